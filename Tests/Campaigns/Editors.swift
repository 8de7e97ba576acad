import ArgumentParser
import Foundation
import PlanModel
import PlanStore
import TestSupport

/// One plan edited by several at once: programs that give ids, and editors that know nothing of them.
struct EditorsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editors",
    abstract: "A plan edited by many, at once and by chance: no edit lost without a word, each taken back.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Edits in one round; each has a plan of its own.")
  var round = 400

  func run() async throws {
    var tally = Tally("editors", options)
    let edits = options.trials ?? 4000
    for number in 0..<max(1, edits / round) {
      let round = try EditorRound(seed: options.seed &+ UInt64(number) &* 1000, edits: min(edits, round))
      tally.add(await round.run())
    }
    let scratch = try ScratchFolder("edits", inMemory: true)
    await tally.inParallel(options.trials ?? 2000) { number, findings in
      do {
        let root = "\(scratch.path)/\(number)"
        var course = try EditCourse(Site(root: root), options.generator(trial: number))
        try course.run()
        var apart = EditsApart(options.generator(trial: number))
        apart.run()
        for found in [course.findings, apart.findings] {
          for failure in found.failures { findings.fail("trial \(number): \(failure)") }
          for (name, count) in found.counts { findings.count(name, count) }
        }
        try FileManager.default.removeItem(atPath: root)
      } catch {
        findings.fail("trial \(number): \(error)")
      }
    }
    for number in 0..<max(1, (options.trials ?? 2000) / 80) {
      let root = "\(scratch.path)/melee-\(number)"
      let melee = EditMelee(root: root, seed: options.seed &+ UInt64(number) &* 31, edits: 6)
      tally.add(try await melee.run())
      try FileManager.default.removeItem(atPath: root)
    }
    try tally.finish()
  }
}

/// Eight who edit one plan, and what became of their edits.
private struct EditorRound {
  private let seed: UInt64
  private let edits: Int
  private let scratch: ScratchFolder
  private let folder: PlanFolder
  private let original: Plan
  private static let editors = 8

  init(seed: UInt64, edits: Int) throws {
    (self.seed, self.edits) = (seed, edits)
    scratch = try ScratchFolder("editors")
    folder = PlanFolder(path: try scratch.makeFolder("plan", mode: 0o770))
    _ = try scratch.makeFolder("line", mode: 0o770)
    var generator = SeededGenerator(seed: seed)
    let text = longPlan(items: edits, hasIDs: false, &generator)
    original = Plan(reading: Array(text.utf8))
    try writeFile(folder.planPath, Array(text.utf8))
  }

  func run() async -> Findings {
    let each = (edits + EditorRound.editors - 1) / EditorRound.editors
    let words = (0..<EditorRound.editors).map { number in
      [
        number % 2 == 0 ? "identifier" : "outsider", "--folder", scratch.path, "--edits", "\(each)",
        "--number", "\(number)", "--runners", "\(EditorRound.editors)", "--seed", "\(seed)",
      ]
    }
    let results = await Children().run(words)
    var findings = Findings()
    for result in results {
      if let problem = result.problem { findings.fail("editor \(result.number): \(problem)") }
    }
    do {
      let account = EditorAccount(lines: results.flatMap(\.lines), folder: folder, original: original)
      try account.check(home: "\(scratch.path)/home-0", &findings)
    } catch {
      findings.fail("\(error)")
    }
    return findings
  }
}

/// What the editors said they did, against what is there at the end. Lines: `saved ITEM TEXT`, `added TEXT`,
/// `title OWN NEW`, `told WHY`, `overwrote ITEM`, `repeated N`.
private struct EditorAccount {
  private let words: [[String]]
  private let folder: PlanFolder
  private let original: Plan

  init(lines: [Substring], folder: PlanFolder, original: Plan) {
    words = lines.map { $0.split(separator: " ").map(String.init) }
    (self.folder, self.original) = (folder, original)
  }

