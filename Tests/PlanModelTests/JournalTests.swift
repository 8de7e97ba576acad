import PlanBytes
import PlanModel
import TestSupport
import Testing

@Suite struct EventLineTests {
  private static let letters = Array("a县\t\n\r\0\\.≥ ,/e\u{301}")

  private func randomEvent(_ generator: inout SeededGenerator) -> Event {
    func text() -> String {
      String(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          EventLineTests.letters.randomElement(using: &generator) ?? "a"
        })
    }
    let kinds: [Event.Kind] = [.mark, .note, .meas, .due, .issue, .void, .other("later")]
    let replica = ReplicaID.random(using: &generator)
    let after = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      EventReference(
        replica: replica, sequence: UInt32.random(in: 1...99, using: &generator),
        check: UInt16.random(in: 0...UInt16.max, using: &generator))
    }
    return Event(
      id: EventID(
        replica: replica, sequence: UInt32.random(in: 1...UInt32.max, using: &generator), checksum: 0),
      time: Moment(
        milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &generator),
        zoneMinutes: [480, 0, -330].randomElement(using: &generator) ?? 0),
      on: Day(number: Int32.random(in: 0...30_000, using: &generator)), who: text(),
      kind: kinds.randomElement(using: &generator) ?? .mark,
      item: Bool.random(using: &generator) ? ItemID.random(using: &generator) : nil, value: text(),
      text: text(),
      after: after)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      var event = randomEvent(&generator)
      let (bytes, id) = EventLine.write(event)
      event.id = id
      #expect(bytes.last == UInt8(ascii: "\n"))
      #expect(bytes.count { $0 == UInt8(ascii: "\t") } == 9)
      #expect(try EventLine.read(bytes.dropLast()) == event)
    }
  }

  /// What no program writes is damage, even where its sum is right.
  @Test(arguments: [
    ("k7f3q2m9xa.02\tTIME\t2018-05-20\ta\tmark\t.\tdone\t.\t.", EventLine.Damage.badColumn(1)),
    ("k7f3q2m9xa.0\tTIME\t2018-05-20\ta\tmark\t.\tdone\t.\t.", .badColumn(1)),
    ("k7f3q2m9xa.1\t2018\t2018-05-20\ta\tmark\t.\tdone\t.\t.", .badColumn(2)),
    ("k7f3q2m9xa.1\tTIME\t2018-05-20\ta\tmark\t.\tdone\t.\t.\tmore", .wrongColumnCount(11)),
    ("k7f3q2m9xa.1\tTIME\t2018-05-20\ta\tmark\t.\tdone\t.\tk7f3q2m9xa.1", .badColumn(9)),
    ("k7f3q2m9xa.1\tTIME\t2018-05-20\ta\tnote\t.\t.\t\(String(repeating: "x", count: 65_500))\t.", .tooLong),
  ])
  func aLineThatNobodyWritesIsDamage(text: String, damage: EventLine.Damage) {
    let cells = Array(text.replacing("TIME", with: "2026-03-04 09:16:05.481 +0800").utf8)
    let line = cells + Array("\t\(hexadecimal(fnv1a(cells), digits: 16))".utf8)
    #expect(throws: damage) { try EventLine.read(line[...]) }
  }

  /// The example of the format's description, to the letter.
  @Test func theLineHasTheColumnsOfTheFormat() throws {
    let replica = try #require(ReplicaID("k7f3q2m9xa"))
    let other = try #require(ReplicaID("b2c8xxn4td"))
    let time = try #require(Moment(written: "2026-03-04 09:16:05.481 +0800"))
    let event = Event(
      id: EventID(replica: replica, sequence: 2, checksum: 0), time: time, on: day("2018-05-20"), who: "王芳",
      kind: .mark,
      item: ItemID("m2x7k4p"), value: "done", text: "批复已印发 2018-17号",
      after: [EventReference(replica: other, sequence: 17, check: 0x86D8)])
    let line = String(decoding: EventLine.write(event).bytes, as: UTF8.self)
    #expect(
      line.hasPrefix(
        "k7f3q2m9xa.2\t2026-03-04 09:16:05.481 +0800\t2018-05-20\t王芳\tmark\tm2x7k4p\tdone\t批复已印发 2018-17号\t"
          + "b2c8xxn4td.17/86d8\t"))
  }

  @Test func everyFlippedBitIsSeen() throws {
    var generator = SeededGenerator(seed: 2)
    var event = randomEvent(&generator)
    event.text = "批复已印发"
    let bytes = EventLine.write(event).bytes.dropLast()
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        #expect(throws: EventLine.Damage.self) { try EventLine.read(damaged) }
      }
    }
  }

  @Test func aJournalSetsDamageAsideAndReadsOn() throws {
    var generator = SeededGenerator(seed: 3)
    let lines = (0..<4).map { _ in EventLine.write(randomEvent(&generator)).bytes }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes += lines[0].dropLast() + Array("\r\n".utf8)
    bytes += Array("<<<<<<< ours\n".utf8) + [0, 0, 0] + lines[1]
    bytes += Array("halb\tso\n".utf8) + lines[2] + lines[2] + lines[3].dropLast(5)
    var journal = Journal()
    journal.absorb(JournalPiece(file: "a.tsv", bytes: bytes))
    #expect(journal.events.count == 3)
    #expect(journal.findings.map(\.line) == [2, 4])
    #expect(journal.findings.map(\.problem) == [.damage(.mergeMarker), .damage(.wrongColumnCount(2))])
    // The file again, its last line whole by now: nothing counts twice.
    journal.absorb(JournalPiece(file: "a.tsv", bytes: bytes + lines[3].suffix(5)))
    #expect(journal.events.count == 4)
    #expect(journal.findings.map(\.line) == [2, 4])
  }
}

