import Glibc

/// What one trial, or one worker's share of them, found.
struct Findings: Sendable {
  /// Figures in the order in which they were first named.
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

  mutating func add(_ other: Findings) {
    for (name, count) in other.counts { self.count(name, count) }
    failures += other.failures
  }
}

extension Tally {
  mutating func add(_ findings: Findings) {
    for (name, count) in findings.counts { self.count(name, count) }
    for failure in findings.failures { fail(failure) }
  }

  /// Runs trials on all processors; what they find is the same however they are spread.
  ///
  /// - Parameter trial: one trial, by its number from 0.
  mutating func inParallel(
    _ trials: Int, _ trial: @escaping @Sendable (Int, inout Findings) -> Void
  ) async {
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    await withTaskGroup(of: Findings.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var findings = Findings()
          for number in stride(from: worker, to: trials, by: workers) where findings.failures.count < 1000 {
            trial(number, &findings)
          }
          return findings
        }
      }
      for await findings in group { add(findings) }
    }
  }
}
