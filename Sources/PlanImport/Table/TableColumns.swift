/// What the columns of a table of tasks hold: by their heads, else by their cells.
struct TableColumns {
  private(set) var kinds: [ColumnKind]
  /// As written; empty where a column has none.
  private(set) var heads: [String]
  /// Rows above are title, unit, date.
  let headRow: Int
  let firstRow: Int
  /// Columns whose cells told what they hold.
  private(set) var guessed: [Int] = []

  /// Heads of tables stand in the first rows; titles and dates may stand above.
  private static let deepestHead = 8
  private static let longestHead = 20

  /// - Parameter guessing: whether cells may tell what heads do not.
  init?(_ rows: [TableRow], guessing: Bool = true) {
    let places = rows.indices.prefix(Self.deepestHead)
    if let place = places.first(where: { Self.isHead(Self.kinds(rows[$0])) }) {
      self.init(rows, head: place)
      if guessing { guess(rows) }
      return
    }
    guard guessing else { return nil }
    for place in places where Self.mayBeHead(rows, place) {
      self.init(rows, head: place)
      guess(rows)
      if saysEnough(rows) { return }
    }
    return nil
  }

  private init(_ rows: [TableRow], head: Int) {
    let one = Self.kinds(rows[head])
    // A second row of the head: 责任单位 above 牵头单位 and 配合单位.
    let next = head + 1 < rows.count ? Self.kinds(rows[head + 1]) : []
    let divides = next.contains(where: \.isOfUnits) || next.count { $0 == .step } >= 2
    let isTwoRows = divides && Self.isBelow(rows, head, one)
    kinds = isTwoRows ? zip(one, next).map { $1 == .other ? $0 : $1 } : one
    heads = rows[head].cells.map(\.text)
    if isTwoRows {
      heads = zip(heads, rows[head + 1].cells).map { $1.text.isEmpty || $1.isContinuation ? $0 : $1.text }
    }
    headRow = head
    firstRow = head + (isTwoRows ? 2 : 1)
  }

  // MARK: By heads

  private static func kinds(_ row: TableRow) -> [ColumnKind] {
    let passages = row.cells.map { Passage(String($0.text.filter { !$0.isWhitespace }), line: 0) }
    let steps = passages.indices.filter { isStep(passages[$0]) && !row.cells[$0].isContinuation }
    return passages.indices.map { steps.count >= 2 && steps.contains($0) ? .step : kind(of: passages[$0]) }
  }

  private static func kind(of head: Passage) -> ColumnKind {
    guard !head.isEmpty, head.count <= longestHead else { return .other }
    if let role = ClauseLabel.role(ofHead: head) { return ColumnKind(role) }
    let found = TableWords.kinds.compactMap { kind, words in
      words.lengthBefore(head.count, in: head, from: 0).map { (kind, $0) }
        ?? words.first(in: head, head.all).map { (kind, $0.count - head.count) }
    }
    return found.max { $0.1 < $1.1 }?.0 ?? ClauseLabel.role(inHead: head).map(ColumnKind.init) ?? .other
  }

  /// 一季度, 1—3月, 上半年目标
  private static func isStep(_ head: Passage) -> Bool {
    guard (2...longestHead).contains(head.count) else { return false }
    var end = TableWords.halves.length(in: head, at: 0, before: head.count)
    if end == nil {
      let number = head.all.prefix { head.signs[$0].isDigit || TableWords.numerals.contains(head.signs[$0]) }
      guard !number.isEmpty else { return false }
      let word = [TableWords.quarter, TableWords.month].first { head.has($0, at: number.upperBound) }
      end =
        word.map { number.upperBound + $0.signs.count } ?? (head.signs.first == "q" ? number.upperBound : nil)
    }
    guard let end else { return false }
    return end == head.count
      || TableWords.steps.length(in: head, at: end, before: head.count) == head.count - end
  }

  private static func isHead(_ kinds: [ColumnKind]) -> Bool {
    kinds.contains(.task) && kinds.contains { $0.isOfUnits || $0 == .due || $0 == .target }
  }

  /// Whether the second row only divides cells of the first: it has no number and no task of its own.
  private static func isBelow(_ rows: [TableRow], _ index: Int, _ kinds: [ColumnKind]) -> Bool {
    zip(kinds, rows[index + 1].cells).allSatisfy { kind, cell in
      ![.number, .task].contains(kind) || cell.text.isEmpty || cell.isContinuation
    }
  }

  // MARK: By cells

  /// A row of several short texts that differ, above others.
  private static func mayBeHead(_ rows: [TableRow], _ place: Int) -> Bool {
    let texts = rows[place].cells.filter { !$0.isContinuation && !$0.text.isEmpty }.map(\.text)
    return place + 1 < rows.count && texts.count >= 2 && Set(texts).count == texts.count
      && texts.allSatisfy { $0.unicodeScalars.count <= longestHead && Int($0) == nil }
  }

