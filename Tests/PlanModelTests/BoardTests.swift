import PlanModel
import TestSupport
import Testing

@Suite struct BoardTests {
  private func board(_ marks: [(item: String, status: Status, on: String)] = [], asOf: String = "2018-05-20")
    throws -> Snapshot
  {
    var board = Snapshot(plan: plan(smallPlan), journal: Journal(), asOf: day(asOf))
    for (number, mark) in marks.enumerated() {
      let index = try #require(board.plan.items(named: mark.item).first)
      let replica = try #require(ReplicaID("aaaaaaaaaa"))
      let event = Event(
        id: EventID(replica: replica, sequence: UInt32(number + 1), checksum: 0),
        time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day(mark.on), who: "甲", kind: .mark,
        item: board.plan.assignments[index].id, value: mark.status.code,
        after: board[index].history.references(for: .mark, on: day(mark.on))
      )
      board.absorb(JournalPiece(file: "a", bytes: EventLine.write(event).bytes))
    }
    return board
  }

  @Test func lightsFollowStatusDueDayAndTheDayLookedAt() throws {
    func lights(_ asOf: String) throws -> [Light] {
      try board([("阶段一.1", .done, "2018-02-01"), ("1.1", .blocked, "2018-02-01")], asOf: asOf).lights
    }
    // P1.1 is done; 1.1 is due 2018-12-31, 1.2a 2018-06-30, 1.2b 2018-09-30; the rest have no due day.
    #expect(try lights("2018-05-30") == [.none, .green, .green, .green, .green, .green])
    #expect(try lights("2018-05-31") == [.none, .green, .yellow, .green, .green, .green])
    #expect(try lights("2018-06-30") == [.none, .green, .yellow, .green, .green, .green])
    #expect(try lights("2018-07-01") == [.none, .green, .red, .green, .green, .green])
    #expect(try lights("2019-01-01") == [.none, .red, .red, .red, .green, .green])
  }

  @Test func phaseCellsShowEachPhasesEnd() throws {
    let marks: [(String, Status, String)] = [("1.1", .doing, "2018-02-01"), ("1.1", .done, "2018-05-01")]
    #expect(try board(marks, asOf: "2018-02-15")[1].phaseCells == [.doing, nil])
    #expect(try board(marks, asOf: "2018-04-10")[1].phaseCells == [.doing, .doing])
    #expect(try board(marks, asOf: "2018-05-20")[1].phaseCells == [.doing, .done])
    #expect(try board(marks, asOf: "2020-01-01")[1].phaseCells == [.doing, .done])
    #expect(try board(marks, asOf: "2018-01-15")[1].status == .todo)
  }

  /// Who records late knows of the later day: it stays what is true now, and the earlier day gets its own.
  @Test func aMarkOfAnEarlierDayDoesNotReplaceALaterOne() throws {
    let marks: [(String, Status, String)] = [("1.1", .done, "2018-05-01"), ("1.1", .doing, "2018-03-01")]
    #expect(try board(marks).statuses[1] == .done)
    #expect(try board(marks, asOf: "2018-04-10").statuses[1] == .doing)
  }

  /// Of many later days the next few are named: a line has room for no more.
  @Test func aMarkBeforeManyDaysNamesAFew() throws {
    let days = (1...60).map { ("1.1", Status.doing, day("2018-02-01").advanced(by: $0).description) }
    let history = try board(days)[1].history
    #expect((1...20).contains(history.references(for: .mark, on: day("2018-01-01")).count))
    #expect(try board(days + [("1.1", .done, "2018-01-01")]).statuses[1] == .doing)
  }

  /// Where items stand is found once for the first look, and again after something new.
  @Test func whatComesAfterTheFirstLookCounts() throws {
    let before = try board([("1.1", .doing, "2018-02-01")])
    let lines = before.journal.events.flatMap { EventLine.write($0).bytes }
    var journal = Journal([JournalPiece(file: "a", bytes: lines)], for: day("2018-05-20"))
    let next = Event(
      id: EventID(replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: 2, checksum: 0),
      time: Moment(milliseconds: 2, zoneMinutes: 480), on: day("2018-05-02"), who: "甲", kind: .mark,
      item: before.plan.assignments[1].id, value: Status.done.code,
      after: before[1].history.references(for: .mark, on: day("2018-05-02")))
    journal.absorb(JournalPiece(written: EventLine.write(next).bytes))
    #expect(Snapshot(plan: before.plan, journal: journal, asOf: day("2018-05-20")).statuses[1] == .done)
  }

