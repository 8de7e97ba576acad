import PlanModel
import PlanPhrases

/// What the board needs of the world, as values: a live one on disk, another in tests.
package struct BoardServices {
  /// Carries out an effect on what the board shows.
  package var perform: (Effect, Desk) -> Outcome
  /// The plan at a place on the desk as it was read or written last; nil where nothing but news changes it.
  package var plan: (_ place: Int) -> Plan? = { _ in nil }
  /// What all windows keep of what was typed; nil where nothing changed since the last look.
  package var drafts: () -> [Draft]? = { nil }
  /// What others did since the last look; nil where that is nothing. Where it is not whole, some of it may wait a few
  /// looks.
  package var outsideChanges: (_ isWhole: Bool) -> OutsideChanges? = { _ in nil }
  /// The day of today; nil where nobody says it.
  package var today: () -> Day? = { nil }

  package init(perform: @escaping (Effect, Desk) -> Outcome) { self.perform = perform }
}

/// Events in, frames out: the one loop of the program.
package struct BoardLoop {
  private let terminal: any Terminal
  private let services: BoardServices
  private var renderer = Renderer()
  package private(set) var state: BoardState
  /// How the board is known to have been left, and how often a second passed since it was looked at.
  private var left: Remembered
  private var seconds = 0

  package init(_ state: BoardState, on terminal: any Terminal, services: BoardServices) {
    self.state = state
    self.terminal = terminal
    self.services = services
    left = state.remembered
  }

  /// Runs until the person quits or the program is asked to end.
  package mutating func run() {
    noteToday()
    terminal.present(renderer.frame(of: state))
    while true {
      var isChanged = false
      for event in terminal.events() {
        if event == .tick {
          hold()
          rememberNowAndThen()
          isChanged = refresh(isWhole: false) || isChanged
        } else {
          guard handle(event) else { return remember() }
          isChanged = true
        }
      }
      if isChanged { terminal.present(renderer.frame(of: state)) }
    }
  }

  /// Takes in the new day and what others did, and does what is owed; false where all is as before.
  package mutating func refresh(isWhole: Bool = true) -> Bool {
    let before = (state.desk.changes, state.desk.message)
    noteToday()
    state.apply(services.outsideChanges(isWhole) ?? OutsideChanges())
    if let drafts = services.drafts() { state.desk.apply(drafts: drafts) }
    for effect in state.desk.takeOwed() { _ = carryOut(effect) }
    return before != (state.desk.changes, state.desk.message)
  }

  private mutating func noteToday() {
    if let today = services.today() { state.take(today: today) }
  }

  /// Keeps what is being typed: a kill takes no more of it than a second's.
  package mutating func hold() {
    guard let draft = state.desk.draftInHand else { return }
    if case .kept(let old, let new) = services.perform(.hold(draft), state.desk) {
      state.desk.apply(kept: old, as: new)
    }
  }

  /// So many seconds pass until it is remembered again how the board looks.
  private static let restingSeconds = 30

  private mutating func rememberNowAndThen() {
    seconds += 1
    if seconds < BoardLoop.restingSeconds { return }
    seconds = 0
    remember()
  }

  /// Remembers how the board looks, where that is another way than it was.
  package mutating func remember() {
    let now = state.remembered
    if now == left { return }
    left = now
    _ = services.perform(.leave(now, filters: false), state.desk)
  }

  /// Takes one event and carries out its effects; false where the loop is to end.
  package mutating func handle(_ event: InputEvent) -> Bool {
    noteToday()
    var effects = state.update(event)
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if effect == .quit { return false }
      effects += carryOut(effect)
    }
    return true
  }

  /// What became of an effect; an editor has the terminal to itself.
  private func outcome(of effect: Effect) -> Outcome {
    guard case .openEditor = effect else { return services.perform(effect, state.desk) }
    var outcome = Outcome.done
    terminal.lend { outcome = services.perform(effect, state.desk) }
    return outcome
  }

  /// Carries out an effect; what follows from it.
  private mutating func carryOut(_ effect: Effect) -> [Effect] {
    // What others wrote meanwhile is known to what is written now; an edited plan may have its item elsewhere.
    if effect.writesRecords { _ = refresh() }
    if case .copy(let text) = effect { terminal.copy(text) }
    let place = state.desk.plan(of: effect)
    let outcome = outcome(of: effect)
    // Each plan is one: where it was changed on the way, that is shown, also where something failed afterwards.
    if let plan = services.plan(place) { state.replace(plan: plan, at: place) }
    return state.apply(outcome, in: place)
  }
}
