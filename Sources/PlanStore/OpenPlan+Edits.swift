import PlanModel

// Edits that people make: `plan.md` first, which alone is the truth, then an event that says who.
extension OpenPlan {
  /// Changes fields of the plan in one go: with one save of it, and one time.
  ///
  /// - Throws: why nothing is changed. Where the plan was written and the event cannot be, the plan is put back.
  package func edit(
    _ edits: [FieldEdit], by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    let edits = snapshot.plan.following(edits)
    let subjects = edits.compactMap(\.place.subject)
    return try change(by: who, on: snapshot, subjects) { current throws(EditError) in
      try current.applying(edits, of: snapshot.plan)
    }
  }

  /// Puts something into the plan.
  package func add(_ entry: NewEntry, by who: String, on snapshot: Snapshot) throws(StoreError) -> Saved {
    var generator = SystemRandomNumberGenerator()
    return try change(by: who, on: snapshot, []) { current throws(EditError) in
      guard let home = snapshot.plan.editPlace(entry.home, in: current) else { throw .gone }
      let own = NewEntry(entry.kind, in: home, entry.text, entry.fields)
      return [try current.adding(own, id: current.unusedID(using: &generator))]
    }
  }

  /// Takes something out of the plan, as it was shown, with all that stands under it.
  package func remove(
    _ place: EditPlace, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    let shown = snapshot.plan
    return try change(by: who, on: snapshot, [place].compactMap(\.subject)) { current throws(EditError) in
      guard let found = shown.editPlace(place, in: current) else { throw .gone }
      guard current.isSame(found, as: place, of: shown) else { throw .changedMeanwhile(.remove, now: "") }
      return [try current.removing(found)]
    }
  }

  /// Rearranges lines of the plan, as they were shown; one undo takes all of it back.
  package func rearrange(
    _ change: Rearrangement, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    var generator = SystemRandomNumberGenerator()
    return try self.change(by: who, on: snapshot, change.subjects) { current throws(EditError) in
      let own = try snapshot.plan.rearrangement(change, in: current)
      var given: Set<ItemID> = []
      return try current.applying(own) {
        var id = current.unusedID(using: &generator)
        while !given.insert(id).inserted { id = current.unusedID(using: &generator) }
        return id
      }
    }
  }

  /// Puts lines that a person rewrote by hand in the place of those of something, as it was shown.
  package func rewrite(
    _ place: EditPlace, as text: [UInt8], by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved {
    let shown = snapshot.plan
    return try change(by: who, on: snapshot, []) { current throws(EditError) in
      guard let found = shown.editPlace(place, in: current) else { throw .gone }
      guard current.isSame(found, as: place, of: shown) else { throw .changedMeanwhile(.lines, now: "") }
      do throws(RewriteProblem) { return [try current.rewriting(found, as: text)] } catch {
        throw error.problem
      }
    }
  }

  /// Takes the note (待核) off an item, or off the plan as a whole where none is named.
  ///
  /// - Returns: what is on the disk; nil where only the plan had to be changed.
  package func settleDoubt(
    ofItem index: Int?, by who: String, on snapshot: Snapshot
  ) throws(StoreError) -> Saved? {
    let (shown, place) = (snapshot.plan, index.map { EditPlace.item($0) } ?? .plan)
    do throws(StoreError) {
      return try change(by: who, on: snapshot, [place].compactMap(\.subject)) { current throws(EditError) in
        guard let found = shown.editPlace(place, in: current) else { throw .gone }
        guard current.doubt(of: found) == shown.doubt(of: place) else {
          throw .changedMeanwhile(.doubt, now: current.doubt(of: found) ?? "")
        }
        guard let edit = try current.settlingDoubt(of: found) else { throw .nothingLeft }
        return [edit]
      }
    } catch .edit(.nothingLeft) {
      try settleDoubt(ofItem: index, of: shown)
      return nil
    }
  }

  private func change(
    by who: String, on snapshot: Snapshot, _ subjects: [Subject],
    _ make: (Plan) throws(EditError) -> [PlanEdit]
  ) throws(StoreError) -> Saved {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    let restored = try restoreAll()
    for subject in subjects { _ = try identify(subject, of: snapshot.plan) }
    var made: [PlanEdit] = []
    let before = try changingPlan { current throws(StoreError) in
      do throws(EditError) {
        made = try make(current)
        for edit in made { try edit.record.refuseLosses() }
      } catch {
        throw .edit(error)
      }
      return made.last?.plan
    }
    return try record(made, by: who, on: snapshot, restored, before)
  }

  /// Writes down who made edits that the plan holds.
  private func record(
    _ made: [PlanEdit], by who: String, on snapshot: Snapshot, _ restored: [UInt8], _ before: [UInt8]
  ) throws(StoreError) -> Saved {
    let drafts = made.map { EventDraft($0, by: who, on: now.day, in: snapshot.journal) }
    let lines = try puttingBack(before) { () throws(StoreError) in
      try writer().append(drafts, time: time(after: snapshot.journal))
    }
    return Saved(event: try readLast(of: lines), count: drafts.count, lines: restored + lines, plan: plan)
  }

  /// Changes the plan.
  ///
  /// - Returns: how it was before, the very moment.
  private func changingPlan(
    _ change: (Plan) throws(StoreError) -> Plan?
  ) throws(StoreError) -> [UInt8] {
    var before: [UInt8] = []
    try changePlan { current throws(StoreError) in
      before = current.source
      return try change(current)
    }
    return before
  }

  /// Where nothing can be recorded of a change of the plan, it is as it was.
  func puttingBack<Result>(
    _ before: [UInt8]?, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      let changed = plan.source
      if let before, before != changed {
        try? changePlan { current throws(StoreError) in
          current.source == changed ? current.with(source: before) : nil
        }
      }
      throw error
    }
  }

