import PlanBytes

/// What an edit is about, in one reading of a plan.
package enum EditPlace: Hashable, Sendable {
  case plan
  /// Indices into the plan's tables.
  case group(Int), phase(Int), task(Int), item(Int), target(Int)
  /// By its name.
  case unit(String)
}

/// The same in whatever reading: as the events of a journal name it.
package struct EditName: Hashable, Sendable {
  /// Nil: of the plan, a heading or a unit.
  package var item: ItemID?
  /// The number of a heading, or the name of a unit; empty for the plan, and for what has an id.
  package var which: String

  package init(item: ItemID?, which: String) { (self.item, self.which) = (item, which) }
}

extension Plan {
  /// How events name what is edited; an item or a target without an id has no name yet.
  package func editName(of place: EditPlace) -> EditName {
    switch place {
    case .plan: EditName(item: nil, which: "")
    case .group(let index): EditName(item: nil, which: Plan.groupName(groups[index].ordinal))
    case .phase(let index): EditName(item: nil, which: phaseName(index))
    case .task(let index):
      EditName(item: nil, which: "\(groups[tasks[index].group].ordinal).\(number(ofTask: index))")
    case .item(let index): EditName(item: assignments[index].id, which: "")
    case .target(let index): EditName(item: targets[index].id, which: "")
    case .unit(let name): EditName(item: nil, which: name)
    }
  }

  /// `（三）`
  package static func groupName(_ ordinal: Int) -> String { "（\(Numerals.chinese(ordinal))）" }

  /// `（1）`
  static func partName(_ ordinal: Int) -> String { "（\(ordinal)）" }

  /// What an event names; nil where the plan does not have it, or has several of that number.
  package func editPlace(named name: EditName, _ field: EditField) -> EditPlace? {
    if let id = name.item {
      switch subject(of: id) {
      case .item(let index): return .item(index)
      case .target(let index): return .target(index)
      case nil: return nil
      }
    }
    if name.which.isEmpty { return .plan }
    if let number = ItemNumber(name.which) { return heading(number) }
    return field == .short ? .unit(name.which) : nil
  }

  /// The heading of a number; nil where there is none, or several.
  package func heading(_ number: ItemNumber) -> EditPlace? {
    guard number.letter == nil else { return nil }
    let found: [EditPlace]
    switch number.section {
    case .phase(let ordinal):
      guard number.task == nil else { return nil }
      found = phases.indices.filter { phases[$0].ordinal == ordinal }.map(EditPlace.phase)
    case .group(let ordinal):
      let groups = self.groups.indices.filter { self.groups[$0].ordinal == ordinal }
      guard let task = number.task else { return groups.count == 1 ? .group(groups[0]) : nil }
      found = groups.flatMap { group in
        self.groups[group].tasks.filter { isTask($0, task, part: number.part) }.map(EditPlace.task)
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func isTask(_ index: Int, _ ordinal: Int, part: Int?) -> Bool {
    guard let parent = tasks[index].parent else { return part == nil && tasks[index].ordinal == ordinal }
    return tasks[index].ordinal == part && tasks[parent].ordinal == ordinal
  }

  /// The same in another reading of the plan; nil where it is not there any more, or something else is.
  package func editPlace(_ place: EditPlace, in other: Plan) -> EditPlace? {
    switch place {
    case .plan, .unit: return place
    case .item(let index):
      guard case .item(let found)? = subject(like: .item(index), in: other) else { return nil }
      return .item(found)
    case .target(let index):
      guard case .target(let found)? = subject(like: .target(index), in: other) else { return nil }
      return .target(found)
    case .group, .phase, .task:
      guard let found = other.editPlace(named: editName(of: place), .title) else { return nil }
      return other.headingText(of: found) == headingText(of: place) ? found : nil
    }
  }

  /// The title of a heading; nil for what is none.
  package func headingText(of place: EditPlace) -> String? {
    titleRange(of: place).map { text($0) }
  }

  /// Where a title stands, its number left out; nil for what has none.
  func titleRange(of place: EditPlace) -> ByteRange? {
    switch place {
    case .plan: title
    case .group(let index): groups[index].title
    case .phase(let index): phases[index].title
    case .task(let index): tasks[index].title
    case .item, .target, .unit: nil
    }
  }

  /// The heading of an item: that of its task, or of its phase.
  package func home(ofItem index: Int) -> EditPlace {
    switch assignments[index].home {
    case .phase(let phase): .phase(phase)
    case .task(let task): .task(task)
    }
  }
}
