import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let markdown = ReportFormat(name: "md") { MarkdownReport(report: $0).bytes }
}

/// The 任务分解表 as Markdown: a heading and a table for each phase and group (GitHub Flavored Markdown, 4.10).
struct MarkdownReport {
  let report: Report
  private let fields: [ItemField]

  init(report: Report) {
    self.report = report
    fields = report.fields { $0.plain != nil }
  }

  var bytes: [UInt8] {
    var lines = ["# " + Self.plain(report.title), "", Self.plain(report.facts.joined(separator: "  "))]
    for (section, items) in report.items.bySection {
      lines += [
        "", "## " + Self.plain(report.plan.name(of: section).text(in: report.language)), "",
        row(fields.map { $0.heading.text(in: report.language) }),
      ]
      lines += [row(fields.map { _ in "---" })]
      lines += items.map { item in row(item.values(of: fields).map { $0.text(in: report.language) }) }
    }
    return Array((lines + ["", report.total]).map { $0 + "\n" }.joined().utf8)
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(Self.plain).joined(separator: " | ") + " |"
  }

  /// One line in which no sign means anything to Markdown.
  static func plain(_ text: String) -> String {
    safe(text).map { "\\`*_[]<>|#~&".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
