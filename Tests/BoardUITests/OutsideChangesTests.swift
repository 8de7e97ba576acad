import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

/// What others do while the board is open.
@Suite struct OutsideChangesTests {
  private func line(_ status: Status, item: String, who: String, number: UInt32 = 1) throws -> [UInt8] {
    let replica = try #require(ReplicaID("bbbbbbbbbb"))
    let event = Event(
      id: EventID(replica: replica, sequence: number, checksum: 0),
      time: Moment(milliseconds: 1, zoneMinutes: 480),
      on: day("2018-05-01"), who: who, kind: .mark, item: ItemID(item), value: status.code)
    return EventLine.write(event).bytes
  }

  private func loop(
    _ news: @escaping () -> OutsideChanges?, _ store: MemoryStore = MemoryStore(), drafts: [Draft] = [],
    of text: String = smallPlan
  ) -> BoardLoop {
    let size = ScreenSize(rows: 24, columns: 80)
    var services = store.services
    services.outsideChanges = { _ in news() }
    let board = Snapshot(plan: plan(text), journal: Journal(), asOf: day("2018-09-15"))
    let terminal = ScriptedTerminal(size: size, script: [])
    let desk = Desk(plans: [board], size: size, person: Person(name: "王芳", unit: ""), drafts: drafts)
    return BoardLoop(BoardState(desk), on: terminal, services: services)
  }

  /// A copy of a plan folder, a journal that root restored: said once, with the next look.
  @Test func whatThePersonShouldKnowOfARecordIsShown() {
    let looks = Looks([OutsideChanges(notice: "已换一个文件接着记"), nil])
    var loop = loop { looks.next() }
    let (isShown, isOver) = (loop.refresh(), loop.refresh())
    #expect(isShown && !isOver)
    #expect(picture(render(loop.state)).contains("已换一个文件接着记"))
  }

  /// What comes of one look after the other.
  private final class Looks {
    private var rest: [OutsideChanges?]
    init(_ news: [OutsideChanges?]) { rest = news }
    func next() -> OutsideChanges? { rest.isEmpty ? nil : rest.removeFirst() }
  }

  @Test func othersMarksAppearAndNothingElseMoves() throws {
    let piece = JournalPiece(file: "b.tsv", bytes: try line(.done, item: "aaaaaa3", who: "李强"))
    var loop = loop { OutsideChanges(lines: [piece]) }
    for key in [Key.end, .character("/"), .character("林")] { _ = loop.handle(.key(key)) }
    let before = loop.state.desk
    let isNews1 = loop.refresh()
    #expect(isNews1)
    #expect(loop.state.desk.snapshot[1].status == .done)
    #expect(loop.state.desk.selection == before.selection && loop.state.desk.filter == before.filter)
    #expect(loop.state.desk.overlays == before.overlays)
    #expect(picture(render(loop.state)).contains("李强 刚记了 1.1 已完成"))
    let isNews2 = loop.refresh()
    #expect(!isNews2, "the same lines again are no news")
  }

