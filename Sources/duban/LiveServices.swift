import BoardUI
import Glibc
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore
import StorePhrases

extension BoardServices {
  /// The services on disk.
  init(_ session: Session) {
    let (store, sheets) = (session.store, SheetsInHand())
    self.init { effect, desk in
      if case .export(Session.bulletinOnBoard) = effect { return session.writeBulletin(desk) }
      if let outcome = session.perform(effect, desk, sheets) { return outcome }
      if case .showBulletin(let wish) = effect { return session.show(wish, desk) }
      if case .issue(let wish) = effect { return session.issue(wish, desk) }
      if effect == .slips { return session.writeSlips(desk) }
      if case .write(let name, let minutes) = effect { return session.save(minutes, name, desk) }
      do throws(StoreError) {
        if case .openEditor(let part) = effect { return try session.rewrite(part, desk) }
        return try store.perform(effect, desk, session.folders)
      } catch {
        return effect.outcome(of: error, in: session.language)
      }
    }
    plan = { _ in store.plan }
    drafts = { try? store.newDrafts() }
    outsideChanges = { store.outsideChanges(isWhole: $0, in: session.language) }
    today = { store.now.day }
  }
}

extension Effect {
  /// What became of it where the store could not do it.
  fileprivate func outcome(of error: StoreError, in language: Language) -> Outcome {
    switch (self, error) {
    case (.deliver, _): .undelivered
    case (.check, _): .failed(error.text(in: language))
    // A board that is opened asks.
    case (_, .edit(.changedMeanwhile(let field, let now))): .changedMeanwhile(field, now: now)
    case (_, .planIDChanged(let old, let new, _)):
      .notSaved(String(.planIDChangedHere(old, new), in: language))
    case (_, _): .notSaved(error.text(in: language))
    }
  }
}

extension UserFolders {
  /// Who records here, from now on.
  fileprivate func remember(_ person: Person) throws(StoreError) {
    var settings = Settings(in: self)
    settings.name = person.name
    settings.unit = person.unit
    try settings.save(in: self)
  }
}

extension OpenPlan {
  fileprivate func perform(
    _ effect: Effect, _ desk: Desk, _ folders: UserFolders
  ) throws(StoreError) -> Outcome {
    let snapshot = desk.snapshot
    switch effect {
    case .save(let wish): return try save(wish, desk)
    case .measure(let wish): return try save(wish, desk)
    case .takeBack(let event, let who, _): return try takeBack(event, by: who, desk)
    case .reverse(let what, let who, let asked): return try reverse(what, by: who, asked: asked, desk)
    case .review(let doubt):
      let item = doubt.item.flatMap { snapshot.plan.index(of: $0) }
      if item == nil && doubt.item != nil { return .isGone }
      let saved = try settleDoubt(ofItem: item, by: desk.person?.name ?? "", on: snapshot)
      return .reviewed(item: item, lines: saved?.lines ?? [])
    case .edit(let wish): return try change(wish, desk)
    case .editAll(let wishes): return try change(wishes, desk)
    case .remember(let person): try folders.remember(person)
    case .leave(let remembered, let filters):
      // No reason to disturb anybody: the next start is then as it was before.
      try? remember(remembered, by: desk.person?.name, filters: filters)
    case .keep(let draft): return .kept(draft, as: try keep(draft, isHeld: false))
    case .hold(let draft): return .kept(draft, as: try keep(draft, isHeld: true))
    case .forget(let draft): try forget(draft)
    case .deliver: return .delivered(try deliver(on: snapshot, by: desk.person?.name).lines)
    case .check: return .found(try check(width: desk.width))
    case .export, .slips, .chore, .readSheets, .takeSheets, .showBulletin, .issue, .write, .copy, .quit,
      .openEditor:
      break
    }
    return .done
  }

  private func save(_ wish: Wish, _ desk: Desk) throws(StoreError) -> Outcome {
    guard let entries = wish.entries(in: desk.snapshot.plan) else { return .isGone }
    let saved = try save(entries, by: desk.person?.name ?? "", on: desk.snapshot)
    guard saved.isWaiting else { return .saved(saved.event, lines: saved.lines, count: saved.count) }
    let events = JournalPiece(written: saved.lines).statements
    return .waits(zip(events, entries).map { (event: $0, item: $1.item) })
  }

  private func save(_ wish: MeasureWish, _ desk: Desk) throws(StoreError) -> Outcome {
    guard let measurement = wish.measurement(in: desk.snapshot.plan) else { return .isGone }
    let saved = try save(measurement, by: desk.person?.name ?? "", on: desk.snapshot)
    let item = desk.snapshot.plan.item(ofTarget: measurement.target)
    if saved.isWaiting { return .waits([(event: saved.event, item: item)]) }
    return .saved(saved.event, lines: saved.lines)
  }

