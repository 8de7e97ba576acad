import PlanModel
import TestSupport
import Testing

@testable import BoardUI

@Suite struct MovingTests {
  @Test func keysMoveAndFold() throws {
    var play = Play(try shippedPlan())
    #expect(play.rows.count == 22, "nine that need somebody, ten groups, the phases, the plan")
    play.press(.home)
    #expect(play.desk.selection == .heading(.watch))
    play.press(.character(" "))
    #expect(play.rows.count == 13)
    play.press(.down, .right)
    #expect(play.rows.count == 19)
    play.press(.right)
    #expect(play.desk.selectedItem.map { play.desk[$0].number } == "1.1")
    play.press(.left)
    #expect(play.desk.selection == .section(.group(0)))
    play.press(.left)
    #expect(play.rows.count == 13)
    play.type("o")
    #expect(play.rows.count == 13 + 9 + 57)
    play.press(.end, .up)
    #expect(play.desk.selectedItem.map { play.desk[$0].number } == "阶段四.2")
    play.press(.pageUp, .home)
    #expect(play.desk.selection == .heading(.watch))
    play.type("o")
    #expect(play.rows.count == 13)
  }

  @Test func theSelectionStaysOnItsItem() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    let item = try #require(play.desk.selectedItem?.index)
    play.type("u水务")
    play.press(.enter)
    #expect(play.desk.selection == .item(ItemPlace(index: item)))
    play.type("c")
    #expect(play.desk.selection == .item(ItemPlace(index: item)))
    play.press(.left)
    play.type(" ")
    #expect(play.desk.selection == .section(.group(3)))
  }

  @Test func theMouseSelectsAndScrolls() throws {
    var play = Play(try shippedPlan())
    play.type("o")
    play.play([.click(row: play.desk.layout().bodyStart + 2, column: 10)])
    #expect(play.desk.selection == play.rows[2])
    play.play([.click(row: 0, column: 10), .click(row: 23, column: 79)])
    #expect(play.desk.selection == play.rows[2])
    play.play([.wheel(3)])
    #expect(play.desk.selection == play.rows[3])
    play.play([.wheel(-3)])
    #expect(play.screen.contains("-盯办"))
  }

  @Test func aClickTakesAChoice() throws {
    var play = Play(try shippedPlan())
    play.type("u")
    let row = try #require(play.screen.components(separatedBy: "\n").firstIndex { $0.contains("县林业局") })
    play.play([.click(row: row, column: 5)])
    #expect(play.screen.contains("筛选 牵头=县林业局"))
  }

  @Test func aBoardLeftOpenGoesOnWithTheDay() throws {
    let size = ScreenSize(rows: 24, columns: 80)
    var services = MemoryStore().services
    services.today = { day("2018-09-16") }
    let board = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day("2018-09-15"))
    var loop = BoardLoop(
      BoardState(Desk(plans: [board], size: size)), on: ScriptedTerminal(size: size, script: []),
      services: services)
    _ = loop.handle(.key(.down))
    #expect(loop.state.desk.snapshot.asOf == day("2018-09-16"))
  }

  @Test func fullWidthKeysMeanTheSame() throws {
    for key in ["？", "／", "、", "ｕ", "ｆ", "ｎ", "ｓ"] {
      var play = Play(try shippedPlan())
      play.select("4.2")
      play.type(key)
      #expect(play.desk.overlays.count == 1, "\(key)")
    }
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("\u{3000}")
    #expect(play.store.entries.map(\.value) == ["done"])
    let goesOn = play.type("ｑ")
    #expect(!goesOn)
  }
}

@Suite struct MarkingTests {
  private func status(_ play: Play, _ number: String) -> Status? {
    play.desk.snapshot.plan.items(named: number).first.map { play.desk.snapshot[$0].status }
  }

