import Foundation
import Glibc
import PlanModel
import PlanPhrases
import PlanStore
import TestSupport
import Testing

extension TemporaryPlan {
  /// The private folder of the plans of a machine.
  func state(_ machine: String = "one") -> String { "\(root)/home-\(machine)/.local/state/duban" }

  /// The private folders in it.
  func stateFolders(_ machine: String = "one") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state(machine))) ?? []
    return names.sorted().map { "\(state(machine))/\($0)" }
  }

  func slot(_ number: Int = 1) throws -> String { try #require(stateFolders().first) + "/slot-\(number)" }

  /// The plan where somebody has moved or copied it.
  func open(at name: String) throws -> OpenPlan {
    try OpenPlan(
      PlanFolder(path: "\(root)/Plans/\(name)"), folders: folders(), clock: { 1_526_800_000_000 })
  }

  func copy(_ old: String, to new: String) throws {
    try FileManager.default.copyItem(atPath: "\(root)/Plans/\(old)", toPath: "\(root)/Plans/\(new)")
  }

  func move(_ old: String, to new: String) {
    #expect(rename("\(root)/Plans/\(old)", "\(root)/Plans/\(new)") == 0)
  }

  /// What the note says where the plan folder is: device, inode, birth; id; path.
  func editPlace(_ change: (_ numbers: inout [Int], _ lines: inout [String]) -> Void) throws {
    let file = try #require(stateFolders().first) + "/place"
    var lines = String(decoding: try bytes(file), as: UTF8.self).split(separator: "\n").map(String.init)
    var numbers = lines[0].split(separator: " ").compactMap { Int($0) }
    change(&numbers, &lines)
    lines[0] = numbers.map(String.init).joined(separator: " ")
    try write(Array((lines.joined(separator: "\n") + "\n").utf8), file)
  }
}

/// Issue: a folder renamed or moved. Same plan id, device and inode at a new path is a move, anything else a copy.
@Suite struct MovedFolderTests {
  private let plan = smallPlan.replacing("- 临期天数", with: "- 编号: a-1\n- 临期天数")

  /// Without an id a plan is known by when its folder was made.
  @Test func aMovedFolderWithoutAnIDIsKnownByItsBirth() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    files.move("small", to: "新名")
    #expect(try files.open(at: "新名").undo(by: "王芳") != nil)
  }

  @Test func aMovedFolderKeepsWhatWasRecordedInIt() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted())
    files.move("small", to: "新名")
    try {
      let moved = try files.open(at: "新名")
      #expect(try moved.undo(by: "王芳") != nil)
      #expect(moved.takeNotices().isEmpty)
    }()
    try FileManager.default.removeItem(atPath: "\(files.root)/Plans/新名/journal")
    #expect(try files.open(at: "新名").fix().lines == 2)
    #expect(files.stateFolders().count == 1)
  }

  @Test func aCopyHasSlotsOfItsOwnAndSaysSoOnce() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "原"))
    try files.copy("small", to: "copy")
    let copy = try files.open(at: "copy")
    try copy.append(Wanted(status: .doing, text: "副"))
    #expect(copy.takeNotices() == [.copy(of: files.folder.path)])
    let again = try files.open(at: "copy")
    try again.append(Wanted(status: .doing, text: "又"))
    #expect(again.takeNotices().isEmpty)
    #expect(try files.open().readJournal().events.map(\.text) == ["原"])
    #expect(try files.open(at: "copy").undo(by: "王芳")?.text == "又")
    #expect(files.stateFolders().count == 2)
  }

  @Test func swappedFoldersKeepTheirOwn() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "甲"))
    try files.copy("small", to: "copy")
    try files.open(at: "copy").append(Wanted(status: .doing, text: "乙"))
    files.move("small", to: "x")
    files.move("copy", to: "small")
    files.move("x", to: "copy")
    #expect(try files.open(at: "small").undo(by: "王芳")?.text == "乙")
    #expect(try files.open(at: "copy").undo(by: "王芳")?.text == "甲")
    #expect(files.stateFolders().count == 2)
  }

  /// The folder gets another name, and a copy of it stands in its old place: it is known under the new one.
  @Test func aCopyAtTheOldPlaceIsACopy() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "原"))
    files.move("small", to: "old")
    try files.copy("old", to: "small")
    let copy = try files.open(at: "small")
    try copy.append(Wanted(status: .doing, text: "副"))
    #expect(copy.takeNotices().count == 1)
    #expect(try files.open(at: "old").undo(by: "王芳")?.text == "原")
  }

  /// Network drives change the numbers of inodes, and a backup comes back as another folder: the path stays.
  @Test func anotherInodeAtTheSamePathIsTheSame() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "原"))
    try files.editPlace { numbers, _ in numbers[1] += 1 }
    let plan = try files.open()
    #expect(try plan.undo(by: "王芳")?.text == "原")
    #expect(plan.takeNotices().isEmpty)
  }

  /// The number of an inode is given again after the folder is gone; when it was made is not.
  @Test func anInodeThatIsGivenAgainIsNoMove() throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "原"))
    try files.editPlace { numbers, lines in
      numbers[2] += 1
      lines[2] = "/gone"
    }
    files.move("small", to: "other")
    let plan = try files.open(at: "other")
    #expect(try plan.undo(by: "王芳") == nil)
    try plan.append(Wanted(status: .doing))
    #expect(plan.takeNotices() == [.copy(of: "/gone")])
  }

  @Test(arguments: [true, false]) func anotherIDIsAskedAbout(isSamePlan: Bool) throws {
    let files = try TemporaryPlan(plan)
    try files.open().append(Wanted(text: "原"))
    let text = String(decoding: try files.bytes(files.folder.planPath), as: UTF8.self)
    try files.write(Array(text.replacing("- 编号: a-1\n", with: "- 编号: b-2\n").utf8), files.folder.planPath)
    let plan = try files.open()
    #expect(throws: StoreError.planIDChanged(from: "a-1", to: "b-2", folder: files.folder.path)) {
      try plan.append(Wanted())
    }
    let found = try plan.check(width: DisplayWidth(ambiguous: 1)).map { $0.text(in: .chinese) }
    #expect(found.allSatisfy { !$0.contains("不在任何文件里") })
    try plan.settleID(isSamePlan: isSamePlan)
    let settled = try files.open()
    #expect(settled.changedID == nil)
    #expect(try settled.undo(by: "王芳")?.text == (isSamePlan ? "原" : nil))
    try settled.append(Wanted())
  }
}