  /// What was measured is told with the item of its target; it stands beside the target, and in the ledger.
  @Test func othersMeasuredValuesAppear() throws {
    func measured(_ value: String, _ replica: String, who: String) throws -> JournalPiece {
      let event = Event(
        id: EventID(replica: try #require(ReplicaID(replica)), sequence: 1, checksum: 0),
        time: Moment(milliseconds: 1, zoneMinutes: 480), on: day("2018-06-30"), who: who, kind: .meas,
        item: ItemID("aaaaaa4"), value: value, text: "监测月报")
      return JournalPiece(file: replica, bytes: EventLine.write(event).bytes)
    }
    let looks = Looks(
      try [
        OutsideChanges(lines: [measured("81", "bbbbbbbbbb", who: "李强")]),
        OutsideChanges(lines: [measured("83", "cccccccccc", who: "陈静")]),
      ])
    var loop = loop { looks.next() }
    _ = loop.refresh()
    #expect(picture(render(loop.state)).contains("李强 刚记了 1.1 达标率 实测值 81 %：监测月报"))
    func texts() -> [String] { ItemDetail(loop.state.desk.snapshot[1], in: .chinese).lines().map(\.text) }
    #expect(texts().contains("达标率 ≥ 85 %，实测 81 %（2018-06-30，监测月报）"))
    #expect(texts().contains("2018-06-30 达标率 实测值 81 % 李强：监测月报（此后 77 天没有新进展）"))
    _ = loop.refresh()
    #expect(texts().contains("达标率 ≥ 85 %，实测两人记得不一样：李强 81 %、陈静 83 %"))
    #expect(!loop.state.desk.snapshot[1].isInConflict)
  }

  @Test func aFolderThatGoesAwayAndComesBackIsSaidOnce() throws {
    let answers: [OutsideChanges?] = [
      OutsideChanges(problem: "暂时看不到"), OutsideChanges(problem: "暂时看不到"), OutsideChanges(), nil,
    ]
    var next = answers.makeIterator()
    var loop = loop { next.next() ?? nil }
    let isNews3 = loop.refresh()
    #expect(isNews3)
    #expect(picture(render(loop.state)).contains("暂时看不到"))
    let isNews4 = loop.refresh()
    #expect(!isNews4)
    let isNews5 = loop.refresh()
    #expect(isNews5)
    #expect(picture(render(loop.state)).contains("方案文件夹恢复了"))
    let isNews6 = loop.refresh()
    #expect(!isNews6)
  }

  /// What is recorded while the folder is away waits, and is there when it is back: marks and notes alike.
  @Test func whatIsRecordedMeanwhileIsDelivered() throws {
    let store = MemoryStore()
    var loop = loop({ store.isAway ? OutsideChanges(problem: "暂时看不到") : nil }, store)
    _ = loop.refresh()
    for key in [Key.end, .up, .up, .up] { _ = loop.handle(.key(key)) }
    let item = try #require(loop.state.desk.selectedItem?.index)
    store.isAway = true
    for letter in " n完成三处" { _ = loop.handle(.key(.character(letter))) }
    _ = loop.handle(.key(.enter))
    #expect(loop.state.desk.outbox.waiting.count == 2 && store.drafts.isEmpty)
    #expect(loop.state.desk.overlays.isEmpty && loop.state.desk.snapshot[item].status == .todo)
    let screen = picture(render(loop.state))
    #expect(screen.contains("未保存") && screen.contains("（2 条）"))
    #expect(screen.contains("待保存") && screen.contains("完成三处"))
    let isStillAway = loop.refresh()
    #expect(!isStillAway && loop.state.desk.outbox.waiting.count == 2)
    store.isAway = false
    let isBack = loop.refresh()
    #expect(isBack && loop.state.desk.outbox.waiting.isEmpty)
    #expect(picture(render(loop.state)).contains("先前记的 2 条已保存"))
    #expect(loop.state.desk.snapshot[item].status == .done)
    #expect(loop.state.desk.snapshot[item].history.events.count == 2)
    let isAgain = loop.refresh()
    #expect(!isAgain)
  }

  /// What an ended session left is written by the next one, also where nobody was away since.
  @Test func whatStillWaitsIsDeliveredByTheNextSession() throws {
    let store = MemoryStore()
    store.isAway = true
    var first = loop({ store.isAway ? OutsideChanges(problem: "暂时看不到") : nil }, store)
    for key in [Key.end, .up, .up, .up, .character(" ")] { _ = first.handle(.key(key)) }
    store.isAway = false
    var next = loop({ nil }, store)
    let isDelivered = next.refresh()
    #expect(isDelivered)
    #expect(next.state.desk.snapshot.statuses.filter { $0 == .done }.count == 1)
  }

  /// An edit that makes items vanish under the board says how many and where; `!` shows each as it was.
  @Test func itemsThatVanishAreNamed() throws {
    let lines = smallPlan.split(separator: "\n", omittingEmptySubsequences: false)
    let gone = lines.filter { !$0.contains("^aaaaaa3") }.joined(separator: "\n")
    var next: OutsideChanges? = OutsideChanges(plan: plan(gone))
    var loop = loop { next }
    let isNews = loop.refresh()
    #expect(isNews)
    let line = try #require(lines.firstIndex { $0.contains("^aaaaaa3") }) + 1
    let screen = picture(render(loop.state))
    #expect(screen.contains("少了 1 个事项") && screen.contains("原第 \(line) 行起") && screen.contains("按 !"))
    #expect(screen.contains("! 要看"))
    _ = loop.handle(.key(.character("！")))
    #expect(picture(render(loop.state)).contains("错误 plan.md:\(line)"))
    for key in [Key.end, .enter] { _ = loop.handle(.key(key)) }
    let shown = picture(render(loop.state))
    #expect(shown.contains("写回原处") && shown.contains("^aaaaaa3"), "with its id")
    for _ in 0..<2 { _ = loop.handle(.key(.escape)) }
    next = OutsideChanges(plan: plan(smallPlan))
    _ = loop.refresh()
    _ = loop.handle(.key(.character("!")))
    #expect(picture(render(loop.state)).contains("方案和记录都没有要看的地方"))
  }

  /// A bad line is said when it comes, with its number, not at the next start.
  @Test func newFindingsAreSaidAtOnce() throws {
    let bad = smallPlan.replacing("## （一）治水\n", with: "## （一）治水\n-牵头： 县水务局\n")
    var loop = loop { OutsideChanges(plan: plan(bad)) }
    let isNews = loop.refresh()
    #expect(isNews)
    let finding = try #require(plan(bad).findings.first)
    let screen = picture(render(loop.state))
    #expect(screen.contains("处要看（第 \(finding.line) 行起），按 !"))
  }

  /// What was being typed about an item that is gone is on the disk, not only in memory.
  @Test func whatWasTypedAboutAVanishedItemIsKept() throws {
    let store = MemoryStore()
    var next: OutsideChanges?
    var loop = loop({ next }, store)
    for key in [Key.end, .up, .up, .up, .character("n")] { _ = loop.handle(.key(key)) }
    for letter in "写到一半" { _ = loop.handle(.key(.character(letter))) }
    next = OutsideChanges(plan: plan("# 别的\n"))
    _ = loop.refresh()
    #expect(store.drafts.map(\.text) == ["写到一半"])
  }

  /// Who types on when an item goes does not mark the next one: what was typed lies open, to be read and copied.
  @Test func keysTypedOnWhenAnItemGoesMarkNothing() throws {
    let store = MemoryStore()
    var next: OutsideChanges?
    var loop = loop({ next }, store)
    for key in [Key.end, .up, .up, .up, .character("n")] { _ = loop.handle(.key(key)) }
    let item = try #require(loop.state.desk.selectedItem?.index)
    let id = try #require(loop.state.desk.snapshot.plan.assignments[item].id)
    for letter in "写到一半" { _ = loop.handle(.key(.character(letter))) }
    let left = smallPlan.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("^\(id)")
    }
    next = OutsideChanges(plan: plan(left.joined(separator: "\n")))
    _ = loop.refresh()
    next = nil
    for key in [Key.character(" "), .character("s"), .character("2")] { _ = loop.handle(.key(key)) }
    #expect(store.entries.isEmpty && loop.state.desk.overlays.count == 1)
    let screen = picture(render(loop.state))
    #expect(screen.contains("这一项已经不在方案里") && screen.contains("写到一半"))
    _ = loop.handle(.key(.escape))
    #expect(loop.state.desk.overlays.isEmpty)
  }