  private mutating func guess(_ rows: [TableRow]) {
    let unknown = kinds.indices.filter { kinds[$0] == .other }
    let contents = unknown.map { ($0, ColumnContents(rows[firstRow...], column: $0)) }
    for (column, content) in contents {
      guard let kind = content.kind, isFree(kind, column) else { continue }
      kinds[column] = kind
      if kind == .due || kind == .responsible { guessed.append(column) }
    }
    guard !kinds.contains(.task) else { return }
    let texts = contents.filter { kinds[$0.0] == .other && $0.1.isText }
    guard let longest = texts.max(by: { $0.1.length < $1.1.length }) else { return }
    kinds[longest.0] = .task
    guessed.append(longest.0)
  }

  /// Cells tell what a column holds only where no head has told it of another one.
  private func isFree(_ kind: ColumnKind, _ column: Int) -> Bool {
    let head = Passage(heads[column], line: 0)
    switch kind {
    case .due: return !kinds.contains(.due) && !head.contains(TableWords.notDue, in: head.all)
    case .responsible: return !kinds.contains(where: \.isOfUnits)
    default: return !kinds.contains(kind)
    }
  }

  /// Whether what was found makes a table of tasks, and not a list of people, places or prices.
  private func saysEnough(_ rows: [TableRow]) -> Bool {
    guard let task = kinds.firstIndex(of: .task) else { return false }
    if kinds.contains(.due) { return true }
    let isNamed = !guessed.contains(task)
    let hasPhones = kinds.indices.contains {
      kinds[$0] == .person && ColumnContents.isOfPhones(rows[firstRow...], $0)
    }
    return kinds.contains(where: \.isOfUnits) && (isNamed || kinds.contains(.number)) && !hasPhones
  }
}

/// What the cells of a column look like.
struct ColumnContents {
  private(set) var kind: ColumnKind?
  /// Mean length of a cell, in signs.
  private(set) var length = 0
  private(set) var isText = false

  /// So many rows show it.
  private static let mostRows = 100
  private static let shortestText = 3

  init(_ rows: ArraySlice<TableRow>, column: Int) {
    let cells = Self.cells(rows, column)
    let passages = cells.map { Passage($0.text, line: 0) }
    guard !passages.isEmpty else { return }
    func most(_ isOne: (Passage) -> Bool) -> Bool { passages.count(where: isOne) * 5 >= passages.count * 3 }
    length = passages.reduce(0) { $0 + $1.count } / passages.count
    let numbers = passages.compactMap { Int($0.text) }
    if numbers.count == passages.count, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }),
      numbers[0] < 2
    {
      kind = .number
    } else if cells.count(where: Self.isDay) * 2 >= cells.count {
      kind = .due
    } else if most(Self.isUnits) {
      kind = .responsible
    } else if most(Self.isPeople) || most(Self.isPhone) {
      kind = .person
    }
    isText =
      kind == nil && length >= Self.shortestText && most { $0.signs.count(where: \.isHan) * 2 > $0.count }
  }

  static func isOfPhones(_ rows: ArraySlice<TableRow>, _ column: Int) -> Bool {
    let cells = cells(rows, column)
    return cells.count { isPhone(Passage($0.text, line: 0)) } * 2 > cells.count
  }

  private static func cells(_ rows: ArraySlice<TableRow>, _ column: Int) -> [TableCell] {
    rows.prefix(mostRows).map { $0.cells[column] }.filter { !$0.isContinuation && !$0.text.isEmpty }
  }

  private static func isDay(_ cell: TableCell) -> Bool {
    guard cell.date == nil else { return true }
    guard cell.text.unicodeScalars.count <= 20,
      cell.text.contains(where: { !$0.isNumber }) || cell.text.count > 5
    else { return false }
    return DueCell(cell, line: 0, year: PlanYear(2000)).date != nil
  }

  private static func isUnits(_ text: Passage) -> Bool {
    let names = UnitList.names(text, in: text.all)
    return !names.isEmpty && names.allSatisfy { UnitList.isUnit($0, text) }
  }

  /// Names of two or three signs with a family name.
  private static func isPeople(_ text: Passage) -> Bool {
    let names = text.split(text.all) { ["、", ",", "/", ";", " ", "\n"].contains($0) }.map(text.trimmed)
    return names.allSatisfy { name in
      (2...3).contains(name.count) && name.allSatisfy { text.signs[$0].isHan }
        && TableWords.surnames.contains(text.signs[name.lowerBound])
    }
  }

  private static func isPhone(_ text: Passage) -> Bool {
    text.signs.count(where: \.isDigit) >= 7 && text.signs.allSatisfy { !$0.isHan }
  }
}
