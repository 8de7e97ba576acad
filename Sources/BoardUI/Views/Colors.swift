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

extension Ending {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color { self == .asked ? .yellow : .normal }
}

extension Snapshot {
  /// The colour of a light on the screen: none where nobody knows whether anything slipped.
  func color(of light: Light) -> Style.Color { isUntouched ? .normal : light.color }
}

extension Status {
  /// Its colour on the screen; the word stands beside it.
  var color: Style.Color {
    switch self {
    case .done, .closed: .green
    case .blocked: .yellow
    case .doing: .blue
    case .todo, .dropped: .normal
    }
  }
}
