import PlanModel
import PlanPhrases

// Forms in which a field of the plan is changed, and those in which something new is described.
extension Desk {
  /// Opens what a field is changed in: units are chosen from a list; the due day of an item of which something was
  /// recorded is recorded too.
  mutating func open(_ spot: EditSpot) {
    guard let place = place(of: spot.part) else { return say(.itemIsGone) }
    let text = plans[spot.part.plan].plan.typed(spot.field, at: place)
    if spot.field.namesUnits {
      openUnits(of: [spot])
    } else if spot.field == .due, isRecorded(spot.part) {
      open(.form(dueForm(for: [spot.part.item].compactMap(\.self))))
    } else {
      let field = Form.Field(label: .field(spot.field), content: TextField(text, for: spot.field))
      open(.form(withDraft(Form(purpose: .edit(spot), fields: [field]))))
    }
  }

  /// Something was recorded of an item: from then on another due day is recorded, too, and the plan stays as it is.
  private func isRecorded(_ part: DeskPart) -> Bool { part.item.flatMap { self[$0] }?.lastEntry != nil }

  /// What of the selected row can be changed, or of the marked items.
  mutating func openEditing() {
    let marked = self.marked.isEmpty ? [] : wanted
    if marked.count > 1 { return open(.chooser(Chooser(purpose: .editingAll(marked)))) }
    let part = marked.first.map { DeskPart(plan: $0.plan, key: .item($0.key)) } ?? partInHand
    if let part { open(.chooser(Chooser(purpose: .editing(part)))) }
  }

  /// What is added at the selected row, and in which part: a task in its group, a deliverable in its phase.
  var entryInHand: (kind: NewEntry.Kind, part: DeskPart)? {
    if case .heading(.phases, let plan) = selection { return (.phase, part(at: .plan, in: Int(plan))) }
    guard selection != nil else { return (.group, part(at: .plan, in: planInHand)) }
    guard let part = partInHand, let place = place(of: part) else { return nil }
    let plan = plans[part.plan].plan
    return plan.usualEntry(at: place).map { ($0.kind, self.part(at: $0.place, in: part.plan)) }
  }

  mutating func openEntryInHand() { if let (kind, part) = entryInHand { openEntry(kind, in: part) } }

  /// The form for something new in a part.
  mutating func openEntry(_ kind: NewEntry.Kind, in part: DeskPart) {
    let fields = kind.formFields.map { Form.Field(label: .field($0), content: TextField("", for: $0)) }
    open(.form(withDraft(Form(purpose: .entry(kind, in: part), fields: fields))))
  }

  /// What follows from the form of a field.
  mutating func take(_ form: Form, for spot: EditSpot) throws(FormError) -> [Effect] {
    guard let place = place(of: spot.part) else { throw FormError(text: .itemIsGone, field: 0) }
    let typed = form.value(form.purpose.text)
    if typed == plans[spot.part.plan].plan.typed(spot.field, at: place) { return leaveAsItIs() }
    let text = spot.field == .due ? try plannedDue(form) : typed
    replaceTop(.form(form))
    return submit(EditWish(part: spot.part, change: .field(spot.field, to: text, was: spot.was)))
  }

  /// Nothing is another than it is in the plan.
  mutating func leaveAsItIs() -> [Effect] {
    let effects = closeForms()
    message = Message(text: EditError.same.text(in: language))
    return effects
  }

  /// What follows from the form of something new.
  mutating func take(
    _ form: Form, for kind: NewEntry.Kind, in part: DeskPart
  ) throws(FormError) -> [Effect] {
    let names = kind.formFields
    let text = form.value(.field(names[0]))
    if text.isEmpty, kind != .item || form.value(.field(.lead)).isEmpty {
      throw FormError(text: .editing(.problem(.mustNotBeEmpty(names[0]))), field: 0)
    }
    var fields: [EditField: String] = [:]
    for field in names.dropFirst() where !form.value(.field(field)).isEmpty {
      fields[field] = try value(of: field, in: form)
    }
    replaceTop(.form(form))
    return submit(EditWish(part: part, change: .add(kind, text, fields)))
  }

