import PlanModel

/// What the board needs of the world, as values: a live one on disk, another in tests.
package struct BoardServices {
  /// Puts an event on the disk, or says why not.
  package var save: (Entry, BoardState) -> Outcome
  /// Takes back the last event of a person on this machine.
  package var undo: (_ who: String, BoardState) -> Outcome
  /// Takes a note (待核) off an item, or off the plan as a whole.
  package var review: (_ item: Int?, BoardState) -> Outcome
  package var remember: (Person) -> Outcome
  /// Keeps what was typed and not saved, or forgets it once it is done.
  package var keep: (Draft, _ isDone: Bool) -> Outcome
  /// What others did since the last look; nil where that is nothing.
  package var news: () -> News?
  /// The day of today, where the board follows it; nil where one day is looked at.
  package var today: () -> Day?

  package init(
    save: @escaping (Entry, BoardState) -> Outcome, undo: @escaping (String, BoardState) -> Outcome,
    review: @escaping (Int?, BoardState) -> Outcome,
    remember: @escaping (Person) -> Outcome, keep: @escaping (Draft, Bool) -> Outcome,
    news: @escaping () -> News? = { nil },
    today: @escaping () -> Day? = { nil }
  ) {
    self.save = save
    self.undo = undo
    self.review = review
    self.remember = remember
    self.keep = keep
    self.news = news
    self.today = today
  }
}

/// Events in, frames out: the one loop of the program.
package struct BoardLoop {
  private let terminal: any Terminal
  private let services: BoardServices
  private var renderer = Renderer()
  package private(set) var state: BoardState

  package init(_ state: BoardState, on terminal: any Terminal, services: BoardServices) {
    self.state = state
    self.terminal = terminal
    self.services = services
  }

  /// Runs until the person quits or the program is asked to end.
  package mutating func run() {
    terminal.present(renderer.frame(of: state))
    while true {
      var isChanged = false
      for event in terminal.events() {
        if event == .tick {
          isChanged = look() || isChanged
        } else {
          guard take(event) else { return }
          isChanged = true
        }
      }
      if isChanged { terminal.present(renderer.frame(of: state)) }
    }
  }

  /// Takes in the new day and what others did; false where all is as before.
  package mutating func look() -> Bool {
    let isNewDay = services.today().map { state.look(at: $0) } ?? false
    let isNews = state.take(services.news() ?? News())
    return deliver() || isNews || isNewDay
  }

  /// Saves what waited while the plan's folder was away; false where nothing was saved.
  private mutating func deliver() -> Bool {
    guard state.wantsDelivery, !state.isAway else { return false }
    state.wantsDelivery = false
    var isDelivered = false
    for draft in state.waiting {
      guard let entry = state.entry(of: draft) else { continue }
      guard case .saved(_, let lines, let plan) = services.save(entry, state) else { break }
      for effect in state.delivered(draft, lines: lines, plan: plan) { _ = services.perform(effect, state) }
      isDelivered = true
    }
    return isDelivered
  }

  /// Takes one event and carries out its effects; false where the loop is to end.
  package mutating func take(_ event: InputEvent) -> Bool {
    if let today = services.today() { _ = state.look(at: today) }
    var effects = state.update(event)
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if effect == .quit { return false }
      effects += state.apply(carryOut(effect))
    }
    return true
  }

  private mutating func carryOut(_ effect: Effect) -> Outcome {
    // What others wrote meanwhile is known to what is written now; an edited plan may have its item elsewhere.
    let plan = state.board.plan
    if effect.isWritten { _ = look() }
    guard let effect = effect.moved(by: { plan.index(ofItemLike: $0, in: state.board.plan) }) else {
      return .notSaved(String(.itemIsGone))
    }
    if case .save(let entry) = effect, state.isAway { return .waits(entry) }
    return services.perform(effect, state)
  }
}

extension BoardServices {
  fileprivate func perform(_ effect: Effect, _ state: BoardState) -> Outcome {
    switch effect {
    case .save(let entry): save(entry, state)
    case .undo(let who): undo(who, state)
    case .review(let item): review(item, state)
    case .remember(let person): remember(person)
    case .keep(let draft): keep(draft, false)
    case .forget(let draft): keep(draft, true)
    case .quit: .remembered
    }
  }
}
