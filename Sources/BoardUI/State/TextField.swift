/// A line of text being typed; the cursor stands between whole characters (grapheme clusters, UAX #29).
package struct TextField: Equatable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int
  /// What was filled in beforehand goes away as soon as something else is typed.
  private(set) var isSuggestion: Bool

  package init(_ text: String = "", isSuggestion: Bool = false) {
    self.text = text
    self.cursor = text.count
    self.isSuggestion = isSuggestion
  }

  package var beforeCursor: Substring { text.prefix(cursor) }

  /// Takes a key; false where it is none for editing.
  mutating func handle(_ key: Key) -> Bool {
    defer { isSuggestion = false }
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: if cursor > 0 { remove(at: cursor - 1) }
    case .delete: if cursor < text.count { remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    default: return false
    }
    return true
  }

  /// Inserts text as one line.
  mutating func insert(_ inserted: String) {
    if isSuggestion { self = TextField() }
    let line = TextField.line(of: inserted)
    let before = beforeCursor + line
    // Counted anew: what is typed may combine with the character before it.
    let rest = text.dropFirst(cursor)
    text = String(before + rest)
    cursor = min(before.count, text.count)
  }

  /// One line of a text: line ends and tabs inside it become spaces, those at its end and control characters go.
  private static func line(of text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isNewline { text = text.dropLast() }
    return String(
      text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        .filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
  }

  private mutating func remove(at offset: Int) {
    text.remove(at: text.index(text.startIndex, offsetBy: offset))
    cursor = min(offset, text.count)
  }
}
