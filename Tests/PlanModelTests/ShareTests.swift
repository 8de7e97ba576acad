import Testing

@testable import PlanModel

/// How shares are said: one rule for all.
@Suite struct ShareTests {
  private func progress(_ done: Int, of all: Int) -> Progress {
    var progress = Progress()
    for place in 0..<all {
      progress.count(
        ItemFigures(status: place < done ? .done : .todo, light: .none, isInConflict: false, duePhase: nil))
    }
    return progress
  }

  @Test(arguments: [
    (18, 57, "31.6%", 32), (9, 46, "19.6%", 20), (0, 46, "0%", 0), (46, 46, "100%", 100), (0, 0, "0%", 0),
    (1, 2, "50.0%", 50), (1, 3000, "0.1%", 1), (2999, 3000, "99.9%", 99), (1999, 2000, "99.9%", 99),
    (1, 1000, "0.1%", 1), (199, 200, "99.5%", 99), (995, 1000, "99.5%", 99), (1, 200, "0.5%", 1),
  ])
  func aShareIsNeverAllUnlessAllIs(done: Int, all: Int, text: String, percent: Int) {
    #expect(progress(done, of: all).share == text)
    #expect(progress(done, of: all).percent == percent)
  }

  @Test func noOtherShareIsAllOrNothing() {
    for all in 1...400 {
      for done in 0...all {
        let progress = progress(done, of: all)
        #expect((progress.percent == 100) == (done == all) && (progress.percent == 0) == (done == 0))
        #expect((progress.share == "100%") == (done == all) && (progress.share == "0%") == (done == 0))
        #expect(abs(Double(progress.percent) - Double(done) * 100 / Double(all)) < 1)
      }
    }
  }
}
