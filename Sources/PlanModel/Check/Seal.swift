import PlanBytes

/// What was there when a plan was sealed (封存): for each replica the number of its last line and the SHA-256 over its
/// lines in their order, whatever file they stand in; and the plan. Whoever has the number of a seal on paper notices
/// a history that was rewritten since, however well.
package struct Seal: Sendable, Equatable {
  /// What a replica had written.
  package struct Replica: Sendable, Equatable {
    package let id: ReplicaID
    /// The number of its last line.
    package let last: UInt32
    package let lines: Int
    package let digest: String
  }

  package let planID: String?
  package let moment: Moment
  package let who: String
  package let replicas: [Replica]
  package let plan: [UInt8]

  private static let format = "duban seal 1"

  package init(of journal: Journal, plan: [UInt8], id: String?, at moment: Moment, by who: String) {
    (self.plan, self.moment, self.who, planID) = (plan, moment, safe(who), id)
    replicas = journal.linesByReplica.map { id, lines in
      Replica(
        id: id, last: lines.last?.sequence ?? 0, lines: lines.count,
        digest: Seal.digest(of: lines.map(\.line)))
    }.sorted { $0.id < $1.id }
  }

  fileprivate static func digest(of lines: [[UInt8]]) -> String {
    sha256(Array(lines.map { $0 + [Ascii.newline] }.joined()))
  }

  // MARK: As a file

  /// The file: a word and its values a line, then the plan to the byte.
  package var bytes: [UInt8] {
    let lines =
      [[Seal.format], ["time", moment.written], ["who", who]] + (planID.map { [["id", $0]] } ?? [])
      + replicas.map { ["replica", "\($0.id)", "\($0.last)", "\($0.lines)", $0.digest] }
      + [["plan", "\(plan.count)", sha256(plan)]]
    return Array(lines.map { $0.joined(separator: "\t") + "\n" }.joined().utf8) + plan
  }

  /// What people write down of a seal: the first digits of the SHA-256 of its file.
  package static func number(ofFile bytes: [UInt8]) -> String { String(sha256(bytes).prefix(16)) }

  /// Reads a file; nil where it is none, or where the plan in it is not what it says.
  package init?(_ bytes: [UInt8]) {
    var (values, replicas, rest): ([String: [String]], [Replica], ArraySlice<UInt8>) = ([:], [], bytes[...])
    while values["plan"] == nil {
      guard let end = rest.firstIndex(of: Ascii.newline) else { return nil }
      let cells = String(decoding: rest[..<end], as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false
      ).map(String.init)
      rest = rest[(end + 1)...]
      if cells[0] == "replica" {
        guard let replica = Replica(cells) else { return nil }
        replicas.append(replica)
      } else {
        values[cells[0]] = Array(cells.dropFirst())
      }
    }
    guard values[Seal.format] != nil, let moment = values["time"]?.first.flatMap({ Moment(written: $0) }),
      values["plan"] == ["\(rest.count)", sha256(Array(rest))]
    else { return nil }
    self.init(
      planID: values["id"]?.first, moment: moment, who: values["who"]?.first ?? "", replicas: replicas,
      plan: Array(rest))
  }

  private init(planID: String?, moment: Moment, who: String, replicas: [Replica], plan: [UInt8]) {
    (self.planID, self.moment, self.who) = (planID, moment, who)
    (self.replicas, self.plan) = (replicas, plan)
  }
}

extension Seal.Replica {
  fileprivate init?(_ cells: [String]) {
    guard cells.count == 5, let id = ReplicaID(cells[1]), let last = UInt32(cells[2]),
      let lines = Int(cells[3])
    else { return nil }
    self.init(id: id, last: last, lines: lines, digest: cells[4])
  }
}

/// What is no longer as it was sealed.
package enum SealFinding: Sendable, Equatable {
  /// So many lines of a replica are gone.
  case missing(ReplicaID, Int)
  /// So many lines have come between the sealed ones.
  case added(ReplicaID, Int)
  /// As many lines, but not the same.
  case different(ReplicaID)
  /// The plan was changed, and these are the edits that were recorded since.
  case planChanged([Event])

  /// Whether what is recorded since does not explain it.
  package var isBad: Bool { if case .planChanged(let edits) = self { edits.isEmpty } else { true } }
}

extension Seal {
  /// What is no longer as it was sealed.
  package func findings(_ journal: Journal, plan now: [UInt8]) -> [SealFinding] {
    let known = journal.linesByReplica
    let ofReplicas = replicas.compactMap { sealed -> SealFinding? in
      let lines = (known[sealed.id] ?? []).filter { $0.sequence <= sealed.last }
      if lines.count < sealed.lines { return .missing(sealed.id, sealed.lines - lines.count) }
      if lines.count > sealed.lines { return .added(sealed.id, lines.count - sealed.lines) }
      return Seal.digest(of: lines.map(\.line)) == sealed.digest ? nil : .different(sealed.id)
    }
    return ofReplicas + (plan == now ? [] : [.planChanged(edits(in: journal))])
  }

  /// The edits that were recorded since.
  private func edits(in journal: Journal) -> [Event] {
    let sealed = Dictionary(replicas.map { ($0.id, $0.last) }, uniquingKeysWith: max)
    let events = journal.indices.map { journal.event($0) }
    return events.filter { $0.kind == .edit && $0.id.sequence > sealed[$0.id.replica] ?? 0 }.sorted()
  }
}

extension Journal {
  /// The people who wrote in a replica, in the order in which they did.
  package func people(of replica: ReplicaID) -> [String] {
    let own = indices.filter { id(of: $0).replica == replica }
    return own.reduce(into: []) { people, index in
      let who = event(index).who
      if !people.contains(who) { people.append(who) }
    }
  }

  /// The lines of each replica by their numbers, without their ends; those of one number by their bytes.
  fileprivate var linesByReplica: [ReplicaID: [(sequence: UInt32, line: [UInt8])]] {
    var result: [ReplicaID: [(sequence: UInt32, line: [UInt8])]] = [:]
    for event in indices {
      let line = withLine(of: event) { line in line.indices.map { line[$0] } }
      result[id(of: event).replica, default: []].append((self[event].sequence, line))
    }
    return result.mapValues { lines in
      lines.sorted { one, other in
        one.sequence == other.sequence
          ? one.line.lexicographicallyPrecedes(other.line) : one.sequence < other.sequence
      }
    }
  }
}
