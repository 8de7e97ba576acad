import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

// Bulletins that are issued, and printed again as they were.
extension Session {
  /// Issues a bulletin: it is kept beside the plan, and that is recorded; says so on standard error, for the bulletin itself
  /// may go to standard output.
  func issue(_ bulletin: Bulletin, by who: String) throws {
    let isThere = try keptBulletin(bulletin.number) != nil
    _ = try recorded { () throws(StoreError) in
      try store.issue(bulletin.bytes, bulletin.number, bulletin.days, by: who, on: snapshot)
    }
    writeError(PaperPhrase.issued(bulletin.number, bulletin.days, again: isThere), in: language)
  }

  /// A bulletin as it was issued.
  func issued(_ issue: Issue) throws -> Bulletin {
    let bytes = try mapped { () throws(StoreError) in try store.folder.issued(issue) }
    guard let bytes, let bulletin = Bulletin(kept: bytes) else {
      throw CommandError(saying: PaperPhrase.issuedLost(issue.number, command: SameCommand.other(["check"])))
    }
    return bulletin
  }

  /// What is kept under a number, whether it was issued or not; nil where that is nothing that can be read.
  func keptBulletin(_ number: String) throws -> Bulletin? {
    let bytes = try mapped { () throws(StoreError) in try store.folder.readIssued(Issue.file(number)) }
    return bytes.flatMap { Bulletin(kept: $0) }
  }
}
