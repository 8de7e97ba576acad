import PlanModel

/// Events that one state of the journals has and another has not, by who made them.
struct RecordCount {
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

  /// Reads the output of `git diff`: lines that were added and not taken away elsewhere.
  init(difference: [UInt8]) {
    var gone: Set<EventID> = []
    for line in difference.split(separator: UInt8(ascii: "\n")) {
      guard let sign = line.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { continue }
      let content = line.last == UInt8(ascii: "\r") ? line.dropFirst().dropLast() : line.dropFirst()
      guard let event = try? EventLine.read(content) else { continue }
      if sign == UInt8(ascii: "+") { people[event.id] = event.who } else { gone.insert(event.id) }
    }
    for id in gone { people[id] = nil }
  }

  /// Takes in others; an event counts once.
  mutating func add(_ other: RecordCount) { people.merge(other.people) { first, _ in first } }
}
