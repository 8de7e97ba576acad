import PlanModel
import TestSupport
import Testing

/// Where units and targets stand, held against a slow count over random plans and events.
@Suite struct StandingTests {
  @Test(arguments: UInt64(1)...30) func figuresOfUnitsAreThoseOfASlowCount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let last = ChangesTests.days.lowerBound.advanced(by: Int.random(in: 0..<360, using: &generator))
    let board = try ChangesTests.board(seed, asOf: last, seed % 3 == 0 ? try shippedPlan() : nil)
    let isShown = board.plan.assignments.indices.map { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    let shown = isShown.indices.filter { isShown[$0] }.map { board[$0] }
    for (name, unit) in zip(board.plan.units.names, board.unitStandings(where: isShown)) {
      let items = shown.filter { $0.leads.contains(name) }
      #expect(unit.progress == board.progress(of: items.map(\.index)))
      #expect(unit.supported == shown.count { $0.supporters.contains(name) })
      #expect(unit.nextDue == items.filter(\.status.isOpen).compactMap(\.due).min())
      let entries = items.flatMap(\.ledger).filter { !$0.isVoided && $0.event.kind.isEntry }
      #expect(unit.lastEntry == entries.map(\.event.day).max())
      let targets = items.flatMap { Array(board.plan.assignments[$0.index].targets) }
      #expect(unit.targets == targets.count)
      #expect(unit.reachedTargets == targets.count { isReached($0, board) })
      #expect(unit.isEmpty == (items.isEmpty && !shown.contains { $0.supporters.contains(name) }))
    }
  }

  @Test(arguments: UInt64(1)...30) func figuresOfTargetsAreThoseOfASlowCount(seed: UInt64) throws {
    let plan = seed % 2 == 0 ? try shippedPlan() : plan(smallPlan)
    let board = try ChangesTests.board(seed, asOf: day("2018-10-01"), plan)
    var generator = SeededGenerator(seed: seed)
    let isShown = plan.assignments.indices.map { _ in Bool.random(using: &generator) }
    let targets = board.shownTargets(where: isShown, isWhole: false)
    #expect(
      targets
        == plan.assignments.indices.filter { isShown[$0] }.flatMap { Array(plan.assignments[$0].targets) })
    let figures = board.figures(ofTargets: targets)
    #expect(figures.reached == targets.count { isReached($0, board) })
    #expect(figures.missed == targets.count { last($0, board) != nil && !isReached($0, board) })
    #expect(figures.noData == targets.count { last($0, board) == nil })
    #expect(
      figures.unreported
        == targets.count { target in
          last(target, board) == nil
            && plan.item(ofTarget: target).map { board.statuses[$0].isReached } ?? false
        })
    for item in plan.assignments.indices {
      let isUnreported = plan.assignments[item].targets.contains { last($0, board) == nil }
      #expect(board.hasUnreportedTarget(item) == (isUnreported && board[item].status.isReached))
    }
  }

  /// The value of the last day, by going through all events.
  private func last(_ target: Int, _ board: Snapshot) -> Double? {
    guard let id = board.plan.targets[target].id else { return nil }
    let history = board.journal.history(of: id)
    let standing = history.standing(on: board.asOf, .measure)
    return standing.shown.flatMap { Double($0.value) }
  }

  private func isReached(_ target: Int, _ board: Snapshot) -> Bool {
    guard let value = last(target, board),
      let goal = Double(board.plan.text(board.plan.targets[target].value))
    else { return false }
    switch board.plan.targets[target].comparator {
    case .atLeast: return value >= goal
    case .atMost: return value <= goal
    case .equal: return value == goal
    }
  }

  @Test func numbersAreComparedExactly() throws {
    func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }
    let pairs = [
      ("85", "81.5", "3.5"), ("0.3", "0.1", "0.2"), ("1", "1.000", "0"), ("-2", "3", "-5"),
      ("10", "-0.5", "10.5"),
      (
        "100000000000000000000000000000", "0.00000000000000000000000000001",
        "99999999999999999999999999999.99999999999999999999999999999"
      ),
      ("007", "7", "0"), ("-0", "0", "0"), ("-1.5", "-1.25", "-0.25"),
    ]
    for (one, other, difference) in pairs {
      let (left, right) = (try number(one), try number(other))
      #expect(left.minus(right).description == difference)
      #expect((left < right) == difference.hasPrefix("-"))
      #expect((left == right) == (difference == "0"))
    }
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let (one, other) = (
        Int.random(in: -5000...5000, using: &generator), Int.random(in: -5000...5000, using: &generator)
      )
      func text(_ value: Int) -> String {
        let (whole, rest) = (abs(value) / 100, abs(value) % 100)
        return (value < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
      }
      let (left, right) = (try number(text(one)), try number(text(other)))
      #expect((left < right) == (one < other))
      #expect(left.minus(right) == (try number(text(one - other))))
    }
  }
}