  @Test func aPlanThatIsEditedKeepsSelectionFilterAndWhatIsTyped() throws {
    let edited = smallPlan.replacing("## （一）治水\n", with: "## （一）治水\n### 9. 新任务\n- 牵头: 县水务局 ^aaaaaa9\n")
    var loop = loop { OutsideChanges(plan: plan(edited)) }
    for letter in "u林业" { _ = loop.handle(.key(.character(letter))) }
    _ = loop.handle(.key(.enter))
    let item = try #require(loop.state.desk.selectedItem?.index)
    let id = loop.state.desk.snapshot.plan.assignments[item].id
    for letter in "n写到一半" { _ = loop.handle(.key(.character(letter))) }
    let isNews7 = loop.refresh()
    #expect(isNews7)
    let now = try #require(loop.state.desk.selectedItem?.index)
    #expect(now == item + 1)
    #expect(loop.state.desk.snapshot.plan.assignments[now].id == id)
    #expect(loop.state.desk.filter.unit == "县林业局")
    let screen = picture(render(loop.state))
    #expect(screen.contains("写到一半") && screen.contains("方案文件被改过"))
    _ = loop.handle(.key(.enter))
    #expect(loop.state.desk.snapshot[now].history.events.map(\.text) == ["写到一半"])
  }

