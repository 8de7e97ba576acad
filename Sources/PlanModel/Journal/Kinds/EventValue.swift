/// What the value of an event may be.
package enum EventValue: CaseIterable, Sendable {
  /// Whatever stands there says nothing here.
  case any
  /// The code of a status.
  case status
  /// A day, or nothing.
  case day
  /// A decimal number.
  case number

  /// Reads a cell.
  ///
  /// - Returns: what it says, as a number, where that is one of few things, else 0; nil where this version does not
  ///   understand it: it is kept, and counts for nothing.
  func read(_ line: Span<UInt8>, _ cell: Range<Int>) -> UInt8? {
    switch self {
    case .any: 0
    case .status: Status(bytes: line, cell)?.rawValue
    case .day: cell.isEmpty || Day(line, cell) != nil ? 0 : nil
    case .number: DecimalNumber.isOne(line, cell) ? 0 : nil
    }
  }

  /// A value in a form that is the same for those that say the same.
  func normal(_ value: String) -> String {
    self == .number ? DecimalNumber(value)?.normal ?? value : value
  }
}

extension Event {
  /// Whether this version understands its value.
  var hasKnownValue: Bool {
    let bytes = Array(value.utf8)
    return kind.value.read(bytes.span, bytes.indices) != nil
  }

  /// Whether it states a fact in a way that this version understands.
  func sets(_ fact: Fact) -> Bool { kind.fact == fact && hasKnownValue }
}

extension Status {
  /// Reads the code of a status in a line.
  fileprivate init?(bytes line: Span<UInt8>, _ range: Range<Int>) {
    for status in [Status.done, .doing, .todo, .blocked, .closed, .dropped]
    where line.has(status.writtenCode, at: range) {
      self = status
      return
    }
    return nil
  }
}
