import PlanModel

/// A unit of all plans on the desk, and where it stands.
struct UnitRow: Sendable {
  /// The first plan that names it.
  let row: Row
  let name: String
  var standing: UnitStanding

  /// Those that have anything: late ones first, then those that must be ready first; who only cooperates comes last.
  static func all(on desk: Desk) -> [UnitRow] {
    var units: [UnitRow] = []
    var places: [String: Int] = [:]
    for (plan, snapshot) in desk.plans.enumerated() {
      let standings = snapshot.unitStandings(where: desk.figures[plan].isShown)
      for (number, standing) in standings.enumerated() where !standing.isEmpty {
        let name = snapshot.plan.units.names[number]
        if let place = places[name] {
          units[place].standing.add(standing)
        } else {
          places[name] = units.count
          let row = Row.unit(UnitIndex(number), plan: PlanNumber(plan))
          units.append(UnitRow(row: row, name: name, standing: standing))
        }
      }
    }
    let order = units.indices.sorted { units[$0].rank($0) < units[$1].rank($1) }
    return order.map { units[$0] }
  }

  private func rank(_ place: Int) -> (Int, Int, Int, Int) {
    let due = standing.nextDue.map { Int($0.number) } ?? .max
    return (-standing.progress.overdue, standing.progress.count > 0 ? 0 : 1, due, place)
  }
}
