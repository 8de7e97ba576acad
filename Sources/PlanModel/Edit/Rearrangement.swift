import PlanBytes

/// What people do to the lines of a plan besides changing a field, adding and taking out.
///
/// Each is one edit or several that are recorded in one go, and can be taken back to the byte.
package enum Rearrangement: Equatable, Sendable {
  /// Something goes elsewhere with all that stands under it. Numbers that are written do not change by themselves: a
  /// heading keeps its own unless another is given; where two would be the same, `EditError.breaks` says so.
  case move(EditPlace, Destination, number: Int? = nil)
  /// What stands under the plan, a group or a task is numbered from 1 in its order, and what stands under that.
  case renumber(EditPlace)
  /// A heading goes up (a part becomes a task, a task a group) or down; it gets the next number of its new neighbours
  /// unless one is given.
  case level(EditPlace, Level, number: Int? = nil)
  /// A heading with its lines becomes something that is no task.
  case become(EditPlace, NonTask)
  /// An item becomes one item for each text, all with its units and its due day; without texts one for each of its lead
  /// units. The first keeps the id, the targets and the doubts.
  case split(Int, into: [String] = [])
  /// An item is joined to the one before it under the same heading: units, texts and targets come together, its id is
  /// kept as another one of that item. A heading becomes text of what stands before it.
  case join(EditPlace)

  /// Where something goes.
  package enum Destination: Equatable, Sendable {
    /// Behind what stands under a heading, an item or the plan.
    case into(EditPlace)
    /// Beside what is like it.
    case before(EditPlace), after(EditPlace)
  }

  package enum Level: Equatable, Sendable { case up, down }

  /// What lines are that are nobody's task: a phase, a safeguard, or text under the title.
  package enum NonTask: CaseIterable, Equatable, Sendable { case phase, safeguard, background }

  /// What it is about.
  package var place: EditPlace {
    switch self {
    case .move(let place, _, _), .renumber(let place), .level(let place, _, _), .become(let place, _),
      .join(let place):
      place
    case .split(let index, _): .item(index)
    }
  }
}

extension Rearrangement.Destination {
  package var place: EditPlace {
    switch self {
    case .into(let place), .before(let place), .after(let place): place
    }
  }

  func with(_ place: EditPlace) -> Rearrangement.Destination {
    switch self {
    case .into: .into(place)
    case .before: .before(place)
    case .after: .after(place)
    }
  }
}

extension Plan {
  /// The plan with its lines rearranged, and what is recorded of it, step by step.
  ///
  /// - Parameter newID: gives ids that no line has, each another one.
  /// - Throws: why it cannot be: also where something would be read as something else.
  package func applying(
    _ change: Rearrangement, newID: () -> ItemID
  ) throws(EditError) -> [PlanEdit] {
    switch change {
    case .move(let place, let destination, let number): [try moving(place, to: destination, number: number)]
    case .renumber(let place): try renumbering(under: place)
    case .level(let place, let level, let number): [try changingLevel(of: place, level, number: number)]
    case .become(let place, let kind): [try changing(place, into: kind)]
    case .split(let item, let texts): [try splitting(item, into: texts, newID: newID)]
    case .join(.item(let item)): [try joining(item)]
    case .join(let place): [try makingText(of: place)]
    }
  }

  /// The same rearrangement in another reading of the plan.
  package func rearrangement(_ change: Rearrangement, in other: Plan) throws(EditError) -> Rearrangement {
    func found(_ place: EditPlace) throws(EditError) -> EditPlace {
      guard let found = editPlace(place, in: other) else { throw .gone }
      guard other.isSame(found, as: place, of: self) else { throw .changedMeanwhile(.move, now: "") }
      return found
    }
    switch change {
    case .move(let place, let destination, let number):
      guard let to = editPlace(destination.place, in: other) else { throw .gone }
      return .move(try found(place), destination.with(to), number: number)
    case .renumber(.plan): return change
    case .renumber(let place): return .renumber(try found(place))
    case .level(let place, let level, let number): return .level(try found(place), level, number: number)
    case .become(let place, let kind): return .become(try found(place), kind)
    case .join(let place): return .join(try found(place))
    case .split(let index, let texts):
      guard case .item(let found) = try found(.item(index)) else { throw .gone }
      return .split(found, into: texts)
    }
  }
}

extension PlanEdit {
  /// The lines that it takes out, and those that it puts in, without blank ones: to be shown before it is written.
  package var lines: (old: [String], new: [String]) {
    if record.field == .number { return headings }
    let (old, new) = (record.old.lines, record.new.lines)
    let skipped = record.field == .move ? record.topic.anchorLines : zip(old, new).prefix { $0 == $1 }.count
    func shown(_ lines: some Sequence<String>) -> [String] { lines.filter { !trimmed($0).isEmpty } }
    return (shown(old.dropFirst(skipped)), shown(new.dropFirst(skipped)))
  }

  /// The line behind which those stand that went elsewhere; nil where none did, or none says anything.
  var lineBefore: String? {
    guard record.field == .move else { return nil }
    return record.new.lines.prefix(record.topic.anchorLines).last { !trimmed($0).isEmpty }
  }

  /// The headings that get another number, before and afterwards.
  private var headings: (old: [String], new: [String]) {
    guard let place = plan.editPlace(named: name, .number) else { return ([], []) }
    let numbers = plan.numbers(under: place)
    let changed = zip(zip(record.old.lines, record.new.lines), numbers).filter { $0.0.0 != $0.0.1 }
    func shown(_ number: String, _ place: ByteRange) -> String {
      number + plan.text(place.upperBound..<plan.source.contentEnd(at: place.upperBound))
    }
    return (changed.map { shown($0.0.0, $0.1) }, changed.map { shown($0.0.1, $0.1) })
  }
}

extension EditSide {
  fileprivate var lines: [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }
}
