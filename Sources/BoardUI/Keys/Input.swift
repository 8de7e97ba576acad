/// What reaches the board from outside: keys, the mouse, the window, signals, time.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  /// Pasted text (bracketed paste), which is never taken for commands.
  case paste(String)
  /// A click at a place of the screen, from 0.
  case click(row: Int, column: Int)
  /// The wheel: lines down, negative up.
  case wheel(Int)
  case resize(ScreenSize)
  /// A second has passed: time to look at what others did.
  case tick
  /// The program is asked to end (TERM, HUP).
  case terminate
}

/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, backspace, delete, tab
  case up, down, left, right, pageUp, pageDown, home, end
  /// Ctrl-C, which shells use to stop programs.
  case interrupt

  /// The command key that is meant: full-width forms and what a Chinese input method makes of `/` are the
  /// same as half-width (product.md, "Screens").
  var asCommand: Key {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first else {
      return self
    }
    switch scalar.value {
    case 0x3000: return .character(" ")
    case 0x3001: return .character("/")
    case 0xFF01...0xFF5E: return .character(Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0))))
    default: return self
    }
  }
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
  package var isTooSmall: Bool { rows < ScreenSize.smallest.rows || columns < ScreenSize.smallest.columns }
}
