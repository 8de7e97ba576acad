import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Much that happened to one item: what grows with it stays bounded, and says the same.
@Suite struct LargeItemTests {
  private let item = ItemID("aaaaaa2")
  private let today = day("2018-05-20")

  /// Lines of one replica on one item, each unseen by the others.
  private func lines(
    _ count: Int, by replica: String, kind: Event.Kind = .mark, value: String = "done",
    after: (Int) -> [EventReference] = { _ in [] }
  ) -> [[UInt8]] {
    (0..<count).map { number in
      EventLine.write(event(number, by: replica, kind: kind, value: value, after: after(number))).bytes
    }
  }

  private func event(
    _ number: Int, by replica: String, kind: Event.Kind = .mark, value: String = "doing", text: String = "",
    after: [EventReference] = []
  ) -> Event {
    Event(
      id: EventID(replica: ReplicaID(replica) ?? .zero, sequence: UInt32(number + 1), checksum: 0),
      time: Moment(milliseconds: 1_526_000_000_000 + Int64(number), zoneMinutes: 480), on: today, who: "王芳",
      kind: kind, item: item, value: value, text: text, after: after)
  }

  private func journal(_ lines: [[UInt8]]) -> Journal {
    Journal([JournalPiece(file: "a.tsv", bytes: Array(lines.joined()))])
  }

