// List items: header fields, deliverables, assignments, targets, units.
extension PlanReader {
  mutating func read(item content: ByteRange, isNested: Bool, line: ByteRange) {
    switch section {
    case .header: headerField(content)
    case .units: unit(content)
    case .phase(let phase):
      if isTarget(content) { target(content) } else { deliverable(content, of: phase, line: line) }
    case .task(let task):
      if isTarget(content) {
        target(content)
      } else {
        assignment(content, of: task, isNested: isNested, line: line)
      }
    case .group: report(.itemWithoutTask, content)
    default: break
    }
  }

  private func isTarget(_ content: ByteRange) -> Bool {
    var fields = FieldList(source, in: content)
    return fields.next()?.name.map { name(of: $0, among: [.target]) != nil } ?? false
  }

  private func name(of range: ByteRange, among names: [FieldName]) -> FieldName? {
    names.first { name in
      name.names.contains {
        $0.utf8CodeUnitCount == range.count && source.has($0, at: range.lowerBound, in: range)
      }
    }
  }

  // MARK: Header

  private mutating func headerField(_ content: ByteRange) {
    var fields = FieldList(source, in: content)
    guard let label = fields.next()?.name, let name = name(of: label, among: FieldName.ofHeader) else {
      return
    }
    // The value runs to the end of the line: header fields stand alone.
    let colon = source.match(["：", ":"], at: label.upperBound, in: content) ?? 1
    let value = source.trimmed(label.upperBound + colon..<content.upperBound)
    guard !value.isEmpty else { return report(.emptyField(text(label)), label) }
    set(name, label, value)
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
    case .target: target(content: value, id: nil)
    default: break
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
      let number = Int(String(decoding: bytes[1...], as: UTF8.self)), number / 100 <= 14, number % 100 < 60
    else { return report(.badZone(text(value)), value) }
    let minutes = number / 100 * 60 + number % 100
    plan.header.zoneMinutes = bytes[0] == Ascii.dash ? -minutes : minutes
  }

  /// `2020-12 各项指标达到验收标准`
  private mutating func planDeadline(_ value: ByteRange) {
    let dateEnd = source[value].firstIndex(of: Ascii.space) ?? value.upperBound
    guard let date = PartialDate(bytes: source[value.lowerBound..<dateEnd]) else {
      return report(.badDate(text(value.lowerBound..<dateEnd)), value.lowerBound..<dateEnd)
    }
    plan.header.deadlines.append(Deadline(date: date, text: source.trimmed(dateEnd..<value.upperBound)))
  }

  // MARK: Units

  /// `县水务局；简称: 水务局、县水利局`
  private mutating func unit(_ content: ByteRange) {
    var names: [UnitIndex] = []
    for field in FieldList(source, in: content) {
      if field.name == nil {
        let name = text(field.value)
        if plan.units.number(of: name) != nil { report(.duplicateUnit(name), field.value) }
        names = [plan.units.intern(name)]
      } else if let name = field.name, self.name(of: name, among: [.alias]) != nil, let unit = names.first {
        for alias in UnitList(source, in: field.value) { plan.units.alias(text(alias), of: unit) }
      }
    }
  }

  private mutating func units(_ list: ByteRange) -> Range<Int> {
    let start = plan.unitReferences.count
    for name in UnitList(source, in: list) { plan.unitReferences.append(plan.units.intern(text(name))) }
    return start..<plan.unitReferences.count
  }

  // MARK: Items

  private mutating func deliverable(_ content: ByteRange, of phase: Int, line: ByteRange) {
    var fields = FieldList(source, in: content)
    if let first = fields.next(), let label = first.name, name(of: label, among: [.shortName]) != nil {
      plan.phases[phase].shortTitle = first.value
      return
    }
    append(content, home: .phase(phase), line: line)
    plan.phases[phase].deliverables = plan.phases[phase].deliverables.lowerBound..<plan.assignments.count
  }

