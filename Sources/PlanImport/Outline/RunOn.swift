import PlanModel

/// Breaks up paragraphs that were run together: pages and messages that lost their line ends.
///
/// A number inside a paragraph begins an item where it stands at the end of a sentence or heading, goes on with its
/// series, and where the document has few numbers of that form at the beginning of paragraphs.
struct RunOn {
  /// Forms of numbers that begin items inside paragraphs of this document.
  private var inner: Set<Marker.Style> = []
  /// Shorter paragraphs are left as they are, in signs.
  private static let shortest = 100

  init(_ document: SourceDocument) {
    var heads: [Marker.Style: Int] = [:]
    var inside: [Marker.Style: Int] = [:]
    for case .paragraph(let paragraph) in document.blocks {
      for part in RunOn.wideGaps(in: Passage(paragraph.text, line: paragraph.line)) {
        if let head = Marker(part) { heads[head.style, default: 0] += 1 }
        guard part.count >= RunOn.shortest else { continue }
        for item in RunOn.series(in: part) where item.place > 0 { inside[item.style, default: 0] += 1 }
      }
    }
    inner = Set(inside.filter { $0.value >= 2 && $0.value > 2 * heads[$0.key, default: 0] }.keys)
    // Numbers of lower levels are broken up only where the levels above them were.
    if !inner.contains(.chinese), !inner.contains(.bracketedChinese) { inner = [] }
  }

  /// The paragraphs that a paragraph consists of.
  func passages(of paragraph: Paragraph) -> [Passage] {
    RunOn.wideGaps(in: Passage(paragraph.text, line: paragraph.line)).flatMap(items)
  }

  private func items(_ passage: Passage) -> [Passage] {
    guard !inner.isEmpty, passage.count >= RunOn.shortest else { return [passage] }
    var cuts = RunOn.series(in: passage).filter { inner.contains($0.style) && $0.place > 0 }.map(\.place)
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

  /// A blank between Han signs: where the line end was.
  private static func isGap(_ passage: Passage, at index: Int) -> Bool {
    guard index > 0, index + 1 < passage.count, passage.signs[index].isBlank else { return false }
    return passage.signs[index - 1].value > 0x2000 || passage.signs[index - 1] == ")"
      ? !passage.signs[index + 1].isASCIILetterOrDigit : false
  }

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
        && ($0 < 2 || !passage.signs[$0 - 2].isBlank)
    }
    return cuts.isEmpty ? [passage] : cut(passage, at: cuts)
  }

  /// Numbers inside a passage that go on with a series or begin one that goes on.
  private static func series(in passage: Passage) -> [(place: Int, style: Marker.Style)] {
    let candidates = passage.all.compactMap { place -> (place: Int, marker: Marker)? in
      guard isHead(passage.signs[place]), isBoundary(passage, at: place),
        let marker = Marker(passage, at: place)
      else { return nil }
      return (place, marker)
    }
    var last: [Marker.Style: Int] = [:]
    // Where the last second item of each form stands: a first one before it begins a series.
    let seconds = Dictionary(
      candidates.filter { $0.marker.value == 2 }.map { ($0.marker.style, $0.place) },
      uniquingKeysWith: { _, next in next })
    var accepted: [(place: Int, style: Marker.Style)] = []
    for candidate in candidates {
      let marker = candidate.marker
      let goesOn = marker.value == last[marker.style, default: -1] + 1
      let begins = marker.value == 1 && seconds[marker.style, default: -1] > candidate.place
      guard goesOn || begins else { continue }
      last[marker.style] = marker.value
      accepted.append((candidate.place, marker.style))
    }
    return accepted
  }

  /// Whether a number may begin with this sign; a quick look before it is read.
  private static func isHead(_ sign: Unicode.Scalar) -> Bool {
    sign == "(" || sign.isDigit || sign == "十" || Numerals.digit(sign) != nil
      || (0x2460...0x249B).contains(sign.value)
  }

  /// Whether an item may begin here: not inside a number or a word of Latin letters.
  private static func isBoundary(_ passage: Passage, at place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = passage.signs[place - 1]
    if before.isASCIILetterOrDigit || before == "." || before == "(" || before == "第" { return false }
    // A numeral that is part of a longer one, or of an enumeration: 二十一、 十九届二中、三中.
    guard Numerals.digit(passage.signs[place]) != nil || passage.signs[place] == "十" else { return true }
    return before == "。" || before == ")" || before.isBlank || before == ":" || before == ";" || before == "”"
  }
}

extension Unicode.Scalar {
  var isASCIILetterOrDigit: Bool { isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
