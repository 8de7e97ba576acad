/// Notes below a text, as they stand in it.
enum NoteText {
  private static let opening = "〔注：", closing = "〕"

  static func written(_ text: String) -> String { opening + text + closing }

  /// Whether a line of a cell or a paragraph is a note.
  static func isOne(_ line: some StringProtocol) -> Bool {
    line.hasPrefix(opening) && line.hasSuffix(closing)
  }
}
