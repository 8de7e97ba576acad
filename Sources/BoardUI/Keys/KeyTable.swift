import PlanModel

/// What a person can ask of the board.
package enum Command: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last, left, right
  case menu, toggle, setStatus, writeNote, setDue, undo, detail
  case pickUnit, filter, find, clearFilter, foldAll, review, problems
  case help, quit, close
}

/// One row of the table of keys; dispatch, the bar at the bottom, the menu, the help and the README follow it.
package struct KeyBinding: Sendable {
  package var command: Command
  package var keys: [Key]
  /// How the keys are written.
  package var keyName: Text
  /// The word in the bar, where it is shown there.
  package var short: Text?
  /// Which word a bar that is too narrow for all drops first: the highest number; 0 is never dropped.
  package var dropOrder = 0
  /// The sentence in the help and the menu.
  package var long: Text
}

package enum KeyTable {
  /// In the order of the bar and the help.
  package static let bindings: [KeyBinding] = [
    KeyBinding(
      command: .toggle, keys: [.character(" ")], keyName: .nameSpace, short: .keyToggle, dropOrder: 2,
      long: .helpToggle),
    KeyBinding(command: .menu, keys: [.enter], keyName: .verbatim("Enter"), short: .keyMenu, long: .helpMenu),
    KeyBinding(
      command: .setStatus, keys: [.character("s")], keyName: .verbatim("s"), short: .keyStatus, dropOrder: 8,
      long: .helpStatus),
    KeyBinding(
      command: .writeNote, keys: [.character("n")], keyName: .verbatim("n"), short: .keyNote, dropOrder: 5,
      long: .helpNote),
    KeyBinding(
      command: .setDue, keys: [.character("d")], keyName: .verbatim("d"), short: nil, long: .helpDue),
    KeyBinding(
      command: .clearFilter, keys: [.character("c")], keyName: .verbatim("c"), short: .keyClear, dropOrder: 9,
      long: .helpClear),
    KeyBinding(
      command: .find, keys: [.character("/")], keyName: .verbatim("/"), short: .keyFind, dropOrder: 3,
      long: .helpFind),
    KeyBinding(
      command: .pickUnit, keys: [.character("u")], keyName: .verbatim("u"), short: .keyUnits, dropOrder: 4,
      long: .helpUnits),
    KeyBinding(
      command: .filter, keys: [.character("f")], keyName: .verbatim("f"), short: .keyFilter, dropOrder: 6,
      long: .helpFilter),
    KeyBinding(
      command: .undo, keys: [.character("z")], keyName: .verbatim("z"), short: .keyUndo, dropOrder: 7,
      long: .helpUndo),
    KeyBinding(
      command: .review, keys: [.character("r")], keyName: .verbatim("r"), short: .keyReview, dropOrder: 1,
      long: .helpReview),
    KeyBinding(
      command: .problems, keys: [.character("!")], keyName: .verbatim("!"), short: .keyProblems, dropOrder: 1,
      long: .helpProblems),
    KeyBinding(
      command: .help, keys: [.character("?")], keyName: .verbatim("?"), short: .keyHelp, long: .helpHelp),
    KeyBinding(
      command: .quit, keys: [.character("q")], keyName: .verbatim("q"), short: .keyQuit, long: .helpQuit),
    KeyBinding(
      command: .detail, keys: [.character("v")], keyName: .verbatim("v"), short: nil, long: .helpDetail),
    KeyBinding(
      command: .foldAll, keys: [.character("o")], keyName: .verbatim("o"), short: nil, long: .helpFoldAll),
    KeyBinding(command: .up, keys: [.up, .character("k")], keyName: .nameUp, short: nil, long: .helpUp),
    KeyBinding(
      command: .down, keys: [.down, .character("j")], keyName: .nameDown, short: nil, long: .helpDown),
    KeyBinding(command: .left, keys: [.left], keyName: .nameLeft, short: nil, long: .helpLeft),
    KeyBinding(command: .right, keys: [.right], keyName: .nameRight, short: nil, long: .helpRight),
    KeyBinding(command: .pageUp, keys: [.pageUp], keyName: .verbatim("PgUp"), short: nil, long: .helpPageUp),
    KeyBinding(
      command: .pageDown, keys: [.pageDown], keyName: .verbatim("PgDn"), short: nil, long: .helpPageDown),
    KeyBinding(command: .first, keys: [.home], keyName: .verbatim("Home"), short: nil, long: .helpFirst),
    KeyBinding(command: .last, keys: [.end], keyName: .verbatim("End"), short: nil, long: .helpLast),
    KeyBinding(command: .close, keys: [.escape], keyName: .verbatim("Esc"), short: nil, long: .helpClose),
  ]

  private static let commands: [Key: Command] = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } },
    uniquingKeysWith: { first, _ in first })

  /// The command of a key on the board.
  package static func command(for key: Key) -> Command? { commands[key.asCommand] }
}

extension BoardState {
  /// Whether a command does anything now.
  package func isAvailable(_ command: Command) -> Bool { obstacle(to: command) == nil }

  /// Why a command does nothing now; nil where it does something.
  package func obstacle(to command: Command) -> Text? {
    switch command {
    case .setStatus, .writeNote, .setDue:
      isReadOnly ? .readOnlyPlan : selectedItem == nil ? .selectItemFirst : nil
    case .toggle: selectedItem != nil && isReadOnly ? .readOnlyPlan : nil
    case .undo: isReadOnly ? .readOnlyPlan : person == nil ? .nothingToUndo : nil
    case .clearFilter: filter.isEmpty ? .noFilter : nil
    case .review: doubtCount == 0 ? .noDoubts : nil
    case .menu, .detail: selection == nil ? .selectItemFirst : nil
    default: nil
    }
  }

  /// What a command does to the selected row, for the menu.
  func label(of binding: KeyBinding) -> Text {
    guard binding.command == .toggle else { return binding.long }
    switch toggling {
    case .fold: return .actionFold
    case .resolve: return .actionResolve
    case .reopen: return .actionReopen
    case .choose: return .helpStatus
    case .finish: return .actionDone
    }
  }

  /// The same in a word, for the bar; nil where it is not shown there.
  func word(for binding: KeyBinding) -> Text? {
    if binding.command == .problems && findingCount == 0 { return nil }
    guard binding.command == .toggle else { return binding.short }
    switch toggling {
    case .fold: return .keyFold
    case .resolve: return .keyResolve
    case .reopen: return .keyReopen
    case .choose: return .keyStatus
    case .finish: return binding.short
    }
  }
}
