import PlanModel
import PlanPhrases

/// What a workbook says of itself in a sheet that nobody sees: version, plan, day, moment, and what each item said, by which
/// what comes back is told from what went out. `PlanImport` reads it.
struct ExportRecord {
  private let report: Report
  private let fields: [ItemField]

  init(_ report: Report, _ fields: [ItemField]) { (self.report, self.fields) = (report, fields) }

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

  func add(to book: Workbook) {
    let width = max(fields.count, 2) + 2
    let columns = (0..<width).map { _ in SheetColumn(heading: "") }
    guard let sheet = book.sheet(named: ExportSheet.name, columns: columns) else { return }
    func add(_ cells: [String]) { sheet.add(cells.map { .text($0) }) }
    add([ExportSheet.version, "1"])
    add([ExportSheet.plan, report.plan.header.planID ?? ""])
    add([ExportSheet.day, report.snapshot.asOf.description])
    add([ExportSheet.moment, report.moment?.written ?? ""])
    add([ExportSheet.unit, report.filter.unit ?? ""])
    for status in Status.allCases { add([ExportSheet.status, status.text(in: report.language)]) }
    add([ExportSheet.heads, ""] + fields.map { $0.heading.text(in: report.language) })
    for item in report.items {
      let values = item.values(of: fields).map { $0.text(in: report.language) }
      add([ExportSheet.item, item.id?.description ?? item.number(in: report.language)] + values)
    }
    sheet.finish()
    sheet.hide()
  }
}