  private mutating func assignment(_ content: ByteRange, of task: Int, isNested: Bool, line: ByteRange) {
    guard !isNested, isAssignment(content) else { return }
    append(content, home: .task(task), line: line)
    let end = plan.assignments.count
    let group = plan.tasks[task].group
    plan.tasks[task].assignments = plan.tasks[task].assignments.lowerBound..<end
    plan.groups[group].assignments = plan.groups[group].assignments.lowerBound..<end
  }

  /// A list item of a task is one when it has text or a field that the program knows.
  private func isAssignment(_ content: ByteRange) -> Bool {
    FieldList(source, in: content).contains { field in
      field.name.map { name(of: $0, among: FieldName.ofItems) != nil } ?? true
    }
  }

  private mutating func append(_ content: ByteRange, home: Assignment.Home, line: ByteRange) {
    let (content, id) = splitID(content)
    var item = Assignment(id: id, home: home, lineRange: line, line: lineNumber)
    let index = plan.assignments.count
    item.targets = plan.targets.count..<plan.targets.count
    if case .phase(let phase) = home { item.due = .phase(phase) }
    for (place, field) in FieldList(source, in: content).enumerated() {
      guard let label = field.name else {
        item.scope = field.value
        continue
      }
      if let known = name(of: label, among: FieldName.ofItems) {
        if field.value.isEmpty { report(.emptyField(text(label)), label) }
        set(known, field.value, of: &item, index: index)
      } else if place == 0, case .phase = home {
        item.scope = label.lowerBound..<field.value.upperBound
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
    default: break
    }
  }

  /// `阶段三`, `第三阶段` or a date.
  private mutating func due(_ value: ByteRange, of item: inout Assignment, index: Int) {
    if let date = PartialDate(bytes: source[value]) {
      item.due = .date(date)
    } else if let phase = phaseNumber(value) {
      phaseReferences.append((index, value, phase))
    } else {
      report(.badDate(text(value)), value)
    }
  }

  private func phaseNumber(_ value: ByteRange) -> Int? {
    let head = source.match(["阶段", "第"], at: value.lowerBound, in: value) ?? 0
    let start = value.lowerBound + head
    guard head > 0, let (number, width) = Numerals.read(source, at: start, in: value) else { return nil }
    let tail = source.match(["阶段"], at: start + width, in: value) ?? 0
    return start + width + tail == value.upperBound ? number : nil
  }

  // MARK: Targets

  private mutating func target(_ content: ByteRange) {
    let (content, id) = splitID(content)
    var fields = FieldList(source, in: content)
    guard let label = fields.next()?.name else { return }
    let colon = source.match(["：", ":"], at: label.upperBound, in: content) ?? 1
    let value = source.trimmed(label.upperBound + colon..<content.upperBound)
    target(content: value, id: id)
  }

  private mutating func target(content: ByteRange, id: ItemID?) {
    guard let parts = TargetParts(source, in: content) else { return report(.badTarget, content) }
    let target = Target(
      id: id, indicator: parts.indicator, comparator: parts.comparator, value: parts.value,
      measure: parts.measure,
      line: lineNumber)
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

  // MARK: Ids

  /// Takes ` ^k7m2x4p` off the end of a line. A malformed or repeated one is reported and not used.
  private mutating func splitID(_ content: ByteRange) -> (ByteRange, ItemID?) {
    guard let caret = source[content].lastIndex(of: Ascii.caret),
      caret == content.lowerBound || source[caret - 1] == Ascii.space,
      !source[caret..<content.upperBound].contains(Ascii.space)
    else { return (content, nil) }
    let rest = source.trimmed(content.lowerBound..<caret)
    let written = caret + 1..<content.upperBound
    guard let id = ItemID(bytes: source[written]) else {
      report(.badID(text(written)), caret..<content.upperBound)
      return (rest, nil)
    }
    if let first = idLines[id] {
      report(.duplicateID(text(written), firstLine: first), caret..<content.upperBound)
      return (rest, nil)
    }
    idLines[id] = lineNumber
    return (rest, id)
  }
}
