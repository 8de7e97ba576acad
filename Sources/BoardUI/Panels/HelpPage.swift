import PlanModel
import PlanPhrases

// The help over the whole screen: the table of keys in two columns, what the signs mean, and what is typed finds rows.
extension Desk {
  /// So many rows of a long text are seen at once; the help has all but its title and the bar.
  var pagerRows: Int { isHelpOpen ? max(1, size.rows - 2) : layoutNow.panelRows }

  /// The help as it lies open; nil where it does not.
  var helpPager: Pager? {
    if case .pager(let pager) = overlays.last, pager.content == .help { pager } else { nil }
  }

  /// The title with what is typed, then the rows.
  func helpPage(_ pager: Pager) -> Panel {
    var title = LineBuilder(width, limit: size.columns, base: .bar)
    title.add(" " + said(.helpKeys) + " ", .heading)
    let column = title.add(pager.query, columns: max(1, min(24, title.remaining - 1)))
    let lines = helpLines(pager.query.text).dropFirst(pager.top).prefix(pagerRows)
    return Panel(lines: [title.filled()] + lines, cursor: Frame.Place(row: 0, column: column))
  }

  /// The rows that what is typed leaves; all, where nothing is typed.
  func helpLines(_ typed: String) -> [Line] {
    let words = SoughtWord.all(in: typed)
    if !words.isEmpty { return found(words) }
    let signs = signLines
    let room = pagerRows - signs.count
    let whole = grid(entries(isBrief: false))
    if size.columns >= Desk.leastForWhole, whole.count <= room { return whole + signs }
    return grid(entries(isBrief: true)) + signs
  }

  /// Fewer columns are too few for two rows beside each other, and for whole sentences in them.
  private static let (leastForTwo, leastForWhole) = (72, 110)

  // MARK: Rows

  /// Keys, what they do, and how that looks.
  private struct Entry {
    var keys: String
    var text: String
    var isHeading = false
  }

  /// All rows of the table of keys; in few words those with the same ones stand together.
  private func entries(isBrief: Bool) -> [Entry] {
    let (board, typing) = (KeyTable.helpRows.board, KeyTable.helpRows.typing)
    let heading = Entry(keys: "", text: said(.helpTyping), isHeading: true)
    return entries(board, isBrief) + [heading] + entries(typing, isBrief)
  }

  private func entries(_ rows: [KeyTable.HelpRow], _ isBrief: Bool) -> [Entry] {
    var entries: [Entry] = []
    for row in rows {
      guard isBrief, let brief = row.brief.map({ said($0) }) else {
        entries.append(Entry(keys: row.keys(in: language), text: said(row.text)))
        continue
      }
      let keys = row.name(in: language)
      if let place = entries.firstIndex(where: { $0.text == brief }) {
        if !entries[place].keys.split(separator: " ").contains(Substring(keys)) {
          entries[place].keys += " " + keys
        }
      } else {
        entries.append(Entry(keys: keys, text: brief))
      }
    }
    return entries
  }

  /// Down the left column, then down the right one, where there is room for two.
  private func grid(_ entries: [Entry]) -> [Line] {
    guard size.columns >= Desk.leastForTwo else { return entries.map { line([$0], columns: size.columns) } }
    let half = (entries.count + 1) / 2
    return (0..<half).map { row in
      line([entries[row]] + entries.dropFirst(half + row).prefix(1), columns: size.columns / 2)
    }
  }

  private func line(_ entries: [Entry], columns: Int) -> Line {
    var builder = LineBuilder(width, limit: size.columns)
    for (place, entry) in entries.enumerated() {
      let end = (place + 1) * columns
      builder.column("", place * columns + 1 - builder.columns)
      if !entry.isHeading {
        builder.column(entry.keys, max(Desk.keyColumns, width.columns(of: entry.keys) + 1), .heading)
      }
      let room = end - 1 - builder.columns
      builder.column(fitting(entry.text, room), room, entry.isHeading ? .label : .normal)
    }
    return builder.line
  }

  private static let keyColumns = 8

