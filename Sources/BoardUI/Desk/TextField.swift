/// A text being typed; the cursor stands between whole characters (grapheme clusters, UAX #29).
package struct TextField: Equatable, Sendable {
  /// What stands before the cursor and behind it: typing adds to an end, however long the text is.
  package private(set) var beforeCursor: String
  package private(set) var afterCursor: String
  /// What was filled in beforehand goes away as soon as something else is typed.
  private(set) var isSuggestion: Bool
  private let kind: Use
  /// Something was not taken in, because there was no room for it.
  private(set) var isFull = false

  /// What a field is for, and so how much it holds.
  package enum Use: Sendable {
    /// A name, a day, what is sought.
    case word
    /// A remark: one line.
    case line
    /// The same, shown in as many rows as it takes.
    case paragraph
    /// A note, in which lines end.
    case lines

    /// UTF-8 bytes: an event with it, escaped, must fit into a line of a journal.
    var capacity: Int { self == .word ? 600 : 48_000 }
    /// The same in Chinese characters.
    var characters: Int { capacity / 3 }
  }

  package init(_ text: String = "", isSuggestion: Bool = false, kind: Use = .word) {
    self.beforeCursor = text
    self.afterCursor = ""
    self.isSuggestion = isSuggestion
    self.kind = kind
  }

  package var text: String { beforeCursor + afterCursor }
  /// How many Chinese characters it holds.
  var capacity: Int { kind.characters }

  /// The same field with another text.
  func holding(_ text: String, isSuggestion: Bool) -> TextField {
    TextField(text, isSuggestion: isSuggestion, kind: kind)
  }

  /// Takes a key; false where it is none for editing.
  mutating func handle(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
    } else if let action = KeyTable.field.action(for: key), action != .newLine || takesLines {
      isFull = false
      perform(action)
    } else {
      return false
    }
    isSuggestion = false
    return true
  }

  private mutating func perform(_ action: FieldAction) {
    switch action {
    case .left: moveLeft()
    case .right: moveRight()
    case .start: move(to: startOfLine)
    case .end: move(to: endOfLine)
    case .newLine: insert("\n")
    case .eraseBefore: _ = beforeCursor.popLast()
    case .eraseAfter: if !afterCursor.isEmpty { afterCursor.removeFirst() }
    case .eraseWord: eraseWord()
    case .eraseToStart: beforeCursor = String(beforeCursor.prefix(startOfLine))
    case .eraseToEnd: afterCursor = String(afterCursor.drop { $0 != "\n" })
    }
  }

  /// Lines can begin in it.
  var takesLines: Bool { kind == .lines }
  /// It is shown in as many rows as it takes.
  var isBroken: Bool { kind == .lines || kind == .paragraph }

  /// Puts the cursor behind so many characters.
  mutating func move(to place: Int) {
    let text = text
    (beforeCursor, afterCursor) = (String(text.prefix(place)), String(text.dropFirst(place)))
  }

  /// Where the line of the cursor begins and ends, in characters.
  private var startOfLine: Int {
    beforeCursor.lastIndex(of: "\n").map { beforeCursor[...$0].count } ?? 0
  }
  private var endOfLine: Int { beforeCursor.count + afterCursor.prefix { $0 != "\n" }.count }

  private mutating func moveLeft() {
    if let character = beforeCursor.popLast() { afterCursor.insert(character, at: afterCursor.startIndex) }
  }

  private mutating func moveRight() {
    if !afterCursor.isEmpty { beforeCursor.append(afterCursor.removeFirst()) }
  }

  /// Erases back over blanks, then over signs or over letters.
  private mutating func eraseWord() {
    while beforeCursor.last?.isWhitespace == true { beforeCursor.removeLast() }
    guard let last = beforeCursor.last else { return }
    let isWord = last.isLetter || last.isNumber
    while let next = beforeCursor.last, !next.isWhitespace, (next.isLetter || next.isNumber) == isWord {
      beforeCursor.removeLast()
    }
  }

  /// Inserts text, as much of it as there is room for.
  mutating func insert(_ inserted: String) {
    if isSuggestion { self = holding("", isSuggestion: false) }
    let room = kind.capacity - beforeCursor.utf8.count - afterCursor.utf8.count
    let clean = kind.text(of: inserted)
    let fitting = TextField.prefix(of: clean, bytes: max(0, room))
    isFull = fitting.utf8.count < clean.utf8.count
    beforeCursor += fitting
  }

  /// The whole characters at the start of a text that fit into so many UTF-8 bytes.
  private static func prefix(of text: String, bytes: Int) -> Substring {
    guard text.utf8.count > bytes else { return text[...] }
    var end = text.utf8.index(text.startIndex, offsetBy: bytes)
    while end > text.startIndex, end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
    return text[..<end]
  }
}

extension TextField.Use {
  /// A text as such a field takes it: tabs become blanks, control characters go. Line ends stay in a note, else
  /// become blanks, but for those at the end.
  fileprivate func text(of text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if self != .lines {
      while let last = scalars.last, last == "\n" || last == "\r" { scalars = scalars.dropLast() }
    }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in scalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where isAfterReturn: break
      // Word ends a line within a paragraph with a vertical tab.
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(self == .lines ? "\n" : " ")
      case "\t": result.append(" ")
      default: if scalar.properties.generalCategory != .control { result.append(scalar) }
      }
    }
    return String(result)
  }
}
