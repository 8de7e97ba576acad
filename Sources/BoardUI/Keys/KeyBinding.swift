import PlanModel

/// What a person can ask of the board.
package enum Command: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last, left, right
  case menu, toggle, setStatus, writeNote, setDue, undo, redo, detail
  case pickUnit, filter, find, clearFilter, foldAll, review, problems
  case help, quit, close
  case sayAllIsSaved, redraw, sayHowToLeave
}

/// What keys do to a text being typed.
package enum FieldAction: CaseIterable, Sendable {
  case left, right, start, end, eraseBefore, eraseAfter, eraseWord, eraseToStart, eraseToEnd
}

/// What keys do to lines that are typed together.
package enum FormAction: CaseIterable, Sendable { case next, previous, save, leave }

/// What keys do to a list.
package enum ListAction: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last, take, leave
}

/// What keys do to a long text.
package enum PagerAction: CaseIterable, Sendable { case up, down, pageUp, pageDown, first, last, leave }

/// One row of a table of keys; dispatch, the bar at the bottom, the menu, the help and the README follow it.
package struct KeyBinding<Action: Hashable & Sendable>: Sendable {
  package var command: Action
  package var keys: [Key]
  /// How the first key is written, in the bar.
  package var keyName: Text
  /// How the others are written.
  package var otherNames: String?
  /// The word in the bar, where it is shown there.
  package var short: Text?
  /// Which word a bar that is too narrow for all drops first: the highest number; 0 is never dropped.
  package var dropOrder = 0
  /// The sentence in the help and the menu; nil for what everybody knows.
  package var long: Text?
  /// Those of the keys that mean the same whatever lies open.
  package var everywhere: [Key] = []

  /// How all its keys are written.
  package var names: String { ([String(keyName)] + [otherNames].compactMap(\.self)).joined(separator: " ") }
}

/// The keys that mean something in one place; no two rows share one.
package struct KeyScope<Action: Hashable & Sendable>: Sendable {
  package let bindings: [KeyBinding<Action>]
  private let actions: [Key: Action]
  private let everywhere: [Key: Action]

  init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
    actions = Dictionary(
      bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } },
      uniquingKeysWith: { first, _ in first })
    everywhere = Dictionary(
      bindings.flatMap { binding in binding.everywhere.map { ($0, binding.command) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a key means, in either case and width.
  package func action(for key: Key) -> Action? { actions[key.asCommand] }

  /// The same, for those that mean it everywhere.
  func actionEverywhere(for key: Key) -> Action? { everywhere[key] }
}
