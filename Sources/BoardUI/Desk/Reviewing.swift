import PlanModel
import PlanPhrases

// Walking through what an import was not sure of (待核).
extension Desk {
  /// How many places there are to look at, in the plan in hand.
  package var doubtCount: Int { plan.doubtful.count + plan.header.doubts.count }

  /// Opens the next doubtful item behind the selected row, the selected one first.
  mutating func openNextDoubt() {
    let selected = selectedItem.flatMap { plan.doubtful.contains($0.index) ? $0.index : nil }
    if let selected { return openDoubt(of: selected) }
    openDoubt(after: selectedItem?.index)
  }

  /// Opens the next doubtful item behind another one, in the order of the plan; notes on the whole plan come last.
  mutating func openDoubt(after item: Int?) {
    if let next = plan.doubtful.first(where: { $0 > item ?? -1 }) { return openDoubt(of: next) }
    if !plan.header.doubts.isEmpty {
      return open(.chooser(Chooser(purpose: .review(Doubt(plan: planInHand)))))
    }
    if let first = plan.doubtful.first { openDoubt(of: first) }
  }

  private mutating func openDoubt(of index: Int) {
    let place = ItemPlace(plan: planInHand, index: index)
    // A filter that hides it is cleared.
    if !figures[place.plan].isShown[index] { setFilter(Filter()) }
    reveal(place)
    open(.chooser(Chooser(purpose: .review(Doubt(plan: place.plan, item: plan.key(of: index))))))
  }

  /// Whether nothing is doubted there any more in a plan as it is now.
  func isSettled(_ doubt: Doubt, in new: Plan) -> Bool {
    guard let item = doubt.item else { return new.header.doubts.isEmpty }
    return new.index(of: item).map { !new.doubtful.contains($0) } ?? true
  }

  /// What is doubtful, in words.
  func text(of doubt: Doubt) -> String {
    let snapshot = plans[doubt.plan]
    if let item = doubt.item { return snapshot[item]?.doubt ?? "" }
    return snapshot.plan.header.doubts.first.map { snapshot.plan.text($0) } ?? ""
  }

  /// Goes on to the next place.
  mutating func apply(reviewed item: Int?) {
    if case .chooser(let chooser) = overlays.last, case .review = chooser.purpose { closeTop() }
    message = Message(text: said(.reviewed(left: doubtCount)))
    if doubtCount > 0 { openDoubt(after: item) }
  }
}

extension Doubt {
  /// What of the plan it is about.
  var part: DeskPart {
    DeskPart(plan: plan, key: item.map(PartKey.item) ?? .named(EditName(item: nil, which: "")))
  }
}
