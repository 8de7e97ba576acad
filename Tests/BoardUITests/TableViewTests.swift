import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What the table shows first, and how else it can be laid out.
@Suite struct TableViewTests {
  private func view(_ play: Play) -> TableView? { play.state.view as? TableView }

  private func number(_ play: Play) -> String? { play.desk.selectedItem.map { play.desk[$0].number } }

  /// The items under each heading, in the order of the rows.
  private func parts(_ play: Play) -> [(heading: Row?, items: [Int])] {
    var parts: [(heading: Row?, items: [Int])] = []
    for row in play.rows {
      if let item = row.item {
        if parts.isEmpty { parts.append((nil, [])) }
        parts[parts.count - 1].items.append(item.index)
      } else {
        parts.append((row, []))
      }
    }
    return parts
  }

  // MARK: The first screen

  @Test func whatNeedsSomebodyStandsOnTop() throws {
    let play = Play(try shippedPlan())
    let parts = parts(play)
    #expect(parts.first?.heading == .heading(.watch) && parts.first?.items.count == 9)
    let days = parts[0].items.map { play.desk.snapshot.dueDays[$0] ?? day("9999-12-31") }
    #expect(days == days.sorted(), "the latest first")
    #expect(parts.dropFirst().prefix(10).map(\.heading) == (0..<10).map { .section(.group($0)) })
    #expect(parts.suffix(2).map(\.heading) == [.heading(.phases), .heading(.plan)])
    #expect(parts[11].items.isEmpty, "folded")
    #expect(play.desk.selectedItem?.index == parts[0].items[0])
    #expect(play.screen.contains("逾380天"))
    var last = play
    last.press(.end)
    #expect(last.screen.contains("+实施阶段：4 个阶段，12 项阶段任务"))
  }

  /// What was dealt with leaves its place to the next; taken back it stands there again.
  @Test func whatIsDealtWithLeavesTheTop() throws {
    var play = Play(try shippedPlan())
    let items = parts(play)[0].items
    play.type(" ")
    #expect(parts(play)[0].items == Array(items.dropFirst()) && play.desk.selectedItem?.index == items[1])
    #expect(play.screen.contains("逾期 8"))
    for _ in 0..<7 { play.type(" ") }
    #expect(parts(play)[0].items == [items[8]] && play.desk.selectedItem?.index == items[8])
    play.type(" ")
    #expect(parts(play)[0].heading == .section(.group(0)), "nothing needs anybody")
    play.type("z")
    #expect(parts(play)[0].items == [items[8]] && play.desk.selectedItem?.index == items[8])
  }

