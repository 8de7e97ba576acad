/// Everything that can be wrong with the journals of a plan: found line by line, then across all files.
///
/// A reader of events is forgiving; this one is not: what vanishes there without harm is named here.
package struct JournalCheck {
  private let folder: String
  private let items: Set<ItemID>
  /// Milliseconds; later stamps are of a wrong clock.
  private let horizon: Int64
  private let width: DisplayWidth
  private var found: [Diagnostic] = []
  private var places: [EventID: Place] = [:]
  private var numbers: [ReplicaID: [UInt32: Place]] = [:]
  private var references: [EventReference: Place] = [:]
  private var unknownKinds: [String: (place: Place, count: Int)] = [:]
  private var orphans: [ItemID: (place: Place, count: Int)] = [:]
  private var ahead: [ReplicaID: (place: Place, time: Moment)] = [:]
  /// Events that stand in a file named after a replica, and those of the other files.
  private var inPlace: Set<EventID> = []
  private var elsewhere: [(file: String, events: [EventID])] = []

  private struct Place: Comparable {
    var file: String
    var line: Int

    static func < (left: Place, right: Place) -> Bool { (left.file, left.line) < (right.file, right.line) }
  }

  /// - Parameter folder: where the files are, as the findings say it.
  /// - Parameter horizon: milliseconds since 1970-01-01T00:00:00Z; later stamps are of a wrong clock.
  package init(of plan: Plan, folder: String, horizon: Int64, width: DisplayWidth) {
    self.folder = folder
    self.items = Set(plan.assignments.compactMap(\.id) + plan.targets.compactMap(\.id))
      .union(plan.otherIDs.keys)
    self.horizon = horizon
    self.width = width
  }

  /// A file that cannot be read.
  package mutating func cannotRead(_ file: String, why: String) {
    report(.unreadable(why), at: Place(file: file, line: 1))
  }

  /// What this machine wrote by its own account cannot be read.
  package mutating func cannotCompare(_ mirror: String, why: String) {
    found.append(
      Diagnostic(.mirrorUnreadable(why), file: mirror, line: 1, content: nil, range: nil, width: width))
  }

  /// Takes in a whole journal file.
  package mutating func read(_ bytes: [UInt8], file: String) {
    var own = FileCheck()
    let piece = JournalPiece(file: file, bytes: bytes)
    piece.forEachLine { number, content in
      let place = Place(file: file, line: number)
      do throws(EventLine.Damage) {
        take(try EventLine.read(content), content, at: place, &own)
      } catch {
        report(.damage(error), at: place, content, JournalCheck.range(of: error, in: content))
      }
    }
    if let last = bytes.last, last != Ascii.newline {
      report(.torn, at: Place(file: file, line: bytes.count { $0 == Ascii.newline } + 1))
    }
    if ReplicaID(file.dropLast(".tsv".count)) == nil {
      elsewhere.append((file, Array(own.lines.keys)))
    } else {
      inPlace.formUnion(own.lines.keys)
    }
  }

  /// What is known of one file while it is read.
  private struct FileCheck {
    var lines: [EventID: Int] = [:]
    var last: [ReplicaID: UInt32] = [:]
  }

  private mutating func take(
    _ event: Event, _ content: ArraySlice<UInt8>, at place: Place, _ own: inout FileCheck
  ) {
    let id = event.id
    if let first = own.lines[id] { return report(.repeated(line: first), at: place, content) }
    own.lines[id] = place.line
    if let last = own.last[id.replica], last > id.sequence { report(.disorder, at: place, content) }
    own.last[id.replica] = max(own.last[id.replica] ?? 0, id.sequence)
    guard places.updateValue(place, forKey: id) == nil else { return }
    if let other = numbers[id.replica]?[id.sequence] {
      report(.numberTwice(id.replica, id.sequence, file: other.file, line: other.line), at: place, content)
    } else {
      numbers[id.replica, default: [:]][id.sequence] = place
    }
    for reference in event.after where references[reference] == nil { references[reference] = place }
    takeMeaning(of: event, content, at: place)
  }

  private mutating func takeMeaning(of event: Event, _ content: ArraySlice<UInt8>, at place: Place) {
    if case .other(let code) = event.kind {
      unknownKinds[code] = (unknownKinds[code]?.place ?? place, (unknownKinds[code]?.count ?? 0) + 1)
    }
    if !event.hasKnownValue { report(.unknownValue(event.value), at: place, content) }
    if let item = event.item, !items.contains(item) {
      orphans[item] = (orphans[item]?.place ?? place, (orphans[item]?.count ?? 0) + 1)
    }
    if event.time.milliseconds > horizon, event.time > ahead[event.id.replica]?.time ?? .distantPast {
      ahead[event.id.replica] = (place, event.time)
    }
  }

  /// Compares with what this machine wrote by its own account.
  ///
  /// - Parameter lines: the lines of its mirrors.
  /// - Parameter file: the journal file that they belong in.
  package mutating func expect(_ lines: [UInt8], file: String) {
    var missing = 0
    JournalPiece(file: file, bytes: lines).forEachLine { _, content in
      if let event = try? EventLine.read(content), places[event.id] == nil { missing += 1 }
    }
    if missing > 0 { report(.ownLinesMissing(missing), at: Place(file: file, line: 1)) }
  }

  /// All findings, by file and line.
  package func findings() -> [Diagnostic] {
    var result = self
    for (replica, known) in numbers { result.reportGaps(of: replica, known) }
    let names = Set(places.keys.map(\.reference))
    for (reference, place) in references where !names.contains(reference) {
      result.report(.missing(reference), at: place)
    }
    for (code, (place, count)) in unknownKinds { result.report(.unknownKind(code, count: count), at: place) }
    for (item, (place, count)) in orphans { result.report(.orphan(item, count: count), at: place) }
    for (place, time) in ahead.values { result.report(.clockAhead(time.written), at: place) }
    for (file, events) in elsewhere where !events.isEmpty && inPlace.isSuperset(of: events) {
      result.report(.copy, at: Place(file: file, line: 1))
    }
    return result.found.sorted { ($0.file, $0.line, $0.what) < ($1.file, $1.line, $1.what) }
  }

  private mutating func reportGaps(of replica: ReplicaID, _ known: [UInt32: Place]) {
    var next: UInt32 = 1
    for (number, place) in known.sorted(by: { $0.key < $1.key }) {
      if number > next { report(.gap(replica, next...number - 1), at: place) }
      next = number == .max ? number : number + 1
    }
  }

  private mutating func report(
    _ problem: JournalProblem, at place: Place, _ content: ArraySlice<UInt8>? = nil, _ range: ByteRange? = nil
  ) {
    found.append(
      Diagnostic(
        problem, file: "\(folder)/\(place.file)", line: place.line, content: content, range: range,
        width: width))
  }

  /// The part of a line that is wrong: a column, or all of it.
  private static func range(of damage: EventLine.Damage, in content: ArraySlice<UInt8>) -> ByteRange {
    let cells = content.split(separator: Ascii.tab, omittingEmptySubsequences: false)
    let column: Int? =
      switch damage {
      case .badColumn(let column): column - 1
      case .wrongSum: cells.count - 1
      default: nil
      }
    guard let column, cells.indices.contains(column) else { return content.startIndex..<content.endIndex }
    return cells[column].startIndex..<cells[column].endIndex
  }
}
