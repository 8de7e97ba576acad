import PlanBytes

/// The names in the hidden sheet of a workbook that went out: of the sheet, and of its rows.
package enum ExportSheet {
  package static let name = "_duban"
  package static let version = "duban"
  package static let plan = "plan"
  package static let day = "day"
  package static let moment = "moment"
  package static let unit = "unit"
  package static let status = "status"
  package static let heads = "heads"
  package static let item = "item"

  /// The column, from 0, of the sums of what is not to be changed; before it stand name, id, and what may be filled in.
  package static let firstSum = 4

  /// Between the heads of what sums are kept of, which stand in one cell.
  package static let headEnd: Character = "|"

  /// The digits of the sum of a cell.
  package static let sumDigits = 4

  /// What is kept of a cell that nobody is to change: enough to tell whether somebody did. Blanks of all kinds are one.
  package static func sum(of text: String) -> String {
    // The highest bits are mixed best.
    hexadecimal(fnv1a(oneLine(text).utf8) >> 48, digits: sumDigits)
  }

  /// One line; blanks of all kinds as one.
  package static func oneLine(_ text: String) -> String {
    let plain = safe(text)
    let hasBlanks = plain.utf8.contains {
      $0 <= Ascii.space || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3
    }
    guard hasBlanks else { return plain }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
