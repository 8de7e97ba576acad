import PlanModel

// Marking items, writing notes, and what comes of it.
extension BoardState {
  var textField: Form.Field { Form.Field(label: .fieldProgress, content: TextField(kind: .lines)) }
  var dayField: Form.Field {
    Form.Field(label: .fieldDay, content: TextField(snapshot.asOf.description, isSuggestion: true))
  }

  /// What the space bar does to the selected row.
  enum Toggling { case fold, finish, reopen, choose, resolve }

  var toggling: Toggling {
    guard let index = selectedItem else { return .fold }
    if snapshot[index].hasStatusConflict { return .resolve }
    switch snapshot[index].status {
    case .todo, .doing, .blocked: return .finish
    case .done: return .reopen
    case .closed, .dropped: return .choose
    }
  }

  /// Space: an open item is done; a done one asks whether to go back; a conflict asks which; a heading folds.
  mutating func toggle() -> [Effect] {
    if case .section(let section) = selection { toggleFold(section) }
    guard let key = selectedKey, let item = snapshot[key] else { return [] }
    switch toggling {
    case .fold: return []
    case .finish: return submit(Wish(item: key, day: snapshot.asOf, kind: .mark, value: Status.done.code))
    case .reopen: open(.chooser(Chooser(purpose: .reopen(item: key, as: statusBefore(item)))))
    case .choose, .resolve: open(.chooser(statusChooser(for: key)))
    }
    return []
  }

  /// What a done item was before it was done.
  private func statusBefore(_ item: Item) -> Status {
    let marks = item.ledger.filter { !$0.isVoided }.compactMap(\.event.status)
    return marks.last { !$0.isReached } ?? .doing
  }

  func statusChooser(for item: ItemKey) -> Chooser {
    var chooser = Chooser(purpose: .status(item: item))
    chooser.cursor = snapshot[item].map { Int($0.status.rawValue) } ?? 0
    return chooser
  }

  /// Sends an entry off, after the person's name where that is not known yet.
  mutating func submit(_ wish: Wish) -> [Effect] {
    guard person == nil else { return [.save(wish)] }
    let fields = [
      Form.Field(label: .fieldName, content: TextField()),
      Form.Field(label: .fieldUnit, content: TextField()),
    ]
    open(.form(Form(purpose: .person(then: wish), fields: fields)))
    return []
  }

