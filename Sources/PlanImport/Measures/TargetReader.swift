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
  /// The comparator of a list, 不低于10000元、5000元, and where it begins.
  private var listed: Target.Comparator?
  private var firstListed = 0

  /// - Parameter year: of the plan.
  static func targets(in passage: Passage, leavingOut clauses: [Range<Int>] = [], year: PlanYear? = nil)
    -> [ImportedTarget]
  {
    guard passage.signs.contains(where: \.isDigit) else { return [] }
    var reader = TargetReader(passage: passage)
    var stated = StatedSentences(passage: passage, year: year)
    for sentence in passage.split(passage.all, at: { $0 == "。" }) {
      stated.beginSentence()
      for segment in passage.split(sentence, at: { $0 == ";" }).flatMap(reader.segments) {
        guard !stated.isStated(segment), !reader.isPolicy(segment) else { continue }
        reader.read(segment, clauses) { stated.isOfThePast($0) }
      }
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

  /// Whether numbers are parameters of a policy: 给予50%补助; 补贴性培训8000人次, 争取额度18亿元 and 退税时间压缩至3天 are none.
  private func isPolicy(_ segment: Range<Int>) -> Bool {
    if passage.contains(MeasureWords.reductions, in: segment) || segment.contains(where: isRate)
      || passage.contains(MeasureWords.striving, in: segment)
      || passage.contains(MeasureWords.staying, in: segment)
    {
      return false
    }
    if segment.contains(where: isBoundChange) { return false }
    if passage.contains(MeasureWords.prices, in: segment),
      !passage.contains(MeasureWords.priceChanges, in: segment)
    {
      return true
    }
    for index in segment {
      guard let length = MeasureWords.parameters.length(in: passage, at: index, before: segment.upperBound),
        !isInName(index, of: segment)
      else { continue }
      let end = index + length
      if end == segment.upperBound || passage.signs[end] != "性" { return true }
    }
    return false
  }

  /// 计算 of 计算机, 授信 of 新增授信.
  private func isInName(_ index: Int, of segment: Range<Int>) -> Bool {
    (max(segment.lowerBound, index - TargetReader.longestPrefix)...index).contains { start in
      MeasureWords.namesLikeParameters.length(in: passage, at: start, before: segment.upperBound)
        .map { start + $0 > index } ?? false
    }
  }

  /// In signs.
  private static let longestPrefix = 2

  /// 申报率达到99%: the name of a rate, and the number close behind it; not 税率.
  private func isRate(_ index: Int) -> Bool {
    if passage.has(MeasureWords.share, at: index) { return isNearNumber(index) }
    return passage.has(MeasureWords.rate, at: index) && index > 0
      && !MeasureWords.ratesOfPolicies.contains(passage.signs[index - 1])
      && isNearNumber(index)
  }

  /// 收费再降低25%以上: a change that is to be reached.
  private func isBoundChange(_ index: Int) -> Bool {
    guard passage.signs[index].isDigit,
      MeasureWords.shareChanges.lengthBefore(index, in: passage, from: max(0, index - TargetReader.nearRate))
        != nil,
      let share = passage.signs[index...].firstIndex(where: { !$0.isDigit && $0 != "." }),
      passage.signs[share] == "%"
    else { return false }
    return Comparisons(passage: passage).behind(share + 1, before: passage.count) != nil
  }

  private func isNearNumber(_ index: Int) -> Bool {
    passage.signs[index...].prefix(TargetReader.nearRate).contains(where: \.isDigit)
  }

  /// In signs.
  private static let nearRate = 6

  private mutating func read(
    _ segment: Range<Int>, _ clauses: [Range<Int>], leavingOut isLeftOut: (Range<Int>) -> Bool
  ) {
    var index = segment.lowerBound
    while index < segment.upperBound {
      if let end = endOfName(index, before: segment.upperBound) {
        index = end + 1
        continue
      }
      guard passage.signs[index].isDigit,
        let number = NumberScanner.read(passage, at: index, before: segment.upperBound)
      else {
        index += 1
        continue
      }
      let part = innermost(segment, around: index)
      if !clauses.contains(where: { $0.contains(index) }), part == segment || !isLeftOut(part) {
        read(number, in: part, of: segment)
      }
      index = number.range.upperBound
    }
  }

  /// The end of 《…》, and of a short “…”, whose numbers belong to a name.
  private func endOfName(_ index: Int, before end: Int) -> Int? {
    switch passage.signs[index] {
    case "《": passage.endOfTitle(at: index, before: end)
    case "“": passage.first(in: index..<min(end, index + TargetReader.longestName)) { $0 == "”" }
    default: nil
    }
  }

  /// In signs.
  private static let longestName = 20

  private mutating func read(_ number: NumberScanner.Number, in part: Range<Int>, of segment: Range<Int>) {
    let place = number.range.lowerBound
    let head = max(part.lowerBound, place - TargetReader.furthest)..<place
    let end = number.range.upperBound
    let comparisons = Comparisons(passage: passage)
    let isShare = end < segment.upperBound && ["%", "‰"].contains(passage.signs[end])
    let before = comparisons.before(head, isShare: isShare)
    let isListed = isListed(number)
    let isBound =
      isListed || before.map { $0.comparator != .equal } ?? false
      || passage.first(MeasureWords.lifespan, in: head) != nil
      || MeasureWords.reductions.lengthBefore(place, in: passage, from: head.lowerBound) != nil
    let units = UnitReader(passage: passage, end: segment.upperBound)
    let limit = TimeLimit(passage: passage, head: head, end: segment.upperBound).read(behind: end)
    guard let measure = limit?.unit ?? units.unit(behind: end, isBound: isBound) else { return }
    let behind =
      limit?.behind ?? comparisons.behind(measure.upperBound, before: segment.upperBound)
    var comparator = behind?.comparator ?? before?.comparator
    if isListed { comparator = comparator ?? listed }
    let isPlain = comparator == nil || (comparator == .equal && before?.isSign != true)
    let amount = Amount(
      number: number, measure: measure, head: head, part: part, comparator: comparator, isPlain: isPlain,
      followsTarget: followsTarget(number), isListed: isListed)
    guard GoalRule(passage: passage).isGoal(amount) else { return }
    let start = before.map { passage.trimmed($0.start..<place).lowerBound } ?? place
    let nameStart = targets.last.map { max(head.lowerBound, $0.end) } ?? head.lowerBound
    add(
      number, measure, comparator ?? .equal,
      indicator: nameStart..<max(nameStart, min(start, head.upperBound)),
      text: start..<measure.upperBound + (behind?.length ?? 0))
    if !isListed {
      listed = comparator
      firstListed = targets.count - 1
    } else if let behind {
      share(behind.comparator)
    }
  }

  /// 压缩至15个、7个工作日以内: what stands behind the last one holds for all.
  private mutating func share(_ comparator: Target.Comparator) {
    for place in (firstListed..<targets.count - 1).reversed() {
      guard targets[place].comparator == .equal else { break }
      targets[place].comparator = comparator
    }
  }

  /// Whether the number before this one, what it counts and nothing else between them, was taken.
  private func followsTarget(_ number: NumberScanner.Number) -> Bool {
    guard let last = targets.last?.end, last <= number.range.lowerBound,
      number.range.lowerBound - last <= TargetReader.longestItem
    else { return false }
    let between = passage.signs[last..<number.range.lowerBound]
    return between.contains(where: \.isHan)
      && !between.contains { $0.isDigit || $0 == "。" || $0 == ";" }
  }

  /// Whether 和 or 、 stands between the number before this one and this one, and nothing else.
  private func isListed(_ number: NumberScanner.Number) -> Bool {
    guard let last = targets.last?.end, last < number.range.lowerBound else { return false }
    let about = MeasureWords.about.length(in: passage, at: last, before: number.range.lowerBound) ?? 0
    let between = passage.trimmed(last + about..<number.range.lowerBound)
    return MeasureWords.and.length(in: passage, at: between.lowerBound, before: between.upperBound)
      == between.count || (between.count == 1 && passage.signs[between.lowerBound] == "、")
  }

  /// What is counted in an enumeration is not longer, in signs.
  private static let longestItem = 20

  private mutating func add(
    _ number: NumberScanner.Number, _ measure: Range<Int>, _ comparator: Target.Comparator,
    indicator: Range<Int>, text range: Range<Int>
  ) {
    let name = IndicatorName.of(indicator, in: passage)
    let text = passage.text(range)
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
}
