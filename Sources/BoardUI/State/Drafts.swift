import PlanModel

// What was typed and not saved waits for its item: nothing typed is lost by Esc, by the end of the program or
// of the connection.
extension BoardState {
  /// What a form holds, where somebody typed text in it.
  private func draft(of form: Form) -> Draft? {
    switch form.purpose {
    case .mark(let item, let status): draft(form, item, .mark, status.code)
    case .note(let item): draft(form, item, .note, "")
    case .due(let item): draft(form, item, .due, form.value(.fieldNewDue))
    case .person: nil
    }
  }

  private func draft(_ form: Form, _ item: Int, _ kind: Event.Kind, _ value: String) -> Draft {
    Draft(
      item: draftName(ofItem: item), kind: kind, value: value, day: form.value(.fieldDay),
      text: form.value(form.purpose.text))
  }

  /// How a draft names an item: by its id, or its number where it has none yet.
  private func draftName(ofItem item: Int) -> String {
    board.plan.assignments[item].id?.description ?? board.plan.number(ofItem: item)
  }

  /// The form with what was typed in it before.
  func withDraft(_ form: Form) -> Form {
    guard let wanted = draft(of: form), let kept = drafts.first(where: { $0.isSame(as: wanted) }) else {
      return form
    }
    var form = form
    form.set(form.purpose.text, to: kept.text, isSuggestion: false)
    form.set(.fieldNewDue, to: kept.value)
    form.set(.fieldDay, to: kept.day)
    return form
  }

  /// Keeps what a form holds as it closes; an emptied one is forgotten.
  mutating func keepDraft(of form: Form) -> [Effect] {
    guard let draft = draft(of: form) else { return [] }
    guard !draft.text.isEmpty || hasOtherDue(form) else { return forgetDraft(of: form) }
    drafts.removeAll { $0.isSame(as: draft) }
    drafts.append(draft)
    message = Message(text: String(.draftKept))
    return [.keep(draft)]
  }

  /// Whether another due day is typed than the one that the form began with.
  private func hasOtherDue(_ form: Form) -> Bool {
    guard case .due(let item) = form.purpose else { return false }
    return form.value(.fieldNewDue) != proposedDue(for: item)
  }

  /// Forgets what was kept of a form, once it is saved.
  mutating func forgetDraft(of form: Form) -> [Effect] {
    guard let draft = draft(of: form), drafts.contains(where: { $0.isSame(as: draft) }) else { return [] }
    drafts.removeAll { $0.isSame(as: draft) }
    return [.forget(draft)]
  }

  /// The items with something half written.
  var draftNames: [String] { drafts.map { draftName($0) } }

  private func draftName(_ draft: Draft) -> String {
    board.plan.items(named: draft.item).first.map { board.plan.displayNumber(ofItem: $0) } ?? draft.item
  }

  /// Keeps what cannot be saved now.
  mutating func wait(with entry: Entry) -> [Effect] {
    let draft = Draft(
      item: draftName(ofItem: entry.item), kind: entry.kind, value: entry.value, day: entry.on.description,
      text: entry.text, isWaiting: true)
    let effects = closeForms()
    drafts.append(draft)
    message = Message(text: String(.waitsForFolder(waiting.count)), isProblem: true)
    return effects + [.keep(draft)]
  }

  /// What is to be saved as soon as it can be.
  var waiting: [Draft] { drafts.filter(\.isWaiting) }

  /// What a waiting draft wants recorded; nil where its item is not in the plan.
  func entry(of draft: Draft) -> Entry? {
    guard let item = board.plan.items(named: draft.item).first, let on = Day(draft.day) else { return nil }
    return Entry(item: item, on: on, kind: draft.kind, value: draft.value, text: draft.text)
  }

  /// Takes in that what waited is on the disk now.
  mutating func delivered(_ draft: Draft, lines: [UInt8], plan: Plan?) -> [Effect] {
    if let plan { replace(board: board.with(plan: plan)) }
    absorb([JournalPiece(written: lines)])
    drafts.removeAll { $0 == draft }
    message = Message(text: String(.delivered(draftName(draft))))
    return [.forget(draft)]
  }

  /// What lies open when the program is asked to end.
  mutating func keepOpenDrafts() -> [Effect] {
    overlays.flatMap { overlay -> [Effect] in
      guard case .form(let form) = overlay else { return [] }
      return keepDraft(of: form)
    }
  }
}
