extension Event.Kind {
  /// That an item be closed (申请销号): that is asked for of what is done, and states no status. `Closing` says what
  /// becomes of it.
  package static let close = Event.Kind(code: "close", isUndoable: true, name: .close)
}