  /// What others deal with leads nobody to another item: the next key would be about that.
  @Test func whatOthersDealWithLeavesTheSelection() throws {
    let play = Play(try shippedPlan())
    let item = try #require(play.desk.selectedItem?.index)
    let event = Event(
      id: EventID(replica: try #require(ReplicaID("bbbbbbbbbb")), sequence: 1, checksum: 0),
      time: Moment(milliseconds: 1_536_969_600_000, zoneMinutes: 480), on: day("2018-09-15"), who: "李强",
      kind: .mark,
      item: play.desk.snapshot.plan.assignments[item].id, value: "done")
    var state = play.state
    state.apply(OutsideChanges(lines: [JournalPiece(written: EventLine.write(event).bytes)]))
    #expect(state.desk.snapshot.statuses[item] == .done)
    #expect(state.desk.selectedItem == nil || state.desk.selectedItem?.index == item)
  }

  /// An item that stands under two headings is selected where the person selected it.
  @Test func theSelectionStaysUnderItsHeading() throws {
    var play = Play(try shippedPlan())
    let first = try #require(parts(play).first?.items.first)
    play.type("o")
    let places = play.rows.indices.filter { play.rows[$0].item?.index == first }
    #expect(places.count == 2)
    for place in places {
      play.press(.home)
      while view(play)?.list.cursor != place { play.press(.down) }
      play.type("n现场看过")
      play.press(.enter)
      #expect(view(play)?.list.cursor == place)
      play.type("21")
      #expect(view(play)?.list.cursor == place)
    }
  }

  @Test(arguments: [(24, 80), (40, 120), (10, 40), (60, 200), (16, 80)])
  func everyPartThatIsOpenAtFirstIsWholeOnTheScreen(rows: Int, columns: Int) throws {
    for day in ["2018-09-15", "2018-03-01", "2017-06-01"] {
      let play = Play(try shippedPlan(), rows: rows, columns: columns, asOf: day)
      let height = play.desk.layout().bodyRows
      var end = 0
      for (place, part) in parts(play).enumerated() {
        end += 1 + part.items.count
        let isExpected = part.heading == .heading(.watch) || place == 0
        #expect(part.items.isEmpty || end <= height || isExpected, "\(day) \(part)")
      }
      #expect(parts(play).contains { !$0.items.isEmpty })
    }
  }

  /// A plan that nobody used and that is over: nothing is red, two lines say what to do; one record ends that.
  @Test func anUntouchedPlanThatIsOverIsNotRed() throws {
    for size in [(24, 80), (40, 120)] {
      var play = Play(try shippedPlan(), rows: size.0, columns: size.1, asOf: "2026-11-23")
      #expect(play.screen.contains("方案 2020-06-30 已到期，57 项都还没有办理记录。"))
      #expect(play.screen.contains("补记：空格 完成，n 进展，日期写当时那天    先看样子：duban demo（临时副本）"))
      func colors() -> Set<Style.Color> {
        Set(render(play.state).lines.flatMap { $0.runs.map(\.style.color) })
      }
      #expect(colors().isDisjoint(with: [.red, .yellow]))
      play.type("o2")
      #expect(colors().isDisjoint(with: [.red, .yellow]))
      play.type("3")
      #expect(colors().isDisjoint(with: [.red, .yellow]))
      play.type("1")
      play.select("4.2")
      // What the lines say.
      play.type("n摸底完成")
      play.press(.tab)
      play.type("2018-05-01")
      play.press(.enter)
      play.type(" ")
      #expect(play.store.entries.map(\.kind) == [.note, .mark])
      #expect(play.desk.snapshot.statuses[play.store.entries[1].item] == .done)
      #expect(!play.screen.contains("补记：") && colors().contains(.red))
    }
  }

  @Test func theLastRowSaysWhatThePlanSays() throws {
    var play = Play(try shippedPlan(), rows: 60, columns: 100)
    play.press(.end)
    #expect(play.desk.selection == .heading(.plan))
    play.type("v")
    for text in ["2020-12 全部指标达到验收标准", "2017-12 规划编制完成", "本计划根据连山县", "加强组织领导：成立由县领导任组长", "严格督查考核："] {
      #expect(play.screen.contains(text), "\(text)")
    }
    play.press(.escape, .character(" "))
    #expect(play.screen.contains("这里没有可以折叠的"))
    play.press(.up)
    #expect(play.screen.contains("阶段二  规划编制阶段  2017-09-01 ~ 2017-12-31  完成 0/4 0%"))
  }

  /// An item without a due day has its status all the same; a due day says which phase it follows from, and the latest
  /// entry for how long nothing came after it.
  @Test func theDetailSaysWhereItStands() throws {
    var play = Play(plan(smallPlan), rows: 40, columns: 100)
    play.select("2.1(1)")
    #expect(play.screen.contains("未启动   无期限"))
    play.type("n摸底")
    play.press(.tab)
    play.type("2018-07-17")
    play.press(.enter)
    #expect(play.screen.contains("2018-07-17 进展 王芳：摸底（此后 60 天没有新进展）"))
    play.type("n再摸底")
    play.press(.enter)
    #expect(!play.screen.contains("没有新进展"))
    play.select("1.1")
    #expect(play.screen.contains("期限 2018-12-31（按阶段二），还有 107 天"))
    play.select("1.2a")
    #expect(play.screen.contains("期限 2018-06-30，逾期 77 天"))
  }

  // MARK: Other ways

  /// Every grouping shows exactly what the filter leaves, each heading counts what stands under it, and keys that record
  /// keep that so.
  @Test(arguments: Grouping.allCases, Sorting.allCases)
  func everyGroupingShowsWhatTheFilterLeaves(_ grouping: Grouping, _ sorting: Sorting) throws {
    var generator = SeededGenerator(seed: 7)
    var play = Play(try shippedPlan())
    play.type("g")
    let chosen = (
      Grouping.allCases.firstIndex(of: grouping) ?? 0, Sorting.allCases.firstIndex(of: sorting) ?? 0
    )
    play.type("\(chosen.0 + 1)\(Grouping.allCases.count + chosen.1 + 1)")
    play.press(.escape)
    #expect(play.desk.arrangement.grouping == grouping && play.desk.arrangement.sorting == sorting)
    for _ in 0..<25 {
      let keys = [
        "f\r", "cu水务\r", "c", "cs2\r", " ", "d2018-3-1\t汛期\r", "d2019-4-30\t汛期\r", "c/环\r", "j", "z",
      ]
      for letter in keys.randomElement(using: &generator) ?? "" {
        play.press(letter == "\r" ? .enter : letter == "\t" ? .tab : .character(letter))
      }
      play.press(.escape, .escape, .character("1"))
      var unfolded = play
      unfolded.type("o")
      if unfolded.rows.allSatisfy({ $0.item == nil }) { unfolded.type("o") }
      try expectExactly(unfolded)
    }
  }

  private func expectExactly(_ play: Play) throws {
    let (desk, figures) = (play.desk, play.desk.figures[0])
    let shown = figures.isShown.indices.filter { figures.isShown[$0] }
    let own = parts(play).filter { $0.heading != .heading(.watch) }
    let perItem = Dictionary(own.flatMap(\.items).map { ($0, 1) }, uniquingKeysWith: +)
    #expect(Set(perItem.keys) == Set(shown))
    for (item, count) in perItem {
      let leads = Set(desk.snapshot.plan.units(of: item, role: .lead)).count
      #expect(count == (desk.arrangement.grouping == .unit ? max(1, leads) : 1))
    }
    for part in try #require(view(play)).parts {
      guard case .list(let items) = part.items else { continue }
      if case .heading(.watch, _) = part.heading {
        #expect(items == figures.watched)
      } else {
        #expect(part.progress == desk.snapshot.progress(of: items))
      }
    }
    let order = { (item: Int) in Int(desk.snapshot.dueDays[item]?.number ?? .max) }
    if desk.arrangement.sorting == .due {
      for part in own where part.heading != .heading(.phases) {
        #expect(part.items.map(order) == part.items.map(order).sorted())
      }
    }
  }