/// Writes events of several people who see some of what the others wrote, as the program does.
private struct Writers {
  let item = ItemID("aaaaaa3")
  private(set) var all: [Event] = []
  private var seen: [[Event]]
  private var clock: Int64 = 1_500_000_000_000

  init(count: Int) { seen = Array(repeating: [], count: count) }

  @discardableResult
  mutating func mark(_ writer: Int, _ status: Status, on: String) -> Event {
    append(
      writer, .mark, value: status.code, on: day(on),
      after: history(writer).references(for: .mark, on: day(on)))
  }

  @discardableResult
  mutating func void(_ writer: Int, _ event: Event) -> Event {
    append(writer, .void, value: "", on: event.day, after: [event.id.reference])
  }

  mutating func note(_ writer: Int, on: String) { append(writer, .note, value: "", on: day(on), after: []) }

  /// `reader` gets everything that `writer` knows.
  mutating func deliver(from writer: Int, to reader: Int) {
    for event in seen[writer] where !seen[reader].contains(event) { seen[reader].append(event) }
  }

  mutating func deliverAll() {
    for index in seen.indices { seen[index] = all }
  }

  func history(_ writer: Int) -> ItemHistory { ItemHistory(seen[writer]) }

  @discardableResult
  private mutating func append(
    _ writer: Int, _ kind: Event.Kind, value: String, on: Day, after: [EventReference]
  ) -> Event {
    let name = String(repeating: "abcdefgh".map(String.init)[writer], count: 10)
    guard let replica = ReplicaID(name) else { preconditionFailure("ten letters") }
    // Clocks differ by days; only `after` may decide.
    clock += 1000
    let time = Moment(milliseconds: clock + Int64(writer) * 86_400_000 * 3, zoneMinutes: 480)
    let number = UInt32(all.count { $0.id.replica == replica } + 1)
    var event = Event(
      id: EventID(replica: replica, sequence: number, checksum: 0), time: time, on: on, who: name, kind: kind,
      item: item,
      value: value, after: after)
    event.id = EventLine.write(event).id
    all.append(event)
    seen[writer].append(event)
    return event
  }
}

@Suite struct ItemHistoryTests {
  @Test func nothingRecordedIsNotStarted() {
    #expect(ItemHistory([]).standing().status == .todo)
    #expect(!ItemHistory([]).standing().isConflict)
  }

  @Test func theNextMarkReplacesTheOneBefore() {
    var writers = Writers(count: 2)
    writers.mark(0, .doing, on: "2018-01-05")
    writers.deliverAll()
    // The second writer's clock is three days ahead; the first marks after having seen it.
    writers.mark(1, .done, on: "2018-02-05")
    writers.deliverAll()
    writers.mark(0, .closed, on: "2018-02-06")
    let standing = ItemHistory(writers.all).standing()
    #expect(standing.status == .closed)
    #expect(standing.live.count == 1)
  }

