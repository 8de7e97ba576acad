import PlanModel
import PlanPhrases

// From day to day, and from one item that was found to another.
extension Desk {
  /// Looks at today, or a month back or on. What is entered then is true of that day.
  mutating func look(_ step: DayStep) {
    switch step {
    case .today: look(at: today ?? asOf)
    case .monthBack: look(at: asOf.advanced(byMonths: -1))
    case .monthOn: look(at: asOf.advanced(byMonths: 1))
    }
    say(asOf == today ? .todaySeen(asOf.description) : .lookingAt(asOf))
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

  /// All items that the filter leaves, in the order of the table.
  var hits: [ItemPlace] {
    plans.indices.flatMap { plan in
      plans[plan].plan.sections.flatMap { plans[plan].plan.items(of: $0) }
        .filter { figures[plan].isShown[$0] }.map { ItemPlace(plan: plan, index: $0) }
    }
  }

  private func place(after step: HitStep, among hits: [ItemPlace]) -> Int {
    if let selectedItem, let place = hits.firstIndex(of: selectedItem) {
      return (place + (step == .next ? 1 : hits.count - 1)) % hits.count
    }
    guard case .section(let section, let plan)? = selection else { return step == .next ? 0 : hits.count - 1 }
    let order = plans[Int(plan)].plan.sections
    let start = order.firstIndex(of: section) ?? 0
    let behind = hits.firstIndex { hit in
      hit.plan > Int(plan)
        || hit.plan == Int(plan) && order[start...].contains(plans[hit.plan][hit.index].section)
    }
    return step == .next ? behind ?? 0 : ((behind ?? 0) + hits.count - 1) % hits.count
  }
}
