import ArgumentParser
import Foundation
import Subprocess
import TestSupport

/// Faults put into a copy of the sources, one at a time: do the tests notice?
struct MutantsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract: "Faults put into a copy of the sources, one at a time: the tests notice.")

  @Option(help: "The folder with Package.swift.")
  var package = "."
  @Option(help: "Only mutants whose name has one of these in it, with commas between.")
  var only = ""
  @Option(help: "Only each so manyth of these.")
  var every = 1
  @Option(help: "The number of the first, from 1: what ended half way goes on there.")
  var from = 1
  @Flag(help: "Only faults for which the table names tests, and only these tests.")
  var named = false
  @Option(help: "Only so many of the stages of the tests, the quickest first.")
  var stages = Int.max
  @Option(
    help: "A campaign with its words that is run instead of the tests, such as \"powercut --trials 200\".")
  var with: String?
  /// What of all mutants the tests have to notice, in per cent.
  private static let enough = 95

  func run() async throws {
    let chosen = Mutant.all.filter { mutant in
      only.isEmpty || only.split(separator: ",").contains { mutant.name.contains($0) }
    }.filter { !named || $0.tests != nil }
    let mutants = chosen.dropFirst(max(0, from - 1)).enumerated().filter { $0.offset % max(1, every) == 0 }
      .map(\.element)
    let scratch = try ScratchFolder("mutants")
    var copy = try MutatedPackage(of: package, in: scratch.path, mutants, campaign: with)
    try await copy.build()
    var survivors: [String] = []
    for (number, mutant) in mutants.enumerated() {
      let stage = try await copy.noticed(mutant, named ? 0 : stages)
      say("\(number + 1) of \(mutants.count): \(mutant.name): \(stage ?? "SURVIVES")")
      if stage == nil { survivors.append(mutant.name) }
    }
    let caught = mutants.count - survivors.count
    say("mutants: \(caught) of \(mutants.count) noticed; not: \(survivors.joined(separator: ", "))")
    if caught * 100 < mutants.count * MutantsCampaign.enough { throw ExitCode(1) }
  }

  struct Trouble: Error, CustomStringConvertible {
    var what: String
    var description: String { what }
  }
}

/// One fault: a check that is left out, a step that is not taken, a rule that is another.
struct Mutant: Sendable {
  var name: String
  /// Below `Sources`.
  var file: String
  /// What stands there, once.
  var original: String
  /// What stands there instead; `FAULT` is true where the fault is on.
  var mutated: String
  /// The tests that notice it, as `swift test --filter` takes them; nil where nobody has said which.
  var tests: String?

  init(_ name: String, _ file: String, _ original: String, _ mutated: String) {
    (self.name, self.file, self.original, self.mutated) = (name, file, original, mutated)
  }

  /// With the tests that are to notice it, which are then run first.
  func noticed(by tests: String) -> Mutant {
    var mutant = self
    mutant.tests = tests
    return mutant
  }

  /// A statement that is left out.
  static func without(_ name: String, _ file: String, _ statement: String) -> Mutant {
    Mutant(name, file, statement, "if !FAULT { \(statement) }")
  }
}

/// A copy of the package with all faults in it, each of which can be switched on.
private struct MutatedPackage {
  private let folder: String
  /// What is run instead of the tests.
  private let campaign: String?
  private var programs: String { "\(folder)/.build/debug" }
  /// It compares the table with the sources as they are without faults.
  private static let testOfSources = "Tests/CampaignTests/MutantTableTests.swift"
  /// How long each stage that ran without a fault may take with one, in seconds.
  private var patience: [String: Int] = [:]
  /// How long a stage may take without a fault, in seconds.
  private static let longest = 1_800
  /// How long it may take with one: so many seconds, and so many times what it took without.
  private static let (shortest, slower) = (30, 3)

  init(of package: String, in place: String, _ mutants: [Mutant], campaign: String?) throws {
    self.campaign = campaign
    folder = "\(place)/duban"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let left = [".git", ".build"]
    for name in try files.contentsOfDirectory(atPath: package)
    where !left.contains(where: name.hasPrefix) || name == ".gitignore" {
      try files.copyItem(atPath: "\(package)/\(name)", toPath: "\(folder)/\(name)")
    }
    try files.removeItem(atPath: "\(folder)/\(MutatedPackage.testOfSources)")
    for mutant in mutants { try put(mutant) }
    for target in Set(mutants.compactMap { $0.file.split(separator: "/").first }) {
      try MutatedPackage.faultSwitch.write(
        toFile: "\(folder)/Sources/\(target)/FaultSwitch.swift", atomically: false, encoding: .utf8)
    }
  }

