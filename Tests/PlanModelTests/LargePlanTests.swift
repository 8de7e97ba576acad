import PlanModel
import TestSupport
import Testing

/// What is done in a short way on many items is the same as done the long way on each.
@Suite struct LargePlanTests {
  private static let plan = Plan(reading: LargePlan(items: 300, seed: 3).text)

  /// Journals with conflicts, voids, back-dated marks, lines that stand twice, and numbers that were used twice.
  private static func pieces(seed: UInt64) -> [JournalPiece] {
    let ids = plan.assignments.compactMap(\.id)
    let files = LargeHistory(items: ids, events: 3000, replicas: 5, seed: seed).files
    var pieces = files.map { JournalPiece(file: "\($0.replica).tsv", bytes: $0.bytes) }
    pieces.append(JournalPiece(file: "copy.tsv", bytes: Array(files[0].bytes.prefix(4000))))
    let first = String(decoding: files[1].bytes, as: UTF8.self).split(separator: "\n").prefix(40)
    let forked = first.compactMap { line -> [UInt8]? in
      guard var event = try? EventLine.read(Array(line.utf8)[...]) else { return nil }
      event.text += "（恢复以后）"
      return EventLine.write(event).bytes
    }
    pieces.append(JournalPiece(file: "restored.tsv", bytes: forked.flatMap { $0 }))
    return pieces
  }

  @Test func madeUpPlansAreSound() {
    #expect(Self.plan.findings.isEmpty)
    #expect(Self.plan.assignments.count == 300)
    #expect(Journal(Self.pieces(seed: 1)).findings.isEmpty)
  }

  @Test(arguments: ["2017-03-01", "2018-01-15", "2019-06-30", "2026-01-01"])
  func theBoardSaysWhatTheHistoriesSay(text: String) {
    let journal = Journal(Self.pieces(seed: 2), for: day("2019-06-30"))
    let board = Snapshot(plan: Self.plan, journal: journal, asOf: day(text))
    for index in Self.plan.assignments.indices {
      let history = board[index].history
      let (status, due) = (history.standing(on: board.asOf), history.standing(on: board.asOf, .due))
      #expect(board[index].status == status.status)
      #expect(board[index].hasStatusConflict == status.isConflict)
      #expect(board[index].hasDueConflict == due.isConflict)
      let planned = Self.plan[index].plannedDue
      #expect(board[index].due == due.shown?.dueDay.flatMap { $0 } ?? planned)
    }
    #expect(board.conflicts.contains(true))
  }

  @Test func aBoardThatTakesInLinesIsTheOneThatHasThem() {
    let pieces = Self.pieces(seed: 4)
    let whole = Snapshot(plan: Self.plan, journal: Journal(pieces), asOf: day("2018-09-15"))
    var growing = Snapshot(
      plan: Self.plan, journal: Journal(Array(pieces.prefix(2))), asOf: day("2018-09-15"))
    for piece in pieces.dropFirst(2).reversed() { growing.absorb(piece) }
    growing.absorb(pieces[0])
    #expect(growing.journal.count == whole.journal.count)
    #expect(growing.statuses == whole.statuses)
    #expect(growing.conflicts == whole.conflicts)
    #expect(growing.dueDays == whole.dueDays)
    #expect(growing.lights == whole.lights)
  }

  /// Letter by letter, with what is folded, in ledgers and in units; and after something was added.
  @Test(arguments: ["县水务局", "整改率达到8", "ＪＩＡＮＧ", "东江县加强", "汛期推迟", "1.2", "王芳", "没有这样的文字"])
  func oneMoreLetterFindsWhatItFindsAtOnce(text: String) {
    let pieces = Self.pieces(seed: 5)
    var board = Snapshot(
      plan: Self.plan, journal: Journal(Array(pieces.dropLast())), asOf: day("2026-01-01"))
    var kept: SearchIndex?
    var filter = Filter()
    func check(_ wanted: Substring) {
      filter.text = String(wanted)
      var fresh: SearchIndex?
      let found = board.matches(of: filter, search: &kept)
      #expect(found == board.matches(of: filter, search: &fresh), "\(wanted)")
    }
    for length in 1...text.count { check(text.prefix(length)) }
    board.absorb(pieces[pieces.count - 1])
    kept?.update(board.journal)
    check(text[...])
    for start in text.indices { check(text[start...]) }
  }

  @Test func whatIsNoUTF8IsFoundWhereverItStands() {
    var generator = SeededGenerator(seed: 7)
    let sound = Array(String(decoding: Self.plan.source.prefix(3000), as: UTF8.self).utf8) + Array("🙂é".utf8)
    #expect(Plan.isWellFormed(sound))
    for _ in 0..<3000 {
      var bytes = Array(sound.prefix(Int.random(in: 1...sound.count, using: &generator)).suffix(60))
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      #expect(Plan.isWellFormed(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
