import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Measured values (实测值): each day by itself.
@Suite struct MeasureTests {
  private static let target = ItemID("aaaaaa4")

  private func event(
    _ number: UInt32, _ value: String, on: String, by replica: String = "aaaaaaaaaa",
    after: [Event] = [], kind: Event.Kind = .meas, text: String = "监测月报"
  ) throws -> Event {
    let event = Event(
      id: EventID(replica: try #require(ReplicaID(replica)), sequence: number, checksum: 0),
      time: Moment(milliseconds: Int64(number) * 1000, zoneMinutes: 480), on: day(on), who: "甲",
      kind: kind, item: Self.target, value: value, text: text, after: after.map(\.id.reference))
    return try EventLine.read(EventLine.write(event).bytes.dropLast())
  }

  private func board(_ events: [Event], asOf: String = "2018-12-01") -> Snapshot {
    var journal = Journal()
    for event in events { journal.insert(event) }
    return Snapshot(plan: plan(smallPlan), journal: journal, asOf: day(asOf))
  }

  private func values(_ board: Snapshot) -> [String] {
    board.measurements(ofTarget: 0).map { standing in
      "\(standing.live[0].day) " + standing.live.map(\.value).joined(separator: "|")
        + (standing.isConflict ? "!" : "")
    }
  }

  @Test func theOneNotNamedCountsAndEachDayStandsByItself() throws {
    let one = try event(1, "80", on: "2018-06-30")
    let other = try event(2, "81", on: "2018-06-30", after: [one])
    let later = try event(3, "84", on: "2018-09-30")
    // Recorded last, true of an earlier day.
    let earlier = try event(4, "75", on: "2018-03-31")
    let all = [one, other, later, earlier]
    #expect(values(board(all)) == ["2018-03-31 75", "2018-06-30 81", "2018-09-30 84"])
    #expect(values(board(all, asOf: "2018-07-01")) == ["2018-03-31 75", "2018-06-30 81"])
    #expect(ItemHistory(all).standing(on: day("2018-12-01"), .measure).live == [later])
    let next = ItemHistory(all).references(for: .meas, on: day("2018-06-30"))
    #expect(next == [other.id.reference])
    #expect(ItemHistory(all).references(for: .meas, on: day("2018-10-31")) == [])
  }

  /// A line that another program wrote may name a value of another day: each day stands by itself all the same.
  @Test func aValueThatNamesAnotherDayReplacesNothing() throws {
    let one = try event(1, "80", on: "2018-06-30")
    for day in ["2018-03-31", "2018-09-30"] {
      let other = try event(2, "81", on: day, after: [one])
      #expect(values(board([one, other])).sorted() == ["2018-06-30 80", "\(day) 81"].sorted())
    }
  }

  @Test func twoUnseenByEachOtherAreAConflictUntilTheNext() throws {
    let one = try event(1, "80", on: "2018-06-30")
    let other = try event(2, "81", on: "2018-06-30", by: "bbbbbbbbbb")
    #expect(values(board([one, other])) == ["2018-06-30 80|81!"])
    let same = try event(2, "80.0", on: "2018-06-30", by: "bbbbbbbbbb")
    #expect(values(board([one, same])) == ["2018-06-30 80|80.0"])
    let settled = try event(3, "82", on: "2018-06-30", after: [one, other])
    #expect(values(board([one, other, settled])) == ["2018-06-30 82"])
    #expect(!board([one, other])[1].isInConflict)
  }

  @Test func whatIsTakenBackCountsForNothing() throws {
    let one = try event(1, "80", on: "2018-06-30")
    let other = try event(2, "81", on: "2018-06-30", after: [one])
    let void = try event(3, "", on: "2018-06-30", after: [other], kind: .void)
    #expect(values(board([one, other, void])) == ["2018-06-30 80"])
    let next = try event(
      4, "83", on: "2018-06-30",
      after: [one, other, void].filter {
        ItemHistory([one, other, void]).references(for: .meas, on: $0.day).contains($0.id.reference)
      })
    #expect(next.after == [other.id.reference], "voids are not named")
    let redo = try event(5, "", on: "2018-06-30", after: [void], kind: .void)
    #expect(values(board([one, other, void, next, redo])) == ["2018-06-30 83"])
    let ledger = ItemHistory([one, other, void, next]).ledger(upTo: day("2018-12-01"))
    #expect(ledger.map { $0.change(in: .chinese) } == ["实测值 80", "实测值 80 -> 81", "实测值 80 -> 83"])
    #expect(ledger.map(\.isVoided) == [false, true, false])
  }

  /// What is no number is kept and counts for nothing; other kinds on a target's id are no measured values.
  @Test func onlyNumbersCount() throws {
    let events = try [
      event(1, "80", on: "2018-06-30"), event(2, "约81", on: "2018-07-30"),
      event(3, "done", on: "2018-06-30", kind: .mark),
    ]
    #expect(values(board(events)) == ["2018-06-30 80"])
    #expect(board(events).statuses == board([]).statuses && board(events).orphans == [])
    var check = JournalCheck(of: plan(smallPlan), folder: "journal", horizon: .max, width: DisplayWidth())
    check.read(events.flatMap { EventLine.write($0).bytes }, file: "aaaaaaaaaa.tsv")
    #expect(check.findings().map { $0.what(in: .chinese) } == ["值“约81”本程序不认识"])
  }

  /// A measured value is an entry of the target's item: in its ledger, its last entry, and found with its words.
  @Test func theItemKnowsWhatWasMeasured() throws {
    let board = board([try event(1, "81", on: "2018-06-30", text: "监测月报第六期")])
    #expect(board.ledger(of: 1).map { board.words(of: $0, in: .chinese) } == ["达标率 实测值 81 %"])
    #expect(board[1].lastEntry?.text == "监测月报第六期" && board[2].lastEntry == nil)
    var filter = Filter()
    filter.text = "第六期"
    #expect(board.items(matching: filter).indicesInPlan == [1])
    #expect(board.plan.items(named: "^aaaaaa4") == [1])
    #expect(Self.target.flatMap { board.index(of: $0) } == 1)
  }

  @Test func targetsBelongToTheirItems() throws {
    let read = plan(
      "# 例\n- 指标: 一 = 1 个\n- 指标: 二 = 2 个\n## 甲\n### 1. 乙\n- 牵头: 丙\n- 牵头: 丁\n  - 指标: 三 = 3 个\n  - 指标: 四 = 4 个\n- 牵头: 戊\n- 牵头: 己\n  - 指标: 五 = 5 个\n"
    )
    #expect(read.targets.indices.map { read.item(ofTarget: $0) } == [nil, nil, 1, 1, 3])
    let all = Array(read.targets.indices)
    #expect(read.targets(named: "三", among: all) == [2] && read.targets(named: "六", among: all) == [])
  }
}
