import PlanModel

// Tables of tasks beside prose.
extension ImportedPlan {
  /// Takes in what tables say: their tasks join those of the text with the same title, the others are groups of their
  /// own. Tasks of a text that names nobody are what its table says once more, in prose.
  mutating func add(_ tables: [(source: SourceTable, read: TaskTable?)]) {
    var read: [ImportedGroup] = []
    let doers = SheetName.doers(among: tables.map(\.source.name))
    for table in tables {
      if let own = OwnTable(table.source) {
        read += own.add(to: &self)
        continue
      }
      guard let own = table.read else {
        addText(of: table.source)
        continue
      }
      let reading = own.read()
      read += reading.groups.map { doers.contains(table.source.name) ? $0.done(by: table.source.name) : $0 }
      background += reading.texts
      doubts += reading.doubts
      if let first = own.above.first {
        background.append(
          ImportedText(heading: "", paragraphs: own.above.map(\.text), line: first.line))
      }
    }
    guard !read.isEmpty else { return }
    let matches = TitleMatches(groups, read)
    let tableCount = read.reduce(0) { $0 + $1.tasks.count }
    if hasClauses || matches.count * 2 >= tableCount {
      merge(read, matches)
    } else {
      for group in groups { background.append(group.asText) }
      doubts.removeAll { if case .noUnit = $0.kind { true } else { false } }
      groups = read
    }
  }

  /// Whether the text names units otherwise than in its sentences.
  private var hasClauses: Bool {
    let spoken = Set(doubts.compactMap { if case .unitsInProse(let name) = $0.kind { name } else { nil } })
    return tasks.contains { task in
      task.assignments.contains { !$0.units.isEmpty && !$0.units.contains(where: spoken.contains) }
    }
  }

  private mutating func merge(_ read: [ImportedGroup], _ matches: TitleMatches) {
    // Lines of rows that joined a task of the text, with its own.
    var joined: [Int: Int] = [:]
    for (group, own) in read.enumerated() {
      var rest = own
      rest.tasks = []
      for (place, task) in own.tasks.enumerated() {
        guard let match = matches[group, place] else {
          rest.tasks.append(task)
          continue
        }
        let line = groups[match.group].tasks[match.task].line
        groups[match.group].tasks[match.task].add(task)
        joined[task.line] = line
      }
      if !rest.tasks.isEmpty { groups.append(rest) }
    }
    for index in doubts.indices { doubts[index].line = joined[doubts[index].line] ?? doubts[index].line }
    let named = Set(joined.values)
    doubts.removeAll { doubt in
      if case .noUnit = doubt.kind { named.contains(doubt.line) } else { false }
    }
  }

  private mutating func addText(of table: SourceTable) {
    let lines = table.rows.map { row in
      row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }
        .map { $0.text.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: " | ")
    }.filter { !$0.isEmpty }
    guard let first = table.rows.first, let head = lines.first else { return }
    background.append(ImportedText(heading: table.name, paragraphs: lines, line: first.line))
    doubts.append(Doubt(.tableNotUnderstood(head), line: first.line))
  }
}

/// Which tasks of tables are tasks of the text, by their titles.
private struct TitleMatches {
  private var found: [Place: Place] = [:]

  struct Place: Hashable {
    var group: Int
    var task: Int
  }

  /// The beginning of a title is enough where it has so many signs.
  private static let shortest = 6

  init(_ text: [ImportedGroup], _ tables: [ImportedGroup]) {
    var places: [String: Place] = [:]
    var beginnings: [String: Place] = [:]
    for (place, title) in Self.titles(text) where !title.isEmpty {
      places[title] = places[title] ?? place
      let beginning = String(title.prefix(Self.shortest))
      if title.count >= Self.shortest { beginnings[beginning] = beginnings[beginning] ?? place }
    }
    var taken: Set<Place> = []
    for (place, title) in Self.titles(tables) where !title.isEmpty {
      let match = places[title] ?? Self.beginning(title, beginnings, text)
      if let match, taken.insert(match).inserted { found[place] = match }
    }
  }

  var count: Int { found.count }
  subscript(group: Int, task: Int) -> Place? { found[Place(group: group, task: task)] }

  private static func beginning(
    _ title: String, _ beginnings: [String: Place], _ text: [ImportedGroup]
  ) -> Place? {
    guard let place = beginnings[String(title.prefix(shortest))] else { return nil }
    let other = letters(text[place.group].tasks[place.task].title)
    return other.hasPrefix(title) || title.hasPrefix(other) ? place : nil
  }

  private static func titles(_ groups: [ImportedGroup]) -> [(Place, String)] {
    groups.enumerated().flatMap { group, own in
      own.tasks.enumerated().map { (Place(group: group, task: $0), letters($1.title)) }
    }
  }

  private static func letters(_ title: String) -> String {
    let passage = Passage(title, line: 0)
    return String(signs: passage.signs.filter(isLetter)[...])
  }

  private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
    sign.isHan || sign.isASCIILetterOrDigit || Character(sign).isLetter || Character(sign).isNumber
  }
}

extension ImportedTask {
  /// Takes in what a table says of the same task.
  fileprivate mutating func add(_ other: ImportedTask) {
    paragraphs += other.paragraphs.filter { !paragraphs.contains($0) && $0 != title }
    deadlines = (deadlines + other.deadlines).uniquedByDate()
    for own in other.assignments {
      if assignments.allSatisfy(\.units.isEmpty) {
        var joined = own
        joined.targets = assignments.flatMap(\.targets) + own.targets.filter { !targets.contains($0) }
        joined.due = own.due ?? assignments.last?.due
        assignments = [joined]
      } else if let same = assignments.firstIndex(where: { Set(own.units).isSubset(of: $0.units) }) {
        assignments[same].due = assignments[same].due ?? own.due
        assignments[same].targets += own.targets.filter { !targets.contains($0) }
      } else {
        assignments.append(own)
      }
    }
  }
}

extension ImportedGroup {
  /// With a unit for all its tasks, where none of them names one.
  fileprivate func done(by unit: String) -> ImportedGroup {
    guard assignments.isEmpty, tasks.flatMap(\.assignments).allSatisfy(\.units.isEmpty) else { return self }
    var group = self
    group.assignments = [ImportedAssignment(leads: [unit], role: ClauseWords.responsibleName)]
    return group
  }

  /// Its text and that of its tasks.
  fileprivate var asText: ImportedText {
    let lines = tasks.flatMap { task in [task.number + task.title] + task.paragraphs }
    return ImportedText(heading: number + title, paragraphs: paragraphs + lines, line: line)
  }
}
