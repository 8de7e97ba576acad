import ArgumentParser
import BoardUI
import PlanBytes
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// `duban slips`: a reminder for each unit that has something late or due soon, as papers, and recorded.
struct SlipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "slips", abstract: said(.aboutSlips))

  @OptionGroup var options: SharedOptions
  @OptionGroup var conditions: FilterOptions
  @OptionGroup var person: PersonOption

  @Option(help: help(.optionSlipsPaper, .content))
  var paper: String?

  @Option(help: help(.optionSlipsLevel, .content))
  var level: String?

  @Option(help: help(.optionSlipsOutput, .folder))
  var output: String?

  @Flag(help: help(.optionReplace))
  var yes = false

  func run() throws {
    let level = try self.level.map { word in
      guard let level = SlipLevel(word) else { throw CommandError(.noSuchLevel(word), code: 2) }
      return level
    }
    let session = try Session(options.request)
    try session.needDayThatIsHere()
    let filter = try conditions.filter(for: session)
    let isShown = session.snapshot.items(matching: filter).indicesInPlan
    let papers = session.slips(
      of: session.snapshot, among: isShown, from: paper.map { safe(trimmed($0)) }, level: level)
    if let left = session.withoutLead(in: session.snapshot, among: isShown) {
      writeError(left, in: session.language)
    }
    guard !papers.isEmpty else { return try writeOutput(PaperPhrase.noSlips, in: session.language) }
    let who = try person.name(session)
    if let output { guard try yes || mayWrite(output, session.language) else { return } }
    let folder = try session.save(papers, of: session.snapshot, to: output)
    let count = try session.record(papers.flatMap { $0.entries(on: session.snapshot.asOf) }, [], by: who)
    try writeOutput(papers.map { PaperPhrase.slip($0).text(in: session.language) }.lines)
    try writeOutput(
      PaperPhrase.slipsWritten(
        ReportPlace.whole(folder), papers.count, records: count,
        fetch: ReportPlace.fetch(ReportPlace.whole(folder), session.settings)), in: session.language)
  }
}

extension Session {
  /// A slip for each unit that has something late or due soon among some items.
  ///
  /// - Parameters:
  ///   - number: of the first; nil: it goes on from the last one.
  ///   - level: nil: by what there is.
  func slips(
    of snapshot: Snapshot, among items: [Int], from number: String? = nil, level: SlipLevel? = nil
  ) -> [SlipPaper] {
    let first = PaperPhrase.firstPaper(year: snapshot.asOf.civil.year).text(in: .ofFiles)
    let isShown = Set(items)
    return snapshot.slipPapers(from: number ?? snapshot.nextSlipNumber ?? first, level: level) {
      isShown.contains($0)
    }
  }

  /// That something late or due soon has no lead unit, so that nobody is told of it; nil where nothing has.
  func withoutLead(in snapshot: Snapshot, among items: [Int]) -> PaperPhrase? {
    let isShown = Set(items)
    let left = snapshot.itemsWithoutLead { isShown.contains($0) }
    let numbers = left.prefix(Session.mostNumbers).map { snapshot[$0].number(in: language) }
    return left.first.map {
      .noLead(
        left.count, numbers,
        command: SameCommand.other(["edit", snapshot[$0].number, "--lead", String(.someUnit, in: language)]))
    }
  }

  /// So many are named.
  private static let mostNumbers = 20

  /// Writes slips into a folder, one file each.
  ///
  /// - Parameter named: nil: a new one where the program was started.
  /// - Returns: the folder.
  func save(_ papers: [SlipPaper], of snapshot: Snapshot, to named: String?) throws -> String {
    let files = try papers.enumerated().map { place, paper in
      let values = TemplateValues(paper, of: snapshot, dated: snapshot.asOf, in: language)
      let name =
        padded(place + 1, 2) + ReportPlace.plain("-\(paper.unit)-\(paper.level.text(in: .ofFiles))") + ".docx"
      return (name: name, bytes: try filled(ShippedTemplate(paper.level), with: values).bytes)
    }
    let folder = named ?? ReportPlace.free(PaperPhrase.slipFolder(snapshot.asOf).text(in: .ofFiles))
    return try mapped { () throws(StoreError) in
      try makeFolders(folder)
      for file in files { try writeReport("\(folder)/\(file.name)", file.bytes, isReplacing: true) }
      return folder
    }
  }
}
