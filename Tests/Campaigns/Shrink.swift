import ArgumentParser
import PlanModel
import PlanStore
import TestSupport

/// Clones of a plan in which somebody takes records away with git, in every way there is: after the next
/// synchronisations they are everywhere again.
struct ShrinkCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shrink", abstract: "2 to 4 clones whose journals shrink on the way in git.")

  @OptionGroup var options: CampaignOptions

  func run() async throws { try await options.repeatTrials("shrink", ShrinkRun.self) }
}

/// One random interleaving of events, synchronisations and shrinking.
private struct ShrinkRun: GitTrial {
  private var generator: SeededGenerator
  private var clones: [GitClone] = []
  private(set) var findings = Findings()
  private var now: Int64 = 1_526_800_000_000
  /// Of those who are gone.
  private var acknowledged: Set<EventID> = []
  /// What happened, for who looks into a failure.
  private var story: [String] = []

  init(root: String, generator: SeededGenerator) async throws {
    self.generator = generator
    try makeFolders(root)
    for number in 0..<Int.random(in: 2...4, using: &self.generator) {
      clones.append(
        try await GitClone(
          folder: "\(root)/\(number)", remote: "\(root)/remote.git", isFirst: number == 0, autocrlf: "false"))
    }
  }

  mutating func run() async throws {
    findings.count("runs")
    for _ in 0..<Int.random(in: 8...20, using: &generator) where findings.failures.isEmpty {
      try await step()
    }
    try await finish()
    if !findings.failures.isEmpty { findings.fail(story.joined(separator: "; ")) }
  }

  private mutating func step() async throws {
    now += Int64.random(in: 0...100_000, using: &generator)
    let number = Int.random(in: clones.indices, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<4:
      story.append("\(number) records")
      record(number)
    case 4..<7: _ = try await sync(number)
    case 7 where clones.count > 2: try await leave(number)
    default: try await shrink(number)
    }
  }

  /// Where somebody put a folder in the place of the own journal, nothing is acknowledged until it is gone.
  private mutating func record(_ number: Int) {
    do {
      try clones[number].machine.record(at: now, &generator)
    } catch {
      findings.count("events refused")
    }
  }

  private mutating func sync(_ number: Int) async throws -> String {
    story.append("\(number) syncs")
    findings.count("syncs")
    let ended = try await clones[number].commands.sync()
    if !ended.isSuccess { findings.fail("\(number): \(ended.summary)") }
    return ended.output
  }

  /// Somebody goes for good, and takes the private folder along.
  private mutating func leave(_ number: Int) async throws {
    _ = try await sync(number)
    story.append("\(number) is gone")
    findings.count("people gone")
    acknowledged.formUnion(clones[number].machine.acknowledged)
    clones[number].machine.close()
    removeFolder(clones[number].machine.folder)
    clones.remove(at: number)
  }

  /// Takes records away, and lets another one synchronise, who says what is kept.
  private mutating func shrink(_ number: Int) async throws {
    // Nobody has the journals in hand that come and go.
    let commands = clones[number].commands
    clones[number].machine.close()
    _ = try await sync(number)
    let journals = clones[number].machine.files.filter { $0.name.hasSuffix(".tsv") && !$0.bytes.isEmpty }
    guard let journal = journals.randomElement(using: &generator)?.name,
      let shape = Shrinking.allCases.randomElement(using: &generator)
    else { return }
    let seen = Bool.random(using: &generator)
    let other = (number + 1) % clones.count
    if seen { _ = try await sync(other) }
    let before = Set(clones[number].machine.events.map(\.id))
    story.append("\(number): \(shape.rawValue), J=\(journal)")
    findings.count("journals \(shape)")
    let isSent = try await commands.shell("J='journal/\(journal)'; \(shape.rawValue)").isSuccess
    let gone = before.subtracting(clones[number].machine.events.map(\.id))
    findings.count("records taken away", gone.count)
    if Bool.random(using: &generator) { record(other) }
    let said = try await sync(other)
    let isLost = !before.isSubset(of: Set(clones[other].machine.events.map(\.id)))
    if isLost && (seen || !shape.isForced) {
      findings.fail("\(other): \(shape) took something away: \(said)")
    }
    if isSent, !gone.isEmpty, !shape.isForced, shape != .resetBehind, !said.contains("已留着：") {
      findings.fail("\(other): \(shape) is not named: \(said)")
    }
  }

