import ArgumentParser
import BoardUI
import FoundationEssentials
import Glibc
import PlanBytes
import PlanImport
import PlanModel
import PlanPhrases
import PlanPrograms
import PlanStore

/// `duban import`: an official document becomes a plan folder, or a revision of the plan that is there.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "import", abstract: said(.aboutImport))

  @Argument(help: help(.argumentDocument, .document))
  var document: String

  @Option(help: help(.optionInto, .folder))
  var into: String?

  @Flag(help: help(.optionDryRun))
  var dryRun = false

  @Flag(help: help(.optionYes))
  var yes = false

  @Option(name: .customLong("format"), help: help(.optionImportFormat, .format))
  var formatName = ImportFormat.text.rawValue

  @Flag(help: help(.aboutExplain))
  var explain = false

  @OptionGroup var option: LanguageOption

  private var language: Language { .ofRun }

  private enum ImportFormat: String, CaseIterable { case text, json }

  private var format: ImportFormat { ImportFormat(rawValue: formatName) ?? .text }

  func run() throws {
    _ = try choice(formatName, of: "--format", among: ImportFormat.allCases.map(\.rawValue))
    let reading = try ProgressLine.show(CommandPhrase.isReading(document), in: language) {
      try DocumentReading(of: document, in: language)
    }
    guard !reading.isOwnWorkbook else {
      throw CommandError(saying: ImportingPhrase.ownWorkbook(document, mergeCommand))
    }
    if explain { return try writeOutput(reading.explanation.lines) }
    if format == .json { try writeOutput(try reading.json) }
    guard !reading.plan.tasks.isEmpty || !reading.plan.phases.isEmpty else {
      throw CommandError(saying: ImportingPhrase.nothingToImport(reading.name))
    }
    if reading.isOwnTable { writeError(ImportingPhrase.ownTable(mergeCommand), in: language) }
    if dryRun {
      guard format == .text else { return }
      return try writeOutput(([String(.wouldImport(document), in: language)] + reading.summary).lines)
    }
    let target = PlanFolder(path: into ?? ImportTarget.folder(for: reading.plan.title))
    if target.hasPlan { try revise(target, reading) } else { try make(target, reading) }
  }

  /// What takes in what was filled in.
  private var mergeCommand: String {
    shellCommand(["duban", "merge", document] + (into.map { ["--plan", $0] } ?? []))
  }

  private func make(_ target: PlanFolder, _ reading: DocumentReading) throws {
    try mapped { () throws(StoreError) in try target.make(plan: Array(reading.text.utf8)) }
    guard format == .text else { return }
    let open = ImportingPhrase.openImported(command: "duban --plan \(shellWord(target.path))")
    let review: [ImportingPhrase] =
      reading.plan.doubts.isEmpty
      ? []
      : [
        .reviewImported(
          key: KeyTable.name(of: .review).text(in: language))
      ]
    let isUndated = Snapshot(
      plan: Plan(reading: Array(reading.text.utf8)), journal: Journal(), asOf: Day(number: 0)
    )
    .isUndated
    let undated: [ImportingPhrase] =
      isUndated
      ? [
        .importedUndated(
          filter: KeyTable.name(of: .filter).text(in: language),
          due: KeyTable.name(of: .setDue).text(in: language))
      ] : []
    let lines =
      [String(.imported(document, into: target.path), in: language)] + reading.summary
      + (undated + [open] + review).map { $0.text(in: language) }
    try writeOutput(lines.lines)
  }

  /// Shows what changes, asks, and writes.
  private func revise(_ target: PlanFolder, _ reading: DocumentReading) throws {
    let folders = UserFolders(environment: environmentVariable)
    let (store, journal) = try mapped { () throws(StoreError) in
      let store = try OpenPlan(target, folders: folders)
      return (store, try store.readJournal())
    }
    tellDamage(of: journal, in: target, language)
    try tell(reading.notices)
    let revision = PlanRevision(of: store.plan, by: Plan(reading: Array(reading.text.utf8)))
    guard !revision.difference.isEmpty else {
      return try tell([String(.importSame(target.path), in: language)])
    }
    let changes = revision.difference.lines(
      from: store.plan, to: Plan(reading: revision.source), in: language,
      records: { store.plan.assignments[$0].id.map { journal.history(of: $0).events.count } ?? 0 })
    try tell([String(.importChanges(target.path), in: language)] + changes)
    guard try isAgreed() else { return }
    try mapped { () throws(StoreError) in try store.revise(store.plan.source, to: revision.source) }
    try tell([String(.importRevised(target.path), in: language)])
  }

  /// For people: on the standard output, or beside it where that holds JSON.
  private func tell(_ lines: [String]) throws {
    guard format == .json else { return try writeOutput(lines.lines) }
    if !lines.isEmpty { writeError(lines.joined(separator: "\n")) }
  }

  private func isAgreed() throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandError(saying: ImportingPhrase.importNeedsYes(SameCommand.agreed))
    }
    if try duban.isAgreed(asking: ImportingPhrase.importAsk, in: language) { return true }
    try tell([String(.importLeft, in: language)])
    return false
  }
}

