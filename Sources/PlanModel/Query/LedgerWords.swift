// What an event says, in words.
extension Event {
  /// What it states, as the screen says it: a status, a due day; nil where it states nothing that could be replaced.
  package var shownValue: String? {
    if let status { return status.word }
    guard let dueDay else { return nil }
    return dueDay?.description ?? String(.planDueAgain)
  }

  /// What it is, and what it states.
  package var shownKind: String {
    guard let shownValue else { return kind.word }
    return kind == .mark ? shownValue : "\(kind.word) \(shownValue)"
  }
}

extension LedgerEntry {
  /// What changed: old and new status or due day, or the kind of what was recorded.
  package var change: String {
    guard let new = event.shownValue else { return event.kind.word }
    let beginning = event.kind == .mark ? Status.todo.word : String(.planDueAgain)
    let change = String(.changed(before?.shownValue ?? beginning, new))
    return event.kind == .mark ? change : "\(event.kind.word) \(change)"
  }
}
