import PlanModel
import PlanPhrases

extension Light {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color {
    switch self {
    case .red: .red
    case .yellow: .yellow
    case .green, .none: .normal
    }
  }
}

extension Status {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color {
    switch self {
    case .done, .closed: .green
    case .blocked: .red
    case .doing: .blue
    case .todo, .dropped: .normal
    }
  }
}