/// Damage inside the private folder: nothing acknowledged is lost, the next save works, no number is used twice.
@Suite struct StateDamageTests {
  private func numbers(_ files: TemporaryPlan) throws -> [EventID] {
    try files.open().readJournal().events.map(\.id)
  }

  /// Each id once, whatever its sum.
  private func expectSound(_ files: TemporaryPlan, events: Int, _ location: SourceLocation = #_sourceLocation)
    throws
  {
    let ids = try numbers(files)
    #expect(ids.count == events, sourceLocation: location)
    #expect(Set(ids.map { "\($0.replica).\($0.sequence)" }).count == events, sourceLocation: location)
    let found = try files.open().check(width: DisplayWidth(ambiguous: 1)).filter { $0.severity > .warning }
    #expect(found == [], sourceLocation: location)
  }

  @Test func aLostReplicaIDIsFoundInTheMirror() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    unlink(try files.slot() + "/rid")
    try files.open().append(Wanted(status: .doing))
    #expect(files.journals.count == 1)
    try expectSound(files, events: 2)
    #expect(try files.bytes(files.slot() + "/own.tsv").count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(try files.open().undo(by: "王芳") != nil)
  }

  @Test func aMirrorWithoutALineThatCanBeReadIsKept() throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    unlink(try files.slot() + "/rid")
    try files.write(Array("垃圾\n".utf8), try files.slot() + "/own.tsv")
    try files.open().append(Wanted(status: .doing))
    #expect(try files.bytes(files.slot() + "/own.tsv").starts(with: Array("垃圾\n".utf8)))
    try expectSound(files, events: 2)
  }

  @Test(arguments: ["own.tsv", "rid", "lock"], ["", "x", nil])
  func anyFileMayBeLostOrSpoilt(name: String, content: String?) throws {
    let files = try TemporaryPlan()
    try files.open().append(Wanted())
    try files.open().append(Wanted(status: .doing))
    let path = try files.slot() + "/" + name
    unlink(path)
    if let content { try files.write(Array(content.utf8), path) }
    #expect(try files.open().check(width: DisplayWidth(ambiguous: 1)) == [])
    try files.open().append(Wanted(status: .blocked))
    try expectSound(files, events: 3)
  }

  @Test func aGapInTheSlotsHidesNone() throws {
    let files = try TemporaryPlan()
    let sessions = [try files.open(), try files.open()]
    // The last line of a session that goes on may be on its way.
    for _ in 1...2 { for session in sessions { try session.append(Wanted()) } }
    try FileManager.default.removeItem(atPath: try files.slot(1))
    try FileManager.default.removeItem(atPath: files.journal)
    let found = try files.open().check(width: DisplayWidth(ambiguous: 1))
    #expect(found.count == 1)
    withExtendedLifetime(sessions) {}
  }

  @Test func afterAGapSlotsAreWrittenAgain() throws {
    let files = try TemporaryPlan()
    try {
      let sessions = [try files.open(), try files.open()]
      for session in sessions { try session.append(Wanted()) }
    }()
    try FileManager.default.removeItem(atPath: try files.slot(1))
    try FileManager.default.removeItem(atPath: files.journal)
    #expect(try files.open().fix().lines == 1)
  }

  @Test func aStateFolderThatGoesAwayUnderASessionIsMadeAgain() throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    try session.append(Wanted())
    try FileManager.default.removeItem(atPath: files.state())
    try session.append(Wanted(status: .doing))
    let other = try files.open()
    try other.append(Wanted(status: .blocked))
    try session.append(Wanted())
    try expectSound(files, events: 4)
    let mirrors = try [1, 2].map {
      try files.bytes(files.slot($0) + "/own.tsv").count { $0 == UInt8(ascii: "\n") }
    }
    #expect(mirrors == [3, 1])
  }

  @Test func aLockThatIsTakenAwayLetsNobodyWriteUnderOneID() throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    try session.append(Wanted())
    unlink(try files.slot() + "/lock")
    let other = try files.open()
    try other.append(Wanted(status: .doing))
    try session.append(Wanted(status: .blocked))
    try other.append(Wanted())
    try session.append(Wanted(status: .doing))
    try expectSound(files, events: 5)
  }

  @Test(arguments: [0, 20]) func aMirrorThatIsCutUnderASessionIsWholeAgain(length: Int) throws {
    let files = try TemporaryPlan()
    let session = try files.open()
    let first = try session.append(Wanted())
    let mirror = try files.slot() + "/own.tsv"
    if length == 0 { unlink(mirror) } else { #expect(truncate(mirror, length) == 0) }
    let second = try session.append(Wanted(status: .doing))
    #expect(try files.bytes(mirror) == first + second)
  }
}

