import PlanBytes

/// Makes a revised plan go on with the one before it: items that are still the same keep their ids, and with them
/// their ledgers; what people wrote into the old file, and the document does not say, is kept.
package struct PlanRevision: Sendable {
  package let difference: PlanDifference
  /// The text of the new plan.
  package let source: [UInt8]

  /// - Parameters:
  ///   - old: the plan as it is.
  ///   - new: the revised one, all items with ids.
  package init(of old: Plan, by new: Plan) {
    difference = PlanDifference(from: old, to: new)
    var edits = Edits(new)
    let others = Dictionary(grouping: old.otherIDs.keys.sorted()) { old.otherIDs[$0] }
    for pair in difference.kept {
      let id = old.assignments[pair.old].id
      edits.carry(pair, from: old, ids: id.map { [$0] + (others[$0] ?? []) } ?? [])
    }
    let known = Set(old.targets.compactMap(\.id))
    for (one, other) in difference.targets where new.targets[other].id.map(known.contains) != true {
      guard let id = old.targets[one].id else { continue }
      edits.carry([id] + (others[id] ?? []), toTarget: other)
    }
    edits.carryHeader(of: old)
    edits.carryUnits(of: old)
    source = edits.applied
  }
}

/// Changes to the bytes of a plan, applied at once.
private struct Edits {
  private let plan: Plan
  private var edits: [(range: ByteRange, text: [UInt8])] = []

  init(_ plan: Plan) { self.plan = plan }

  var applied: [UInt8] {
    var source = plan.source
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      source.replaceSubrange(edit.range, with: edit.text)
    }
    return source
  }

  /// Id and due day; what was looked at already need not be looked at again.
  mutating func carry(_ pair: PlanDifference.Pair, from old: Plan, ids: [ItemID]) {
    let before = old.assignments[pair.old]
    let item = plan.assignments[pair.new]
    guard let written = item.writtenID else { return }
    var tail = ""
    if item.due == .none, case .date(let date) = before.due { tail += "；\(FieldName.due.written): \(date)" }
    if let doubt = plan.doubtField(of: pair.new), old.doubtField(of: pair.old) == nil, pair.changes.isEmpty {
      edits.append((doubt, []))
    }
    tail += ids.isEmpty ? " " + plan.text(written) : WrittenIDs.text(ids)
    let start =
      plan.source[written.lowerBound - 1] == Ascii.space ? written.lowerBound - 1 : written.lowerBound
    edits.append((start..<written.upperBound, Array(tail.utf8)))
  }

  /// The ids of a target, the first its own.
  mutating func carry(_ ids: [ItemID], toTarget index: Int) {
    let end = plan.textEnd(of: .target(index))
    edits.append((end..<(plan.targets[index].writtenID?.upperBound ?? end), Array(WrittenIDs.text(ids).utf8)))
  }

  /// The lines under the title that people set.
  mutating func carryHeader(of old: Plan) {
    let fields: [FieldName] = [.planID, .shortName, .label, .zone, .warningDays]
    let kept = old.headerLines(of: fields)
    guard !kept.isEmpty else { return }
    for line in plan.headerLines(of: fields) { edits.append((line, [])) }
    guard let first = plan.headerLines(of: [.format]).first else { return }
    edits.append((first.upperBound..<first.upperBound, kept.flatMap { Array(old.source[$0]) }))
  }

  /// Units with their aliases stand before the first group, where the new text says nothing of units itself.
  mutating func carryUnits(of old: Plan) {
    guard let section = old.sectionRange(titled: PlanSections.units), let group = plan.groups.first,
      plan.sectionRange(titled: PlanSections.units) == nil
    else { return }
    let start = plan.source.lineStart(at: group.title.lowerBound)
    edits.append(
      (
        start..<start,
        Array(old.source[section]) + (old.source[section].last == Ascii.newline ? [] : [Ascii.newline])
      ))
  }
}

extension Plan {
  /// The lines under the title that begin with one of some fields, line ends included.
  fileprivate func headerLines(of fields: [FieldName]) -> [ByteRange] {
    let end = sectionStart(after: title.upperBound) ?? source.count
    return Lines(source, in: title.upperBound..<end).map(\.whole).filter { line in
      let text = source.trimmed(line)
      guard case .item(let content, _) = source.shape(of: text),
        let label = FieldList.firstLabel(source, in: content),
        let name = FieldNames.ofHeader.field(named: label.name, in: source)
      else { return false }
      return fields.contains(name)
    }
  }

  /// Where the next `## ` begins.
  private func sectionStart(after index: Int) -> Int? {
    Lines(source, in: index..<source.count).lazy.map(\.whole).first { line in
      source.has("## ", at: line.lowerBound, in: line)
    }?.lowerBound
  }

  /// A section from its heading up to the next.
  fileprivate func sectionRange(titled title: String) -> ByteRange? {
    var start = sectionStart(after: 0)
    while let here = start {
      let end = source.nextLine(after: here)
      let next = sectionStart(after: end)
      if trimmed(String(decoding: source[here + 3..<end], as: UTF8.self)) == title {
        return here..<(next ?? source.count)
      }
      start = next
    }
    return nil
  }
}
