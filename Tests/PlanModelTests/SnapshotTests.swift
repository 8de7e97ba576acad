import TestSupport
import Testing

@testable import PlanModel

/// A board of another text of its plan.
@Suite struct SnapshotTests {
  /// Whatever changed, it is the board that is made of all of it.
  @Test(arguments: UInt64(1)...40) func whatStaysStandsWhereItStood(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = PlanLines(end: "\n", using: &generator)
    let days = day("2018-01-01")...day("2018-12-31")
    var board = Snapshot(
      plan: Plan(reading: text.bytes),
      journal: RandomHistory(of: Plan(reading: text.bytes), days: days, count: 60, seed: seed).journal,
      asOf: day("2018-07-10"))
    for _ in 0..<12 {
      text.change(using: &generator)
      let plan = Plan(reading: text.bytes)
      let whole = Snapshot(plan: plan, journal: board.journal, asOf: board.asOf)
      board = board.with(plan: plan)
      #expect(board.statuses == whole.statuses && board.lights == whole.lights)
      #expect(board.conflicts == whole.conflicts && board.dueConflicts == whole.dueConflicts)
      #expect(board.dueDays == whole.dueDays && board.duePhases == whole.duePhases)
    }
  }
}
