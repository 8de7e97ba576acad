import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What a desk says of its plans, whatever view is open.
@Suite struct DeskTests {
  private static let second = """
    # 乙县方案
    ## （一）修路
    ### 1. 县道
    - 牵头: 县交通运输局 ^bbbbbb2
    ### 2. 桥梁
    - 牵头: 县水务局 ^bbbbbb3
    """

  private func loop(_ store: MemoryStore = MemoryStore()) -> BoardLoop {
    let plans = [smallPlan, Self.second].map {
      Snapshot(plan: plan($0), journal: Journal(), asOf: day("2018-09-15"))
    }
    let size = ScreenSize(rows: 30, columns: 80)
    let desk = Desk(plans: plans, size: size, person: Person(name: "王芳", unit: ""))
    return BoardLoop(
      BoardState(desk), on: ScriptedTerminal(size: size, script: []), services: store.services)
  }

  private func rows(_ loop: BoardLoop) -> [Row] { (loop.state.view as? TableView)?.list.rows ?? [] }

  private func press(_ loop: inout BoardLoop, _ text: String, _ keys: Key...) {
    for letter in text { _ = loop.handle(.key(.character(letter))) }
    for key in keys { _ = loop.handle(.key(key)) }
  }

  /// Each row says which plan it is of; what is recorded goes there, and the head shows the plan in hand.
  @Test func aDeskHoldsSeveralPlans() throws {
    let store = MemoryStore()
    var loop = loop(store)
    press(&loop, "g5", .escape)
    let all = loop.state.desk.plans.map(\.plan.assignments.count)
    #expect(
      rows(loop).compactMap(\.item).map(\.plan)
        == all.enumerated().flatMap { Array(repeating: $0, count: $1) })
    press(&loop, "", .end, .up)
    #expect(loop.state.desk.planInHand == 1)
    #expect(picture(render(loop.state)).contains("乙县方案"))
    press(&loop, " n已开工", .enter)
    #expect(store.entries.map(\.kind) == [.mark, .note] && store.entries.map(\.item) == [1, 1])
    #expect(loop.state.desk.plans[1].statuses == [.todo, .done])
    #expect(loop.state.desk.plans[0].journal.count == 0)
    #expect(picture(render(loop.state)).contains("完成 1/\(all[0] + 2)"))
    press(&loop, "", .home)
    #expect(!picture(render(loop.state)).contains("乙县方案"))
  }

  /// One filter for all plans: a unit that only one of them has leaves nothing of the other.
  @Test func aFilterIsOneForAllPlans() throws {
    var loop = loop()
    press(&loop, "u交通", .enter)
    #expect(loop.state.desk.filter.unit == "县交通运输局")
    #expect(rows(loop).map(\.plan) == [1, 1] && loop.state.desk.shown.count == 1)
    #expect(picture(render(loop.state)).contains("筛选 牵头=县交通运输局"))
    press(&loop, "cu水务", .enter)
    #expect(Set(rows(loop).map(\.plan)) == [0, 1])
  }

  /// The unit list counts over all plans.
  @Test func unitsAreThoseOfAllPlans() throws {
    var loop = loop()
    press(&loop, "u")
    let names = loop.state.desk.units.map(\.name)
    #expect(names.count == Set(names).count && names.contains("县交通运输局"))
    let total = loop.state.desk.units.reduce(0) { $0 + $1.progress.total }
    let counted = loop.state.desk.plans.reduce(0) { sum, board in
      sum + board.plan.assignments.indices.reduce(0) { $0 + Set(board.plan.units(of: $1, role: .lead)).count }
    }
    #expect(total == counted)
  }

  /// What is kept of the figures while single events come is what a recount finds.
  @Test(arguments: [UInt64(1), 2, 3]) func figuresAreThoseOfARecount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan())
    for _ in 0..<120 {
      let number = play.desk.snapshot[Int.random(in: 0..<57, using: &generator)].number
      play.select(number)
      let month = Int.random(in: 1...9, using: &generator)
      let keys = ["s1\r", "s2\r", "s3缺\r", "s4\r", "d2018-0\(month)\t汛期\r"]
      play.typeKeys(keys.randomElement(using: &generator) ?? "s1\r")
      #expect(play.desk.overlays.isEmpty, "\(play.screen)")
      if Int.random(in: 0..<4, using: &generator) == 0 {
        play.press(.character("f"), .enter, .escape)
      }
      var fresh = PlanFigures()
      fresh.count(play.desk.snapshot, play.desk.filter)
      let kept = play.desk.figures[0]
      #expect(kept.isShown == fresh.isShown && kept.shown == fresh.shown)
      #expect(kept.sections == fresh.sections && kept.phases == fresh.phases)
    }
  }
}
