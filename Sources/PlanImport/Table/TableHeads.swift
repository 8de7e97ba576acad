/// What stands above and around the tables of a document: titles, names of sheets.
struct TableHeads {
  let above: [Passage]
  /// What the rows above the first table with a title say.
  let title: String?
  let names: [Passage]

  init(_ tables: [TaskTable]) {
    above = tables.flatMap(\.above)
    title = tables.lazy.compactMap { TitleLine.find(in: $0.above) }.first
    names = tables.map { Passage($0.name, line: 1) }.filter { !$0.isEmpty }
  }

  /// The year of dates that name none: that of the rows above the tables, else of a sheet's name, else of the file's.
  func year(_ file: String) -> PlanYear? {
    guard !above.isEmpty || !names.isEmpty else { return nil }
    var part = OutlinePart()
    part.front = above
    return PlanYear.find(in: [part]) ?? (names + [Passage(file, line: 1)]).lazy.compactMap(Self.year).first
  }

  private static let years: ClosedRange<Int> = 1950...2100

  /// 2025年台账, 202503, 20250301
  private static func year(of name: Passage) -> PlanYear? {
    var index = 0
    while index < name.count {
      let digits = name.signs[index...].prefix(while: \.isDigit)
      let value = digits.prefix(4).reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      if [4, 6, 8].contains(digits.count), years.contains(value) { return PlanYear(Int16(value)) }
      index += max(1, digits.count)
    }
    return nil
  }
}
