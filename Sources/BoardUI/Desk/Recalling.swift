import PlanModel
import PlanPhrases

// How the board was left, and filters of a person's own.
extension LookBack {
  /// Its words in what is remembered: the period by its name, or by its days, and the order.
  fileprivate var written: [String] {
    switch period {
    case .week, .month, .sinceIssue: ["\(period)", "by \(order)"]
    case .days(let since, let until): [since.description, until.description, "by \(order)"]
    }
  }

  /// Words that say nothing leave it as it is at first.
  fileprivate init(written words: [String]) {
    self.init()
    let days = words.compactMap { Day($0) }
    if days.count == 2 { period = .days(since: days[0], until: days[1]) }
    for known in [Period.week, .month, .sinceIssue] where words.contains("\(known)") { period = known }
    order = EventOrder.allCases.first { words.contains("by \($0)") } ?? order
  }
}

extension Desk {
  mutating func recall(_ remembered: Remembered) {
    ownFilters = remembered.filters
    var arrangement = Arrangement()
    for word in remembered.arranged {
      if let grouping = Grouping.allCases.first(where: { "\($0)" == word }) {
        arrangement.grouping = grouping
      }
      if let sorting = Sorting.allCases.first(where: { "by \($0)" == word }) { arrangement.sorting = sorting }
    }
    setArrangement(arrangement)
    lookBack = LookBack(written: remembered.lookedBack)
    setFilter(remembered.filter.known(to: plans.map(\.plan)))
  }

  /// What of it stays: a text that was sought is not sought at the next start.
  var remembered: Remembered {
    var remembered = Remembered()
    remembered.filter = filter
    remembered.filter.text = ""
    remembered.filters = ownFilters
    if !arrangement.isThatOfThePlan {
      remembered.arranged = ["\(arrangement.grouping)", "by \(arrangement.sorting)"]
    }
    if lookBack != LookBack() { remembered.lookedBack = lookBack.written }
    remembered.item = selectedItem.map { place in
      let item = self[place]
      return item.id.map { "^\($0)" } ?? item.number
    }
    return remembered
  }

  // MARK: Filters with names

  mutating func openFilterName() {
    open(
      .form(
        Form(
          purpose: .filterName, fields: [Form.Field(label: .filters(.fieldFilterName), content: TextField())])
      ))
  }

  mutating func openDueWindow() {
    let known = filter.due.map(\.written) ?? ""
    let field = Form.Field(label: .filters(.fieldDueWindow), content: TextField(known, isSuggestion: true))
    open(.form(Form(purpose: .dueWindow, fields: [field])))
  }

  /// Gives the filter in force the name that was typed.
  mutating func nameFilter(_ form: Form) throws(FormError) -> [Effect] {
    let name = form.value(.filters(.fieldFilterName))
    guard !name.isEmpty else { throw FormError(text: .filters(.filterNameNeeded), field: 0) }
    guard NamedFilter(name) == nil else { throw FormError(text: .filters(.filterNameTaken(name)), field: 0) }
    var remembered = self.remembered
    remembered.add(OwnFilter(name: name, filter: filter))
    ownFilters = remembered.filters
    overlays.removeAll()
    say(.filters(.filterNamedNow(name)))
    return [.leave(remembered, filters: true)]
  }

  /// Forgets a filter of the person's own.
  mutating func forgetFilter(named name: String) -> [Effect] {
    ownFilters.removeAll { $0.name == name }
    say(.filters(.filterForgotten(name)))
    return [.leave(remembered, filters: true)]
  }

  /// Shows what is due in the time that was typed.
  mutating func setDueWindow(_ form: Form) throws(FormError) {
    let text = form.value(.filters(.fieldDueWindow))
    let window = DueWindow(text, seenFrom: asOf)
    guard text.isEmpty || window != nil else { throw FormError(text: .filters(.noDueWindow(text)), field: 0) }
    overlays.removeAll()
    change { $0.due = window }
  }
}
