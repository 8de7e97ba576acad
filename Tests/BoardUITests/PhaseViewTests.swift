import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// The phases side by side.
@Suite struct PhaseViewTests {
  private func number(_ play: Play) -> String? { play.desk.selectedItem.map { play.desk[$0].number } }

  private func view(_ play: Play) throws -> PhaseView { try #require(play.state.view as? PhaseView) }

  @Test func digitsAndTabOpenViews() throws {
    var play = Play(try shippedPlan())
    #expect(play.screen.contains("[1 任务] 2 阶段  3 单位"))
    play.type("2")
    #expect(play.screen.contains(" 1 任务 [2 阶段] 3 单位"))
    play.press(.tab, .tab, .tab, .tab)
    #expect(play.screen.contains("[1 任务] 2 阶段  3 单位"))
    play.press(.backTab, .backTab, .backTab, .backTab)
    #expect(play.screen.contains(" 1 任务 [2 阶段] 3 单位"))
    play.type("１")
    #expect(play.screen.contains("[1 任务] 2 阶段  3 单位"))
    play.select("4.2")
    play.type("n2")
    #expect(play.state.openView == 0, "a digit in a form is text")
  }

  /// The phase of the day looked at takes the room; each is where it was left.
  @Test func phasesAreMovedThrough() throws {
    var play = Play(try shippedPlan())
    play.press(.home)
    play.type("2")
    #expect(play.screen.contains("三 省级认定  2018-01~2019-12") && play.screen.contains("时间过 35%"))
    play.press(.down, .down, .down)
    let item = try #require(number(play))
    play.press(.left, .down)
    #expect(number(play) == "阶段二.1")
    play.press(.left, .left, .left, .down)
    #expect(number(play) == "阶段一.1")
    play.press(.right, .right)
    #expect(number(play) == item)
    play.press(.end)
    #expect(number(play) == "10.3")
  }

  /// Late ones come first, then those that are due soon; what is done is folded.
  @Test func lotsComeInTheOrderInWhichTheyCallForSomebody() throws {
    var play = Play(try shippedPlan())
    let steps = [
      ("4.2", "d2018-6-30\t汛期\r"), ("8.2", "d2018-9-20\t汛期\r"), ("1.1", " "), ("1.2", "s2\r"),
    ]
    for (item, keys) in steps {
      play.select(item)
      play.typeKeys(keys)
    }
    play.type("2")
    play.press(.home)
    let kinds = try view(play).list.rows.compactMap { row -> Call? in
      if case .part(let part, _) = row { part.call } else { nil }
    }
    #expect(kinds == [.late, .soon, .doing, .todo, .reached])
    #expect(play.screen.contains("逾期 1") && play.screen.contains("逾77天") && play.screen.contains("剩5天"))
    play.press(.end)
    #expect(play.desk.selection == .part(PhasePart(.reached, phase: 2)), "folded")
    #expect(play.screen.contains("空格 折叠"))
    play.type(" ")
    play.press(.down)
    #expect(number(play) == "1.1")
    play.press(.up)
    play.type(" o")
    #expect(try view(play).list.rows.count == 5, "all are folded")
  }

  /// What is done in it is done as in the table; `d` sends an item to another phase: its last day, and a reason.
  @Test func itsItemsAreThoseOfTheTable() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("2")
    #expect(number(play) == "4.2")
    play.type("d")
    #expect(play.screen.contains("4.2 改到哪个阶段"))
    play.typeKeys("4汛期\r")
    let entry = try #require(play.store.entries.last)
    #expect(entry.kind == .due && entry.value == "2020-06-30" && entry.text == "汛期")
    #expect(number(play) != "4.2" && play.screen.contains("省级认定  2018"), "the next one may be sent, too")
    play.press(.right, .end)
    #expect(number(play) == "4.2")
    play.type(" ")
    #expect(play.store.entries.last?.value == "done")
    play.type("1")
    play.select("4.2")
    play.type("2")
    #expect(number(play) == "4.2", "what is selected is unfolded")
    play.type("d5")
    #expect(play.screen.contains("新期限"), "another day is typed")
  }

