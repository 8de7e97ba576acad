import PlanModel

/// All tables of keys (product.md, "Keys").
package enum KeyTable {
  /// On the board, in the order of the bar and the help.
  package static let board = KeyScope<Command>([
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
      command: .undo, keys: [.character("z"), .control("z")], keyName: .verbatim("z"), otherNames: "Ctrl-Z",
      short: .keyUndo, dropOrder: 7, long: .helpUndo),
    KeyBinding(
      command: .redo, keys: [.control("y")], keyName: .verbatim("Ctrl-Y"), short: nil, long: .helpRedo),
    KeyBinding(
      command: .review, keys: [.character("r")], keyName: .verbatim("r"), short: .keyReview, dropOrder: 1,
      long: .helpReview),
    KeyBinding(
      command: .problems, keys: [.character("!")], keyName: .verbatim("!"), short: .keyProblems, dropOrder: 1,
      long: .helpProblems),
    KeyBinding(
      command: .help, keys: [.character("?"), .function(1)], keyName: .verbatim("?"), otherNames: "F1",
      short: .keyHelp, long: .helpHelp, everywhere: [.function(1)]),
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
    KeyBinding(
      command: .sayAllIsSaved, keys: [.control("s")], keyName: .verbatim("Ctrl-S"), short: nil,
      long: .helpAllIsSaved, everywhere: [.control("s")]),
    KeyBinding(
      command: .redraw, keys: [.control("l")], keyName: .verbatim("Ctrl-L"), short: nil, long: .helpRedraw,
      everywhere: [.control("l")]),
    KeyBinding(
      command: .sayHowToLeave, keys: [.interrupt], keyName: .verbatim("Ctrl-C"), short: nil,
      long: .helpHowToLeave),
  ])

  /// In a text being typed.
  package static let field = KeyScope<FieldAction>([
    KeyBinding(command: .left, keys: [.left], keyName: .nameLeft),
    KeyBinding(command: .right, keys: [.right], keyName: .nameRight),
    KeyBinding(
      command: .start, keys: [.home, .control("a")], keyName: .verbatim("Home"), otherNames: "Ctrl-A",
      long: .helpStart),
    KeyBinding(
      command: .end, keys: [.end, .control("e")], keyName: .verbatim("End"), otherNames: "Ctrl-E",
      long: .helpEnd),
    KeyBinding(command: .eraseBefore, keys: [.backspace], keyName: .nameBackspace),
    KeyBinding(
      command: .eraseAfter, keys: [.delete], keyName: .verbatim("Del"), long: .helpEraseAfter),
    KeyBinding(
      command: .eraseWord, keys: [.control("w")], keyName: .verbatim("Ctrl-W"), long: .helpEraseWord),
    KeyBinding(
      command: .eraseToStart, keys: [.control("u")], keyName: .verbatim("Ctrl-U"), long: .helpEraseToStart),
    KeyBinding(
      command: .eraseToEnd, keys: [.control("k")], keyName: .verbatim("Ctrl-K"), long: .helpEraseToEnd),
  ])

  /// In lines that are typed together, besides those of a text.
  package static let form = KeyScope<FormAction>([
    KeyBinding(
      command: .next, keys: [.tab, .down], keyName: .verbatim("Tab"), short: .barNextField,
      long: .helpNextField),
    KeyBinding(
      command: .previous, keys: [.backTab, .up], keyName: .verbatim("Shift-Tab"), long: .helpPreviousField),
    KeyBinding(command: .save, keys: [.enter], keyName: .verbatim("Enter"), short: .barSave, long: .helpSave),
    KeyBinding(
      command: .leave, keys: [.escape, .interrupt], keyName: .verbatim("Esc"), short: .barCancel,
      long: .helpCancel),
  ])

  /// In a list.
  package static let list = KeyScope<ListAction>([
    KeyBinding(command: .up, keys: [.up, .character("k"), .backTab], keyName: .nameUp),
    KeyBinding(command: .down, keys: [.down, .character("j"), .tab], keyName: .nameDown),
    KeyBinding(command: .pageUp, keys: [.pageUp], keyName: .verbatim("PgUp")),
    KeyBinding(command: .pageDown, keys: [.pageDown], keyName: .verbatim("PgDn")),
    KeyBinding(command: .first, keys: [.home], keyName: .verbatim("Home")),
    KeyBinding(command: .last, keys: [.end], keyName: .verbatim("End")),
    KeyBinding(command: .take, keys: [.enter, .character(" ")], keyName: .verbatim("Enter")),
    KeyBinding(command: .leave, keys: [.escape, .interrupt, .character("q")], keyName: .verbatim("Esc")),
  ])

  /// In a long text.
  package static let pager = KeyScope<PagerAction>([
    KeyBinding(command: .up, keys: [.up, .character("k")], keyName: .nameUp),
    KeyBinding(command: .down, keys: [.down, .character("j"), .enter], keyName: .nameDown),
    KeyBinding(command: .pageUp, keys: [.pageUp], keyName: .verbatim("PgUp")),
    KeyBinding(command: .pageDown, keys: [.pageDown, .character(" ")], keyName: .verbatim("PgDn")),
    KeyBinding(command: .first, keys: [.home], keyName: .verbatim("Home")),
    KeyBinding(command: .last, keys: [.end], keyName: .verbatim("End")),
    KeyBinding(
      command: .leave,
      keys: [.escape, .interrupt, .character("q"), .character("?"), .character("v"), .function(1)],
      keyName: .verbatim("Esc")),
  ])

  package static var bindings: [KeyBinding<Command>] { board.bindings }

  /// The command of a key on the board.
  package static func command(for key: Key) -> Command? { board.action(for: key) }

  /// All rows that have something to say, as the help and the README show them: the board's, then those for typing.
  package static let helpRows: (board: [HelpRow], typing: [HelpRow]) = (
    rows(board), rows(form) + rows(field)
  )

  package struct HelpRow: Sendable {
    package var keys: String
    package var text: Text
  }

  private static func rows<Action>(_ scope: KeyScope<Action>) -> [HelpRow] {
    scope.bindings.compactMap { binding in
      binding.long.map { HelpRow(keys: binding.names, text: $0) }
    }
  }
}
