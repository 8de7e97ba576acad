import PlanPhrases
import TestSupport
import Testing

@testable import PlanModel

@Suite struct ItemFieldTests {
  private static let entry = (item: "4.2", who: "王芳", text: "流域整治三处")

  /// The shipped plan with one remark.
  private static func board() throws -> Snapshot {
    var board = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day("2018-09-15"))
    try record(.note, entry.text, on: &board)
    return board
  }

  private static func item(of board: Snapshot) throws -> Item {
    board[try #require(board.plan.items(named: entry.item).first)]
  }

  private static func record(
    _ kind: Event.Kind, _ text: String, after: [EventReference] = [], on board: inout Snapshot
  ) throws {
    let number = board.journal.count + 1
    let event = Event(
      id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: UInt32(number), checksum: 0),
      time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day("2018-05-03"), who: entry.who,
      kind: kind, item: try item(of: board).id, text: text, after: after)
    board.absorb(JournalPiece(file: "a", bytes: EventLine.write(event).bytes))
  }

  /// What a field says of an item finds it, where the table says that it is looked through.
  @Test(arguments: Language.allCases)
  func whatIsSearchedIsFound(_ language: Language) throws {
    let board = try Self.board()
    var search: SearchIndex?
    for field in ItemField.all where field.search != nil {
      let items = board.plan.assignments.indices.map { board[$0] }
      let item = try #require(
        items.first { !field.value(of: $0).lines(in: language).isEmpty }, "\(field.label)")
      for word in words(field.value(of: item), language) {
        var filter = Filter()
        filter.text = word
        #expect(board.matches(of: filter, search: &search)[item.index], "\(field.label): \(word)")
      }
    }
  }

  private func words(_ value: FieldValue, _ language: Language) -> [String] {
    switch value {
    case .names(let names): names
    case .targets(let targets): targets.map(\.indicator)
    default:
      [value.text(in: language).split(whereSeparator: { "\n：） ".contains($0) }).map(String.init).last ?? ""]
    }
  }

  /// Programs read files by these names, people tables by these headings.
  @Test func namesAndColumnsOfFilesStay() {
    #expect(
      Set(ItemField.all.compactMap(\.name)) == [
        "number", "scope", "lead", "cooperating", "due", "status", "light", "id",
      ])
    #expect(
      ItemField.all.filter(\.isExported).map { $0.heading.chinese } == [
        "编号", "任务组", "任务", "内容", "牵头单位", "配合单位", "指标", "期限", "状态", "预警", "最近更新", "进展",
        "记号",
      ])
  }

  @Test func anItemSaysWhatItsBoardKnows() throws {
    let item = try Self.item(of: try Self.board())
    #expect(item.name(in: .english) == "4.2 大力改善水环境质量" && item.leads == ["县水务局"])
    #expect(item.plannedDue == item.due && item.writtenDue.text(in: .chinese) == "阶段三")
    #expect(item.writtenDue.text(in: .english) == "Phase 3")
    #expect(item.daysLeft == 472 && item.light == .green)
    #expect(item.ledger.count == 1 && item.phaseCells == [.todo, .todo, .todo, nil])
  }

  @Test func whatWasTakenBackIsNotTheLastEntry() throws {
    var board = try Self.board()
    try Self.record(.note, "写错了", on: &board)
    #expect(try Self.item(of: board).lastEntry?.text == "写错了")
    let wrong = try #require(try Self.item(of: board).lastEntry)
    try Self.record(.void, "", after: [wrong.id.reference], on: &board)
    #expect(try Self.item(of: board).lastEntry?.text == Self.entry.text)
  }

  /// What is only shown has no place of its own: it is read from its line.
  @Test func aFieldIsReadFromItsLine() {
    let read = plan(
      "# 例\n## 甲\n### 1. 乙\n- [ ] 牵头: 丙；**待核**: 一；待核: 二；待核: ^aaaaaa2\n- 待核: 三\n- 牵头: 丁；待核:\n")
    #expect(read.assignments.indices.map { read[$0].written(.doubt) } == ["二", "三", nil])
    #expect(read.doubtful == [0, 1])
    #expect(read[0].written(.lead) == "丙" && read[0].written(.due) == nil)
  }
}
