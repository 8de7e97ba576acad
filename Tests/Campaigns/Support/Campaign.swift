import ArgumentParser
import Glibc
import PlanModel
import TestSupport

/// What every campaign understands.
struct CampaignOptions: ParsableArguments {
  @Option(help: "Where the random numbers begin; printed, so that a run can be repeated.")
  var seed: UInt64 = UInt64.random(in: 1...999_999)

  @Option(help: "How many trials; without it the campaign's full number.")
  var trials: Int?

  /// The generator of one trial: the same for the same seed, whatever other trials there are.
  func generator(trial: Int) -> SeededGenerator {
    SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(trial))
  }
}

/// Prints a line at once, also into a file.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// How far a campaign is, said now and then while it runs.
struct Progress {
  private let name: String
  private let goal: Int
  private let counted: String
  private var next = ContinuousClock.now + Progress.interval
  private static let interval = Duration.seconds(10)

  /// - Parameter counted: what there are to be so many of.
  init(_ name: String, of goal: Int, _ counted: String) {
    (self.name, self.goal, self.counted) = (name, goal, counted)
  }

  /// Says how many there are, unless that was said a moment ago.
  mutating func say(_ count: Int, _ what: String) {
    guard ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + Progress.interval
    campaigns.say("\(name): \(count) of \(goal) \(counted); \(what)")
  }
}

/// What trials found: figures in the order in which they were first named, and every failure with what is needed to
/// see it again.
struct Findings: Sendable {
  private(set) var counts: [(name: String, count: Int)] = []
  private(set) var failures: [String] = []

  /// Adds to a named figure.
  mutating func count(_ name: String, _ number: Int = 1) {
    if let place = counts.firstIndex(where: { $0.name == name }) {
      counts[place].count += number
    } else {
      counts.append((name, number))
    }
  }

  mutating func fail(_ what: String) { failures.append(what) }

  /// Takes in what another found, where trials run beside one another.
  mutating func add(_ other: Findings) {
    for (name, count) in other.counts { self.count(name, count) }
    failures += other.failures
  }
}

/// What a whole campaign found; failures are printed as they come.
struct Tally: Sendable {
  private let name: String
  private let seed: UInt64
  private let start = ContinuousClock.now
  private var findings = Findings()
  /// Failures that are printed; more are only counted.
  private static let printed = 20

  init(_ name: String, _ options: CampaignOptions) {
    self.name = name
    self.seed = options.seed
    say("\(name): seed \(options.seed)")
  }

  var failures: [String] { findings.failures }

  mutating func count(_ name: String, _ number: Int = 1) { findings.count(name, number) }

  subscript(_ name: String) -> Int { findings.counts.first { $0.name == name }?.count ?? 0 }

  mutating func fail(_ what: String) {
    findings.fail(what)
    if failures.count <= Tally.printed { say("FAILED \(name): \(what)") }
  }

  /// Takes in what one trial found.
  mutating func add(_ found: Findings) {
    for (name, count) in found.counts { self.count(name, count) }
    for failure in found.failures { fail(failure) }
  }

  /// Takes in what another lane found, and has printed.
  mutating func add(_ lane: Tally) { findings.add(lane.findings) }

  /// Prints the figures in one line.
  ///
  /// - Throws: exit code 1 where anything failed.
  func finish() throws {
    let seconds = (ContinuousClock.now - start).components.seconds
    let figures = findings.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    let verdict = failures.isEmpty ? "passed" : "FAILED, \(failures.count) failures"
    print("\(name): \(verdict): \(figures); seed \(seed), \(seconds) s")
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
