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
    case .slip(let level): level.text(in: language)
    case .bulletin(let number): number
    case .percentage(let number): "\(number)%"
    }
  }
}

extension Event {
  /// What it states, as the screen says it: a status, a due day; nil where it states nothing that could be replaced.
  package func shownValue(in language: Language) -> String? { shown?.text(in: language) }

  /// What it is, and what it states.
  package func shownKind(in language: Language) -> String {
    if let edit { return edit.text(in: language, isOfPlan: item == nil) }
    let kind = kind.word(in: language)
    guard let value = shownValue(in: language) else { return kind }
    return self.kind.isPlain ? value : "\(kind) \(value)"
  }
}

extension EditRecord {
  /// Longer texts are not shown in a line, in characters.
  private static let longestShown = 60

  /// What it changed: of which heading or unit, the field, and both sides.
  ///
  /// - Parameter isOfPlan: it is about the plan as a whole, a heading or a unit.
  package func text(in language: Language, isOfPlan: Bool) -> String {
    let words = [
      Event.Kind.edit.word(in: language), heading(language), field.text(in: language),
      change(language, isOfPlan),
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// Of which heading or unit it is; of one that has another number now, both.
  private func heading(_ language: Language) -> String? {
    if Int(which) != nil { return nil }
    let names = topic.headings.filter { !$0.isEmpty }.map { place($0, language) }
    guard let first = names.first, let last = names.last else { return nil }
    return first == last ? first : String(.changed(from: first, to: last), in: language)
  }

  private func change(_ language: Language, _ isOfPlan: Bool) -> String {
    if let shownLine { return shown(shownLine, language) }
    let sides = shownSides(isOfPlan: isOfPlan)
    return String(.changed(from: shown(sides.old, language), to: shown(sides.new, language)), in: language)
  }

  /// The heading or unit that it is about.
  private func place(_ which: String, _ language: Language) -> String {
    guard let number = ItemNumber(which), case .phase(let ordinal) = number.section else { return which }
    return language.phaseName(ordinal)
  }

  private func shown(_ side: String, _ language: Language) -> String {
    let line = safe(side)
    if line.isEmpty { return String(.nothingSaid, in: language) }
    return line.count > EditRecord.longestShown ? line.prefix(EditRecord.longestShown) + "..." : line
  }
}

extension LedgerEntry {
  /// What changed: old and new status or due day, or the kind of what was recorded.
  package func change(in language: Language) -> String {
    if let edit = event.edit { return edit.text(in: language, isOfPlan: event.item == nil) }
    let kind = event.kind.word(in: language)
    guard let new = event.shownValue(in: language) else { return kind }
    let old = (before?.shown ?? event.kind.beginning.flatMap { event.kind.shown($0) })?.text(in: language)
    var change = old.map { String(.changed(from: $0, to: new), in: language) } ?? new
    if isReturn { change += language.aside(String(.sentBack, in: language)) }
    return event.kind.isPlain ? change : "\(kind) \(change)"
  }
}

extension Snapshot {
  /// What an event is and states, in words; of a target with its name and what it is counted in.
  package func words(of event: Event, in language: Language) -> String {
    words(event, event.shownKind(in: language))
  }

  /// What changed; of a target with its name and what it is counted in.
  ///
  /// - Parameter isOverwritten: where that is known, whether the plan says something else than an edit wrote.
  package func words(
    of entry: LedgerEntry, in language: Language, isOverwritten: Bool? = nil
  ) -> String {
    let words = words(entry.event, entry.change(in: language) + putOff(entry, in: language))
    guard !entry.isVoided, isOverwritten ?? self.isOverwritten(entry.event) else { return words }
    return language.clauses([words, String(.changedUnrecorded, in: language)])
  }

  /// The same of what takes something back.
  package func words(
    of change: Change, in language: Language, isOverwritten: Bool? = nil
  ) -> String {
    guard change.event.kind == .void else {
      return words(of: change.entry, in: language, isOverwritten: isOverwritten)
    }
    let taken = change.takenBack.map { words(of: $0, in: language) } ?? ""
    return String(.takenBack(taken), in: language)
  }

  /// That a due day is put off, and whether in time, said aside; nothing of anything else.
  private func putOff(_ entry: LedgerEntry, in language: Language) -> String {
    let planned = entry.event.item.flatMap { index(of: $0) }.flatMap { plan[$0].plannedDue }
    return entry.postponement(planned: planned).map {
      language.aside(String(.postponed($0), in: language))
    } ?? ""
  }

  private func words(_ event: Event, _ change: String) -> String {
    guard let id = event.item, case .target(let index)? = plan.subject(of: id) else { return change }
    let target = plan.targets[index]
    let counted = event.shown == nil ? change : plan.text(of: change, for: target)
    return plan.text(target.indicator) + " " + counted
  }
}

extension Journal {
  /// Who recorded an event, with the login that the replica named: 王芳（wangf@oa1）.
  package func author(of event: Event, in language: Language) -> String {
    logins[event.id.replica].map { event.who + language.aside(safe($0)) } ?? event.who
  }
}
