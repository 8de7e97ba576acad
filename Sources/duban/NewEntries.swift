import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

// What a person wants to add or take out, as it was typed.
extension Session {
  private var plan: Plan { snapshot.plan }

  /// Something new in the plan.
  ///
  /// - Parameters:
  ///   - home: the number of a group, task, phase or item, or the plan; where none is given, the last group.
  ///   - kind: what it is to be; where none is given, what stands there usually.
  func newEntry(
    _ text: String, in home: String?, as kind: String?, _ typed: [(EditField, String?)], isSure: Bool
  ) throws -> NewEntry {
    let place = try home.map { try self.home(named: $0) } ?? lastGroup
    let usual = usualKind(in: place)
    let kind = try kind.map { try self.kind(named: $0) } ?? usual
    let home = try fitting(place, kind, named: home)
    var fields: [EditField: String] = [:]
    for (field, text) in typed {
      guard let text else { continue }
      try check(field, text, of: kind)
      if field == .lead || field == .support, !isSure { try checkUnits(text, text, field) }
      fields[field] = field == .due ? try due(text, isSure: isSure) : text
    }
    if kind == .phase, fields[.span] == nil {
      throw CommandError(
        saying: EditPhrase.timeNeeded(SameCommand.with(["--time", "2021-01~2021-06"])), code: 2)
    }
    return NewEntry(kind, in: home, text, fields)
  }

  /// Whether a field belongs to something new of a kind, and is written as one.
  private func check(_ field: EditField, _ text: String, of kind: NewEntry.Kind) throws {
    guard kind.fields.contains(field) else {
      throw CommandError(saying: EditPhrase.strangeField(field, of: kind), code: 2)
    }
    if field == .span, PhaseSpan(typed: text) == nil {
      throw CommandError(saying: EditError.unreadable(.span, text), code: 2)
    }
  }

  private var lastGroup: EditPlace { plan.groups.indices.last.map { .group($0) } ?? .plan }

  private func home(named text: String) throws -> EditPlace {
    if isWholePlan(text) { return .plan }
    if let number = ItemNumber(text), let heading = plan.heading(number) { return heading }
    return .item(try item(named: text))
  }

  private func usualKind(in place: EditPlace) -> NewEntry.Kind {
    switch place {
    case .plan, .unit: .group
    case .group: .task
    case .phase: .deliverable
    case .task(let task): plan.tasks[task].hasParts ? .part : .item
    case .item, .target: .target
    }
  }

  private func kind(named word: String) throws -> NewEntry.Kind {
    let known = NewEntry.Kind.allCases.first { kind in
      Language.allCases.contains { comparisonForm(kind.text(in: $0)) == comparisonForm(trimmed(word)) }
    }
    guard let kind = known else {
      throw CommandError(
        saying: UsagePhrase.wrongChoice(
          word, for: "--as", allowed: NewEntry.Kind.allCases.map { $0.text(in: language) }), code: 2)
    }
    return kind
  }

  /// The place itself, or what is in it or around it, where the kind belongs there.
  private func fitting(_ place: EditPlace, _ kind: NewEntry.Kind, named home: String?) throws -> EditPlace {
    let fitting: EditPlace
    switch (kind, place) {
    case (.group, _), (.phase, _): fitting = .plan
    case (.item, .item(let index)), (.part, .item(let index)): fitting = plan.home(ofItem: index)
    case (.target, .task(let task)) where plan.tasks[task].assignments.count == 1:
      fitting = .item(plan.tasks[task].assignments.lowerBound)
    default: fitting = place
    }
    guard plan.takes(kind, in: fitting) else {
      throw CommandError(
        saying: EditPhrase.strangePlace(kind, home, example: example(of: kind, home)), code: 2)
    }
    return fitting
  }

  /// Where something of a kind can be put; nil where the plan has nothing such.
  private func example(of kind: NewEntry.Kind, _ typed: String?) -> String? {
    let place: EditPlace? =
      switch kind {
      case .group, .phase: nil
      case .task: plan.groups.indices.first.map { .group($0) }
      case .part, .item: plan.tasks.indices.first { plan.takes(kind, in: .task($0)) }.map { .task($0) }
      case .deliverable: plan.phases.indices.first.map { .phase($0) }
      case .target: plan.assignments.indices.first.map { .item($0) }
      }
    guard let place else { return nil }
    let name = if case .item(let index) = place { plan[index].number } else { plan.editName(of: place).which }
    return typed.map { SameCommand.with(name, for: $0, "--in") } ?? SameCommand.with(["--in", name])
  }

  // MARK: Taking out

  /// What a number or an id means that can be taken out.
  func removable(named text: String) throws -> EditPlace {
    if let id = ItemID(text.hasPrefix("^") ? String(text.dropFirst()) : text),
      case .target(let index)? = plan.subject(of: id)
    {
      return .target(index)
    }
    if let number = ItemNumber(text), let heading = plan.heading(number) { return heading }
    return .item(try item(named: text))
  }

  /// What is asked before something is taken out: to drop it keeps its lines.
  func askRemoval(of place: EditPlace, _ item: String) throws -> EditPhrase {
    let items = plan.items(in: place)
    let records = items.reduce(0) { $0 + snapshot[$1].ledger.count { !$0.isVoided } }
    let words = [
      "mark", item, Status.dropped.text(in: language), "--note", String(.someReason, in: language),
    ]
    let drop = SameCommand.other(words)
    return .askRemoval(
      item, items: items.count, records: records, drop: items.count == 1 ? drop : nil,
      command: SameCommand.agreed)
  }

  // MARK: Carrying out

  /// Changes the plan and records it.
  func change(_ body: (OpenPlan, Snapshot) throws(StoreError) -> Saved) throws -> Saved {
    try recorded { () throws(StoreError) in try body(store, snapshot) }
  }
}

extension NewEntry.Kind {
  /// What is said of something new besides what it is called.
  fileprivate var fields: Set<EditField> {
    switch self {
    case .group, .target: []
    case .phase: [.span]
    case .task, .part, .item, .deliverable: [.lead, .support, .due]
    }
  }
}

/// The standing plan of single orders (交办): made with the first of them.
enum OrderPlan {
  /// Makes the folder where it is called so and is not there.
  static func makeIfMissing(_ path: String?) throws {
    guard let path, path.split(separator: "/").last == Substring(PlanWords.orders) else { return }
    let folder = PlanFolder(path: path)
    guard !folder.hasPlan else { return }
    var generator = SystemRandomNumberGenerator()
    let text = PlanWords.orderPlan(id: PlanHeader.newID(using: &generator))
    try mapped { () throws(StoreError) in try folder.make(plan: Array(text.utf8)) }
  }
}