  @Test func spaceMarksDoneAndAsksBeforeGoingBack() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("s2")
    play.press(.enter)
    #expect(status(play, "4.2") == .doing)
    play.type(" ")
    #expect(status(play, "4.2") == .done)
    #expect(play.screen.contains("已保存 4.2 已完成"))
    play.type(" ")
    #expect(status(play, "4.2") == .done)
    play.press(.escape)
    #expect(status(play, "4.2") == .done)
    play.type(" ")
    play.press(.enter)
    #expect(status(play, "4.2") == .doing)
    #expect(play.store.entries.map(\.value) == ["doing", "done", "doing"])
  }

  @Test func anotherDueDayHasItsReason() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    let item = try #require(play.desk.selectedItem?.index)
    let planned = play.desk.snapshot[item].due
    play.type("d")
    play.press(.enter)
    #expect(play.screen.contains("请写明改期限的原因"))
    play.press(.escape)
    play.type("d2019-6")
    play.press(.tab)
    play.type("汛期")
    play.press(.escape)
    // What was typed is there again, and goes on.
    play.type("d")
    play.press(.tab)
    play.type("推迟")
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["汛期推迟"])
    #expect(play.desk.snapshot[item].due == day("2019-06-30"))
    #expect(play.screen.contains("方案原定 \(planned?.description ?? "-")"))
    #expect(play.store.entries.map(\.value) == ["2019-06-30"])
    play.type("z")
    #expect(play.desk.snapshot[item].due == planned)
  }

  /// Looking at it again does not lose it.
  @Test func aDueDayThatWasTypedIsKeptHoweverOftenTheFormIsOpened() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type("d2019-6")
    for _ in 0..<3 {
      play.press(.escape)
      play.type("d")
      #expect(play.screen.contains("2019-6"))
    }
    play.press(.escape)
    #expect(play.desk.drafts.map(\.value) == ["2019-6"])
  }

  @Test func aStatusHasARemarkAndItsDay() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type("s")
    play.press(.down, .enter)
    play.type("批复已印发")
    play.press(.tab)
    play.type("２０１８－０１－１０")
    play.press(.enter)
    let entry = try #require(play.store.entries.first)
    #expect(entry.value == "doing" && entry.text == "批复已印发" && entry.day == day("2018-01-10"))
    #expect(play.desk.overlays.isEmpty)
  }

  @Test func aWrongDayIsSaidAndNothingIsLost() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type("n写了很多")
    play.press(.tab, .end)
    play.type("x")
    play.press(.enter)
    #expect(play.screen.contains("“2018-09-15x”不是日期；写成 2018-09-15、9-15 或 昨天"))
    #expect(play.screen.contains("写了很多"))
    play.press(.backspace, .backspace)
    play.type("6")
    play.press(.enter)
    #expect(play.screen.contains("日期不能晚于 2018-09-15"))
    #expect(play.store.entries.isEmpty)
  }

  @Test func whatCouldNotBeSavedStaysTyped() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.store.failure = "磁盘已满"
    play.type("n完成三处")
    play.press(.enter)
    #expect(play.screen.contains("未保存：磁盘已满"))
    #expect(play.screen.contains("完成三处"))
    #expect(!play.screen.contains("已保存"))
    play.store.failure = nil
    play.press(.enter)
    #expect(play.screen.contains("已保存"))
    #expect(play.store.entries.map(\.text) == ["完成三处"])
    play.store.failure = "磁盘已满"
    play.type(" ")
    #expect(status(play, "7.4b") == .todo)
    #expect(play.screen.contains("未保存"))
  }

  /// There is one plan: what the store had to change before it failed is shown all the same.
  @Test func aPlanThatWasChangedBeforeAFailureIsShown() throws {
    var play = Play(plan(smallPlan.replacing(" ^aaaaaa8", with: "")))
    play.select("2.1(2)")
    let item = try #require(play.desk.selectedItem?.index)
    play.store.failure = "磁盘已满"
    play.store.changed = plan(smallPlan)
    play.type(" ")
    #expect(play.screen.contains("未保存：磁盘已满"))
    #expect(play.desk.snapshot[item].id == ItemID("aaaaaa8") && play.desk.selectedItem?.index == item)
  }

  @Test func undoTakesBackAndShowsWhat() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type(" ")
    play.press(.home)
    play.type("z")
    #expect(status(play, "7.4b") == .todo)
    #expect(play.screen.contains("已撤销 7.4b 已完成"))
    play.type("z")
    #expect(play.screen.contains("没有可以撤销的记录"))
  }

  @Test func theNameIsAskedOnce() throws {
    var play = Play(try shippedPlan(), person: nil)
    play.select("7.4b")
    play.type(" ")
    #expect(play.store.entries.isEmpty)
    play.press(.enter, .enter)
    #expect(play.screen.contains("请填姓名"))
    play.type("王芳")
    play.press(.enter)
    play.type("县创建办")
    play.press(.enter)
    #expect(play.store.people == [Person(name: "王芳", unit: "县创建办")])
    #expect(play.store.entries.map(\.value) == ["done"])
    #expect(play.desk.overlays.isEmpty)
    play.press(.down)
    play.type(" ")
    #expect(play.store.entries.count == 2)
  }

  @Test func everyActionIsReachedByEnterAlone() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.press(.enter, .enter)
    #expect(status(play, "7.4b") == .done)
    play.press(.enter, .down, .enter)
    #expect(play.screen.contains("7.4b 改为"))
    play.press(.escape, .enter, .down, .down, .enter)
    #expect(play.screen.contains("7.4b 农村卫生厕所普及 进展"))
  }

  @Test func readOnlyBoardsSayso() throws {
    var play = Play(try shippedPlan(), isReadOnly: true)
    play.select("7.4b")
    for key in [" ", "s", "n", "z"] {
      play.type(key)
      #expect(play.screen.contains("方案只读，不能记录"), "\(key)")
      #expect(play.desk.overlays.isEmpty)
    }
    #expect(play.screen.contains("只读"))
  }
}

