/// Lines that stand in columns.
struct PlacedTable {
  enum Block {
    case lines([PlacedLine])
    case table(PlacedTable)
  }

  /// From left to right, in points.
  var columns: [ClosedRange<Double>]
  private var segments: [PlacedWord]

  /// A row of so many cells begins a table.
  private static let fewestCells = 3
  private static let fewestRows = 2
  /// Lines further apart belong to two tables, in signs; what stands above the head is nearer.
  private static let farthest = 4.0
  private static let farthestAbove = 1.5

  /// The lines of a page, those in columns taken together.
  static func blocks(of lines: [PlacedLine]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while let seed = lines[start...].firstIndex(where: { $0.segments.count >= fewestCells }) {
      var range = seed..<seed + 1
      var columns = lines[seed].segments.map { $0.left...$0.right }
      while let next = grown(columns, by: lines, at: range.upperBound, from: lines[range.upperBound - 1]) {
        columns = next.columns
        range = range.lowerBound..<next.end
      }
      while range.lowerBound > start, let above = fitted(lines[range.lowerBound - 1], columns),
        isNear(lines[range.lowerBound - 1], lines[range.lowerBound], within: farthestAbove)
      {
        columns = above
        range = range.lowerBound - 1..<range.upperBound
      }
      let table = PlacedTable(columns: columns, segments: lines[range].flatMap(\.segments))
      let isTable = table.rows(from: 0).count >= fewestRows
      if start < range.lowerBound { blocks.append(.lines(Array(lines[start..<range.lowerBound]))) }
      blocks.append(isTable ? .table(table) : .lines(Array(lines[range])))
      start = range.upperBound
    }
    if start < lines.count { blocks.append(.lines(Array(lines[start...]))) }
    return blocks
  }

  private static func isNear(_ upper: PlacedLine, _ lower: PlacedLine, within signs: Double = farthest)
    -> Bool
  {
    lower.top - upper.bottom < signs * lower.em
  }

  /// The next line, where it keeps all columns apart; or that behind a row of one cell over several columns.
  private static func grown(
    _ columns: [ClosedRange<Double>], by lines: [PlacedLine], at index: Int, from last: PlacedLine
  ) -> (columns: [ClosedRange<Double>], end: Int)? {
    guard index < lines.count, isNear(last, lines[index]) else { return nil }
    if let fitted = fitted(lines[index], columns) { return (fitted, index + 1) }
    guard lines[index].segments.count == 1, index + 1 < lines.count, isNear(lines[index], lines[index + 1]),
      lines[index + 1].segments.count >= fewestCells, let fitted = fitted(lines[index + 1], columns)
    else { return nil }
    return (fitted, index + 2)
  }

  /// The columns with the cells of one more line; nil where a cell lies in two of them.
  private static func fitted(_ line: PlacedLine, _ columns: [ClosedRange<Double>]) -> [ClosedRange<Double>]? {
    var columns = columns
    for segment in line.segments {
      let own = segment.left...segment.right
      let touched = columns.indices.filter { columns[$0].overlaps(own) }
      guard touched.count <= 1 else { return nil }
      if let column = touched.first {
        columns[column] =
          min(columns[column].lowerBound, own.lowerBound)...max(columns[column].upperBound, own.upperBound)
      } else {
        columns.insert(own, at: columns.firstIndex { $0.lowerBound > own.lowerBound } ?? columns.count)
      }
    }
    // No table has more.
    return columns.count <= 64 ? columns : nil
  }

  /// What a line has in each column; nil where it does not begin and end as cells behind the first column do.
  func cells(of line: PlacedLine) -> [String]? {
    var texts = Array(repeating: "", count: columns.count)
    let slack = line.em / 2
    for segment in line.segments {
      let own = columns.indices.dropFirst().first {
        abs(columns[$0].lowerBound - segment.left) < slack && segment.right < columns[$0].upperBound + slack
      }
      guard let own else { return nil }
      texts[own] += segment.text
    }
    return texts
  }

  // MARK: Rows

  /// The lines of each column, from the top.
  private var byColumn: [[PlacedWord]] {
    var result = Array(repeating: [PlacedWord](), count: columns.count)
    for segment in segments.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      // What lies over several columns stands in the first.
      result[columns.firstIndex { $0.upperBound >= segment.left } ?? columns.count - 1].append(segment)
    }
    return result
  }

  /// Whether the first column counts the rows.
  var isNumbered: Bool {
    let texts = byColumn[0].map(\.text)
    return texts.count >= 2 && texts.count { Int($0) != nil } * 2 >= texts.count
  }

  /// - Parameter first: the line of the first row.
  func rows(from first: Int) -> [TableRow] {
    let columns = byColumn
    let edges = isNumbered ? PlacedRows.edges(between: columns[0], columns) : PlacedRows.edges(of: columns)
    var grid = (0...edges.count).map { index in
      TableRow(cells: columns.map { _ in TableCell("") }, line: first + index)
    }
    for (column, words) in columns.enumerated() {
      for word in words {
        let row = edges.firstIndex { word.middle < $0 } ?? edges.count
        let text = grid[row].cells[column].text
        grid[row].cells[column].text = text.isEmpty ? word.text : PlacedLine.joined(text, word.text)
      }
    }
    return grid
  }
}

/// Where one row of a table ends and the next begins.
private enum PlacedRows {
  /// Between the entries of the column that counts the rows: where fewest lines are cut, and the gap is widest. Above the
  /// first of them the end of a row may stand that began on the page before.
  static func edges(between anchors: [PlacedWord], _ columns: [[PlacedWord]]) -> [Double] {
    let segments = Array(columns.joined())
    let first = anchors.first?.top ?? 0
    return edges(of: columns).filter { $0 < first }.suffix(1) + edges(between: anchors, segments)
  }

  private static func edges(between anchors: [PlacedWord], _ segments: [PlacedWord]) -> [Double] {
    let ends = segments.map(\.bottom).sorted()
    return zip(anchors, anchors.dropFirst()).map { upper, lower in
      var best = (cut: Int.max, gap: 0.0, place: (upper.bottom + lower.top) / 2)
      let near = segments.filter { $0.bottom > upper.top && $0.top < lower.bottom }
      for end in ends where end >= upper.middle && end <= lower.middle {
        let next = near.map(\.top).filter { $0 >= end - 0.5 }.min() ?? end
        let place = (end + max(end, next)) / 2
        let cut = near.count { $0.top < place - 0.5 && $0.bottom > place + 0.5 }
        if cut < best.cut || (cut == best.cut && next - end > best.gap + 0.5) {
          best = (cut, next - end, place)
        }
      }
      return best.place
    }
  }

  /// Where nothing counts them: gaps over the whole width that are wider than those between the lines of a cell.
  static func edges(of columns: [[PlacedWord]]) -> [Double] {
    let leadings = columns.flatMap { words in zip(words, words.dropFirst()).map { $1.top - $0.bottom } }
      .sorted()
    let least = leadings.first ?? 0
    var edges: [Double] = []
    var bottom = -Double.infinity
    for word in columns.joined().sorted(by: { $0.top < $1.top }) {
      if bottom.isFinite, word.top - bottom > least + 1 { edges.append((word.top + bottom) / 2) }
      bottom = max(bottom, word.bottom)
    }
    return edges
  }
}
