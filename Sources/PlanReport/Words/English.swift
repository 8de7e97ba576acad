import PlanModel
import PlanPhrases

// What a report says, in English.
extension ReportPhrase {
  var english: String {
    switch self {
    case .madeBy(let person): "made by \(person)"
    case .period(let days): "\(days.first) to \(days.last)"
    case .nothingHappened: "Nothing was recorded in these days"
    case .wholePlan: "Plan"
    case .logHead: "Recorded          Day         By  Item  What"
    case .nothingYet: "Nothing has been recorded yet"
    case .nothingSuch: "No record is as asked for"
    case .changeDay: "Day"
    case .changeNumber: "No."
    case .changeTask: "Task"
    case .changeLead: "Lead unit"
    case .changeWhat: "What"
    case .changeText: "Text"
    case .changeWho: "Who"
    case .changeRecorded: "Recorded"
    case .changeLate: "Days late"
    case .outsidePhases: "In no phase"
    case .withoutUnit: "No lead named"
    case .withoutDue: "No due date"
    case .everything: "All"
    case .pageUnit: "Lead unit"
    case .pageAllUnits: "all"
    case .pageFind: "Find"
    case .pageShown: "{} items shown"
    case .madeAt(let time): "exported \(time)"
    case .noUnitSheets(let units):
      "There are \(units) lead units: no sheet for each of them; --each-unit gives each a file"
    case .latestOnly(let count): "The latest \(count) only"
    case .fillIn:
      "Please fill in the two yellow columns (Status, Progress); the others are locked. Then send it back as it is"
    case .fillInTargets:
      "Please fill in the two yellow columns (Measured now, Measured on); without a day it is the one above"
    case .sheetItems: "Items"
    case .sheetTargets: "Targets"
    case .sheetChanges: "Changes"
    case .sheetLedger: "Records"
    case .targetIndicator: "Indicator"
    case .targetGoal: "Goal"
    case .targetUnit: "Counted in"
    case .targetLast: "Measured last"
    case .targetLastDay: "On"
    case .targetState: "State"
    case .targetMeasured: "Measured now"
    case .targetDay: "Measured on"
    case .targetID: "ID"
    case .target(let state): state.english
    case .total(let shown, let all, let progress):
      "Shown \(shown)/\(all)  Done \(progress.reached)/\(progress.total) \(progress.share)  "
        + "Overdue \(progress.overdue)  Due soon \(progress.soon)"
    }
  }
}
