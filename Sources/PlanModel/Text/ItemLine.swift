import PlanBytes

// What an item's line says, read when it is asked for: a field that is only shown needs no place of its own in
// `Assignment`.
extension Plan {
  /// What a field of an item says, as it is written; of several of one name the last. Nil where it says nothing.
  ///
  /// - Parameter index: index into `assignments`.
  package func value(of field: FieldName, inItem index: Int) -> ByteRange? {
    guard case .item(let content, _) = source.shape(of: assignments[index].lineRange) else { return nil }
    let fields = FieldList(source, in: WrittenIDs(source, in: content).rest).filter { piece in
      let name = piece.name.flatMap { FieldNames.ofItems.field(named: $0, in: source) }
      return name == field && !piece.value.isEmpty
    }
    return fields.last?.value
  }
}
