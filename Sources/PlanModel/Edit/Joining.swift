import PlanBytes

// One item that becomes several, and two that become one.
extension Plan {
  func splitting(
    _ index: Int, into texts: [String], newID: () -> ItemID
  ) throws(EditError) -> PlanEdit {
    let field = texts.isEmpty ? EditField.lead : .scope
    let parts = texts.isEmpty ? unitReferences[assignments[index].leads].map { units[$0] } : texts
    guard parts.count > 1, let block = block(of: .item(index)) else { throw .notThere(.split) }
    var lines: [[UInt8]] = []
    for (place, text) in parts.enumerated() {
      let id = place == 0 ? nil : newID()
      lines.append(try line(of: index, FieldEdit(.item(index), field, text), id: id))
    }
    let own = assignments[index].lineRange
    let new =
      source[block.lowerBound..<own.lowerBound] + lines[0] + source[own.upperBound..<block.upperBound]
      + lines.dropFirst().flatMap { lineEnd + $0 }
    let name = editName(of: .item(index))
    let edit = try carryingOut(LineChange(.split, block, Array(new))) { _ in (name, name) }
    guard edit.plan.assignments.count == assignments.count + parts.count - 1,
      parts.enumerated().allSatisfy({ edit.plan.says(FieldEdit(.item(index + $0), field, $1)) })
    else { throw .unreadable(field, parts.joined(separator: "；")) }
    return edit
  }

  /// The line of an item with a field changed; of a new item with another id, and nothing to look at.
  private func line(of index: Int, _ edit: FieldEdit, id: ItemID?) throws(EditError) -> [UInt8] {
    let changed = try applyingIfNew(edit)
    guard let id else { return Array(changed.source[changed.assignments[index].lineRange]) }
    let plan = try changed.applyingIfNew(FieldEdit(.item(index), .doubt, ""))
    let line = plan.assignments[index].lineRange
    var ids = WrittenIDs(plan.source, in: line)
    _ = ids.takeOthers(plan.source)
    return Array(plan.source[line.lowerBound..<ids.rest.upperBound]) + Array(" ^\(id)".utf8)
  }

  /// The plan as it is, where it says so already.
  private func applyingIfNew(_ edit: FieldEdit) throws(EditError) -> Plan {
    do throws(EditError) {
      return try applying(edit).plan
    } catch .same {
      return self
    }
  }

  // MARK: Joining

  func joining(_ index: Int) throws(EditError) -> PlanEdit {
    let first = index - 1
    guard first >= 0, assignments[first].home == assignments[index].home,
      let own = block(of: .item(first)), let other = block(of: .item(index))
    else { throw .notThere(.join) }
    let line = try joinedLine(first, index)
    let (one, two) = (assignments[first].lineRange, assignments[index].lineRange)
    let new =
      source[own.lowerBound..<one.lowerBound] + line + source[one.upperBound..<own.upperBound]
      + source[two.upperBound..<other.upperBound] + source[own.upperBound..<other.lowerBound]
    let name = editName(of: .item(first))
    let change = LineChange(.join, own.lowerBound..<other.upperBound, Array(new))
    let edit = try carryingOut(change) { _ in (name, name) }
    guard edit.plan.assignments.count == assignments.count - 1, edit.plan.targets.count == targets.count
    else { throw .notThere(.join) }
    return edit
  }

  /// What both say in one line, with the ids of both.
  private func joinedLine(_ first: Int, _ second: Int) throws(EditError) -> [UInt8] {
    var plan = self
    for field in [EditField.lead, .support, .scope, .due, .doubt] {
      let text = try joined(field, first, second)
      if text.isEmpty { continue }
      plan = try plan.applyingIfNew(FieldEdit(.item(first), field, text))
    }
    let line = plan.assignments[first].lineRange
    var (one, two) = (
      WrittenIDs(plan.source, in: line), WrittenIDs(source, in: assignments[second].lineRange)
    )
    let others =
      one.takeOthers(plan.source) + [assignments[second].id].compactMap(\.self) + two.takeOthers(source)
    let ids = [assignments[first].id].compactMap(\.self) + others
    return Array(plan.source[line.lowerBound..<one.rest.upperBound]) + restOfLine(second)
      + Array(WrittenIDs.text(ids).utf8)
  }

  private func joined(_ field: EditField, _ first: Int, _ second: Int) throws(EditError) -> String {
    let (one, two) = (said(field, first), said(field, second))
    switch field {
    case .due:
      if !one.isEmpty, !two.isEmpty, assignments[first].due != assignments[second].due { throw .differ(.due) }
      return one.isEmpty ? two : one
    case .lead, .support:
      let (known, more) = (names(field, first), names(field, second))
      return (known + more.filter { !known.contains($0) }).map { units[$0] }.joined(separator: "、")
    case .title, .scope, .doubt, .target, .body, .short, .span, .add, .move, .remove, .level, .split, .join,
      .number, .lines:
      return one == two || two.isEmpty ? one : one.isEmpty ? two : "\(one)；\(two)"
    }
  }

  private func said(_ field: EditField, _ index: Int) -> String {
    spot(of: field, at: .item(index))?.value.map { text($0) } ?? ""
  }

  private func names(_ field: EditField, _ index: Int) -> [UnitIndex] {
    let item = assignments[index]
    return Array(unitReferences[field == .lead ? item.leads : item.supporters])
  }

  /// The fields of an item that this version does not know.
  private func restOfLine(_ index: Int) -> [UInt8] {
    guard case .item(let content, _) = source.shape(of: assignments[index].lineRange) else { return [] }
    let pieces = LinePieces(source, in: WrittenIDs(source, in: content).rest, .ofItems, text: .scope)
    return pieces.pieces.filter { $0.field == nil }.flatMap { LinePieces.separator + source[$0.whole] }
  }
}