/// What was typed waits: after Esc, after the end of the program, until it is saved.
@Suite struct DraftTests {
  @Test func whatEscapeClosesComesBack() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type("n完成三处，")
    play.press(.escape)
    #expect(play.desk.overlays.isEmpty)
    #expect(play.screen.contains("没写完的内容已保留"))
    #expect(play.store.drafts.map(\.text) == ["完成三处，"])
    play.type("n余下两处")
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["完成三处，余下两处"])
    #expect(play.store.drafts.isEmpty)
  }

  @Test func whatIsOpenWhenTheProgramIsEndedIsKept() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type("s2批复")
    let goesOn = play.play([.terminate])
    #expect(!goesOn)
    #expect(play.store.entries.isEmpty)
    let kept = play.store.drafts
    #expect(kept.map(\.text) == ["批复"])
    var next = Play(try shippedPlan(), drafts: kept)
    #expect(next.screen.contains("有没写完的内容：7.4b"))
    next.select("7.4b")
    next.type("s2已印发")
    next.press(.enter)
    #expect(next.store.entries.map(\.text) == ["批复已印发"])
    #expect(next.state.desk.drafts.isEmpty)
  }

  @Test func anEmptiedFormLeavesNothing() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.type("n一")
    play.press(.escape, .character("n"), .backspace, .escape)
    #expect(play.store.drafts.isEmpty)
  }

  /// What is being typed is kept while it is, so that a kill takes little; the form goes on as it was.
  @Test func whatIsBeingTypedIsKept() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.hold()
    #expect(play.store.drafts.isEmpty)
    play.type("n完成")
    play.hold()
    #expect(play.store.drafts.map(\.text) == ["完成"] && play.desk.drafts.isEmpty)
    play.type("三处")
    for _ in 0..<2 { play.hold() }
    #expect(play.store.drafts.map(\.text) == ["完成三处"])
    play.press(.escape)
    #expect(play.store.drafts.map(\.text) == ["完成三处"] && play.desk.drafts == play.store.drafts)
    play.type("n")
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["完成三处"] && play.store.drafts.isEmpty)
  }

  /// Two windows left a text each on the same item: both are offered, one after the other.
  @Test func bothOfTwoTextsAreOffered() throws {
    let drafts = ["甲", "乙"].map {
      Draft(name: $0, item: "7.4b", kind: .note, value: "", day: "2018-09-01", text: $0)
    }
    var play = Play(try shippedPlan(), drafts: drafts)
    play.select("7.4b")
    play.type("n")
    #expect(play.screen.contains("没写完的内容有 2 份"))
    play.press(.escape)
    for _ in 0..<2 {
      play.type("n")
      play.press(.enter)
    }
    #expect(play.store.entries.map(\.text).sorted() == ["甲", "乙"].sorted())
    #expect(play.desk.drafts.isEmpty)
    play.type("n")
    #expect(!play.screen.contains("份"))
  }

  /// What cannot be kept stays known, and is offered.
  @Test func aDiskThatIsFullTakesNothingFromTheScreen() throws {
    var play = Play(try shippedPlan())
    play.select("7.4b")
    play.store.failure = "磁盘已满"
    play.type("n完成三处")
    play.hold()
    play.press(.escape)
    #expect(play.screen.contains("磁盘已满"))
    play.type("n")
    #expect(play.screen.contains("完成三处"))
    play.press(.escape)
    play.store.failure = nil
    play.type("q")
    #expect(play.store.drafts.map(\.text) == ["完成三处"], "kept at the end, where it can be")
  }
}

