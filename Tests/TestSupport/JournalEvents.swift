import PlanModel

extension Journal {
  /// All events, in the order of reading.
  package var events: [Event] { indices.map { event($0) } }

  /// Adds one event; false where it is known already.
  @discardableResult
  package mutating func insert(_ event: Event) -> Bool {
    !absorb(JournalPiece(written: EventLine.write(event).bytes)).isEmpty
  }
}
