/// Which doubt belongs to which item.
struct DoubtPlaces {
  private(set) var ofPlan: [Doubt] = []
  private(set) var ofPhases: [Int: [Doubt]] = [:]
  private var ofTasks: [Int: [Doubt]] = [:]

  init(_ plan: ImportedPlan) {
    let tasks = Set(plan.tasks.map(\.line)).sorted()
    let phases = plan.phases
    let phaseLines = Dictionary(phases.enumerated().map { ($1.line, $0) }) { first, _ in first }
    let groups = plan.groups.filter { !$0.title.isEmpty }.map(\.line)
    let others = (plan.background.map(\.line) + plan.safeguards.map(\.line) + groups + phases.map(\.line))
      .sorted()
    for doubt in plan.doubts {
      if let phase = phaseLines[doubt.line], !phases[phase].deliverables.isEmpty {
        ofPhases[phase, default: []].append(doubt)
      } else if let task = tasks.last(upTo: doubt.line), task >= others.last(upTo: doubt.line) ?? 0 {
        ofTasks[task, default: []].append(doubt)
      } else {
        ofPlan.append(doubt)
      }
    }
  }

  /// The doubts of a task; where several stand on one line the first one that asks has them all.
  mutating func takeDoubts(of task: ImportedTask) -> [Doubt] {
    ofTasks.removeValue(forKey: task.line) ?? []
  }
}

extension [Int] {
  /// The last of sorted numbers that is not above a limit.
  fileprivate func last(upTo limit: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : self[low - 1]
  }
}
