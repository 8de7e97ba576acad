import PlanModel

// What headings of the table are called in the file that remembers which are folded.
extension Desk {
  /// `0 p1`, `0 g7`, `0 u县水务局`, `0 watch`: the place of the plan and what the heading is of.
  func code(of row: Row) -> String? {
    let plan = plans[row.plan].plan
    switch row {
    case .section(.phase(let index), _): return "\(row.plan) p\(plan.phases[index].ordinal)"
    case .section(.group(let index), _): return "\(row.plan) g\(plan.groups[index].ordinal)"
    case .unit(let unit, _): return "\(row.plan) u\(plan.units[unit])"
    case .heading(let heading, _): return "\(row.plan) \(heading)"
    case .item, .part, .target, .event: return nil
    }
  }
}