  // MARK: Taking back

  /// Writes back into the plan what edits replaced, or once more what they wrote.
  ///
  /// - Parameter lot: what is taken back, in the order in which it was recorded.
  /// - Returns: how the plan was before; nil where none of it is an edit.
  func restorePlan(_ lot: [Reversible], in journal: Journal) throws(StoreError) -> [UInt8]? {
    let isUndo = lot.contains { $0.target.kind == .edit }
    let edits =
      isUndo ? lot.map(\.target).filter { $0.kind == .edit } : lot.flatMap { journal.edits(under: $0) }
    if edits.isEmpty { return nil }
    for edit in edits where isUndo { try refuse(edit, in: journal, but: edits) }
    return try changingPlan { current throws(StoreError) in
      var plan = current
      for edit in isUndo ? edits.reversed() : edits { plan = try restored(edit, isUndo, in: plan, journal) }
      return plan
    }
  }

  private func restored(
    _ event: Event, _ isUndo: Bool, in plan: Plan, _ journal: Journal
  ) throws(StoreError) -> Plan {
    do throws(EditError) {
      return try plan.restored(event, isUndo)
    } catch {
      guard isUndo, let later = journal.edit(within: event, in: plan), let field = later.edit?.field else {
        throw .edit(error)
      }
      throw .edit(.standsUnder(who: later.who, later.day, field))
    }
  }

  /// An edit on which a later one stands is not taken back.
  private func refuse(_ event: Event, in journal: Journal, but lot: [Event]) throws(StoreError) {
    guard let later = journal.history(of: event.item).edit(standingOn: event),
      !lot.contains(later), let field = later.edit?.field
    else { return }
    throw .edit(.standsUnder(who: later.who, later.day, field))
  }
}

extension Journal {
  /// The edits that a taking back, which is taken back itself, took back.
  fileprivate func edits(under taken: Reversible) -> [Event] {
    let events = history(of: taken.target.item).events
    let named = Set(events.filter { taken.lines.contains($0.id.reference) }.flatMap(\.after))
    return events.filter { $0.kind == .edit && named.contains($0.id.reference) }
  }
}

extension Plan {
  /// Fields changed one after the other, each as it was shown.
  fileprivate func applying(_ edits: [FieldEdit], of shown: Plan) throws(EditError) -> [PlanEdit] {
    var (plan, made) = (self, [PlanEdit]())
    for edit in try edits.map({ edit throws(EditError) in try asShown(edit, shown) }) {
      do throws(EditError) {
        let done = try plan.applying(edit)
        plan = done.plan
        made.append(done)
      } catch .same where edits.count > 1 {
        continue
      }
    }
    if made.isEmpty { throw .same }
    return made
  }

  /// What somebody should look at of an item, or of the plan.
  fileprivate func doubt(of place: EditPlace) -> String? {
    if case .plan = place { return header.doubts.first.map { text($0) } }
    return written(.doubt, at: place)
  }

  /// The same edit in this reading, where its field is as the person saw it.
  private func asShown(_ edit: FieldEdit, _ shown: Plan) throws(EditError) -> FieldEdit {
    guard let place = shown.editPlace(edit.place, in: self) else { throw .gone }
    let now = written(edit.field, at: place)
    guard shown.written(edit.field, at: edit.place) == now else {
      throw .changedMeanwhile(edit.field, now: now)
    }
    return FieldEdit(place, edit.field, edit.text)
  }

  fileprivate func restored(_ event: Event, _ isUndo: Bool) throws(EditError) -> Plan {
    guard let record = event.edit, let name = event.editName else { return self }
    return with(source: try reapplying(isUndo ? record.reversed : record, to: name))
  }
}

extension Rearrangement {
  /// What needs an id.
  fileprivate var subjects: [Subject] {
    if case .join(.item(let index)) = self, index > 0 { return [.item(index - 1), .item(index)] }
    return [place.subject].compactMap(\.self)
  }
}

extension EditPlace {
  /// What has an id, and needs one before it is edited.
  fileprivate var subject: Subject? {
    switch self {
    case .item(let index): .item(index)
    case .target(let index): .target(index)
    case .plan, .group, .phase, .task, .unit: nil
    }
  }
}

extension EventDraft {
  /// Made in knowledge of the last edits of the same field.
  fileprivate init(_ edit: PlanEdit, by who: String, on day: Day, in journal: Journal) {
    self.init(who: who, day: day, kind: .edit, item: edit.name.item)
    (value, text) = (edit.record.value, edit.record.text)
    after = journal.history(of: item).editHeads(edit.record.field, of: edit.name).map(\.id.reference)
  }
}
