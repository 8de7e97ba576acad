import PlanModel
import PlanPhrases

// The words of plans as the board shows them, until it knows a language of its own.
extension Status { var word: String { chinese } }
extension Light {
  var word: String { chinese }
  var wordIfLate: String { wordIfLate(in: .chinese) }
}
extension Role { var word: String { chinese } }

extension FieldValue {
  var text: String { text(in: .chinese) }
  var short: String { short(in: .chinese) }
  var lines: [String] { lines(in: .chinese) }
}

extension String {
  init(_ heading: FieldHeading) { self = heading.chinese }
}

extension Event { var shownValue: String? { shownValue(in: .chinese) } }

extension Snapshot {
  func words(of event: Event) -> String { words(of: event, in: .chinese) }
  func words(of entry: LedgerEntry) -> String { words(of: entry, in: .chinese) }
}

extension Filter {
  func conditions(in plan: Plan) -> [String] { conditions(in: plan, in: .chinese) }
}

extension Plan {
  var name: String { name(in: .chinese) }
  var shortName: String { shortName(in: .chinese) }
  func phaseName(_ index: Int) -> String { phaseName(index, in: .chinese) }
}

extension PlannedItem {
  var name: String { name(in: .chinese) }
  var fullTitle: String { fullTitle(in: .chinese) }
}

extension Diagnostic {
  var what: String { what(in: .chinese) }
  var remedy: String { remedy(in: .chinese) }
}
