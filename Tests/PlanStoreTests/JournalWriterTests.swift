import Foundation
import Glibc
import PlanModel
import PlanPhrases
import PlanStore
import TestSupport
import Testing

@Suite struct JournalWriterTests {
  @Test func anEventIsInTheJournalAndInTheMirror() throws {
    let files = try TemporaryPlan()
    #expect(chmod(files.folder.path, 0o2770) == 0)
    let plan = try files.open()
    let line = try plan.append(Wanted(text: "批复已印发"))
    #expect(Array(files.journals.values) == [line])
    let journal = try files.open().readJournal()
    #expect(journal.events.map(\.text) == ["批复已印发"])
    #expect(journal.events.map(\.id.sequence) == [1])
    let mirrors = try mirrors(of: files)
    #expect(mirrors == [line])
    var status = stat()
    #expect(stat(files.journal, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o3770)
  }

  private func mirrors(of files: TemporaryPlan) throws -> [[UInt8]] {
    let state = files.root + "/home-one/.local/state/duban"
    let plans = try FileManager.default.contentsOfDirectory(atPath: state)
    return try plans.sorted().flatMap { plan in
      try FileManager.default.contentsOfDirectory(atPath: "\(state)/\(plan)").sorted().filter {
        $0 != "place"
      }.map {
        try files.bytes("\(state)/\(plan)/\($0)/own.tsv")
      }
    }
  }

  @Test func aSessionGoesOnInItsOwnFile() throws {
    let files = try TemporaryPlan()
    for number in 1...3 {
      let plan = try files.open()
      _ = try plan.append(Wanted(text: "\(number)"))
    }
    #expect(files.journals.count == 1)
    #expect(try files.open().readJournal().events.map(\.id.sequence) == [1, 2, 3])
  }

  @Test func twoSessionsAndTwoMachinesWriteDifferentFiles() throws {
    let files = try TemporaryPlan()
    let sessions = [try files.open(), try files.open(), try files.open("two")]
    for session in sessions { _ = try session.append(Wanted()) }
    #expect(files.journals.count == 3)
    #expect(try files.open().readJournal().events.count == 3)
  }

  @Test func timeGoesOnPastWhatWasSeenButNotPastAWrongClock() throws {
    let files = try TemporaryPlan()
    let ahead = try files.open("two", clock: 1_526_800_000_000 + 300_000)
    _ = try ahead.append(Wanted())
    let plan = try files.open()
    _ = try plan.append(Wanted())
    #expect(try times(files).max() == 1_526_800_300_001)
    let wrong = try files.open("three", clock: 1_526_800_000_000 + 86_400_000)
    _ = try wrong.append(Wanted())
    let line = try plan.append(Wanted(status: .doing))
    #expect(try EventLine.read(line.dropLast()).time.milliseconds == 1_526_800_300_002)
  }

  private func times(_ files: TemporaryPlan) throws -> [Int64] {
    try files.open().readJournal().events.map(\.time.milliseconds)
  }

  // MARK: What others do to the file

