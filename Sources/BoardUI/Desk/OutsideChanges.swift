import PlanModel
import PlanPhrases

// What others do while the board is open.
extension Desk {
  /// Takes in what others did; selection and filter stay, and a line says who did what.
  mutating func apply(_ outside: OutsideChanges) {
    if let problem = outside.problem {
      if problem != outbox.problem { message = Message(text: problem, isProblem: true) }
      return outbox.problem = problem
    }
    let isBack = outbox.isAway
    outbox.problem = nil
    outbox.wantsDelivery = outbox.wantsDelivery || isBack
    let before = (findings: findingCount, lost: problems.lost.count)
    if let plan = outside.plan { replace(plan: plan, at: outside.place) }
    // Nobody here went on from it.
    settled = nil
    let events = absorb(outside.lines, into: outside.place)
    if let notice = outside.notice {
      message = Message(text: notice, isProblem: true)
    } else if findingCount > before.findings {
      message = findingMessage(
        changed: outside.plan.map { _ in outside.place }, newlyLost: problems.lost.count - before.lost)
    } else if let last = plans[outside.place].journal.latest(of: events) {
      let event = plans[outside.place].journal.event(last)
      message = Message(
        text: said(.newsFrom(event.who, describe(event, in: outside.place), others: events.count - 1)))
    } else if isBack {
      message = Message(text: said(.folderIsBack))
    } else if outside.plan != nil {
      message = Message(text: said(.planChangedOutside))
    }
  }

  /// What is to be done after a look at what others did: what waits is tried again here and nowhere else.
  mutating func takeOwed() -> [Effect] {
    defer { outbox.owed = [] }
    return outbox.owed + (outbox.wantsDelivery && !outbox.isAway && !isReadOnly ? [.deliver] : [])
  }

  /// So many events of one go in words, by the last of them.
  func describe(_ event: Event, _ count: Int, in plan: Int) -> String {
    // With a name the line goes that says no more than it.
    guard count > 1, event.editTopic?.field != .title else { return describe(event, in: plan) }
    let words = plans[plan].words(of: event, in: language)
    let all = said(.itemCount(count)) + " " + words
    return event.remark.isEmpty ? all : language.pair(all, event.remark(in: language))
  }

  /// An event in words: number, what it says, text.
  func describe(_ event: Event, in plan: Int) -> String {
    let snapshot = plans[plan]
    let number = event.item.flatMap { snapshot.index(of: $0) }.map { snapshot[$0].number(in: language) + " " }
    let words = (number ?? "") + snapshot.words(of: event, in: language)
    return event.remark.isEmpty ? words : language.pair(words, event.remark(in: language))
  }
}
