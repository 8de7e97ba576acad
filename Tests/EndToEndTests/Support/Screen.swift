/// What stands on a terminal, line by line without the spaces at their ends.
struct Screen: Equatable, CustomStringConvertible {
  let lines: [String]

  init(_ text: String) {
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var description: String { lines.map { "|" + $0 }.joined(separator: "\n") }

  /// A line, from 0; empty where there is none.
  subscript(row: Int) -> String { lines.indices.contains(row) ? lines[row] : "" }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The first line with a text, counted from 0.
  func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  func line(with text: String) -> String { lines.first { $0.contains(text) } ?? "" }

  /// The selected item of the table, which `>` points to.
  var selectedItem: String { lines.first { $0.hasPrefix(">") } ?? "" }

  /// The first line of the detail below the table: the number and title of what is selected.
  var detailTitle: String {
    guard let rule = lines.lastIndex(where: { $0.hasPrefix("--") }), rule + 1 < lines.count else { return "" }
    return lines[rule + 1]
  }

  var isBoard: Bool { lines.first?.contains("督办 ") == true && contains("q 退出") }
}

/// The columns that a text takes on a terminal; those of ambiguous characters (UAX #11) are given.
func columns(of text: some StringProtocol, ambiguous: Int = 1) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      sum + 2
    case _ where ambiguousCharacters.unicodeScalars.contains(scalar): sum + ambiguous
    default: sum + 1
    }
  }
}

/// The ambiguous characters that the tests use.
let ambiguousCharacters = "“”—–…·①②≥≤×"
