// Changes to the text of a plan. Each touches only its own line; all other bytes stay as they are.
extension Plan {
  /// The text with an id written at the end of an item's line.
  package func source(giving id: ItemID, toItem index: Int) -> [UInt8] {
    let line = assignments[index].lineRange
    let end = source.trimmed(line).upperBound
    return Array(source[..<end]) + Array(" ^\(id)".utf8) + Array(source[end...])
  }

  /// A random id that no line of the plan has.
  package func unusedID(using generator: inout some RandomNumberGenerator) -> ItemID {
    let used = Set(assignments.compactMap(\.id) + targets.compactMap(\.id))
    while true {
      let id = ItemID.random(using: &generator)
      if !used.contains(id) { return id }
    }
  }

  /// The same item in another reading of the plan: by id, else by its line, where that line is the only one.
  package func index(ofItemLike index: Int, in other: Plan) -> Int? {
    let item = assignments[index]
    if let id = item.id { return other.assignments.firstIndex { $0.id == id } }
    let line = textWithoutID(of: item)
    let same = other.assignments.indices.filter { other.textWithoutID(of: other.assignments[$0]) == line }
    return same.count == 1 ? same.first : nil
  }

  private func textWithoutID(of item: Assignment) -> ArraySlice<UInt8> {
    let line = source.trimmed(item.lineRange)
    return item.id == nil
      ? source[line] : source[source.trimmed(line.lowerBound..<line.upperBound - ItemID.length - 1)]
  }
}
