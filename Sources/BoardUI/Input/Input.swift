/// What reaches the board from outside: keys, the mouse, the window, signals, time.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Pasted text, between marks (bracketed paste) or known by its coming all at once; never taken for commands.
  case paste(String)
  /// A click at a place of the screen, from 0.
  case click(row: Int, column: Int)
  /// The wheel: lines down, negative up.
  case wheel(Int)
  case resize(ScreenSize)
  /// The terminal answered where its cursor stands, as a column from 1.
  case cursor(column: Int)
  /// What was found out about the terminal.
  case terminal(TerminalFacts)
  /// A second has passed: time to look at what others did.
  case tick
  /// The program is asked to end (TERM, HUP).
  case terminate
}

/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, backspace, delete, tab, backTab
  case up, down, left, right, pageUp, pageDown, home, end
  case shiftUp, shiftDown
  /// Ctrl-J, which is Enter where no line can begin; Alt-Enter, which is nothing there.
  case lineFeed, alternateEnter
  /// Ctrl and a letter, in lower case.
  case control(Character)
  /// F1 is 1.
  case function(Int)
  /// Ctrl-C, which shells use to stop programs.
  case interrupt
  /// A key of the terminal that has no name here.
  case other

  /// The command key that is meant: capital letters, full-width forms and what a Chinese input method makes of
  /// punctuation are the same as the half-width small ones (product.md, "Keys").
  var asCommand: Key {
    if self == .lineFeed { return .enter }
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first else {
      return self
    }
    let value =
      switch scalar.value {
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0
      default: Key.meant.first { $0.sign == scalar.value }?.key ?? scalar.value
      }
    guard value < 0x80 else { return self }
    return .character(Character(Character(Unicode.Scalar(UInt8(value))).lowercased()))
  }

  /// What it is without Shift, which means nothing in most places; nil where it is no key with Shift.
  var unshifted: Key? { self == .shiftUp ? .up : self == .shiftDown ? .down : nil }

  /// Signs that the keys of ASCII punctuation give while a Chinese input method is on, and the ideographic space.
  private static let meant: [(sign: UInt32, key: UInt32)] = [
    (0x3000, 0x20), (0x3001, 0x2F), (0x3002, 0x2E), (0x3008, 0x3C), (0x3009, 0x3E), (0x300A, 0x3C),
    (0x300B, 0x3E),
    (0x3010, 0x5B), (0x3011, 0x5D), (0x2026, 0x5E), (0x201C, 0x22), (0x201D, 0x22), (0x2018, 0x27),
    (0x2019, 0x27),
    (0x00B7, 0x60), (0xFFE5, 0x24),
  ]
}

/// Rows and columns of the terminal.
package struct ScreenSize: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// Below this only a line that says so is shown.
  package static let smallest = ScreenSize(rows: 10, columns: 40)
  /// More is not drawn: a window that says 65,535 has no screen.
  package static let largest = ScreenSize(rows: 500, columns: 1_000)
  package var isTooSmall: Bool { rows < ScreenSize.smallest.rows || columns < ScreenSize.smallest.columns }

  /// The part of it that is drawn.
  package var drawn: ScreenSize {
    ScreenSize(
      rows: min(rows, ScreenSize.largest.rows), columns: min(columns, ScreenSize.largest.columns))
  }
}

/// What a terminal turned out to be.
package struct TerminalFacts: Equatable, Sendable {
  package enum Charset: Sendable { case utf8, gbk }

  package var charset: Charset
  /// Columns of ambiguous characters (UAX #11).
  package var ambiguousColumns: Int

  package init(charset: Charset, ambiguousColumns: Int) {
    self.charset = charset
    self.ambiguousColumns = ambiguousColumns
  }

  /// Written from the first column on before the cursor's place is asked for, once: as UTF-8 five columns where
  /// ambiguous characters have one, six where they have two; as GBK four signs of GB/T 2312, eight columns. None of
  /// its bytes is a control character in any charset, and their number is even, so that none waits for another.
  package static let probe = "\u{B0}\u{4E30}\u{4E30}"

  /// - Parameter column: of the cursor behind the probe, from 1; nil where it means nothing known.
  package init?(columnBehindProbe column: Int) {
    switch column {
    case 6: self.init(charset: .utf8, ambiguousColumns: 1)
    case 7: self.init(charset: .utf8, ambiguousColumns: 2)
    case 9: self.init(charset: .gbk, ambiguousColumns: 2)
    default: return nil
    }
  }
}

extension TerminalFacts.Charset {
  /// Its name.
  var word: String { self == .utf8 ? "UTF-8" : "GBK" }
}
