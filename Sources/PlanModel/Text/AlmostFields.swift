// Lines that somebody meant as fields, and that are none.
extension PlanReader {
  /// So many signs, in UTF-8 bytes, may stand before a field.
  private static let mostSigns = 48

  /// Whether a text is a field but for the signs before it, or for what stands in the place of its colon.
  ///
  /// - Parameter isItem: whether a blank is one of these.
  func isAlmostField(_ range: ByteRange, _ names: FieldNames, isItem: Bool = true) -> Bool {
    let start = pastSigns(range)
    let rest = start..<range.upperBound
    guard !rest.isEmpty, names.mayBegin(with: source.word(at: start)) else { return false }
    if let label = FieldLabel(source, in: rest), names.field(named: label.name, in: source) != nil {
      return true
    }
    if isItem, let end = names.pastName(source, in: rest), end < rest.upperBound,
      source.blankWidth(at: end, before: rest.upperBound) != nil
    {
      return true
    }
    let end = min(rest.upperBound, start + 2 * PlanReader.mostSigns)
    let text = source.withoutBlanks(start..<end).filter { !$0.isBoldSign }
    return names.pastName(text, in: text.indices).map {
      text.match(.almostColons, at: $0, in: text.indices) != nil
    } ?? false
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
    default: if isPlainField(text) { report(.almostItem, text) }
    }
  }

  /// Reports a line of text that begins with the name of a field.
  mutating func checkText(_ line: ByteRange) {
    if FieldNames.all.mayBegin(with: source.word(at: line.lowerBound)) { checkAlmostMarkup(line) }
  }

  private func isPlainField(_ text: ByteRange) -> Bool {
    isAlmostField(text, section == .header ? .ofHeader : .ofItemsAndTargets, isItem: false)
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
    reader.section = .task(0)
    reader.checkAlmostMarkup(reader.source.indices)
    return !reader.plan.findings.isEmpty
  }

  /// What ends a field, and what stands between units; a backslash takes it that meaning.
  package static let (semicolons, listCommas) = (Signs.semicolons.written, Signs.listCommas.written)
}
