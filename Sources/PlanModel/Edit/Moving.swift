import PlanBytes

// Lines that go elsewhere, and numbers.
extension Plan {
  func moving(
    _ place: EditPlace, to destination: Rearrangement.Destination, number: Int?
  ) throws(EditError) -> PlanEdit {
    guard let block = block(of: place), let target = position(of: destination, for: place) else {
      throw .notThere(.move)
    }
    let isWithin = block.lowerBound < target && target < block.upperBound
    if isWithin { throw .notThere(.move) }
    let lines = try number.map { number throws(EditError) in try numbered(place, number, block) }
    // Behind itself it stands already.
    let stays = target == block.lowerBound || target == block.upperBound
    if stays { guard lines != nil else { throw .same } }
    let change = LineChange(
      .move, block, at: stays ? block.lowerBound : target, lines ?? Array(source[block]))
    return try carryingOut(change) { changed in names(of: place, at: change.start, in: changed) }
  }

  /// How something is called in this plan, and in the one in which its lines stand elsewhere.
  func names(of place: EditPlace, at start: Int, in changed: Plan) -> (old: EditName, new: EditName) {
    let old = editName(of: place)
    if old.item != nil { return (old, old) }
    let new = changed.heading(behind: start).map { changed.editName(of: $0) }
    return (old, new ?? EditName(item: nil, which: ""))
  }

  /// The first heading behind a position, where that is one of a group, a phase or a task.
  private func heading(behind position: Int) -> EditPlace? {
    let all =
      groups.indices.map(EditPlace.group) + phases.indices.map(EditPlace.phase)
      + tasks.indices.map(EditPlace.task)
    return all.filter { (titleRange(of: $0)?.lowerBound ?? 0) >= position }
      .min { (titleRange(of: $0)?.lowerBound ?? 0) < (titleRange(of: $1)?.lowerBound ?? 0) }
  }

  /// The lines of a heading with another number.
  private func numbered(_ place: EditPlace, _ number: Int, _ block: ByteRange) throws(EditError) -> [UInt8] {
    guard let own = numberRange(of: place) else { throw .notThere(.number) }
    let written = own.isEmpty ? firstNumber(of: place) : text(own)
    let new = Array(self.number(number, like: written).utf8)
    return source[block.lowerBound..<own.lowerBound] + new + source[numberEnd(own)..<block.upperBound]
  }

  /// Past a number, and past the blank that belongs to one with a point.
  func numberEnd(_ number: ByteRange) -> Int {
    let isPoint = !number.isEmpty && source[number.upperBound - 1] == UInt8(ascii: ".")
    let hasBlank = number.upperBound < source.count && source[number.upperBound] == Ascii.space
    return number.upperBound + (isPoint && hasBlank ? 1 : 0)
  }

  private func firstNumber(of place: EditPlace) -> String {
    if case .task(let task) = place { return tasks[task].parent == nil ? "1. " : Plan.partName(1) }
    return Plan.groupName(1)
  }

  /// Where a number is written, empty where it is not; nil for what has none.
  package func numberRange(of place: EditPlace) -> ByteRange? {
    switch place {
    case .group(let index): groups[index].number
    case .phase(let index): phases[index].number
    case .task(let index): tasks[index].number
    case .plan, .item, .target, .unit: nil
    }
  }

  // MARK: Where something may stand

  /// Nil where it does not belong there.
  private func position(of destination: Rearrangement.Destination, for place: EditPlace) -> Int? {
    switch destination {
    case .into(let home):
      return kind(of: place, in: home).flatMap { end(for: NewEntry($0, in: home, "")) }
    case .before(let other): return isAlike(place, other) ? block(of: other)?.lowerBound : nil
    case .after(let other): return isAlike(place, other) ? block(of: other)?.upperBound : nil
    }
  }

  /// An item of a task becomes a deliverable under a phase, and back.
  private func kind(of place: EditPlace, in home: EditPlace) -> NewEntry.Kind? {
    switch (kind(of: place), home) {
    case (.item, .phase), (.deliverable, .phase): .deliverable
    case (.item, _), (.deliverable, _): .item
    case (let kind, _): kind
    }
  }

