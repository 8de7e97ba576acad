/// All events that are known: the set of sound lines of all journal files.
///
/// The set, and all that is derived from it, does not depend on the order of files or lines; a line that
/// is read twice counts once.
package struct Journal: Sendable {
  package private(set) var events: [Event] = []
  package private(set) var findings: [JournalFinding] = []
  private var known: Set<EventID> = []
  /// Events of each item, as indexes into `events`, in the order of reading.
  private var places: [ItemID?: [Int]] = [:]

  package init() {}

  /// Takes in a part of a journal file.
  ///
  /// A byte order mark, CR at line ends and NULs are stripped; damaged lines are set aside as findings; a last
  /// line without LF waits. A file that is read from its first line on is read anew: what is found in it
  /// replaces what was found before.
  /// - Returns: the events that were not known.
  @discardableResult
  package mutating func absorb(_ piece: JournalPiece) -> ArraySlice<Event> {
    let knownCount = events.count
    if piece.firstLine == 1 { findings.removeAll { $0.file == piece.file } }
    if let problem = piece.problem {
      findings.append(JournalFinding(file: piece.file, line: 1, problem: .unreadable(problem)))
    }
    piece.forEachLine { number, content in
      do throws(EventLine.Damage) {
        insert(try EventLine.read(content))
      } catch {
        findings.append(JournalFinding(file: piece.file, line: number, problem: .damage(error)))
      }
    }
    return events[knownCount...]
  }

  /// Adds one event; false where it is known already.
  @discardableResult
  package mutating func insert(_ event: Event) -> Bool {
    guard known.insert(event.id).inserted else { return false }
    places[event.item, default: []].append(events.count)
    events.append(event)
    return true
  }

  /// What happened to one item (nil: to the plan as a whole).
  package func history(of item: ItemID?) -> ItemHistory {
    ItemHistory((places[item] ?? []).map { events[$0] })
  }

  /// Whether anything happened to the item.
  package func hasEvents(of item: ItemID) -> Bool { places[item] != nil }

  /// All items that events name.
  package var items: some Sequence<ItemID> { places.keys.lazy.compactMap { $0 } }

  /// The last event of `who`, written by one of `replicas`, that can still be taken back.
  package func lastUndoable(by who: String, from replicas: Set<ReplicaID>) -> Event? {
    let own = events.filter {
      $0.who == who && [.mark, .note, .meas, .due].contains($0.kind) && replicas.contains($0.id.replica)
    }
    let newestFirst = own.sorted { ($0.time, $0.id) > ($1.time, $1.id) }
    return newestFirst.first { !history(of: $0.item).isVoided($0.id) }
  }
}

/// A part of a journal file, to be taken in.
package struct JournalPiece: Sendable, Equatable {
  /// The name of the file; empty for a line that was just written.
  package var file: String
  package var bytes: [UInt8]
  /// The number of its first line in the file, from 1; 0 for a line that was just written.
  package var firstLine: Int
  /// Why the file cannot be read, where it cannot.
  package var problem: String?

  package init(file: String, bytes: [UInt8] = [], firstLine: Int = 1, problem: String? = nil) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    self.problem = problem
  }

  /// A line that was just written.
  package init(written line: [UInt8]) { self.init(file: "", bytes: line, firstLine: 0) }

  /// Calls `body` with the number and the content of each line that has an end and is not empty: without the byte
  /// order mark of the file, CR at its end, and NULs.
  func forEachLine(_ body: (_ number: Int, _ content: ArraySlice<UInt8>) -> Void) {
    var start = 0
    var number = firstLine
    while let end = bytes[start...].firstIndex(of: Ascii.newline) {
      let content = JournalPiece.clean(bytes[start..<end], isFirst: number == 1)
      if !content.isEmpty { body(number, content) }
      number += 1
      start = end + 1
    }
  }

  private static func clean(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var line = line
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == Ascii.carriageReturn { line = line.dropLast() }
    return line.contains(0) ? ArraySlice(line.filter { $0 != 0 }) : line
  }
}

/// Something in the journal that could not be used.
package struct JournalFinding: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var problem: JournalProblem
}
