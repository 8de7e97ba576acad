import PlanModel

// Walking through what an import was not sure of (待核).
extension BoardState {
  /// How many places there are to look at.
  package var doubtCount: Int { snapshot.plan.doubtful.count + snapshot.plan.header.reviews.count }

  /// Opens the next doubtful item behind the selected row, the selected one first.
  mutating func openNextDoubt() {
    let selected = selectedItem.flatMap { snapshot.plan.doubtful.contains($0) ? $0 : nil }
    if let selected { return openDoubt(of: selected) }
    openDoubt(after: selectedItem)
  }

  /// Opens the next doubtful item behind another one, in the order of the plan; notes on the whole plan come last.
  mutating func openDoubt(after item: Int?) {
    let plan = snapshot.plan
    if let next = plan.doubtful.first(where: { $0 > item ?? -1 }) { return openDoubt(of: next) }
    if !plan.header.reviews.isEmpty { return open(.chooser(Chooser(purpose: .review(item: nil)))) }
    if let first = plan.doubtful.first { openDoubt(of: first) }
  }

  private mutating func openDoubt(of item: Int) {
    show(item)
    open(.chooser(Chooser(purpose: .review(item: snapshot.plan.key(of: item)))))
  }

  /// Unfolds and selects an item; a filter that hides it is cleared.
  private mutating func show(_ item: Int) {
    unfold(item)
    if isFiltered, !rows.contains(.item(item)) {
      setFilter(Filter())
      unfold(item)
    }
    rows.firstIndex(of: .item(item)).map { select(at: $0) }
  }

  private mutating func unfold(_ item: Int) {
    let section = snapshot[item].section
    if isFolded(section) { toggleFold(section) }
  }

  /// What is doubtful, in words.
  func doubt(of item: ItemKey?) -> String {
    if let item { return snapshot[item]?.review ?? "" }
    return snapshot.plan.header.reviews.first.map { snapshot.plan.text($0) } ?? ""
  }

  var reviewChoices: [Choice] {
    let reviewed = Choice(label: String(.doReviewed), effect: .reviewed)
    return (isReadOnly ? [] : [reviewed]) + [
      Choice(label: String(.nextDoubt), effect: .nextDoubt),
      Choice(label: String(.helpDetail), detail: "v", effect: .command(.detail)),
    ]
  }

  /// Goes on to the next place.
  mutating func take(reviewed item: Int?) {
    if case .chooser(let chooser) = overlays.last, case .review = chooser.purpose { closeTop() }
    message = Message(text: String(.reviewed(left: doubtCount)))
    if doubtCount > 0 { openDoubt(after: item) }
  }
}
