import PlanModel

/// A numeric target as a sentence says it.
package struct ImportedTarget: Equatable, Sendable {
  package var indicator: String
  package var comparator: Target.Comparator
  /// Digits with a decimal point, without commas.
  package var value: String
  package var measure: String
  /// As written, comparator and measuring unit included.
  package var text: String
  /// Where the number stands in its passage.
  var place: Int
  /// Behind its text.
  var end: Int
}

/// Finds the numeric targets of a passage: numbers that something is to reach or to stay below.
struct TargetReader {
  let passage: Passage
  private var targets: [ImportedTarget] = []
  /// The comparator of a list, 分别不低于10000元、5000元.
  private var listed: (comparator: Target.Comparator, end: Int)?

  static func targets(in passage: Passage, leavingOut clauses: [Range<Int>] = []) -> [ImportedTarget] {
    guard passage.signs.contains(where: \.isDigit) else { return [] }
    var reader = TargetReader(passage: passage)
    for sentence in passage.split(passage.all, at: { $0 == "。" || $0 == ";" }) {
      for segment in reader.segments(of: sentence) { reader.read(segment, in: sentence, clauses) }
    }
    return reader.targets
  }

  /// Words further before a number do not speak of it, in signs.
  private static let furthest = 200

  private init(passage: Passage) { self.passage = passage }

  /// Parts of a sentence between commas; numbers in brackets belong to the part that they stand in.
  private func segments(of sentence: Range<Int>) -> [Range<Int>] {
    let parts = passage.split(sentence) { $0 == "," || $0 == ":" }
    return parts.reduce(into: []) { segments, part in
      if let last = segments.last, NumberScanner.isThousands(passage, last.upperBound, sentence.upperBound) {
        segments[segments.count - 1] = last.lowerBound..<part.upperBound
      } else {
        segments.append(part)
      }
    }
  }

  private mutating func read(_ segment: Range<Int>, in sentence: Range<Int>, _ clauses: [Range<Int>]) {
    var index = segment.lowerBound
    while index < segment.upperBound {
      if passage.signs[index] == "《",
        let end = passage.first(in: index..<segment.upperBound, where: { $0 == "》" })
      {
        index = end + 1
        continue
      }
      guard passage.signs[index].isDigit,
        let number = NumberScanner.read(passage, at: index, before: segment.upperBound)
      else {
        index += 1
        continue
      }
      if !clauses.contains(where: { $0.contains(index) }) { read(number, in: segment, of: sentence) }
      index = number.range.upperBound
    }
  }

  private mutating func read(_ number: NumberScanner.Number, in segment: Range<Int>, of sentence: Range<Int>)
  {
    guard let measure = measure(behind: number.range.upperBound, before: segment.upperBound) else { return }
    let part = innermost(segment, around: number.range.lowerBound)
    let place = number.range.lowerBound
    let head = max(part.lowerBound, place - TargetReader.furthest)..<place
    let before = comparatorBefore(head)
    let behind = comparatorBehind(measure.upperBound, before: segment.upperBound)
    var comparator = behind?.comparator ?? before?.comparator
    if let listed, listed.end == number.range.lowerBound - 1, passage.signs[listed.end] == "、" {
      comparator = comparator ?? listed.comparator
    }
    let isPlain = comparator == nil || (comparator == .equal && before?.isSign != true)
    guard isGoal(number, measure, head, in: part, of: segment, isPlain: isPlain, comparator: comparator)
    else {
      return
    }
    let start =
      before.map { passage.trimmed($0.start..<number.range.lowerBound).lowerBound } ?? number.range.lowerBound
    let end = measure.upperBound + (behind?.length ?? 0)
    let nameStart = targets.last.map { max(head.lowerBound, $0.end) } ?? head.lowerBound
    add(
      number, measure, comparator ?? .equal,
      indicator: nameStart..<max(nameStart, min(start, head.upperBound)), text: start..<end)
  }

  private mutating func add(
    _ number: NumberScanner.Number, _ measure: Range<Int>, _ comparator: Target.Comparator,
    indicator: Range<Int>, text range: Range<Int>
  ) {
    let name = IndicatorName.of(indicator, in: passage)
    let text = passage.text(range)
    let start = range.lowerBound
    func target(_ value: String, _ comparator: Target.Comparator) -> ImportedTarget {
      ImportedTarget(
        indicator: name, comparator: comparator, value: value, measure: passage.foldedText(measure),
        text: text,
        place: number.range.lowerBound, end: range.upperBound)
    }
    if let upper = number.upper {
      targets.append(target(number.value, .atLeast))
      targets.append(target(upper, .atMost))
    } else {
      targets.append(target(number.value, comparator))
    }
    listed =
      passage.first(MeasureWords.each, in: max(0, start - 12)..<number.range.lowerBound) != nil
        || listed?.end == start - 1
      ? (comparator, measure.upperBound) : nil
  }

  /// The unit behind a number; an empty range where a sentence ends behind a bare number (≥55).
  private func measure(behind index: Int, before end: Int) -> Range<Int>? {
    var index = index
    while index < end, passage.signs[index].isBlank { index += 1 }
    if index < end, passage.signs[index] == "多" || passage.signs[index] == "余" { index += 1 }
    if MeasureWords.never.length(in: passage, at: index, before: end) != nil { return nil }
    if let length = MeasureWords.all.length(in: passage, at: index, before: end) {
      return index..<withDivisor(index + length, before: end)
    }
    let isEnd = index >= end || ["、", ")", "以", "。"].contains(passage.signs[index])
    return isEnd ? index..<index : nil
  }

