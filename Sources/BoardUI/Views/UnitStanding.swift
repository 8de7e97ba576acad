import PlanModel

/// Where a unit stands with what it leads of what the filter leaves, in all plans.
struct UnitStanding: Sendable {
  /// Its row: the first plan that names it.
  let row: Row
  let name: String
  var progress = Progress()
  /// The first day on which something open is due.
  var nextDue: Day?
  /// The last day of which something was recorded.
  var lastEntry: Day?

  var isOpen: Bool { progress.open > 0 }

  /// Those that have anything: late ones first, then those that must be ready first.
  static func all(on desk: Desk) -> [UnitStanding] {
    var units: [UnitStanding] = []
    var places: [String: Int] = [:]
    for (plan, snapshot) in desk.plans.enumerated() {
      let names = snapshot.plan.units.names
      // Of each unit of this plan its place among all.
      var known = [Int?](repeating: nil, count: names.count)
      let lastEntries = snapshot.lastEntryDays
      let isShown = desk.figures[plan].isShown
      for index in snapshot.plan.assignments.indices where isShown[index] {
        let own = snapshot.progress(of: CollectionOfOne(index))
        let leads = snapshot.plan.units(of: index, role: .lead)
        for (number, unit) in leads.enumerated() where !leads.prefix(number).contains(unit) {
          let name = names[Int(unit)]
          let place = known[Int(unit)] ?? places[name] ?? units.count
          if place == units.count {
            units.append(UnitStanding(row: .unit(unit, plan: PlanNumber(plan)), name: name))
            places[name] = place
          }
          known[Int(unit)] = place
          units[place].count(own, due: snapshot.dueDays[index], lastEntry: lastEntries[index])
        }
      }
    }
    return units.enumerated().sorted { $0.element.order($0.offset) < $1.element.order($1.offset) }.map(
      \.element)
  }

  private mutating func count(_ item: Progress, due: Day?, lastEntry: Day?) {
    progress.add(item)
    if item.open > 0, let due { nextDue = min(due, nextDue ?? due) }
    if let lastEntry { self.lastEntry = max(lastEntry, self.lastEntry ?? lastEntry) }
  }

  /// By how many items are late, then by what is due next, then as the plan names them.
  private func order(_ place: Int) -> (Int, Int, Int) {
    (-progress.overdue, nextDue.map { Int($0.number) } ?? .max, place)
  }

  /// When something is due next, and how it looks.
  func nextDueText(on desk: Desk) -> (String, Style) {
    guard let nextDue else { return ("", .normal) }
    let left = nextDue.days(since: desk.asOf)
    if left < 0 {
      return (desk.said(.daysOver(-left)), Style(desk.plans[row.plan].color(of: progress.light), .bold))
    }
    if progress.light == .yellow { return (desk.said(.daysLeft(left)), Style(.yellow, .bold)) }
    return (String(nextDue.description.prefix(7)), .normal)
  }

  /// For how many days nobody recorded anything, while something is open.
  func silentText(on desk: Desk) -> String {
    guard isOpen else { return "" }
    return lastEntry.map { "\(desk.asOf.days(since: $0))" } ?? desk.said(.neverReported)
  }
}
