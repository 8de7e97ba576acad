import FoundationEssentials
import PlanBytes
import PlanModel
import PlanPhrases

/// A form in which a bulletin can be written, by the names that reports have.
package struct BulletinFormat: Sendable {
  /// The word after `--format`, and the end of names of files.
  package let name: String
  /// All bytes of the file, line ends included.
  package let bytes: @Sendable (BulletinReport) throws(ReportError) -> [UInt8]
  /// Whether people read it as it is: only that goes onto a screen; else a template says how it looks.
  package var isText: Bool { name != BulletinFormat.docx.name }

  /// The first is taken where none is named.
  package static let all: [BulletinFormat] = [.table, .markdown, .html, .json, .docx]

  package static let table = BulletinFormat(name: "table") { BulletinText(report: $0).bytes }
  static let markdown = BulletinFormat(name: "md") { BulletinMarkdown(report: $0).bytes }
  static let html = BulletinFormat(name: "html") { BulletinPage(report: $0).bytes }
  package static let docx = BulletinFormat(name: "docx") { (report) throws(ReportError) in
    try ShippedTemplate.bulletin.template.filled(with: TemplateValues(report)).bytes
  }
  static let json = BulletinFormat(name: "json") { $0.bulletin.bytes }

  /// The format that the name of a file ends with; nil where it is none of these.
  package static func named(byEndOf path: String) -> BulletinFormat? {
    guard let end = ReportFormat.end(of: path) else { return nil }
    return all.first { $0.name == (end == "txt" ? table.name : end) }
  }
}

extension Bulletin {
  /// As it is kept: the same bytes for the same facts.
  package var bytes: [UInt8] { encodedJSON(self) }

  /// Reads one that was kept; nil for what is none, or of a later version.
  package init?(kept bytes: [UInt8]) {
    guard let bulletin = try? JSONDecoder().decode(Bulletin.self, from: Data(bytes)),
      bulletin.version <= Bulletin.supportedVersion
    else { return nil }
    self = bulletin
  }
}

/// For terminals.
private struct BulletinText {
  let report: BulletinReport

  var bytes: [UInt8] {
    let foot = report.foot.map { ["", $0] } ?? []
    let lines = [report.title, report.head] + report.blocks.flatMap(lines) + foot
    return lines.flatMap { Array(safe($0).utf8) + [Ascii.newline] }
  }

  private func lines(_ block: BulletinReport.Block) -> [String] {
    switch block {
    case .heading(let text): ["", text]
    case .text(let text): ["  " + text]
    case .list(let texts): texts.enumerated().map { "  \($0 + 1). \($1)" }
    case .table(let heads, let rows): table([heads] + rows)
    }
  }

  private func table(_ rows: [[String]]) -> [String] {
    func columns(_ text: String) -> Int { report.width.columns(of: safe(text)) }
    let widths = (rows.first ?? []).indices.map { place in rows.map { columns($0[place]) }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - columns(text)))
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.utf8.last == Ascii.space { line.unicodeScalars.removeLast() }
      return line
    }
  }
}

private struct BulletinMarkdown {
  let report: BulletinReport

  var bytes: [UInt8] {
    let lines =
      ["# " + MarkdownReport.plain(report.title), "", MarkdownReport.plain(report.head)]
      + report.blocks.flatMap(lines) + (report.foot.map { ["", MarkdownReport.plain($0)] } ?? [])
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func lines(_ block: BulletinReport.Block) -> [String] {
    switch block {
    case .heading(let text): ["", "## " + MarkdownReport.plain(text), ""]
    case .text(let text): [MarkdownReport.plain(text), ""]
    case .list(let texts): texts.enumerated().map { "\($0 + 1). " + MarkdownReport.plain($1) }
    case .table(let heads, let rows):
      [row(heads), row(heads.map { _ in "---" }, isPlain: true)] + rows.map { row($0) }
    }
  }

  private func row(_ cells: [String], isPlain: Bool = false) -> String {
    "| " + cells.map { isPlain ? $0 : MarkdownReport.plain($0) }.joined(separator: " | ") + " |"
  }
}

/// One page that needs nothing beside it, and no script.
private struct BulletinPage {
  let report: BulletinReport

  var bytes: [UInt8] {
    let lines =
      HTMLPage.head(report.title, in: report.language, style: HTMLPage.portrait)
      + ["<header>", element("h1", report.title), element("p", report.head), "</header>", "<main>"]
      + report.blocks.flatMap(lines) + ["</main>"]
      + (report.foot.map { ["<footer>" + element("p", $0) + "</footer>"] } ?? []) + ["</body>", "</html>"]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func lines(_ block: BulletinReport.Block) -> [String] {
    switch block {
    case .heading(let text): [element("h2", text)]
    case .text(let text): [element("p", text)]
    case .list(let texts): ["<ol>"] + texts.map { element("li", $0) } + ["</ol>"]
    case .table(let heads, let rows): table(heads, rows)
    }
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let names = heads.map(HTMLPage.escaped)
    let body = rows.map { row in
      "<tr>" + zip(names, row).map { "<td data-head=\"\($0)\">\(HTMLPage.escaped($1))</td>" }.joined()
        + "</tr>"
    }
    return [
      "<table>", "<thead><tr>" + names.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>",
      "<tbody>",
    ]
      + body + ["</tbody>", "</table>"]
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(HTMLPage.escaped(text))</\(name)>"
  }
}