  private func put(_ mutant: Mutant) throws {
    let path = "\(folder)/Sources/\(mutant.file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let parts = text.components(separatedBy: mutant.original)
    guard parts.count == 2 else {
      throw MutantsCampaign.Trouble(
        what: "\(mutant.name): stands \(parts.count - 1) times in \(mutant.file): \(mutant.original)")
    }
    let mutated = mutant.mutated.replacing("FAULT", with: "isFaulty(\"\(mutant.name)\")")
    try parts.joined(separator: mutated).write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Which fault is on stands in a file beside the programs, so that every program that a test starts has it.
  private static let faultSwitch = """
    import Glibc

    private func text(_ bytes: [CChar]) -> String {
      String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private let fault: String = {
      var path = [CChar](repeating: 0, count: 4096)
      guard readlink("/proc/self/exe", &path, path.count - 1) > 0 else { return "" }
      let folder = text(path).split(separator: "/").dropLast().map { "/" + $0 }.joined()
      guard let file = fopen(folder + "/fault", "r") else { return "" }
      defer { fclose(file) }
      var name = [CChar](repeating: 0, count: 256)
      return fgets(&name, 256, file) == nil ? "" : text(name)
    }()

    func isFaulty(_ name: String) -> Bool { fault == name }
    """

  func build() async throws {
    let ended = try await runToEnd(
      ["swift", "build", "--build-tests", "--package-path", folder], seconds: 1_800)
    guard ended.isSuccess else {
      throw MutantsCampaign.Trouble(what: ended.output.suffix(3_000) + ended.errors)
    }
  }

  /// The suites that take a second and more: most faults are noticed without them.
  private static let slowSuites = [
    "PlanLockTests", "MergePropertyTests", "DayReaderTests", "HardPlanTests", "ManyJournalsTests",
    "LargePlanTests", "LargeItemTests", "LivingTogetherTests", "DiskErrorTests",
  ].joined(separator: "|")

  /// The tests, the quickest first.
  private var stages: [(name: String, words: [String])] {
    if let campaign {
      let words = campaign.split(separator: " ").map(String.init)
      return [(campaign, ["\(programs)/campaigns"] + words + ["--seed", "1"])]
    }
    return [
      (
        "short tests of model and store",
        test + ["PlanModelTests|PlanStoreTests", "--skip", MutatedPackage.slowSuites]
      ),
      ("durability", ["\(programs)/campaigns", "durability", "--seed", "1"]),
      ("tests of model and store", test + ["PlanModelTests|PlanStoreTests"]),
      ("tests of board, reports and sync", test + ["BoardUITests|PlanReportTests|PlanSyncTests"]),
      ("shares of the campaigns", test + ["CampaignTests"]),
      ("end to end", test + ["EndToEndTests"]),
    ]
  }

  private var test: [String] { ["swift", "test", "--skip-build", "--package-path", folder, "--filter"] }

  /// Runs a stage until something in it fails.
  ///
  /// - Returns: the first failure, or that the time was over; nil where all pass.
  private func failure(of words: [String], within seconds: Int) async throws -> String? {
    let result = try await Subprocess.run(
      Programs.executable("timeout"), arguments: Arguments(["-k", "1", "\(seconds)"] + words), input: .none,
      output: .sequence, error: .combinedWithOutput
    ) { execution in
      for try await line in execution.standardOutput.strings(bufferingPolicy: .unbounded)
      where line.contains("✘") || line.hasPrefix("FAILED") {
        try? execution.send(signal: .terminate)
        return Optional(line)
      }
      return nil
    }
    let status = result.terminationStatus
    if let line = result.closureResult { return String(line.prefix(120)) }
    if status == .exited(124) { return "does not end" }
    return status.isSuccess ? nil : "\(status)"
  }

  /// The first stage that fails with a fault switched on; nil where all pass.
  ///
  /// - Parameter count: how many stages are run after the tests that the table names.
  mutating func noticed(_ mutant: Mutant, _ count: Int) async throws -> String? {
    let first = campaign == nil ? mutant.tests.map { [($0, test + [$0])] } ?? [] : []
    for (name, words) in first + stages.prefix(count) {
      let seconds = try await patience(name, words)
      try switchOn(mutant.name)
      if let failure = try await failure(of: words, within: seconds) { return "\(name): \(failure)" }
    }
    return nil
  }

  /// How long a stage may take with a fault, in seconds. At its first use it runs without one, and has to pass.
  private mutating func patience(_ name: String, _ words: [String]) async throws -> Int {
    if let known = patience[name] { return known }
    let seconds = try await rehearsed(name, words)
    say("without a fault: \(name) pass in \(seconds) s")
    let allowed = MutatedPackage.shortest + seconds * MutatedPackage.slower
    patience[name] = allowed
    return allowed
  }

  /// How long a stage takes without a fault, in seconds. On a busy machine a test may come too late; not three times.
  private func rehearsed(_ name: String, _ words: [String]) async throws -> Int {
    try switchOn("")
    var last = ""
    for _ in 1...3 {
      let start = ContinuousClock.now
      guard let failure = try await failure(of: words, within: MutatedPackage.longest) else {
        return Int((ContinuousClock.now - start) / .seconds(1)) + 1
      }
      say("without a fault \(name) fails: \(failure)")
      last = failure
    }
    throw MutantsCampaign.Trouble(what: "without a fault \(name) fails: \(last)")
  }

  private func switchOn(_ name: String) throws {
    try name.write(toFile: "\(programs)/fault", atomically: false, encoding: .utf8)
  }
}
