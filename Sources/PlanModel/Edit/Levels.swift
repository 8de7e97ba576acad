import PlanBytes

// Headings of another level, and lines that become something that is no task.
extension Plan {
  /// A heading a level up or down with all headings under it, in its place: what follows it on its old level belongs to
  /// it then, as in the outline of a word processor.
  func changingLevel(
    of place: EditPlace, _ level: Rearrangement.Level, number: Int?
  ) throws(EditError) -> PlanEdit {
    guard let block = block(of: place), let own = numberRange(of: place),
      let written = newNumber(of: place, level)
    else { throw .notThere(.level) }
    let number = number.map { self.number($0, like: written) } ?? written
    var lines = shifted(block, own, by: level == .up ? -1 : 1, number: number)
    if level == .up, case .task(let task) = place, tasks[task].parent == nil, !tasks[task].assignments.isEmpty
    {
      lines = withTaskHeading(lines, place)
    }
    let edit = try carryingOut(LineChange(.level, block, lines)) {
      names(of: place, at: block.lowerBound, in: $0)
    }
    guard edit.plan.assignments.count == assignments.count, edit.plan.targets.count == targets.count,
      edit.plan.isHeading(edit.name, place, level, of: self)
    else { throw .notThere(.level) }
    return edit
  }

  /// The number among its new neighbours; nil where it cannot go there.
  func newNumber(of place: EditPlace, _ level: Rearrangement.Level) -> String? {
    switch (level, place) {
    case (.up, .task(let task)):
      if tasks[task].parent == nil { return nextNumber(groups.map(\.number), first: Plan.groupName(1)) }
      return nextNumber(for: NewEntry(.task, in: .group(tasks[task].group), ""))
    case (.down, .group(let group)):
      return group > 0 ? nextNumber(for: NewEntry(.task, in: .group(group - 1), "")) : nil
    case (.down, .task(let task)):
      let before = tasks[groups[tasks[task].group].tasks.lowerBound..<task].lastIndex { $0.parent == nil }
      guard tasks[task].parent == nil, let before else { return nil }
      return nextNumber(for: NewEntry(.part, in: .task(before), ""))
    case (_, .plan), (_, .phase), (_, .item), (_, .target), (_, .unit), (.up, .group): return nil
    }
  }

  /// The lines of a heading with each heading some levels deeper, and the number of the first another one.
  private func shifted(_ block: ByteRange, _ own: ByteRange, by levels: Int, number: String) -> [UInt8] {
    var (text, copied) = ([UInt8](), block.lowerBound)
    for line in Lines(source, in: block) {
      guard case .heading(let level, _) = source.shape(of: line.content) else { continue }
      let start = line.content.lowerBound
      text += source[copied..<start] + Array(repeating: Ascii.hash, count: level + levels)
      copied = start + level
      if line.content.contains(own.lowerBound) || line.content.upperBound == own.lowerBound {
        text += source[copied..<own.lowerBound] + number.utf8
        copied = numberEnd(own)
      }
    }
    return text + source[copied..<block.upperBound]
  }

  /// Items stand under a task: one of the name of the new group.
  private func withTaskHeading(_ lines: [UInt8], _ place: EditPlace) -> [UInt8] {
    let heading = lineEnd + Array("### 1. ".utf8) + (titleRange(of: place).map { source[$0] } ?? [])
    let first = Lines(lines).first { !lines.trimmed($0.content).isEmpty }
    let end = first?.content.upperBound ?? lines.count
    return lines[..<end] + heading + lines[end...]
  }

  /// Whether a heading is what it was to become, under what stood before it.
  private func isHeading(
    _ name: EditName, _ place: EditPlace, _ level: Rearrangement.Level, of old: Plan
  ) -> Bool {
    switch (level, place, editPlace(named: name, .title)) {
    case (.up, .task(let task), .group?): old.tasks[task].parent == nil
    case (.up, .task(let task), .task(let new)?): old.tasks[task].parent != nil && tasks[new].parent == nil
    case (.down, .group(let group), .task(let new)?):
      tasks[new].parent == nil && tasks[new].group == group - 1
    case (.down, .task, .task(let new)?): tasks[new].parent != nil
    default: false
    }
  }

  // MARK: No task

  /// A heading that is text of what stands before it.
  func makingText(of place: EditPlace) throws(EditError) -> PlanEdit {
    guard let block = block(of: place), let number = numberRange(of: place) else { throw .notThere(.join) }
    let start = source.lineStart(at: number.lowerBound)
    let end = source.contentEnd(at: number.lowerBound)
    let text = WrittenText.paragraph(self.text(source.trimmed(number.lowerBound..<end)))
    let change = LineChange(
      .join, block.lowerBound..<end, Array(source[block.lowerBound..<start]) + Array(text.utf8))
    let edit = try carryingOut(change) { _ in (editName(of: place), EditName(item: nil, which: "")) }
    guard edit.plan.assignments.count == assignments.count else { throw .notThere(.join) }
    return edit
  }

