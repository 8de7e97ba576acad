/// How much an item calls for somebody, in that order: the late ones first.
package enum Call: UInt8, CaseIterable, Sendable {
  case late, soon, blocked, doing, todo, reached, dropped

  /// That of an item that stands so.
  package init(_ status: Status, _ light: Light) {
    switch (light, status) {
    case (.red, _): self = .late
    case (.yellow, _): self = .soon
    case (_, .todo): self = .todo
    case (_, .doing): self = .doing
    case (_, .blocked): self = .blocked
    case (_, .done), (_, .closed): self = .reached
    case (_, .dropped): self = .dropped
    }
  }

  /// Nobody need do anything about it.
  package var isFinished: Bool { self == .reached || self == .dropped }
}
