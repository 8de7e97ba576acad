import PlanModel
import PlanPhrases

/// One row of a table of keys; dispatch, the bar at the bottom, the menu, the help and the README follow it.
package struct KeyBinding<Action: Hashable & Sendable>: Sendable {
  package var command: Action
  package var keys: [Key]
  /// How the first key is written.
  package var keyName: KeyName
  /// How the others are written.
  package var otherNames: String?
  /// How it is written in the bar, where that is another way.
  package var barName: KeyName?
  /// The word in the bar, where it is shown there. Rows with the same word stand together before it.
  package var short: KeyPhrase?
  /// Which word a bar that is too narrow for all drops first: the highest number; 0 is never dropped.
  package var dropOrder = 0
  /// The sentence in the help and the menu; nil for what everybody knows.
  package var long: KeyPhrase?
  /// What the help of one screen says of it together with others, where rows with the same words stand together.
  package var brief: KeyPhrase?
  /// Its place in the menu of a row; nil where it is not offered there.
  package var menuPlace: Int?
  /// What must be so that it does something, the first thing to be said first.
  package var needs: [Need] = []
  /// What must be so besides that its word stands in the bar.
  package var barNeed: Need?
  /// Those of the keys that mean the same whatever lies open.
  package var everywhere: [Key] = []

  /// How all its keys are written.
  package func names(in language: Language) -> String {
    ([keyName.text(in: language)] + [otherNames].compactMap(\.self)).joined(separator: " ")
  }
}

/// What must be so that a key does something.
package enum Need: Sendable {
  /// A row is selected; an item is.
  case row, item
  /// Records can be saved; those of the selected row can, where it is an item.
  case writing, writingOfRow
  /// Somebody has recorded something that can be taken back, or taken back something.
  case records, undoneRecords
  case filter, doubts, findings
  /// The filter leaves items; text is sought.
  case hits, soughtText
  /// The selected row folds, or is an item; anything in the open view folds; it has other orders.
  case toggling, folding, arranging
  /// The selected row is of the plan; something can be added there.
  case editing, adding
  /// What is shown can be written as a file.
  case exporting
  /// Something is late or due soon; the text can be kept as a file.
  case dueItems, writtenText
  /// The list grows shorter by what is typed; units are ticked in it.
  case narrowedList, tickedList
}

/// The keys that mean something in one place; no two rows share one.
package struct KeyScope<Action: Hashable & Sendable>: Sendable {
  package let bindings: [KeyBinding<Action>]

  init(_ bindings: [KeyBinding<Action>]) { self.bindings = bindings }

  /// What a key means, in either case and width. A table of their few dozen keys would cost the start more than it
  /// spares anybody who types.
  package func action(for key: Key) -> Action? {
    // As it is first: what is Enter elsewhere may begin a line.
    let found = [key, key.asCommand].lazy.compactMap { key in bindings.first { $0.keys.contains(key) } }.first
    return found?.command ?? key.asCommand.unshifted.flatMap { action(for: $0) }
  }

  /// The same, for those that mean it everywhere.
  func actionEverywhere(for key: Key) -> Action? { bindings.first { $0.everywhere.contains(key) }?.command }

  /// How the first key of an action is called.
  func name(of action: Action) -> KeyName { binding(of: action)?.keyName ?? .verbatim("") }

  /// The row of an action.
  func binding(of action: Action) -> KeyBinding<Action>? { bindings.first { $0.command == action } }
}
