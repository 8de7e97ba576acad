import PlanBytes
import PlanImport
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

  /// The bulletin of a period, with the seal that was made last.
  ///
  /// - Parameters:
  ///   - seen: on the last day of the period.
  ///   - next: what the office asks for; nil: nothing.
  ///   - kept: what was kept under the number and not recorded: what stands in it goes on.
  func bulletin(
    _ number: String, of seen: Snapshot, since first: Day, dated: Day, next: String? = nil,
    goingOnWith kept: Bulletin? = nil
  ) throws -> Bulletin {
    var bulletin = seen.bulletin(number: number, dated: dated, since: first)
    let text = next.map { trimmed($0) } ?? ""
    bulletin.next = text.isEmpty ? kept?.next : text
    bulletin.seal =
      try kept.map(\.seal) ?? mapped { () throws(StoreError) in try store.lastSealNumber() }
    return bulletin
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

extension SourceDocument {
  /// Its paragraphs, a line each.
  var plainText: String {
    let lines = blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.label + paragraph.text } else { String?.none }
    }
    return lines.joined(separator: "\n")
  }
}