  private func value(of field: EditField, in form: Form) throws(FormError) -> String {
    if field.namesUnits { return try units(form, field) }
    return field == .due ? try plannedDue(form) : form.value(.field(field))
  }

  /// A due day as a plan has it: a phase or a date as it was typed, else the day that is meant.
  private func plannedDue(_ form: Form) throws(FormError) -> String {
    let typed = form.value(.field(.due))
    let plan = plans[form.purpose.plan].plan
    if plan.phase(named: typed) != nil || DayReader.written(typed) != nil { return typed }
    return try TypedDays(form, on: self).due(in: .field(.due)).get()
  }

  /// Asks the open view to select a group that was added, so that what is added next comes into it.
  mutating func reveal(group: Int, in plan: Int) {
    changes.revealed = .section(.group(group), plan: PlanNumber(plan))
  }

  /// The heading that is to be selected, once.
  mutating func takeRevealedHeading() -> Row? {
    guard let row = changes.revealed, row.item == nil else { return nil }
    changes.revealed = nil
    return row
  }

  // MARK: Units

  /// Units as they were typed, each by its name, a part of it or pinyin; one that the plan does not have is asked about.
  private func units(_ form: Form, _ field: EditField) throws(FormError) -> String {
    let plan = plans[form.purpose.plan].plan
    var names: [String] = []
    for typed in WrittenText.unitNames(form.value(.field(field))) {
      let found = plan.units.number(of: typed) == nil ? plan.unitNames(like: typed) : [typed]
      let place = form.place(of: .field(field))
      if found.count > 1 {
        throw FormError(text: .editing(.severalUnits(typed, found)), field: place)
      }
      let question = BoardPhrase.askNewUnit(typed)
      if found.isEmpty, !form.asked.contains(said(question)) { throw FormError(text: question, field: place) }
      names.append(found.first ?? typed)
    }
    return language.list(names)
  }
}

extension Plan {
  /// The units that a part of a name, or pinyin, may mean, those with more to do first where these are several.
  func unitNames(like typed: String) -> [String] {
    let words = SoughtWord.all(in: typed)
    let named = units.all.filter { unit in words.allSatisfy { $0.names(unit: unit.name) } }.map(\.number)
    var seen: Set<UnitIndex> = []
    return (self.units(named: typed) + named).filter { seen.insert($0).inserted }.map { units[$0] }
  }
}

extension Plan {
  /// What is usually added where something stands, and in what.
  fileprivate func usualEntry(at place: EditPlace) -> (kind: NewEntry.Kind, place: EditPlace)? {
    switch place {
    case .plan: (.group, .plan)
    case .group: (.task, place)
    case .phase: (.deliverable, place)
    case .task(let task): (.task, .group(tasks[task].group))
    case .item(let index): usualEntry(at: home(ofItem: index))
    case .target, .unit: nil
    }
  }
}

extension EditField {
  /// Units of a list stand in it.
  fileprivate var namesUnits: Bool { self == .lead || self == .support }
}

extension NewEntry.Kind {
  /// What is asked for of something new: what it is called first.
  var formFields: [EditField] {
    switch self {
    case .group: [.title]
    case .phase: [.title, .span]
    case .task, .part: [.title, .lead, .due, .support]
    case .item: [.scope, .lead, .due, .support]
    case .deliverable: [.scope, .lead, .due, .support]
    case .target: [.target]
    }
  }
}

extension TextField {
  /// For a field of a plan: as large as what it may say; another day is typed over the one that stands there.
  fileprivate init(_ text: String, for field: EditField) {
    if field == .due || field == .span {
      self.init(text, isSuggestion: true)
    } else {
      self.init(text, kind: field == .body ? .lines : .paragraph)
    }
  }
}
