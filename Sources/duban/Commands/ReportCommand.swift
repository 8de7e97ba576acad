import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// `duban report`: the bulletin (通报) of a period.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report", abstract: said(.aboutReport))

  @OptionGroup var options: SharedOptions

  @Option(help: help(.optionNumber, .number))
  var number: String?

  @Option(help: help(.optionDate, .day))
  var date: String?

  @Option(help: help(.optionReportSince, .day))
  var since: String?

  @Option(help: help(.optionUntil, .day))
  var until: String?

  @Option(help: help(.optionFormat(BulletinFormat.all.map(\.name)), .format))
  var format: String?

  @Option(help: help(.optionReportOutput, .document))
  var output: String?

  @Flag(help: help(.optionIssue))
  var issue = false

  @Flag(help: help(.optionReplace))
  var yes = false

  @OptionGroup var person: PersonOption

  @Option(help: help(.optionNextText, .document))
  var text: String?

  @Option(help: help(.optionTemplate, .document))
  var template: String?

  func run() throws {
    let format = try chosenFormat
    guard format.isText || output != nil || isatty(STDOUT_FILENO) != 1 else {
      throw CommandError(.notForScreens(format.name, SameCommand.with(["--output", "a.docx"])), code: 2)
    }
    guard template == nil || !format.isText else {
      throw CommandError(saying: PaperPhrase.noTemplateFor(format.name), code: 2)
    }
    let session = try Session(options.request)
    if issue { try session.needDayThatIsHere() }
    let report = try ProgressLine.show(PaperPhrase.isCounting, in: session.language) {
      BulletinReport(try bulletin(session), width: session.width, in: session.language)
    }
    // What nobody wants to be written is not issued, nor what cannot be filled in.
    if let output { guard try yes || mayWrite(output, session.language) else { return } }
    let made = try content(of: report, as: format, session)
    if issue { try session.issue(report.bulletin, by: try person.name(session)) }
    guard let output else { return try writeOutput(made.bytes) }
    try mapped { () throws(StoreError) in try writeReport(output, made.bytes, isReplacing: true) }
    let place = ReportPlace.whole(output)
    try writeOutput(
      PaperPhrase.reportWritten(
        place, number: report.bulletin.number, length: made.length,
        fetch: ReportPlace.fetch(place, session.settings)), in: session.language)
  }

  /// All bytes of the file, and how many signs its text has where it is a paper.
  private func content(
    of report: BulletinReport, as format: BulletinFormat, _ session: Session
  ) throws -> (bytes: [UInt8], length: Int?) {
    guard !format.isText else {
      return (try made { () throws(ReportError) in try format.bytes(report) }, nil)
    }
    let filled = try session.filled(.bulletin, template, with: TemplateValues(report))
    return (filled.bytes, filled.length)
  }

  /// The one that is named, else that of the name of the file, else a text.
  private var chosenFormat: BulletinFormat {
    get throws {
      let names = BulletinFormat.all.map(\.name)
      if let format {
        let name = try choice(format, of: "--format", among: names)
        return BulletinFormat.all.first { $0.name == name } ?? .table
      }
      guard let output else { return .table }
      guard let format = BulletinFormat.named(byEndOf: output) else {
        throw CommandError(.noFormat(output, names), code: 2)
      }
      return format
    }
  }

  /// The one that was issued under the number, else what is known now.
  private func bulletin(_ session: Session) throws -> Bulletin {
    let number = self.number.map { safe(trimmed($0)) } ?? session.snapshot.nextIssueNumber
    guard Issue.isName(number) else { throw CommandError(saying: PaperPhrase.noNumber(number), code: 2) }
    if let known = session.snapshot.issue(number) {
      guard !issue, date == nil, since == nil, until == nil, text == nil else {
        let command = SameCommand.other(["report", "--number", number])
        throw CommandError(saying: PaperPhrase.issuedAlready(number, known.days, command: command))
      }
      return try session.issued(known)
    }
    guard Issue.isPaperNumber(number) else {
      throw CommandError(saying: PaperPhrase.oddNumber(number), code: 2)
    }
    let kept = issue ? try session.keptBulletin(number) : nil
    let days = try days(session, kept)
    let dated = try date.map { try session.end(of: $0, "--date", isFirst: false) } ?? kept?.date
    let next = try text.map { try DocumentReading.document(at: $0).plainText }
    return try session.bulletin(
      number, of: session.snapshot(on: days.last), since: days.first, dated: dated ?? session.snapshot.asOf,
      next: next, goingOnWith: kept)
  }

  /// Where no first day is named, from the day after the last bulletin on; that day itself where there is no day between.
  private func days(_ session: Session, _ kept: Bulletin?) throws -> DayRange {
    if let kept, since == nil, until == nil { return kept.days }
    let days = try session.period(since: since, until: until)
    return DayRange(first: min(days.first, days.last), last: days.last)
  }
}
