import PlanModel
import PlanPhrases

/// What the board says of filters, of those with a name, and of the order of the rows.
package enum FilterPhrase: Phrase, Equatable {
  case filterTitle(change: [KeyName], leave: KeyName), filterRole(String), filterStatus(String)
  case filterLight(String), filterPhase(String), filterNamed(String), ownUnitUnknown, filterDue(String)
  case filterOnly(String), fieldFilterName, fieldDueWindow, titleFilterName(String), titleDueWindow
  case nameFilter, forgetFilter(String), filterNamedNow(String), filterForgotten(String), filterNameNeeded
  case filterNameTaken(String), noDueWindow(String), dueFromTo, nameHint(save: KeyName)
  case windowHint(save: KeyName), markAllShown, arrangementTitle(change: [KeyName], leave: KeyName)
  case groupedBy(Grouping), sortedBy(Sorting)
}
