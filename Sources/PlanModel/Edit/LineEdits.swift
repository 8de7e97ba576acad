import PlanBytes

/// What comes into a plan.
package struct NewEntry: Equatable, Sendable {
  package var kind: Kind
  /// Where: the group of a task, the task of a part or an item, the phase of a deliverable, the item of a target.
  package var home: EditPlace
  /// What it is called, what it covers, or the whole of a target.
  package var text: String
  /// The fields of its line.
  package var fields: [EditField: String]

  package enum Kind: CaseIterable, Sendable { case group, task, part, item, phase, deliverable, target }

  package init(_ kind: Kind, in home: EditPlace, _ text: String, _ fields: [EditField: String] = [:]) {
    (self.kind, self.home) = (kind, home)
    self.text = kind == .target ? WrittenText.typedTarget(text) : WrittenText.typed(text)
    self.fields = fields.mapValues(WrittenText.typed)
  }
}

// Lines that come and go. In the record of an edit both sides begin with the line before them, so that they find back to
// their place.
extension Plan {
  /// The plan with something added behind what is like it; what has a number gets the next one.
  ///
  /// - Parameter id: that no line has.
  package func adding(_ entry: NewEntry, id: ItemID) throws(EditError) -> PlanEdit {
    guard let end = end(for: entry) else { throw .notThere(.add) }
    if trimmed(entry.text).isEmpty && entry.kind != .item { throw .mustNotBeEmpty(.title) }
    let anchor = source[source.start(ofLines: anchorLines(endingAt: end), endingAt: end)..<end]
    var problem = EditError.unreadable(.add, entry.text)
    for lines in lines(of: entry, id: id) {
      let changed = applying(Splice(range: end..<end, bytes: lines))
      if let new = newProblem(in: changed) {
        problem = .breaks(new)
        continue
      }
      guard let place = changed.added(entry, id: id), changed.has(entry, at: place),
        changed.block(of: place).map({ changed.source[$0].elementsEqual(lines) }) ?? false
      else { continue }
      let name = changed.editName(of: place)
      let record = EditRecord(.add, which: name.which, old: anchor, new: anchor + lines)
      return PlanEdit(plan: changed, name: name, record: record)
    }
    throw problem
  }

  /// The plan without something and all that stands under it.
  package func removing(_ place: EditPlace) throws(EditError) -> PlanEdit {
    guard let block = block(of: place) else { throw .notThere(.remove) }
    let (name, lines) = (editName(of: place), anchorLines(endingAt: block.lowerBound))
    let anchor = source[source.start(ofLines: lines, endingAt: block.lowerBound)..<block.lowerBound]
    let changed = applying(Splice(range: block, bytes: []))
    if let new = newProblem(in: changed) { throw .breaks(new) }
    let record = EditRecord(.remove, which: name.which, old: anchor + source[block], new: anchor)
    return PlanEdit(plan: changed, name: name, record: record)
  }

  // MARK: Places

  /// Whether something of a kind can be put there.
  package func takes(_ kind: NewEntry.Kind, in home: EditPlace) -> Bool {
    end(for: NewEntry(kind, in: home, "")) != nil
  }

  /// The line behind which something comes in, by its end.
  func end(for entry: NewEntry) -> Int? {
    func end(_ place: EditPlace?) -> Int? { place.flatMap { block(of: $0) }?.upperBound }
    switch (entry.kind, entry.home) {
    case (.group, .plan):
      return end(groups.indices.last.map(EditPlace.group)) ?? beforeSafeguards
    case (.phase, .plan): return end(phases.indices.last.map(EditPlace.phase))
    case (.task, .group), (.part, .task), (.target, .item): return end(entry.home)
    case (.target, .plan): return headerEnd
    case (.item, .task(let task)):
      if tasks[task].hasParts { return nil }
      return end(tasks[task].assignments.last.map(EditPlace.item)) ?? end(entry.home)
    case (.deliverable, .phase(let phase)):
      return end(phases[phase].deliverables.last.map(EditPlace.item)) ?? end(entry.home)
    default: return nil
    }
  }

  private var beforeSafeguards: Int {
    var end = source.contentEnd(at: title.lowerBound)
    for line in Lines(source, in: source.nextLine(after: end)..<source.count) {
      if case .heading(2, let title) = source.shape(of: line.content),
        source[title].elementsEqual(PlanSections.safeguards.utf8)
      {
        break
      }
      if !source.trimmed(line.content).isEmpty { end = line.content.upperBound }
    }
    return end
  }

  /// What was added, in the plan that has it.
  private func added(_ entry: NewEntry, id: ItemID) -> EditPlace? {
    switch entry.kind {
    case .group: groups.indices.last.map(EditPlace.group)
    case .phase: phases.indices.last.map(EditPlace.phase)
    case .task, .part: index(of: id).map { home(ofItem: $0) }
    case .item, .deliverable: index(of: id).map(EditPlace.item)
    case .target: if case .target(let index)? = subject(of: id) { .target(index) } else { nil }
    }
  }

  /// Whether it reads as it was wanted.
  private func has(_ entry: NewEntry, at place: EditPlace) -> Bool {
    let wanted = trimmed(safe(entry.text))
    switch (entry.kind, place) {
    case (.item, .item(let index)), (.deliverable, .item(let index)):
      return text(assignments[index].scope) == wanted && hasFields(entry, of: index)
    case (.task, .task(let task)), (.part, .task(let task)):
      let index = tasks[task].assignments.lowerBound
      let saysName = !fields(of: entry).isEmpty || text(assignments[index].scope) == wanted
      return headingText(of: place) == wanted && saysName && hasFields(entry, of: index)
    case (.target, _): return true
    default: return headingText(of: place) == wanted
    }
  }

  private func hasFields(_ entry: NewEntry, of index: Int) -> Bool {
    entry.fields.allSatisfy { says(FieldEdit(.item(index), $0.key, $0.value)) }
  }
}
