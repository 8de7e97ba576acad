extension Event.Kind {
  /// A measured value of a target (实测值): its item is the target's id, its value a decimal number, `on` the day that it
  /// is true of, its text the source.
  package static let meas = Event.Kind(
    code: "meas", fact: .measure, value: .number, isUndoable: true, isEntry: true, name: .measured,
    shown: { DecimalNumber($0).map { .number($0) } })
}

extension Event {
  /// The number that was measured; nil for other kinds and for what is none.
  package var measured: DecimalNumber? { kind == .meas ? DecimalNumber(value) : nil }
}

/// What a person wants recorded of a target.
package struct Measurement: Equatable, Sendable {
  /// Index into the targets of the plan on the board.
  package var target: Int
  package var day: Day
  package var value: DecimalNumber
  package var source: String

  package init(target: Int, on: Day, value: DecimalNumber, source: String) {
    self.target = target
    self.day = on
    self.value = value
    self.source = source
  }
}