  // MARK: Forms

  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    switch KeyTable.form.action(for: key) {
    case .leave:
      closeTop()
      return keepDraft(of: form)
    case .next: form.focus = (form.focus + 1) % form.fields.count
    case .previous: form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case .save where form.isPerson && form.focus + 1 < form.fields.count: form.focus += 1
    case .save: return submit(form)
    case nil:
      guard form.fields[form.focus].content.handle(key) else {
        message = Message(text: String(.keyUnknownInside))
        return []
      }
      form.problem = nil
      form.asked = []
      tellIfFull(form.fields[form.focus].content)
    }
    replaceTop(.form(form))
    return []
  }

  /// Says that not all of what was typed or pasted was taken in.
  mutating func tellIfFull(_ field: TextField) {
    if field.isFull { message = Message(text: String(.fieldFull(field.capacity)), isProblem: true) }
  }

  private mutating func submit(_ form: Form) -> [Effect] {
    var form = form
    if let problem = form.problem { form.asked.append(problem) }
    switch wish(of: form) {
    case .failure(let problem):
      form.problem = String(problem.text)
      form.focus = problem.field
      replaceTop(.form(form))
      return []
    case .success(let wish):
      guard case .person(let pending) = form.purpose else { return submit(wish) }
      let person = Person(name: form.value(.fieldName), unit: form.value(.fieldUnit))
      self.person = person
      closeTop()
      return [.remember(person), .save(pending)]
    }
  }

  private func wish(of form: Form) -> Result<Wish, FormProblem> {
    switch form.purpose {
    case .person(let pending):
      if form.value(.fieldName).isEmpty { return .failure(FormProblem(text: .nameNeeded, field: 0)) }
      return .success(pending)
    case .mark(let item, let status):
      return day(in: form).map {
        Wish(item: item, day: $0, kind: .mark, value: status.code, text: form.value(.fieldRemark))
      }
    case .note(let item):
      if form.value(.fieldProgress).isEmpty { return .failure(FormProblem(text: .noteNeeded, field: 0)) }
      return day(in: form).map { Wish(item: item, day: $0, kind: .note, text: form.value(.fieldProgress)) }
    case .due(let item):
      let due: String
      switch dueValue(in: form) {
      case .failure(let problem): return .failure(problem)
      case .success(let value): due = value
      }
      if form.value(.fieldReason).isEmpty {
        return .failure(FormProblem(text: .reasonNeeded, field: form.place(of: .fieldReason)))
      }
      return day(in: form).map {
        Wish(item: item, day: $0, kind: .due, value: due, text: form.value(.fieldReason))
      }
    }
  }

  /// The form for another due day (期限).
  mutating func dueForm(for item: ItemKey) -> Form {
    let fields = [
      Form.Field(
        label: .fieldNewDue,
        content: TextField(proposedDue(for: item), isSuggestion: true)),
      Form.Field(label: .fieldReason, content: TextField(kind: .line)), dayField,
    ]
    return withDraft(Form(purpose: .due(item: item), fields: fields))
  }

  /// The due day that stands until another is typed; empty where there is none.
  func proposedDue(for item: ItemKey) -> String { snapshot[item]?.due?.description ?? "" }

  // MARK: Outcomes

  /// Takes in what became of an effect.
  ///
  /// - Returns: what follows from it.
  package mutating func apply(_ outcome: Outcome) -> [Effect] {
    var effects: [Effect] = []
    switch outcome {
    case .saved(let event, let lines):
      effects = closeForms()
      absorbOwn(lines)
      message = Message(
        text: String(.saved(describe(event), on: event.day == snapshot.asOf ? nil : event.day)))
    case .undone(let event, let lines): take(event, lines, .undone(describe(event)))
    case .redone(let event, let lines):
      sitting.insert(event.id)
      take(event, lines, .redone(describe(event)))
    case .reviewed(let item): take(reviewed: item)
    case .nothingToReverse(let what):
      message = Message(text: String(what == .undo ? .nothingToUndo : .nothingToRedo))
    case .asks(let what, let id, let event):
      reveal(event.item)
      open(.chooser(Chooser(purpose: .reverse(what, id, describe(event)))))
    case .waits(let event, let item): effects = wait(for: event, item: item)
    case .undoWaits(let event, let void): effects = wait(toUndo: event, by: void)
    case .delivered(let lines): take(delivered: lines)
    case .undelivered: wantsDelivery = !waiting.isEmpty
    case .kept(let old, let new): take(kept: old, as: new)
    case .found(let found): open(problems: found)
    case .notSaved(let reason): report(reason)
    case .failed(let reason): message = Message(text: reason, isProblem: true)
    case .done: break
    }
    scrollIntoView()
    return effects
  }

  private mutating func take(_ event: Event, _ lines: [UInt8], _ text: Text) {
    absorbOwn(lines)
    reveal(event.item)
    message = Message(text: String(text))
  }

  /// Takes in what was written for a person at this screen; the last line of it is what was made now.
  mutating func absorbOwn(_ lines: [UInt8]) {
    absorb([JournalPiece(written: lines)])
    let last = lines.split(separator: UInt8(ascii: "\n")).last
    if let id = last.flatMap({ try? EventLine.read($0) })?.id { sitting.insert(id) }
  }

  /// What was typed stays open where it was typed.
  private mutating func report(_ reason: String) {
    let text = String(.notSaved(reason))
    if case .form(var form) = overlays.last {
      form.problem = text
      replaceTop(.form(form))
    } else {
      message = Message(text: text, isProblem: true)
    }
  }

  mutating func closeForms() -> [Effect] {
    let forms = overlays.compactMap { overlay -> Form? in
      if case .form(let form) = overlay { form } else { nil }
    }
    overlays.removeAll { overlay in
      switch overlay {
      case .form, .chooser: true
      default: false
      }
    }
    return forms.flatMap { forgetDraft(of: $0) }
  }

  private mutating func reveal(_ id: ItemID?) {
    guard let index = id.flatMap({ snapshot.index(of: $0) }) else { return }
    let section = snapshot[index].section
    if isFolded(section) { toggleFold(section) }
    rows.firstIndex(of: .item(index)).map { select(at: $0) }
  }

  func describe(_ event: Event) -> String {
    let number = event.item.flatMap { snapshot.index(of: $0) }.map { snapshot[$0].number } ?? ""
    return number + " " + snapshot.words(of: event)
      + (event.text.isEmpty ? "" : "：" + event.text)
  }
}

extension Form {
  var isPerson: Bool { if case .person = purpose { true } else { false } }

  /// What was typed in the field of that label, without white space at either end.
  func value(_ label: Text) -> String {
    fields.first { $0.label == label }.map { trimmed($0.content.text) } ?? ""
  }

  /// The place of the field of that label.
  func place(of label: Text) -> Int { fields.firstIndex { $0.label == label } ?? 0 }

  /// Puts what was typed before into the field of that label, where there is one.
  ///
  /// - Parameter isSuggestion: typing replaces it; otherwise what is typed is added.
  mutating func set(_ label: Text, to text: String, isSuggestion: Bool = true) {
    guard fields.contains(where: { $0.label == label }) else { return }
    let place = place(of: label)
    fields[place].content = fields[place].content.holding(text, isSuggestion: isSuggestion)
  }
}
