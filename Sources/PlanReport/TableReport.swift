import PlanBytes
import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let table = ReportFormat(name: "table") { TableReport(report: $0).write(to: &$1) }
}

/// The 任务分解表 as plain text: headings of phases and groups, a line for each item, and a last line with counts.
private struct TableReport {
  let report: Report
  private let fields: [ItemField]
  private let columns: [PlainColumn]

  /// Of what usually has no column here.
  private static let usualColumns = 24

  init(report: Report) {
    self.report = report
    fields = report.fields { $0.plain != nil }
    columns = fields.map { field in
      guard case .columns(let columns) = field.plain ?? .columns(TableReport.usualColumns) else {
        return .sign
      }
      return .columns(field.columns(columns, in: report.language))
    }
  }

  func write(to sink: inout ReportSink) {
    sink.add(lines: [heading] + [report.conditions].compactMap(\.self).map(safe))
    for (group, items) in report.items.grouped(report.grouping) {
      sink.add(lines: ["", safe(report.name(of: group))])
      for item in items { sink.add(lines: [row(item)]) }
    }
    sink.add(lines: ["", report.total])
  }

  private var heading: String {
    let label = report.plan.header.label.map { "  " + safe(report.plan.text($0)) } ?? ""
    return "\(safe(report.title))\(label)  \(report.day)"
  }

  private func row(_ item: Item) -> String {
    let cells = zip(columns, item.values(of: fields)).map { form, value in
      if case .columns(let columns) = form {
        column(value.text(in: report.language), columns)
      } else {
        value.short(in: report.language)
      }
    }
    var row = "  " + cells.joined(separator: " ")
    while row.utf8.last == UInt8(ascii: " ") { row.unicodeScalars.removeLast() }
    return row
  }

  private func column(_ text: String, _ columns: Int) -> String {
    let text = safe(text)
    let (prefix, used) = report.width.prefix(of: text, fitting: columns)
    if prefix.endIndex == text.endIndex { return text + String(repeating: " ", count: columns - used) }
    let (short, shortUsed) = report.width.prefix(of: text, fitting: columns - 2)
    return short + ".." + String(repeating: " ", count: columns - 2 - shortUsed)
  }
}