  @Test func marksUnseenByEachOtherAreAConflictUntilSomebodyMarksAgain() {
    var writers = Writers(count: 2)
    writers.mark(0, .done, on: "2018-02-05")
    writers.mark(1, .blocked, on: "2018-02-07")
    let conflict = ItemHistory(writers.all).standing()
    #expect(conflict.isConflict)
    #expect(conflict.live.count == 2)
    writers.deliverAll()
    writers.mark(0, .doing, on: "2018-02-08")
    let settled = ItemHistory(writers.all).standing()
    #expect(!settled.isConflict)
    #expect(settled.status == .doing)
  }

  @Test func ofAConflictTheLaterRecordedIsShown() {
    var writers = Writers(count: 2)
    writers.mark(1, .blocked, on: "2018-02-07")
    writers.mark(0, .done, on: "2018-02-05")
    // The clock of the second is three days ahead.
    #expect(ItemHistory(writers.all).standing().status == .blocked)
    #expect(ItemHistory(writers.all.reversed()).standing().status == .blocked)
  }

  @Test func whoMarksTheSameUnseenAgrees() {
    var writers = Writers(count: 2)
    writers.mark(0, .done, on: "2018-02-05")
    writers.mark(1, .done, on: "2018-02-07")
    let standing = ItemHistory(writers.all).standing()
    #expect(standing.live.count == 2 && !standing.isConflict)
  }

  @Test func onlyWhatNobodyNamedYetIsNamed() {
    var writers = Writers(count: 1)
    for status in [Status.doing, .blocked, .doing, .done] { writers.mark(0, status, on: "2018-02-05") }
    let references = writers.history(0).references(for: .mark, on: day("2018-02-05"))
    #expect(references == writers.all.suffix(1).map(\.id.reference))
  }

  @Test func aVoidTakesBackAndAVoidOfItRestores() {
    var writers = Writers(count: 1)
    writers.mark(0, .doing, on: "2018-01-01")
    let done = writers.mark(0, .done, on: "2018-02-01")
    let void = writers.void(0, done)
    #expect(ItemHistory(writers.all).standing().status == .doing)
    #expect(ItemHistory(writers.all).isVoided(done))
    writers.void(0, void)
    #expect(ItemHistory(writers.all).standing().status == .done)
  }

  /// A mark made in knowledge of one that is later taken back still replaces what came before both.
  @Test func takingBackAMiddleMarkRevivesNothing() {
    var writers = Writers(count: 1)
    writers.mark(0, .doing, on: "2018-01-01")
    let middle = writers.mark(0, .blocked, on: "2018-02-01")
    writers.mark(0, .done, on: "2018-03-01")
    writers.void(0, middle)
    let standing = ItemHistory(writers.all).standing()
    #expect(standing.status == .done)
    #expect(standing.live.count == 1)
  }

  /// Entered in March: it was already being worked on in January. Today's state stays.
  @Test func aBackDatedMarkChangesOnlyItsOwnTime() {
    var writers = Writers(count: 1)
    writers.mark(0, .blocked, on: "2018-02-01")
    writers.mark(0, .done, on: "2018-03-01")
    writers.mark(0, .doing, on: "2018-01-10")
    let history = ItemHistory(writers.all)
    #expect(history.standing(on: day("2018-01-05")).status == .todo)
    #expect(history.standing(on: day("2018-01-20")).status == .doing)
    #expect(history.standing(on: day("2018-02-20")).status == .blocked)
    #expect(history.standing().status == .done)
    #expect(history.standing().live.count == 1)
    #expect(!history.standing(on: day("2018-02-20")).isConflict)
  }

  /// Taken back, marked anew, then the taking back taken back: one person does not contradict himself.
  @Test func aRedoAfterAnotherMarkChangesNothing() {
    var writers = Writers(count: 1)
    writers.mark(0, .doing, on: "2018-01-01")
    let blocked = writers.mark(0, .blocked, on: "2018-01-02")
    let void = writers.void(0, blocked)
    writers.mark(0, .done, on: "2018-01-03")
    writers.void(0, void)
    let standing = ItemHistory(writers.all).standing()
    #expect(standing.status == .done)
    #expect(standing.live.count == 1)
  }