  @Test func theMouseSelectsInAPhase() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    play.type("2")
    func click(_ text: String) throws {
      let lines = play.screen.components(separatedBy: "\n")
      let row = try #require(lines.indices.dropFirst(4).first { lines[$0].contains(text) })
      let before = try #require(lines[row].range(of: text)).lowerBound
      play.play([.click(row: row, column: DisplayWidth().columns(of: String(lines[row][..<before])))])
    }
    play.press(.right, .right)
    try click("1.3a")
    #expect(number(play) == "1.3a")
    try click("17-09~17-12")
    try click("阶段二.2")
    #expect(number(play) == "阶段二.2")
    play.play([.wheel(3)])
    #expect(play.desk.selection != nil)
  }

  /// Every item that the filter leaves stands in the phase it is due in; shares and counts are those of a slow count; a
  /// view that is not open has no rows.
  @Test(arguments: [UInt64(1), 2, 3]) func everyItemStandsInOnePhase(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan())
    play.type("2")
    let keys = [
      "f\r", "cu水务\r", "c", "s2\r", " ", "d3汛期\r", "d5\r2018-3-1\t汛期\r", "/环\r", "1", "2", "z",
    ]
    for _ in 0..<60 {
      play.typeKeys(keys.randomElement(using: &generator) ?? "")
      play.press(.escape, [.up, .down, .left, .right].randomElement(using: &generator) ?? .up)
      play.press(.escape, .escape)
      play.type("2")
      try expectEveryItemInItsPhase(play)
    }
  }

  private func expectEveryItemInItsPhase(_ play: Play) throws {
    let (desk, snapshot, view) = (play.desk, play.desk.snapshot, try view(play))
    let wanted = snapshot.plan.assignments.indices.filter { desk.figures[0].isShown[$0] }
    func items(_ phase: PhaseParts, _ kind: Call) -> [Int] { phase.items(kind).map { Int($0) } }
    let all = view.phases.map { phase in Call.allCases.flatMap { items(phase, $0) } }
    #expect(all.joined().sorted() == wanted)
    for (phase, own) in zip(view.phases, all) {
      #expect(own.allSatisfy { snapshot.duePhases[$0] == phase.id.phase })
      #expect(phase.progress == snapshot.progress(of: own))
      #expect(phase.hasSeveralDays == (Set(own.compactMap { snapshot.dueDays[$0] }).count > 1))
      for kind in Call.allCases {
        let like = own.filter { Call(snapshot.statuses[$0], snapshot.lights[$0]) == kind }
        #expect(items(phase, kind) == like.sorted())
      }
    }
    let rows = view.list.rows.compactMap(\.item?.index)
    #expect(Set(rows).isSubset(of: wanted) && Set(rows).count == rows.count)
    #expect((play.state.views[0] as? TableView)?.list.rows.isEmpty == true)
  }

  /// Where the days inside a phase differ there is an axis: due, due before it was moved, done, today.
  @Test func daysInsideAPhaseHaveAnAxis() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    play.type("2")
    #expect(!play.screen.contains("|..............!"), "all is due on one day")
    play.type("1")
    play.select("4.2")
    play.typeKeys("d2018-12-20\t汛期\r")
    play.select("8.2")
    play.typeKeys("s3缺\t2018-03-05\rd2018-06-30\t提前\r")
    play.type("2o")
    play.press(.home)
    func line(_ title: String) throws -> String {
      try #require(play.screen.components(separatedBy: "\n").dropFirst(4).first { $0.contains(title) })
    }
    play.type("o")
    #expect(try line("大力改善水环境质量").contains("........|..!...........:"), "\(play.screen)")
    #expect(try line("积极倡导绿色出行").contains("..!..|..............:"), "\(play.screen)")
    var narrow = Play(try shippedPlan())
    narrow.select("4.2")
    narrow.typeKeys("d2018-12-20\t汛期\r2")
    #expect(narrow.screen.contains("18-01 ........|..!...........! 19-12"), "\(narrow.screen)")
  }

  @Test(arguments: [(10, 40), (24, 80), (60, 200), (12, 44)])
  func itFitsEverySize(rows: Int, columns: Int) throws {
    for ambiguous in [1, 2] {
      var play = Play(try shippedPlan(), rows: rows, columns: columns, ambiguous: ambiguous)
      play.type("2")
      for key in [Key.left, .left, .left, .right, .right, .right, .end, .left] {
        play.press(key)
        for line in render(play.state).lines {
          #expect(line.columns <= columns)
          #expect(
            DisplayWidth(ambiguous: ambiguous).columns(of: String(decoding: line.text, as: UTF8.self))
              == line.columns)
        }
      }
    }
  }

  /// A plan without phases, and items that are due in none.
  @Test func whatIsDueInNoPhaseHasAColumn() {
    var play = Play(plan("# 某县方案\n## （一）治水\n### 1. 清河\n- 牵头: 县水利局 ^aaaaaa2\n"))
    play.type("2")
    play.press(.down)
    #expect(play.screen.contains("不在各阶段") && number(play) == "1.1")
    var empty = Play(plan(""))
    empty.type("2")
    for key in [Key.down, .left, .right, .end, .enter, .escape] { empty.press(key) }
    #expect(empty.desk.selection == nil)
  }
}
