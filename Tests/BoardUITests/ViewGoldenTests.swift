import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// Frames of every view on a plan to which much happened, in both languages and on both widths of signs.
@Suite struct ViewGoldenTests {
  private static let views = ["2": "phases", "3": "standings", "4": "targets", "5": "changes"]

  private func play(
    rows: Int, columns: Int, ambiguous: Int = 1, language: Language = .chinese
  ) throws -> Play {
    let plan = try shippedPlan()
    let days = day("2018-01-10")...day("2018-09-14")
    let history = RandomHistory(of: plan, days: days, count: 160, seed: 3)
    return Play(
      plan, rows: rows, columns: columns, ambiguous: ambiguous, journal: history.journal, language: language)
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)], ["2", "3", "4", "5"])
  func everyView(_ size: (rows: Int, columns: Int), _ key: String) throws {
    var play = try play(rows: size.rows, columns: size.columns)
    play.type(key)
    play.press(.down)
    let name = Self.views[key] ?? ""
    try GoldenTests().check("\(name)-busy-\(size.columns)x\(size.rows)", play)
  }

  @Test(arguments: ["2", "3", "4", "5"])
  func everyViewWithWideSigns(_ key: String) throws {
    var play = try play(rows: 24, columns: 80, ambiguous: 2)
    play.type(key)
    try GoldenTests().check("\(Self.views[key] ?? "")-ambiguous-80x24", play)
  }

  @Test(arguments: ["2", "3", "4", "5"])
  func everyViewInEnglish(_ key: String) throws {
    var play = try play(rows: 40, columns: 120, language: .english)
    play.type(key)
    try GoldenTests().check("\(Self.views[key] ?? "")-english-120x40", play)
  }

  @Test func theListOfPeriods() throws {
    var play = try play(rows: 24, columns: 80)
    play.type("5g")
    try GoldenTests().check("periods-80x24", play)
  }

  @Test func aMeasuredValue() throws {
    var play = try play(rows: 24, columns: 80)
    play.type("4a")
    try GoldenTests().check("measure-80x24", play)
  }

  @Test func anotherPhase() throws {
    var play = try play(rows: 24, columns: 80)
    play.type("2")
    play.press(.down)
    play.type("d")
    try GoldenTests().check("duephase-80x24", play)
  }
}
