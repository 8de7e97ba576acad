import PlanModel
import PlanPhrases

// What others do while the board is open.
extension Desk {
  /// Takes in what others did; selection and filter stay, and a line says who did what.
  mutating func take(_ news: News) {
    if let problem = news.problem {
      if problem != outbox.problem { message = Message(text: problem, isProblem: true) }
      return outbox.problem = problem
    }
    let isBack = outbox.isAway
    outbox.problem = nil
    outbox.wantsDelivery = outbox.wantsDelivery || isBack
    let before = (findings: findingCount, lost: problems.lost.count)
    if let plan = news.plan { replace(plan: plan, at: news.place) }
    let events = absorb(news.lines, into: news.place)
    if let notice = news.notice {
      message = Message(text: notice, isProblem: true)
    } else if findingCount > before.findings {
      message = findingMessage(
        changed: news.plan.map { _ in news.place }, newlyLost: problems.lost.count - before.lost)
    } else if let last = plans[news.place].journal.latest(of: events) {
      let event = plans[news.place].journal.event(last)
      message = Message(
        text: said(.newsFrom(event.who, describe(event, in: news.place), others: events.count - 1)))
    } else if isBack {
      message = Message(text: said(.folderIsBack))
    } else if news.plan != nil {
      message = Message(text: said(.planChangedOutside))
    }
  }

  /// What is to be done after a look at what others did: what waits is tried again here and nowhere else.
  mutating func takeOwed() -> [Effect] {
    defer { outbox.owed = [] }
    return outbox.owed + (outbox.wantsDelivery && !outbox.isAway && !isReadOnly ? [.deliver] : [])
  }

  /// An event in words: number, what it says, text.
  func describe(_ event: Event, in plan: Int) -> String {
    let snapshot = plans[plan]
    let number = event.item.flatMap { snapshot.index(of: $0) }.map { snapshot[$0].number(in: language) } ?? ""
    let words = number + " " + snapshot.words(of: event, in: language)
    return event.text.isEmpty ? words : language.pair(words, event.text)
  }
}
