import PlanModel
import PlanPhrases

// From a form to what is recorded.
extension Desk {
  var dayField: Form.Field {
    Form.Field(label: .fieldDay, content: TextField(asOf.description, isSuggestion: true))
  }

  /// The form for a status, with a remark.
  mutating func markForm(for items: [DeskItem], _ step: StatusStep) -> Form {
    let purpose = Form.Purpose.mark(items: items, step)
    let remark = Form.Field(label: purpose.text, content: TextField(kind: .line))
    return withDraft(Form(purpose: purpose, fields: [remark, dayField]))
  }

  /// The form for another due day (期限).
  ///
  /// - Parameter day: that was chosen; the reason is asked for next.
  mutating func dueForm(for items: [DeskItem], on day: Day?) -> Form {
    var form = dueForm(for: items)
    guard let day else { return form }
    form.set(.fieldNewDue, to: day.description)
    form.focus = form.place(of: .fieldReason)
    return form
  }

  mutating func dueForm(for items: [DeskItem]) -> Form {
    let proposed = items.count == 1 ? items.first.flatMap { self[$0]?.proposedDue } : nil
    let fields = [
      Form.Field(label: .fieldNewDue, content: TextField(proposed ?? "", isSuggestion: true)),
      Form.Field(label: .fieldReason, content: TextField(kind: .line)), dayField,
    ]
    return withDraft(Form(purpose: .due(items: items), fields: fields))
  }

  /// Sends an entry off, after the person's name where that is not known yet.
  mutating func submit(_ wish: Wish) -> [Effect] { submit(.save(wish)) }

  /// The same for whatever else is recorded.
  mutating func submit(_ effect: Effect) -> [Effect] {
    guard person == nil else { return [effect] }
    open(.form(personForm(then: effect)))
    return []
  }

  private func personForm(then effect: Effect?) -> Form {
    let fields = [
      Form.Field(label: .fieldName, content: TextField(person?.name ?? "", isSuggestion: true)),
      Form.Field(label: .fieldUnit, content: TextField(person?.unit ?? "", isSuggestion: true)),
    ]
    return Form(purpose: .person(then: effect), fields: fields)
  }

  /// Asks who sits here now.
  package mutating func openPerson() { open(.form(personForm(then: nil))) }

  /// Sends off what a form holds; where it cannot be, the form says why and stays.
  mutating func submit(_ form: Form) -> [Effect] {
    var form = form
    if let problem = form.problem { form.asked.append(problem) }
    do throws(FormError) {
      return try take(form)
    } catch {
      form.problem = said(error.text)
      form.focus = error.field
      replaceTop(.form(form))
      return []
    }
  }

  /// What follows from a form.
  private mutating func take(_ form: Form) throws(FormError) -> [Effect] {
    let days = TypedDays(form, on: self)
    switch form.purpose {
    case .person(let pending):
      try need(.fieldName, .nameNeeded, in: form)
      let person = Person(name: form.value(.fieldName), unit: form.value(.fieldUnit))
      self.person = person
      noteRedrawn()
      closeTop()
      if pending == nil { say(.personIs(person.name)) }
      return [.remember(person)] + [pending].compactMap(\.self)
    case .mark(let items, let step):
      try check(step, of: items, in: form)
      return take(form, step.kind, step.value, on: try days.day.get())
    case .note:
      if form.written.isEmpty { try need(.fieldProgress, .noteNeeded, in: form) }
      return take(form, .note, try percentage(form), on: try days.day.get())
    case .due:
      let due = try days.due.get()
      try need(.fieldReason, .model(.reasonNeeded), in: form)
      return take(form, .due, due, on: try days.day.get())
    case .measure(let target):
      let (value, day) = (try measured(form, of: target), try days.day.get())
      let source = form.value(.fieldSource)
      return submit(.measure(MeasureWish(target: target, day: day, value: value, source: source)))
    case .period:
      try lookBack(on: form, days)
      return []
    case .filterName: return try nameFilter(form)
    case .collecting: return try readSheets(form)
    case .issuing: return try showBulletin(form, days)
    case .dueWindow:
      try setDueWindow(form)
      return []
    case .edit(let spot): return try take(form, for: spot)
    case .entry(let kind, let part): return try take(form, for: kind, in: part)
    case .split(let part): return try take(form, splitting: part)
    }
  }

  /// Sends off what is wanted of one item; of many it is shown before.
  private mutating func take(_ form: Form, _ kind: Event.Kind, _ value: String, on day: Day) -> [Effect] {
    let text = form.written
    let wish = Wish(items: form.purpose.items, day: day, kind: kind, value: value, text: text)
    if wish.items.count == 1 { return submit(wish) }
    replaceTop(.form(form))
    preview(wish)
    return []
  }

  /// Whether a step can be taken; with one item it says at once why not, of many those are left out.
  private func check(_ step: StatusStep, of items: [DeskItem], in form: Form) throws(FormError) {
    let needsReason = items.contains { item in
      place(of: item).map { plans[$0.plan].needsReason(step, $0.index) } ?? false
    }
    if needsReason { try need(form.purpose.text, .model(.reasonNeededFor(step)), in: form) }
    guard items.count == 1, let item = items.first.flatMap({ place(of: $0) }) else { return }
    let snapshot = plans[item.plan]
    if let obstacle = snapshot.obstacle(to: step, item.index) {
      throw FormError(text: .model(.stepObstacle(obstacle)), field: form.focus)
    }
    let question = BoardPhrase.pressAgain(.closesUndone(snapshot.statuses[item.index]))
    guard snapshot.isDoubtful(step, item.index), !form.asked.contains(said(question)) else { return }
    throw FormError(text: question, field: form.focus)
  }

  /// Something must be typed in a field.
  private func need(_ label: BoardPhrase, _ text: BoardPhrase, in form: Form) throws(FormError) {
    if form.value(label).isEmpty { throw FormError(text: text, field: form.place(of: label)) }
  }

  // MARK: The space bar

  /// What the space bar does to an item: an open one is done; a done one asks whether to go back; a conflict asks which.
  mutating func toggleItem() -> [Effect] {
    guard let key = selectedKey, let item = self[key] else { return [] }
    switch toggling {
    case .fold, .finishMarked, nil: return []
    case .finish: return submit(Wish(items: [key], day: asOf, kind: .mark, value: Status.done.code))
    case .reopen: open(.chooser(Chooser(purpose: .reopen(item: key, as: item.statusBefore))))
    case .choose, .resolve: open(.chooser(statusChooser(for: [key])))
    }
    return []
  }

  func statusChooser(for items: [DeskItem]) -> Chooser {
    var chooser = Chooser(purpose: .status(items: items))
    chooser.cursor = chooser.purpose.item.flatMap { self[$0] }.map { Int($0.status.rawValue) } ?? 0
    return chooser
  }
}

extension Item {
  /// What a done item was before it was done.
  fileprivate var statusBefore: Status {
    let marks = ledger.filter { !$0.isVoided }.compactMap(\.event.status)
    return marks.last { !$0.isReached } ?? .doing
  }
}
