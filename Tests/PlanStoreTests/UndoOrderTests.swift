import PlanModel
import PlanPhrases
import PlanStore
import TestSupport
import Testing

/// Which record undo takes back when clocks were wrong.
@Suite struct UndoOrderTests {
  private static let now: Int64 = 1_526_800_000_000
  private static let hour: Int64 = 3_600_000
  private static let year: Int64 = 365 * 24 * hour

  private func mark(_ text: String, _ store: OpenPlan) throws {
    try store.append(Wanted(text: text))
  }

  /// Recorded with a clock that was wrong, put right since: the last is still the last.
  @Test(arguments: [8 * hour, -8 * hour, 10 * year, -10 * year])
  func withinASessionTheLastIsTheLast(_ error: Int64) throws {
    let files = try TemporaryPlan()
    try mark("1", try files.open(clock: Self.now + error))
    try mark("2", try files.open(clock: Self.now))
    #expect(try files.open(clock: Self.now + 1000).undo(by: "王芳")?.text == "2")
    #expect(try files.open(clock: Self.now + 2000).undo(by: "王芳")?.text == "1")
    #expect(try files.open(clock: Self.now + 3000).undo(by: "王芳") == nil)
  }

  /// Two sessions at once, one of which began with a clock that was far ahead.
  @Test func betweenSessionsAClockFarAheadComesLast() throws {
    let files = try TemporaryPlan()
    let first = try files.open(clock: Self.now + Self.year)
    try mark("ahead", first)
    let second = try files.open(clock: Self.now)
    try mark("right", second)
    #expect(try second.undo(by: "王芳")?.text == "right")
    #expect(try second.undo(by: "王芳")?.text == "ahead")
  }

  /// A clock that is only a little ahead is trusted.
  @Test func betweenSessionsTheTimeDecides() throws {
    let files = try TemporaryPlan()
    let first = try files.open(clock: Self.now + 60_000)
    let second = try files.open(clock: Self.now)
    try second.append(Wanted(text: "earlier"))
    try mark("later", first)
    #expect(try second.undo(by: "王芳")?.text == "later")
  }

  /// What was taken back in several lines, since one could not name it all, comes back as a whole; another taking back
  /// of the same session does not.
  @Test func whatIsTakenBackInSeveralLinesComesBackAtOnce() throws {
    let replica = try #require(ReplicaID("abcdefghij"))
    var (lines, number) = ([UInt8](), UInt32(1))
    /// Adds a record; what names it.
    func add(_ kind: Event.Kind, _ after: [EventReference] = []) throws -> [EventReference] {
      let event = Event(
        id: EventID(replica: replica, sequence: number, checksum: 0),
        time: Moment(milliseconds: Self.now + Int64(number), zoneMinutes: 480), on: day("2018-05-20"),
        who: "王芳",
        kind: kind, item: ItemID("aaaaaa3"), after: after)
      let written = try #require(Event.write(statement: event)).split(separator: UInt8(ascii: "\n"))
      for line in written { lines += line + [UInt8(ascii: "\n")] }
      number += UInt32(written.count)
      return try written.map { try EventLine.read($0).id.reference }
    }
    _ = try add(.void, try add(.note))
    var notes: [EventReference] = []
    for _ in 0..<3500 { notes += try add(.note) }
    let voids = try add(.void, notes)
    #expect(voids.count == 4)
    func reversible(_ what: Reversal) -> Reversible? {
      Journal([JournalPiece(written: lines)]).lastReversible(what, by: "王芳", from: [replica], now: Self.now)
    }
    #expect(reversible(.redo).map { Set($0.lines) } == Set(voids))
    _ = try add(.void, voids)
    #expect(reversible(.redo) == nil)
    #expect(reversible(.undo)?.lines == [try #require(notes.last)])
  }

  /// An item with more unseen marks than one line can name is marked and taken back like any other.
  @Test func anItemOfThousandsOfUnseenMarksIsMarkedAndTakenBack() throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    try mark("first", store)
    let line = try #require(files.journals.values.first)
    let own = try EventLine.read(line.dropLast())
    var unseen: [UInt8] = []
    for number in 1...4000 {
      var event = own
      event.id = EventID(
        replica: try #require(ReplicaID("abcdefghij")), sequence: UInt32(number), checksum: 0)
      (event.text, event.value) = ("", number % 2 == 0 ? "doing" : "blocked")
      unseen += EventLine.write(event).bytes
    }
    try files.write(unseen, files.journal + "/abcdefghij.tsv")
    try mark("收尾", store)
    func state() throws -> Standing { try store.readJournal().history(of: own.item).standing() }
    #expect(try state().live.map(\.text) == ["收尾"])
    #expect(try store.undo(by: "王芳")?.text == "收尾")
    #expect(try state().live.count == 4001)
    let check = try store.check(width: DisplayWidth())
    #expect(check.isEmpty, "\(check.map { $0.text(in: .chinese) })")
  }
}
