import PlanBytes

/// A decimal number as it is written: perhaps a minus, digits, perhaps a point and more digits; at most 30 digits.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  package let description: String
  private static let mostDigits = 30

  /// Reads what is recorded; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard DecimalNumber.isOne(bytes.span, bytes.indices) else { return nil }
    description = text
  }

  /// A number that was reckoned.
  init(exact text: String) { description = text }

  /// Reads what a person typed: in either width, with commas between thousands or without, perhaps with what it is
  /// counted in; nil for anything else.
  ///
  /// - Parameter measure: what the number may be counted in, such as `%`.
  package init?(typed text: String, in measure: String) {
    var word = comparisonForm(text).filter { !$0.isWhitespace }
    let unit = comparisonForm(measure).filter { !$0.isWhitespace }
    if !unit.isEmpty, word.hasSuffix(unit) { word.removeLast(unit.count) }
    if word.first == "+" { word.removeFirst() }
    self.init(DecimalNumber.withoutCommas(word.replacing("\u{2212}", with: "-")))
  }

  /// Without the commas between thousands; where one stands elsewhere all stay.
  private static func withoutCommas(_ word: String) -> String {
    let groups = word.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, 1...3 ~= groups[0].drop(while: { $0 == "-" }).count,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return word }
    return groups.joined() + word.drop { $0 != "." }
  }

  /// Whether a range holds such a number and nothing else.
  static func isOne(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (digits, point) = (0, nil as Int?)
    for index in range {
      switch line[unchecked: index] {
      case 0x30...0x39: digits += 1
      case Ascii.dash where index == range.lowerBound: break
      case Ascii.dot where digits > 0 && point == nil: point = digits
      default: return false
      }
    }
    return digits > point ?? 0 && digits <= mostDigits
  }

  /// The same for all that are equal: without needless zeros.
  var normal: String {
    let isNegative = description.hasPrefix("-")
    let parts = description.drop { $0 == "-" }.split(separator: ".")
    let whole = parts[0].drop { $0 == "0" }
    let fraction = String((parts.count > 1 ? parts[1] : "").reversed().drop { $0 == "0" }.reversed())
    let number = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return (isNegative && number != "0" ? "-" : "") + number
  }

  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool { left.normal == right.normal }

  package func hash(into hasher: inout Hasher) { hasher.combine(normal) }
}
