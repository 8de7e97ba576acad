import Foundation
import Glibc
import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import PlanStore

/// An item without an id is edited while what was recorded about it waits for a drive.
@Suite struct RewordedItemTests {
  private static let text = smallPlan.replacing(/[ ]\^aaaaaa[0-9]/, with: "")
  private static let line = "- 牵头: 县农业局、县环保局；内容: 拆除；期限: 2018-06"

  /// The events of the item whose line has a text, and what is said of the rest.
  private func deliver(
    after edit: (String) -> String, items: [Int] = [2]
  ) throws -> (plan: Plan, found: [Diagnostic], journal: Journal) {
    let files = try TemporaryPlan(Self.text)
    let store = try files.open()
    let board = try store.board
    _ = try store.newDrafts()
    #expect(rename(files.root + "/Plans", files.root + "/away") == 0)
    for item in items {
      let entry = Entry(item: item, on: board.asOf, kind: .note, text: "等着")
      #expect(try store.save(entry, by: "王芳", on: board).isWaiting)
    }
    #expect(rename(files.root + "/away", files.root + "/Plans") == 0)
    try files.write(Array(edit(Self.text).utf8), files.folder.planPath)
    _ = try store.deliver(on: board, by: "王芳")
    let now = try files.open()
    return (now.plan, try now.check(width: DisplayWidth()), try now.readJournal())
  }

  private func number(_ line: String, _ plan: Plan) throws -> Int {
    try #require(
      plan.assignments.indices.first { String(decoding: plan.itemText(of: $0), as: UTF8.self) == line })
  }

  @Test(arguments: [
    "- 牵头: 县农业局、县环保局；内容: 拆除养殖场；期限: 2018-06", "- 牵头: 县农业局；内容: 拆除；期限: 2018-06",
    "- 牵头: 县农业局、县环保局；内容: 拆除；期限: 2018-12", "- 拆除；牵头: 县农业局、县环保局；期限: 2018-06",
  ])
  func theRewordedItemHasIt(_ line: String) throws {
    let (plan, found, journal) = try deliver { $0.replacing(Self.line, with: line) }
    let id = try #require(plan.assignments[try number(line, plan)].id)
    #expect(journal.events.map(\.item) == [id])
    #expect(found.isEmpty, "\(found.map { $0.text(in: .chinese) })")
  }

  /// Lines before and behind it come and go.
  @Test func otherEditsAreInNobodysWay() throws {
    let line = "- 牵头: 县农业局、县环保局；内容: 全部拆除；期限: 2018-06"
    let (plan, found, journal) = try deliver(
      after: {
        $0.replacing(Self.line, with: "- 牵头: 县住建局；内容: 新增\n" + line).replacing(
          "### 1. 整治河道", with: "### 1. 治河")
      }, items: [1, 2, 5])
    #expect(journal.events.count == 3 && found.isEmpty, "\(found.map { $0.text(in: .chinese) })")
    #expect(plan.assignments[try number(line, plan)].id == journal.events[1].item)
  }

  /// Who deleted the line has not reworded it: what was recorded is kept, and said.
  @Test func whatIsGoneIsGone() throws {
    let (plan, found, journal) = try deliver { $0.replacing(Self.line + "\n", with: "") }
    #expect(journal.count == 1 && plan.assignments.allSatisfy { $0.id == nil })
    #expect(found.count == 1 && found[0].what(in: .chinese).contains("不在方案里"))
    // The remedy.
    let id = try #require(journal.events[0].item)
    #expect(found[0].remedy(in: .chinese) == "在 plan.md 里找回这一行，行末写 ^\(id)；不要这一项就不必处理")
    let mended = Plan(reading: Array(Self.text.replacing(Self.line, with: Self.line + " ^\(id)").utf8))
    #expect(mended.index(of: id) == 2)
  }
}
