import PlanModel

/// Breaks up paragraphs that were run together: pages and messages that lost their line ends.
///
/// A number inside a paragraph begins an item where it stands at the end of a sentence or heading, goes on with its
/// series, and where the document has few numbers of that form at the beginning of paragraphs.
struct RunOn {
  /// Forms of numbers that begin items inside paragraphs of this document.
  private var inner: Set<Marker.Style> = []
  /// The last value of each form so far: series go on across paragraphs.
  private var last: [Marker.Style: Int] = [:]
  /// Shorter paragraphs are left as they are, in signs.
  private static let shortest = 100

  init(_ document: SourceDocument) {
    var heads: [Marker.Style: Int] = [:]
    var inside: [Marker.Style: Int] = [:]
    for case .paragraph(let paragraph) in document.blocks {
      for part in RunOn.wideGaps(in: Passage(paragraph.text, line: paragraph.line)) {
        if let head = Marker(part) { heads[head.style, default: 0] += 1 }
        for item in series(in: part) where item.place > 0 { inside[item.style, default: 0] += 1 }
      }
    }
    last = [:]
    inner = Set(inside.filter { $0.value >= 2 && $0.value > 2 * heads[$0.key, default: 0] }.keys)
    // Numbers of lower levels are broken up only where the levels above them were.
    if inner.isDisjoint(with: [.chinese, .bracketedChinese, .chapter, .article]) { inner = [] }
  }

  /// The paragraphs that a paragraph consists of.
  mutating func passages(of paragraph: Paragraph) -> [Passage] {
    var passages: [Passage] = []
    for part in RunOn.wideGaps(in: Passage(paragraph.text, line: paragraph.line)) { passages += items(part) }
    return passages
  }

  private mutating func items(_ passage: Passage) -> [Passage] {
    guard !inner.isEmpty else { return [passage] }
    var cuts = series(in: passage).filter { inner.contains($0.style) && $0.place > 0 }.map(\.place)
    guard !cuts.isEmpty else { return [passage] }
    cuts += RunOn.gaps(in: passage) { RunOn.isGap(passage, at: $0) }
    return RunOn.cut(passage, at: cuts.sorted())
  }

  /// Where line ends were; not inside brackets, which name units one behind the other.
  private static func gaps(in passage: Passage, where isGap: (Int) -> Bool) -> [Int] {
    var gaps: [Int] = []
    var index = 0
    while index < passage.count {
      if isGap(index) { gaps.append(index) }
      index = passage.signs[index] == "(" ? passage.closing(index) ?? index + 1 : index + 1
    }
    return gaps
  }

  /// A blank between Han signs: where the line end was; also one between a sentence and a digit.
  private static func isGap(_ passage: Passage, at index: Int) -> Bool {
    guard index > 0, index + 1 < passage.count, passage.signs[index].isBlank else { return false }
    let before = passage.signs[index - 1]
    guard before.value > 0x2000 || before == ")", !isBehindNumber(passage, index), !isInList(passage, index)
    else { return false }
    return before == "。" || !passage.signs[index + 1].isASCIILetterOrDigit
  }

  /// 第二条  推进节水: the blanks behind a number are no line end.
  private static func isBehindNumber(_ passage: Passage, _ gap: Int) -> Bool {
    let word = passage.all.prefix(gap).suffix(longestNumber + 2).reversed().drop { passage.signs[$0].isBlank }
      .prefix { !passage.signs[$0].isBlank && passage.signs[$0] != "。" }
    guard let start = word.last, let marker = Marker(passage, at: start) else { return false }
    return start + marker.length > gap
  }

  /// 责任单位：县水利局  县财政局: blanks before one more unit of the place, in a list that a label begins.
  private static func isInList(_ passage: Passage, _ gap: Int) -> Bool {
    let name = passage.all.suffix(from: gap).drop { passage.signs[$0].isBlank }.prefix {
      !passage.signs[$0].isBlank && passage.signs[$0] != "。" && !ClauseLabel.isPlain(passage, at: $0)
    }
    guard let sign = name.first.map({ passage.signs[$0] }), sign == "各" || UnitWords.areaSigns.contains(sign)
    else { return false }
    let names = UnitList.names(passage, in: name)
    guard !names.isEmpty, names.allSatisfy({ UnitList.isUnit($0, passage) }) else { return false }
    let list = passage.all.prefix(gap).suffix(longestList).reversed().prefix { passage.signs[$0] != "。" }
    return list.contains { ClauseLabel.isPlain(passage, at: $0) }
  }

  /// In signs.
  private static let longestNumber = 8
  private static let longestList = 120

