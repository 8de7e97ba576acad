// What an event says, in words.
extension Event {
  /// What it states, as the screen says it: a status, a due day; nil where it states nothing that could be replaced.
  package var shownValue: String? { kind.shown(value) }

  /// What it is, and what it states.
  package var shownKind: String {
    guard let shownValue else { return kind.word }
    return kind.isPlain ? shownValue : "\(kind.word) \(shownValue)"
  }
}

extension LedgerEntry {
  /// What changed: old and new status or due day, or the kind of what was recorded.
  package var change: String {
    guard let new = event.shownValue else { return event.kind.word }
    let old = before?.shownValue ?? event.kind.beginning.flatMap { event.kind.shown($0) }
    let change = old.map { String(.changed($0, new)) } ?? new
    return event.kind.isPlain ? change : "\(event.kind.word) \(change)"
  }
}
