/// All events that are known: the set of sound lines of all journal files.
///
/// The set, and all that is derived from it, does not depend on the order of files or lines; a line that
/// is read twice counts once. What the fold needs of each event is kept beside the bytes that were read; an
/// `Event` with its words is made where one is shown.
package struct Journal: Sendable {
  private var records: [EventRecord] = []
  private var references: [EventReference] = []
  /// The bytes that were read; records refer to their lines.
  private var pieces: [[UInt8]] = []
  package private(set) var findings: [JournalFinding] = []
  private var known: Set<EventID> = []
  /// The event of each item that was read last.
  private var latest: [ItemID: Int32] = [:]
  /// The one of the plan as a whole.
  private var latestOfPlan: Int32?
  /// The latest time of all, in milliseconds.
  private var newest = Int64.min

  package init() {}

  /// All events of some journal files.
  package init(_ pieces: [JournalPiece]) {
    reserve(bytes: pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { absorb(piece) }
  }

  /// How many events are known; they are numbered in the order of reading.
  package var count: Int { records.count }

  /// All events, in the order of reading.
  package var events: [Event] { records.indices.map { event($0) } }

  /// One event with its words.
  package func event(_ number: Int) -> Event {
    let place = records[number].line
    let bytes = pieces[Int(place.piece)]
    let line = bytes.span.extracting(Int(place.start)..<Int(place.start) + Int(place.count))
    do throws(EventLine.Damage) {
      return try EventLine.read(line)
    } catch {
      preconditionFailure("a line that was read before cannot be read: \(error)")
    }
  }

  // MARK: Taking in

  /// Takes in a part of a journal file.
  ///
  /// A byte order mark, CR at line ends and NULs are stripped; damaged lines are set aside as findings; a last
  /// line without LF waits. A file that is read from its first line on is read anew: what is found in it
  /// replaces what was found before.
  /// - Returns: the numbers of the events that were not known.
  @discardableResult
  package mutating func absorb(_ piece: JournalPiece) -> Range<Int> {
    let knownCount = records.count
    if piece.firstLine == 1, !findings.isEmpty { findings.removeAll { $0.file == piece.file } }
    if let problem = piece.problem {
      findings.append(JournalFinding(file: piece.file, line: 1, problem: .unreadable(problem)))
    }
    guard !piece.bytes.isEmpty else { return knownCount..<knownCount }
    let number = UInt32(pieces.count)
    pieces.append(piece.bytes)
    let bytes = piece.bytes.span
    var lines = JournalLines(bytes, firstLine: piece.firstLine)
    while let range = lines.next(bytes) {
      do throws(EventLine.Damage) {
        if bytes.extracting(range).contains(byte: 0) {
          try insertWithoutNULs(bytes.extracting(range))
        } else {
          try insert(
            bytes.extracting(range),
            EventRecord.LinePlace(
              piece: number, start: UInt32(range.lowerBound), count: UInt16(truncatingIfNeeded: range.count)))
        }
      } catch {
        findings.append(JournalFinding(file: piece.file, line: lines.number, problem: .damage(error)))
      }
    }
    return knownCount..<records.count
  }

  /// Adds one event; false where it is known already.
  @discardableResult
  package mutating func insert(_ event: Event) -> Bool {
    !absorb(JournalPiece(written: EventLine.write(event).bytes)).isEmpty
  }

  private mutating func insertWithoutNULs(_ line: Span<UInt8>) throws(EventLine.Damage) {
    let clean = line.indices.map { line[$0] }.filter { $0 != 0 }
    guard !clean.isEmpty else { return }
    guard clean.count < EventLine.longest else { throw .tooLong }
    pieces.append(clean)
    try insert(
      clean.span, EventRecord.LinePlace(piece: UInt32(pieces.count - 1), start: 0, count: UInt16(clean.count))
    )
  }

  private mutating func insert(_ line: Span<UInt8>, _ place: EventRecord.LinePlace) throws(EventLine.Damage) {
    let firstReference = references.count
    let cells = try EventCells(line, references: &references)
    guard known.insert(cells.id).inserted else {
      references.removeLast(references.count - firstReference)
      return
    }
    var place = place
    place.who = UInt16(cells.who.lowerBound)..<UInt16(cells.who.upperBound)
    place.text = UInt16(cells.text.lowerBound)..<UInt16(cells.text.upperBound)
    let number = Int32(records.count)
    var previous: Int32?
    if let item = cells.item {
      previous = latest.updateValue(number, forKey: item)
    } else {
      (previous, latestOfPlan) = (latestOfPlan, number)
    }
    newest = max(newest, cells.time.milliseconds)
    records.append(
      EventRecord(
        id: cells.id, milliseconds: cells.time.milliseconds, item: cells.item, on: cells.on,
        says: EventRecord.Statement(cells, line), previous: previous,
        after: UInt32(firstReference)..<UInt32(references.count), line: place))
  }

  /// Makes room at once for what so many bytes of journals hold at most; lines are seldom shorter than 100.
  private mutating func reserve(bytes: Int) {
    let lines = bytes / 100
    records.reserveCapacity(lines)
    references.reserveCapacity(lines)
    known.reserveCapacity(lines)
  }

  // MARK: Asking

  /// The numbers of an item's events (nil: of the plan as a whole), the last read first.
  func numbers(of item: ItemID?) -> EventChain {
    EventChain(next: item.map { latest[$0] } ?? latestOfPlan, records: records)
  }

  func record(_ number: Int) -> EventRecord { records[number] }

  /// The events that a record names.
  func references(of record: EventRecord) -> ArraySlice<EventReference> {
    references[Int(record.after.lowerBound)..<Int(record.after.upperBound)]
  }

  /// Whether the ledger of a day shows an event.
  func isInLedger(_ number: Int, on day: Day) -> Bool {
    records[number].says != .void && records[number].on <= day
  }

  /// Calls `body` with who wrote an event and what, as they stand in its line.
  func withRemark(of number: Int, _ body: (_ who: EventWords, _ text: EventWords) -> Void) {
    let place = records[number].line
    pieces[Int(place.piece)].withUnsafeBufferPointer { bytes in
      func words(_ range: Range<UInt16>) -> EventWords {
        let start = Int(place.start)
        let range = start + Int(range.lowerBound)..<start + Int(range.upperBound)
        return EventWords(escaped: UnsafeBufferPointer(rebasing: bytes[range]))
      }
      body(words(place.who), words(place.text))
    }
  }

  /// What happened to one item (nil: to the plan as a whole).
  package func history(of item: ItemID?) -> ItemHistory { ItemHistory(numbers(of: item).map { event($0) }) }

  /// Whether anything happened to the item.
  package func hasEvents(of item: ItemID) -> Bool { latest[item] != nil }

  /// All items that events name.
  package var items: some Sequence<ItemID> { latest.keys }

  /// The number of the one of some events that was recorded last; nil where there are none.
  package func latest(of numbers: Range<Int>) -> Int? {
    numbers.max { records[$0].isBefore(records[$1]) }
  }

  /// The latest time of an event that is not after `horizon`, both in milliseconds; nil where there is none.
  package func newestTime(upTo horizon: Int64) -> Int64? {
    if newest <= horizon { return records.isEmpty ? nil : newest }
    return records.lazy.map(\.milliseconds).filter { $0 <= horizon }.max()
  }

  /// The last event of `who`, written by one of `replicas`, that can still be taken back.
  package func lastUndoable(by who: String, from replicas: Set<ReplicaID>) -> Event? {
    let own = records.indices.filter { replicas.contains(records[$0].id.replica) }
    for number in own.sorted(by: { records[$1].isBefore(records[$0]) }) {
      let event = event(number)
      guard event.who == who, [.mark, .note, .meas, .due].contains(event.kind) else { continue }
      if !history(of: event.item).isVoided(event.id) { return event }
    }
    return nil
  }
}

/// The events of one item, from the last read to the first.
struct EventChain: Sequence, IteratorProtocol {
  private var following: Int32?
  private let records: [EventRecord]

  init(next: Int32?, records: [EventRecord]) {
    self.following = next
    self.records = records
  }

  mutating func next() -> Int? {
    guard let number = following.map(Int.init) else { return nil }
    following = records[number].previous
    return number
  }
}

/// Something in the journal that could not be used.
package struct JournalFinding: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var problem: JournalProblem
}
