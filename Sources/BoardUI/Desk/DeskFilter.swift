import PlanModel
import PlanPhrases

/// What is shown of all plans on the desk: units and phases by what they are called, since each plan has its own.
package struct DeskFilter: Equatable, Sendable {
  /// The name of a unit.
  package var unit: String?
  package var role = Role.lead
  /// Numbers of phases that an item may be due in; empty: any.
  package var phases: Set<Int> = []
  /// Empty: any.
  package var statuses: Set<Status> = []
  /// Empty: any.
  package var lights: Set<Light> = []
  /// Text to be found; empty: any.
  package var text = ""

  package init() {}

  /// Whether everything is shown.
  package var isEmpty: Bool {
    unit == nil && phases.isEmpty && statuses.isEmpty && lights.isEmpty && text.isEmpty
  }

  /// The same for one plan; nil where the plan has nothing of what is asked for.
  func filter(in plan: Plan) -> Filter? {
    var filter = Filter()
    if let unit {
      guard let number = plan.units.number(of: unit) else { return nil }
      filter.unit = number
    }
    filter.phases = Set(plan.phases.indices.filter { phases.contains(plan.phases[$0].ordinal) })
    if filter.phases.isEmpty, !phases.isEmpty { return nil }
    filter.role = role
    filter.statuses = statuses
    filter.lights = lights
    filter.text = text
    return filter
  }

  /// Without units and phases that no plan has any more.
  func known(to plans: [Snapshot]) -> DeskFilter {
    var filter = self
    filter.unit = unit.flatMap { unit in
      plans.contains { $0.plan.units.number(of: unit) != nil } ? unit : nil
    }
    filter.phases.formIntersection(plans.flatMap { $0.plan.phases.map(\.ordinal) })
    return filter
  }

  /// Its conditions in words, one each.
  func conditions(in plans: [Snapshot], _ language: Language) -> [String] {
    plans.lazy.compactMap { snapshot in
      filter(in: snapshot.plan)?.conditions(in: snapshot.plan, in: language)
    }.first ?? []
  }
}
