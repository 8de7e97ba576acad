import PlanModel

// What others do while the board is open.
extension BoardState {
  /// Takes in what others did; selection and filter stay, and a line says who did what.
  mutating func take(_ news: News) {
    if let problem = news.problem {
      if problem != outsideProblem { message = Message(text: problem, isProblem: true) }
      return outsideProblem = problem
    }
    let isBack = outsideProblem != nil
    outsideProblem = nil
    wantsDelivery = wantsDelivery || isBack
    let before = (findings: findingCount, lost: lost.count)
    if let plan = news.plan { take(plan: plan) }
    let events = absorb(news.lines)
    if let notice = news.notice {
      message = Message(text: notice, isProblem: true)
    } else if findingCount > before.findings {
      message = findingMessage(isPlanChanged: news.plan != nil, newlyLost: lost.count - before.lost)
    } else if let last = snapshot.journal.latest(of: events).map({ snapshot.journal.event($0) }) {
      message = Message(text: String(.newsFrom(last.who, describe(last), others: events.count - 1)))
    } else if isBack {
      message = Message(text: String(.folderIsBack))
    } else if news.plan != nil {
      message = Message(text: String(.planChangedOutside))
    }
  }

  /// What is to be done after a look at what others did: what waits is tried again here and nowhere else.
  mutating func takeOwed() -> [Effect] {
    defer { owed = [] }
    return owed + (wantsDelivery && !isAway && !isReadOnly ? [.deliver] : [])
  }
}
