import PlanBytes

// A doubt (待核) that somebody looked at: it goes, and that it went is recorded.
extension Plan {
  /// The plan without the note on an item, or without the first one on the plan as a whole; nil where that cannot be
  /// recorded as an edit: what a line says alone stays as its text.
  package func settlingDoubt(of place: EditPlace) throws(EditError) -> PlanEdit? {
    switch place {
    case .item(let index):
      guard spot(of: .doubt, at: place)?.value != nil else { throw .gone }
      guard spot(of: .doubt, at: .item(index))?.whole != nil else { return nil }
      return try applying(FieldEdit(place, .doubt, ""))
    case .plan:
      guard let value = header.doubts.first else { throw .gone }
      let start = source.endBefore(source.lineStart(at: value.lowerBound))
      let block = start..<source.contentEnd(at: value.lowerBound)
      let anchor = source[source.lineStart(at: block.lowerBound)..<block.lowerBound]
      let record = EditRecord(.doubt, old: anchor + source[block], new: anchor)
      let changed = applying(Splice(range: block, bytes: []))
      return PlanEdit(plan: changed, name: editName(of: place), record: record)
    case .group, .phase, .task, .target, .unit: throw .notThere(.doubt)
    }
  }

  /// A note on the plan as a whole put back, or taken off once more.
  func reapplyingDoubtOfPlan(_ record: EditRecord) throws(EditError) -> [UInt8] {
    let (old, new) = (Array(record.old.text.utf8), Array(record.new.text.utf8))
    if old.count > new.count { return try without(lines: Array(old[new.count...]), .doubt) }
    guard let anchor = line(like: old) else { throw .gone }
    let end = anchor.upperBound
    return Splice(range: end..<end, bytes: Array(new[old.count...])).applied(to: source)
  }
}
