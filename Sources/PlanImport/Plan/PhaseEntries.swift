import PlanModel

/// What a section lists that may be steps: its items, else its paragraphs.
struct PhaseEntry {
  var number: String
  var style: Marker.Style?
  /// The heading first.
  var paragraphs: [Passage]

  var head: Passage? { paragraphs.first }

  /// 第一阶段, 动员阶段（…）: it calls itself a step.
  var isNamedStep: Bool {
    guard let head else { return false }
    if style == .phase || head.has(SectionWords.ordinal, at: 0) { return true }
    let title = HeadLine.split(head).title
    return head.first(SectionWords.stepEnd, in: title).map { place in
      let end = place + SectionWords.stepEnd.signs.count
      return end == title.upperBound || !head.signs[end].isHan
    } ?? false
  }

  /// A span of days in its heading: in brackets, or at its beginning.
  func hasSpan(_ year: PlanYear?) -> Bool {
    guard let head else { return false }
    let title = head.split(head.all) { $0 == "。" }.first ?? head.all
    return DateReader(passage: head, year: year).mentions(in: title).contains { mention in
      mention.isSpan
        && (mention.range.lowerBound <= PhaseEntry.nearStart
          || head.signs[..<mention.range.lowerBound].last == "("
          || head.signs[..<mention.range.lowerBound].last == ":")
    }
  }

  /// In signs.
  private static let nearStart = 1
}

extension OutlinePart {
  func phaseEntries(_ index: Int) -> [PhaseEntry] {
    let children = nodes[index].children
    guard children.isEmpty else {
      return children.map {
        PhaseEntry(number: nodes[$0].number, style: nodes[$0].style, paragraphs: paragraphs(under: $0))
      }
    }
    return nodes[index].body.flatMap(PhaseEntry.parts).map { PhaseEntry(number: "", paragraphs: [$0]) }
  }
}

extension PhaseEntry {
  /// 3月1日至20日为准备阶段，21日至30日为实施阶段: parts of a paragraph that each begin with a span of days.
  static func parts(_ paragraph: Passage) -> [Passage] {
    let stops: [Unicode.Scalar] = [",", ";", "。"]
    let parts = paragraph.split(paragraph.all) { stops.contains($0) }.map(paragraph.trimmed)
    let starts = parts.map(\.lowerBound).filter { beginsWithSpan(paragraph, at: $0) }
    guard starts.count >= 2, starts.first == parts.first?.lowerBound else { return [paragraph] }
    return zip(starts, starts.dropFirst() + [paragraph.count]).map { start, next in
      let behind = (start..<next).reversed().prefix {
        stops.contains(paragraph.signs[$0]) || paragraph.signs[$0].isBlank
      }
      return Passage(paragraph, start..<next - behind.count)
    }
  }

  private static func beginsWithSpan(_ text: Passage, at start: Int) -> Bool {
    let head = (start..<text.count).prefix(longestSpan)
    guard let first = head.first, text.signs[first].isDigit || Numerals.digit(text.signs[first]) != nil else {
      return false
    }
    // Of any year: only that it is a span counts.
    let mention = DateReader(passage: text, year: PlanYear(2000)).mentions(in: head).first
    return mention.map { $0.isSpan && $0.range.lowerBound == start } ?? false
  }

  /// In signs.
  private static let longestSpan = 24
}
