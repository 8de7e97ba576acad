import PlanModel

/// What the board needs of the world, as values: a live one on disk, another in tests.
package struct BoardServices {
  /// Puts an event on the disk, or says why not.
  package var save: (Entry, BoardState) -> Outcome
  /// Takes back the last event of a person on this machine, or the last taking back. What was not made in this
  /// sitting is only taken back after the person was asked about it.
  package var reverse: (Reversal, _ who: String, _ asked: EventID?, BoardState) -> Outcome
  /// Takes a note (待核) off an item, or off the plan as a whole.
  package var review: (_ item: Int?, BoardState) -> Outcome
  package var remember: (Person) -> Outcome
  /// Keeps what was typed and not saved.
  package var keep: (Draft) -> Outcome
  /// The same while it is still being typed: other windows leave it alone.
  package var hold: (Draft) -> Outcome
  /// Forgets what was typed, once it is saved or emptied.
  package var forget: (Draft) -> Outcome
  /// Writes what waited for the plan's folder.
  package var deliver: (BoardState) -> Outcome
  /// Finds all that is wrong.
  package var check: (BoardState) -> Outcome
  /// The plan as it was read or written last; nil where nothing but news changes it.
  package var plan: () -> Plan?
  /// What all windows keep of what was typed; nil where nothing changed since the last look.
  package var drafts: () -> [Draft]?
  /// What others did since the last look; nil where that is nothing. Where it is not whole, some of it may wait a few
  /// looks.
  package var news: (_ isWhole: Bool) -> News?
  /// The day of today, where the board follows it; nil where one day is looked at.
  package var today: () -> Day?

  package init(
    save: @escaping (Entry, BoardState) -> Outcome,
    reverse: @escaping (Reversal, String, EventID?, BoardState) -> Outcome,
    review: @escaping (Int?, BoardState) -> Outcome,
    remember: @escaping (Person) -> Outcome, keep: @escaping (Draft) -> Outcome,
    hold: @escaping (Draft) -> Outcome, forget: @escaping (Draft) -> Outcome,
    deliver: @escaping (BoardState) -> Outcome, check: @escaping (BoardState) -> Outcome,
    plan: @escaping () -> Plan? = { nil }, drafts: @escaping () -> [Draft]? = { nil },
    news: @escaping (_ isWhole: Bool) -> News? = { _ in nil },
    today: @escaping () -> Day? = { nil }
  ) {
    self.save = save
    self.reverse = reverse
    self.review = review
    self.remember = remember
    self.keep = keep
    self.hold = hold
    self.forget = forget
    self.deliver = deliver
    self.check = check
    self.plan = plan
    self.drafts = drafts
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
          hold()
          isChanged = look(isWhole: false) || isChanged
        } else {
          guard take(event) else { return }
          isChanged = true
        }
      }
      if isChanged { terminal.present(renderer.frame(of: state)) }
    }
  }

  /// Takes in the new day and what others did, and does what is owed; false where all is as before.
  package mutating func look(isWhole: Bool = true) -> Bool {
    let before = (state.revision, state.message)
    if let today = services.today() { state.look(at: today) }
    state.take(services.news(isWhole) ?? News())
    if let drafts = services.drafts() { state.take(drafts: drafts) }
    for effect in state.takeOwed() { _ = carryOut(effect) }
    return before != (state.revision, state.message)
  }

  /// Keeps what is being typed: a kill takes no more of it than a second's.
  package mutating func hold() {
    guard let draft = state.draftInHand else { return }
    if case .kept(let old, let new) = services.hold(draft) { state.take(kept: old, as: new) }
  }

  /// Takes one event and carries out its effects; false where the loop is to end.
  package mutating func take(_ event: InputEvent) -> Bool {
    if let today = services.today() { state.look(at: today) }
    var effects = state.update(event)
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if effect == .quit { return false }
      effects += carryOut(effect)
    }
    return true
  }

  /// Carries out an effect; what follows from it.
  private mutating func carryOut(_ effect: Effect) -> [Effect] {
    // What others wrote meanwhile is known to what is written now; an edited plan may have its item elsewhere.
    if effect.isWritten { _ = look() }
    let outcome = services.perform(effect, state)
    // There is one plan: where it was changed on the way, that is shown, also where something failed afterwards.
    if let plan = services.plan() { state.take(plan: plan) }
    return state.apply(outcome)
  }
}

extension BoardServices {
  fileprivate func perform(_ effect: Effect, _ state: BoardState) -> Outcome {
    let plan = state.board.plan
    func about<Found>(_ found: Found?, _ service: (Found) -> Outcome) -> Outcome {
      found.map(service) ?? .notSaved(String(.itemIsGone))
    }
    return switch effect {
    case .save(let wish): about(wish.entry(in: plan)) { save($0, state) }
    case .reverse(let what, let who, let asked): reverse(what, who, asked, state)
    case .review(let item?): about(plan.index(of: item)) { review($0, state) }
    case .review(nil): review(nil, state)
    case .remember(let person): remember(person)
    case .keep(let draft): keep(draft)
    case .forget(let draft): forget(draft)
    case .deliver: deliver(state)
    case .check: check(state)
    case .quit: .done
    }
  }
}
