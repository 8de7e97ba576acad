import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanReport

/// `duban list`: the 任务分解表, filtered like the board.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: said(.aboutList))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @OptionGroup var form: ReportOptions

  func run() throws {
    let format = try form.chosenFormat ?? .table
    let columns = try form.headings(for: format)
    guard format.isText || isatty(STDOUT_FILENO) != 1 else {
      throw CommandError(.notForScreens(format.name, SameCommand.exporting), code: 2)
    }
    let session = try Session(options.request)
    let report = session.report(of: try conditions.filter(for: session), columns: columns)
    try write(report, as: format, to: STDOUT_FILENO)
    try form.end(with: report)
  }
}

/// What `list` and `export` understand of the form of what they write.
struct ReportOptions: ParsableArguments {
  @Option(help: help(.optionFormat(ReportFormat.all.map(\.name)), .format))
  var format: String?

  @Option(help: help(.optionColumns, .heads))
  var columns: [String] = []

  @Flag(help: help(.optionExitCode))
  var exitCode = false

  /// The format that is named; nil where none is.
  var chosenFormat: ReportFormat? {
    get throws {
      guard let format else { return nil }
      let name = try choice(format, of: "--format", among: ReportFormat.all.map(\.name))
      return ReportFormat.all.first { $0.name == name }
    }
  }

  /// The columns that are asked for, in that order; nil where none are.
  func headings(for format: ReportFormat) throws -> [FieldHeading]? {
    let words = listed(columns)
    guard !words.isEmpty else { return nil }
    guard format.hasColumns else { throw CommandError(.noColumns(format.name), code: 2) }
    return try words.map { word in
      guard let heading = Report.column(named: word) else {
        throw CommandError(.noSuchColumn(word), code: 2)
      }
      return heading
    }
  }

  /// Ends with 1 where that was asked for and a row is left.
  func end(with report: Report) throws {
    if exitCode, !report.items.isEmpty { throw ExitCode(1) }
  }
}

/// Writes a report to an open file.
func write(_ report: Report, as format: ReportFormat, to file: Int32) throws {
  if let code = failure(ofWriting: report, as: format, to: file) {
    throw CommandError(saying: FileError(FileError.Reason(code), call: .write))
  }
}

/// Writes a report to an open file, piece by piece; nil, or the `errno` of what failed.
func failure(ofWriting report: Report, as format: ReportFormat, to file: Int32) -> Int32? {
  var sink = ReportSink { writeAll($0[...], to: file) }
  do throws(ReportError) {
    try format.write(report, to: &sink)
    return nil
  } catch {
    return error.code
  }
}
