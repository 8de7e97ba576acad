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
    play.press(.tab, .tab)
    #expect(play.screen.contains("[1 任务] 2 阶段  3 单位"))
    play.press(.backTab, .backTab)
    #expect(play.screen.contains(" 1 任务 [2 阶段] 3 单位"))
    play.type("１")
    #expect(play.screen.contains("[1 任务] 2 阶段  3 单位"))
    play.select("4.2")
    play.type("n2")
    #expect(play.state.openView == 0, "a digit in a form is text")
  }

  /// The phase of the day looked at comes first; each column is where it was left.
  @Test func columnsAreMovedInByThemselves() throws {
    var play = Play(try shippedPlan())
    play.press(.home)
    play.type("2")
    #expect(play.desk.selection == .section(.phase(2)))
    play.press(.down, .down, .down)
    let item = try #require(number(play))
    play.press(.left, .down)
    #expect(number(play) == "阶段二.1")
    play.press(.left, .left, .left)
    #expect(play.desk.selection == .section(.phase(0)))
    play.press(.right, .right)
    #expect(number(play) == item)
    play.press(.end)
    #expect(number(play) == "10.3")
    play.press(.right)
    #expect(play.screen.contains("10.3"), "a column stays where it was scrolled to")
  }

  /// What is done in it is done as in the table, to the same item; a due day moves an item over.
  @Test func itsItemsAreThoseOfTheTable() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("2")
    #expect(number(play) == "4.2")
    play.type(" ")
    #expect(play.store.entries.map(\.value) == ["done"])
    play.type("d2020-5-1")
    play.press(.tab)
    play.type("汛期")
    play.press(.enter)
    #expect(number(play) == "4.2")
    play.press(.left)
    #expect(
      play.desk.selection?.item.map { play.desk[$0].duePhase } == 2
        || play.desk.selection == .section(.phase(2)))
    play.press(.right, .down)
    play.type("1")
    let table = try #require(play.state.view as? TableView)
    #expect(table.list.selected == play.desk.selection, "the selected item is selected, unfolded")
  }

  @Test func theMouseSelectsInAColumn() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    play.type("2")
    let lines = play.screen.components(separatedBy: "\n")
    let row = try #require(lines.firstIndex { $0.contains("阶段二.2") })
    let width = DisplayWidth()
    let before = try #require(lines[row].range(of: "阶段二.2")).lowerBound
    play.play([.click(row: row, column: width.columns(of: String(lines[row][..<before])))])
    #expect(number(play) == "阶段二.2")
    play.play([.wheel(3)])
    #expect(play.desk.selection?.item != nil)
    play.type("o")
    #expect(play.screen.contains("这里没有可以折叠的"))
  }

  /// Every item that the filter leaves stands in one column, that of the phase it is due in; a view that is not open
  /// has no rows.
  @Test(arguments: [UInt64(1), 2, 3]) func everyItemStandsInOneColumn(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan())
    play.type("2")
    for _ in 0..<60 {
      let keys = ["f\r", "cu水务\r", "c", "s2\r", " ", "d2018-3-1\t汛期\r", "/环\r", "1", "2", "z"]
      for letter in keys.randomElement(using: &generator) ?? "" {
        play.press(letter == "\r" ? .enter : letter == "\t" ? .tab : .character(letter))
      }
      play.press(.escape, [.up, .down, .left, .right].randomElement(using: &generator) ?? .up)
      play.type("2")
      let desk = play.desk
      let columns = try view(play).columns
      let items = columns.map { $0.list.rows.compactMap(\.item) }
      let wanted = desk.snapshot.plan.assignments.indices.filter { desk.figures[0].isShown[$0] }
      #expect(items.joined().map(\.index).sorted() == wanted)
      for (column, items) in zip(columns, items) {
        #expect(items.allSatisfy { desk[$0].duePhase == column.id.phase })
      }
      #expect((play.state.views[0] as? TableView)?.list.rows.isEmpty == true)
    }
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
    #expect(play.screen.contains("不在各阶段") && number(play) == "1.1")
    var empty = Play(plan(""))
    empty.type("2")
    for key in [Key.down, .left, .right, .end, .enter, .escape] { empty.press(key) }
    #expect(empty.desk.selection == nil)
  }
}
