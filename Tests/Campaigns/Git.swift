import ArgumentParser
import PlanModel
import PlanStore
import TestSupport

/// Clones that `duban sync` keeps alike while people do with git whatever people do: nothing is lost, nothing is
/// left half done.
struct GitCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", abstract: "2 to 4 clones, duban sync, and what people do with git by hand.")

  @OptionGroup var options: CampaignOptions

  func run() async throws { try await options.repeatTrials("git", GitRun.self) }
}

/// One random interleaving of events, synchronisations and what people do by hand.
private struct GitRun: GitTrial {
  private var generator: SeededGenerator
  private var clones: [GitClone] = []
  private(set) var findings = Findings()
  private var now: Int64 = 1_526_800_000_000
  private var mayHaveMore = false
  /// What happened, for who looks into a failure.
  private var story: [String] = []

  init(root: String, generator: SeededGenerator) async throws {
    self.generator = generator
    try makeFolders(root)
    let remote = "\(root)/remote.git"
    for number in 0..<Int.random(in: 2...4, using: &self.generator) {
      let autocrlf = ["true", "input", "false"].randomElement(using: &self.generator) ?? "false"
      let clone = try await GitClone(
        folder: "\(root)/\(number)", remote: remote, isFirst: number == 0, autocrlf: autocrlf)
      clones.append(clone)
    }
  }

  mutating func run() async throws {
    findings.count("runs")
    for _ in 0..<Int.random(in: 10...30, using: &generator) { try await step() }
    try await finish()
    if !findings.failures.isEmpty { findings.fail(story.joined(separator: "; ")) }
  }

  private mutating func step() async throws {
    now += Int64.random(in: 0...100_000, using: &generator)
    let number = Int.random(in: clones.indices, using: &generator)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<6: record(number)
    case 6: try clones[number].machine.takeBack(at: now, &generator)
    case 7: clones[number].machine.restart(&generator)
    case 8..<12: try await sync([number])
    case 12: try await sync(Array(clones.indices))
    case 13: try await syncWhileRecording(number)
    case 14: try await deleteAgainstModify(number)
    default: try await byHand(number)
    }
  }

  private mutating func record(_ number: Int) {
    story.append("\(number) records")
    do {
      try clones[number].machine.record(at: now, &generator)
    } catch {
      // Not acknowledged; its line may be there all the same.
      mayHaveMore = true
      findings.count("events refused")
    }
  }

  // MARK: Synchronising

  /// Some clones at once.
  private mutating func sync(_ numbers: [Int]) async throws {
    story.append("\(numbers) sync")
    let before = try await halfDone(numbers)
    let ended = try await synchronise(numbers)
    for (number, ended) in ended { judge(ended, of: number, isHalfDone: before[number] != nil) }
    let after = try await halfDone(numbers)
    if before != after { findings.fail("\(numbers): half done \(before), then \(after)") }
  }

  private func synchronise(_ numbers: [Int]) async throws -> [Int: Ended] {
    try await withThrowingTaskGroup(of: (Int, Ended).self) { group in
      for number in numbers {
        let clone = clones[number].commands
        group.addTask { (number, try await clone.sync()) }
      }
      var result: [Int: Ended] = [:]
      for try await (number, ended) in group { result[number] = ended }
      return result
    }
  }

  private func halfDone(_ numbers: [Int]) async throws -> [Int: String] {
    var result: [Int: String] = [:]
    for number in numbers { result[number] = try await clones[number].commands.halfDone() }
    return result
  }

  private mutating func judge(_ ended: Ended, of number: Int, isHalfDone: Bool) {
    findings.count("syncs")
    if ended.output.contains("已留着") { findings.count("deleted journals named") }
    if isHalfDone {
      findings.count("syncs refused, something was half done")
      if ended.status != .exited(1) { findings.fail("\(number): syncs while half done: \(ended.summary)") }
    } else if ended.errors.contains("几次都没轮上") {
      findings.count("syncs that never had their turn")
    } else if !ended.isSuccess {
      findings.fail("\(number): \(ended.summary)")
    }
  }

  private mutating func syncWhileRecording(_ number: Int) async throws {
    story.append("\(number) syncs and records")
    guard try await clones[number].commands.halfDone() == nil else { return }
    let clone = clones[number].commands
    async let ended = clone.sync()
    for _ in 0..<8 {
      try await Task.sleep(for: .milliseconds(Int.random(in: 1...20, using: &generator)))
      record(number)
    }
    judge(try await ended, of: number, isHalfDone: false)
    findings.count("syncs while recording")
  }

  /// One deletes a journal that another goes on with: it is kept, and named.
  private mutating func deleteAgainstModify(_ number: Int) async throws {
    let other = (number + 1) % clones.count
    for clone in [number, other, number] where try await clones[clone].commands.halfDone() != nil { return }
    for clone in [number, other] { try await clones[clone].commands.git(["switch", "-q", "main"]) }
    record(other)
    for clone in [other, number] { try await sync([clone]) }
    guard findings.failures.isEmpty, let journal = clones[other].machine.lastJournal else { return }
    story.append("\(number) deletes \(journal) of \(other)")
    let words = clones[number].commands
    guard try await words.git(["rm", "-q", "--", journal]).isSuccess,
      try await words.git(["commit", "-qm", "deleted"]).isSuccess,
      try await words.git(["push", "-q", "origin", "main"]).isSuccess
    else { return }
    record(other)
    guard clones[other].machine.lastJournal == journal else { return }
    let ended = try await clones[other].commands.sync()
    judge(ended, of: other, isHalfDone: false)
    findings.count("deletions against changes")
    if !ended.output.contains("已留着") || !ended.output.contains(journal) {
      findings.fail("\(other): \(journal) was deleted and is not named: \(ended.summary)")
    }
  }

  // MARK: By hand

  private mutating func byHand(_ number: Int) async throws {
    let clone = clones[number].commands
    // Whoever left something half done ends it sooner or later.
    if try await clone.halfDone() != nil {
      story.append("\(number) gives up")
      findings.count("given up")
      return try await clone.giveUp()
    }
    guard let habit = Habit.allCases.randomElement(using: &generator) else { return }
    story.append("\(number) \(habit)")
    findings.count("by hand")
    let isCommitted = Bool.random(using: &generator)
    if isCommitted { try await clone.commitAll() }
    for words in habit.words(&generator) { try await clone.git(words) }
    if !clone.hasPlan {
      // Whoever takes back the commit that brought the plan sees at once that it is gone.
      story.append("\(number) brings the plan back")
      findings.count("plans brought back")
      try await clone.bringPlanBack()
    }
    if try await clone.halfDone() != nil { findings.count("conflicts by hand") }
  }

  // MARK: At the end

  private mutating func finish() async throws {
    for clone in clones {
      try await clone.commands.giveUp()
      try await clone.commands.commitAll()
      try await clone.commands.git(["switch", "-q", "main"])
      // Boards are closed, so that nobody has their slots in hand.
      clone.machine.close()
    }
    story.append("end")
    for _ in 0..<3 {
      for number in clones.indices { try await sync([number]) }
    }
    let acknowledged = Set(clones.flatMap(\.machine.acknowledged))
    findings.count("events", acknowledged.count)
    var states: [[Status]] = []
    var heads: Set<String> = []
    for (number, clone) in clones.enumerated() {
      let journal = try clone.machine.open(at: now).readJournal()
      compare(Set(journal.events.map(\.id)), with: acknowledged, of: number)
      states.append(Snapshot(plan: plan(smallPlan), journal: journal, asOf: day("2018-05-25")).statuses)
      for failure in try await clone.commands.untidy() { findings.fail("\(number): \(failure)") }
      heads.insert(try await clone.commands.git(["rev-parse", "HEAD"]).output)
    }
    if Set(states).count > 1 { findings.fail("the boards differ") }
    if heads.count > 1 { findings.fail("the branches differ") }
  }

  private mutating func compare(_ found: Set<EventID>, with acknowledged: Set<EventID>, of number: Int) {
    let lost = acknowledged.subtracting(found)
    if !lost.isEmpty { findings.fail("\(number): \(lost.count) acknowledged events lost") }
    let more = found.subtracting(acknowledged)
    if !more.isEmpty && !mayHaveMore {
      findings.fail("\(number): \(more.count) events that nobody was told of")
    }
  }
}

