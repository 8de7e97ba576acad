import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let xlsx = ReportFormat(
    name: "xlsx", isText: false, remark: { WorkbookReport($0).remark },
    body: { (report, sink) throws(ReportError) in try WorkbookReport(report).write(to: &sink) })
}

/// The 任务分解表 as a workbook, some of it to be filled in: the table, one sheet for each unit, targets, what happened, and
/// a hidden sheet by which what comes back is told from what went out.
struct WorkbookReport {
  private let report: Report
  private let fields: [ItemField]

  /// The items that each unit leads, where there is more than one unit.
  private let units: [(name: String, items: ItemList)]

  /// More sheets than that nobody looks through; each has a file of its own while it is written.
  private static let mostUnits = 100
  /// Nor does anybody who has a sheet of so many rows want all of them twice.
  private static let mostRows = 10_000
  /// The latest; a sheet has 1,048,576 rows (Excel specifications and limits).
  private static let mostEvents = 100_000

  init(_ report: Report) {
    self.report = report
    fields = report.fields { $0.isExported && $0.heading != .section }.filter { $0.heading != .id }
    units = report.itemsByUnit
  }

  func write(to sink: inout ReportSink) throws(ReportError) {
    let book = try Workbook()
    addItems(report.items, by: report.grouping, named: said(.sheetItems), to: book)
    for (unit, items) in units where hasUnits {
      addItems(items, by: report.groupingOfOne, named: unit, to: book)
    }
    TargetSheet(report).add(to: book)
    addEvents(ChangesReport(of: report, since: nil), named: said(.sheetChanges), to: book)
    addEvents(
      ChangesReport(of: report, since: Day(number: 0)), named: said(.sheetLedger), isWhole: true, to: book)
    ExportRecord(report, fields).add(to: book)
    try book.finish(to: &sink)
  }

  private var hasUnits: Bool {
    units.count > 1 && units.count <= WorkbookReport.mostUnits
      && units.reduce(0) { $0 + $1.items.count } <= WorkbookReport.mostRows
  }

  /// That the sheets of units were left out, since there would be too much of them.
  var remark: String? { units.count <= 1 || hasUnits ? nil : said(.noUnitSheets(units.count)) }

  private func said(_ phrase: ReportPhrase) -> String { String(phrase, in: report.language) }

  // MARK: Items

  private func addItems(_ items: ItemList, by grouping: Grouping, named name: String, to book: Workbook) {
    let columns =
      fields.map { column($0) } + [
        SheetColumn(heading: FieldHeading.id.text(in: report.language), isHidden: true)
      ]
    guard let sheet = book.sheet(named: name, columns: columns) else { return }
    let isOpen = columns.contains(where: \.isOpen)
    sheet.title(
      report.title,
      [report.facts.joined(separator: "  "), report.madeAt, remark, isOpen ? said(.fillIn) : nil]
        .compactMap(\.self))
    sheet.headings()
    for (group, own) in items.grouped(grouping) {
      sheet.band(report.name(of: group) + "  \(report.snapshot.progress(of: own.indicesInPlan).fraction)")
      for item in own { sheet.add(cells(of: item), fills: fills(of: item)) }
    }
    sheet.finish()
  }

  private func column(_ field: ItemField) -> SheetColumn {
    let isStatus = field.heading == .status
    return SheetColumn(
      heading: field.heading.text(in: report.language), isOpen: isStatus || field.heading == .progress,
      choices: isStatus ? ExportRecord.statusCells : nil)
  }

  private func cells(of item: Item) -> [SheetCell] {
    let own = zip(fields, item.values(of: fields)).map { field, value -> SheetCell in
      if case .due(let day, _) = value { return .day(day) }
      let text = value.text(in: report.language)
      return field.heading == .lastDay ? .day(written: text) : .text(text)
    }
    return own + [.text(ExportRecord.key(of: item.id, report.plan))]
  }

  private func fills(of item: Item) -> [Int: (fill: UInt32, color: UInt32)] {
    guard let place = fields.firstIndex(where: { $0.heading == .light }) else { return [:] }
    if item.isInConflict { return [place: (0xE8DAEF, 0x5B2C6F)] }
    switch item.light {
    case .red: return [place: (0xFFC7CE, 0x9C0006)]
    case .yellow: return [place: (0xFFEB9C, 0x7F6000)]
    case .green, .none: return [:]
    }
  }

  // MARK: What happened

  /// - Parameter isWhole: it is all that ever happened.
  private func addEvents(
    _ changes: ChangesReport, named name: String, isWhole: Bool = false, to book: Workbook
  ) {
    let columns = ReportPhrase.changeHeadings.map { SheetColumn(heading: said($0)) }
    guard let sheet = book.sheet(named: name, columns: columns) else { return }
    let facts =
      [isWhole ? nil : changes.period, changes.conditions] + (isWhole ? [] : changes.figures.map(\.text))
    let left = changes.count > WorkbookReport.mostEvents ? said(.latestOnly(WorkbookReport.mostEvents)) : nil
    sheet.title(
      report.title + "  " + name,
      [facts.compactMap(\.self).joined(separator: "  "), left].compactMap(\.self).filter { !$0.isEmpty })
    sheet.headings()
    for line in changes.lines(upTo: WorkbookReport.mostEvents) {
      let cells = line.cells
      sheet.add(
        cells.enumerated().map { place, text in
          [0, 7].contains(place)
            ? .day(written: text)
            : place == 8
              ? DecimalNumber(text).map { .number($0, isPercent: false) } ?? .text("") : .text(text)
        })
    }
    sheet.finish()
  }
}

extension Progress {
  /// `2/6`
  fileprivate var fraction: String { "\(reached)/\(total)" }
}

extension Report {
  /// The items that each unit leads, in the order of the units.
  package var itemsByUnit: [(name: String, items: ItemList)] {
    var own: [UnitIndex: [Int]] = [:]
    for index in items.indicesInPlan {
      for unit in Set(plan.units(of: index, role: .lead)) { own[unit, default: []].append(index) }
    }
    return own.sorted { $0.key < $1.key }.map { (plan.units[$0.key], ItemList(snapshot, $0.value)) }
  }
}
