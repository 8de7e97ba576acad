import PlanModel
import PlanPhrases

/// What a bulletin (通报) says.
enum BulletinPhrase: Phrase {
  case title(String), number(String), day(Day), part(Int, String)
  // The headings of its parts
  case overview, changed(DayRange), late, silent, targets, next, byGroup, byUnit
  // Figures
  case noItems, summary(until: Day, plan: String, Tally, parts: String, warningDays: Int)
  case share(String, Int, thousandths: Int), percent(thousandths: Int)
  case reached, doing, blocked, todo
  case group, unit, total, dropped, reachedShare, lateOfThem
  // Items and units
  case noneLate, overdue(Day, Int), lateItem(String, wording: String, last: String), upToNow(String),
    nothingRecorded
  case lateBy(Int), dueIn(Int), sentence(String), clause(String)
  case noUnits, noneSilent, silentUnits([String]), seal(String)
  case noTargets, targetCounts(reached: Int, missed: Int, noData: Int)

  /// What the parts of the sum are called, in the order of `Tally.Parts.all`.
  static let parts: [BulletinPhrase] = [.reached, .doing, .blocked, .todo]

  /// `31.6%`
  static func written(thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }
}
