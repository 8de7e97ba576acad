/// What the fold needs of an event. It takes 32 bytes, so that random lookups stay in the cache;
/// the rest stands in `EventLineLocation`.
struct EventRecord: Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  var milliseconds: Int64
  var day: Day
  /// The number of the replica among those of the journal, and of the event there.
  var replica: Int32
  var sequence: UInt32
  /// The first four hexadecimal digits of its sum.
  var check: UInt16
  var says: Statement
  /// The number of the item among those of the journal; `ofPlan` where it concerns the plan as a whole.
  var item: Int32
  /// The event of the same item that was read before it; negative: none.
  var previous: Int32

  static let ofPlan: Int32 = -1

  /// What an event says, without words.
  enum Statement: Sendable, Equatable {
    /// A fact in a way that this version understands, and what its value says (see `EventValue.read`).
    case states(Fact, UInt8)
    case void
    /// What counts as an entry and states no fact that this version understands.
    case entry
    /// 申请销号.
    case asksToClose
    /// Under which login a replica writes.
    case signsIn
    case other

    var fact: Fact? { if case .states(let fact, _) = self { fact } else { nil } }
  }
}

/// Where the line of an event stands, and what else is asked for seldom.
struct EventLineLocation: Sendable {
  var checksum: UInt64
  var piece: UInt32
  var start: UInt32
  /// Where the events that it names end in the journal's list of references; they begin where those of the event
  /// before end.
  var referencesEnd: UInt32
  var count: UInt16
  /// The value, who, and what is written, as ranges of the line.
  var value: Range<UInt16> = 0..<0
  var who: Range<UInt16> = 0..<0
  var text: Range<UInt16> = 0..<0
}

/// A reference to an event, its replica by its number among those of the journal.
struct NumberedReference: Sendable {
  var replica: Int32
  var sequence: UInt32
  var check: UInt16
}
