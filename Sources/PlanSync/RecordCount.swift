import PlanModel

/// Events that one state of the journals has and another has not, by who made them.
struct RecordCount: Equatable {
  private var people: [EventID: String] = [:]

  var total: Int { people.count }

  /// A name and a number, those with most first.
  var byPerson: [String] { counts.map { "\(safe($0.who)) \($0.count)" } }

  /// The people, those with most events first.
  var names: [String] { counts.map { safe($0.who) } }

  private var counts: [(who: String, count: Int)] {
    var counts: [String: Int] = [:]
    for who in people.values { counts[who, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  init() {}

  /// Lines that a patch adds and does not take away elsewhere.
  ///
  /// - Parameter file: the only one that counts; nil for all.
  init(patch: [UInt8], file: Path? = nil) {
    var gone: Set<EventID> = []
    Patch.read(patch) { path, sign, line in
      guard file == nil || file == path, let event = try? EventLine.read(JournalText.clean(line)) else {
        return
      }
      if sign == .added { people[event.id] = event.who } else { gone.insert(event.id) }
    }
    for id in gone { people[id] = nil }
  }

  /// Counts lines, as they stand in a journal.
  init(lines: some Sequence<[UInt8]>) {
    for line in lines {
      if let event = try? EventLine.read(line[...]) { people[event.id] = event.who }
    }
  }

  /// Takes in others; an event counts once.
  mutating func add(_ other: RecordCount) { people.merge(other.people) { first, _ in first } }
}
