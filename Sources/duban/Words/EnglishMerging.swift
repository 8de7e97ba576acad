import PlanImport
import PlanModel
import PlanPhrases

// Why something of a sheet is asked about, or is not taken in, in English.
extension SheetChange.Doubt {
  var english: String {
    switch self {
    case .unknownBefore: "  what it was when it was exported is not known"
    case .changedHere: "  changed on the board since the export, too"
    case .otherwise(let place): "  \(place) says otherwise"
    }
  }
}

extension LeftOut.Reason {
  func english(_ text: String) -> String {
    switch self {
    case .noItem: "the plan has no such item: \(text)"
    case .otherPlan: "it is of another plan: \(text)"
    case .mixedUp: "number, task and ID are of different items: \(text)"
    case .fixed(let head, let was):
      "\(head) cannot be changed from a sheet\(was.map { ", it was \"\($0)\"" } ?? ""): \(text)"
    case .ownColumn(let head): "duban has no column \"\(head)\": \(text)"
    case .noStatus: "no status: \(text)"
    case .noNumber: "no number: \(text)"
    case .noDay: "no day: \(text)"
    case .futureDay: "a day to come: \(text)"
    case .emptied(let was): "was emptied, which takes nothing back; it was \"\(Status(was)?.english ?? was)\""
    case .beside: "a comment, a formula or the like was not taken in: \(text)"
    case .otherSheet: "the sheet is none of duban and was not read: \(text)"
    }
  }
}
