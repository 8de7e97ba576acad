/// Finds headings without a number by what follows them: above each stands a list that begins anew, 县水利局 and 1., 一月份
/// and 1., also on one line: 县水利局负责：（1）….
enum ListHeadPass {
  /// They stand below sections that have a number.
  private static let level = 2
  /// In signs.
  private static let longest = 20

  static func run(_ pieces: [Piece]) -> [Piece] {
    let pieces = apart(pieces)
    let heads = heads(among: pieces.map { $0.line.map(Item.init) })
    return pieces.indices.map { index in
      guard heads.contains(index), var line = pieces[index].line else { return pieces[index] }
      line.headingLevel = level
      let end = line.text.signs.last == ":" ? line.text.count - 1 : line.text.count
      return .text(line.with(Passage(line.text, 0..<end)))
    }
  }

  /// What tells a head from other lines.
  private struct Item {
    var mark: Marker?
    var mayHead: Bool

    init(_ line: Line) {
      mark = line.mark
      let inside = line.text.signs.last == ":" ? line.text.count - 1 : line.text.count
      mayHead =
        mark == nil && Marker(bare: line.text) == nil && line.headingLevel == nil
        && (1...ListHeadPass.longest).contains(inside)
        && !line.text.signs.prefix(inside).contains(where: TitleLine.isStop)
    }
  }

  /// Lines above a 1 before which nothing stands but a list of the same form, and the line above that list.
  private static func heads(among items: [Item?]) -> Set<Int> {
    var heads: Set<Int> = []
    /// The form of the last list and the line above it.
    var last: (style: Marker.Style, head: Int?)?
    for index in items.indices {
      guard let mark = items[index]?.mark else { continue }
      var head = last?.head
      if mark.value == 1 {
        head = index > 0 && items[index - 1]?.mayHead ?? false ? index - 1 : nil
        if let head, let before = last?.head, last?.style == mark.style { heads.formUnion([before, head]) }
      } else if last?.style != mark.style {
        head = nil
      }
      last = (mark.style, head)
    }
    return heads
  }

  // MARK: On one line

  /// Cuts lines whose list begins behind a colon, where there are several.
  private static func apart(_ pieces: [Piece]) -> [Piece] {
    let cuts = pieces.map { $0.line.flatMap(cut) }
    guard cuts.count(where: { $0 != nil }) >= 2 else { return pieces }
    return zip(pieces, cuts).flatMap { piece, cut -> [Piece] in
      guard let cut, let line = piece.line else { return [piece] }
      let text = line.text
      return [
        .text(line.with(Passage(text, 0..<cut - 1))), .text(Line(text: Passage(text, cut..<text.count))),
      ]
    }
  }

  private static func cut(_ line: Line) -> Int? {
    guard line.mark == nil, line.label.isEmpty, line.headingLevel == nil,
      let stop = line.text.signs.prefix(longest + 1).firstIndex(where: TitleLine.isStop), stop > 1,
      line.text.signs[stop] == ":", let mark = Marker(line.text, at: stop + 1), mark.value == 1
    else { return nil }
    return stop + 1
  }
}
