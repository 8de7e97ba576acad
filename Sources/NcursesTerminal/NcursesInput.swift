import BoardUI
import CNcurses
import PlanModel

// What is typed, clicked and pasted, as events of the board.
extension NcursesTerminal {
  func pendingInput() -> [InputEvent] {
    var events: [InputEvent] = []
    while let input = next() {
      if paste != nil {
        events += pasted(input)
        continue
      }
      switch input {
      case .key(NcursesTerminal.pasteBegin): paste = (String.UnicodeScalarView(), NcursesTerminal.now)
      case .key(let code): event(forKeyCode: code).map { events.append($0) }
      case .character(0x1B): events += afterEscape()
      case .character(let character): event(for: character).map { events.append($0) }
      }
    }
    return events + abandonedPaste()
  }

  /// What ncurses reads at once: a key that it knows, or a character.
  private enum RawInput {
    case key(Int32)
    case character(wint_t)
  }

  private func next() -> RawInput? {
    var character: wint_t = 0
    switch wget_wch(shim_stdscr(), &character) {
    case OK: return .character(character)
    case KEY_CODE_YES: return .key(Int32(character))
    default: return nil
    }
  }

  /// Esc, or the rest of a sequence that the terminal's description does not have (ECMA-48, 5.4): a key that is not
  /// known does nothing, instead of being taken for letters.
  private func afterEscape() -> [InputEvent] {
    guard let first = next() else { return [.key(.escape)] }
    guard case .character(let introducer) = first, introducer == 0x5B || introducer == 0x4F else {
      guard case .character(let letter) = first else { return [.key(.escape)] }
      return [.key(.escape)] + [event(for: letter)].compactMap { $0 }
    }
    var sequence = ""
    while case .character(let character)? = next(), let scalar = Unicode.Scalar(character) {
      sequence.unicodeScalars.append(scalar)
      if (0x40...0x7E).contains(character) { break }
    }
    return [NcursesTerminal.sequences[sequence].map(InputEvent.key)].compactMap { $0 }
  }

  /// Keys as common terminals send them whatever TERM says: PuTTY, the Linux console, xterm.
  private static let sequences: [String: Key] = [
    "H": .home, "F": .end, "1~": .home, "4~": .end, "7~": .home, "8~": .end, "5~": .pageUp, "6~": .pageDown,
    "3~": .delete,
    "A": .up, "B": .down, "C": .right, "D": .left, "M": .enter,
  ]

  private func event(for character: wint_t) -> InputEvent? {
    switch character {
    case 0x0D, 0x0A: return .key(.enter)
    case 0x1B: return .key(.escape)
    case 0x08, 0x7F: return .key(.backspace)
    case 0x09: return .key(.tab)
    case 0x03: return .key(.interrupt)
    case 0..<0x20, 0x80..<0xA0: return nil
    default: return Unicode.Scalar(character).map { .key(.character(Character($0))) }
    }
  }

  private func event(forKeyCode code: Int32) -> InputEvent? {
    switch code {
    case KEY_UP: .key(.up)
    case KEY_DOWN: .key(.down)
    case KEY_LEFT: .key(.left)
    case KEY_RIGHT: .key(.right)
    case KEY_PPAGE: .key(.pageUp)
    case KEY_NPAGE: .key(.pageDown)
    case KEY_HOME: .key(.home)
    case KEY_END: .key(.end)
    case KEY_ENTER: .key(.enter)
    case KEY_BACKSPACE: .key(.backspace)
    case KEY_DC: .key(.delete)
    case KEY_MOUSE: mouse()
    default: nil
    }
  }

  private func mouse() -> InputEvent? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    if event.bstate & shim_mouse_wheel_up() != 0 { return .wheel(-3) }
    if event.bstate & shim_mouse_wheel_down() != 0 { return .wheel(3) }
    return .click(row: Int(event.y), column: Int(event.x))
  }

  // MARK: Pasting

  /// Takes one more input of a paste; the whole text once its end mark comes.
  private func pasted(_ input: RawInput) -> [InputEvent] {
    switch input {
    case .key(NcursesTerminal.pasteEnd): return endPaste()
    case .key: break
    case .character(let character):
      Unicode.Scalar(character == 0x0D ? 0x0A : character).map { paste?.text.append($0) }
    }
    paste?.latest = NcursesTerminal.now
    return []
  }

  /// A paste whose end has not come for long is taken as it is, or keys would be dead for ever.
  private func abandonedPaste() -> [InputEvent] {
    guard let paste, NcursesTerminal.now - paste.latest > NcursesTerminal.pastePatience else { return [] }
    return endPaste()
  }

  private func endPaste() -> [InputEvent] {
    defer { paste = nil }
    return paste.map { [.paste(String($0.text))] } ?? []
  }
}
