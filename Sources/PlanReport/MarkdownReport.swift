import PlanBytes
import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let markdown = ReportFormat(name: "md") { MarkdownReport(report: $0).write(to: &$1) }
}

/// The 任务分解表 as Markdown: a heading and a table for each phase and group (GitHub Flavored Markdown, 4.10).
struct MarkdownReport {
  let report: Report
  private let fields: [ItemField]

  init(report: Report) {
    self.report = report
    fields = report.fields { $0.plain != nil }
  }

  func write(to sink: inout ReportSink) {
    sink.add(lines: ["# " + Self.plain(report.title), "", Self.plain(report.facts.joined(separator: "  "))])
    let heads = row(fields.map { $0.heading.text(in: report.language) })
    let rule = row(fields.map { _ in "---" })
    for (group, items) in report.items.grouped(report.grouping) {
      let name = report.name(of: group)
      sink.add(lines: ["", "## " + Self.plain(name), "", heads, rule])
      for item in items {
        sink.add(lines: [row(item.values(of: fields).map { $0.text(in: report.language) })])
      }
    }
    sink.add(lines: ["", report.total])
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(Self.plain).joined(separator: " | ") + " |"
  }

  private static let signs = Array("\\`*_[]<>|#~&".utf8)

  /// One line in which no sign means anything to Markdown.
  static func plain(_ text: String) -> String {
    let text = safe(text)
    guard text.utf8.contains(where: signs.contains) else { return text }
    return String(
      decoding: text.utf8.flatMap { signs.contains($0) ? [Ascii.backslash, $0] : [$0] }, as: UTF8.self)
  }
}
