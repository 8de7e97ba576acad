import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport
import Testing

@Suite struct FolderPollTests {
  @Test func onlyWhatIsNewIsRead() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    _ = try mine.readJournal()
    #expect(try mine.news().lines.isEmpty)
    let other = try files.open("two")
    let first = try other.append(Wanted(text: "1"))
    #expect(try mine.news().lines.map(\.bytes) == [first])
    let second = try other.append(Wanted(text: "2"))
    let pieces = try mine.news().lines
    #expect(pieces.map(\.bytes) == [second])
    #expect(pieces.map(\.firstLine) == [2])
    #expect(try mine.news().lines.isEmpty)
  }

  @Test func aLineWithoutItsEndWaits() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    _ = try mine.readJournal()
    let line = try files.open("two").append(Wanted(text: "1"))
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    try files.write(Array(line.dropLast(9)), path)
    #expect(try mine.news().lines.isEmpty)
    try files.write(line, path)
    #expect(try mine.news().lines.map(\.bytes) == [line])
  }

  @Test func aReplacedFileIsReadAgain() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    let other = try files.open("two")
    let line = try other.append(Wanted(text: "1"))
    _ = try mine.readJournal()
    let path = files.journal + "/" + (try #require(files.journals.keys.first))
    try files.write(line, path + ".new")
    #expect(rename(path + ".new", path) == 0)
    #expect(try mine.news().lines.map(\.bytes) == [line])
  }

  /// Lines of another machine, and the path of their file.
  private func threeLines(of files: TemporaryPlan) throws -> (lines: [[UInt8]], path: String) {
    let other = try files.open("two")
    let lines = try (1...3).map { try other.append(Wanted(text: "\($0)")) }
    return (lines, files.journal + "/" + (try #require(files.journals.keys.first)))
  }

  /// Somebody put another, longer version into the same file: all of it is new.
  @Test func aFileThatWasWrittenAnewIsReadAgain() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    let (lines, path) = try threeLines(of: files)
    try files.write(lines[0], path)
    _ = try mine.readJournal()
    try files.write(lines[2] + lines[1], path)
    #expect(try mine.news().lines.map(\.bytes) == [lines[2] + lines[1]])
  }

  /// A damaged line in the middle was mended elsewhere, and the whole file came anew with one line more.
  @Test func aMendedFileIsReadAgain() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    let (lines, path) = try threeLines(of: files)
    try files.write(lines[0].map { $0 == UInt8(ascii: "1") ? 0x32 : $0 } + lines[1], path)
    _ = try mine.readJournal()
    try files.write(lines.flatMap { $0 }, path + ".new")
    #expect(rename(path + ".new", path) == 0)
    #expect(try mine.news().lines.map(\.bytes) == [lines.flatMap { $0 }])
  }

  @Test func anEditedPlanIsNewsAndOnesOwnSaveIsNot() throws {
    let files = try TemporaryPlan(smallPlan.replacing(" ^aaaaaa6", with: ""))
    let mine = try files.open()
    let index = try #require(mine.plan.assignments.firstIndex { $0.id == nil })
    _ = try mine.identify(item: index)
    #expect(try mine.news().plan == nil)
    try files.write(Array(smallPlan.utf8), files.folder.planPath)
    #expect(try mine.news().plan?.source == Array(smallPlan.utf8))
    #expect(try mine.news().plan == nil)
  }

  @Test func aFolderThatIsGoneIsAnErrorAndComesBack() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    _ = try mine.readJournal()
    let away = files.root + "/away"
    #expect(rename(files.folder.path, away) == 0)
    #expect(throws: StoreError.self) { try mine.news() }
    #expect(rename(away, files.folder.path) == 0)
    #expect(try mine.news().lines.isEmpty)
  }
}

/// Very many journals: a look in passing opens a share of them, and nothing is missed for long.
@Suite struct ManyJournalsTests {
  @Test func everyChangeIsSeenWithinAFewLooks() throws {
    let files = try TemporaryPlan()
    let mine = try files.open()
    let line = try files.open("two").append(Wanted(text: "1"))
    let event = try EventLine.read(line.dropLast())
    var generator = SeededGenerator(seed: 1)
    let replicas = (0..<3000).map { _ in ReplicaID.random(using: &generator) }
    func write(_ number: Int, lines: Int) throws {
      let bytes = (1...lines).flatMap { sequence in
        var other = event
        other.id = EventID(replica: replicas[number], sequence: UInt32(sequence), checksum: 0)
        return EventLine.write(other).bytes
      }
      try files.write(bytes, "\(files.journal)/\(replicas[number]).tsv")
    }
    for number in replicas.indices.dropLast() { try write(number, lines: 1) }
    #expect(try mine.readJournal().count == 3000)
    #expect(try mine.news(isWhole: false).lines.isEmpty)
    let changed = [0, 1, 700, 1500, 2998]
    for number in changed { try write(number, lines: 2) }
    // A new file is seen at once, as the folder has changed.
    try write(2999, lines: 1)
    let names = try (0..<5).map { _ in try mine.news(isWhole: false).lines.map(\.file) }
    #expect(names[0].contains("\(replicas[2999]).tsv"))
    #expect(Set(names.joined()) == Set((changed + [2999]).map { "\(replicas[$0]).tsv" }))
    // Whoever wrote lately is looked at again and again, and a whole look sees all.
    try write(0, lines: 3)
    #expect(try mine.news(isWhole: false).lines.count == 1)
    try write(5, lines: 2)
    try write(2500, lines: 2)
    #expect(try mine.news().lines.count == 2)
  }
}
