/// Which doubt belongs to which item.
struct DoubtPlaces {
  private(set) var ofPlan: [Doubt] = []
  private(set) var ofPhases: [Int: [Doubt]] = [:]
  private var ofTasks: [Int: [Doubt]] = [:]

  init(_ plan: ImportedPlan) {
    let tasks = Set(plan.tasks.map(\.line)).sorted()
    let others =
      plan.background.map(\.line) + plan.safeguards.map(\.line)
      + plan.groups.filter { !$0.title.isEmpty }.map(\.line)
    let phases = plan.phases.filter { $0.end != nil }
    for doubt in plan.doubts {
      let task = tasks.last { $0 <= doubt.line }
      let other = (others + phases.map(\.line)).filter { $0 <= doubt.line }.max() ?? 0
      if let phase = phases.firstIndex(where: { $0.line == doubt.line }), !phases[phase].deliverables.isEmpty
      {
        ofPhases[phase, default: []].append(doubt)
      } else if let task, task >= other {
        ofTasks[task, default: []].append(doubt)
      } else {
        ofPlan.append(doubt)
      }
    }
  }

  func ofTask(_ task: ImportedTask) -> [Doubt] { ofTasks[task.line] ?? [] }
}
