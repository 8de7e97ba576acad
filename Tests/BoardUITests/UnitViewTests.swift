import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// A row for each unit.
@Suite struct UnitViewTests {
  private func view(_ play: Play) throws -> UnitView { try #require(play.state.view as? UnitView) }

  private func row(_ play: Play, _ name: String) -> String {
    play.screen.components(separatedBy: "\n").first { $0.dropFirst().hasPrefix(name) } ?? ""
  }

  /// Its figures are those of a slow count over the items that the filter leaves, whatever was recorded.
  @Test(arguments: [UInt64(1), 2, 3]) func figuresAreThoseOfACount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan())
    for _ in 0..<50 {
      play.type("1")
      play.select(play.desk.snapshot[Int.random(in: 0..<57, using: &generator)].number)
      let keys = [
        "s1", "s2", "s3缺", "s4", "s6缺", "n填报\t2018-03-0\(Int.random(in: 1...9, using: &generator))", "z",
      ]
      for letter in keys.randomElement(using: &generator) ?? "z" {
        play.press(letter == "\t" ? .tab : .character(letter))
      }
      play.press(.enter, .escape)
      if Int.random(in: 0..<3, using: &generator) == 0 { play.press(.character("f"), .enter, .escape) }
      play.type("3")
      let (desk, units) = (play.desk, try view(play).units.values)
      let shown = desk.snapshot.plan.assignments.indices.filter { desk.figures[0].isShown[$0] }
        .map { desk.snapshot[$0] }
      for unit in units {
        let (items, own) = (shown.filter { $0.leads.contains(unit.name) }, unit.standing)
        #expect(own.progress == desk.snapshot.progress(of: items.map(\.index)))
        #expect(own.nextDue == items.filter(\.status.isOpen).compactMap(\.due).min())
        let entries = items.flatMap(\.ledger).filter { !$0.isVoided && $0.event.kind.isEntry }
        #expect(own.lastEntry == entries.map(\.event.day).max())
        #expect(own.supported == shown.count { $0.supporters.contains(unit.name) })
        #expect(own.targets == items.reduce(0) { $0 + $1.targets.count })
      }
      let named = shown.flatMap { $0.leads + $0.supporters }
      #expect(Set(units.map(\.name)) == Set(named))
    }
  }

  /// Late ones stand first; who never reported is told from who did.
  @Test func lateOnesStandFirst() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("d2018-6-30")
    play.press(.tab)
    play.type("汛期")
    play.press(.enter)
    play.type("c")
    play.type("3")
    #expect(play.screen.contains("[3 单位]"))
    let (rows, units) = (try view(play).body.list.rows, try view(play).units)
    let late = rows.prefix { units[$0]?.standing.progress.overdue ?? 0 > 0 }
    #expect(late.contains { play.desk.unitName(of: $0) == "县水务局" })
    let water = row(play, "县水务局")
    #expect(water.contains("逾77天") && water.hasSuffix(" 0"), "\(water)")
    #expect(play.screen.contains("从未"))
  }

  /// Enter shows its items in the table; v all of them with those in which it cooperates; what is done to items is
  /// not done here.
  @Test func enterShowsItsItems() throws {
    var play = Play(try shippedPlan())
    play.type("3")
    while play.desk.unitName(of: play.desk.selection) != "县水务局" { play.press(.down) }
    #expect(play.screen.contains("Enter 看事项"))
    for key in "snd" {
      play.type(String(key))
      #expect(play.desk.overlays.isEmpty && play.screen.contains("先移到一个任务上"), "\(key)")
    }
    play.type("v")
    #expect(play.screen.contains("2.2 加强节约用水管理"))
    play.press(.escape, .enter)
    #expect(play.screen.contains("[1 任务]") && play.screen.contains("筛选 牵头=县水务局  显示 4/57"))
    #expect(play.store.entries.isEmpty)
    play.type("3")
    #expect(try view(play).body.list.rows.count < 10, "the filter is one")
  }

  @Test(arguments: [(10, 40), (24, 80), (60, 200), (12, 44)])
  func itFitsEverySize(rows: Int, columns: Int) throws {
    for ambiguous in [1, 2] {
      var play = Play(try shippedPlan(), rows: rows, columns: columns, ambiguous: ambiguous)
      play.type("3")
      for key in [Key.down, .end, .pageUp, .home, .enter] {
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
}
