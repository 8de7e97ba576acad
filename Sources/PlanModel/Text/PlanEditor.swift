// Changes to the text of a plan. Each touches only its own line; all other bytes stay as they are.
extension Plan {
  /// The text with an id written at the end of an item's line, in the place of one that cannot be used.
  package func source(giving id: ItemID, toItem index: Int) -> [UInt8] {
    let end = textEnd(of: assignments[index])
    let old = assignments[index].writtenID ?? end..<end
    return Array(source[..<end]) + Array(" ^\(id)".utf8) + Array(source[old.upperBound...])
  }

  /// A random id that no line of the plan has.
  package func unusedID(using generator: inout some RandomNumberGenerator) -> ItemID {
    let used = Set(assignments.compactMap(\.id) + targets.compactMap(\.id))
    while true {
      let id = ItemID.random(using: &generator)
      if !used.contains(id) { return id }
    }
  }

  /// The same item in another reading of the plan: by id, else by its line; of several lines that are alike the
  /// one at the same place among them.
  package func index(ofItemLike index: Int, in other: Plan) -> Int? {
    if source == other.source { return index }
    let item = assignments[index]
    if let id = item.id { return other.assignments.firstIndex { $0.id == id } }
    let own = alike(item.lineRange.lowerBound..<textEnd(of: item), in: self)
    let same = alike(item.lineRange.lowerBound..<textEnd(of: item), in: other)
    guard own.count == same.count, let place = own.firstIndex(of: index) else { return nil }
    return same[place]
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
