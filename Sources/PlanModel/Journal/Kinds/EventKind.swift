extension Event {
  /// A kind of events: all that the program has to know of it. One row of `all` each, in a file of its own.
  ///
  /// Rules for all kinds, now and to come: a state that an older program also shows is said only by `mark` and `due`;
  /// every other kind states no status and, `void` excepted, names in `after` only events of its own kind. So whoever
  /// does not know a kind shows the same states, and finds them in the same time.
  package struct Kind: Sendable {
    /// The word in the journal: at most eight ASCII letters.
    package let code: String
    /// What its events state, so that a later one replaces an earlier one; nil: nothing.
    package var fact: Fact?
    /// What its value may be.
    package var value = EventValue.any
    /// Whether undo may take it back.
    package var isUndoable = false
    /// Whether it counts as an entry: for the last entry, and the days without one.
    package var isEntry = false
    /// What it is called; nil where this version does not know it.
    package var name: Name?
    /// What a value says to a person; nil where it says nothing.
    package var shown: @Sendable (_ value: String) -> Shown? = { _ in nil }
    /// The value that counts before the first event; nil where none does.
    package var beginning: String?
    /// Whether its value says what it is, so that its name need not be there.
    package var isPlain = false

    /// All kinds that this version knows.
    package static let all: [Kind] = [
      .mark, .note, .meas, .due, .close, .slip, .issue, .edit, .login, .void,
    ]

    /// A kind that this version does not know: kept and counted.
    package static func other(_ code: String) -> Kind { Kind(code: code, fact: nil) }

    /// Whether this version knows it.
    package var isKnown: Bool { name != nil }

    /// What a kind is called, for those that give words to it.
    package enum Name: CaseIterable, Sendable {
      case status, note, measured, due, close, slip, issue, edit, login, void
    }
  }

  /// What the value of an event says to a person.
  package enum Shown: Equatable, Sendable {
    case status(Status)
    /// The due day of the plan counts again.
    case plannedDue
    case day(Day)
    case number(DecimalNumber)
    case percentage(DecimalNumber)
    case slip(SlipLevel)
    /// The number of a bulletin.
    case bulletin(String)
  }

  /// What it states; nil where it states nothing that could be replaced.
  package var shown: Shown? { kind.shown(value) }
}

extension Event.Kind: Hashable, CustomStringConvertible {
  package var description: String { code }

  package init(code: String) { self = Event.Kind.all.first { $0.code == code } ?? .other(code) }

  package static func == (left: Event.Kind, right: Event.Kind) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// The codes of all kinds as numbers, so that a line is read without making words of it.
struct EventCodes {
  /// More kinds need more room here.
  private static let room = 16
  private var codes = InlineArray<16, UInt64>(repeating: 0)
  private var facts = InlineArray<16, Fact?>(repeating: nil)
  private var values = InlineArray<16, EventValue>(repeating: .any)
  private var entries = InlineArray<16, Bool>(repeating: false)
  private let count: Int
  private let (void, close, login): (UInt64, UInt64, UInt64)

  static let all = EventCodes(Event.Kind.all)

  private init(_ kinds: [Event.Kind]) {
    precondition(kinds.count <= EventCodes.room && kinds.allSatisfy { $0.code.utf8.count <= 8 })
    for (index, kind) in kinds.enumerated() {
      codes[index] = EventCodes.number(kind.code)
      (facts[index], values[index], entries[index]) = (kind.fact, kind.value, kind.isEntry)
    }
    (count, void) = (kinds.count, EventCodes.number(Event.Kind.void.code))
    close = EventCodes.number(Event.Kind.close.code)
    login = EventCodes.number(Event.Kind.login.code)
  }

  /// The bytes of a code, the first lowest.
  private static func number(_ code: String) -> UInt64 {
    code.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// What a line says.
  func statement(_ cells: EventCells, _ line: Span<UInt8>) -> EventRecord.Statement {
    let width = cells.kind.count
    guard 1...8 ~= width else { return .other }
    // The sum stands behind it: there are eight bytes more.
    let code = line.word(at: cells.kind.lowerBound) & (.max >> UInt64(64 - 8 * width))
    for index in 0..<count where codes[index] == code {
      let plain: EventRecord.Statement = entries[index] ? .entry : .other
      guard let fact = facts[index] else {
        return code == void ? .void : code == close ? .asksToClose : code == login ? .signsIn : plain
      }
      return values[index].read(line, cells.value).map { .states(fact, $0) } ?? plain
    }
    return .other
  }
}
