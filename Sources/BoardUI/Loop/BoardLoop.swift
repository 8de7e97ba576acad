/// What the board needs of the world, as values: a live one on disk, another in tests.
package struct BoardServices {
  /// Puts an event on the disk, or says why not.
  package var save: (Entry, BoardState) -> Outcome
  /// Takes back the last event of a person on this machine.
  package var undo: (_ who: String, BoardState) -> Outcome
  package var remember: (Person) -> Outcome

  package init(
    save: @escaping (Entry, BoardState) -> Outcome, undo: @escaping (String, BoardState) -> Outcome,
    remember: @escaping (Person) -> Outcome
  ) {
    self.save = save
    self.undo = undo
    self.remember = remember
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
      for event in terminal.events() where !take(event) { return }
      terminal.present(renderer.frame(of: state))
    }
  }

  /// Takes one event and carries out its effects; false where the loop is to end.
  package mutating func take(_ event: InputEvent) -> Bool {
    for effect in state.update(event) {
      switch effect {
      case .quit: return false
      case .save(let entry): state.apply(services.save(entry, state))
      case .undo(let who): state.apply(services.undo(who, state))
      case .remember(let person): state.apply(services.remember(person))
      }
    }
    return true
  }
}
