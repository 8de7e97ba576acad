import PlanModel
import PlanPhrases

// What a bulletin says, in English.
extension BulletinPhrase {
  var english: String {
    switch self {
    case .title(let plan): "Bulletin on \(plan)"
    case .number(let number): "No. \(number)"
    case .day(let day): "\(day)"
    case .part(let place, let heading): "\(place). \(heading)"
    case .overview: "Overview"
    case .changed(let days): "Changes from \(days.first) to \(days.last)"
    case .late: "Overdue items"
    case .silent: "Units without a record"
    case .targets: "Targets"
    case .next: "What comes next"
    case .seal(let number): "Seal \(number)"
    case .byGroup: "By group and phase"
    case .byUnit: "By unit (items that several units lead count for each)"
    case .noItems: "The plan has no items yet."
    case .summary(let until, let plan, let whole, let parts, let days):
      "As of \(BulletinPhrase.day(until).english), \(plan) has \(English.count(whole.total, "item"))"
        + (whole.dropped > 0
          ? ", of which \(English.are(whole.dropped)) dropped and \(English.are(whole.counts.sum)) counted"
          : "")
        + ": \(parts). Of these, \(English.are(whole.late)) overdue and \(English.are(whole.soon)) due within \(English.count(days, "day"))."
    case .share(let name, let count, let thousandths):
      "\(name) \(count) (\(BulletinPhrase.written(thousandths: thousandths)))"
    case .percent(let thousandths): BulletinPhrase.written(thousandths: thousandths)
    case .reached: "done"
    case .doing: "in progress"
    case .blocked: "blocked"
    case .todo: "not started"
    case .group: "Group or phase"
    case .unit: "Lead unit"
    case .total: "All"
    case .dropped: "dropped"
    case .reachedShare: "Done"
    case .lateOfThem: "Overdue of these"
    case .noneLate: "Nothing is overdue."
    case .overdue(let due, let days): "due \(due), \(English.count(days, "day")) overdue"
    case .lateItem(let name, let wording, let last):
      name + (wording.isEmpty ? "" : ": " + BulletinPhrase.open(wording)) + ". \(BulletinPhrase.open(last))."
    case .upToNow(let last): "So far: " + last
    case .nothingRecorded: "nothing was recorded"
    case .lateBy(let days): "\(English.count(days, "day")) overdue"
    case .dueIn(let days): days == 0 ? "due today" : "\(English.count(days, "day")) left"
    case .sentence(let text): text.isEmpty ? "" : BulletinPhrase.open(text) + "."
    case .clause(let text): BulletinPhrase.open(text)
    case .noUnits: "The plan names no lead units yet."
    case .noneSilent: "Every unit with open items has a record."
    case .silentUnits(let units):
      "\(English.count(units.count, "unit")) without a record: \(units.joined(separator: ", "))."
    case .noTargets: "The plan has no targets."
    case .targetCounts(let reached, let missed, let noData):
      "\(English.count(reached + missed + noData, "target")): \(reached) reached, \(missed) missed, \(noData) without data."
    }
  }
}
