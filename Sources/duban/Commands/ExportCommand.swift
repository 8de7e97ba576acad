import ArgumentParser
import BoardUI
import Glibc
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// `duban export`: what `list` writes, as a file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: said(.aboutExport))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @OptionGroup var form: ReportOptions

  @Option(help: help(.optionOutput, .document))
  var output: String?

  @Option(name: .customLong("each-unit"), help: help(.optionEachUnit, .folder))
  var eachUnit: String?

  @Flag(help: help(.optionReplace))
  var yes = false

  func run() throws {
    guard output == nil || eachUnit == nil else { throw CommandError(.outputOrUnits, code: 2) }
    let format = try format
    let columns = try form.headings(for: format)
    let session = try Session(options.request)
    let report = session.report(of: try conditions.filter(for: session), columns: columns)
    if let eachUnit {
      let sheets = UnitSheets(report, format, in: eachUnit)
      guard try yes || sheets.mayWrite(session) else { return }
      return try sheets.write(session)
    }
    let path = output ?? ReportPlace.name(of: report, as: format)
    guard try yes || mayWrite(path, session.language) else { return }
    try session.save(report, as: format, at: path, isReplacing: true)
    try writeOutput(ReportPlace.written(path, report, format, session.settings), in: session.language)
    try form.end(with: report)
  }

  /// The one that is named, else that of the name of the file, else a workbook.
  private var format: ReportFormat {
    get throws {
      if let chosen = try form.chosenFormat { return chosen }
      guard let output else { return .xlsx }
      guard let format = ReportFormat.named(byEndOf: output) else {
        throw CommandError(.noFormat(output, ReportFormat.all.map(\.name)), code: 2)
      }
      return format
    }
  }
}

/// Asks before a file is replaced.
func mayWrite(_ path: String, _ language: Language) throws -> Bool {
  guard SystemCall.allows(path, F_OK) else { return true }
  guard isatty(STDIN_FILENO) == 1 else { throw CommandError(.fileIsThere(path, SameCommand.agreed)) }
  if try isAgreed(asking: CommandPhrase.askReplace(path), in: language) { return true }
  try writeOutput(CommandPhrase.notWritten, in: language)
  return false
}

/// Writes a report as a file.
func write(_ report: Report, as format: ReportFormat, at path: String, isReplacing: Bool) throws {
  try mapped { () throws(StoreError) in
    try writeReport(path, isReplacing: isReplacing) { failure(ofWriting: report, as: format, to: $0) }
  }
}

extension Session {
  /// The same; a paper is filled into the template of the plan, where that has one of its own.
  func save(_ report: Report, as format: ReportFormat, at path: String, isReplacing: Bool) throws {
    try ProgressLine.show(CommandPhrase.isWriting(path), in: language) {
      try saveSilently(report, as: format, at: path, isReplacing: isReplacing)
    }
  }

  private func saveSilently(
    _ report: Report, as format: ReportFormat, at path: String, isReplacing: Bool
  ) throws {
    guard format.name == ReportFormat.docx.name else {
      return try write(report, as: format, at: path, isReplacing: isReplacing)
    }
    let bytes = try filled(.items, with: TemplateValues(report)).bytes
    try mapped { () throws(StoreError) in try writeReport(path, bytes, isReplacing: isReplacing) }
  }
}

/// Where a report lies, and how it gets to the computer of the person.
enum ReportPlace {
  /// A name as one of a file; what cannot stand in one is left out.
  static func plain(_ name: String) -> String {
    String(safe(name).map { "/\\:*?\"<>|. ".contains($0) ? "_" : $0 }.prefix(longestName))
  }

  /// Short name and day, for who gives none: `连山创建-2018-09-15.xlsx`
  static func name(of report: Report, as format: ReportFormat) -> String {
    let plan = report.items.snapshot.plan
    return "\(plain(plan.shortName(in: report.language)))-\(report.items.snapshot.asOf).\(format.name)"
  }

  /// In characters: the name of a file has at most 255 bytes.
  private static let longestName = 40

  static func written(
    _ path: String, _ report: Report, _ format: ReportFormat, _ settings: Settings
  ) -> CommandPhrase {
    let whole = whole(path)
    return .exported(
      whole, items: report.items.count, fetch: fetch(whole, settings), remark: format.remark(report))
  }

  /// The path from the root on, without links.
  static func whole(_ path: String) -> String { SystemCall.resolve(path) ?? path }

  /// The words of the settings, `{}` for the file; else, who is here by ssh, the command that fetches it.
  static func fetch(_ path: String, _ settings: Settings, isFolder: Bool = false) -> String? {
    if let own = settings.fetching { return own.replacing("{}", with: path) }
    // Address and port of the other side, then of this one.
    let parts = environmentVariable("SSH_CONNECTION")?.split(separator: " ") ?? []
    guard parts.count == 4, let user = environmentVariable("USER") else { return nil }
    let address = parts[2].contains(":") ? "[\(parts[2])]" : String(parts[2])
    let port = parts[3] == "22" ? "" : "-P \(parts[3]) "
    return "scp \(isFolder ? "-r " : "")\(port)\(shellWord("\(user)@\(address):" + path)) ."
  }
}

extension Session {
  /// Writes what a board shows, under a name that is free: in the folder that the program was started in, else in the home
  /// of the person.
  func export(_ desk: Desk, as name: String) -> Outcome {
    guard let format = ReportFormat.all.first(where: { $0.name == name }) else { return .done }
    let report = Report(
      desk.snapshot.items(matching: desk.filter), filter: desk.filter, for: desk.person, width: width,
      in: language, arranged: desk.arrangement, at: store.now)
    let path = ReportPlace.free(ReportPlace.name(of: report, as: format))
    do {
      // The terminal is the board's.
      try saveSilently(report, as: format, at: path, isReplacing: false)
    } catch {
      return .notSaved((error as? CommandError)?.text(in: language) ?? "\(error)")
    }
    return .exported(
      ReportPlace.written(path, report, format, settings).text(in: language), path: ReportPlace.whole(path))
  }
}

extension ReportPlace {
  /// A folder that is not there yet, called as a file would be.
  static func freeFolder(of report: Report) -> String {
    free(String(name(of: report, as: .xlsx).dropLast(".xlsx".count)))
  }

  /// A path that nothing stands at.
  static func free(_ name: String) -> String {
    let home = environmentVariable("HOME") ?? "/"
    let folder = SystemCall.allows(".", W_OK) ? "." : home
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let names = (1...most).lazy.map { $0 == 1 ? name : "\(name[..<dot])-\($0)\(name[dot...])" }
    return names.map { "\(folder)/\($0)" }.first { !SystemCall.allows($0, F_OK) } ?? "\(folder)/\(name)"
  }

  /// So many of one name are made.
  private static let most = 999
}