/// What people do with git by hand.
private enum Habit: CaseIterable {
  case pullMerge, pullRebase, fetchAndMerge, push, reset, resetToRemote, stash, pop, amend, revert, leave,
    comeBack, mergeSide, lineEnds, clean

  /// The calls of git, one after another, each whatever became of the one before.
  func words(_ generator: inout SeededGenerator) -> [[String]] {
    switch self {
    case .pullMerge: [["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"]]
    case .pullRebase: [["pull", "-q", "--rebase", "origin", "main"], ["push", "-q", "origin", "HEAD"]]
    case .fetchAndMerge: [["fetch", "-q"], ["merge", "-q", "--no-edit", "origin/main"]]
    case .push: [["push", "-q", "origin", "HEAD"]]
    case .reset: [["reset", "-q", "--hard", "HEAD~\(Int.random(in: 1...4, using: &generator))"]]
    case .resetToRemote: [["fetch", "-q"], ["reset", "-q", "--hard", "origin/main"]]
    case .stash: [["stash", "-q", "--include-untracked"]]
    case .pop: [["stash", "pop", "-q"]]
    case .amend: [["commit", "-q", "--amend", "--all", "--no-edit"]]
    case .revert: [["revert", "--no-edit", "HEAD"]]
    case .leave: [["switch", "-q", "-C", "side"]]
    case .comeBack: [["switch", "-q", "main"]]
    case .mergeSide: [["switch", "-q", "main"], ["merge", "-q", "--no-edit", "side"]]
    case .lineEnds:
      [["config", "core.autocrlf", ["true", "input", "false"].randomElement(using: &generator) ?? "false"]]
    case .clean: [["clean", "-qfd"], ["checkout", "-q", "."]]
    }
  }
}
