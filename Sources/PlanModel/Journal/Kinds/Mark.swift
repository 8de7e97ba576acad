extension Event.Kind {
  /// The status of an item, in `value`.
  package static let mark = Event.Kind(
    code: "mark", fact: .status, value: .status, isUndoable: true, isEntry: true, name: .status,
    shown: { Status(code: $0).map { .status($0) } }, beginning: Status.todo.code, isPlain: true)
}

extension Event {
  /// The status that a mark sets; nil for other kinds and for words that this version does not know.
  package var status: Status? { kind == .mark ? Status(code: value) : nil }
}

extension Status {
  fileprivate init?(code: String) {
    guard let status = Status.allCases.first(where: { $0.code == code }) else { return nil }
    self = status
  }
}