  /// Each way in which the journal may have changed since the last event; all events are there afterwards.
  @Test(arguments: [
    "deleted", "shortened", "torn", "emptied", "renamed over", "carriage returns", "garbage",
  ])
  func ownLinesAreWrittenAgain(damage: String) throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let lines = try (1...3).map { try plan.append(Wanted(text: "\($0)")) }
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    switch damage {
    case "deleted": try FileManager.default.removeItem(atPath: path)
    case "shortened": try files.write(lines[0], path)
    case "torn": try files.write(lines[0] + lines[1] + lines[2].prefix(20), path)
    case "emptied": try files.write([], path)
    case "renamed over":
      try files.write(lines[0], path + ".new")
      #expect(rename(path + ".new", path) == 0)
    case "carriage returns":
      try files.write(lines.flatMap { $0.dropLast() + Array("\r\n".utf8) }, path)
    default: try files.write(lines[0] + [0, 0, 0] + lines[1].dropLast(9), path)
    }
    _ = try plan.append(Wanted(text: "4"))
    let events = try files.open().readJournal().events
    #expect(Set(events.map(\.text)) == ["1", "2", "3", "4"])
    #expect(Set(events.map(\.id)).count == 4)
  }

  /// After a power cut a file may have its length, but NULs where blocks did not reach the disk: nothing of that stays.
  @Test(arguments: [40..<90, 0..<20, 60..<300, 0..<400])
  func lostBlocksAreWrittenAgain(lost: Range<Int>) throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let lines = try (1...3).map { try plan.append(Wanted(text: "\($0)")) }
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    let content = lines.flatMap { $0 }
    try files.write(content.enumerated().map { lost.contains($0) ? 0 : $1 }, path)
    let fourth = try plan.append(Wanted(text: "4"))
    #expect(Array(files.journals.values) == [content + fourth])
  }

  /// A line of the mirror that was torn is gone before the next one: both stay readable.
  @Test func aTornMirrorLineIsCutOff() throws {
    let files = try TemporaryPlan()
    let first = try files.open().append(Wanted(text: "1"))
    try files.write(first + first.prefix(30), try mirror(of: files))
    let second = try files.open().append(Wanted(text: "2"))
    #expect(try files.bytes(try mirror(of: files)) == first + second)
  }

  private func mirror(of files: TemporaryPlan) throws -> String {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: files.root)
    return files.root + "/" + (try #require(paths.first { $0.hasSuffix("/own.tsv") }))
  }

  /// What is damaged in the mirror is poured into no journal, and costs nothing else.
  @Test func aDamagedMirrorStaysWhereItIs() throws {
    let files = try TemporaryPlan()
    let first = try files.open().append(Wanted(text: "1"))
    try files.write(first + Array("abc\0\0\n".utf8), try mirror(of: files))
    let second = try files.open().append(Wanted(text: "2"))
    #expect(Array(files.journals.values) == [first + second])
    #expect(try EventLine.read(second.dropLast()).id.sequence == 2)
  }

  /// A cloned machine writes under the same replica id: this one takes another.
  @Test func aForkTakesANewReplica() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let first = try plan.append(Wanted(text: "1"))
    let event = try EventLine.read(first.dropLast())
    var foreign = event
    foreign.id.sequence = 2
    foreign.text = "from the clone"
    let path = files.journal + "/\(event.id.replica).tsv"
    try files.write(first + EventLine.write(foreign).bytes, path)
    _ = try plan.append(Wanted(text: "2"))
    #expect(files.journals.count == 2)
    let events = try files.open().readJournal().events
    #expect(Set(events.map(\.text)) == ["1", "from the clone", "2"])
    #expect(Set(events.map(\.id.replica)).count == 2)
    // Undo still knows both ids as its own, also where the mirror is lost that has lines of both.
    #expect(try plan.undo(by: "王芳")?.text == "2")
    unlink(try files.slot() + "/own.tsv")
    #expect(try plan.undo(by: "王芳")?.text == "from the clone")
  }

  /// A sync program puts the clone's file in the place of one's own: what only the own one had is written again.
  @Test func aForkThatReplacesTheFileLosesNothing() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let first = try plan.append(Wanted(text: "1"))
    let event = try EventLine.read(first.dropLast())
    try plan.append(Wanted(text: "2a"))
    var foreign = event
    foreign.id.sequence = 2
    foreign.text = "2b"
    try files.write(first + EventLine.write(foreign).bytes, files.journal + "/\(event.id.replica).tsv")
    try plan.append(Wanted(text: "3"))
    let events = try files.open().readJournal().events
    #expect(Set(events.map(\.text)) == ["1", "2a", "2b", "3"])
    try plan.append(Wanted(text: "4"))
    #expect(try files.open().readJournal().events.count == 5)
  }

  /// After a fork the old file has two writers and none who mends it: what was saved does not hang on it.
  @Test func theOldJournalOfAForkMayVanish() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let first = try plan.append(Wanted(text: "1"))
    var foreign = try EventLine.read(first.dropLast())
    foreign.id.sequence = 2
    let path = files.journal + "/\(foreign.id.replica).tsv"
    try files.write(first + EventLine.write(foreign).bytes, path)
    try plan.append(Wanted(text: "2"))
    try FileManager.default.removeItem(atPath: path)
    try plan.append(Wanted(text: "3"))
    #expect(Set(try files.open().readJournal().events.map(\.text)) == ["1", "2", "3"])
  }

  @Test func linksAndPipesAreNotOpened() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    _ = try plan.append(Wanted())
    #expect(mkfifo(files.journal + "/pipe.tsv", 0o600) == 0)
    #expect(symlink("/etc/passwd", files.journal + "/link.tsv") == 0)
    #expect(mkdir(files.journal + "/folder.tsv", 0o700) == 0)
    let journal = try files.open().readJournal()
    #expect(journal.events.count == 1)
    // What `check` calls unreadable is said by whoever reads.
    #expect(journal.findings.map(\.file) == ["folder.tsv", "link.tsv", "pipe.tsv"])
  }

  /// While nothing can be written, nothing is said to be saved, and nothing is lost or doubled.
  @Test func whatCouldNotBeSavedIsSavedOnceLater() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    try plan.append(Wanted(text: "1"))
    // In place of the folder a file: it opens for nobody, not even for root.
    #expect(rename(files.journal, files.root + "/away") == 0)
    try files.write([], files.journal)
    #expect(throws: StoreError.self) { try plan.append(Wanted(text: "2"), on: Journal()) }
    #expect(throws: StoreError.self) { try plan.append(Wanted(text: "2"), on: Journal()) }
    #expect(unlink(files.journal) == 0)
    #expect(rename(files.root + "/away", files.journal) == 0)
    try plan.append(Wanted(text: "2"))
    #expect(try files.open().readJournal().events.map(\.text) == ["1", "2"])
  }

  /// A folder, a pipe or a link where the own journal was: another goes on, with all that was written.
  @Test(arguments: ["folder", "pipe", "link"]) func whatIsNoFileIsLeftForANewOne(_ kind: String) throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    try plan.append(Wanted(text: "1"))
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    #expect(unlink(path) == 0)
    switch kind {
    case "folder": #expect(mkdir(path, 0o700) == 0)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    default: #expect(symlink("/nowhere", path) == 0)
    }
    try plan.append(Wanted(text: "2"))
    #expect(plan.takeNotices().count == 1)
    try plan.append(Wanted(text: "3"))
    #expect(plan.takeNotices().isEmpty)
    #expect(try Set(files.open().readJournal().events.map(\.text)) == ["1", "2", "3"])
  }

  /// A byte order mark and CR, which some editors and sync programs add, make no line new.
  @Test func aMarkAtTheBeginningDoublesNothing() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    try plan.append(Wanted(text: "1"))
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    let text = String(decoding: try files.bytes(path), as: UTF8.self).replacing("\n", with: "\r\n")
    try files.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), path)
    try plan.append(Wanted(text: "2"))
    #expect(try files.bytes(path).count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(try files.open().check(width: DisplayWidth()).isEmpty)
  }

  @Test func aTornLineIsCompleted() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let lines = try (1...2).map { try plan.append(Wanted(text: "\($0)")) }
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    try files.write(lines[0] + lines[1].prefix(30), path)
    #expect(try files.open().check(width: DisplayWidth()).map { $0.what(in: .chinese) } == ["最后一行没写完"])
    try plan.append(Wanted(text: "3"))
    let journal = try files.open().readJournal()
    #expect(journal.events.map(\.text) == ["1", "2", "3"])
    #expect(journal.findings.isEmpty)
  }

  /// Only the end of the last line is gone: nobody reads it, so it counts as missing.
  @Test(arguments: [false, true])
  func aLineWithoutItsEndIsMadeWhole(hasCarriageReturn: Bool) throws {
    let files = try TemporaryPlan()
    do {
      let plan = try files.open()
      try plan.append(Wanted(text: "1"))
    }
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    let line = try files.bytes(path).dropLast()
    try files.write(Array(line) + (hasCarriageReturn ? [UInt8(ascii: "\r")] : []), path)
    #expect(try files.open().readJournal().events.isEmpty)
    #expect(try files.open().check(width: DisplayWidth()).count == 2)
    #expect(try files.open().fix().lines == 1)
    #expect(try files.open().readJournal().events.map(\.text) == ["1"])
    #expect(try files.open().check(width: DisplayWidth()).allSatisfy { $0.what(in: .chinese).contains("重复") })
  }

  /// A last line without LF waits: it is not there for readers, so mending writes its end, not only the next event.
  @Test(arguments: [1, 2]) func aLastLineThatLostOnlyItsEndIsEnded(count: Int) throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let lines = try (1...count).flatMap { try plan.append(Wanted(text: "\($0)")) }
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    try files.write(lines.dropLast(), path)
    #expect(try files.open().readJournal().events.count == count - 1)
    let other = try files.open()
    _ = consume plan
    _ = try other.restoreOwnLines()
    #expect(try files.open().readJournal().events.count == count)
    #expect(try files.bytes(path) == lines)
  }

  @Test func oneUnreadableJournalCostsOnlyItself() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted(text: "1"))
    // A name that is there and cannot be opened: a link in a circle counts as none, a folder without end does not open.
    #expect(symlink("b.tsv", files.journal + "/b.tsv") == 0)
    #expect(mkdir(files.journal + "/c.tsv", 0o000) == 0)
    #expect(try files.open().readJournal().events.map(\.text) == ["1"])
  }

  @Test func aLineThatIsTooLongIsRefused() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    #expect(throws: StoreError.lineTooLong) {
      try plan.append(Wanted(text: String(repeating: "长", count: 30_000)))
    }
    #expect(files.journals.isEmpty)
  }

  @Test func aNewerFormatIsOnlyRead() throws {
    let files = try TemporaryPlan(smallPlan.replacing("duban 1", with: "duban 2"))
    let plan = try files.open()
    #expect(throws: StoreError.readOnlyFormat) { try plan.append(Wanted()) }
  }
}