  /// Changes the plan as a person wants it; what has no id gets it first, so that it is known by it.
  private func change(_ wish: EditWish, _ desk: Desk) throws(StoreError) -> Outcome {
    let snapshot = desk.plans[wish.part.plan]
    if wish.part.isNameless, let key = try identified(wish.part.key, on: snapshot) {
      return .identified(wish, key)
    }
    let change: PlanChange?
    do throws(EditError) { change = try wish.change(in: snapshot.plan) } catch { throw .edit(error) }
    let who = desk.person?.name ?? ""
    let saved: Saved
    switch change {
    case .edit(let edit): saved = try self.edit([edit], by: who, on: snapshot)
    case .add(let entry): saved = try add(entry, by: who, on: snapshot)
    case .remove(let place): saved = try remove(place, by: who, on: snapshot)
    case .rearrange(let change): saved = try rearrange(change, by: who, on: snapshot)
    case nil: return .isGone
    }
    return .saved(saved.event, lines: saved.lines, count: saved.count)
  }

  /// Changes fields of several items in one go, or none of them.
  private func change(_ wishes: [EditWish], _ desk: Desk) throws(StoreError) -> Outcome {
    guard let plan = wishes.first?.part.plan else { return .isGone }
    var edits: [FieldEdit] = []
    for wish in wishes {
      let change: PlanChange?
      do throws(EditError) { change = try wish.change(in: desk.plans[plan].plan) } catch {
        throw .edit(error)
      }
      guard case .edit(let edit) = change else { return .isGone }
      edits.append(edit)
    }
    let saved = try edit(edits, by: desk.person?.name ?? "", on: desk.plans[plan])
    return .saved(saved.event, lines: saved.lines, count: saved.count)
  }

  /// What an item or a target is known by once it has an id; nil where it is not in the plan any more.
  func identified(_ key: PartKey, on snapshot: Snapshot) throws(StoreError) -> PartKey? {
    switch snapshot.plan.place(of: key) {
    case .item(let index): .item(.id(try identify(.item(index), of: snapshot.plan)))
    case .target(let index): .target(.id(try identify(.target(index), of: snapshot.plan)))
    case .plan, .group, .phase, .task, .unit, nil: nil
    }
  }

  private func takeBack(_ event: EventID, by who: String, _ desk: Desk) throws(StoreError) -> Outcome {
    guard let done = try takeBack(event, by: who, on: desk.snapshot) else { return .nothingToReverse(.undo) }
    return outcome(ofUndoing: done)
  }

  private func outcome(ofUndoing done: Undone) -> Outcome {
    if !done.waiting.isEmpty { return .undoWaits(done.waiting) }
    return .undone(done.event, lines: done.lines, count: done.count)
  }

  /// What others did, and what there is to say of this machine's own records; nil where there is nothing.
  fileprivate func outsideChanges(isWhole: Bool, in language: Language) -> OutsideChanges? {
    do throws(StoreError) {
      let (lines, plan) = try news(isWhole: isWhole)
      let notices = takeNotices().map { $0.text(in: language) }
      if lines.isEmpty && plan == nil && notices.isEmpty { return nil }
      return OutsideChanges(
        lines: lines, plan: plan, notice: notices.isEmpty ? nil : language.clauses(notices))
    } catch {
      return OutsideChanges(problem: String(.folderIsAway(error), in: language))
    }
  }

  /// Takes back the last event, or the last taking back; asks first where that is not of this sitting.
  fileprivate func reverse(
    _ what: Reversal, by who: String, asked: EventID?, _ desk: Desk
  ) throws(StoreError) -> Outcome {
    let reversed = try reverse(what, by: who, on: desk.snapshot) {
      $0 == asked || desk.sitting.contains($0)
    }
    switch (reversed, what) {
    case (.nothing, _): return .nothingToReverse(what)
    case (.asks(let id, let event, let count), _): return .asks(what, id, about: event, count: count)
    case (.done(let done), .undo): return outcome(ofUndoing: done)
    case (.done(let done), .redo):
      if !done.waiting.isEmpty {
        let voids = done.waiting.map(\.void)
        return .waits(voids.map { (event: $0, item: $0.item.flatMap { desk.snapshot.index(of: $0) }) })
      }
      return .redone(done.event, lines: done.lines, count: done.count)
    }
  }
}
