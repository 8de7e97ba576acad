import PlanBytes

/// A name and a colon at the head of a piece of a list item: `牵头:`, `牵头 ：`, `**牵头**:`.
///
/// The name has no signs and at most 24 bytes; blanks may stand in one that is known, and around the colon.
struct FieldLabel {
  var name: ByteRange
  /// Past the colon.
  var next: Int
  /// Whether signs for bold text stand before the name.
  var isBold: Bool

  /// The longest name of a field, and the most blanks, in UTF-8 bytes.
  private static let longestName = 24

  init?(_ source: [UInt8], in range: ByteRange) {
    let end = range.upperBound
    let head = source.skippingSpaces(in: range)
    let start = FieldLabel.pastBold(source, in: head..<end)
    var index = source.skippingIdeographs(from: start, in: start..<end)
    while index < end, index - start <= FieldLabel.longestName {
      if let next = FieldLabel.pastColon(source, in: index..<end) {
        guard index > start else { return nil }
        self.init(name: start..<index, next: next, isBold: start > head)
        return
      }
      if source[index].mayBeginBlank, let width = source.blankWidth(at: index, before: end) {
        self.init(spaced: source, from: start, past: index + width, before: end, isBold: start > head)
        return
      }
      guard source[index] > 0x7F || source[index].isLetterOrDigit else { return nil }
      if source.match(.notInNames, at: index, in: index..<end) != nil { return nil }
      index = source.skippingIdeographs(from: index + source.scalarWidth(at: index), in: index..<end)
    }
    return nil
  }

  /// A known name in which blanks stand.
  private init?(spaced source: [UInt8], from start: Int, past blank: Int, before end: Int, isBold: Bool) {
    var index = blank
    while index < end, index - start <= 3 * FieldLabel.longestName {
      if let next = FieldLabel.pastColon(source, in: index..<end) {
        guard FieldNames.all.field(named: start..<index, in: source) != nil else { return nil }
        self.init(name: start..<index, next: next, isBold: isBold)
        return
      }
      guard source[index] > 0x7F || source[index] == Ascii.space || source[index] == Ascii.tab else {
        return nil
      }
      index += source.scalarWidth(at: index)
    }
    return nil
  }

  private init(name: ByteRange, next: Int, isBold: Bool) {
    (self.name, self.next, self.isBold) = (name, next, isBold)
  }

  /// Past a colon, blanks before it and signs for bold on either side of it.
  private static func pastColon(_ source: [UInt8], in range: ByteRange) -> Int? {
    var index = range.lowerBound
    guard index < range.upperBound else { return nil }
    let first = source[index]
    // No name has a sign like these, so most places need no closer look.
    if first.beginsIdeograph { return nil }
    if first == Ascii.space || first == Ascii.tab || first > 0x7F && first.mayBeginBlank || first.isBoldSign {
      let start = source.skippingSpaces(in: range)
      index = source.skippingSpaces(in: pastBold(source, in: start..<range.upperBound)..<range.upperBound)
    }
    guard let width = source.match(.colons, at: index, in: range) else { return nil }
    index += width
    // One typed twice, perhaps in both widths.
    while let more = source.match(.colons, at: index, in: range) { index += more }
    guard index < range.upperBound, source[index].isBoldSign else { return index }
    return pastBold(source, in: index..<range.upperBound)
  }

  private static func pastBold(_ source: [UInt8], in range: ByteRange) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, source[index].isBoldSign { index += 1 }
    return index
  }
}

extension UInt8 {
  /// Markdown's signs around bold text, italics and code.
  var isBoldSign: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self == UInt8(ascii: "`") }
}
