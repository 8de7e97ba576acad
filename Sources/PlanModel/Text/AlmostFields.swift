import PlanBytes

// Lines that somebody meant as fields, and that are none.
extension PlanReader {
  /// So many signs, in UTF-8 bytes, may stand before a field.
  private static let mostSigns = 48

  /// Whether a text is a field but for the signs before it, or for what stands in the place of its colon.
  ///
  /// - Parameter isItem: whether any sign is one of these.
  func isAlmostField(_ range: ByteRange, _ names: FieldNames, isItem: Bool = true) -> Bool {
    let start = pastSigns(range)
    let rest = start..<range.upperBound
    guard !rest.isEmpty, names.mayBegin(with: source.word(at: start)) else { return false }
    if let label = FieldLabel(source, in: rest), names.field(named: label.name, in: source) != nil {
      return true
    }
    if let end = names.pastName(source, in: rest), isSaidOtherwise(rest, from: end) { return true }
    let end = min(rest.upperBound, start + 2 * PlanReader.mostSigns)
    let text = source.withoutBlanks(start..<end).filter { !$0.isBoldSign }
    guard let past = names.pastName(text, in: text.indices) else { return false }
    if isItem { return past == text.count || !(text[past].beginsIdeograph || text[past].isLetterOrDigit) }
    return text.match(.almostColons, at: past, in: text.indices) != nil
  }

  /// Whether what stands behind the name of a field, without a sign between, can only be its value: something behind a
  /// blank or signs for bold, a day, the name of a unit.
  private func isSaidOtherwise(_ rest: ByteRange, from end: Int) -> Bool {
    guard end < rest.upperBound else { return false }
    if source[end].isBoldSign || source.blankWidth(at: end, before: rest.upperBound) != nil { return true }
    let stop = (end..<rest.upperBound).first { source.match(.semicolons, at: $0, in: rest) != nil }
    let value = source.trimmed(end..<(stop ?? rest.upperBound))
    guard (1...2 * PlanReader.mostSigns).contains(value.count) else { return false }
    let name = rest.lowerBound..<end
    if FieldNames.ofDays.field(named: name, in: source) != nil {
      return PartialDate(source, value) != nil || phaseNumber(value) != nil
        || DayReader.written(text(value)) != nil
    }
    guard FieldNames.ofUnitLists.field(named: name, in: source) != nil,
      source.match(.verbs, at: name.lowerBound, in: rest) != name.count
    else { return false }
    return [3, 6].contains { width in
      value.count > width && source.match(.unitEnds, at: value.upperBound - width, in: value) == width
    }
  }

  /// Past bullets, numbers, brackets and whatever else stands before the first word; a backslash makes it text.
  private func pastSigns(_ range: ByteRange) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < PlanReader.mostSigns {
      let byte = source[index]
      if byte == Ascii.backslash { return range.upperBound }
      // An x is what stands in the box of a task that is done.
      let isLetter = byte.isLetterOrDigit && !(0x30...0x39).contains(byte) && byte | 0x20 != UInt8(ascii: "x")
      if byte.beginsIdeograph || isLetter { break }
      index += source.scalarWidth(at: index)
    }
    return min(index, range.upperBound)
  }

  /// Reports a line that is no list item, or no heading, but that somebody meant as one: it would be taken for text.
  mutating func checkAlmostMarkup(_ line: ByteRange) {
    let text = source.trimmed(line)
    guard !text.isEmpty, section != .ignored else { return }
    if source.match(.hashes, at: text.lowerBound, in: text) != nil { return report(.almostHeading, text) }
    switch section {
    case .safeguards, .safeguard: break
    case .preamble, .header, .phases, .phase, .units, .group, .task, .ignored:
      if isPlainField(text) { report(.almostItem, text) }
    }
  }

  /// Reports a line of text that begins with the name of a field.
  mutating func checkText(_ line: ByteRange) {
    if FieldNames.all.mayBegin(with: source.word(at: line.lowerBound)) { checkAlmostMarkup(line) }
  }

  private func isPlainField(_ text: ByteRange) -> Bool {
    isAlmostField(text, fieldsHere, isItem: false)
  }

  /// The fields that a line may have where it stands.
  private var fieldsHere: FieldNames {
    switch section {
    case .header: .ofHeader
    case .phase: .ofDeliverables
    case .units: .ofUnits
    case .preamble, .phases, .safeguards, .safeguard, .group, .task, .ignored: .ofItemsAndTargets
    }
  }

  /// Whether a field of an item begins behind a blank: 县水务局 期限 2018-06.
  func hasField(behind blank: Int, in range: ByteRange) -> Bool {
    guard let width = source.blankWidth(at: blank, before: range.upperBound) else { return false }
    return FieldNames.ofItems.pastName(source, in: blank + width..<range.upperBound) != nil
  }

  /// Reports a field of an item where none may stand.
  mutating func reportStray(_ content: ByteRange) {
    if isAlmostField(content, .ofItemsAndTargets) { report(.itemWithoutTask, content) }
  }
}

extension Plan {
  /// Whether a line of text begins with the name of a field: to be text it needs a backslash.
  package static func beginsLikeField(_ line: String) -> Bool {
    var reader = PlanReader(Array(line.utf8))
    for section in [PlanReader.Section.task(0), .header] {
      reader.section = section
      reader.checkAlmostMarkup(reader.source.indices)
    }
    return !reader.plan.findings.isEmpty
  }

  /// What ends a field, and what stands between units; a backslash takes it that meaning.
  package static let (semicolons, listCommas) = (Signs.semicolons.written, Signs.listCommas.written)
}
