import PlanModel
import PlanPhrases

// What was typed and not saved waits for its item: nothing typed is lost by Esc, by the end of the program or
// of the connection.
extension Desk {
  /// What a form holds, where somebody typed text in it.
  private func draft(of form: Form) -> Draft? {
    switch form.purpose {
    case .mark(let items, let step): draft(form, name(of: items), step.kind, step.value)
    case .note(let items): draft(form, name(of: items), .note, form.value(.fieldPercentage))
    case .due(let items):
      draft(form, name(of: items), .due, TypedDays(form, on: self).kept(due: form.value(.fieldNewDue)))
    case .measure(let target): draft(form, name(of: target), .meas, form.value(.fieldMeasured))
    case .edit(let spot): draft(form, name(of: spot.part), .edit, spot.field.rawValue)
    case .entry(let kind, let part): draft(form, name(of: part), .edit, "\(EditField.add) \(kind)")
    case .split(let part): draft(form, name(of: part), .edit, EditField.split.rawValue)
    case .person, .period, .filterName, .dueWindow, .collecting, .issuing: nil
    }
  }

  private func draft(_ form: Form, _ name: String?, _ kind: Event.Kind, _ value: String) -> Draft? {
    name.map { name in
      Draft(
        name: form.kept?.name ?? "", item: name, kind: kind, value: value,
        day: TypedDays(form, on: self).kept(day: form.value(.fieldDay)), text: form.written)
    }
  }

  /// How a draft names items; nil where one of them is not in its plan.
  private func name(of items: [DeskItem]) -> String? {
    let names = items.compactMap { self[$0].map { draftName(of: $0) } }
    return names.isEmpty || names.count < items.count ? nil : names.joined(separator: " ")
  }

  /// How a draft names a part of the plan: by its id or number; nil for what cannot be told in one word.
  private func name(of part: DeskPart) -> String? {
    switch part.key {
    case .item(let key): name(of: [DeskItem(plan: part.plan, key: key)])
    case .target(let key): name(of: DeskTarget(plan: part.plan, key: key))
    case .named(let name):
      name.which.isEmpty ? Desk.wholePlan : name.which.contains(where: \.isWhitespace) ? nil : name.which
    }
  }

  private static let wholePlan = "."

  /// A target without its id has none to be named by.
  private func name(of target: DeskTarget) -> String? {
    if case .id(let id) = target.key { id.description } else { nil }
  }

  /// How a draft names an item: by its id, or its number where it has none yet.
  func draftName(of item: Item) -> String { item.id?.description ?? item.number }

  /// Whether both are about the same thing; an item may have got its id since.
  private func isSame(_ kept: Draft, as wanted: Draft, in snapshot: Snapshot) -> Bool {
    if kept.item == wanted.item || kept.many != nil { return kept.isSame(as: wanted) }
    var kept = kept
    guard let item = snapshot.plan.items(named: kept.item).first else { return false }
    kept.item = draftName(of: snapshot[item])
    return kept.isSame(as: wanted)
  }

  /// The form with what was typed in it before; of several texts the one that was not seen for longest.
  mutating func withDraft(_ form: Form) -> Form {
    guard let wanted = draft(of: form) else { return form }
    let snapshot = plans[form.purpose.plan]
    let kept = drafts.filter { isSame($0, as: wanted, in: snapshot) }
    guard let first = kept.first else { return form }
    if kept.count > 1 { message = Message(text: said(.severalDrafts(kept.count))) }
    var form = form
    form.kept = first
    form.set(text: first.text)
    form.set(.fieldNewDue, to: first.value)
    form.set(.fieldMeasured, to: first.value, isSuggestion: false)
    form.set(.fieldPercentage, to: first.value, isSuggestion: false)
    form.set(.fieldDay, to: first.day)
    return form
  }

