import PlanModel
import PlanPhrases

// From a form to what is recorded.
extension Desk {
  var textField: Form.Field { Form.Field(label: .fieldProgress, content: TextField(kind: .lines)) }
  var dayField: Form.Field {
    Form.Field(label: .fieldDay, content: TextField(asOf.description, isSuggestion: true))
  }

  /// The form for a note (进展).
  mutating func noteForm(for items: [DeskItem]) -> Form {
    withDraft(Form(purpose: .note(items: items), fields: [textField, dayField]))
  }

  /// The form for a status, with a remark.
  mutating func markForm(for items: [DeskItem], _ status: Status) -> Form {
    let remark = Form.Field(label: .fieldRemark, content: TextField(kind: .line))
    return withDraft(Form(purpose: .mark(items: items, status), fields: [remark, dayField]))
  }

  /// The form for another due day (期限).
  mutating func dueForm(for items: [DeskItem]) -> Form {
    let proposed = items.count == 1 ? items.first.flatMap { self[$0]?.proposedDue } : nil
    let fields = [
      Form.Field(label: .fieldNewDue, content: TextField(proposed ?? "", isSuggestion: true)),
      Form.Field(label: .fieldReason, content: TextField(kind: .line)), dayField,
    ]
    return withDraft(Form(purpose: .due(items: items), fields: fields))
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

  /// Sends off what a form holds; where it cannot be, the form says why and stays.
  mutating func submit(_ form: Form) -> [Effect] {
    var form = form
    if let problem = form.problem { form.asked.append(problem) }
    switch wish(of: form) {
    case .failure(let problem):
      form.problem = said(problem.text)
      form.focus = problem.field
      replaceTop(.form(form))
      return []
    case .success(let wish):
      guard case .person(let pending) = form.purpose else {
        if wish.items.count == 1 { return submit(wish) }
        replaceTop(.form(form))
        preview(wish)
        return []
      }
      let person = Person(name: form.value(.fieldName), unit: form.value(.fieldUnit))
      self.person = person
      closeTop()
      return [.remember(person), .save(pending)]
    }
  }

  private func wish(of form: Form) -> Result<Wish, FormProblem> {
    let days = TypedDays(form, on: self)
    let items = form.purpose.items
    switch form.purpose {
    case .person(let pending): return needed(.fieldName, .nameNeeded, in: form) ?? .success(pending)
    case .mark(_, let status):
      return days.day.map {
        Wish(items: items, day: $0, kind: .mark, value: status.code, text: form.value(.fieldRemark))
      }
    case .note:
      return needed(.fieldProgress, .noteNeeded, in: form)
        ?? days.day.map { Wish(items: items, day: $0, kind: .note, text: form.value(.fieldProgress)) }
    case .due:
      return days.due.flatMap { due in
        needed(.fieldReason, .model(.reasonNeeded), in: form)
          ?? days.day.map {
            Wish(items: items, day: $0, kind: .due, value: due, text: form.value(.fieldReason))
          }
      }
    }
  }

  /// What is wrong with a field in which nothing was typed; nil where something was.
  private func needed(_ label: BoardPhrase, _ text: BoardPhrase, in form: Form) -> Result<Wish, FormProblem>?
  {
    guard form.value(label).isEmpty else { return nil }
    return .failure(FormProblem(text: text, field: form.place(of: label)))
  }

  // MARK: The space bar

  /// What the space bar does to an item: an open one is done; a done one asks whether to go back; a conflict asks which.
  mutating func toggleItem() -> [Effect] {
    guard let key = selectedKey, let item = self[key] else { return [] }
    switch toggling {
    case .fold, .finishMarked: return []
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