  private func said(_ what: String) -> [[String]] {
    words.filter { $0.first == what }.map { Array($0.dropFirst()) }
  }

  func check(home: String, _ findings: inout Findings) throws {
    let store = try OpenPlan(folder, folders: userFolders(home: home))
    let plan = store.plan
    // What the program could not put back is kept beside the plan, and was told.
    let kept = names(in: folder.path).filter { $0.hasPrefix("plan.md.") }
    let texts = ([folder.planPath] + kept.map { "\(folder.path)/\($0)" }).map {
      String(decoding: readFile($0), as: UTF8.self)
    }
    // No program can help an editor that replaces what was saved between its own comparison and renaming.
    let overwritten = Set(said("overwrote").joined())
    findings.count("edits", said("saved").count + said("added").count + said("title").count)
    findings.count("ids given", Set(said("saved").map { $0[0] }).count)
    findings.count("edits by others", said("added").count + said("title").count)
    findings.count("saves refused and told", said("told").count)
    findings.count(
      "repeated by editors who found the plan changed", said("repeated").reduce(0) { $0 + (Int($1[0]) ?? 0) })
    findings.count("ids overwritten by an editor's own window", overwritten.count)
    findings.count("texts kept beside the plan", kept.count)
    for saved in said("saved") where !overwritten.contains(saved[0]) {
      let isThere = plan.assignments.contains {
        $0.id?.description == saved[0] && text(of: $0, plan) == saved[1]
      }
      if !isThere {
        findings.fail("the id \(saved[0]) of \(saved[1]) was acknowledged and is not in the plan")
      }
    }
    for added in said("added") where !texts.contains(where: { $0.contains("内容: \(added[0])") }) {
      findings.fail("the line \(added[0]) is lost")
    }
    for (own, titles) in Dictionary(grouping: said("title"), by: { $0[0] }) {
      guard let last = titles.last, !texts.contains(where: { $0.contains("### \(own). \(last[1])\n") }) else {
        continue
      }
      findings.fail("the title \(last[1]) is lost")
    }
    checkPlan(plan, overwritten, &findings)
    try checkEvents(store, overwritten, &findings)
  }

  /// The content of an item.
  private func text(of item: Assignment, _ plan: Plan) -> String? {
    let line = String(decoding: plan.source[item.lineRange], as: UTF8.self)
    return line.split(separator: "内容: ").last?.split(separator: " ").first.map(String.init)
  }

  private func checkPlan(_ plan: Plan, _ overwritten: Set<String>, _ findings: inout Findings) {
    if !plan.findings.isEmpty { findings.fail("the plan is damaged: \(plan.findings.prefix(3))") }
    let ids = plan.assignments.compactMap(\.id)
    if Set(ids).count != ids.count { findings.fail("an id stands twice") }
    let contents = Dictionary(grouping: plan.assignments.compactMap { text(of: $0, plan) }) { $0 }
    for item in original.assignments {
      guard let text = text(of: item, original), text.hasPrefix("第"), contents[text]?.count != 1 else {
        continue
      }
      findings.fail("\(text) stands \(contents[text]?.count ?? 0) times")
    }
    for added in said("added") where (contents[added[0]]?.count ?? 0) > 1 {
      findings.fail("\(added[0]) stands twice")
    }
  }

  private func checkEvents(_ store: OpenPlan, _ overwritten: Set<String>, _ findings: inout Findings) throws {
    let events = try store.readJournal().events
    findings.count("events", events.count)
    if events.count != said("saved").count {
      findings.fail("\(events.count) events, \(said("saved").count) acknowledged")
    }
    let ids = Set(store.plan.assignments.compactMap(\.id))
    let lost = Set(events.compactMap(\.item)).subtracting(ids).filter {
      !overwritten.contains($0.description)
    }
    if !lost.isEmpty { findings.fail("events on ids that the plan lost: \(lost)") }
  }
}