  /// The lines of what somebody who knows everything says.
  private func statement(_ journal: Journal, kind: Event.Kind, value: String, number: Int = 0) throws
    -> [[UInt8]]
  {
    let after = journal.history(of: item).references(for: kind, on: today)
    let event = event(number, by: "zzzzzzzzzz", kind: kind, value: value, text: "收尾", after: after)
    return try split(try #require(Event.write(statement: event)))
  }

  private func split(_ lines: [UInt8]) throws -> [[UInt8]] {
    let split = lines.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    #expect(split.allSatisfy { $0.count <= EventLine.longest })
    return split
  }

  @Test(arguments: [(Event.Kind.mark, "closed"), (.due, "2019-06-30")])
  func whoKnowsThousandsOfUnseenStatementsSettlesThem(_ kind: Event.Kind, _ value: String) throws {
    let fact: Fact = kind == .mark ? .status : .due
    let unseen = lines(5000, by: "aaaaaaaaaa", kind: kind, value: kind == .mark ? "done" : "2019-01-31")
    var journal = journal(unseen)
    #expect(journal.history(of: item).standing(fact).live.count == 5000)
    let said = try statement(journal, kind: kind, value: value)
    #expect(said.count == 6)
    for line in said.shuffled() { journal.absorb(JournalPiece(written: line)) }
    let history = journal.history(of: item)
    let standing = history.standing(fact)
    #expect(standing.live.map(\.value) == [value] && standing.shown?.text == "收尾")
    // It is one entry, and says what it replaced.
    let entries = history.ledger(upTo: today).filter { $0.event.id.replica.description == "zzzzzzzzzz" }
    #expect(entries.map(\.event.text) == ["收尾"])
    #expect(entries.first?.before?.value == (kind == .mark ? "done" : "2019-01-31"))
    // What comes next names one event.
    #expect(history.references(for: kind, on: today).count == 1)
  }

  @Test func takingBackTakesAllPartsBack() throws {
    let unseen = lines(5000, by: "aaaaaaaaaa")
    var journal = journal(unseen)
    for line in try statement(journal, kind: .mark, value: "closed") {
      journal.absorb(JournalPiece(written: line))
    }
    let replica = try #require(ReplicaID("zzzzzzzzzz"))
    let last = try #require(journal.lastUndoable(by: "王芳", from: [replica], now: 1_526_000_000_000))
    #expect(last.event.text == "收尾" && last.lines.count == 6)
    let void = event(6, by: "zzzzzzzzzz", kind: .void, value: "", after: last.lines)
    journal.absorb(JournalPiece(written: try #require(Event.write(statement: void))))
    #expect(journal.history(of: item).standing().live.count == 5000)
    #expect(journal.lastUndoable(by: "王芳", from: [replica], now: 1_526_000_000_000) == nil)
  }

  /// More parts than one void can name: several voids, none of which takes another back.
  @Test func aVoidOfThousandsTakesAllOfThemBack() throws {
    let all = lines(5000, by: "aaaaaaaaaa")
    var journal = journal(all)
    let named = journal.events.map(\.id.reference)
    let void = event(0, by: "zzzzzzzzzz", kind: .void, value: "", after: named)
    let lines = try split(try #require(Event.write(statement: void)))
    #expect(lines.count == 5)
    for line in lines { journal.absorb(JournalPiece(written: line)) }
    #expect(journal.history(of: item).standing().live.isEmpty)
    // They are named by the next mark, in as many lines as it takes.
    #expect(journal.history(of: item).references(for: .mark, on: today).count == 5)
  }

  @Test func whatIsTooLongForALineIsRefused() {
    let long = String(repeating: "字", count: 22_000)
    #expect(Event.write(statement: event(0, by: "aaaaaaaaaa", text: long)) == nil)
    let note = event(0, by: "aaaaaaaaaa", kind: .note, value: "", text: long)
    #expect(Event.write(statement: note) == nil)
  }

  /// Notes that were taken back are nothing that a mark would have to name.
  @Test func voidsOfNotesAreNotNamed() throws {
    let notes = lines(100, by: "aaaaaaaaaa", kind: .note, value: "")
    var journal = journal(notes)
    let named = journal.events.map(\.id.reference)
    for line in lines(100, by: "zzzzzzzzzz", kind: .void, value: "", after: { [named[$0]] }) {
      journal.absorb(JournalPiece(written: line))
    }
    #expect(journal.history(of: item).references(for: .mark, on: today).isEmpty)
  }

  // MARK: Back-dated

  /// Before very many days a mark names no more than a few, and changes only its own time.
  @Test func aMarkBeforeManyDaysNamesFew() throws {
    var events: [Event] = []
    for number in 0..<3000 {
      var event = event(number, by: "aaaaaaaaaa", value: number % 2 == 0 ? "doing" : "blocked")
      event.day = today.advanced(by: number)
      event.after = events.last.map { [$0.id.reference] } ?? []
      event.id = EventLine.write(event).id
      events.append(event)
    }
    let early = today.advanced(by: -1)
    var back = event(0, by: "zzzzzzzzzz", value: "done")
    back.day = early
    back.after = ItemHistory(events).references(for: .mark, on: early)
    #expect(back.after.count <= 34)
    let history = ItemHistory(events + [back])
    #expect(history.standing(on: early).live.map(\.value) == ["done"])
    for number in stride(from: 0, to: 3000, by: 37) {
      #expect(history.standing(on: today.advanced(by: number)).live == [events[number]])
    }
  }

  // MARK: Order

  /// The same instant written in two zones is the same time.
  @Test func zonesDoNotDecideTheOrder() {
    var events = (0..<6).map { event($0, by: "aaaaaaaaaa", value: $0 % 2 == 0 ? "done" : "blocked") }
    for index in events.indices {
      events[index].time = Moment(milliseconds: 1_526_000_000_000, zoneMinutes: index % 3 * 60)
      events[index].id = EventLine.write(events[index]).id
    }
    let expected = ItemHistory(events)
    #expect(expected.events.map(\.id.sequence) == [1, 2, 3, 4, 5, 6])
    for _ in 0..<20 {
      let history = ItemHistory(events.shuffled())
      #expect(history.events == expected.events && history.standing() == expected.standing())
    }
  }
}

extension ReplicaID {
  fileprivate static let zero: ReplicaID = {
    var generator = SeededGenerator(seed: 1)
    return .random(using: &generator)
  }()
}

/// Equal sums are not equal lines.
@Suite struct ForgedSumTests {
  private let item = ItemID("aaaaaa2")

  @Test func bothLinesCountWhateverTheOrder() throws {
    let pair = ForgedPair().lines
    let sums = try pair.map { try EventLine.read($0.dropLast()).id }
    #expect(sums[0] == sums[1] && pair[0] != pair[1])
    let orders = [pair, pair.reversed(), pair + pair, [pair[1], pair[0], pair[1]]]
    let journals = orders.map { lines in
      Journal(lines.enumerated().map { JournalPiece(file: "\($0).tsv", bytes: $1) })
    }
    for journal in journals {
      #expect(journal.count == 2 && journal.findings.isEmpty)
      #expect(journal.history(of: item).events == journals[0].history(of: item).events)
      #expect(journal.history(of: item).standing().status == .done)
      #expect(
        journal.latest(of: journal.indices).map { journal.event($0) }
          == journals[0].history(of: item).events.last)
    }
  }

  @Test func aReferenceMeansBoth() throws {
    let pair = ForgedPair().lines
    let first = try EventLine.read(pair[0].dropLast())
    let void = Event(
      id: EventID(replica: try #require(ReplicaID("zzzzzzzzzz")), sequence: 1, checksum: 0), time: first.time,
      on: first.day, who: "王芳", kind: .void, item: item, after: [first.id.reference])
    for lines in [pair, pair.reversed()] {
      let journal = Journal([
        JournalPiece(file: "a.tsv", bytes: lines.joined() + EventLine.write(void).bytes)
      ])
      #expect(journal.history(of: item).ledger(upTo: first.day).map(\.isVoided) == [true, true])
    }
  }

  @Test func checkNamesIt() throws {
    let pair = ForgedPair().lines
    for (one, two) in [(pair[0], pair[1]), (pair[1], pair[0])] {
      var check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: .max, width: DisplayWidth())
      check.read(one, file: "aaaaaaaaaa.tsv")
      check.read(two, file: "mmmmmmmmmm.tsv")
      check.read(two, file: "mmmmmmmmmm (副本).tsv")
      let found = check.findings().filter { $0.severity == .damage }
      #expect(found.map(\.file) == ["j/mmmmmmmmmm.tsv"])
      #expect(
        found.first?.what(in: .chinese).contains("的第 1 号记录有两条，内容不同，末一栏却一样，另一条在 aaaaaaaaaa.tsv:1") == true)
    }
  }

  @Test func inOneFileItIsNamedToo() throws {
    let pair = ForgedPair().lines
    var check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: .max, width: DisplayWidth())
    check.read(pair[0] + pair[1] + pair[0], file: "mmmmmmmmmm.tsv")
    #expect(check.findings().map { "\($0.severity) \($0.line)" } == ["damage 2", "warning 3"])
    // What this machine wrote is there only where the very line is.
    check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: .max, width: DisplayWidth())
    check.read(pair[1], file: "mmmmmmmmmm.tsv")
    check.expect(pair[0], file: "mmmmmmmmmm.tsv")
    #expect(check.findings().contains { $0.what(in: .chinese).contains("本机写过的 1 条记录不在任何文件里") })
  }
}