@Suite struct UndoTests {
  /// Redo brings back what was taken back last, one after the other, until something new is recorded.
  @Test func redoTakesBackOnesOwnLastUndo() throws {
    let files = try TemporaryPlan()
    func redo() throws -> String? {
      let plan = try files.open()
      guard case .done(let done) = try plan.reverse(.redo, by: "王芳", on: plan.board) else { return nil }
      return done.event.text
    }
    _ = try files.open().append(Wanted(text: "1"))
    _ = try files.open().append(Wanted(text: "2"))
    #expect(try redo() == nil)
    #expect(try files.open().undo(by: "王芳")?.text == "2")
    #expect(try files.open().undo(by: "王芳")?.text == "1")
    #expect(try redo() == "1")
    #expect(try files.open().undo(by: "王芳")?.text == "1")
    #expect(try redo() == "1")
    #expect(try redo() == "2")
    #expect(try redo() == nil)
    #expect(try files.open().undo(by: "王芳")?.text == "2")
    _ = try files.open().append(Wanted(text: "3"))
    #expect(try redo() == nil, "what is new ends it")
    #expect(try files.open().undo(by: "王芳")?.text == "3")
    #expect(try redo() == "3")
    #expect(try redo() == nil, "what was given up before stays so")
    let plan = try files.open()
    guard case .asks = try plan.reverse(.undo, by: "王芳", on: plan.board, unasked: { _ in false }) else {
      Issue.record("taken back without a question")
      return
    }
    let voids = try plan.board.journal.events.count { $0.kind == .void }
    #expect(voids == 9)
  }

