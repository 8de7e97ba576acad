/// What one person says at once is one event, and nearly always one line. Where it names more events than a line holds,
/// it takes several: of the same kind and value, of which each names the next many, and the one before it; the
/// last has the text. A program that knows nothing of it sees marks that replace one another, with the right one last.
extension Event {
  /// How many events a line names that is one of several: some 27 KB.
  static let namedByOne = 1000

  /// The lines of an event, LF included: the first has the number of the event, others the next ones.
  ///
  /// - Returns: nil where what is written in it is too long for a line.
  package static func write(statement event: Event) -> [UInt8]? {
    let line = EventLine.write(event).bytes
    if line.count <= EventLine.longest { return line }
    // Voids do not name one another: that would take them back.
    let isChain = event.kind.fact != nil
    guard isChain || event.kind == .void else { return nil }
    var (lines, part, rest) = ([UInt8](), event, event.after[...])
    (part.text, part.after) = ("", [])
    while !rest.isEmpty {
      part.after += rest.prefix(namedByOne)
      rest = rest.dropFirst(namedByOne)
      guard let id = part.append(to: &lines) else { return nil }
      part.after = isChain ? [id.reference] : []
    }
    part.text = event.text
    return !isChain || part.append(to: &lines) != nil ? lines : nil
  }

  /// Writes its line after others, and takes the next number; nil where it is too long.
  private mutating func append(to lines: inout [UInt8]) -> EventID? {
    let (line, id) = EventLine.write(self)
    guard line.count <= EventLine.longest else { return nil }
    lines += line
    self.id.sequence += 1
    return id
  }

  /// Whether it is a part of a statement of which `next` is the next part.
  func goesOn(in next: Event) -> Bool {
    id.replica == next.id.replica && id.sequence &+ 1 == next.id.sequence && time == next.time && text.isEmpty
      && kind == next.kind && kind.fact != nil && value == next.value && day == next.day && item == next.item
      && who == next.who
  }
}

extension JournalPiece {
  /// What its lines state, in their order: of what needed several lines the last, which has the text.
  package var statements: [Event] {
    let events = lines.compactMap { try? EventLine.read(bytes[$0.content]) }
    return events.indices.filter { $0 + 1 == events.count || !events[$0].goesOn(in: events[$0 + 1]) }.map {
      events[$0]
    }
  }
}

extension Journal {
  /// An event with the parts of the same statement before it, the last first.
  func parts(ofStatement event: EventIndex) -> [EventIndex] {
    var parts = [event]
    while let part = part(before: parts[parts.count - 1]) { parts.append(part) }
    return parts
  }

  /// A void with those that were written with it, since one line could not name all that is taken back, the last first.
  /// They do not name one another: the number and the time join them.
  func voids(ofStatement event: EventIndex) -> [EventIndex] {
    let last = self[event]
    let others = events(of: item(ofEvent: event)).filter {
      let record = self[$0]
      return record.says == .void && record.replica == last.replica
        && record.milliseconds == last.milliseconds && record.sequence < last.sequence
    }
    return others.sorted { self[$0].sequence > self[$1].sequence }.reduce(into: [event]) { all, void in
      if self[void].sequence + 1 == self[all[all.count - 1]].sequence { all.append(void) }
    }
  }

  private func part(before next: EventIndex) -> EventIndex? {
    let record = self[next]
    var part: EventIndex?
    for reference in references(of: next)
    where reference.replica == record.replica && reference.sequence &+ 1 == record.sequence {
      forEachEvent(meantBy: reference) { if event($0).goesOn(in: event(next)) { part = $0 } }
    }
    return part
  }
}