/// What is found where nearly everything is wrong.
@Suite struct ManyFindingsTests {
  private func findings(_ files: [(String, [UInt8])]) -> [Diagnostic] {
    var check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: .max, width: DisplayWidth())
    for (name, bytes) in files { check.read(bytes, file: name) }
    return check.findings()
  }

  @Test func ofAFileTheFirstHundredAreListedAndTheRestIsCounted() throws {
    let garbage = Array(String(repeating: "乱\t码\n", count: 5000).utf8)
    let found = findings([("aaaaaaaaaa.tsv", garbage)])
    #expect(found.count == 101)
    let rest = try #require(found.first { $0.what(in: .chinese).contains("另有") })
    #expect(rest.what(in: .chinese) == "另有 4900 处问题没有逐条列出，到第 5000 行为止" && rest.line == 101)
    #expect(rest.severity == .damage)
    // The board's list is as short, and reading on or anew counts right.
    var journal = Journal()
    journal.absorb(JournalPiece(file: "aaaaaaaaaa.tsv", bytes: garbage))
    journal.absorb(JournalPiece(file: "aaaaaaaaaa.tsv", bytes: garbage, firstLine: 5001))
    #expect(journal.findings.count == 101)
    #expect(journal.findings.last?.problem == .more(9900, through: 10_000, .damage))
    journal.absorb(JournalPiece(file: "aaaaaaaaaa.tsv", bytes: Array("乱\n".utf8)))
    #expect(journal.findings.map(\.line) == [1])
  }

  @Test func damageIsListedAlthoughThereAreManyWarnings() throws {
    let line = ForgedPair().lines[0]
    let doubled = Array(repeatElement(line, count: 300).joined()) + Array("乱码\n".utf8)
    let found = findings([("mmmmmmmmmm.tsv", doubled)])
    #expect(found.count == 102)
    #expect(found.contains { $0.line == 301 && $0.severity == .damage })
  }

  @Test func ofManyFilesTheRestIsOneLine() throws {
    let files = (0..<2000).map { ("copy \($0 + 1000).tsv", Array("乱码\n".utf8)) }
    let found = findings(files)
    #expect(found.count == 1001)
    #expect(found.last?.what(in: .chinese) == "另有 1000 个文件里的 1000 处问题没有逐条列出")
    #expect(found.last?.severity == .damage)
  }

  @Test func ofAnEndlessLineOnlyItsBeginningIsShown() throws {
    for byte in ["\t", "x", "字", "\0x"] {
      let line = Array((String(repeating: byte, count: 1_000_000) + "\n").utf8)
      let found = findings([("aaaaaaaaaa.tsv", line)])
      #expect(found.count == 1 && (found.first?.text(in: .chinese).utf8.count ?? .max) < 2000)
    }
  }
}
