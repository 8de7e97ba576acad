import TestSupport
import Testing

@testable import PlanModel

/// What was recorded last is found without the whole history where nothing was taken back.
@Suite struct LastEntryTests {
  @Test(arguments: UInt64(1)...20) func itIsThatOfTheWholeHistory(seed: UInt64) throws {
    let plan = try shippedPlan()
    let days = day("2018-01-01")...day("2018-12-31")
    let journal = RandomHistory(of: plan, days: days, count: 400, seed: seed).journal
    for asOf in [day("2018-03-01"), day("2018-07-10"), day("2019-12-31")] {
      let board = Snapshot(plan: plan, journal: journal, asOf: asOf)
      for index in plan.assignments.indices {
        let known = plan.ids(about: index).map { journal.history(of: $0).lastEntry(upTo: asOf) }
        #expect(board.lastEntry(of: index) == known.compactMap(\.self).max(), "\(seed) \(asOf) \(index)")
      }
    }
  }
}
