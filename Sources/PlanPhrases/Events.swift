import PlanModel

// What an event says, in words.
extension Event.Kind {
  /// What it is called; for a mark its status says more.
  package func word(in language: Language) -> String { name?.text(in: language) ?? code }
}

extension Event.Shown {
  package func text(in language: Language) -> String {
    switch self {
    case .status(let status): status.text(in: language)
    case .plannedDue: String(.plannedDue, in: language)
    case .day(let day): day.description
    case .number(let number): number.description
    }
  }
}

extension Event {
  /// What it states, as the screen says it: a status, a due day; nil where it states nothing that could be replaced.
  package func shownValue(in language: Language) -> String? { shown?.text(in: language) }

  /// What it is, and what it states.
  package func shownKind(in language: Language) -> String {
    let kind = kind.word(in: language)
    guard let value = shownValue(in: language) else { return kind }
    return self.kind.isPlain ? value : "\(kind) \(value)"
  }
}

extension LedgerEntry {
  /// What changed: old and new status or due day, or the kind of what was recorded.
  package func change(in language: Language) -> String {
    let kind = event.kind.word(in: language)
    guard let new = event.shownValue(in: language) else { return kind }
    let old = (before?.shown ?? event.kind.beginning.flatMap { event.kind.shown($0) })?.text(in: language)
    let change = old.map { String(.changed(from: $0, to: new), in: language) } ?? new
    return event.kind.isPlain ? change : "\(kind) \(change)"
  }
}

extension Snapshot {
  /// What an event is and states, in words; of a target with its name and what it is counted in.
  package func words(of event: Event, in language: Language) -> String {
    words(event, event.shownKind(in: language))
  }

  /// What changed; of a target with its name and what it is counted in.
  package func words(of entry: LedgerEntry, in language: Language) -> String {
    words(entry.event, entry.change(in: language))
  }

  /// The same of what takes something back.
  package func words(of change: Change, in language: Language) -> String {
    guard change.event.kind == .void else { return words(of: change.entry, in: language) }
    let taken = change.takenBack.map { words(of: $0, in: language) } ?? ""
    return String(.takenBack(taken), in: language)
  }

  private func words(_ event: Event, _ change: String) -> String {
    guard let id = event.item, case .target(let index)? = plan.subject(of: id) else { return change }
    let target = plan.targets[index]
    let counted = event.shown == nil ? change : plan.text(of: change, for: target)
    return plan.text(target.indicator) + " " + counted
  }
}
