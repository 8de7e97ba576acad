extension Event.Kind {
  /// Progress, in `text`; the value may say how far it is, in hundredths, and counts for nothing yet.
  package static let note = Event.Kind(
    code: "note", isUndoable: true, isEntry: true, name: .note,
    shown: { DecimalNumber(percentage: $0).map { .percentage($0) } })
}

extension DecimalNumber {
  /// Reads a percentage as people type it: `60`, `６０％`; nil for what is none between 0 and 100.
  package init?(percentage text: String) {
    guard let number = DecimalNumber(typed: text, in: "%"), let value = Double(number.description),
      (0...100).contains(value)
    else { return nil }
    self = number
  }
}
