import PlanModel
import PlanPhrases

/// What is wanted of many items, and what of that is left out.
package struct Lot: Equatable, Sendable {
  /// Of those that it is recorded of.
  package var wish: Wish
  /// How many are so already.
  var same = 0
  /// How many it cannot be done to, by why.
  var unfit: [StepObstacle: Int] = [:]
  /// How many are in conflict: of each somebody has to say which side counts.
  var conflicts = 0
  /// How many of those that it is recorded of the filter does not leave.
  var hidden = 0
  /// All that in words, and what becomes of it.
  var notes: [String] = []
}

// Items that are marked, so that something is done to all of them.
extension Desk {
  /// What a command is about: the marked items in the order of the plan, else the selected one.
  var wanted: [DeskItem] {
    if marked.isEmpty { return [selectedKey].compactMap(\.self) }
    let plan = markedPlan
    let indices = marked.filter { $0.plan == plan }.map(\.index).sorted()
    return plans[plan].plan.keys(of: indices).map { DeskItem(plan: plan, key: $0) }
  }

  /// The plan whose items are marked: the one in hand, where it has any.
  private var markedPlan: Int {
    marked.contains { $0.plan == planInHand } ? planInHand : marked.first?.plan ?? planInHand
  }

  /// Marks the selected item, or those that are shown of the selected part; those that are marked all, not any more.
  mutating func toggleMark() {
    let places = placesInHand
    guard !places.isEmpty else { return say(.selectItemFirst) }
    if marked.isSuperset(of: places) { marked.subtract(places) } else { marked.formUnion(places) }
    sayMarked()
  }

  /// Marks all that the filter leaves.
  mutating func markShown() {
    marked.formUnion(hits)
    sayMarked()
  }

  mutating func unmarkAll() {
    marked = []
    dropUnfinished()
    say(.noneMarked)
  }

  func isMarked(_ row: Row) -> Bool { !marked.isEmpty && item(of: row).map(marked.contains) ?? false }

  private var placesInHand: [ItemPlace] {
    if let place = selectedItem { return [place] }
    if case .part(let part, let plan) = selection { return places(of: part, in: Int(plan)) }
    return selection.map { items(under: $0) } ?? []
  }

  /// The items of a part of a phase that are shown.
  private func places(of part: PhasePart, in place: Int) -> [ItemPlace] {
    let snapshot = plans[place]
    return snapshot.plan.assignments.indices.filter { index in
      figures[place].isShown[index] && snapshot.duePhases[index] == part.phase
        && Call(snapshot.statuses[index], snapshot.lights[index]) == part.call
    }.map { ItemPlace(plan: place, index: $0) }
  }

  /// That something is marked, while nothing else is to be said.
  var markedMessage: Message? { marked.isEmpty ? nil : Message(text: said(.markedWith(marked.count))) }

  private mutating func sayMarked() { say(marked.isEmpty ? .noneMarked : .markedWith(marked.count)) }

  /// What is marked stays so while its plan is edited around it.
  mutating func carryMarks(from old: Plan, to new: Plan, at place: Int) {
    let own = marked.filter { $0.plan == place }.map(\.index)
    if own.isEmpty { return }
    let kept = new.indices(of: old.keys(of: own)).compactMap(\.self)
    marked = marked.filter { $0.plan != place }.union(kept.map { ItemPlace(plan: place, index: $0) })
  }

  // MARK: Before it is recorded

  /// Space on marked items: those that are open are done.
  mutating func finishMarked() {
    let open = wanted.filter { self[$0]?.status.isOpen ?? false }
    let left = wanted.count - open.count
    preview(Wish(items: open, day: asOf, kind: .mark, value: Status.done.code), same: left)
  }

  /// Shows what would be recorded.
  ///
  /// - Parameter same: how many were left out already.
  mutating func preview(_ wish: Wish, same: Int = 0) {
    let places = plans[wish.plan].plan.indices(of: wish.items.map(\.key))
    var lot = Lot(wish: wish, same: same)
    lot.wish.items = zip(wish.items, places).compactMap { item, index in
      guard let index else { return nil }
      if let obstacle = obstacle(to: wish, index) {
        lot.unfit[obstacle, default: 0] += 1
      } else if isInConflict(index, wish) {
        lot.conflicts += 1
      } else if isSo(index, wish) {
        lot.same += 1
      } else {
        if !figures[wish.plan].isShown[index] { lot.hidden += 1 }
        return item
      }
      return nil
    }
    if lot.wish.items.isEmpty { return say(whyNone(lot)) }
    lot.notes = notes(on: lot)
    open(.chooser(Chooser(purpose: .lot(lot))))
  }

  private func whyNone(_ lot: Lot) -> BoardPhrase {
    if let (obstacle, _) = lot.unfit.max(by: { $0.value < $1.value }) {
      return .model(.stepObstacle(obstacle))
    }
    return lot.conflicts > 0 ? .lots(.inConflict(lot.conflicts)) : .lots(.isSo)
  }

  /// Why what is wanted cannot be done to an item of the plan.
  private func obstacle(to wish: Wish, _ index: Int) -> StepObstacle? {
    wish.kind == .close ? plans[wish.plan].obstacle(to: .closing(.ask), index) : nil
  }

  private func isInConflict(_ index: Int, _ wish: Wish) -> Bool {
    switch wish.kind.fact {
    case .status: plans[wish.plan].conflicts[index]
    case .due: plans[wish.plan].dueConflicts[index]
    case .measure, nil: false
    }
  }

  private func isSo(_ index: Int, _ wish: Wish) -> Bool {
    switch wish.kind.fact {
    case .status: plans[wish.plan].statuses[index].code == wish.value
    case .due:
      plans[wish.plan].dueDays[index] != nil && plans[wish.plan].dueDays[index]?.description == wish.value
    case .measure, nil: false
    }
  }
}