/// What stands in the place of the journal folder.
@Suite struct JournalFolderTests {
  @Test func aLinkIsRefusedForReadingAndWriting() throws {
    let files = try TemporaryPlan()
    try FileManager.default.createDirectory(atPath: files.root + "/victim", withIntermediateDirectories: true)
    #expect(symlink(files.root + "/victim", files.journal) == 0)
    let refusal = StoreError.system(.open, path: files.journal, ELOOP)
    #expect(throws: refusal) { try files.open().append(Wanted()) }
    #expect(throws: refusal) { try files.folder.regularJournals() }
    #expect(!files.folder.isWritable)
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.root + "/victim") == [])
    let (store, journal) = try OpenPlan.open(files.folder, folders: files.folders(), for: nil)
    #expect(journal.findings.count == 1)
    #expect(try store.news().lines.isEmpty)
    unlink(files.journal)
    // What was wrong is no longer said.
    var later = journal
    for piece in try store.news().lines { later.absorb(piece) }
    #expect(later.findings.isEmpty)
  }

  @Test func aPlanFolderIsReachedThroughLinks() throws {
    let files = try TemporaryPlan()
    #expect(symlink("Plans", files.root + "/link") == 0)
    let folder = PlanFolder(path: files.root + "/link/small")
    let plan = try OpenPlan(folder, folders: files.folders(), clock: { 1_526_800_000_000 })
    try plan.append(Wanted())
    #expect(files.journals.count == 1)
  }

  @Test(arguments: [
    (mode_t(0o755), mode_t(0o3755), mode_t(0o644)), (0o700, 0o3700, 0o600), (0o2770, 0o3770, 0o640),
  ])
  func rightsAreThoseOfThePlanFolder(_ plan: mode_t, _ folder: mode_t, _ file: mode_t) throws {
    let files = try TemporaryPlan()
    #expect(chmod(files.folder.path, plan) == 0)
    try files.open().append(Wanted())
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }
    #expect(mode(files.journal) == folder)
    #expect(mode(files.journal + "/" + (files.journals.keys.first ?? "")) == file)
  }
}
