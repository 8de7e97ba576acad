import PlanModel
import PlanPhrases

/// What a workbook says of itself in a sheet that nobody sees: version, plan, day, moment, and what each item said, by which
/// what comes back is told from what went out. `PlanImport` reads it.
struct ExportRecord {
  private let report: Report
  /// What may be filled in is kept whole, of the rest a sum.
  private let filled: [ItemField?]
  private let fixed: [ItemField]

  init(_ report: Report, _ fields: [ItemField]) {
    self.report = report
    let open: [FieldHeading] = [.status, .progress]
    filled = open.map { heading in fields.first { $0.heading == heading } }
    fixed = fields.filter { !open.contains($0.heading) }
  }

  /// The words for statuses, which are chosen in the sheets that are seen.
  static let statusCells =
    "=\(ExportSheet.name)!$B$\(firstStatus)"
    + ":$B$\(firstStatus + Status.allCases.count - 1)"
  /// Rows count from 1 in formulas.
  private static let firstStatus = 6

  /// `k3v9-w2m7-p8x4:m2x7k4p`; the id of the plan is left out where it has none.
  static func key(of id: ItemID?, _ plan: Plan) -> String {
    id.map { (plan.header.planID.map { "\($0):" } ?? "") + $0.description } ?? ""
  }

  /// What is kept of an item: the cells of its row.
  private func row(of item: Item) -> [String] {
    let id = item.id?.description ?? item.number(in: report.language)
    let texts = filled.map { $0?.value(of: item).text(in: report.language) ?? "" }
    let sums = fixed.map { ExportSheet.sum(of: $0.value(of: item).text(in: report.language)) }
    return [ExportSheet.item, id] + texts + [sums.joined()]
  }

  func add(to book: Workbook) {
    let width = ExportSheet.firstSum + 1
    let columns = (0..<width).map { _ in SheetColumn(heading: "", isHidden: true) }
    guard let sheet = book.sheet(named: ExportSheet.name, columns: columns) else { return }
    func add(_ cells: [String]) { sheet.add(cells.map { .text($0) }) }
    add([ExportSheet.version, "2"])
    add([ExportSheet.plan, report.plan.header.planID ?? ""])
    add([ExportSheet.day, report.snapshot.asOf.description])
    add([ExportSheet.moment, report.moment?.written ?? ""])
    add([ExportSheet.unit, report.filter.unit ?? ""])
    for status in Status.allCases { add([ExportSheet.status, status.text(in: report.language)]) }
    func heading(_ field: ItemField?) -> String { field?.heading.text(in: report.language) ?? "" }
    add(
      [ExportSheet.heads, ""] + filled.map(heading) + [
        fixed.map(heading).joined(separator: String(ExportSheet.headEnd))
      ])
    for item in report.items { add(row(of: item)) }
    sheet.finish()
    sheet.hide()
  }
}
