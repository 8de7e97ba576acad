import Glibc

extension Tally {
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

/// Runs two lanes of trials beside one another and adds up what they found.
func inTwoLanes(
  _ tally: inout Tally, _ body: @escaping @Sendable (Int, inout Tally) async throws -> Void
) async throws {
  let empty = tally
  try await withThrowingTaskGroup(of: Tally.self) { group in
    for lane in 0..<2 {
      group.addTask {
        var mine = empty
        try await body(lane, &mine)
        return mine
      }
    }
    for try await found in group { tally.add(found) }
  }
}