  private func kind(of place: EditPlace) -> NewEntry.Kind? {
    switch place {
    case .group: .group
    case .phase: .phase
    case .task(let task): tasks[task].parent == nil ? .task : .part
    case .item(let index): if case .phase = assignments[index].home { .deliverable } else { .item }
    case .target: .target
    case .plan, .unit: nil
    }
  }

  private func isAlike(_ place: EditPlace, _ other: EditPlace) -> Bool {
    guard let one = kind(of: place), let two = kind(of: other) else { return false }
    let items: [NewEntry.Kind] = [.item, .deliverable]
    return one == two || items.contains(one) && items.contains(two)
  }

  // MARK: Numbers

  /// The number of a heading that would get other neighbours, whether one of these has it, and the next that none has;
  /// nil where it keeps its neighbours or has no number.
  package func number(
    of place: EditPlace, at destination: Rearrangement.Destination
  ) -> (own: Int, isTaken: Bool, next: Int)? {
    guard let written = numberRange(of: place), let own = Numbering(source, in: written).value else {
      return nil
    }
    let home: EditPlace? =
      if case .into(let home) = destination { home } else { self.home(of: destination.place) }
    guard let home, home != self.home(of: place), position(of: destination, for: place) != nil else {
      return nil
    }
    let others = numbers(under: home).compactMap { Numbering(source, in: $0).value }
    return (own, others.contains(own), (others.max() ?? 0) + 1)
  }

  /// The numbers of what stands under the plan, a group or a task, and under that.
  func renumbering(under place: EditPlace) throws(EditError) -> [PlanEdit] {
    var (plan, made) = (self, [PlanEdit]())
    for home in homes(under: place) {
      // Indices stay: only numbers change.
      let places = plan.numbers(under: home)
      let old = places.map { plan.text($0) }
      let new = zip(1..., old).map { plan.number($0, like: $1).trimmedEnd }
      if old == new { continue }
      let name = plan.editName(of: home)
      let changed = plan.with(source: plan.writing(places, numbers: new))
      if let problem = plan.newProblem(in: changed) { throw .breaks(problem) }
      let record = EditRecord(
        .number, which: name.which, old: old.joined(separator: "\n").utf8,
        new: new.joined(separator: "\n").utf8)
      made.append(PlanEdit(plan: changed, name: name, record: record))
      plan = changed
    }
    if made.isEmpty { throw .same }
    return made
  }

  /// The plan first, then groups, then tasks: each is named by a number that is settled.
  private func homes(under place: EditPlace) -> [EditPlace] {
    let parents = tasks.indices.filter { tasks[$0].hasParts }
    switch place {
    case .plan: return [.plan] + groups.indices.map(EditPlace.group) + parents.map(EditPlace.task)
    case .group(let group):
      return [place] + parents.filter { tasks[$0].group == group }.map(EditPlace.task)
    case .task: return [place]
    case .phase, .item, .target, .unit: return []
    }
  }

  /// Where the numbers are written of what stands right under something.
  func numbers(under place: EditPlace) -> [ByteRange] {
    switch place {
    case .plan: groups.map(\.number).filter { !$0.isEmpty }
    case .group(let group):
      groups[group].tasks.filter { tasks[$0].parent == nil }.map { tasks[$0].number }.filter { !$0.isEmpty }
    case .task(let task):
      tasks.indices.filter { tasks[$0].parent == task }.map { tasks[$0].number }.filter { !$0.isEmpty }
    case .phase, .item, .target, .unit: []
    }
  }

  func writing(_ places: [ByteRange], numbers texts: [String]) -> [UInt8] {
    var (text, copied) = ([UInt8](), 0)
    for (place, new) in zip(places, texts) {
      text += source[copied..<place.lowerBound] + new.utf8
      copied = place.upperBound
    }
    return text + source[copied...]
  }

  /// Numbers as they were recorded, where the plan has those that they replace.
  func reapplyingNumbers(_ record: EditRecord, to name: EditName) throws(EditError) -> [UInt8] {
    guard let place = editPlace(named: name, .number) else { throw .gone }
    func list(_ side: EditSide) -> [String] { side.text.split(separator: "\n").map(String.init) }
    let (places, old, new) = (numbers(under: place), list(record.old), list(record.new))
    guard places.map({ text($0) }) == old, old.count == new.count else { throw .overwritten(.number) }
    return writing(places, numbers: new)
  }
}

extension String {
  /// Without the blank behind a point: it stands behind the number already.
  fileprivate var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
