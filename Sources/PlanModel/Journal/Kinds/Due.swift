extension Event.Kind {
  /// A new due day, in `value`; empty where the plan's counts again. The reason is in `text`.
  package static let due = Event.Kind(
    code: "due", fact: .due, value: .day, isUndoable: true, isEntry: true, name: .due,
    shown: { $0.isEmpty ? .plannedDue : Day($0).map { .day($0) } }, beginning: "")
}

extension Event {
  /// The due day that it sets (期限): a day, or nil where it goes back to the plan's; nothing for other kinds and for
  /// values that this version does not know.
  package var dueDay: Day?? {
    guard kind == .due else { return nil }
    return value.isEmpty ? .some(nil) : Day(value).map(Optional.some)
  }
}
