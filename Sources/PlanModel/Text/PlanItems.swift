import PlanBytes

// List items: header fields, deliverables, assignments, targets, units.
extension PlanReader {
  mutating func read(item content: ByteRange, isNested: Bool, line: ByteRange) {
    switch section {
    case .header: headerField(content)
    case .units: unit(content)
    case .phase(let phase):
      if isTarget(content) {
        target(content)
      } else if isNested {
        report(.nestedItem, content)
      } else {
        deliverable(content, of: phase, line: line)
      }
    case .task(let task):
      if isTarget(content) {
        target(content)
      } else if isNested {
        report(.nestedItem, content)
      } else {
        assignment(content, of: task, line: line)
      }
    case .group: report(.itemWithoutTask, content)
    case .preamble, .ignored, .phases: reportStray(content)
    case .safeguards, .safeguard: break
    }
  }

  private func isTarget(_ content: ByteRange) -> Bool {
    FieldList.firstLabel(source, in: content).map {
      FieldNames.ofTargets.field(named: $0.name, in: source) != nil
    } ?? false
  }

  // MARK: Header

  private mutating func headerField(_ content: ByteRange) {
    guard let label = FieldList.firstLabel(source, in: content),
      let name = FieldNames.ofHeader.field(named: label.name, in: source)
    else {
      return isAlmostField(content, .ofHeader) ? report(.almostField, content) : reportStray(content)
    }
    let value = value(of: label, in: content)
    guard !value.isEmpty else { return report(.emptyField(text(label.name)), label.name) }
    if name == .target { return target(content) }
    checkStrayID(content)
    set(name, label.name, value)
  }

  /// What stands behind a label, up to the end: fields of the header and targets stand alone.
  private func value(of label: FieldLabel, in content: ByteRange) -> ByteRange {
    let value = source.trimmed(label.next..<content.upperBound)
    guard label.isBold else { return value }
    return source.trimmed(
      value.lowerBound..<value.upperBound - source[value].reversed().prefix { $0.isBoldSign }.count)
  }

  private mutating func set(_ name: FieldName, _ label: ByteRange, _ value: ByteRange) {
    switch name {
    case .format: format(value)
    case .planID: plan.header.planID = text(value)
    case .shortName: plan.header.shortName = value
    case .label: plan.header.label = value
    case .zone: zone(value)
    case .warningDays:
      if let days = Int(text(value)), (0...3660).contains(days) {
        plan.header.warningDays = days
      } else {
        report(.badNumber(field: text(label), value: text(value)), value)
      }
    case .due: planDeadline(value)
    case .doubt: plan.header.doubts.append(value)
    // A target is read of its line; the others are no fields of the head.
    case .target, .lead, .support, .scope, .alias, .ids: break
    }
  }

  private mutating func format(_ value: ByteRange) {
    let words = text(value).split(separator: " ")
    guard words.count == 2, words[0] == "duban", let version = Int(words[1].prefix { $0 != "." }) else {
      return report(.badFormat(text(value)), value)
    }
    plan.header.format = version
    if plan.header.isReadOnly { report(.newerFormat(text(value)), value) }
  }

