import ArgumentParser
import BoardUI
import Glibc
import PlanBytes
import PlanImport
import PlanModel
import PlanPhrases
import PlanPrograms
import PlanStore

/// `duban merge`: what units filled in becomes records of who takes it in.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "merge", abstract: said(.aboutMerge))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption

  @Argument(help: help(.argumentSheets, .document))
  var files: [String]

  @Flag(help: help(.optionDryRun))
  var dryRun = false

  @Flag(help: help(.optionMergeYes))
  var yes = false

  @Flag(help: help(.optionMergeMine))
  var mine = false

  @Flag(help: help(.optionMergeOthers))
  var others = false

  func run() throws {
    guard !(mine && others) else { throw CommandError(.mineOrSheets, code: 2) }
    let session = try Session(options.request)
    try session.needDayThatIsHere()
    let reading = CommandPhrase.isReading(files.joined(separator: " "))
    let preview = try ProgressLine.show(reading, in: session.language) {
      let sheets = try files.map { try FilledTables(at: $0, in: session.language) }
      return MergePreview(SheetMerge(sheets, into: session.snapshot), session.snapshot, session.language)
    }
    try writeOutput(preview.lines.lines)
    if dryRun { return }
    let (taken, open) = try decide(preview, session)
    guard !taken.isEmpty else { return try end(open, session.language) }
    guard try isAgreed(taken.count, session.language) else { return }
    let recorded = try record(taken, session)
    try writeOutput(CommandPhrase.merged(recorded, undo: KeyTable.name(of: .undo)), in: session.language)
    try end(open, session.language)
  }

  /// What is recorded, and how many are left that nobody decided on. Of two sheets that differ the later one counts, where
  /// the sheets are to count.
  private func decide(_ preview: MergePreview, _ session: Session) throws -> (
    taken: [SheetChange], open: Int
  ) {
    var (taken, open) = ([SheetChange](), 0)
    let canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !mine
    for change in preview.merge.changes {
      if change.doubt == nil || others {
        taken.removeAll { $0.contradicts(change) }
        taken.append(change)
      } else if canAsk {
        let question = CommandPhrase.askSheet(preview.line(of: change))
        let isWanted =
          try !taken.contains { $0.contradicts(change) }
          && duban.isAgreed(asking: question, in: session.language)
        if isWanted { taken.append(change) }
      } else if !mine {
        open += 1
      }
    }
    return (taken, open)
  }

  private func isAgreed(_ count: Int, _ language: Language) throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else { throw CommandError(.mergeNeedsYes(SameCommand.agreed)) }
    if try duban.isAgreed(asking: CommandPhrase.askMerge(count), in: language) { return true }
    try writeOutput(CommandPhrase.notRecorded, in: language)
    return false
  }

  /// Records all in one go.
  ///
  /// - Returns: how many records that are.
  private func record(_ changes: [SheetChange], _ session: Session) throws -> Int {
    let day = session.snapshot.asOf
    return try session.record(
      changes.entries(on: day), changes.compactMap(\.measurement), by: try person.name(session))
  }

  /// Says how the rest is decided.
  private func end(_ open: Int, _ language: Language) throws {
    guard open > 0 else { return }
    let words = yes ? [] : ["--yes"]
    throw CommandError(
      .mergeOpen(open, SameCommand.with(words + ["--others"]), SameCommand.with(words + ["--mine"])))
  }
}

extension FilledTables {
  /// Reads a file of ours.
  init(at path: String, in language: Language) throws {
    let document = try DocumentReading.document(at: path)
    let name = safe(path.split(separator: "/").last.map(String.init) ?? path)
    guard let tables = FilledTables(document, file: name) else { throw CommandError(.noSheet(path)) }
    self = tables
  }
}

extension SheetChange {
  var measurement: Measurement? {
    guard case .target(let target) = subject, case .measured(let value, let day) = says else { return nil }
    return Measurement(target: target, on: day, value: value, source: mark)
  }
}

extension [SheetChange] {
  /// One record for each item: a status with what was done for it, or that alone; further remarks stand by themselves.
  func entries(on day: Day) -> [Entry] {
    var entries: [Entry] = []
    var statuses: [Int: Int] = [:]
    for change in self {
      guard case .item(let item) = change.subject, case .status(let status) = change.says else { continue }
      statuses[item] = entries.count
      entries.append(Entry(item: item, on: day, kind: .mark, value: status.code, text: change.mark))
    }
    for change in self {
      guard case .item(let item) = change.subject, case .progress(let text) = change.says else { continue }
      if let place = statuses[item], entries[place].text == change.mark {
        entries[place].text += text
      } else {
        entries.append(Entry(item: item, on: day, kind: .note, text: change.mark + text))
      }
    }
    return entries
  }
}

/// What is said of sheets before anything is recorded.
struct MergePreview {
  let merge: SheetMerge
  private let board: Snapshot
  private let language: Language

  /// So many of each kind are listed.
  private static let most = 500

  init(_ merge: SheetMerge, _ board: Snapshot, _ language: Language) {
    (self.merge, self.board, self.language) = (merge, board, language)
  }

  var lines: [String] {
    let (sure, doubtful) = (
      merge.changes.filter { $0.doubt == nil }, merge.changes.filter { $0.doubt != nil }
    )
    return listed(sure.map(line), under: .mergeChanges(sure.count))
      + listed(doubtful.map(line), under: .mergeDoubts(doubtful.count))
      + listed(merge.leftOut.map(line), under: .mergeLeftOut(merge.leftOut.count))
      + (merge.changes.isEmpty ? [said(.mergeNothing)] : [])
  }

  private func listed(_ lines: [String], under head: CommandPhrase) -> [String] {
    guard !lines.isEmpty else { return [] }
    let shown = lines.prefix(MergePreview.most)
    return [said(head)] + shown.map { "  " + $0 } + (lines.count > shown.count ? ["  …"] : [])
  }

  func line(of change: SheetChange) -> String {
    let about: String
    switch change.subject {
    case .item(let index): about = board[index].number(in: language)
    case .target(let index):
      let number = board.plan.item(ofTarget: index).map { board[$0].number(in: language) + " " } ?? ""
      about = number + board.plan.text(board.plan.targets[index].indicator)
    }
    return said(.mergeLine(about, what(of: change), change.place.description))
      + (change.doubt.map { said(.mergeDoubt($0)) } ?? "")
  }

  /// Why nobody but a person can say; empty where that has to be looked at one by one.
  func why(of change: SheetChange) -> String {
    switch change.doubt {
    case .unknownBefore, .changedHere: trimmed(change.doubt.map { said(.mergeDoubt($0)) } ?? "")
    case .otherwise, nil: ""
    }
  }

  private func what(of change: SheetChange) -> String {
    switch change.says {
    case .progress(let text): return language.pair(FieldHeading.progress.text(in: language), text)
    case .measured(let value, let day): return said(.mergeMeasured(value.description, day.description))
    case .status(let status):
      let now =
        if case .item(let index) = change.subject { board.statuses[index] } else { Status.todo }
      return "\(now.text(in: language)) -> \(status.text(in: language))"
    }
  }

  func line(_ left: LeftOut) -> String {
    said(.mergeLeft(left.place.description, left.reason, left.text))
  }

  private func said(_ phrase: CommandPhrase) -> String { phrase.text(in: language) }
}
