// Changes to the text of a plan. Each touches only its own line; all other bytes stay as they are.
extension Plan {
  /// The text with an id written at the end of an item's line, in the place of one that cannot be used.
  package func source(giving id: ItemID, toItem index: Int) -> [UInt8] {
    let end = textEnd(of: assignments[index])
    let old = assignments[index].writtenID ?? end..<end
    return Array(source[..<end]) + Array(" ^\(id)".utf8) + Array(source[old.upperBound...])
  }

  /// The text with an id for every item that has none of use, and how many were given.
  package func sourceGivingIDs(using generator: inout some RandomNumberGenerator) -> (
    text: [UInt8], count: Int
  ) {
    var used = usedIDs
    var text: [UInt8] = []
    var (copied, count) = (0, 0)
    for item in assignments where item.id == nil {
      var id = ItemID.random(using: &generator)
      while !used.insert(id).inserted { id = ItemID.random(using: &generator) }
      let end = textEnd(of: item)
      text += source[copied..<end] + Array(" ^\(id)".utf8)
      copied = item.writtenID?.upperBound ?? end
      count += 1
    }
    return (text + source[copied...], count)
  }

  private var usedIDs: Set<ItemID> {
    Set(assignments.compactMap(\.id) + targets.compactMap(\.id)).union(otherIDs.keys)
  }

  /// A random id that no line of the plan has.
  package func unusedID(using generator: inout some RandomNumberGenerator) -> ItemID {
    let used = usedIDs
    while true {
      let id = ItemID.random(using: &generator)
      if !used.contains(id) { return id }
    }
  }

  /// The same item in another reading of the plan: by id, else by its line; of several lines that are alike the
  /// one at the same place among them.
  package func index(ofItemLike index: Int, in other: Plan) -> Int? {
    if source == other.source { return index }
    if let id = assignments[index].id { return other.index(of: id) }
    return self.index(ofLineLike: index, in: other)
  }

  /// The same item in another reading of the plan by its line alone, whatever id either has.
  package func index(ofLineLike index: Int, in other: Plan) -> Int? {
    let item = assignments[index]
    let own = alike(item.lineRange.lowerBound..<textEnd(of: item), in: self)
    let same = alike(item.lineRange.lowerBound..<textEnd(of: item), in: other)
    guard own.count == same.count, let place = own.firstIndex(of: index) else { return nil }
    return same[place]
  }

  /// The line of an item without its id.
  package func itemText(of index: Int) -> ArraySlice<UInt8> {
    let item = assignments[index]
    return source[item.lineRange.lowerBound..<textEnd(of: item)]
  }

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

  /// The items of a plan whose line, but for its id, is the given text of this one.
  private func alike(_ text: ByteRange, in plan: Plan) -> [Int] {
    plan.assignments.indices.filter { other in
      let item = plan.assignments[other]
      return plan.source[item.lineRange.lowerBound..<plan.textEnd(of: item)].elementsEqual(source[text])
    }
  }

  /// Where the text of an item's line ends, its id left out.
  private func textEnd(of item: Assignment) -> Int {
    source.trimmed(item.lineRange.lowerBound..<(item.writtenID?.lowerBound ?? item.lineRange.upperBound))
      .upperBound
  }
}

// What somebody should look at (待核), and what becomes of it.
extension Plan {
  /// The field of an item's line with the sign before it, or nil; only its name where the line says nothing else.
  package func reviewField(of index: Int) -> ByteRange? {
    guard let value = assignments[index].review else { return nil }
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
  package func source(reviewing index: Int) -> [UInt8]? {
    reviewField(of: index).map { Array(source[..<$0.lowerBound]) + Array(source[$0.upperBound...]) }
  }

  /// The text without the first note on the plan as a whole; nil where there is none.
  package var sourceReviewingPlan: [UInt8]? {
    guard let value = header.reviews.first else { return nil }
    let start = source[..<value.lowerBound].lastIndex(of: Ascii.newline).map { $0 + 1 } ?? 0
    let end = source[value.upperBound...].firstIndex(of: Ascii.newline).map { $0 + 1 } ?? source.count
    return Array(source[..<start]) + Array(source[end...])
  }
}