  @Test func undoTakesBackOnesOwnLastEventOnThisMachine() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    try plan.append(Wanted(text: "mine 1"))
    try plan.append(Wanted(text: "mine 2"))
    try plan.append(Wanted(who: "李强", text: "his"))
    try files.open("two").append(Wanted(text: "mine elsewhere"))
    #expect(try files.open().undo(by: "王芳")?.text == "mine 2")
    #expect(try files.open().undo(by: "王芳")?.text == "mine 1")
    #expect(try files.open().undo(by: "王芳") == nil)
    #expect(try files.open().undo(by: "李强")?.text == "his")
  }

  /// What was entered for an earlier day is taken back for that day too.
  @Test func aBackDatedEventIsTakenBackForItsDay() throws {
    let files = try TemporaryPlan()
    let plan = try files.open()
    let board = Snapshot(plan: plan.plan, journal: Journal(), asOf: day("2018-05-20"))
    _ = try plan.save(
      Entry(item: 1, on: day("2018-02-01"), kind: .mark, value: "done"), by: "王芳", on: board)
    _ = try plan.undo(by: "王芳")
    let history = try files.open().readJournal().history(of: ItemID("aaaaaa3"))
    #expect(history.standing(on: day("2018-02-01")).status == .todo)
    #expect(history.standing(on: day("2018-05-20")).status == .todo)
  }
}
