import PlanModel
import PlanPhrases

// What the board says of filters, of those with a name, and of the order of the rows. English.
extension FilterPhrase {
  package var english: String {
    switch self {
    case .filterTitle(let keys, let leave):
      "Filter (\(English.or(keys.map(\.english))) to switch, \(leave.english) to go back)"
    case .filterRole(let role): "Role    \(role)"
    case .filterStatus(let status): "Status  \(status)"
    case .filterLight(let light): "Light   \(light)"
    case .filterNamed(let name): "View    \(name)"
    case .ownUnitUnknown: "your unit is not known yet: choose one"
    case .filterDue(let window): "Due     \(window)"
    case .filterOnly(let trait): "Only    \(trait)"
    case .filterPhase(let phase): "Phase   \(phase)"
    case .fieldFilterName: "Name"
    case .fieldDueWindow: "From, to"
    case .titleFilterName(let conditions): "Name this filter: \(conditions)"
    case .titleDueWindow: "Due when?"
    case .nameFilter: "Give this filter a name"
    case .forgetFilter(let name): "Forget the filter \(name)"
    case .filterNamedNow(let name):
      "The filter is called \(name) now: choose it from the filters, or write --filter \(name)"
    case .filterForgotten(let name): "The filter \(name) is forgotten"
    case .filterNameNeeded: "Please give a name"
    case .filterNameTaken(let name): "There is a filter \"\(name)\" already; take another name"
    case .noDueWindow(let text): "\"\(text)\" is no time"
    case .dueFromTo: "from, to"
    case .nameHint(let save): "a name, like Q2 open; \(save.english) saves"
    case .windowHint(let save): "like 2018-01~2018-06, 2018-06 or 45 (days); \(save.english) shows it"
    case .markAllShown: "Mark    all that is shown"
    case .arrangementTitle(let keys, let leave):
      "Group and sort (\(English.or(keys.map(\.english))) chooses, \(leave.english) goes back)"
    case .groupedBy(let grouping): "Group by  \(grouping.english)"
    case .sortedBy(let sorting): "Sort by  \(sorting.english)"
    }
  }
}

extension Grouping {
  fileprivate var english: String {
    switch self {
    case .group: "task group"
    case .phase: "phase"
    case .unit: "lead unit"
    case .month: "month due"
    case .none: "nothing"
    }
  }
}

extension Sorting {
  fileprivate var english: String {
    switch self {
    case .plan: "the plan"
    case .due: "due date"
    case .late: "days overdue, what is done last"
    case .entry: "last entry, the oldest first"
    }
  }
}