  private mutating func zone(_ value: ByteRange) {
    let bytes = Array(source[value])
    guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == Ascii.dash,
      bytes[1...].allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: bytes[1...], as: UTF8.self)), number / 100 <= 14, number % 100 < 60
    else { return report(.badZone(text(value)), value) }
    let minutes = number / 100 * 60 + number % 100
    plan.header.zoneMinutes = bytes[0] == Ascii.dash ? -minutes : minutes
  }

  /// `2020-12 各项指标达到验收标准`
  private mutating func planDeadline(_ value: ByteRange) {
    let dateEnd = source[value].firstIndex(of: Ascii.space) ?? value.upperBound
    guard let date = DayReader.written(text(value.lowerBound..<dateEnd)) else {
      return report(.badDate(text(value.lowerBound..<dateEnd)), value.lowerBound..<dateEnd)
    }
    plan.header.deadlines.append(Deadline(date: date, text: source.trimmed(dateEnd..<value.upperBound)))
  }

  // MARK: Units

  /// `县水务局；简称: 水务局、县水利局`
  private mutating func unit(_ content: ByteRange) {
    checkStrayID(content)
    var names: [UnitIndex] = []
    for (position, field) in FieldList(source, in: content).enumerated() {
      if position == 0, isAlmostField(content, FieldNames.all) { report(.itemWithoutTask, content) }
      if field.name == nil {
        if position > 0, isAlmostField(field.value, .ofUnits) {
          report(.almostField, field.value)
          continue
        }
        let name = text(field.value)
        if plan.units.number(of: name) != nil { report(.duplicateUnit(name), field.value) }
        names = [plan.units.intern(name)]
      } else if let name = field.name, FieldNames.ofUnits.field(named: name, in: source) != nil,
        let unit = names.first
      {
        for alias in UnitList(source, in: field.value) { plan.units.alias(text(alias), of: unit) }
      }
    }
    plan.units.noteDeclaration(content)
  }

  private mutating func units(_ list: ByteRange) -> Range<Int> {
    let start = plan.unitReferences.count
    listCount += 1
    for range in UnitList(source, in: list) {
      let (unit, isOdd) = unit(named: range)
      if isOdd { report(.oddUnit(text(range)), range) }
      while lastLists.count <= unit { lastLists.append(0) }
      if lastLists[Int(unit)] != listCount { plan.unitReferences.append(unit) }
      lastLists[Int(unit)] = listCount
    }
    return start..<plan.unitReferences.count
  }

  /// The number of a unit, and whether its name holds a sign that a forgotten semicolon left in it; the name is looked
  /// at only where it is new.
  private mutating func unit(named range: ByteRange) -> (unit: UnitIndex, isOdd: Bool) {
    let known = unitNames.insert(knownUnits.count, under: source.fingerprint(of: range) >> 28) {
      [source, knownUnits] in source.areEqual(knownUnits[$0].range, range)
    }
    if let known { return (knownUnits[known].unit, knownUnits[known].isOdd) }
    let isOdd = range.contains {
      source[$0] == Ascii.caret || source.match(.colons, at: $0, in: range) != nil
        || source[$0].mayBeginBlank && hasField(behind: $0, in: range)
    }
    let unit = plan.units.intern(text(range))
    knownUnits.append((range, unit, isOdd))
    return (unit, isOdd)
  }

  // MARK: Items

  private mutating func deliverable(_ content: ByteRange, of phase: Int, line: ByteRange) {
    var fields = FieldList(source, in: content)
    if let first = fields.next(), let label = first.name,
      FieldNames.ofPhases.field(named: label, in: source) != nil
    {
      checkStrayID(content)
      plan.phases[phase].shortTitle = first.value
      return
    }
    if isAlmostField(content, .ofPhases) { return report(.almostField, content) }
    append(content, home: .phase(phase), line: line)
    plan.phases[phase].deliverables = plan.phases[phase].deliverables.lowerBound..<plan.assignments.count
  }

  private mutating func assignment(_ content: ByteRange, of task: Int, line: ByteRange) {
    append(content, home: .task(task), line: line)
    let end = plan.assignments.count
    let group = plan.tasks[task].group
    plan.tasks[task].assignments = plan.tasks[task].assignments.lowerBound..<end
    plan.groups[group].assignments = plan.groups[group].assignments.lowerBound..<end
  }

  private mutating func append(_ content: ByteRange, home: Assignment.Home, line: ByteRange) {
    let ids = splitID(content)
    var item = Assignment(id: ids.id, writtenID: ids.caret, home: home, lineRange: line, line: lineNumber)
    let index = plan.assignments.count
    item.targets = plan.targets.count..<plan.targets.count
    if case .phase(let phase) = home { item.due = .phase(phase) }
    var before: FieldName?
    var seen = FieldSet()
    for (position, field) in FieldList(source, in: ids.rest).enumerated() {
      let known = field.name.flatMap { FieldNames.ofItems.field(named: $0, in: source) }
      if let label = field.name, let known {
        if field.value.isEmpty { report(.emptyField(text(label)), label) }
        if !seen.insert(FieldSet(known)).inserted, known != .ids {
          report(.repeatedField(text(label)), label)
        }
        set(known, field.value, of: &item, index: index)
        before = known
      } else if field.name == nil || position == 0 {
        let piece = (field.name ?? field.value).lowerBound..<field.value.upperBound
        if isAlmostField(piece, .ofItemsAndTargets) { report(.almostField, piece) }
        // Without a name that is known it is text; after text it goes on with it.
        let start = before == .scope && !item.scope.isEmpty ? item.scope.lowerBound : nil
        item.scope = (start ?? field.name?.lowerBound ?? field.value.lowerBound)..<field.value.upperBound
        before = .scope
      } else {
        // A target is a line of its own.
        if let label = field.name, FieldNames.ofTargets.field(named: label, in: source) != nil {
          report(.targetWithoutItem, label.lowerBound..<field.value.upperBound)
        }
        before = nil
      }
    }
    plan.assignments.append(item)
  }

  private mutating func set(_ name: FieldName, _ value: ByteRange, of item: inout Assignment, index: Int) {
    guard !value.isEmpty else { return }
    switch name {
    case .lead: item.leads = units(value)
    case .support: item.supporters = units(value)
    case .scope: item.scope = value
    case .due: due(value, of: &item, index: index)
    case .doubt: if plan.doubtful.last != index { plan.doubtful.append(index) }
    case .ids: noteOtherIDs(value, ofItem: index)
    // A target is a line of its own; the others are no fields of items.
    case .target, .alias, .format, .planID, .shortName, .label, .zone, .warningDays: break
    }
  }

  /// `阶段三`, `第三阶段` or a date.
  private mutating func due(_ value: ByteRange, of item: inout Assignment, index: Int) {
    if let date = PartialDate(source, value) {
      item.due = .date(date)
    } else if let phase = phaseNumber(value) {
      phaseReferences.append((index, value, phase))
    } else if let date = DayReader.written(text(value)) {
      item.due = .date(date)
    } else if let phase = ItemNumber(text(value))?.phase {
      // Written seldom: `P3`, 三阶段, with blanks; as people type it.
      phaseReferences.append((index, value, phase))
    } else {
      report(.badDate(text(value)), value)
    }
  }

  func phaseNumber(_ value: ByteRange) -> Int? {
    let head = source.match(.phaseHeads, at: value.lowerBound, in: value) ?? 0
    let start = value.lowerBound + head
    guard head > 0, let (number, width) = Numerals.read(source, at: start, in: value) else { return nil }
    let tail = source.match(.phase, at: start + width, in: value) ?? 0
    return start + width + tail == value.upperBound ? number : nil
  }

  // MARK: Targets

  private mutating func target(_ content: ByteRange) {
    var ids = splitID(content)
    let others = ids.takeOthers(source)
    let index = plan.targets.count
    guard let label = FieldList.firstLabel(source, in: ids.rest) else { return }
    let value = value(of: label, in: ids.rest)
    guard let parts = TargetParts(source, in: value) else { return report(.badTarget, value) }
    append(
      Target(
        id: ids.id, writtenID: ids.caret, indicator: parts.indicator, comparator: parts.comparator,
        value: parts.value, countedIn: parts.countedIn, line: lineNumber), value)
    guard plan.targets.count > index else { return }
    for id in others {
      otherIDs.append(OtherID(id: id, owner: .target(index), range: ids.rest, line: lineNumber))
    }
  }

  /// Adds a target to what it belongs to.
  private mutating func append(_ target: Target, _ content: ByteRange) {
    if section == .header {
      plan.targets.append(target)
      plan.header.targets = 0..<plan.targets.count
    } else if let last = plan.assignments.indices.last, belongsHere(plan.assignments[last]) {
      plan.targets.append(target)
      plan.assignments[last].targets = plan.assignments[last].targets.lowerBound..<plan.targets.count
    } else {
      report(.targetWithoutItem, content)
    }
  }

  private func belongsHere(_ item: Assignment) -> Bool {
    switch (section, item.home) {
    case (.task(let here), .task(let task)): here == task
    case (.phase(let here), .phase(let phase)): here == phase
    default: false
    }
  }
}
