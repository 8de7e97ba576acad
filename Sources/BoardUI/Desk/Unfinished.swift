import PlanModel
import PlanPhrases

// What was to be recorded of many items, kept until all of it is: after a crash the rest is named.
extension Desk {
  /// Sends off what is wanted of many items, and keeps that it is.
  mutating func submit(lot wish: Wish) -> [Effect] {
    guard let draft = draft(of: wish) else { return submit(wish) }
    let before = drafts.filter { $0.isSame(as: draft) && $0.text == draft.text }
    drafts.removeAll { before.contains($0) }
    drafts.append(draft)
    return [.keep(draft)] + before.map { .forget($0) } + submit(wish)
  }

  private func draft(of wish: Wish) -> Draft? {
    let names = wish.items.compactMap { self[$0].map { draftName(of: $0) } }
    guard names.count > 1 else { return nil }
    return Draft(
      item: names.joined(separator: " "), kind: wish.kind, value: wish.value, day: wish.day.description,
      text: wish.text)
  }

  /// Forgets what was kept of many items, now that the last of so many events is recorded.
  mutating func forgetLot(_ event: Event, _ count: Int) -> [Effect] {
    guard count > 1 else { return [] }
    let done = drafts.filter { $0.many != nil && $0.says(event) }
    drafts.removeAll { done.contains($0) }
    return done.map { .forget($0) }
  }

  /// Once all is written that a crash left on this machine: marks the items of which something was to be recorded and is
  /// not, and says so; what is recorded of all is forgotten.
  mutating func markUnfinished() {
    for draft in drafts where draft.many != nil {
      let (left, all) = rest(of: draft)
      // None of its items is in a plan by now: what was typed stays.
      if all == 0 { continue }
      if left.isEmpty {
        drafts.removeAll { $0 == draft }
        outbox.owed.append(.forget(draft))
      } else if left.count < all {
        marked.formUnion(left)
        let numbers = left.prefix(Desk.mostNamed).map { self[$0].number(in: language) }
        say(.lots(.unfinished(left: left.count, numbers, hasMore: left.count > numbers.count)))
      }
    }
  }

  /// Forgets what was not recorded of many, now that its items are not marked any more.
  mutating func dropUnfinished() {
    for draft in drafts where draft.many != nil {
      let (left, all) = rest(of: draft)
      guard left.count < all else { continue }
      drafts.removeAll { $0 == draft }
      outbox.owed.append(.forget(draft))
    }
  }

  /// The items of which it is not recorded, and how many there are in all.
  private func rest(of draft: Draft) -> (left: [ItemPlace], all: Int) {
    let all = (draft.many ?? []).compactMap { place(ofDraft: $0) }
    return (all.filter { !isRecorded(draft, at: $0) }, all.count)
  }

  /// Where an item stands that a draft names.
  private func place(ofDraft name: String) -> ItemPlace? {
    plans.indices.lazy.compactMap { plan in
      plans[plan].plan.items(named: name).first.map { ItemPlace(plan: plan, index: $0) }
    }.first
  }

  private func isRecorded(_ draft: Draft, at place: ItemPlace) -> Bool {
    self[place].ledger.contains { !$0.isVoided && draft.says($0.event) }
  }
}

extension Draft {
  /// Whether an event records what it holds.
  fileprivate func says(_ event: Event) -> Bool {
    kind == event.kind && value == event.value && text == event.text && day == event.day.description
  }
}
