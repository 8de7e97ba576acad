import PlanBytes

/// A field of a plan as a person wants it.
package struct FieldEdit: Equatable, Sendable {
  package var place: EditPlace
  package var field: EditField
  /// As a person writes it, units one after the other; empty where the plan is to say nothing of it.
  package var text: String

  package init(_ place: EditPlace, _ field: EditField, _ text: String) {
    (self.place, self.field) = (place, field)
    self.text = field == .target ? WrittenText.typedTarget(text) : WrittenText.typed(text)
  }
}

extension EditRecord {
  /// Refuses what would take words out of the plan that the record does not keep whole. Lines that only go elsewhere or
  /// change their level are still there.
  package func refuseLosses() throws(EditError) {
    switch field {
    case .move, .level, .split, .join, .number: return
    case .title, .lead, .support, .scope, .due, .doubt, .target, .body, .short, .span, .add,
      .remove, .lines:
      break
    }
    if old.isTooLong { throw .tooMuch(field, isOld: true) }
    if new.isTooLong { throw .tooMuch(field, isOld: false) }
  }
}

/// A change of a plan's text, and what is recorded of it.
package struct PlanEdit: Sendable {
  /// The plan after it.
  package var plan: Plan
  package var name: EditName
  package var record: EditRecord
}

/// Bytes in the place of others: all that a change does to a text.
struct Splice {
  var range: ByteRange
  var bytes: [UInt8]

  func applied(to source: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.count - range.count + bytes.count)
    text += source[..<range.lowerBound]
    text += bytes
    text += source[range.upperBound...]
    return text
  }
}

extension Plan {
  /// The plan with other bytes in the place of some.
  func applying(_ splice: Splice) -> Plan { Plan(reading: splice.applied(to: source), after: self) }

  /// The plan with a field changed; no line but the field's own is another.
  ///
  /// - Throws: why it is not changed: also where it would be read as something else.
  package func applying(_ edit: FieldEdit) throws(EditError) -> PlanEdit {
    guard let spot = spot(of: edit.field, at: edit.place) else { throw .notThere(edit.field) }
    guard isNameable(edit) else { throw .unreadable(edit.field, edit.text) }
    var problem = EditError.unreadable(edit.field, edit.text)
    for (splice, piece) in try splices(edit, spot) {
      if source[splice.range].elementsEqual(splice.bytes) { throw .same }
      let changed = applying(splice)
      if let new = newProblem(in: changed) {
        problem = .breaks(new)
      } else if changed.says(edit) {
        let name = editName(of: edit.place)
        let which = name.item == nil ? name.which : piece.map(String.init) ?? ""
        let record = EditRecord(edit.field, which: which, old: source[splice.range], new: splice.bytes)
        let isRemoval = piece != nil && splice.bytes.isEmpty
        return PlanEdit(
          plan: changed, name: name, record: isRemoval ? removal(record, of: name, in: changed) : record)
      }
    }
    throw problem
  }

  /// A part of a line that went, recorded so that taking it back puts it where it stood. Parts beside it may be read as
  /// one now, so that no number says where it stood: then the line as a whole is recorded.
  private func removal(_ record: EditRecord, of name: EditName, in changed: Plan) -> EditRecord {
    if (try? changed.reapplying(record.reversed, to: name)) == source { return record }
    guard let place = editPlace(named: name, .lines), let before = block(of: place),
      let now = changed.editPlace(named: name, .lines), let after = changed.block(of: now)
    else { return record }
    return EditRecord(.lines, which: name.which, old: source[before], new: Array(changed.source[after]))
  }

  /// Edits with those that follow from them: a line that says only what its task is called goes on doing so.
  package func following(_ edits: [FieldEdit]) -> [FieldEdit] {
    edits.flatMap { edit -> [FieldEdit] in
      guard edit.field == .title, case .task(let task) = edit.place, !trimmed(edit.text).isEmpty,
        let index = tasks[task].assignments.first, tasks[task].assignments.count == 1,
        text(assignments[index].scope) == text(tasks[task].title),
        !edits.contains(where: { $0.place == .item(index) && $0.field == .scope })
      else { return [edit] }
      return [FieldEdit(.item(index), .scope, edit.text), edit]
    }
  }

  /// Whether a short name is nobody else's, and that of a unit whose name is no number.
  private func isNameable(_ edit: FieldEdit) -> Bool {
    guard case .unit(let name) = edit.place, edit.field == .short else { return true }
    let unit = units.number(of: name)
    return ItemNumber(name) == nil
      && WrittenText.unitNames(edit.text).allSatisfy { units.number(of: $0).map { $0 == unit } ?? true }
  }

  /// The ways to write it, the plainest first, and which part of its line comes or goes.
  private func splices(
    _ edit: FieldEdit, _ spot: FieldSpot
  ) throws(EditError) -> [(Splice, piece: Int?)] {
    if trimmed(edit.text).isEmpty {
      guard spot.value != nil else { throw .same }
      guard let whole = spot.whole else {
        throw spot.piece == nil ? .mustNotBeEmpty(edit.field) : .nothingLeft
      }
      return [(Splice(range: whole, bytes: []), spot.piece)]
    }
    return forms(of: edit).map { text in
      if let value = spot.value { return (Splice(range: value, bytes: text), nil) }
      let place = spot.insertion..<spot.insertion
      return (Splice(range: place, bytes: spot.head + text + spot.tail), spot.piece)
    }
  }

