extension Event.Kind {
  /// Takes back the events in `after`, of whatever kind; a void can be taken back too.
  package static let void = Event.Kind(code: "void", name: .void)
}
