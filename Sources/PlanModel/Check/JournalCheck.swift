import PlanBytes

/// Everything that can be wrong with the journals of a plan: found line by line, then across all files.
///
/// A reader of events is forgiving; this one is not: what vanishes there without harm is named here.
package struct JournalCheck {
  private let items: Set<ItemID>
  private let plan: Plan
  private var edits = EditCheck<Location>()
  private var issues = IssueCheck<Location>()
  /// Milliseconds; later stamps are of a wrong clock.
  private let horizon: Int64
  private var found: FindingList
  private let issuedFolder: String
  /// The names of the files, in the order of reading.
  private var files: [String] = []
  private var known: [EventID: Known] = [:]
  /// Further lines of one number and sum.
  private var forged: [EventID: [Int]] = [:]
  private var numbers: [Number: Location] = [:]
  private var references: [EventReference: Location] = [:]
  private var unknownKinds: [String: (location: Location, count: Int)] = [:]
  private var orphans: [ItemID: (location: Location, count: Int)] = [:]
  /// Of them those of which something else than edits of their lines is recorded.
  private var missed: Set<ItemID> = []
  /// Who wrote the first line of each replica.
  private var people: [ReplicaID: String] = [:]
  private var ahead: [ReplicaID: (location: Location, time: Moment)] = [:]
  /// Events of the files that are not named after a replica.
  private var elsewhere: [(file: Int, events: [EventID])] = []

  /// A line of a file, by its index in `files`. There may be millions.
  private struct Location {
    var file: Int32
    var line: Int32
  }

  private struct Number: Hashable {
    var replica: ReplicaID
    var sequence: UInt32
  }

  private struct Known {
    /// Where it stands in the file that was read last of those that have it.
    var location: Location
    /// Of its bytes, and none that could be made up: another line may have the same sum.
    var digest: Int
    /// Whether it stands in a file named after a replica.
    var isOfReplica: Bool
  }

  /// What is known of the file that is read.
  private struct FileCheck {
    var number: Int
    var isOfReplica: Bool
    var events: [EventID] = []
    var last: [ReplicaID: UInt32] = [:]
  }

  /// - Parameter folder: where the files are, as the findings say it.
  /// - Parameter issued: where bulletins are kept.
  /// - Parameter horizon: milliseconds since 1970-01-01T00:00:00Z; later stamps are of a wrong clock.
  package init(
    of plan: Plan, folder: String, issued: String = "issued", horizon: Int64, width: DisplayWidth
  ) {
    issuedFolder = issued
    self.plan = plan
    self.items = Set(plan.assignments.compactMap(\.id) + plan.targets.compactMap(\.id))
      .union(plan.otherIDs.keys)
    self.horizon = horizon
    self.found = FindingList(folder: folder, width: width)
  }

  /// A bulletin that is kept, as it is.
  package mutating func keep(issued name: String, _ bytes: [UInt8]) { issues.keep(name, sum: sha256(bytes)) }

  /// One that cannot be read.
  package mutating func cannotRead(issued name: String, why: FileError) {
    found.add(.unreadable(why), path: "\(issuedFolder)/\(name)")
  }

  /// A file that cannot be read.
  package mutating func cannotRead(_ file: String, why: FileError) {
    files.append(file)
    report(.unreadable(why), at: Location(file: Int32(files.count - 1), line: 1))
  }

  /// What this machine wrote by its own account cannot be read.
  package mutating func cannotCompare(_ mirror: String, why: FileError) {
    found.add(.mirrorUnreadable(why), path: mirror)
  }

  /// Takes in a whole journal file.
  package mutating func read(_ bytes: [UInt8], file: String) {
    var own = FileCheck(number: files.count, isOfReplica: ReplicaID(file.dropLast(".tsv".count)) != nil)
    files.append(file)
    JournalPiece(file: file, bytes: bytes).forEachLine { number, content in
      let location = Location(file: Int32(own.number), line: Int32(number))
      do throws(EventLine.Damage) {
        take(try EventLine.read(content), content, at: location, &own)
      } catch {
        report(.damage(error), at: location, content, JournalCheck.range(of: error, in: content))
      }
    }
    if let last = bytes.last, last != Ascii.newline {
      let line = bytes.lineNumber(at: bytes.count)
      report(.torn, at: Location(file: Int32(own.number), line: Int32(line)))
    }
    if !own.isOfReplica { elsewhere.append((own.number, own.events)) }
  }

  private mutating func take(
    _ event: Event, _ content: ArraySlice<UInt8>, at location: Location, _ own: inout FileCheck
  ) {
    let id = event.id
    let digest = JournalCheck.digest(of: content)
    if let before = known[id], digest != before.digest {
      return takeForged(event, digest, before, content, at: location)
    }
    if let before = known[id], before.location.file == location.file {
      return report(.repeated(line: Int(before.location.line)), at: location, content)
    }
    if !own.isOfReplica { own.events.append(id) }
    if let last = own.last[id.replica] {
      if last > id.sequence { report(.disorder, at: location, content) }
    } else if people[id.replica] == nil {
      people[id.replica] = event.who
    }
    own.last[id.replica] = max(own.last[id.replica] ?? 0, id.sequence)
    let isOfReplica = own.isOfReplica || known[id]?.isOfReplica ?? false
    let old = known.updateValue(
      Known(location: location, digest: digest, isOfReplica: isOfReplica), forKey: id)
    if old == nil { takeNew(event, content, at: location) }
  }

  /// Seeded anew with every start.
  private static func digest(of content: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    content.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private mutating func takeForged(
    _ event: Event, _ digest: Int, _ other: Known, _ content: ArraySlice<UInt8>, at location: Location
  ) {
    if forged[event.id]?.contains(digest) ?? false { return }
    forged[event.id, default: []].append(digest)
    let problem = JournalProblem.sumTwice(
      writer(of: event.id.replica), event.id.sequence, file: name(of: other.location),
      line: Int(other.location.line))
    report(problem, at: location, content)
    takeMeaning(of: event, content, at: location)
  }

  private mutating func takeNew(_ event: Event, _ content: ArraySlice<UInt8>, at location: Location) {
    let number = Number(replica: event.id.replica, sequence: event.id.sequence)
    if let other = numbers[number] {
      let problem = JournalProblem.numberTwice(
        writer(of: number.replica), number.sequence, file: name(of: other), line: Int(other.line))
      report(problem, at: location, content)
    } else {
      numbers[number] = location
    }
    takeMeaning(of: event, content, at: location)
  }

  private mutating func takeMeaning(of event: Event, _ content: ArraySlice<UInt8>, at location: Location) {
    for reference in event.after where references[reference] == nil { references[reference] = location }
    if !event.kind.isKnown {
      let (code, known) = (event.kind.code, unknownKinds[event.kind.code])
      unknownKinds[code] = (known?.location ?? location, (known?.count ?? 0) + 1)
    }
    edits.take(event, at: location)
    issues.take(event, at: location)
    if !event.hasKnownValue { report(.unknownValue(event.value), at: location, content) }
    if let item = event.item, !items.contains(item) {
      orphans[item] = (orphans[item]?.location ?? location, (orphans[item]?.count ?? 0) + 1)
      if event.kind != .edit, event.kind != .void { missed.insert(item) }
    }
    if event.time.milliseconds > horizon, event.time > ahead[event.id.replica]?.time ?? .distantPast {
      ahead[event.id.replica] = (location, event.time)
    }
  }

  /// Compares with what this machine wrote by its own account.
  ///
  /// - Parameter lines: the lines of its mirrors.
  /// - Parameter file: the journal file that they belong in.
  package mutating func expect(_ lines: [UInt8], file: String) {
    var missing = 0
    JournalPiece(file: file, bytes: lines).forEachLine { _, content in
      if let event = try? EventLine.read(content), !isKnown(event.id, content) { missing += 1 }
    }
    guard missing > 0 else { return }
    files.append(file)
    report(.ownLinesMissing(missing), at: Location(file: Int32(files.count - 1), line: 1))
  }

  private func isKnown(_ id: EventID, _ content: ArraySlice<UInt8>) -> Bool {
    guard let first = known[id] else { return false }
    let digest = JournalCheck.digest(of: content)
    return first.digest == digest || forged[id]?.contains(digest) ?? false
  }

  /// All findings, by file and line.
  package func findings() -> [Diagnostic] {
    var result = self
    let late = gaps() + missing() + counted() + copies() + edits.findings(in: plan) + issues.findings()
    // In the order in which they are listed, since of many only the first are.
    for (problem, location) in late.sorted(by: { isBefore($0.location, $1.location) }) {
      result.report(problem, at: location)
    }
    for name in issues.unrecorded {
      let number = name.dropLast(Issue.ending.count)
      result.found.add(.issuedUnrecorded(String(number)), path: "\(issuedFolder)/\(name)")
    }
    return result.found.diagnostics()
  }

  private func isBefore(_ one: Location, _ other: Location) -> Bool {
    one.file == other.file ? one.line < other.line : name(of: one) < name(of: other)
  }

  private typealias Finding = (problem: JournalProblem, location: Location)

  private func gaps() -> [Finding] {
    var (result, replica, next) = ([Finding](), ReplicaID?.none, UInt32(1))
    let sorted = numbers.sorted {
      ($0.key.replica, $0.key.sequence) < ($1.key.replica, $1.key.sequence)
    }
    for (number, location) in sorted {
      if number.replica != replica { (replica, next) = (number.replica, 1) }
      if number.sequence > next {
        result.append((.gap(writer(of: number.replica), next...number.sequence - 1), location))
      }
      next = number.sequence == .max ? .max : number.sequence + 1
    }
    return result
  }

  private func missing() -> [Finding] {
    var missing = references
    for id in known.keys { missing[id.reference] = nil }
    return missing.map { (.missing(writer(of: $0.replica), $0.sequence), $1) }
  }

  /// Whose records a replica has, as a person knows it: by name, else by the file.
  private func writer(of replica: ReplicaID) -> String {
    people[replica].flatMap { $0.isEmpty ? nil : $0 } ?? "\(replica).tsv"
  }

  private func counted() -> [Finding] {
    unknownKinds.map { (.unknownKind($0, count: $1.count), $1.location) }
      + orphans.filter { missed.contains($0.key) }.map { (.orphan($0, count: $1.count), $1.location) }
      + ahead.values.map { (.clockAhead($0.time.written), $0.location) }
  }

  private func copies() -> [Finding] {
    elsewhere.compactMap { file, events in
      let isCopy = !events.isEmpty && events.allSatisfy { known[$0]?.isOfReplica ?? false }
      return isCopy ? (.copy, Location(file: Int32(file), line: 1)) : nil
    }
  }

  private func name(of location: Location) -> String { files[Int(location.file)] }

  private mutating func report(
    _ problem: JournalProblem, at location: Location, _ content: ArraySlice<UInt8>? = nil,
    _ range: ByteRange? = nil
  ) {
    found.add(problem, file: name(of: location), line: Int(location.line), content, range)
  }

  /// The part of a line that is wrong: a column, or all of it.
  private static func range(of damage: EventLine.Damage, in content: ArraySlice<UInt8>) -> ByteRange {
    func cell(_ choose: ([ArraySlice<UInt8>]) -> Int) -> ByteRange {
      let cells = content.cells
      let column = choose(cells)
      return cells.indices.contains(column)
        ? cells[column].startIndex..<cells[column].endIndex : content.startIndex..<content.endIndex
    }
    switch damage {
    case .badColumn(let column): return cell { _ in column - 1 }
    case .wrongSum: return cell { $0.count - 1 }
    case .wrongColumnCount, .tooLong, .mergeMarker: return content.startIndex..<content.endIndex
    }
  }
}