@Suite struct FilteringTests {
  @Test func searchFindsAsOneTypesAndEscapeRestores() throws {
    var play = Play(try shippedPlan())
    play.type("/污水")
    let shown = play.desk.shown.count
    #expect(shown > 0 && shown < 57)
    play.press(.escape)
    #expect(play.desk.shown.count == 57)
    play.type("/污水")
    play.press(.enter)
    #expect(play.desk.overlays.isEmpty)
    #expect(play.screen.contains("文字=污水"))
    play.press(.escape)
    #expect(play.desk.shown.count == shown, "a second Esc changes nothing")
    play.type("c")
    #expect(play.desk.shown.count == 57)
  }

  @Test func conditionsAddUp() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    play.type(" ")
    play.type("u水务")
    play.press(.enter)
    #expect(play.screen.contains("筛选 牵头=县水务局"))
    #expect(play.desk.shown.count == 4)
    play.press(.character("f"), .enter)
    #expect(play.desk.shown.count == 3)
    play.press(.enter)
    #expect(play.desk.shown.count == 4)
    play.press(.enter, .escape)
    #expect(play.screen.contains("状态=未完成"))
    #expect(play.screen.contains("显示 3/57"))
  }

  @Test func anItemThatLeavesTheFilterLeavesTheSelectionNear() throws {
    var play = Play(try shippedPlan())
    play.press(.character("f"), .enter, .escape)
    play.press(.home, .down)
    let before = play.desk.shown.count
    play.type(" ")
    #expect(play.desk.shown.count == before - 1)
    #expect(play.desk.selection == play.rows[1] && play.desk.selectedItem != nil)
  }

  @Test func pastedTextIsNeverACommand() throws {
    var play = Play(try shippedPlan())
    play.select("4.2")
    let goesOn = play.play([.paste("q\n z\n")])
    #expect(goesOn)
    #expect(play.store.entries.isEmpty)
    play.type("n")
    play.play([.paste("第一行\n第二行")])
    #expect(play.store.entries.isEmpty)
    play.press(.enter)
    #expect(play.store.entries.map(\.text) == ["第一行\n第二行"])
  }
}

@Suite struct TextFieldTests {
  private func field(_ keys: [Key]) -> TextField {
    var play = Play(plan(smallPlan))
    play.type("/")
    play.play(keys.map(InputEvent.key))
    guard case .search(let field, _) = play.desk.overlays.last else { return TextField("?") }
    return field
  }

  @Test func editingGoesByWholeCharacters() {
    let word: [Key] = "水务局".map { .character($0) }
    #expect(field(word + [.backspace]).text == "水务")
    #expect(field(word + [.left, .left, .delete]).text == "水局")
    #expect(field(word + [.home, .character("县")]).text == "县水务局")
    #expect(field(word + [.home, .left, .backspace, .end, .right, .delete]).text == "水务局")
    let family: [Key] = [.character("\u{1F468}"), .character("\u{200D}"), .character("\u{1F469}")]
    #expect(field([.character("a")] + family + [.backspace]).text == "a")
    #expect(field([.character("e"), .character("\u{301}"), .character("b"), .left, .backspace]).text == "b")
  }
}

@Suite struct LoopTests {
  @Test func theLoopShowsAFrameForEveryEventAndEndsWhenAsked() throws {
    let size = ScreenSize(rows: 24, columns: 80)
    let terminal = ScriptedTerminal(size: size, script: [.key(.down), .key(.character("?"))])
    let board = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day("2018-09-15"))
    var loop = BoardLoop(
      BoardState(Desk(plans: [board], size: size)), on: terminal, services: MemoryStore().services)
    loop.run()
    #expect(terminal.frames.count == 3)
    #expect(picture(terminal.frames[2]).contains("按键"))
  }

  @Test func quittingEndsTheLoop() throws {
    let size = ScreenSize(rows: 24, columns: 80)
    let terminal = ScriptedTerminal(size: size, script: [.key(.character("q")), .key(.down)])
    let board = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day("2018-09-15"))
    var loop = BoardLoop(
      BoardState(Desk(plans: [board], size: size)), on: terminal, services: MemoryStore().services)
    loop.run()
    #expect(terminal.frames.count == 1)
    #expect(terminal.events() == [.key(.down)])
  }
}
