import PlanModel
import PlanPhrases

// From day to day, and from one item that was found to another.
extension Desk {
  /// Looks at today, or a month back or on. What is entered then is true of that day.
  mutating func look(_ step: DayStep) {
    switch step {
    case .today: look(at: today ?? asOf)
    case .monthBack: goOn(months: -1)
    case .monthOn: goOn(months: 1)
    }
    say(asOf == today ? .todaySeen(asOf.description) : .lookingAt(asOf))
  }

  /// As far from the day that the steps began on as all of them together: back again it is that day.
  private mutating func goOn(months: Int) {
    if monthSteps.map({ $0.start.advanced(byMonths: $0.months) }) != asOf { monthSteps = (asOf, 0) }
    let (start, before) = monthSteps ?? (asOf, 0)
    monthSteps = (start, before + months)
    look(at: start.advanced(byMonths: before + months))
  }

  /// Selects the next or previous item that the filter leaves, in the order of the table; from the last goes on to the
  /// first.
  mutating func go(to step: HitStep) {
    let hits = self.hits
    guard !hits.isEmpty else { return }
    let place = place(after: step, among: hits)
    reveal(hits[place])
    say(.hitPlace(place + 1, of: hits.count))
  }

  /// All items that the filter leaves, each once, in the order of the table.
  var hits: [ItemPlace] {
    var seen: Set<ItemPlace> = []
    return plans.indices.flatMap { plan in
      let (snapshot, figures) = (plans[plan], figures[plan])
      let shown = figures.isShown.indices.filter { figures.isShown[$0] }
      let parts = arrangement.grouping.parts(
        of: snapshot, plan: PlanNumber(plan), arrangement.sorting.sorted(shown, of: snapshot))
      let deliverables = arrangement.grouping == .group ? snapshot.plan.phases.flatMap(\.deliverables) : []
      return (parts.flatMap(\.items) + deliverables.filter { figures.isShown[$0] })
        .map { ItemPlace(plan: plan, index: $0) }.filter { seen.insert($0).inserted }
    }
  }

  private func place(after step: HitStep, among hits: [ItemPlace]) -> Int {
    let isNext = step == .next
    if let selectedItem, let place = hits.firstIndex(of: selectedItem) {
      return (place + (isNext ? 1 : hits.count - 1)) % hits.count
    }
    let under = selection.map { Set(items(under: $0)) } ?? []
    let first = hits.firstIndex { under.contains($0) } ?? 0
    return isNext ? first : (first + hits.count - 1) % hits.count
  }
}
