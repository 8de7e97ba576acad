import PlanBytes

// What was recorded of an edit, put into a plan again, or taken back: the same in both directions.
extension Plan {
  /// The text in which the old side of a record is replaced by its new one.
  ///
  /// - Throws: where the plan does not say the old side any more.
  package func reapplying(_ record: EditRecord, to name: EditName) throws(EditError) -> [UInt8] {
    guard record.old.isWhole, record.new.isWhole else { throw .tooLong }
    if record.field == .lines { return try reapplyingRewritten(record, to: name) }
    if record.field.isOfLines { return try reapplyingLines(record, to: name) }
    if record.field == .number { return try reapplyingNumbers(record, to: name) }
    if record.field == .doubt, name.item == nil { return try reapplyingDoubtOfPlan(record) }
    guard let place = editPlace(named: name, record.field), let spot = spot(of: record.field, at: place)
    else { throw .gone }
    let (old, new) = (Array(record.old.text.utf8), Array(record.new.text.utf8))
    guard written(record.field, at: place).utf8.elementsEqual(record.value(of: record.old)) else {
      throw .overwritten(record.field)
    }
    if new.isEmpty, record.isOfUnitLine(place) { return try without(lines: old, record.field) }
    if new.isEmpty {
      guard let whole = spot.whole else { throw .nothingLeft }
      return Splice(range: whole, bytes: []).applied(to: source)
    }
    if let value = spot.value, !old.isEmpty { return Splice(range: value, bytes: new).applied(to: source) }
    return insertion(of: new, record, at: place, spot).applied(to: source)
  }

  /// Puts in what was taken out whole: into a line as the part that it was.
  private func insertion(
    of bytes: [UInt8], _ record: EditRecord, at place: EditPlace, _ spot: FieldSpot
  ) -> Splice {
    guard let piece = Int(record.which), let pieces = linePieces(of: place) else {
      return Splice(range: spot.insertion..<spot.insertion, bytes: bytes)
    }
    let index = pieces.insertion(piece)
    let isFirst = piece == 0 || pieces.pieces.isEmpty
    var bytes = bytes
    if isFirst == bytes.beginsWithSeparator {
      // Its neighbours went, too: the sign between the fields stands on the other side.
      let core = bytes.withoutSeparators
      bytes = isFirst ? core + LinePieces.separator : LinePieces.separator + core
    }
    return Splice(range: index..<index, bytes: bytes)
  }

  private func linePieces(of place: EditPlace) -> LinePieces? {
    guard case .item(let index) = place,
      case .item(let content, _) = source.shape(of: assignments[index].lineRange)
    else { return nil }
    return LinePieces(source, in: WrittenIDs(source, in: content).rest, .ofItems, text: .scope)
  }

  /// The text without some lines, which begin with the end of the one before them; where they stand once.
  func without(lines: [UInt8], _ field: EditField) throws(EditError) -> [UInt8] {
    let places = source.places(ofLines: lines, atMost: 2)
    guard places.count == 1 else { throw .overwritten(field) }
    return Splice(range: places[0], bytes: []).applied(to: source)
  }

  /// Whether the plan still says what an edit wrote; nil where that cannot be told.
  func holds(_ record: EditRecord, of name: EditName) -> Bool? {
    guard !record.field.isOfLines, record.field != .number, record.new.isWhole,
      let place = editPlace(named: name, record.field),
      spot(of: record.field, at: place) != nil
    else { return nil }
    return written(record.field, at: place).utf8.elementsEqual(record.value(of: record.new))
  }
}

extension EditRecord {
  /// What the field says by one of the sides, as it is written: without the name and the signs that came or went with it.
  func value(of side: EditSide) -> [UInt8] {
    let bytes = Array(side.text.utf8)
    guard old.text.isEmpty || new.text.isEmpty, field != .body, !bytes.isEmpty else { return bytes }
    if field == .span { return Array(bytes[bytes.trimmed(bytes.indices)]) }
    let line = bytes.lastField
    let (names, wanted): (FieldNames, FieldName) =
      field == .short ? (.ofUnits, .alias) : (.ofItems, field.name ?? .scope)
    let pieces = LinePieces(line, in: line.indices, names, text: .scope)
    let own = pieces.index(of: wanted) ?? pieces.pieces.indices.last
    return own.map { Array(line[pieces.pieces[$0].value]) } ?? []
  }

