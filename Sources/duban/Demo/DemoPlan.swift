import PlanModel
import PlanPhrases

/// The shipped plan with simulated progress up to 2018-09-15, the same at every start.
struct DemoPlan {
  /// The day that the demo looks at unless told otherwise.
  static let day = Day("2018-09-15") ?? Day(number: 0)

  let source: [UInt8]
  private let plan: Plan
  private var lines: [UInt8] = []
  private var sequences: [String: UInt32] = [:]

  /// - Parameter language: of its label; what people wrote in it stays as it is.
  init(_ shipped: [UInt8], in language: Language) {
    self.source = DemoPlan.adapted(shipped, language)
    self.plan = Plan(reading: source)
  }

  /// The plan labelled as a demo, with two due days before the others, so that both lights are seen.
  private static func adapted(_ shipped: [UInt8], _ language: Language) -> [UInt8] {
    var text = String(decoding: shipped, as: UTF8.self)
    let plan = Plan(reading: shipped)
    for (number, date) in [("4.2", "2018-06-30"), ("7.4b", "2018-09-30"), ("8.2", "2018-08-31")] {
      guard let index = plan.items(named: number).first else { continue }
      let line = String(decoding: shipped[plan.assignments[index].lineRange], as: UTF8.self)
      text = text.replacing(line, with: line.replacing("期限: 阶段三", with: "期限: \(date)"))
    }
    let label = CommandPhrase.demoLabel.text(in: language)
    return Array(text.replacing("\n- 时区:", with: "\n- 标注: \(label)\n- 时区:").utf8)
  }

  /// The lines of the simulated journal.
  mutating func journal() -> [UInt8] {
    lines = []
    for (index, item) in plan.assignments.enumerated() {
      switch item.home {
      case .phase(let phase):
        guard let end = plan.phases[phase].span?.lastDay, end < DemoPlan.day else { continue }
        mark(index, .doing, on: end.advanced(by: -40))
        mark(
          index, .done, on: end.advanced(by: -7 - index), DemoText.finished[index % DemoText.finished.count])
      case .task(let task): simulate(index, task: task)
      }
    }
    return lines
  }

  /// What becomes of an assignment depends on its place alone.
  private mutating func simulate(_ index: Int, task: Int) {
    let start = Day("2018-01-15")?.advanced(by: index * 3) ?? DemoPlan.day
    if case .phase(1) = plan.assignments[index].due {
      mark(index, .doing, on: start.advanced(by: -150))
      return mark(index, .done, on: start.advanced(by: -60), DemoText.finished[0])
    }
    guard index % 7 != 4 else { return }
    mark(index, .doing, on: start)
    note(index, on: start.advanced(by: 30), DemoText.progress[index % DemoText.progress.count])
    if index % 4 == 1 {
      mark(index, .done, on: start.advanced(by: 60), DemoText.finished[index % DemoText.finished.count])
    } else if index % 11 == 7 {
      mark(index, .blocked, on: start.advanced(by: 50), DemoText.blocked)
    } else if index == 30 {
      // Two people at the same time, neither knowing of the other.
      let heads = history(index).references(for: .mark, on: start)
      mark(index, .done, on: start.advanced(by: 55), after: heads)
      mark(index, .blocked, on: start.advanced(by: 56), DemoText.blocked, after: heads, by: 1)
    }
  }

  private func history(_ index: Int) -> ItemHistory {
    var journal = Journal()
    journal.absorb(JournalPiece(written: lines))
    return plan.assignments[index].id.map { journal.history(of: $0) } ?? ItemHistory([])
  }

  private mutating func mark(
    _ index: Int, _ status: Status, on day: Day, _ text: String = "", after: [EventReference]? = nil,
    by shift: Int = 0
  ) {
    write(
      index, .mark, status.code, text, on: day,
      after: after ?? history(index).references(for: .mark, on: day),
      by: shift)
  }

  private mutating func note(_ index: Int, on day: Day, _ text: String) {
    write(index, .note, "", text, on: day, after: [], by: 0)
  }

  private mutating func write(
    _ index: Int, _ kind: Event.Kind, _ value: String, _ text: String, on day: Day, after: [EventReference],
    by shift: Int
  ) {
    guard day <= DemoPlan.day, let id = plan.assignments[index].id else { return }
    let person = (index + shift) % DemoText.people.count
    let replica = "demodata" + String(repeating: DemoText.letters[person], count: 2)
    sequences[replica, default: 0] += 1
    guard let replicaID = ReplicaID(replica), let sequence = sequences[replica] else { return }
    let time = Moment(
      milliseconds: Int64(day.number) * 86_400_000 + Int64(sequence) * 1000 + 3_600_000, zoneMinutes: 480)
    let event = Event(
      id: EventID(replica: replicaID, sequence: sequence, checksum: 0), time: time, on: day,
      who: DemoText.people[person],
      kind: kind, item: id, value: value, text: text, after: after)
    lines += EventLine.write(event).bytes
  }
}

/// The words of the simulation: data, not texts of the screen.
private enum DemoText {
  static let people = ["王芳", "李强", "陈静", "黄伟"]
  static let letters: [Character] = ["a", "b", "c", "d"]
  static let finished = ["已印发并公布", "通过验收，资料已归档", "现场核查合格", "完成并报县创建办备案"]
  static let progress = ["方案已印发，责任到人", "召开调度会，明确时间表", "完成现场调查，数据已汇总", "工程进场施工", "开展宣传培训两场"]
  static let blocked = "资金未到位，等待批复"
}
