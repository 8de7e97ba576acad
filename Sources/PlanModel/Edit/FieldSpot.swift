import PlanBytes

/// Where a field stands in the text of a plan, or would stand.
struct FieldSpot {
  /// What it says, as it is written; nil where the plan does not say it.
  var value: ByteRange?
  /// What goes when it is to say nothing; nil where it must say something.
  var whole: ByteRange?
  /// Where it comes in.
  var insertion: Int
  /// What is written before and behind it when it comes in.
  var (head, tail): ([UInt8], [UInt8]) = ([], [])
  /// Which part of its line it is, or would be.
  var piece: Int?

  init(value: ByteRange?, whole: ByteRange? = nil, insertion: Int? = nil) {
    (self.value, self.whole) = (value, whole)
    self.insertion = insertion ?? value?.lowerBound ?? 0
  }
}

extension EditField {
  /// The field of an item's line; nil for what is none.
  package var name: FieldName? {
    switch self {
    case .lead: .lead
    case .support: .support
    case .scope: .scope
    case .due: .due
    case .doubt: .doubt
    case .title, .target, .body, .short, .span, .add, .move, .remove, .level, .split, .join, .number,
      .lines:
      nil
    }
  }
}

extension Plan {
  /// Where a field stands; nil for what has no such field.
  func spot(of field: EditField, at place: EditPlace) -> FieldSpot? {
    switch (field, place) {
    case (.title, _): titleRange(of: place).map { FieldSpot(value: $0) }
    case (.span, .phase(let index)): spanSpot(ofPhase: index)
    case (.body, .task(let index)): bodySpot(after: source.contentEnd(at: tasks[index].title.lowerBound))
    case (.body, .plan): bodySpot(after: headerEnd)
    case (.target, .target(let index)): targetSpot(targets[index])
    case (.short, .plan), (.short, .phase), (.short, .unit): shortSpot(of: place)
    case (_, .item(let index)): field.name.map { spot(of: $0, inItem: index) }
    default: nil
    }
  }

  /// What a field says, as it is written; empty where the plan does not say it.
  package func written(_ field: EditField, at place: EditPlace) -> String {
    spot(of: field, at: place)?.value.map { String(decoding: source[$0], as: UTF8.self) } ?? ""
  }

  private func spot(of field: FieldName, inItem index: Int) -> FieldSpot {
    let line = assignments[index].lineRange
    guard case .item(let content, _) = source.shape(of: line) else { return FieldSpot(value: nil) }
    let pieces = LinePieces(source, in: WrittenIDs(source, in: content).rest, .ofItems, text: .scope)
    return pieces.spot(of: field)
  }

  private func targetSpot(_ target: Target) -> FieldSpot {
    let end = target.countedIn.isEmpty ? target.value.upperBound : target.countedIn.upperBound
    return FieldSpot(value: target.indicator.lowerBound..<end)
  }

  private func spanSpot(ofPhase index: Int) -> FieldSpot {
    let phase = phases[index]
    let end = source.trimmed(phase.title.upperBound..<source.contentEnd(at: phase.title.lowerBound))
      .upperBound
    let start = phase.title.upperBound
    var spot = FieldSpot(
      value: phase.span.map { _ in source.trimmed(start..<end) }, whole: start..<max(start, end),
      insertion: start)
    spot.head = [Ascii.space]
    return spot
  }

  /// The paragraphs between a heading and what is listed under it, or between the fields under the title and the first
  /// heading, with the line ends before them.
  private func bodySpot(after start: Int) -> FieldSpot {
    var end = start
    for line in Lines(source, in: source.nextLine(after: start)..<source.count) {
      guard case .other = source.shape(of: line.content) else { break }
      if !source.trimmed(line.content).isEmpty { end = line.content.upperBound }
    }
    return FieldSpot(value: end > start ? start..<end : nil, whole: start..<end, insertion: start)
  }
}

extension LinePieces {
  /// Where a field of the line stands, or would stand.
  func spot(of field: FieldName) -> FieldSpot {
    let index = index(of: field)
    let place = index ?? place(for: field)
    var spot = FieldSpot(
      value: index.map { pieces[$0].value }, whole: index.flatMap { whole($0) }, insertion: insertion(place))
    spot.piece = place
    let label = Array("\(field.written): ".utf8)
    spot.head = place == 0 || pieces.isEmpty ? label : LinePieces.separator + label
    spot.tail = place == 0 && !pieces.isEmpty ? LinePieces.separator : []
    return spot
  }