  /// Both sides as people read them, nothing where nothing was said.
  ///
  /// - Parameter isOfPlan: it is about the plan as a whole, a heading or a unit.
  package func shownSides(isOfPlan: Bool) -> (old: String, new: String) {
    if field == .doubt, isOfPlan { return shownDoubtOfPlan }
    if field == .lines { return shownRewritten }
    func shown(_ side: EditSide) -> String {
      trimmed(String(decoding: unescaped(value(of: side)), as: UTF8.self)) + (side.isWhole ? "" : "...")
    }
    return (shown(old), shown(new))
  }

  /// A note on the plan as a whole is a line of its own.
  private var shownDoubtOfPlan: (old: String, new: String) {
    let bytes = Array(firstLine.utf8)
    let field = FieldList(bytes, in: bytes.indices).first { _ in true }
    let text = field.map { String(decoding: unescaped(bytes[$0.value]), as: UTF8.self) } ?? firstLine
    return old.text.utf8.count > new.text.utf8.count ? (text, "") : ("", text)
  }

  /// What the first of the lines says that came or went; nil where none did.
  package var shownLine: String? { field.isOfLines && field != .lines ? firstLine : nil }

  private var firstLine: String {
    let bytes = linesThatCame
    let line = Lines(bytes).map(\.content).first { !bytes.trimmed($0).isEmpty } ?? 0..<0
    let text: ByteRange
    switch bytes.shape(of: line) {
    case .heading(_, let title): text = Numbering(bytes, in: title).title
    case .item(let content, _): text = WrittenIDs(bytes, in: content).rest
    case .other: text = line
    }
    return String(decoding: unescaped(bytes[text]), as: UTF8.self)
  }

  /// What came, or where nothing did, what went.
  private var linesThatCame: [UInt8] {
    switch field {
    case .move:
      return Array(new.text.utf8.dropFirst(Array(new.text.utf8).end(ofLines: topic.anchorLines)))
    case .level, .split, .join:
      let bytes = Array(new.text.utf8)
      return Array(bytes.dropFirst(bytes.endOfCommonLines(with: Array(old.text.utf8))))
    case .title, .lead, .support, .scope, .due, .doubt, .target, .body, .short, .span, .add,
      .remove, .number, .lines:
      let (long, short) = old.text.utf8.count > new.text.utf8.count ? (old, new) : (new, old)
      return Array(long.text.utf8.dropFirst(short.text.utf8.count))
    }
  }

  /// Whether the line of a unit came or went with it.
  func isOfUnitLine(_ place: EditPlace) -> Bool {
    guard case .unit = place, old.text.isEmpty != new.text.isEmpty else { return false }
    let side = old.text.isEmpty ? new.text : old.text
    return side.utf8.first.map { $0 == Ascii.newline || $0 == Ascii.carriageReturn } ?? false
  }
}

extension [UInt8] {
  /// Of several lines the last, without the signs of a list and those that part it from other fields.
  fileprivate var lastField: [UInt8] {
    let start = lineStart(at: count)
    if case .item(let content, _) = shape(of: start..<count) { return Array(self[content]) }
    return Array(self[start...]).withoutSeparators
  }

  /// Without the sign between fields at its beginning, or else at its end.
  fileprivate var withoutSeparators: [UInt8] {
    let text = trimmed(indices)
    if let width = match(.semicolons, at: text.lowerBound, in: text) {
      return Array(self[(text.lowerBound + width)...])
    }
    for width in 1...3 where text.count > width {
      let end = text.upperBound - width
      if match(.semicolons, at: end, in: text) == width { return Array(self[..<end]) }
    }
    return self
  }

  fileprivate var beginsWithSeparator: Bool {
    let text = trimmed(indices)
    return match(.semicolons, at: text.lowerBound, in: text) != nil
  }
}
