import Glibc
import PlanBytes
import PlanModel

// Everything that is wrong with a plan and its journals, and what of it can be mended.
extension OpenPlan {
  /// All findings, those of the plan first. A file that grows meanwhile is judged by what it had when it was read.
  package func check(width: DisplayWidth) throws(StoreError) -> [Diagnostic] {
    let ofPlan = Diagnostic.list(of: plan, file: folder.planPath, width: width)
    let horizon = now.milliseconds + Journal.trustedLead
    var check = JournalCheck(
      of: plan, folder: folder.journalPath, issued: folder.issuedPath, horizon: horizon, width: width)
    // First what was written by one's own account, then what is there: a line that comes meanwhile is no loss. Who has
    // no home has written nothing.
    let mirrors =
      changedID == nil ? (try? stateFolder()).map { SlotFolders(stateFolder: $0).mirrors() } ?? [] : []
    try readJournals(into: &check)
    try readIssued(into: &check)
    for mirror in mirrors { compare(mirror.path, mirror.lines, &check) }
    return ofPlan + check.findings()
  }

  private func compare(_ path: String, _ mirror: Result<[UInt8], StoreError>, _ check: inout JournalCheck) {
    switch mirror {
    case .success(let lines):
      let last = lines.nonEmptyLines.last
      guard let replica = last.flatMap({ try? EventLine.read($0).id.replica }) else { return }
      check.expect(lines, file: "\(replica).tsv")
    case .failure(let error): check.cannotCompare(path, why: error.cause)
    }
  }

  private func readIssued(into check: inout JournalCheck) throws(StoreError) {
    for name in try folder.issuedNames() {
      do throws(StoreError) {
        if let bytes = try folder.readIssued(name) { check.keep(issued: name, bytes) }
      } catch {
        check.cannotRead(issued: name, why: error.fault)
      }
    }
  }

  private func readJournals(into check: inout JournalCheck) throws(StoreError) {
    let opened: Descriptor?
    do throws(StoreError) {
      opened = try folder.openJournalFolder()
    } catch  where error.isRefusal {
      return check.cannotRead("", why: error.cause)
    }
    guard let journals = opened else { return }
    for name in try folder.journalNames(in: journals) {
      do throws(StoreError) {
        let file = try Descriptor.openRegular(name, in: journals.raw, flags: O_RDONLY)
        check.read(try file.readAll(path: folder.journalPath(of: name)), file: name)
      } catch .system(.open, _, ENOENT) {
        continue
      } catch {
        check.cannotRead(name, why: error.fault)
      }
    }
  }

  /// Gives ids to all items and targets that have no valid one, and writes what this machine wrote and no file has any more.
  ///
  /// - Returns: how many ids were given, and how many lines were written.
  package func fix() throws(StoreError) -> (ids: Int, lines: Int) {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    // Who may not change the plan may have lost records all the same.
    let lines = Result { () throws(StoreError) in try restoreOwnLines() }
    let ids = plan.subjects.contains { plan.id(of: $0) == nil } ? try giveAllIDs() : 0
    return (ids, try lines.get().count { $0 == Ascii.newline })
  }

  /// Writes what sessions on this machine wrote and their journals lack, where no session has them in hand.
  ///
  /// - Returns: the lines that were written.
  package func restoreOwnLines() throws(StoreError) -> [UInt8] {
    // Who has no home has written nothing here.
    guard changedID == nil, let state = try? state() else { return [] }
    var lines: [UInt8] = []
    for slot in try Slot.acquireAll(in: state.path) {
      lines += try JournalWriter(folder: folder, state: state, slot: slot).restore()
    }
    return lines
  }
}