  /// 吨/万元, 微克/立方米.
  private func withDivisor(_ index: Int, before end: Int) -> Int {
    guard index < end, passage.signs[index] == "/" else { return index }
    return MeasureWords.all.length(in: passage, at: index + 1, before: end).map { index + 1 + $0 }
      ?? passage.first(in: index + 1..<end, where: { !$0.isHan }) ?? end
  }

  /// The bracket that a place stands in, or the segment.
  private func innermost(_ segment: Range<Int>, around place: Int) -> Range<Int> {
    var open: [Int] = []
    for index in max(segment.lowerBound, place - TargetReader.furthest)..<place {
      if passage.signs[index] == "(" { open.append(index + 1) }
      if passage.signs[index] == ")" { _ = open.popLast() }
    }
    guard let start = open.last else { return segment }
    return start..<(passage.closing(start - 1).map { $0 - 1 } ?? segment.upperBound)
  }

  private func comparatorBefore(_ head: Range<Int>) -> (
    comparator: Target.Comparator, start: Int, isSign: Bool
  )? {
    let end = passage.trimmed(head).upperBound
    let found = MeasureWords.before.compactMap { comparator, words in
      words.lengthBefore(end, in: passage, from: head.lowerBound).map { (comparator, length: $0) }
    }
    // 不超过 ends with 超过: the longest word is the one that is meant.
    guard let (comparator, length) = found.max(by: { $0.length < $1.length }) else { return nil }
    return (Self.comparator(comparator), end - length, !passage.signs[end - length].isHan)
  }

  private func comparatorBehind(_ index: Int, before end: Int) -> (
    comparator: Target.Comparator, length: Int
  )? {
    for (comparator, words) in MeasureWords.behind {
      guard let length = words.length(in: passage, at: index, before: end) else { continue }
      return (Self.comparator(comparator), length)
    }
    return nil
  }

  private static func comparator(_ comparator: MeasureWords.Target) -> Target.Comparator {
    switch comparator {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .equal: .equal
    }
  }

  /// Whether a number is something to be reached, and not a description or the parameter of a policy.
  private func isGoal(
    _ number: NumberScanner.Number, _ measure: Range<Int>, _ head: Range<Int>, in part: Range<Int>,
    of segment: Range<Int>, isPlain: Bool, comparator: Target.Comparator?
  ) -> Bool {
    let signs = passage.signs
    if let last = passage.trimmed(head).last, MeasureWords.notBefore.contains(signs[last]), isPlain {
      return false
    }
    if passage.contains(MeasureWords.parameters, in: segment) {
      return false
    }
    if !isPlain { return !measure.isEmpty || comparator != nil && hasSign(head) }
    let isRate = !measure.isEmpty && ["%", "‰"].contains(signs[measure.lowerBound])
    if isRate || passage.has("个百分点", at: measure.lowerBound) {
      return comparator != nil || endsWithRate(head)
    }
    guard !measure.isEmpty else { return false }
    return isCountToReach(head, measure, in: part)
  }

  private func hasSign(_ head: Range<Int>) -> Bool { comparatorBefore(head)?.isSign ?? false }

  private func endsWithRate(_ head: Range<Int>) -> Bool {
    let head = passage.trimmed(head)
    return MeasureWords.rates.lengthBefore(head.upperBound, in: passage, from: head.lowerBound) != nil
  }

  /// 建成农村公路30公里, 培育100家企业: a verb of doing right before the number, or the number at the end.
  private func isCountToReach(_ head: Range<Int>, _ measure: Range<Int>, in part: Range<Int>) -> Bool {
    guard !passage.contains(MeasureWords.describing, in: head) else { return false }
    let trimmed = passage.trimmed(head)
    guard
      MeasureWords.describingHeads.length(in: passage, at: trimmed.lowerBound, before: trimmed.upperBound)
        == nil
    else { return false }
    if MeasureWords.goalVerbs.lengthBefore(trimmed.upperBound, in: passage, from: trimmed.lowerBound) != nil
      || comparatorBefore(head) != nil
    {
      return true
    }
    let isAbout =
      MeasureWords.about.length(in: passage, at: measure.upperBound, before: part.upperBound) != nil
    let isLast =
      isAbout || measure.upperBound >= part.upperBound
      || ["、", ")", "("].contains(passage.signs[measure.upperBound])
    return isLast && passage.contains(MeasureWords.goalVerbs, in: head)
  }
}

/// What a target measures, cut from the words before the number.
enum IndicatorName {
  private static let heads = WordSet("确保 力争 使 全面 实现 力求 达到 保证 做到 推动 基本 其中 到 不断 保持")
  private static let longest = 60

  static func of(_ range: Range<Int>, in passage: Passage) -> String {
    var range = passage.trimmed(range)
    while let first = range.first, ["、", "和", ",", ")"].contains(passage.signs[first]) {
      range = first + 1..<range.upperBound
    }
    if let cut = range.last(where: { ["。", ",", ";", ":"].contains(passage.signs[$0]) }) {
      range = passage.trimmed(cut + 1..<range.upperBound)
    }
    while let length = heads.length(in: passage, at: range.lowerBound, before: range.upperBound) {
      range = passage.trimmed(range.lowerBound + length..<range.upperBound)
    }
    // 2025年财政投入: the day is a field of its own.
    if let date = DateReader(passage: passage).mentions(in: range).first,
      date.range.lowerBound == range.lowerBound,
      date.range.upperBound < range.upperBound
    {
      range = passage.trimmed(date.range.upperBound..<range.upperBound)
    }
    if range.count > longest { range = range.upperBound - longest..<range.upperBound }
    return passage.text(range)
  }
}