  @Test func referencesInACircleDoNotHang() throws {
    let replica = try #require(ReplicaID("aaaaaaaaaa"))
    func event(_ number: UInt32, after: UInt32) -> Event {
      Event(
        id: EventID(replica: replica, sequence: number, checksum: 0),
        time: Moment(milliseconds: 0, zoneMinutes: 0),
        on: Day(number: 0), who: "a", kind: .mark, item: nil, value: "done",
        after: [EventReference(replica: replica, sequence: after, check: 0)])
    }
    let events = [event(1, after: 2), event(2, after: 3), event(3, after: 1), event(4, after: 4)]
    let forwards = ItemHistory(events).standing()
    #expect(forwards == ItemHistory(events.reversed()).standing())
    #expect(!forwards.live.isEmpty)
  }

  /// Random histories of several people with partial deliveries, voids, redos and back-dated marks.
  @Test func theStateDependsOnTheSetOfEventsAlone() {
    var generator = SeededGenerator(seed: 2020)
    for _ in 0..<400 {
      let writers = randomHistory(&generator)
      let days = [day("2018-02-01"), day("2018-03-15"), day("2019-01-01")]
      let expected = days.map { ItemHistory(writers.all).standing(on: $0) }
      for _ in 0..<5 {
        var journal = Journal()
        let doubled = writers.all + writers.all.filter { _ in Bool.random(using: &generator) }
        for event in doubled.shuffled(using: &generator) {
          journal.absorb(JournalPiece(file: "x", bytes: EventLine.write(event).bytes))
        }
        let history = journal.history(of: writers.item)
        #expect(days.map { history.standing(on: $0) } == expected)
      }
      // The state of a day is that of the events true up to it.
      for day in days {
        let cut = ItemHistory(writers.all.filter { $0.day <= day }).standing()
        #expect(ItemHistory(writers.all).standing(on: day) == cut)
      }
    }
  }

  /// Whoever marks alone never contradicts himself, in whatever order he enters the days.
  @Test func oneWriterNeverConflicts() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<400 {
      var writers = Writers(count: 1)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let status = Status.allCases.randomElement(using: &generator) ?? .done
        writers.mark(0, status, on: "2018-0\(Int.random(in: 1...4, using: &generator))-10")
      }
      for month in 1...5 {
        let today = day("2018-0\(month)-15")
        let standing = ItemHistory(writers.all).standing(on: today)
        let known = writers.all.filter { $0.day <= today }
        let latest = known.max { ($0.day, $0.id.sequence) < ($1.day, $1.id.sequence) }
        #expect(standing.live == (latest.map { [$0] } ?? []))
      }
    }
  }

  /// One who knows everything and marks settles whatever was open.
  @Test func aMarkInKnowledgeOfAllSettlesAll() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      var writers = randomHistory(&generator)
      writers.deliverAll()
      writers.mark(0, .closed, on: "2019-01-01")
      let standing = ItemHistory(writers.all).standing()
      #expect(standing.status == .closed)
      #expect(standing.live.count == 1)
    }
  }

  private func randomHistory(_ generator: inout SeededGenerator) -> Writers {
    let count = Int.random(in: 1...4, using: &generator)
    var writers = Writers(count: count)
    for _ in 0..<Int.random(in: 1...14, using: &generator) {
      let writer = Int.random(in: 0..<count, using: &generator)
      let on =
        "2018-0\(Int.random(in: 1...4, using: &generator))-1\(Int.random(in: 0...9, using: &generator))"
      switch Int.random(in: 0...6, using: &generator) {
      case 0...2: writers.mark(writer, Status.allCases.randomElement(using: &generator) ?? .done, on: on)
      case 3: writers.note(writer, on: on)
      case 4:
        if let event = writers.history(writer).events.randomElement(using: &generator) {
          writers.void(writer, event)
        }
      case 5: writers.deliver(from: writer, to: Int.random(in: 0..<count, using: &generator))
      default: writers.deliverAll()
      }
    }
    return writers
  }
}