/// A document, read.
struct DocumentReading {
  let name: String
  let plan: ImportedPlan
  /// The text of its `plan.md`.
  let text: String
  private let unit: ImportPlace.Unit
  private let document: SourceDocument
  private let language: Language
  /// So many units stand in the summary.
  private static let mostUnits = 30
  private static let mostDoubts = 50

  init(of path: String, in language: Language) throws {
    self.language = language
    // It becomes the title of a plan that has none.
    name = safe(path.split(separator: "/").last.map(String.init) ?? path)
    document = try DocumentReading.document(at: path)
    let title = name.split(separator: ".").first.map(String.init) ?? name
    unit = document.unit
    plan = PlanImporter.plan(from: document, fallbackTitle: title)
    text = PlanText.text(of: plan, countedIn: unit, using: SystemRandomNumberGenerator())
  }

  /// A document of any format that is known.
  static func document(at path: String) throws -> SourceDocument {
    let bytes = try mapped { () throws(StoreError) in try readWholeFile(path) }
    let name = safe(path.split(separator: "/").last.map(String.init) ?? path)
    do throws(ImportError) {
      let converters = Converters(path: environmentVariable("PATH") ?? "/usr/bin:/bin")
      return try DocumentReader.read(bytes, name: name, conversion: converters.convert)
    } catch {
      throw CommandError(saying: ImportPhrase.failure(error, file: path), code: error == .stopped ? 130 : 1)
    }
  }

  /// Whether it is a workbook of this program, which holds more than a plan.
  var isOwnWorkbook: Bool { document.isOwnWorkbook }

  /// Whether it is a table of this program, perhaps filled in.
  var isOwnTable: Bool { plan.doubts.contains { $0.kind == .ownTable } }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return safeJSON(
        String(
          decoding: try encoder.encode(AnnotationForm(plan, countedIn: unit, in: language)), as: UTF8.self))
        + "\n"
    }
  }

  /// What became of each number, with what it cost.
  var explanation: [String] {
    let explained = PlanImporter.explanation(of: document)
    return [String(.explainHead(margin: explained.margin), in: language)]
      + explained.lines.map { line in
        let indent = String(repeating: "  ", count: line.level)
        return
          "\(line.line)\t\(indent)\(line.number)\t\(line.level + 1)\t\(line.kind.text(in: language))\t\(line.cost)\t\(line.title)"
      }
  }

  /// What the document is, where it is none of an office.
  var notices: [String] {
    plan.doubts.filter { $0.kind == .ownTable }.map {
      String(.doubtAt(name, $0.kind, ImportPlace(unit, $0.line)), in: language)
    }
  }

  /// Counts, units, likely aliases, and what to look at.
  var summary: [String] {
    let counts = ImportedCounts(
      groups: plan.groups.count, tasks: plan.tasks.count,
      items: plan.tasks.reduce(0) { $0 + $1.assignments.count },
      targets: plan.targets.count + plan.tasks.reduce(0) { $0 + $1.targets.count },
      phases: plan.phases.count, deliverables: plan.phases.reduce(0) { $0 + $1.deliverables.count },
      safeguards: plan.safeguards.count)
    return [
      plan.title, String(.importedParts(counts), in: language), plan.sureness.text(in: language), units,
    ]
      + aliases + doubts
  }

  private var units: String {
    let counts = plan.unitCounts
    let shown = counts.prefix(DocumentReading.mostUnits).map { "\($0.name) \($0.items)" }
    return String(
      .importedUnits(counts.count, Array(shown), hasMore: counts.count > shown.count), in: language)
  }

  private var aliases: [String] {
    let hints = AliasHints.find(in: plan.unitCounts.map(\.name))
    return hints.isEmpty
      ? [] : [String(.aliasesHint, in: language)] + hints.map { "  \($0.alias) = \($0.name)" }
  }

  private var doubts: [String] {
    let shown = plan.doubts.prefix(DocumentReading.mostDoubts).map {
      "  " + String(.doubtAt(name, $0.kind, ImportPlace(unit, $0.line)), in: language)
    }
    return [String(.doubtCount(plan.doubts.count), in: language)] + shown
      + (plan.doubts.count > shown.count ? ["  …"] : [])
  }
}

/// Where a plan goes that was given no place.
enum ImportTarget {
  /// Longer names are cut, in characters: a file name has at most 255 bytes.
  private static let longestName = 60

  /// A folder of its own among the plans: `$DUBAN_PLANS`, `./Plans` where there is one, the user's data folder.
  static func folder(for title: String) -> String {
    let name = String(safe(title).filter { !"/\\:*?\"<>|".contains($0) && !$0.isNewline }.prefix(longestName))
    let own = trimmed(name.hasPrefix(".") ? String(name.dropFirst()) : name)
    return place + "/" + (own.isEmpty ? TitleWords.plan : own)
  }

  private static var place: String {
    if let named = environmentVariable("DUBAN_PLANS") { return named }
    if SystemCall.allows("Plans", F_OK) { return "Plans" }
    let data = UserFolders(environment: environmentVariable).data
    return data.map { "\($0)/duban" } ?? "."
  }
}

extension [String] {
  /// Lines for the terminal, one under the other.
  var lines: String { map { safe($0) + "\n" }.joined() }
}