  private mutating func finish() async throws {
    guard findings.failures.isEmpty else { return }
    for clone in clones { clone.machine.close() }
    for _ in 0..<3 {
      for number in clones.indices { _ = try await sync(number) }
    }
    acknowledged.formUnion(clones.flatMap(\.machine.acknowledged))
    findings.count("events", acknowledged.count)
    var states: [[Status]] = []
    for (number, clone) in clones.enumerated() {
      let journal = try clone.machine.open(at: now).readJournal()
      let lost = acknowledged.subtracting(journal.events.map(\.id))
      if !lost.isEmpty { findings.fail("\(number): \(lost.count) acknowledged events lost") }
      states.append(Snapshot(plan: plan(smallPlan), journal: journal, asOf: day("2018-05-25")).statuses)
      for failure in try await clone.commands.untidy() { findings.fail("\(number): \(failure)") }
    }
    if Set(states).count > 1 { findings.fail("the boards differ") }
  }
}

/// What takes records away, `$J` being a journal.
private enum Shrinking: String, CaseIterable {
  case deleted = "git rm -q $J; git commit -qm x; git push -q"
  case emptied = ": >$J; git commit -qam x; git push -q"
  case cut = "head -c $(( $(wc -c <$J) / 2 )) $J >x; mv x $J; git commit -qam x; git push -q"
  case rewritten = "echo other >$J; git commit -qam x; git push -q"
  case damaged = "sed -i s/第/弟/ $J; git commit -qam x; git push -q"
  case turned = "tac $J >x; head -1 x >$J; rm x; git commit -qam x; git push -q"
  case marked = #"sed -i '1s/^/\xef\xbb\xbf/' $J; git commit -qam x; git push -q"#
  case returned = #"sed -i 's/$/\r/' $J; truncate -s -2 $J; git commit -qam x; git push -q"#
  case encoded = "iconv -t UTF-16 $J >x; mv x $J; git commit -qam x; git push -q"
  case markedAndDeleted =
    #"sed -i '1s/^/\xef\xbb\xbf/' $J; git commit -qam x; git rm -q $J; git commit -qm y; git push -q"#
  case octopus =
    "git switch -qC s1; echo 1 >>s1; git add s1; git commit -qm 1; git switch -qC s2 main; echo 2 >>s2; git add s2; git commit -qm 2; git switch -q main; git rm -q $J; git commit -qm x; git merge -q --no-edit s1 s2; git push -q"
  case renamed = "git mv $J journal/new-$RANDOM.tsv; git commit -qm x; git push -q"
  case renamedOutside = "mkdir -p old; git mv $J old/$RANDOM; git commit -qm x; git push -q"
  case renamedToText = "git mv $J journal/$RANDOM.txt; git commit -qm x; git push -q"
  case swallowed = "git rm -q $J; mkdir -p $J; echo 1 >$J/a; git add .; git commit -qm x; git push -q"
  case folderDeleted = "git rm -rq journal; git commit -qm x; git push -q"
  case folderReplaced =
    "git rm -rq journal; rm -rf journal; echo 1 >journal; git add -A; git commit -qm x; rm journal; git push -q"
  case folderLinked =
    "git rm -rq journal; rm -rf journal; ln -s /nowhere journal; git add -A; git commit -qm x; rm journal; git push -q"
  case onASide =
    "git switch -qC side; git rm -q $J; git commit -qm x; git switch -q main; echo 1 >>y; git add y; git commit -qm y; git merge -q --no-edit side; git push -q"
  case mergedAway =
    "git switch -qC side HEAD~1; echo 1 >>z; git add z; git commit -qm y; git merge -q -s ours --no-edit main; git switch -qC main; git push -q"
  case twice =
    "cp $J x; git rm -q $J; git commit -qm x; mkdir -p journal; head -1 x >$J; rm x; git add .; git commit -qm y; git push -q"
  case reverted = "git revert --no-edit HEAD && git push -q || { git revert --quit; false; }"
  case resetBehind = "git reset -q --hard HEAD~$(( RANDOM % 3 + 1 ))"
  case forcePushed = "git reset -q --hard HEAD~1; git push -qf"
  case newHistory =
    "git switch -q --orphan new; git checkout -q main -- plan.md .gitattributes; git commit -qm new; git branch -qM new main; git push -qf -u origin main"

  /// The remote branch goes back: whoever did not see what was on it cannot keep it.
  var isForced: Bool { self == .forcePushed || self == .newHistory }
}
