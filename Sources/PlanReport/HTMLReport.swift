import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let html = ReportFormat(name: "html") { HTMLReport($0).write(to: &$1) }
}

/// The 任务分解表 as one page that needs nothing beside it: to be read on a screen of any width and to be printed on A4; with
/// a script also to be narrowed to a unit or to words.
struct HTMLReport {
  private let report: Report
  private let fields: [ItemField]

  init(_ report: Report) {
    self.report = report
    fields = report.fields { $0.isExported && $0.heading != .section }.filter { $0.heading != .id }
  }

  func write(to sink: inout ReportSink) {
    sink.add(
      lines: HTMLPage.head(report.title, in: report.language, style: HTMLPage.landscape + "\n" + heads))
    sink.add(lines: ["<header>", element("h1", report.title)])
    sink.add(lines: [report.facts.joined(separator: "  "), report.total].map { element("p", $0) })
    sink.add(lines: ["</header>", form, "<main>"])
    for (group, items) in report.items.grouped(report.grouping) { add(group, items, to: &sink) }
    sink.add(lines: ["</main>", "<script>", HTMLPage.script, "</script>", "</body>", "</html>"])
  }

  /// Where a row is narrow, each cell stands under its heading; they are said once, not in each row.
  private var heads: String {
    let rules = fields.enumerated().map { place, field in
      let text = field.heading.text(in: report.language).filter { !"\"\\<\n".contains($0) }
      return "td:nth-child(\(place + 1))::before{content:\"\(text) \"}"
    }
    return "@media(max-width:700px){\(rules.joined())}"
  }

  /// What only a script can do is shown by it alone.
  private var form: String {
    "<form id=\"narrow\" hidden=\"hidden\"><label>\(said(.pageUnit)) <select id=\"unit\"><option value=\"\">"
      + "\(said(.pageAllUnits))</option></select></label> <label>\(said(.pageFind)) "
      + "<input id=\"words\" type=\"search\"/></label> <output id=\"count\" data-text=\"\(said(.pageShown))\"></output></form>"
  }

  private func add(_ group: ItemGroup, _ items: ItemList, to sink: inout ReportSink) {
    let heads = fields.map {
      "<th scope=\"col\">\(HTMLPage.escaped($0.heading.text(in: report.language)))</th>"
    }
    sink.add(lines: [
      "<section>", element("h2", report.name(of: group)), "<table>",
      "<thead><tr>\(heads.joined())</tr></thead>", "<tbody>",
    ])
    for item in items { add(item, to: &sink) }
    sink.add(lines: ["</tbody>", "</table>", "</section>"])
  }

  private func add(_ item: Item, to sink: inout ReportSink) {
    // Names of units stand between lines, which no name has.
    sink.add("<tr data-units=\"")
    sink.add(HTMLPage.escaped(item.leads.joined(separator: "|")))
    sink.add("\">")
    for field in fields {
      sink.add(field.heading == .light ? "<td\(mark(of: item))>" : "<td>")
      sink.add(HTMLPage.escaped(field.value(of: item).text(in: report.language)))
      sink.add("</td>")
    }
    sink.add("</tr>\n")
  }

  private func mark(of item: Item) -> String {
    if item.isInConflict { return " class=\"conflict\"" }
    return item.light >= .yellow ? " class=\"\(item.light.code)\"" : ""
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(HTMLPage.escaped(text))</\(name)>"
  }

  private func said(_ phrase: ReportPhrase) -> String {
    HTMLPage.escaped(String(phrase, in: report.language))
  }
}

/// What is the same on every page.
enum HTMLPage {
  private static let signs = Array("&<>\"'".utf8)

  /// Text that means nothing to HTML, in elements and in attributes.
  static func escaped(_ text: String) -> String {
    let plain = safe(text)
    guard plain.utf8.contains(where: signs.contains) else { return plain }
    return plain.map { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(sign)
      }
    }.joined()
  }

  /// All up to the body.
  static func head(_ title: String, in language: Language, style page: String) -> [String] {
    // BCP 47; the signs of Chinese have other forms elsewhere.
    let language =
      switch language {
      case .chinese: "zh-CN"
      case .english: "en"
      }
    return [
      "<!DOCTYPE html>", "<html lang=\"\(language)\">", "<head>", "<meta charset=\"utf-8\"/>",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
      "<title>\(escaped(title))</title>", "<style>", style, page, "</style>", "</head>", "<body>",
    ]
  }

  /// The paper that a page is printed on.
  static let landscape = "@page{size:A4 landscape;margin:12mm}"
  static let portrait = "@page{size:A4;margin:20mm}"

  /// Colours with their words have a contrast of 4.5 at least (WCAG 2.1, 1.4.3).
  static let style = """
    body{font:16px/1.5 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;margin:1em;color:#1a1a1a;background:#fff}
    h1{font-size:1.4em;margin:0}h2{font-size:1.1em;margin:1em 0 .3em}p{margin:.2em 0}
    form{position:sticky;top:0;background:#fff;padding:.5em 0}select,input{font:inherit;max-width:100%}
    table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.25em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
    th{background:#d9e2ec}td.red{background:#ffc7ce;color:#9c0006}td.yellow{background:#ffeb9c;color:#6b5000}td.conflict{background:#e8daef;color:#5b2c6f}
    [hidden]{display:none}
    @media(max-width:700px){thead{position:absolute;left:-9999px}tr{display:block;border:1px solid #999;margin:0 0 .6em}td{display:block;border:0}td:empty{display:none}td::before{font-weight:bold}td[data-head]::before{content:attr(data-head) " "}}
    @media print{body{font-size:10pt;margin:0}form{display:none}thead{display:table-header-group}tr{break-inside:avoid}}
    """

  /// No sign in it that XML would take for markup.
  static let script = """
    (function(){var d=document,f=d.getElementById("narrow"),u=d.getElementById("unit"),w=d.getElementById("words"),c=d.getElementById("count");
    var rows=Array.from(d.querySelectorAll("tbody tr")),names=new Set();
    rows.forEach(function(r){r.dataset.units.split("|").forEach(function(n){if(n)names.add(n)})});
    names.forEach(function(n){var o=d.createElement("option");o.value=n;o.textContent=n;u.appendChild(o)});
    function show(){var n=0,words=w.value.toLowerCase().split(/\\s+/);
    rows.forEach(function(r){var t=r.textContent.toLowerCase();
    var is=(u.value===""||r.dataset.units.split("|").indexOf(u.value)!==-1)?words.every(function(x){return t.indexOf(x)!==-1}):false;
    r.hidden=!is;if(is)n+=1});
    Array.from(d.querySelectorAll("section")).forEach(function(s){s.hidden=s.querySelector("tbody tr:not([hidden])")===null});
    c.textContent=c.dataset.text.replace("{}",n)}
    f.hidden=false;u.addEventListener("change",show);w.addEventListener("input",show);f.addEventListener("submit",function(e){e.preventDefault()})})();
    """
}
