import BoardUI
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

// Papers from the board: under names that are free, in the folder that the program was started in.
extension Session {
  /// The name under which the bulletin stands among the files that a board writes.
  static let bulletinOnBoard = "bulletin.docx"

  /// The bulletin of the period since the last one.
  func writeBulletin(_ desk: Desk) -> Outcome {
    answering {
      let snapshot = desk.snapshot
      let wish = BulletinWish(number: snapshot.nextIssueNumber, last: snapshot.asOf)
      return .exported(try write(try bulletin(wish, desk)).text(in: language))
    }
  }

  /// What a bulletin would say, before it is issued.
  func show(_ wish: BulletinWish, _ desk: Desk) -> Outcome {
    answering {
      let report = BulletinReport(try bulletin(wish, desk), width: width, in: language)
      let bytes = try made { () throws(ReportError) in try BulletinFormat.table.bytes(report) }
      return .bulletin(wish, text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Issues a bulletin, and writes it for Word.
  func issue(_ wish: BulletinWish, _ desk: Desk) -> Outcome {
    answering {
      let today = store.now.day
      guard wish.last <= today else { throw CommandError(.futureIsReadOnly(today: today.description)) }
      let bulletin = try bulletin(wish, desk)
      let written = try write(bulletin)
      let saved = try mapped { () throws(StoreError) in
        try store.issue(
          bulletin.bytes, bulletin.number, bulletin.days, by: desk.person?.name ?? "", on: desk.snapshot)
      }
      let said = PaperPhrase.issuedOnBoard(bulletin.number, bulletin.days)
      return .papers(
        language.clauses([said.text(in: language), written.text(in: language)]), lines: saved.lines)
    }
  }

  /// The bulletin of the period since the last one.
  private func bulletin(_ wish: BulletinWish, _ desk: Desk) throws -> Bulletin {
    let snapshot = desk.snapshot
    let seen = wish.last == snapshot.asOf ? snapshot : snapshot.with(asOf: wish.last)
    let days = seen.days(of: .sinceIssue)
    return try bulletin(
      wish.number, of: seen, since: min(days.first, days.last), dated: snapshot.asOf, next: wish.next,
      goingOnWith: try keptBulletin(wish.number))
  }

  /// Writes a bulletin for Word, under a name that is free; what is said of it.
  private func write(_ bulletin: Bulletin) throws -> PaperPhrase {
    let filled = try filled(.bulletin, with: TemplateValues(BulletinReport(bulletin, in: language)))
    let name = PaperPhrase.bulletinFile(bulletin.number, bulletin.date).text(in: .ofFiles)
    let path = ReportPlace.free(ReportPlace.plain(name) + ".docx")
    try mapped { () throws(StoreError) in try writeReport(path, filled.bytes, isReplacing: false) }
    let place = ReportPlace.whole(path)
    return .reportWritten(
      place, number: bulletin.number, length: filled.length, fetch: ReportPlace.fetch(place, settings))
  }

  /// A reminder for each unit that has something late or due soon among what is shown; then they are recorded.
  func writeSlips(_ desk: Desk) -> Outcome {
    answering {
      let snapshot = desk.snapshot
      let isShown = snapshot.items(matching: desk.filter).indicesInPlan
      let papers = slips(of: snapshot, among: isShown)
      let left = withoutLead(in: snapshot, among: isShown)?.text(in: language)
      guard !papers.isEmpty else {
        return .failed(language.clauses([PaperPhrase.noSlips.text(in: language), left].compactMap(\.self)))
      }
      let folder = ReportPlace.whole(try save(papers, of: snapshot, to: nil))
      let saved = try mapped { () throws(StoreError) in
        try store.save(
          papers.flatMap { $0.entries(on: snapshot.asOf) }, by: desk.person?.name ?? "", on: snapshot)
      }
      let said = PaperPhrase.slipsWritten(
        folder, papers.count, records: saved.count, fetch: ReportPlace.fetch(folder, settings)
      ).text(in: language)
      return .papers(language.clauses([said, left].compactMap(\.self)), lines: saved.lines)
    }
  }

  /// What a meeting settled, for Word and as Markdown; the first is named.
  func save(_ minutes: Minutes, _ name: String, _ desk: Desk) -> Outcome {
    answering {
      let values = TemplateValues(
        settled: minutes.units.map { unit in (unit.name, unit.items.map { ($0.number, $0.title, $0.text) }) },
        head: minutes.head, of: desk.snapshot.plan, dated: desk.asOf, in: language)
      let filled = try filled(.minutes, with: values)
      let path = ReportPlace.free(name + ".docx")
      let text = ReportPlace.free(name + ".md")
      try mapped { () throws(StoreError) in
        try writeReport(path, filled.bytes, isReplacing: false)
        try writeReport(text, Array(minutes.text(in: language).utf8), isReplacing: false)
      }
      return .written(ReportPlace.whole(path))
    }
  }

  /// What came of it, or why not.
  private func answering(_ body: () throws -> Outcome) -> Outcome {
    do {
      return try body()
    } catch {
      return .notSaved((error as? CommandError)?.text(in: language) ?? "\(error)")
    }
  }
}