  /// The phase in the head and the phase over the rows are one figure.
  @Test func aPhaseIsOneFigure() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 100)
    play.type("g2")
    play.press(.escape, .home)
    #expect(play.screen.contains("二 规划编制 0/4"))
    #expect(play.screen.contains { (line: String) in line.contains("阶段二 规划编制阶段") && line.contains("0/4") })
  }

  @Test func aClickOnAHeadingSorts() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 100)
    play.type("g5")
    play.press(.escape)
    let plan = play.rows
    let row = play.desk.layout().bodyStart - 1
    let heading = play.screen.components(separatedBy: "\n")[row]
    let column = DisplayWidth().columns(
      of: String(heading[..<(try #require(heading.range(of: "期限"))).lowerBound]))
    play.play([.click(row: row, column: column)])
    #expect(play.desk.arrangement.sorting == .due && play.screen.contains("期限^"))
    play.play([.click(row: row, column: 2)])
    #expect(play.desk.arrangement.sorting == .plan && play.rows == plan)
  }

  // MARK: Sizes

  @Test func everySizeDraws() throws {
    var play = Play(try shippedPlan())
    var renderer = Renderer()
    for rows in 1...30 {
      for columns in 1...100 {
        play.play([.resize(ScreenSize(rows: rows, columns: columns))])
        let frame = renderer.frame(of: play.state)
        #expect(
          frame.lines.count == rows && frame.lines.allSatisfy { $0.columns <= columns }, "\(columns)x\(rows)")
      }
    }
  }

  /// What opens takes the screen where that is small.
  @Test func aListTakesASmallScreen() throws {
    var play = Play(try shippedPlan(), rows: 10, columns: 40)
    play.type("g")
    let lines = play.screen.components(separatedBy: "\n")
    #expect(lines[3].hasPrefix("--") && lines[4].contains("分组和排序") && lines[5].contains("任务组"))
    play.play([.click(row: 6, column: 3)])
    #expect(play.desk.arrangement.grouping == .phase)
  }
}

extension String {
  /// Whether a line of it is so.
  fileprivate func contains(where isSo: (String) -> Bool) -> Bool {
    components(separatedBy: "\n").contains(where: isSo)
  }
}
