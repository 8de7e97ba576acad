/// One paragraph as the outline sees it: its number, if it has one, and the text behind it.
struct OutlineParagraph: Equatable, Sendable {
  var mark: ChosenMark?
  /// The number as written.
  var number: String
  var text: Passage
  /// Whether its line holds other items, and nothing tells where lines ended.
  var isRunOn = false

  /// A cell of a table: what stands at its beginning is its number.
  init(_ passage: Passage) {
    let whole = SpacedLabel.closed(in: Passage(passage, passage.all))
    let marker = Marker(whole)
    mark = marker.map { ChosenMark(line: 0, place: 0, marker: $0, depth: 0, relation: .first) }
    number = whole.text(0..<(marker?.length ?? 0))
    text = Passage(whole, (marker?.length ?? 0)..<whole.count)
  }

  init(_ passage: Passage, mark: ChosenMark?, label: String) {
    let length = mark?.marker.length ?? 0
    self.mark = mark
    number = label.isEmpty ? passage.text(0..<length) : label
    text = Passage(passage, length..<passage.count)
  }
}

/// Makes paragraphs of the lines of a document: each item that was chosen begins one.
enum Paragraphs {
  enum Part { case paragraph(OutlineParagraph), table(SourceTable) }

  static func parts(of pieces: [Piece], _ chosen: [ChosenMark]) -> [Part] {
    let marks = Dictionary(grouping: chosen, by: \.line)
    var parts: [Part] = []
    var index = 0
    for piece in pieces {
      switch piece {
      case .table(let table): parts.append(.table(table))
      case .text(let line):
        parts += paragraphs(of: line, marks[index] ?? []).map(Part.paragraph)
        index += 1
      }
    }
    return parts
  }

  /// A line that items divide is divided at its gaps, too: it lost its line ends.
  private static func paragraphs(of line: Line, _ marks: [ChosenMark]) -> [OutlineParagraph] {
    let inside = marks.filter { $0.place > 0 }
    let gaps = inside.isEmpty ? [] : Gaps.places(in: line.text) { Gaps.isGap(line.text, at: $0) }
    let ofMarks = Set(marks.flatMap { $0.place..<$0.place + $0.marker.length })
    let starts = Set([0] + inside.map(\.place) + gaps.filter { !ofMarks.contains($0) }).sorted()
    let byPlace = Dictionary(marks.map { ($0.place, $0) }) { first, _ in first }
    let ends = starts.dropFirst() + [line.text.count]
    return zip(starts, ends).compactMap { start, end in
      let mark = byPlace[start]
      let isLabel = start == 0 && !line.label.isEmpty
      // A number that begins nothing is text.
      let label = isLabel && mark != nil && mark?.marker.length == 0 ? line.label : ""
      var text = line.text.picking(start..<end)
      if isLabel, label.isEmpty { text = Passage(line.label, line: text.line).followed(by: text) }
      var paragraph = OutlineParagraph(mark == nil ? Passage(text, text.all) : text, mark: mark, label: label)
      paragraph.isRunOn = !inside.isEmpty && gaps.isEmpty && line.breaks.isEmpty
      return paragraph.text.isEmpty && mark == nil ? nil : paragraph
    }
  }
}
