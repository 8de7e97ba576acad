/// What the fold needs of an event; its words stay in the line that it was read from.
struct EventRecord: Sendable {
  var id: EventID
  /// Milliseconds since 1970-01-01T00:00:00Z.
  var milliseconds: Int64
  var item: ItemID?
  var on: Day
  var says: Statement
  /// The event of the same item that was read before it.
  var previous: Int32?
  /// The events that it names, in the journal's list of references.
  var after: Range<UInt32>
  var line: LinePlace

  /// What an event says, without words.
  enum Statement: Sendable, Equatable {
    /// A status that this version knows.
    case status(Status)
    /// A due day that this version can read, or the plan's again.
    case due
    case void
    case other

    var fact: Fact? {
      switch self {
      case .status: .status
      case .due: .due
      case .void, .other: nil
      }
    }
  }

  /// Where a line stands.
  struct LinePlace: Sendable {
    var piece: UInt32
    var start: UInt32
    var count: UInt16
    /// Who, and what is written, as ranges of the line.
    var who: Range<UInt16> = 0..<0
    var text: Range<UInt16> = 0..<0
  }

  /// In the fixed order of an item's events: by time, then id.
  func isBefore(_ other: EventRecord) -> Bool {
    milliseconds != other.milliseconds ? milliseconds < other.milliseconds : id < other.id
  }

  /// Whether a reference means it.
  func isMeant(by reference: EventReference) -> Bool {
    reference.sequence == id.sequence && reference.check == UInt16(id.sum >> 48)
      && reference.replica == id.replica
  }
}

extension EventRecord.Statement {
  /// What the cells of a line say.
  init(_ cells: EventCells, _ line: Span<UInt8>) {
    if line.has("mark", at: cells.kind) {
      self = Status(bytes: line, cells.value).map(Self.status) ?? .other
    } else if line.has("due", at: cells.kind) {
      self = cells.value.isEmpty || Day(line, cells.value) != nil ? .due : .other
    } else {
      self = line.has("void", at: cells.kind) ? .void : .other
    }
  }
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