  /// A sentence, or as much of it as says the main thing.
  private func fitting(_ text: String, _ columns: Int) -> String {
    width.columns(of: text) <= columns ? text : String(text.prefix { !Desk.endsOfClause.contains($0) })
  }

  /// Commas, semicolons, colons and brackets of both widths.
  private static let endsOfClause: Set<Character> = [
    ",", ";", ":", "(", "\u{FF0C}", "\u{FF1B}", "\u{FF1A}", "\u{FF08}",
  ]

  // MARK: What is found

  private func found(_ words: [SoughtWord]) -> [Line] {
    let rows = KeyTable.helpRows.board + KeyTable.helpRows.typing
    let found = rows.filter { row in
      let names = [row.keys(in: language), said(row.text)] + row.text.synonyms
      return words.allSatisfy { word in names.contains { word.names(unit: $0) } }
    }
    if found.isEmpty {
      return laidOut([DetailLine(label: "", text: said(.nothingInHelp))], limit: nil, columns: size.columns)
    }
    return found.flatMap { row in whole(row) }
  }

  /// A row with all that it says, in as many lines as it takes.
  private func whole(_ row: KeyTable.HelpRow) -> [Line] {
    let keys = row.keys(in: language)
    let indent = max(12, width.columns(of: keys) + 2)
    let texts = wrap(said(row.text), columns: max(8, size.columns - indent - 2), width: width)
    return texts.enumerated().map { place, text in
      var builder = LineBuilder(width, limit: size.columns)
      builder.add(" ")
      builder.column(place == 0 ? keys : "", indent, .heading)
      builder.add(text)
      return builder.line
    }
  }

  // MARK: Signs

  /// What the signs in the cells of phases, the lights and the widths of signs are.
  private var signLines: [Line] {
    let cells = Status.allCases.map { (said(.cell($0)), $0.text(in: language), Style.heading) }
    let lights = [Light.red, .yellow, .green].map {
      ($0.text(in: language), said($0.meaning(plan.header.warningDays)), Style($0.color))
    }
    let known = BoardPhrase.terminalKnown(screen.terminal?.charset.word, columns: width.ambiguous)
    let room = size.columns - 2
    let head = fitting(said(.helpCells), room / 2)
    return signs(head, cells + lights)
      + wrap(said(known), columns: max(8, room), width: width).map { text in
        var builder = LineBuilder(width, limit: size.columns)
        builder.add(" " + text, .dim)
        return builder.line
      }
  }

  /// Signs with their meanings, one after the other, in as many lines as it takes.
  private func signs(_ head: String, _ signs: [(String, String, Style)]) -> [Line] {
    var lines: [Line] = []
    var builder = LineBuilder(width, limit: size.columns)
    builder.add(" " + head + (head.isEmpty ? "" : " "), .label)
    for (sign, text, style) in signs {
      if width.columns(of: sign + text) + 3 > builder.remaining {
        lines.append(builder.line)
        builder = LineBuilder(width, limit: size.columns)
        builder.add(" ")
      }
      builder.add(sign, style)
      builder.add(" \(text)  ")
    }
    return lines + [builder.line]
  }
}

extension Pager {
  /// What is typed in the help finds rows; false for keys that scroll or close it.
  mutating func takesHelp(_ key: Key) -> Bool {
    guard content == .help else { return false }
    let isTyped =
      if case .character = key { true } else { Pager.erasing.contains(key) && !query.text.isEmpty }
    guard isTyped, !query.text.isEmpty || !Pager.signsOfHelp.contains(key.asCommand) else { return false }
    // It seeks elsewhere; here whatever is typed does.
    if query.text.isEmpty, key.asCommand == .character("/") { return true }
    top = 0
    return query.handle(key)
  }

  private static let erasing: [Key] = [.backspace, .control("u"), .control("w")]
  /// Signs that close the help, or turn its pages, until something is typed.
  private static let signsOfHelp: [Key] = [.character("?"), .character("q"), .character(" ")]
}

extension Light {
  fileprivate func meaning(_ warningDays: Int) -> BoardPhrase {
    switch self {
    case .red: .meaningRed
    case .yellow: .meaningYellow(warningDays)
    case .green, .none: .meaningGreen
    }
  }
}
