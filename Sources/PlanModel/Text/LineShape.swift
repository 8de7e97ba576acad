import PlanBytes

/// What a line of a plan is by the signs at its head.
enum LineShape {
  /// `### ` and what follows.
  case heading(level: Int, title: ByteRange)
  /// `- ` and what follows; the indent is in columns.
  case item(content: ByteRange, indent: Int)
  case other

  /// Columns from which on a list item belongs to the one before it.
  static let nestedIndent = 2
}

extension [UInt8] {
  /// What a line, its end left out, is by the signs at its head.
  func shape(of line: ByteRange) -> LineShape {
    guard let first = line.first, !self[first].beginsIdeograph else { return .other }
    if self[first] == Ascii.hash, let level = headingLevel(line) {
      return .heading(level: level, title: trimmed(line.lowerBound + level..<line.upperBound))
    }
    return listItem(line).map { .item(content: $0.content, indent: $0.indent) } ?? .other
  }

  /// The number of leading `#`, where white space follows them.
  private func headingLevel(_ line: ByteRange) -> Int? {
    let level = self[line].prefix { $0 == Ascii.hash }.count
    let next = line.lowerBound + level
    guard next < line.upperBound, skippingSpaces(in: next..<line.upperBound) > next else { return nil }
    return level
  }

  /// Content and indent of a list item; nil for other lines.
  private func listItem(_ line: ByteRange) -> (content: ByteRange, indent: Int)? {
    let marker = skippingSpaces(in: line)
    guard marker + 1 < line.upperBound, self[marker] == Ascii.dash || self[marker] == UInt8(ascii: "*")
    else { return nil }
    let content = trimmed(marker + 1..<line.upperBound)
    guard content.lowerBound > marker + 1 else { return nil }
    let columns = self[line.lowerBound..<marker].reduce(0) { $0 + ($1 == Ascii.tab ? 4 : 1) }
    return (content, columns)
  }
}
