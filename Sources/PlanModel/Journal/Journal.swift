import PlanBytes

/// All events that are known: the set of sound lines of all journal files.
///
/// The set, and all that is derived from it, does not depend on the order of files or lines; a line that
/// is read twice counts once. What the fold needs of each event is kept beside the bytes that were read; an
/// `Event` with its words is made where one is shown.
package struct Journal: Sendable {
  private(set) var records: [EventRecord] = []
  private var lines: [EventLineLocation] = []
  private var references: [NumberedReference] = []
  /// The bytes that were read; `lines` refer to them.
  private var pieces: [[UInt8]] = []
  private var damage = DamageList()
  private(set) var replicas = ReplicaTable()
  /// The items that events name.
  private var namedItems: [ItemID] = []
  /// For each of them its event that was read last.
  private var latest: [Int32] = []
  /// Indices into `namedItems`.
  private var itemTable = IndexTable()
  /// The event of the plan as a whole that was read last; negative: none.
  private var latestOfPlan: Int32 = -1
  /// Ids of items that had another id in another copy of the plan: what was recorded under those counts for these.
  private var otherIDs: [ItemID: ItemID] = [:]
  /// The latest time of all, in milliseconds.
  private(set) var newest = Int64.min
  /// Where all items stand on a day that is about to be looked at.
  private var prepared: (day: Day, states: [ItemState])?

  package init() {}

  /// All events of some journal files.
  ///
  /// - Parameter day: the day that will be looked at first; where its items stand is found at once.
  package init(_ pieces: [JournalPiece], for day: Day? = nil) {
    reserve(bytes: pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { absorb(piece) }
    prepared = day.map { ($0, computeStates(on: $0)) }
  }

  /// How many events are known.
  package var count: Int { records.count }

  /// All events, in the order of reading.
  package var indices: Range<EventIndex> { EventIndex(0)..<EventIndex(count) }

  /// What the fold needs of an event.
  subscript(event: EventIndex) -> EventRecord { records[event.value] }

  /// One event with its words.
  package func event(_ index: EventIndex) -> Event {
    withLine(of: index) { line in
      do throws(EventLine.Damage) {
        return try EventLine.read(line)
      } catch {
        preconditionFailure("a line that was read before cannot be read: \(error)")
      }
    }
  }

  /// What could not be used, by file and line.
  package var findings: [JournalFinding] { damage.findings }

  /// How much that is, also where it is not listed one by one.
  package var findingCount: Int { damage.count }

  // MARK: Taking in

  /// Takes in a part of a journal file.
  ///
  /// A byte order mark, CR at line ends and NULs are stripped; damaged lines are set aside as findings; a last
  /// line without LF waits. A file that is read from its first line on is read anew: what is found in it
  /// replaces what was found before.
  /// - Returns: the events that were not known.
  @discardableResult
  package mutating func absorb(_ piece: JournalPiece) -> Range<EventIndex> {
    let known = indices.upperBound
    if piece.firstLine == 1 { damage.forget(piece.file) }
    if let problem = piece.problem { damage.add(.unreadable(problem), piece.file, line: 1) }
    guard !piece.bytes.isEmpty else { return known..<known }
    prepared = nil
    let number = pieces.count
    pieces.append(piece.bytes)
    let bytes = piece.bytes.span
    var items: [ItemID?] = []
    for line in piece.lines {
      let content = bytes.extracting(line.content)
      do throws(EventLine.Damage) {
        if content.contains(byte: 0) {
          try insertWithoutNULs(content, &items)
        } else {
          try insert(content, piece: number, start: line.content.lowerBound, &items)
        }
      } catch {
        damage.add(.damage(error), piece.file, line: line.number)
      }
    }
    link(items)
    // Of a file that is no journal nothing is kept.
    if count == known.value { pieces.removeLast(pieces.count - number) }
    return known..<indices.upperBound
  }

  private mutating func insertWithoutNULs(
    _ line: Span<UInt8>, _ items: inout [ItemID?]
  ) throws(EventLine.Damage) {
    let clean = line.indices.map { line[$0] }.filter { $0 != 0 }
    guard !clean.isEmpty else { return }
    guard clean.count < EventLine.longest else { throw .tooLong }
    pieces.append(clean)
    try insert(clean.span, piece: pieces.count - 1, start: 0, &items)
  }

  /// Adds the event of a line, unless it is known; its item is noted for `link`.
  private mutating func insert(
    _ line: Span<UInt8>, piece: Int, start: Int, _ items: inout [ItemID?]
  ) throws(EventLine.Damage) {
    let cells = try EventCells(line)
    let id = NumberedReference(
      replica: Int32(replicas.number(of: cells.replica)), sequence: cells.sequence,
      check: UInt16(cells.checksum >> 48))
    if isKnown(id, checksum: cells.checksum, line) { return }
    guard readReferences(of: line, cells.after) else { throw .badColumn(9) }
    replicas.insert(EventIndex(count), id, checksum: cells.checksum)
    newest = max(newest, cells.time.milliseconds)
    items.append(cells.item)
    records.append(
      EventRecord(
        milliseconds: cells.time.milliseconds, day: cells.day, replica: id.replica, sequence: id.sequence,
        check: id.check, says: EventCodes.all.statement(cells, line), item: EventRecord.ofPlan, previous: -1))
    lines.append(
      EventLineLocation(
        checksum: cells.checksum, piece: UInt32(piece), start: UInt32(start),
        referencesEnd: UInt32(references.count), count: UInt16(line.count), value: short(cells.value),
        who: short(cells.who), text: short(cells.text)))
  }

  private func short(_ range: Range<Int>) -> Range<UInt16> {
    UInt16(range.lowerBound)..<UInt16(range.upperBound)
  }

  /// Whether the very line is known: one with the same checksum can be made up, but is another.
  private func isKnown(_ id: NumberedReference, checksum: UInt64, _ line: Span<UInt8>) -> Bool {
    if let event = replicas.listed(id), isLine(line, of: event, checksum: checksum) { return true }
    return replicas.hasOthers && isAmongOthers(line, checksum: checksum)
  }

  // Apart, since the closure costs a copy of the journal, also where it is not called.
  @inline(never)
  private func isAmongOthers(_ line: Span<UInt8>, checksum: UInt64) -> Bool {
    replicas.hasOther(checksum: checksum) { isLine(line, of: $0, checksum: checksum) }
  }

  private func isLine(_ line: Span<UInt8>, of event: EventIndex, checksum: UInt64) -> Bool {
    lines[event.value].checksum == checksum && withLine(of: event) { $0.isEqual(to: line) }
  }

  func withLine<Result>(of event: EventIndex, _ body: (Span<UInt8>) -> Result) -> Result {
    let location = lines[event.value]
    let bytes = pieces[Int(location.piece)]
    return body(bytes.span.extracting(Int(location.start)..<Int(location.start) + Int(location.count)))
  }

  /// Adds the events that a line names; false, and none added, where one of them cannot be read.
  private mutating func readReferences(of line: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let count = references.count
    let isSound = EventCells.forEachReference(of: line, cell) { reference in
      let replica = Int32(replicas.number(of: reference.replica))
      references.append(
        NumberedReference(replica: replica, sequence: reference.sequence, check: reference.check))
    }
    if !isSound { references.removeLast(references.count - count) }
    return isSound
  }

  /// Joins the events that were added last to those before them of the same item. All at once: looking up many items
  /// one right after the other takes a fraction of the time.
  private mutating func link(_ items: [ItemID?]) {
    let first = records.count - items.count
    for (number, item) in zip(first..., items) {
      guard let item else {
        (records[number].previous, latestOfPlan) = (latestOfPlan, Int32(number))
        continue
      }
      let index = itemTable.insert(namedItems.count, under: joined(item).key) ?? namedItems.count
      if index == namedItems.count {
        namedItems.append(joined(item))
        latest.append(-1)
      }
      records[number].item = Int32(index)
      (records[number].previous, latest[index]) = (latest[index], Int32(number))
    }
  }

  /// From now on events under the keys count for the items under the values.
  mutating func unite(_ otherIDs: [ItemID: ItemID]) {
    guard otherIDs != self.otherIDs else { return }
    // Joined before under other names: then only the lines know.
    let items = indices.map { self.otherIDs.isEmpty ? item(ofEvent: $0) : event($0).item }
    self.otherIDs = otherIDs
    (namedItems, latest, itemTable, latestOfPlan, prepared) = ([], [], IndexTable(), -1, nil)
    for number in records.indices { records[number].item = EventRecord.ofPlan }
    link(items)
  }

  /// Makes room at once for what so many bytes of journals hold at most; lines are seldom shorter than 100.
  private mutating func reserve(bytes: Int) {
    let count = bytes / 100
    records.reserveCapacity(count)
    lines.reserveCapacity(count)
    references.reserveCapacity(count)
    itemTable.reserve(count / 4)
  }

  // MARK: Asking

  /// The index of an item among those that events name; nil where none does.
  func index(ofItem item: ItemID) -> Int? { itemTable.index(of: joined(item).key) }

  /// The item that counts for what was recorded under an id.
  private func joined(_ item: ItemID) -> ItemID { otherIDs.isEmpty ? item : otherIDs[item] ?? item }

  /// How many items events name.
  var itemCount: Int { namedItems.count }

  /// Where all items stand on a day, by their index among those that events name.
  func states(on day: Day) -> [ItemState] {
    prepared.flatMap { $0.day == day ? $0.states : nil } ?? computeStates(on: day)
  }

  /// An item's events (nil: those of the plan as a whole), the last read first.
  func events(of item: ItemID?) -> EventChain {
    let last = item.map { index(ofItem: $0).map { latest[$0] } ?? -1 } ?? latestOfPlan
    return EventChain(next: last, records: records)
  }

  /// The events that an event names.
  func references(of event: EventIndex) -> ArraySlice<NumberedReference> {
    let start = event.value == 0 ? 0 : Int(lines[event.value - 1].referencesEnd)
    return references[start..<Int(lines[event.value].referencesEnd)]
  }

  /// Calls `body` with each event that a reference means: one, seldom none or several.
  func forEachEvent(meantBy reference: NumberedReference, _ body: (EventIndex) -> Void) {
    replicas.forEachEvent(reference) { event in
      let record = self[event]
      let isMeant =
        record.sequence == reference.sequence && record.check == reference.check
        && record.replica == reference.replica
      if isMeant { body(event) }
    }
  }

  /// In the fixed order of events: by time, then id; where both are equal, by what the lines say.
  func isBefore(_ one: EventIndex, _ other: EventIndex) -> Bool {
    let (first, second) = (self[one], self[other])
    if first.milliseconds != second.milliseconds { return first.milliseconds < second.milliseconds }
    let (id, otherID) = (id(of: one), id(of: other))
    return id == otherID ? event(one) < event(other) : id < otherID
  }

  func id(of event: EventIndex) -> EventID {
    let record = self[event]
    return EventID(
      replica: replicas.replicas[Int(record.replica)], sequence: record.sequence,
      checksum: lines[event.value].checksum)
  }

  /// The day that a `due` event states; nil where the plan's counts again.
  func dueDay(ofEvent event: EventIndex) -> Day? {
    let value = lines[event.value].value
    return withLine(of: event) { Day($0, Int(value.lowerBound)..<Int(value.upperBound)) }
  }

  /// The item that an event is about; nil where it is about the plan as a whole.
  func item(ofEvent event: EventIndex) -> ItemID? {
    let item = self[event].item
    return item == EventRecord.ofPlan ? nil : namedItems[Int(item)]
  }

  /// Calls `body` with who wrote an event and what, as they stand in its line.
  func withRemark(of event: EventIndex, _ body: (_ who: EventWords, _ text: EventWords) -> Void) {
    let location = lines[event.value]
    pieces[Int(location.piece)].withUnsafeBufferPointer { bytes in
      func words(_ range: Range<UInt16>) -> EventWords {
        let start = Int(location.start)
        let range = start + Int(range.lowerBound)..<start + Int(range.upperBound)
        return EventWords(escaped: UnsafeBufferPointer(rebasing: bytes[range]))
      }
      body(words(location.who), words(location.text))
    }
  }

  /// All items that events name.
  package var items: some Sequence<ItemID> { namedItems }
}