  /// A heading with its lines that is a phase, a safeguard or text under the title.
  func changing(_ place: EditPlace, into kind: Rearrangement.NonTask) throws(EditError) -> PlanEdit {
    guard let block = block(of: place), let title = titleRange(of: place), isTaskLike(place, for: kind)
    else { throw .notThere(.level) }
    let (target, lines) =
      switch kind {
      case .phase: asPhase(title, block)
      case .safeguard: asSafeguard(title, block)
      case .background: (beforeSections, asBackground(title, block))
      }
    let change = LineChange(.move, block, at: target, lines)
    return try carryingOut(change) { changed in
      kind == .phase
        ? names(of: place, at: change.start, in: changed)
        : (editName(of: place), EditName(item: nil, which: ""))
    } allowing: {
      kind == .phase && $0 == .phaseWithoutDates
    }
  }

  /// A phase has no tasks.
  func isTaskLike(_ place: EditPlace, for kind: Rearrangement.NonTask) -> Bool {
    switch place {
    case .group(let group): kind != .phase || groups[group].tasks.isEmpty
    case .task(let task): kind != .phase || !tasks[task].hasParts
    case .phase: kind != .phase
    case .plan, .item, .target, .unit: false
    }
  }

  private func asPhase(_ title: ByteRange, _ block: ByteRange) -> (Int, [UInt8]) {
    let number = nextNumber(phases.map(\.number), first: Plan.groupName(1))
    let heading = lineEnd + lineEnd + Array("### \(number)".utf8) + source[title]
    let lines = heading + source[source.contentEnd(at: title.lowerBound)..<block.upperBound]
    if let last = phases.indices.last.flatMap({ self.block(of: .phase($0)) }) {
      return (last.upperBound, lines)
    }
    let section = lineEnd + lineEnd + Array("## \(PlanSections.phases)".utf8)
    return (beforeSections, section + lines.dropFirst(lineEnd.count))
  }

  private func asSafeguard(_ title: ByteRange, _ block: ByteRange) -> (Int, [UInt8]) {
    let number = nextNumber(safeguards.map(\.number), first: Plan.groupName(1))
    let heading = lineEnd + lineEnd + Array("### \(number)".utf8) + source[title]
    let lines = heading + paragraphs(behind: title, block, gap: [])
    if let end = safeguardsEnd { return (end, lines) }
    let section = lineEnd + lineEnd + Array("## \(PlanSections.safeguards)".utf8)
    return (writtenEnd(before: source.count), section + lines.dropFirst(lineEnd.count))
  }

  private func asBackground(_ title: ByteRange, _ block: ByteRange) -> [UInt8] {
    let head = lineEnd + lineEnd + Array("**".utf8) + source[title] + Array("**".utf8)
    return head + paragraphs(behind: title, block, gap: lineEnd)
  }

  /// Where the last line under 保障措施 ends; nil where the plan has no such heading.
  private var safeguardsEnd: Int? {
    var end: Int?
    for line in Lines(source) {
      switch source.shape(of: line.content) {
      case .heading(2, let title) where source[title].elementsEqual(PlanSections.safeguards.utf8):
        end = line.content.upperBound
      case .heading(let level, _) where level <= 2: if end != nil { return end }
      case .heading, .item, .other:
        if end != nil, !source.trimmed(line.content).isEmpty { end = line.content.upperBound }
      }
    }
    return end
  }

  /// What stands behind a heading as text: headings and items without their signs and ids.
  private func paragraphs(behind title: ByteRange, _ block: ByteRange, gap: [UInt8]) -> [UInt8] {
    let start = source.nextLine(after: title.upperBound)
    guard start < block.upperBound else { return [] }
    return Lines(source, in: start..<block.upperBound).flatMap { line -> [UInt8] in
      let text: [UInt8]
      switch source.shape(of: line.content) {
      case .heading(_, let title): text = Array(WrittenText.paragraph(self.text(title)).utf8)
      case .item(let content, _):
        text = Array(WrittenText.paragraph(textOfItem(content)).utf8)
      case .other: text = Array(source[source.trimmed(line.content)])
      }
      return text.isEmpty ? [] : gap + lineEnd + text
    }
  }

  /// What an item says, without its ids and what somebody was to look at: whoever makes text of it has looked.
  private func textOfItem(_ content: ByteRange) -> String {
    let rest = WrittenIDs(source, in: content).rest
    let pieces = LinePieces(source, in: rest, .ofItems, text: .scope)
    guard let doubt = pieces.index(of: .doubt).flatMap({ pieces.whole($0) }) else { return text(rest) }
    return text(rest.lowerBound..<doubt.lowerBound) + text(doubt.upperBound..<rest.upperBound)
  }
}