  /// Keeps what a form holds as it closes; an emptied one is forgotten.
  mutating func keepDraft(of form: Form) -> [Effect] {
    guard let draft = draft(of: form) else { return [] }
    guard isTyped(draft, in: form) else { return forgetDraft(of: form) }
    drafts.removeAll { $0 == form.kept }
    drafts.append(draft)
    message = Message(text: said(.draftKept))
    return [.keep(draft)]
  }

  private func isTyped(_ draft: Draft, in form: Form) -> Bool {
    if case .edit(let spot) = form.purpose, let place = place(of: spot.part) {
      return draft.text != plans[spot.part.plan].plan.typed(spot.field, at: place)
    }
    if case .split(let part) = form.purpose { return draft.text != textsToSplit(part) }
    return isAnyTyped(draft, in: form)
  }

  private func isAnyTyped(_ draft: Draft, in form: Form) -> Bool {
    !draft.text.isEmpty || hasOtherDue(form)
      || ![.fieldMeasured, .fieldPercentage].allSatisfy { form.value($0).isEmpty }
  }

  /// Whether another due day is typed than the one that the form began with.
  private func hasOtherDue(_ form: Form) -> Bool {
    guard case .due = form.purpose else { return false }
    return form.value(.fieldNewDue) != form.purpose.item.flatMap { self[$0]?.proposedDue } ?? ""
  }

  /// Forgets what was kept of a form, once it is saved.
  mutating func forgetDraft(of form: Form) -> [Effect] {
    guard let kept = form.kept else { return [] }
    drafts.removeAll { $0 == kept }
    return [.forget(kept)]
  }

  /// The items with something half written.
  var draftNames: [String] { drafts.map { draftName($0) } }

  private func draftName(_ draft: Draft) -> String {
    if let many = draft.many { return said(.itemCount(many.count)) }
    if draft.kind == .edit, ItemID(draft.item) == nil, ItemNumber(draft.item)?.task == nil {
      return draft.item == Desk.wholePlan ? said(.thePlan) : draft.item
    }
    return plans.lazy.compactMap { snapshot in
      snapshot.plan.item(ofDraft: draft).map { snapshot[$0].number(in: language) }
    }.first ?? draft.item
  }

  /// What lies open when the program is asked to end.
  mutating func keepOpenDrafts() -> [Effect] {
    overlays.flatMap { overlay -> [Effect] in
      guard case .form(let form) = overlay else { return [] }
      return keepDraft(of: form)
    }
  }

  /// A last try to keep what could not be kept before.
  func keepUnkept() -> [Effect] { drafts.filter(\.name.isEmpty).map { .keep($0) } }

  // MARK: While it is typed

  /// What the open form holds and is not kept yet: a kill takes no more than was typed since the last look.
  var draftInHand: Draft? {
    guard case .form(let form) = overlays.last, let draft = draft(of: form), draft != form.kept,
      isTyped(draft, in: form)
    else { return nil }
    return draft
  }

  /// Takes in under which name a draft is kept now.
  mutating func apply(kept old: Draft, as new: Draft) {
    if let place = drafts.lastIndex(of: old) { return drafts[place] = new }
    guard case .form(var form) = overlays.last, draft(of: form) == old else { return }
    drafts.removeAll { $0 == form.kept }
    form.kept = new
    replaceTop(.form(form))
  }

  /// Takes in what all windows have kept; what could not be kept is still known here.
  mutating func apply(drafts all: [Draft]) { drafts = all + drafts.filter(\.name.isEmpty) }
}

extension Plan {
  /// The item that a draft is about, or that has its target.
  fileprivate func item(ofDraft draft: Draft) -> Int? {
    if let item = items(named: draft.item).first { return item }
    guard case .target(let target)? = ItemID(draft.item).flatMap({ subject(of: $0) }) else { return nil }
    return item(ofTarget: target)
  }
}

extension Item {
  /// The due day that stands in a form until another is typed; empty where there is none.
  var proposedDue: String { due?.description ?? "" }
}
