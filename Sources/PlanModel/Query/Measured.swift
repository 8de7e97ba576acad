import PlanBytes

// Targets: which items they belong to, and what was measured of them.
extension Plan {
  /// The item that a target belongs to; nil where it is the plan's as a whole.
  package func item(ofTarget index: Int) -> Int? {
    guard !header.targets.contains(index) else { return nil }
    // The targets of later items come later.
    var (low, high) = (0, assignments.count)
    while low < high {
      let middle = (low + high) / 2
      if assignments[middle].targets.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < assignments.count && assignments[low].targets.contains(index) ? low : nil
  }

  /// The item that an id is about: its own, or that of one of its targets.
  package func item(about id: ItemID) -> Int? { item(of: subject(of: id)) }

  func item(of subject: Subject?) -> Int? {
    switch subject {
    case .item(let index): index
    case .target(let index): item(ofTarget: index)
    case nil: nil
    }
  }

  /// All that is recorded under when something is recorded about an item: its id, and those of its targets.
  func ids(about index: Int) -> [ItemID] {
    [assignments[index].id].compactMap { $0 } + targets[assignments[index].targets].compactMap(\.id)
  }

  /// Whether a word means the plan as a whole.
  package static func isMeant(by text: String) -> Bool {
    PlanWords.all.contains(trimmed(comparisonForm(text)))
  }

  /// All that is recorded under of what a person named: an item with its targets, a target of the plan as a whole, or all
  /// of those; nil where it is none of them.
  package func ids(named text: String) -> Set<ItemID>? {
    if Plan.isMeant(by: text) { return Set(targets[header.targets].compactMap(\.id)) }
    if case .target(let index)? = subject(named: text), item(ofTarget: index) == nil {
      return Set([targets[index].id].compactMap { $0 })
    }
    let items = items(named: text)
    return items.isEmpty ? nil : Set(items.flatMap { ids(about: $0) })
  }

  /// What has the id that a person typed, with or without its caret.
  package func subject(named text: String) -> Subject? {
    let word = trimmed(comparisonForm(text))
    return ItemID(word.hasPrefix("^") ? String(word.dropFirst()) : word).flatMap { subject(of: $0) }
  }

  /// Those of some targets that a word means: an id, or words of the indicator.
  package func targets(named text: String, among candidates: [Int]) -> [Int] {
    if case .target(let index)? = subject(named: text) { return candidates.filter { $0 == index } }
    let found = Plan.indices(of: text, in: candidates.map { self.text(targets[$0].indicator) })
    return found.map { candidates[$0] }
  }

  /// A number with what a target is counted in: `81 %`.
  package func text(of number: String, for target: Target) -> String {
    target.countedIn.isEmpty ? number : "\(number) \(text(target.countedIn))"
  }
}

extension Snapshot {
  /// What was measured of a target on each day up to the one looked at.
  package func measurements(ofTarget index: Int) -> [Standing] {
    guard let id = plan.targets[index].id, journal.hasEvents(of: id) else { return [] }
    return journal.history(of: id).standings(.measure, upTo: asOf)
  }

  /// The ledger of an item and of its targets up to the day looked at, oldest first.
  package func ledger(of index: Int) -> [LedgerEntry] {
    let ledgers = histories(about: index).map { $0.ledger(upTo: asOf) }
    return ledgers.count == 1 ? ledgers[0] : ledgers.joined().sorted { $0.event < $1.event }
  }

  /// The entry in it that was recorded last and not taken back.
  func lastEntry(of index: Int) -> Event? {
    plan.ids(about: index).compactMap { journal.lastEntry(of: $0, upTo: asOf) }.max()
  }

  /// Of an item and of its targets, where anything happened.
  private func histories(about index: Int) -> [ItemHistory] {
    plan.ids(about: index).filter { journal.hasEvents(of: $0) }.map { journal.history(of: $0) }
  }
}
