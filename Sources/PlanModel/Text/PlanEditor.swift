import PlanBytes

// Changes to the text of a plan. Each touches only its own line; all other bytes stay as they are.
extension Plan {
  /// The text with an id written at the end of a line, in place of one that cannot be used.
  package func source(giving id: ItemID, to subject: Subject) -> [UInt8] {
    let end = textEnd(of: subject)
    let old = writtenID(of: subject) ?? end..<end
    return Array(source[..<end]) + Array(" ^\(id)".utf8) + Array(source[old.upperBound...])
  }

  /// The text with an id for every item and target that has no valid one, and how many were given.
  package func sourceGivingIDs(using generator: inout some RandomNumberGenerator) -> (
    text: [UInt8], count: Int
  ) {
    var used = usedIDs
    var text: [UInt8] = []
    var copied = 0
    let nameless = subjects.filter { id(of: $0) == nil }
    let ends = nameless.map { (subject: $0, end: textEnd(of: $0)) }.sorted { $0.end < $1.end }
    for (subject, end) in ends {
      var id = ItemID.random(using: &generator)
      while !used.insert(id).inserted { id = ItemID.random(using: &generator) }
      text += source[copied..<end] + Array(" ^\(id)".utf8)
      copied = writtenID(of: subject)?.upperBound ?? end
    }
    return (text + source[copied...], ends.count)
  }

  private var usedIDs: Set<ItemID> {
    Set(assignments.compactMap(\.id) + targets.compactMap(\.id)).union(otherIDs.keys)
  }

  /// A random id that no line of the plan has.
  package func unusedID(using generator: inout some RandomNumberGenerator) -> ItemID {
    while true {
      let id = ItemID.random(using: &generator)
      if subject(of: id) == nil { return id }
    }
  }

  /// The line of an item without its id.
  package func itemText(of index: Int) -> ArraySlice<UInt8> { text(of: .item(index)) }

  /// The items that another reading of the plan does not have any more: by id, without one by line. Lines that were
  /// only reworded are none: there are as many new ones.
  package func itemsMissing(in other: Plan) -> [Int] {
    var unknown: [ArraySlice<UInt8>: Int] = [:]
    for index in other.assignments.indices
    where other.assignments[index].id.map({ self.index(of: $0) == nil }) ?? true {
      unknown[other.itemText(of: index), default: 0] += 1
    }
    let missing = assignments.indices.filter { index in
      if let id = assignments[index].id { return other.index(of: id) == nil }
      let left = unknown[itemText(of: index)] ?? 0
      if left > 0 { unknown[itemText(of: index)] = left - 1 }
      return left == 0
    }
    let nameless = missing.count { assignments[$0].id == nil }
    let isReworded = nameless <= unknown.values.reduce(0, +)
    return isReworded ? missing.filter { assignments[$0].id != nil } : missing
  }

  /// The line of an item or a target without its id.
  func text(of subject: Subject) -> ArraySlice<UInt8> {
    source[line(of: subject).lowerBound..<textEnd(of: subject)]
  }

  /// Where the text of a line ends, its id left out.
  func textEnd(of subject: Subject) -> Int {
    let line = line(of: subject)
    return source.trimmed(line.lowerBound..<(writtenID(of: subject)?.lowerBound ?? line.upperBound))
      .upperBound
  }
}

extension PlanHeader {
  /// A random id for a plan (编号).
  package static func newID(using generator: inout some RandomNumberGenerator) -> String {
    let letters = "\(ItemID.random(using: &generator))\(ItemID.random(using: &generator))".prefix(12)
    return stride(from: 0, to: 12, by: 4).map { String(letters.dropFirst($0).prefix(4)) }.joined(
      separator: "-")
  }
}

// What has an id, and where that is written.
extension Plan {
  /// All items, then all targets.
  package var subjects: [Subject] {
    assignments.indices.map(Subject.item) + targets.indices.map(Subject.target)
  }

  package func id(of subject: Subject) -> ItemID? {
    switch subject {
    case .item(let index): assignments[index].id
    case .target(let index): targets[index].id
    }
  }

  /// Where an id is written, with its caret, valid or not.
  func writtenID(of subject: Subject) -> ByteRange? {
    switch subject {
    case .item(let index): assignments[index].writtenID
    case .target(let index): targets[index].writtenID
    }
  }

  /// The line without its end.
  func line(of subject: Subject) -> ByteRange {
    switch subject {
    case .item(let index): return assignments[index].lineRange
    case .target(let index):
      let offset = targets[index].indicator.lowerBound
      let start = source.lineStart(at: offset)
      let end = source.span.firstIndex(of: Ascii.newline, from: targets[index].countedIn.upperBound)
      return start..<(end > start && source[end - 1] == Ascii.carriageReturn ? end - 1 : end)
    }
  }
}

// What somebody should look at (待核), and what becomes of it.
extension Plan {
  /// The field of an item's line with the sign before it, or nil; only its name where the line says nothing else.
  package func doubtField(of index: Int) -> ByteRange? {
    guard let value = value(of: .doubt, inItem: index) else { return nil }
    let line = assignments[index].lineRange
    var (start, width) = (value.lowerBound, 0)
    while start > line.lowerBound, width == 0 {
      width = (1...3).first { source.match(.semicolons, at: max(start - $0, 0), in: line) == $0 } ?? 0
      start -= width == 0 ? 1 : 0
    }
    // Alone in its line it is what the item says: that stays.
    guard start > line.lowerBound else {
      return source.has("- ", at: start, in: line) ? start + 2..<value.lowerBound : nil
    }
    return start - width..<value.upperBound
  }

  /// The text without the note on an item; nil where there is none.
  package func source(settlingDoubtOf index: Int) -> [UInt8]? {
    doubtField(of: index).map { Array(source[..<$0.lowerBound]) + Array(source[$0.upperBound...]) }
  }

  /// The text without the first note on the plan as a whole; nil where there is none.
  package var sourceSettlingDoubtOfPlan: [UInt8]? {
    guard let value = header.doubts.first else { return nil }
    let (start, end) = (source.lineStart(at: value.lowerBound), source.nextLine(after: value.upperBound))
    return Array(source[..<start]) + Array(source[end...])
  }
}