  func forms(of edit: FieldEdit) -> [[UInt8]] {
    let text = edit.text
    switch edit.field {
    case .title: return WrittenText.plainOrEscaped(WrittenText.heading(text))
    case .lead, .support: return [Array(WrittenText.units(eachOnce(WrittenText.unitNames(text))).utf8)]
    case .short: return [Array(WrittenText.units(WrittenText.unitNames(text)).utf8)]
    case .scope, .doubt: return WrittenText.plainOrEscaped(WrittenText.value(text))
    case .due: return [Array((writtenDue(text) ?? text).utf8)]
    case .span: return PhaseSpan(typed: text).map { [Array($0.written.utf8)] } ?? []
    case .target: return [Array(trimmed(safe(text)).utf8)]
    // What stands in the list under the title does not go on in the introduction.
    case .body: return [(edit.place == .plan ? lineEnd : []) + body(text)]
    case .add, .move, .remove, .level, .split, .join, .number, .lines: return []
    }
  }

  /// As the plan has it: a phase by its number, a date of the plan as it was typed.
  private func writtenDue(_ text: String) -> String? {
    if let phase = phase(named: text) { return phaseName(phase) }
    return DayReader.written(text)?.description
  }

  private func body(_ text: String) -> [UInt8] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let first = lines.firstIndex { !trimmed($0).isEmpty } ?? 0
    let last = lines.lastIndex { !trimmed($0).isEmpty } ?? 0
    return lines[first...last].flatMap { line in
      lineEnd + Array(WrittenText.paragraph(trimmed(line)).utf8)
    }
  }

  /// Whether a field reads as it was wanted.
  func says(_ edit: FieldEdit) -> Bool {
    guard let spot = spot(of: edit.field, at: edit.place) else { return false }
    let wanted = trimmed(safe(edit.text))
    guard let value = spot.value else { return wanted.isEmpty }
    switch (edit.field, edit.place) {
    case (.lead, .item(let index)), (.support, .item(let index)):
      let item = assignments[index]
      return names(edit.text) == Array(unitReferences[edit.field == .lead ? item.leads : item.supporters])
    case (.due, .item(let index)): return assignments[index].due != .none
    case (.title, _), (.scope, _), (.doubt, _): return text(value) == wanted
    case (.body, _):
      let lines = edit.text.split(whereSeparator: \.isNewline).map { trimmed(safe(String($0))) }
      return paragraphs(in: value).split(separator: "\n").map(String.init) == lines.filter { !$0.isEmpty }
    default: return true
    }
  }

  /// The units that a person typed, each once; those that the plan does not know left out.
  private func names(_ typed: String) -> [UnitIndex] {
    eachOnce(WrittenText.unitNames(typed)).compactMap { units.number(of: $0) }
  }

  /// Names of units without those that stand there before, under this name or another.
  private func eachOnce(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { name in seen.insert(units.number(of: name).map { units[$0] } ?? name).inserted }
  }

  /// What is wrong with another reading of the plan that is not wrong with this one; nil where nothing is.
  ///
  /// - Parameter isAllowed: what is wrong then and may be.
  package func newProblem(
    in changed: Plan, but isAllowed: (PlanProblem) -> Bool = { _ in false }
  ) -> PlanProblem? {
    // Most stand where they stood, before the change and behind it.
    let (old, new) = (findings.map(\.problem), changed.findings.map(\.problem))
    let same = zip(old, new).prefix { $0.isLike($1) }.count
    let behind = zip(old[same...].reversed(), new[same...].reversed()).prefix { $0.isLike($1) }.count
    var known = Array(old[same..<old.count - behind])
    for problem in new[same..<new.count - behind] where !isAllowed(problem) {
      guard let index = known.firstIndex(where: { $0.isLike(problem) }) else { return problem }
      known.remove(at: index)
    }
    return nil
  }
}

extension PlanProblem {
  /// Whether both say the same, perhaps of another line.
  fileprivate func isLike(_ other: PlanProblem) -> Bool {
    switch (self, other) {
    case (.duplicateID(let one, _), .duplicateID(let other, _)): one == other
    case (.repeatedNumber(let one, _), .repeatedNumber(let other, _)): one == other
    case (.unfinishedMerge, .unfinishedMerge): true
    default: self == other
    }
  }
}

extension WrittenText {
  /// A text as it is, and with a backslash before it, where it would be taken for grammar.
  static func plainOrEscaped(_ text: String) -> [[UInt8]] { [Array(text.utf8), Array("\\\(text)".utf8)] }
}

extension PhaseSpan {
  /// From when to when, as people type it: `2017-06~2017-08`; nil for anything else.
  package init?(typed text: String) {
    var scanner = DateScanner(bytes: Array(trimmed(text).utf8))
    guard let start = scanner.date(), scanner.rangeSign(), let end = scanner.date(), scanner.isAtEnd,
      start.first <= end.last
    else { return nil }
    self.init(start: start, end: end)
  }

  /// As plans have it.
  package var written: String { "\(start) – \(end)" }
}