  /// Between two fields.
  static let separator = Array("；".utf8)
}

// Short names: fields in lines of their own under a title or a heading, or of a unit's line.
extension Plan {
  private func shortSpot(of place: EditPlace) -> FieldSpot? {
    switch place {
    case .plan: lineSpot(header.shortName, .shortName, after: headerEnd)
    case .phase(let index):
      lineSpot(
        phases[index].shortTitle, .shortName, after: source.contentEnd(at: phases[index].title.lowerBound))
    case .unit(let name): unitSpot(name)
    case .group, .task, .item, .target: nil
    }
  }

  /// A field that stands alone in its line.
  private func lineSpot(_ value: ByteRange?, _ field: FieldName, after end: Int) -> FieldSpot {
    let whole = value.map { value in
      source.endBefore(source.lineStart(at: value.lowerBound))..<source.contentEnd(at: value.lowerBound)
    }
    var spot = FieldSpot(value: value, whole: whole, insertion: end)
    spot.head = lineEnd + Array("- \(field.written): ".utf8)
    return spot
  }

  /// Where the last of the fields under the title ends.
  var headerEnd: Int {
    var end = source.contentEnd(at: title.lowerBound)
    for line in Lines(source, in: source.nextLine(after: end)..<source.count) {
      guard case .item = source.shape(of: line.content) else { break }
      end = line.content.upperBound
    }
    return end
  }

  private func unitSpot(_ name: String) -> FieldSpot? {
    guard let unit = units.number(of: name) else { return nil }
    let section = unitLines
    for line in section.lines {
      let pieces = LinePieces(source, in: line, .ofUnits, text: .scope)
      guard let own = pieces.index(of: .scope), units.number(of: text(pieces.pieces[own].value)) == unit
      else { continue }
      return pieces.spot(of: .alias)
    }
    var spot = FieldSpot(value: nil, insertion: section.end ?? beforeSections)
    let heading = section.end == nil ? lineEnd + lineEnd + Array("## \(PlanSections.units)".utf8) : []
    let own = WrittenText.value(units[unit])
    spot.head = heading + lineEnd + Array("- \(own)；\(FieldName.alias.written): ".utf8)
    return spot
  }

  /// What the lines under `## 单位` say, and where the last of them ends; nil where there is no such heading.
  private var unitLines: (lines: [ByteRange], end: Int?) {
    var (lines, end) = ([ByteRange](), Int?.none)
    for line in Lines(source) {
      switch source.shape(of: line.content) {
      case .heading(2, let title) where source[title].elementsEqual(PlanSections.units.utf8):
        end = line.content.upperBound
      case .heading: if end != nil { return (lines, end) }
      case .item(let content, _) where end != nil:
        lines.append(content)
        end = line.content.upperBound
      case .item, .other: break
      }
    }
    return (lines, end)
  }

  /// Where what stands before all sections ends.
  var beforeSections: Int {
    var end = source.contentEnd(at: title.lowerBound)
    for line in Lines(source, in: source.nextLine(after: end)..<source.count) {
      if case .heading = source.shape(of: line.content) { break }
      if !source.trimmed(line.content).isEmpty { end = line.content.upperBound }
    }
    return end
  }

  /// How its lines end.
  var lineEnd: [UInt8] {
    let first = Lines(source).first { !$0.end.isEmpty }
    return first.map { Array(source[$0.end]) } ?? [Ascii.newline]
  }
}

extension [UInt8] {
  /// Where the line ends in which an index lies, its end left out.
  func contentEnd(at index: Int) -> Int {
    let end = span.firstIndex(of: Ascii.newline, from: index)
    return end > index && end < count && self[end - 1] == Ascii.carriageReturn ? end - 1 : end
  }

  /// Where the line before one ends, its end left out.
  func endBefore(_ start: Int) -> Int { start == 0 ? 0 : contentEnd(at: lineStart(at: start - 1)) }
}
