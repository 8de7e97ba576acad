import PlanModel
import PlanPhrases

/// The table of keys, place by place (product.md, "Keys"). What stands here is dispatch, bar, menu, help and README.
package enum KeyTable {
  /// On the board, in the order of the bar and the help; the views have keys besides (`Views/BoardView.swift`).
  static let boardRows: [KeyBinding<Command>] = [
    KeyBinding(
      command: .toggle, keys: [.character(" ")], keyName: .space, short: .keyToggle, dropOrder: 2,
      long: .helpToggle, menuPlace: 1, needs: [.writingOfRow, .toggling]),
    KeyBinding(
      command: .menu, keys: [.enter], keyName: .verbatim("Enter"), short: .keyMenu, long: .helpMenu,
      needs: [.row]),
    KeyBinding(
      command: .setStatus, keys: [.character("s")], keyName: .verbatim("s"), short: .keyStatus, dropOrder: 8,
      long: .helpStatus, menuPlace: 2, needs: [.writing, .item]),
    KeyBinding(
      command: .writeNote, keys: [.character("n")], keyName: .verbatim("n"), short: .keyNote, dropOrder: 5,
      long: .helpNote, menuPlace: 3, needs: [.writing, .item]),
    KeyBinding(
      command: .setDue, keys: [.character("d")], keyName: .verbatim("d"), long: .helpDue, menuPlace: 4,
      needs: [.writing, .item]),
    KeyBinding(
      command: .edit, keys: [.character("e")], keyName: .verbatim("e"), short: .keyEdit,
      dropOrder: 11, long: .helpEdit, menuPlace: 5, needs: [.writing, .editing]),
    KeyBinding(
      command: .add, keys: [.character("a")], keyName: .verbatim("a"), short: .keyMeasure, dropOrder: 2,
      long: .helpAdd, menuPlace: 6, needs: [.writing, .adding]),
    KeyBinding(
      command: .clearFilter, keys: [.character("c")], keyName: .verbatim("c"), short: .keyClear, dropOrder: 9,
      long: .helpClear, brief: .briefFilter, menuPlace: 12, needs: [.filter]),
    KeyBinding(
      command: .find, keys: [.character("/")], keyName: .verbatim("/"), short: .keyFind, dropOrder: 3,
      long: .helpFind, brief: .briefFind, menuPlace: 11),
    KeyBinding(
      command: .pickUnit, keys: [.character("u")], keyName: .verbatim("u"), short: .keyUnits, dropOrder: 4,
      long: .helpUnits, menuPlace: 9),
    KeyBinding(
      command: .filter, keys: [.character("f")], keyName: .verbatim("f"), short: .keyFilter, dropOrder: 6,
      long: .helpFilter, brief: .briefFilter, menuPlace: 10),
    KeyBinding(
      command: .arrange, keys: [.character("g")], keyName: .verbatim("g"), short: .keyArrange, dropOrder: 5,
      long: .helpArrange, menuPlace: 19, needs: [.arranging]),
    KeyBinding(
      command: .export, keys: [.character("x")], keyName: .verbatim("x"), long: .helpExport, menuPlace: 24,
      needs: [.exporting]),
    KeyBinding(
      command: .undo, keys: [.character("z"), .control("z")], keyName: .verbatim("z"), otherNames: "Ctrl-Z",
      short: .keyUndo, dropOrder: 7, long: .helpUndo, brief: .briefUndo, menuPlace: 8,
      needs: [.writing, .records]),
    KeyBinding(
      command: .redo, keys: [.control("y")], keyName: .verbatim("Ctrl-Y"), long: .helpRedo, brief: .briefUndo,
      menuPlace: 16,
      needs: [.writing, .undoneRecords]),
    KeyBinding(
      command: .review, keys: [.character("r")], keyName: .verbatim("r"), short: .keyReview, dropOrder: 1,
      long: .helpReview, menuPlace: 14, needs: [.doubts]),
    KeyBinding(
      command: .problems, keys: [.character("!")], keyName: .verbatim("!"), short: .keyProblems, dropOrder: 1,
      long: .helpProblems, menuPlace: 15, barNeed: .findings),
    KeyBinding(
      command: .help, keys: [.character("?"), .function(1)], keyName: .verbatim("?"), otherNames: "F1",
      short: .keyHelp, long: .helpHelp, menuPlace: 17, everywhere: [.function(1)]),
    KeyBinding(
      command: .palette, keys: [.character(":")], keyName: .verbatim(":"), long: .helpPalette,
      brief: .briefActions),
    KeyBinding(
      command: .copyRow, keys: [], keyName: .verbatim(":"), long: .helpCopyRow, brief: .briefActions,
      menuPlace: 25, needs: [.row]),
    KeyBinding(
      command: .meeting, keys: [], keyName: .verbatim(":"), long: .helpMeeting, brief: .briefActions,
      menuPlace: 0,
      needs: [.writing, .dueItems]),
    KeyBinding(
      command: .changePerson, keys: [], keyName: .verbatim(":"), long: .helpChangePerson, brief: .briefActions
    ),
    KeyBinding(
      command: .quit, keys: [.character("q")], keyName: .verbatim("q"), short: .keyQuit, long: .helpQuit,
      menuPlace: 18),
    KeyBinding(
      command: .detail, keys: [.character("v")], keyName: .verbatim("v"), long: .helpDetail, menuPlace: 7,
      needs: [.row]),
    KeyBinding(
      command: .foldAll, keys: [.character("o")], keyName: .verbatim("o"), long: .helpFoldAll, menuPlace: 13,
      needs: [.folding]),
    KeyBinding(
      command: .mark(.down), keys: [.character("m"), .shiftDown], keyName: .verbatim("m"),
      otherNames: "Shift-Down", long: .helpMark, brief: .briefMark, menuPlace: 23, needs: [.writing, .row]),
    KeyBinding(
      command: .mark(.up), keys: [.shiftUp], keyName: .verbatim("Shift-Up"), long: .helpMarkUp,
      brief: .briefMark,
      needs: [.writing, .row]),
    KeyBinding(
      command: .hit(.next), keys: [.character(".")], keyName: .verbatim("."), short: .keyHit, dropOrder: 10,
      long: .helpNextHit, brief: .briefFind, needs: [.hits], barNeed: .soughtText),
    KeyBinding(
      command: .hit(.previous), keys: [.character(",")], keyName: .verbatim(","), short: .keyHit,
      dropOrder: 10, long: .helpPreviousHit, brief: .briefFind, needs: [.hits], barNeed: .soughtText),
    KeyBinding(
      command: .look(.today), keys: [.character("t")], keyName: .verbatim("t"), long: .helpToday,
      brief: .briefDay,
      menuPlace: 20),
    KeyBinding(
      command: .look(.monthBack), keys: [.character("<")], keyName: .verbatim("<"), long: .helpMonthBack,
      brief: .briefDay,
      menuPlace: 21),
    KeyBinding(
      command: .look(.monthOn), keys: [.character(">")], keyName: .verbatim(">"), long: .helpMonthOn,
      brief: .briefDay,
      menuPlace: 22),
    KeyBinding(
      command: .move(.up), keys: [.up, .character("k")], keyName: .up, long: .helpUp, brief: .briefMove),
    KeyBinding(
      command: .move(.down), keys: [.down, .character("j")], keyName: .down, long: .helpDown,
      brief: .briefMove),
    KeyBinding(command: .left, keys: [.left], keyName: .left, long: .helpLeft, brief: .briefFold),
    KeyBinding(command: .right, keys: [.right], keyName: .right, long: .helpRight, brief: .briefFold),
    KeyBinding(
      command: .move(.pageUp), keys: [.pageUp], keyName: .verbatim("PgUp"), long: .helpPageUp,
      brief: .briefMove),
    KeyBinding(
      command: .move(.pageDown), keys: [.pageDown], keyName: .verbatim("PgDn"), long: .helpPageDown,
      brief: .briefMove),
    KeyBinding(
      command: .move(.first), keys: [.home], keyName: .verbatim("Home"), long: .helpFirst, brief: .briefMove),
    KeyBinding(
      command: .move(.last), keys: [.end], keyName: .verbatim("End"), long: .helpLast, brief: .briefMove),
    KeyBinding(command: .close, keys: [.escape], keyName: .verbatim("Esc"), long: .helpClose),
    KeyBinding(
      command: .sayAllIsSaved, keys: [.control("s")], keyName: .verbatim("Ctrl-S"),
      long: .helpAllIsSaved, everywhere: [.control("s")]),
    KeyBinding(
      command: .redraw, keys: [.control("l")], keyName: .verbatim("Ctrl-L"), long: .helpRedraw,
      everywhere: [.control("l")]),
    KeyBinding(
      command: .sayHowToLeave, keys: [.interrupt], keyName: .verbatim("Ctrl-C"),
      long: .helpHowToLeave),
  ]

  /// In a text being typed.
  package static let field = KeyScope<FieldAction>([
    KeyBinding(command: .left, keys: [.left], keyName: .left),
    KeyBinding(command: .right, keys: [.right], keyName: .right),
    KeyBinding(
      command: .start, keys: [.home, .control("a")], keyName: .verbatim("Home"), otherNames: "Ctrl-A",
      long: .helpStart, brief: .briefEnds),
    KeyBinding(
      command: .end, keys: [.end, .control("e")], keyName: .verbatim("End"), otherNames: "Ctrl-E",
      long: .helpEnd, brief: .briefEnds),
    KeyBinding(
      command: .newLine, keys: [.alternateEnter, .lineFeed], keyName: .verbatim("Alt-Enter"),
      otherNames: "Ctrl-J", long: .helpNewLine),
    KeyBinding(command: .eraseBefore, keys: [.backspace], keyName: .backspace),
    KeyBinding(
      command: .eraseAfter, keys: [.delete], keyName: .verbatim("Del"), long: .helpEraseAfter,
      brief: .briefErase),
    KeyBinding(
      command: .eraseWord, keys: [.control("w")], keyName: .verbatim("Ctrl-W"), long: .helpEraseWord,
      brief: .briefErase),
    KeyBinding(
      command: .eraseToStart, keys: [.control("u")], keyName: .verbatim("Ctrl-U"), long: .helpEraseToStart,
      brief: .briefErase),
    KeyBinding(
      command: .eraseToEnd, keys: [.control("k")], keyName: .verbatim("Ctrl-K"), long: .helpEraseToEnd,
      brief: .briefErase),
  ])

  /// In lines that are typed together, besides those of a text.
  package static let form = KeyScope<FormAction>([
    KeyBinding(command: .save, keys: [.enter], keyName: .verbatim("Enter"), short: .barSave, long: .helpSave),
    KeyBinding(
      command: .next, keys: [.tab, .down], keyName: .verbatim("Tab"), short: .barNextField,
      long: .helpNextField, brief: .briefField),
    KeyBinding(
      command: .previous, keys: [.backTab, .up], keyName: .verbatim("Shift-Tab"), long: .helpPreviousField,
      brief: .briefField),
    KeyBinding(
      command: .leave, keys: [.escape, .interrupt], keyName: .verbatim("Esc"), short: .barCancel,
      long: .helpCancel),
  ])

  /// In a list. In the menu the letters and signs of the board act too.
  package static let list = KeyScope<ListAction>([
    KeyBinding(
      command: .move(.up), keys: [.up, .character("k"), .backTab], keyName: .up, barName: .upAndDown,
      short: .barChoose),
    KeyBinding(command: .move(.down), keys: [.down, .character("j"), .tab], keyName: .down),
    KeyBinding(command: .move(.pageUp), keys: [.pageUp], keyName: .verbatim("PgUp")),
    KeyBinding(command: .move(.pageDown), keys: [.pageDown], keyName: .verbatim("PgDn")),
    KeyBinding(command: .move(.first), keys: [.home], keyName: .verbatim("Home")),
    KeyBinding(command: .move(.last), keys: [.end], keyName: .verbatim("End")),
    KeyBinding(
      command: .tick, keys: [.character(" ")], keyName: .space, short: .barTick,
      needs: [.tickedList]),
    KeyBinding(command: .take, keys: [.enter], keyName: .verbatim("Enter"), short: .barTake),
    KeyBinding(
      command: .leave, keys: [.escape, .interrupt, .character("q")], keyName: .verbatim("Esc"),
      short: .barClose),
    KeyBinding(
      command: .narrow, keys: [], keyName: .typing, short: .barNarrow, needs: [.narrowedList]),
  ])

  /// In a meeting.
  package static let meeting = KeyScope<MeetingAction>([
    KeyBinding(command: .reply, keys: [.character("n")], keyName: .verbatim("n"), short: .barReply),
    KeyBinding(command: .due, keys: [.character("d")], keyName: .verbatim("d"), short: .barNewDue),
    KeyBinding(command: .status, keys: [.character("s")], keyName: .verbatim("s"), short: .keyStatus),
    KeyBinding(
      command: .undo, keys: [.character("z"), .control("z")], keyName: .verbatim("z"), short: .keyUndo),
    KeyBinding(
      command: .next, keys: [.right, .down, .pageDown, .character(" ")], keyName: .right,
      short: .barNextItem),
    KeyBinding(command: .back, keys: [.left, .up, .pageUp], keyName: .left, short: .barPreviousItem),
    KeyBinding(
      command: .leave, keys: [.escape, .interrupt, .character("q")], keyName: .verbatim("Esc"),
      short: .barLeaveMeeting),
  ])

  /// In a long text.
  package static let pager = KeyScope<PagerAction>([
    KeyBinding(
      command: .move(.up), keys: [.up, .character("k")], keyName: .up, barName: .upAndDown,
      short: .barScroll),
    KeyBinding(command: .move(.down), keys: [.down, .character("j"), .enter], keyName: .down),
    KeyBinding(command: .move(.pageUp), keys: [.pageUp], keyName: .verbatim("PgUp"), short: .barScroll),
    KeyBinding(
      command: .move(.pageDown), keys: [.pageDown, .character(" ")], keyName: .verbatim("PgDn"),
      short: .barScroll),
    KeyBinding(command: .move(.first), keys: [.home], keyName: .verbatim("Home")),
    KeyBinding(command: .move(.last), keys: [.end], keyName: .verbatim("End")),
    KeyBinding(
      command: .write, keys: [.character("w")], keyName: .verbatim("w"), short: .barWrite,
      needs: [.writtenText]),
    KeyBinding(
      command: .leave,
      keys: [.escape, .interrupt, .character("q"), .character("?"), .character("v"), .function(1)],
      keyName: .verbatim("Esc"), short: .barClose),
  ])

  /// While text is sought, besides those of a text.
  package static let search = KeyScope<SearchAction>([
    KeyBinding(command: .keep, keys: [.enter], keyName: .verbatim("Enter"), short: .barTake),
    KeyBinding(
      command: .leave, keys: [.escape, .interrupt], keyName: .verbatim("Esc"), short: .barCancel),
    KeyBinding(command: .move(.up), keys: [.up], keyName: .up),
    KeyBinding(command: .move(.down), keys: [.down], keyName: .down),
    KeyBinding(command: .move(.pageUp), keys: [.pageUp], keyName: .verbatim("PgUp")),
    KeyBinding(command: .move(.pageDown), keys: [.pageDown], keyName: .verbatim("PgDn")),
  ])
}