  /// Items without ids are known by their lines: what is selected, open, typed and waits stays with the same one.
  @Test func anItemWithoutAnIDKeepsWhatIsTypedAboutIt() throws {
    let text = smallPlan.replacing(/[ ]\^aaaaaa[0-9]/, with: "")
    let edited = text.replacing("## （一）治水\n", with: "## （一）治水\n### 9. 新任务\n- 牵头: 县财政局\n")
    let store = MemoryStore()
    var next: OutsideChanges?
    var loop = loop({ next }, store, of: text)
    for key in [Key.end, .up, .up, .up, .character("n")] { _ = loop.handle(.key(key)) }
    let item = try #require(loop.state.desk.selectedItem?.index)
    for letter in "写到一半" { _ = loop.handle(.key(.character(letter))) }
    next = OutsideChanges(plan: plan(edited))
    _ = loop.refresh()
    #expect(loop.state.desk.selectedItem?.index == item + 1 && loop.state.desk.overlays.count == 1)
    for text in [text.replacing("县审计局", with: "县纪委"), edited] {
      next = OutsideChanges(plan: plan(text))
      _ = loop.refresh()
    }
    // It was gone in between: what was typed is kept, and is there with it again.
    #expect(store.drafts.map(\.text) == ["写到一半"])
    next = nil
    store.isAway = true
    for key in [Key.escape, .end, .up, .up, .up, .character("n"), .enter] { _ = loop.handle(.key(key)) }
    #expect(loop.state.desk.outbox.waiting.count == 1 && store.entries.map(\.item) == [item + 1])
    for (plan, isShown) in [("# 别的\n", false), (text, true)] {
      next = OutsideChanges(plan: TestSupport.plan(plan))
      _ = loop.refresh()
      for key in [Key.end, .up, .up, .up] { _ = loop.handle(.key(key)) }
      #expect(picture(render(loop.state)).contains("待保存") == isShown)
    }
  }

  /// Whatever lies open or is filtered, a plan that loses most of itself under the board does no harm.
  @Test func aPlanThatShrinksUnderTheBoardIsSurvived() throws {
    let small = plan("# 别的\n## 甲\n### 1. 乙\n- 牵头: 丙\n")
    let empty = plan("")
    for keys in ["u林业", "f", "s", "v", "n", "o", "/水", "?", " "] {
      for start in [Key.home, .end] {
        for next in [small, empty] {
          var loop = loop { OutsideChanges(plan: next) }
          _ = loop.handle(.key(start))
          for letter in keys { _ = loop.handle(.key(.character(letter))) }
          _ = loop.handle(.key(.enter))
          if keys == "f" {
            for key in [Key.end, .up, .up, .up, .enter, .escape] { _ = loop.handle(.key(key)) }
          }
          _ = loop.refresh()
          #expect(render(loop.state).lines.count == 24)
          for key in [Key.down, .enter, .escape, .escape, .character("c"), .end] {
            _ = loop.handle(.key(key))
          }
          #expect(render(loop.state).lines.count == 24)
        }
      }
    }
  }
}
