import PlanModel
import PlanPhrases

// What is shown before something is recorded of many items.
extension Desk {
  func title(of lot: Lot) -> String {
    let (wish, count) = (lot.wish, lot.wish.items.count)
    if wish.kind == .close { return said(.lots(.mark(count, StatusStep.closing(.ask).text(in: language)))) }
    return switch wish.kind.fact {
    case .status: said(.lots(.mark(count, Status(wish.value)?.text(in: language) ?? "")))
    case .due: said(wish.value.isEmpty ? .lots(.plannedDue(count)) : .lots(.due(count, wish.value)))
    case .measure, nil: said(.lots(.note(count, wish.text)))
    }
  }

  /// So many numbers are named; the rest is counted.
  static let mostNamed = 8
  /// So many months are told.
  private static let mostMonths = 4

  /// Which items, what is left out and why, and what becomes of it.
  func notes(on lot: Lot) -> [String] {
    let numbers = lot.wish.items.prefix(Desk.mostNamed).compactMap { self[$0]?.number(in: language) }
    let hasMore = lot.wish.items.count > numbers.count
    var notes = [said(.lots(.items(numbers, hasMore: hasMore)))]
    if lot.same > 0 { notes.append(said(.lots(.same(lot.same)))) }
    notes += lot.unfit.sorted { $0.value > $1.value }.map { said(.lots(.unfit($0.key, $0.value))) }
    if lot.conflicts > 0 { notes.append(said(.lots(.conflicts(lot.conflicts)))) }
    if lot.hidden > 0 { notes.append(said(.lots(.hidden(lot.hidden)))) }
    let undone = undone(lot.wish)
    if undone > 0 { notes.append(said(.lots(.undone(undone)))) }
    return notes + outcome(of: lot.wish)
  }

  /// How many would be closed without being done.
  private func undone(_ wish: Wish) -> Int {
    guard let step = Status(wish.value).map(StatusStep.status), wish.kind == .mark else { return 0 }
    return wish.items.count { item in
      place(of: item).map { plans[$0.plan].isDoubtful(step, $0.index) } ?? false
    }
  }

  /// How far all would be, and how many items of a month would be due.
  private func outcome(of wish: Wish) -> [String] {
    let snapshot = plans[wish.plan]
    let indices = snapshot.plan.indices(of: wish.items.map(\.key)).compactMap(\.self)
    switch wish.kind.fact {
    case .status: return Status(wish.value).map { [progress(of: snapshot, with: $0, of: indices)] } ?? []
    case .due: return months(of: snapshot, moving: indices, to: Day(wish.value))
    case .measure, nil: return []
    }
  }

  private func progress(of snapshot: Snapshot, with status: Status, of indices: [Int]) -> String {
    let before = snapshot.progress
    var after = before
    for index in indices {
      var figures = snapshot[index].figures
      after.count(figures, times: -1)
      figures.status = status
      after.count(figures)
    }
    return said(.lots(.progress(before, after)))
  }

  /// `2019-12 46 -> 34`, of each month in which the number of open items that are due changes.
  private func months(of snapshot: Snapshot, moving indices: [Int], to day: Day?) -> [String] {
    var (before, after) = ([String: Int](), [String: Int]())
    let moved = Set(indices)
    func month(_ day: Day) -> String { String(day.description.prefix(7)) }
    for index in snapshot.plan.assignments.indices where snapshot.statuses[index].isOpen {
      let due = snapshot.dueDays[index]
      let new = moved.contains(index) ? day ?? snapshot.plan[index].plannedDue : due
      if let due { before[month(due), default: 0] += 1 }
      if let new { after[month(new), default: 0] += 1 }
    }
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    let lines = changed.prefix(Desk.mostMonths).map {
      said(.lots(.month($0, from: before[$0] ?? 0, to: after[$0] ?? 0)))
    }
    return lines.isEmpty ? [] : [language.clauses(lines)]
  }
}
