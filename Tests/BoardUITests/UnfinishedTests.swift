import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// What was typed about many items or a target and not saved, and what a crash left undone of many.
@Suite struct UnfinishedTests {
  @Test func whatIsTypedAboutManyComesBackForThemAndForOthers() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.type("mmn现场调度")
    play.press(.escape)
    #expect(play.store.drafts.map(\.text) == ["现场调度"] && play.store.entries.isEmpty)
    #expect(play.store.drafts.first?.many?.count == 2)
    var next = Play(try shippedPlan(), drafts: play.store.drafts)
    #expect(next.screen.contains("有没写完的内容：2 项") && next.desk.marked.isEmpty)
    next.select("7.4a")
    next.type("mmmn，限期整改")
    next.press(.enter)
    next.type("1")
    #expect(next.store.entries.map(\.text) == Array(repeating: "现场调度，限期整改", count: 3))
    #expect(next.desk.drafts.isEmpty && next.store.drafts.isEmpty)
  }

  @Test func aMeasuredValueThatWasTypedComesBack() throws {
    var play = Play(try shippedPlan(), rows: 40, columns: 120)
    play.select("3.2")
    play.typeKeys("4a91.5\t2018-6-30\t月报")
    play.press(.escape)
    #expect(play.store.drafts.map(\.value) == ["91.5"])
    var next = Play(try shippedPlan(), rows: 40, columns: 120, drafts: play.store.drafts)
    #expect(next.screen.contains("有没写完的内容：3.2"))
    next.select("3.2")
    next.typeKeys("4a\r")
    let measured = try #require(next.store.measurements.first)
    #expect(measured.value.description == "91.5" && measured.source == "月报")
    #expect(measured.day == day("2018-06-30") && next.desk.drafts.isEmpty)
  }

  /// While many are recorded it is kept that they are to be; afterwards nothing is.
  @Test func whatIsRecordedOfManyIsKeptUntilAllOfItIs() throws {
    var play = Play(try shippedPlan())
    play.select("4.1")
    play.type("mmm 1")
    #expect(play.store.entries.count == 3 && play.store.drafts.isEmpty && play.desk.drafts.isEmpty)
  }

  /// A crash left one line of three: the other two are named and marked, so that one key records them.
  @Test func theRestOfALotIsNamedAndMarked() throws {
    let plan = try shippedPlan()
    let items = ["4.1", "4.2", "4.3"].flatMap { plan.items(named: $0) }
    let names = items.map { plan.assignments[$0].id.map(\.description) ?? plan[$0].number }
    let draft = Draft(
      name: "a.tsv", item: names.joined(separator: " "), kind: .note, value: "", day: "2018-09-15",
      text: "现场调度")
    var first = Play(plan)
    first.select("4.1")
    first.typeKeys("n现场调度\r")
    let journal = first.desk.snapshot.journal
    var play = Play(plan, drafts: [draft], journal: journal)
    play.hear([])
    #expect(play.screen.contains("上次成批记录没有记完，还差 2 项（已选中，可以再记）：4.2 4.3"))
    #expect(play.desk.marked == Set(items.dropFirst().map { ItemPlace(index: $0) }))
    play.type("n")
    play.press(.enter)
    play.type("1")
    #expect(play.store.entries.map(\.text) == ["现场调度", "现场调度"])
    #expect(play.desk.drafts.isEmpty && play.desk.marked.isEmpty)
  }

  /// Who does not want the rest any more takes the marks away, and is not asked again.
  @Test func theRestIsForgottenWithItsMarks() throws {
    let plan = try shippedPlan()
    var first = Play(plan)
    first.select("4.1")
    first.typeKeys("n现场调度\r")
    let names = ["4.1", "4.2"].flatMap { plan.items(named: $0) }.map { plan[$0].number }
    let draft = Draft(
      name: "a.tsv", item: names.joined(separator: " "), kind: .note, value: "", day: "2018-09-15",
      text: "现场调度")
    var play = Play(plan, drafts: [draft], journal: first.desk.snapshot.journal)
    play.hear([])
    #expect(play.desk.marked.count == 1)
    play.press(.escape)
    #expect(play.desk.marked.isEmpty && play.desk.drafts.isEmpty)
  }

  @Test func whatWasTypedAboutItemsThatAreGoneStays() throws {
    let draft = Draft(
      name: "a.tsv", item: "88.1 88.2", kind: .note, value: "", day: "2018-09-15", text: "现场调度")
    var play = Play(try shippedPlan(), drafts: [draft])
    play.hear([])
    #expect(play.desk.drafts == [draft])
  }

  @Test func whatIsLookedBackOnIsRemembered() throws {
    var remembered = Remembered()
    for words in [["month", "by who"], ["2018-01-01", "2018-03-31", "by unit"], ["week", "by day"]] {
      remembered.lookedBack = words
      let read = Remembered(remembered.bytes)
      let play = Play(try shippedPlan(), remembered: read)
      #expect(play.desk.remembered.lookedBack == words)
    }
    remembered.lookedBack = ["2018-13-01", "?", "by nobody"]
    #expect(Play(try shippedPlan(), remembered: Remembered(remembered.bytes)).desk.lookBack == LookBack())
  }
}
