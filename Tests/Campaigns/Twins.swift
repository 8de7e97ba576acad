import ArgumentParser
import PlanModel
import PlanStore
import TestSupport

/// Two clones of a plan whose items have no ids, edited and marked by both: all records arrive, the plans come together
/// or what does not is named and decided by a word.
struct TwinsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "twins", abstract: "2 clones of a plan without ids, edited and marked by both.")

  @OptionGroup var options: CampaignOptions

  func run() async throws { try await options.repeatTrials("twins", TwinsRun.self) }
}

/// One random interleaving of marks, edits and synchronisations.
private struct TwinsRun: GitTrial {
  private var generator: SeededGenerator
  private var twins: [GitCommands] = []
  private var machines: [SyncedMachine] = []
  private(set) var findings = Findings()
  private var now: Int64 = 1_526_800_000_000
  private var edits = 0
  private var story: [String] = []

  /// The small plan with its ids taken off.
  private static let text = smallPlan.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.contains(" ^") ? line.prefix { $0 != "^" }.dropLast() : line
  }.joined(separator: "\n")

  init(root: String, generator: SeededGenerator) async throws {
    self.generator = generator
    let remote = "\(root)/remote.git"
    for number in 0...1 {
      let folder = "\(root)/\(number)"
      try makeFolders("\(folder)/home/.config/duban")
      try writeFile("\(folder)/home/.config/duban/settings", Array("姓名: 王芳\n".utf8))
      let commands = GitCommands(folder: folder)
      if number == 0 {
        try await commands.need(["init", "-q", "--bare", "-b", "main", remote], in: folder)
        try await commands.need(["init", "-q", "-b", "main", commands.plan], in: folder)
        try await commands.need(["remote", "add", "origin", remote], in: commands.plan)
        try writeFile("\(commands.plan)/plan.md", Array(TwinsRun.text.utf8))
        try await commands.commitAll()
        try await commands.need(["push", "-q", "-u", "origin", "main"], in: commands.plan)
      } else {
        try await commands.need(["clone", "-q", remote, commands.plan], in: folder)
      }
      twins.append(commands)
      machines.append(try SyncedMachine(folder: folder, order: JournalNames(), plan: TwinsRun.text))
    }
  }

  mutating func run() async throws {
    findings.count("runs")
    for _ in 0..<Int.random(in: 6...24, using: &generator) where findings.failures.isEmpty {
      try await step()
    }
    try await finish()
    if !findings.failures.isEmpty { findings.fail(story.joined(separator: "; ")) }
  }

  private mutating func step() async throws {
    now += Int64.random(in: 0...100_000, using: &generator)
    let number = Int.random(in: 0...1, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4:
      story.append("\(number) records")
      // A session that has its board open would not know of edits; ids are given by what is on the disk.
      machines[number].close()
      try machines[number].record(at: now, &generator)
      findings.count("marks and notes")
    case 4..<7: try edit(number)
    default: try await sync(number, [])
    }
  }

  /// Changes a line, adds an item or takes one away, as in an editor.
  private mutating func edit(_ number: Int) throws {
    machines[number].close()
    edits += 1
    let path = "\(twins[number].plan)/plan.md"
    var lines = String(decoding: readFile(path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let items = lines.indices.filter { lines[$0].hasPrefix("- 牵头") }
    guard let place = items.randomElement(using: &generator) else { return }
    let kind = Int.random(in: 0..<8, using: &generator)
    story.append("\(number) edit \(kind) of line \(place)")
    findings.count("edits")
    switch kind {
    case 0: lines.insert("- 牵头: 县政府办\(edits)", at: place + 1)
    case 1 where items.count > 3: lines.remove(at: place)
    case 2: lines.insert("第\(edits)句话。", at: lines.count - 1)
    case 3:
      lines = lines.map { $0.hasPrefix("- 临期天数") ? "- 临期天数: \(20 + edits)" : $0 }
    case 4: lines[place] = lines[place].replacing("- 牵头: ", with: "- 牵头: 县\(edits)局、")
    default: lines[place] = lines[place].replacing("- 牵头", with: "- 备注\(edits): 有\(number)；牵头")
    }
    try writeFile(path, Array(lines.joined(separator: "\n").utf8))
  }

  private mutating func sync(_ number: Int, _ words: [String]) async throws {
    story.append("\(number) syncs \(words)")
    findings.count("syncs")
    let before = readFile("\(twins[number].plan)/plan.md")
    let ended = try await twins[number].sync(words)
    guard !ended.isSuccess else { return }
    guard ended.status == .exited(1), ended.errors.contains("要由您来定") else {
      return findings.fail("\(number): \(ended.summary)")
    }
    findings.count("conflicts named")
    if words.isEmpty, story.suffix(2).first != story.last,
      !PlanMerge.sayTheSame(readFile("\(twins[number].plan)/plan.md"), before)
    {
      findings.fail("\(number): plan.md was changed by a conflict")
    }
    try await decide(number, ended.errors)
  }

  /// Runs one of the commands that were shown.
  private mutating func decide(_ number: Int, _ message: String) async throws {
    let choices = message.split(separator: "\n").compactMap { line in
      line.contains("：duban sync --") ? line.split(separator: " ").dropFirst(2).map(String.init) : nil
    }
    guard Bool.random(using: &generator), let choice = choices.randomElement(using: &generator) else {
      return
    }
    story.append("\(number) decides \(choice)")
    findings.count("conflicts decided")
    let ended = try await twins[number].sync(choice)
    if !ended.isSuccess, !choice.contains("--item") {
      findings.fail("\(number): \(choice): \(ended.summary)")
    }
  }

  private mutating func finish() async throws {
    for machine in machines { machine.close() }
    for number in [0, 1, 0] where findings.failures.isEmpty {
      try await sync(number, [])
      try await sync(number, [Bool.random(using: &generator) ? "--mine" : "--others"])
    }
    try await sync(1, [])
    let acknowledged = Set(machines.flatMap(\.acknowledged))
    findings.count("events", acknowledged.count)
    let texts = twins.map { readFile("\($0.plan)/plan.md") }
    if texts[0] != texts[1] { findings.fail("the plans differ") }
    let merged = Plan(reading: texts[0])
    if let twice = merged.findings.first(where: { "\($0.problem)".contains("duplicateID") }) {
      findings.fail("an id stands twice: \(twice)")
    }
    for (number, machine) in machines.enumerated() {
      let lost = acknowledged.subtracting(machine.events.map(\.id))
      if !lost.isEmpty { findings.fail("\(number): \(lost.count) acknowledged events lost") }
      for failure in try await twins[number].untidy() { findings.fail("\(number): \(failure)") }
    }
  }
}
