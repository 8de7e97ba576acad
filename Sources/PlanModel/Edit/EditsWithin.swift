import PlanBytes

// What was edited of lines since these came or went elsewhere: where they cannot be taken back, whose edit is to be taken
// back first.
extension Journal {
  /// The last edit after one of lines that changed something of these, and was not taken back; nil where none is known.
  package func edit(within event: Event, in plan: Plan) -> Event? {
    guard let record = event.edit, record.field.isOfLines, let name = event.editName else { return nil }
    let block = plan.editPlace(named: name, record.field).flatMap { plan.block(of: $0) }
    let later = indices.lazy.filter { self[$0].says == .other }.map { self.event($0) }.filter { other in
      other > event && other.kind == .edit && touches(other, name, record, block, plan)
    }
    return later.sorted().last { !history(of: $0.item).isVoided($0) }
  }

  private func touches(
    _ other: Event, _ name: EditName, _ record: EditRecord, _ block: ByteRange?, _ plan: Plan
  ) -> Bool {
    guard let field = other.edit?.field, let own = other.editName else { return false }
    if own == name || own.isUnder(name) { return true }
    if let item = own.item, record.new.text.contains("^\(item)") { return true }
    guard let block, let place = plan.editPlace(named: own, field), let lines = plan.block(of: place) else {
      return false
    }
    return block.contains(lines.lowerBound) && lines.upperBound <= block.upperBound
  }
}