  private static func cut(_ passage: Passage, at cuts: [Int]) -> [Passage] {
    var parts: [Passage] = []
    var start = 0
    for cut in cuts + [passage.count] where cut > start {
      parts.append(Passage(passage, start..<cut))
      start = cut
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Parts between runs of two blanks or more, as pages without line ends have them (a paragraph begins with two).
  private static func wideGaps(in passage: Passage) -> [Passage] {
    guard passage.count >= shortest else { return [passage] }
    let cuts = gaps(in: passage) {
      $0 > 0 && passage.signs[$0].isBlank && passage.signs[$0 - 1].isBlank
        && ($0 < 2 || !passage.signs[$0 - 2].isBlank) && !isBehindNumber(passage, $0)
        && !isInList(passage, $0)
    }
    return cut(passage, at: cuts)
  }

  /// Numbers that go on with a series or begin one that goes on: at the head of a passage, and inside a long one.
  private mutating func series(in passage: Passage) -> [(place: Int, style: Marker.Style)] {
    let places = passage.count >= RunOn.shortest ? passage.all : passage.all.prefix(1)
    let candidates = places.compactMap { place -> (place: Int, marker: Marker)? in
      guard RunOn.isHead(passage.signs[place]), RunOn.isBoundary(passage, at: place),
        let marker = Marker(passage, at: place), marker.style != .ordinal || place == 0
      else { return nil }
      return (place, marker)
    }
    // Where the last second item of each form stands: a first one before it begins a series.
    let seconds = Dictionary(
      candidates.filter { $0.marker.value == 2 }.map { ($0.marker.style, $0.place) },
      uniquingKeysWith: { _, next in next })
    var accepted: [(place: Int, style: Marker.Style)] = []
    for (place, marker) in candidates {
      let goesOn = marker.value == last[marker.style, default: -1] + 1
      let begins =
        marker.value == 1
        && (seconds[marker.style, default: -1] > place
          || accepted.last.map { isHeading(passage, $0, before: place, marker.style) } ?? false)
      guard place == 0 || goesOn || begins else { continue }
      last[marker.style] = marker.value
      accepted.append((place, marker.style))
    }
    return accepted
  }

  /// 二、工业节水1.改造工艺: nothing but a heading between a number and the first one of another form.
  private func isHeading(
    _ passage: Passage, _ item: (place: Int, style: Marker.Style), before place: Int, _ style: Marker.Style
  ) -> Bool {
    item.style != style && place - item.place <= RunOn.longestHeading
      && !passage.signs[item.place..<place].contains { ["。", ";", ","].contains($0) }
  }

  /// In signs.
  private static let longestHeading = 40

  /// Whether a number may begin with this sign; a quick look before it is read.
  private static func isHead(_ sign: Unicode.Scalar) -> Bool {
    sign == "(" || sign == "第" || sign.isDigit || sign == "十" || Numerals.digit(sign) != nil
      || (0x2460...0x249B).contains(sign.value)
  }

  /// 某县工作方案一、 and …、县水利局二、: behind the title, and behind the unit that ends a clause.
  private static func isBehindName(_ passage: Passage, _ place: Int) -> Bool {
    if passage.has(OutlineWords.first, at: place) {
      return OutlineWords.documentKinds.lengthBefore(place, in: passage, from: 0) ?? 0 > 1
    }
    return !UnitWords.areaSigns.contains(passage.signs[place - 1])
      && UnitWords.endings.lengthBefore(place, in: passage, from: 0) != nil
  }

  /// 完成时限：2019年12月底二、: behind the day that ends a clause.
  private static func isBehindTime(_ passage: Passage, _ place: Int) -> Bool {
    if ClauseWords.always.lengthBefore(place, in: passage, from: 0) != nil { return true }
    guard let length = DateWords.ends.lengthBefore(place, in: passage, from: 0), place > length else {
      return false
    }
    return DateWords.signs.contains(passage.signs[place - length - 1])
  }

  /// …到9%以下二、主要任务, 三、实施步骤第一阶段: before and behind the title of a section nothing needs to end.
  private static func isAtSection(_ passage: Passage, _ place: Int) -> Bool {
    if OutlineWords.sections.contains(where: { $0.lengthBefore(place, in: passage, from: 0) != nil }) {
      return true
    }
    guard let marker = Marker(passage, at: place), marker.style == .chinese else { return false }
    return OutlineWords.sections.contains {
      $0.length(in: passage, at: place + marker.length, before: passage.count) != nil
    }
  }

  /// Whether an item may begin here: not inside a number or a word of Latin letters.
  private static func isBoundary(_ passage: Passage, at place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = passage.signs[place - 1]
    if before.isASCIILetterOrDigit || before == "." || before == "(" || before == "第" { return false }
    // A numeral that is part of a longer one, or of an enumeration: 二十一、 十九届二中、三中; 按第二条.
    let sign = passage.signs[place]
    guard Numerals.digit(sign) != nil || sign == "十" || sign == "第" else { return true }
    if ["。", ")", ":", ";", "”"].contains(before) || before.isBlank { return true }
    return isBehindName(passage, place) || isAtSection(passage, place) || isBehindTime(passage, place)
  }
}

extension Unicode.Scalar {
  var isASCIILetterOrDigit: Bool { isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
