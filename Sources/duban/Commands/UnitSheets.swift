import Glibc
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// A file for each lead unit that has something open, to be filled in and sent back.
struct UnitSheets {
  private let sheets: [(report: Report, name: String)]
  /// Units that have nothing open.
  private let idle: [String]
  private let format: ReportFormat
  private let folder: String

  init(_ report: Report, _ format: ReportFormat, in folder: String) {
    (self.format, self.folder) = (format, folder)
    let units = report.itemsByUnit
    let open = units.filter { $0.items.contains { $0.status.isOpen } }
    idle = units.map(\.name).filter { name in !open.contains { $0.name == name } }
    var names: Set<String> = []
    sheets = open.map { unit, items in
      let plain = ReportPlace.plain(unit)
      let name =
        (1...).lazy.map { $0 == 1 ? plain : "\(plain)-\($0)" }.first { names.insert($0).inserted } ?? plain
      return (report.of(unit, items), "\(folder)/\(name).\(format.name)")
    }
  }

  /// Asks before files are replaced.
  func mayWrite(_ session: Session) throws -> Bool {
    let there = sheets.count { SystemCall.allows($0.name, F_OK) }
    if there == 0 { return true }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandError(.filesAreThere(folder, there, SameCommand.agreed))
    }
    if try isAgreed(asking: CommandPhrase.askReplaceAll(folder, there), in: session.language) { return true }
    try writeOutput(CommandPhrase.notWritten, in: session.language)
    return false
  }

  func write(_ session: Session) throws {
    let said = try ProgressLine.show(CommandPhrase.isWriting(folder), in: session.language) {
      try written(session)
    }
    try writeOutput(said, in: session.language)
  }

  var isEmpty: Bool { sheets.isEmpty }
  /// The path of the folder from the root on.
  var whole: String { ReportPlace.whole(folder) }

  /// Writes them; what is said of that.
  func written(_ session: Session) throws -> CommandPhrase {
    if isEmpty { return .noUnitOpen }
    if !SystemCall.allows(folder, F_OK), SystemCall.makeFolder(folder, 0o777) != 0 {
      throw CommandError(saying: StoreError.system(.makeFolder, path: folder, errno))
    }
    for (report, name) in sheets {
      try duban.write(report, as: format, at: name, isReplacing: true)
    }
    let fetch = ReportPlace.fetch(whole, session.settings, isFolder: true)
    return .exportedUnits(whole, units: sheets.count, idle: idle, fetch: fetch)
  }
}