  @Test func progressCountsWithoutWhatWasDropped() throws {
    let board = try board([
      ("1.1", .done, "2018-05-01"), ("1.2a", .closed, "2018-05-01"), ("1.2b", .dropped, "2018-05-01"),
    ])
    #expect(board.progress.reached == 2)
    #expect(board.progress.total == 5)
    #expect(board.progress.percent == 40)
    #expect(board.progressByDuePhase.map(\.total) == [1, 2])
    #expect(board.progress(of: board.plan.items(of: .group(0))).percent == 100)
  }

  @Test func filtersAreOneThing() throws {
    let board = try board([("1.1", .done, "2018-05-01"), ("1.2a", .doing, "2018-05-01")])
    func numbers(_ change: (inout Filter) -> Void) -> [String] {
      var filter = Filter()
      change(&filter)
      return board.items(matching: filter).map(\.number)
    }
    let forestry = "县林业局"
    #expect(numbers { $0.unit = forestry } == ["2.1(1)"])
    #expect(
      numbers {
        $0.unit = forestry; $0.role = .any
      } == ["1.1", "2.1(1)"])
    #expect(numbers { $0.unit = "水利局" } == ["1.1"])
    #expect(numbers { $0.statuses = Filter.open } == ["阶段一.1", "1.2a", "1.2b", "2.1(1)", "2.1(2)"])
    #expect(numbers { $0.phases = [1] } == ["阶段一.1"])
    #expect(numbers { $0.phases = [2] } == ["1.1", "1.2a", "1.2b"])
    #expect(numbers { $0.lights = [.red] } == ["阶段一.1"])
    #expect(numbers { $0.text = "摸底" } == ["1.1"])
    #expect(numbers { $0.text = "１.２Ａ" } == ["1.2a"])
    #expect(numbers { $0.text = "治水" } == ["1.1", "1.2a", "1.2b"])
    #expect(numbers { $0.text = "达标率" } == ["1.1"])
    #expect(numbers { $0.text = "没有这个" } == [])
    #expect(
      numbers {
        $0.statuses = Filter.open; $0.text = "养殖场"; $0.unit = "县环保局"
      } == ["1.2a", "1.2b"])
  }

  @Test func itemsAreFoundByNumberAndID() throws {
    let shipped = try shippedPlan()
    func numbers(_ text: String) -> [String] { shipped.items(named: text).map { shipped[$0].number } }
    #expect(numbers("7.4") == ["7.4a", "7.4b", "7.4c", "7.4d"])
    #expect(numbers("7.4a") == ["7.4a"])
    #expect(numbers("７．４Ａ") == ["7.4a"])
    #expect(numbers("9.2(1)") == ["9.2(1)"])
    #expect(numbers("9.2（1）") == ["9.2(1)"])
    #expect(numbers("9.2") == ["9.2(1)", "9.2(2)", "9.2(3)"])
    #expect(numbers("（七）4b") == ["7.4b"])
    #expect(numbers("P1.1") == ["阶段一.1"])
    #expect(numbers("p1.1") == ["阶段一.1"])
    #expect(numbers("阶段一.1") == ["阶段一.1"])
    #expect(numbers("1.1") == ["1.1"])
    #expect(numbers("7") == [])
    #expect(numbers("") == [])
    #expect(numbers("11.1") == [])
    for index in shipped.assignments.indices {
      let id = try #require(shipped.assignments[index].id)
      #expect(shipped.items(named: "\(id)") == [index])
      #expect(shipped.items(named: "^\(id)") == [index])
      #expect(shipped.items(named: shipped[index].number) == [index])
    }
  }

  /// Whatever a person copied from a document, a sheet or an older screen means the item.
  @Test func everyFormOfANumberIsUnderstood() throws {
    let shipped = try shippedPlan()
    let wide = [
      "0": "０", "1": "１", "2": "２", "3": "３", "4": "４", "5": "５", "9": "９", ".": "．", "(": "（", ")": "）",
    ]
    for index in shipped.assignments.indices {
      let written = shipped[index].number
      let parts = written.split(separator: ".", maxSplits: 1).map(String.init)
      let (head, rest) = (parts[0], parts[1])
      var forms = [written.uppercased(), written.map { wide[String($0)] ?? String($0) }.joined()]
      forms += ["\(head) . \(rest) ", "\(head)。\(rest)", "\(head)-\(rest)", "\(head)\u{200B}.\u{A0}\(rest)"]
      if head.hasPrefix("阶段") {
        let numeral = head.dropFirst(2)
        let value = try #require(Numerals.value(of: String(numeral)))
        forms += [
          "P\(value).\(rest)", "p\(value)-\(rest)", "第\(numeral)阶段\(rest)", "阶段\(value).\(rest)",
          "\(head)\(rest)",
        ]
      } else {
        let numeral = try Numerals.chinese(#require(Int(head)))
        forms += [
          "（\(numeral)）\(rest)", "(\(numeral))\(rest)", "(\(numeral)).\(rest)", "\(numeral)\(rest)",
          "\(numeral)、\(rest)",
          "第\(numeral)组\(rest)", "〔\(numeral)〕 \(rest)",
        ]
      }
      for form in forms { #expect(shipped.items(named: form) == [index], "\(form) for \(written)") }
    }
    #expect(shipped.items(named: "9.2.1") == shipped.items(named: "9.2(1)"))
    #expect(shipped.items(named: "九2①") == shipped.items(named: "9.2(1)"))
    for text in ["（九）2.（1）", "9.2.①", "九、2.(1)", "9.2(1)、", "第九组第二项（1）"] {
      #expect(shipped.items(named: text) == shipped.items(named: "9.2(1)"), "\(text)")
    }
    for text in ["4.2.", "4.2、", "第四组第2项", "第四组第二", "（四）第2条", "4。2"] {
      #expect(shipped.items(named: text) == shipped.items(named: "4.2"), "\(text)")
    }
    for text in ["4.", "4.2x.1", "4.2..", "四二", "4.2(1", "第"] {
      #expect(shipped.items(named: text) == [], "\(text)")
    }
    #expect(shipped.items(named: "㈦4a") == shipped.items(named: "7.4a"))
    #expect(shipped.items(named: "第三阶段") == Array(shipped.phases[2].deliverables))
    #expect(shipped.items(named: "（七）") == Array(shipped.groups[6].assignments))
    for text in [
      "四二", "4", "4.", "4.2z", "4.2ab", "42", "阶段", "阶段九.1", "第四2", "4..2", "4.2(", "(四2", "4.2(1)",
    ] {
      #expect(shipped.items(named: text) == [], "\(text)")
    }
  }

  @Test func withoutNumbersThePlaceCounts() {
    let plan = plan(
      "# 例\n## 甲\n### 乙\n- 内容: 一\n### 丙\n#### 丁\n- 内容: 二\n#### 戊\n- 内容: 三\n## 己\n### 庚\n- 内容: 四\n")
    #expect(plan.assignments.indices.map { plan[$0].number } == ["1.1", "1.2(1)", "1.2(2)", "2.1"])
  }

  @Test func theExactNumberWins() {
    let lines = (0..<30).map { "- 内容: 事\($0)\n" }.joined()
    let plan = plan("# 例\n## 甲\n### 1. 乙\n" + lines)
    #expect(plan.items(named: "1.1a") == [0])
    #expect(plan.items(named: "1.1aa") == [26])
    #expect(plan.items(named: "1.1").count == 30)
  }

  @Test func theHeaderKnowsThePhaseAndTheEnd() throws {
    #expect(try board(asOf: "2018-03-31").currentPhase == 0)
    #expect(try board(asOf: "2018-04-01").currentPhase == 1)
    #expect(try board(asOf: "2018-12-31").endedOn == nil)
    #expect(try board(asOf: "2019-01-01").endedOn == day("2018-12-31"))
    #expect(try board(asOf: "2017-01-01").currentPhase == nil)
  }

  @Test func eventsOnUnknownItemsAreKept() throws {
    var board = try board()
    let replica = try #require(ReplicaID("bbbbbbbbbb"))
    let stray = try #require(ItemID("zzzzzzz"))
    let event = Event(
      id: EventID(replica: replica, sequence: 1, checksum: 0), time: Moment(milliseconds: 0, zoneMinutes: 0),
      on: board.asOf,
      who: "乙", kind: .mark, item: stray, value: "done")
    board.absorb(JournalPiece(file: "b", bytes: EventLine.write(event).bytes))
    #expect(board.orphans == [stray])
  }
}
