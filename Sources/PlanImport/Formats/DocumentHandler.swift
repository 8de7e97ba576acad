import PlanModel

/// Reads word/document.xml: paragraphs and tables in reading order.
final class DocumentHandler: XMLHandler {
  private(set) var blocks: [SourceDocument.Block] = []
  private(set) var failure: ImportFailure?
  private let styles: [String: WordStyle]
  private var numbering: AutomaticNumbers
  private var count = 0
  /// Paragraphs that are open: a text box stands inside the paragraph that it is anchored in.
  private var open: [OpenParagraph] = []
  private var tables: [TableBuilder] = []
  /// How deep inside an element that is left out.
  private var skipped = 0
  /// Whether each open AlternateContent has a choice already.
  private var choices: [Bool] = []
  private var isText = false

  private struct OpenParagraph {
    var lines: [String] = [""]
    var style: String?
    var numberID: String?
    var numberLevel: Int?
    var outlineLevel: Int?
    var isInProperties = false
    var runIsHidden = false
    /// Paragraphs of text boxes, which follow.
    var anchored: [Paragraph] = []
  }

  /// Deletions, instructions of fields, older versions of properties, phonetic guides.
  private static let leftOut: Set<String> = [
    "del", "moveFrom", "delText", "instrText", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange",
    "trPrChange",
    "sectPrChange", "numberingChange", "rt", "delInstrText",
  ]

  /// No document has more paragraphs.
  private static let mostParagraphs = 500_000

  init(styles: [String: WordStyle], numbering: AutomaticNumbers) {
    self.styles = styles
    self.numbering = numbering
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if skipped > 0 { return skipped += 1 }
    if name == "del", tables.last?.isInRowProperties == true { tables[tables.count - 1].deleteRow() }
    if DocumentHandler.leftOut.contains(name) || (name == "Fallback" && choices.last == true) {
      return skipped = 1
    }
    switch name {
    case "AlternateContent": choices.append(false)
    case "Choice": if !choices.isEmpty { choices[choices.count - 1] = true }
    case "p": open.append(OpenParagraph())
    case "pPr": change { $0.isInProperties = true }
    case "r": change { $0.runIsHidden = false }
    case "t": isText = true
    case "tbl": tables.append(TableBuilder(openAtStart: open.count))
    default:
      if !tables.isEmpty { tables[tables.count - 1].start(name, attributes, line: count + 1) }
      property(name, attributes)
    }
  }

  private func property(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name {
    case "pStyle": change { $0.style = value }
    case "numId": change { $0.numberID = value }
    case "ilvl": change { $0.numberLevel = value.flatMap { Int($0) } }
    case "outlineLvl": change { $0.outlineLevel = value.flatMap { Int($0) } }
    case "vanish": change { if !$0.isInProperties { $0.runIsHidden = value != "0" && value != "false" } }
    case "tab": change { if !$0.isInProperties { $0.lines[$0.lines.count - 1] += "\t" } }
    case "noBreakHyphen": change { $0.lines[$0.lines.count - 1] += "-" }
    case "br", "cr":
      if attributes["type"] == nil || attributes["type"] == "textWrapping" { change { $0.lines.append("") } }
    default: break
    }
  }

  private func change(_ change: (inout OpenParagraph) -> Void) {
    guard !open.isEmpty else { return }
    change(&open[open.count - 1])
  }

  func text(_ text: String) {
    guard isText, skipped == 0 else { return }
    change { if !$0.runIsHidden { $0.lines[$0.lines.count - 1] += text } }
  }

  func end(_ name: String) {
    if skipped > 0 { return skipped -= 1 }
    switch name {
    case "AlternateContent": _ = choices.popLast()
    case "t": isText = false
    case "pPr": change { $0.isInProperties = false }
    case "p": close()
    case "tbl": closeTable()
    default: if !tables.isEmpty { tables[tables.count - 1].end(name) }
    }
  }

  private func close() {
    guard let paragraph = open.popLast() else { return }
    count += 1
    guard count <= DocumentHandler.mostParagraphs else {
      return failure = .tooMany(part: DocxReader.mainPart, limit: DocumentHandler.mostParagraphs)
    }
    let all = finished(paragraph) + paragraph.anchored
    if !open.isEmpty, tables.isEmpty || isAnchored {
      open[open.count - 1].anchored += all
    } else if !tables.isEmpty {
      tables[0].add(all)
    } else {
      blocks += all.map(SourceDocument.Block.paragraph)
    }
  }

  /// A paragraph inside another one that is not in a table of its own.
  private var isAnchored: Bool { open.count > (tables.isEmpty ? 0 : tables[0].openAtStart) }

  private func finished(_ paragraph: OpenParagraph) -> [Paragraph] {
    let style = paragraph.style.map(styles.resolved) ?? WordStyle()
    let isEmpty = paragraph.lines.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    var label = ""
    if let id = paragraph.numberID ?? style.numberID, id != "0", !isEmpty {
      label = numbering.next(number: id, level: paragraph.numberLevel ?? style.numberLevel ?? 0)
    }
    guard !isEmpty else { return [] }
    let level = (paragraph.outlineLevel ?? style.outlineLevel).flatMap { $0 < 9 ? $0 + 1 : nil }
    let lines = paragraph.lines.filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.enumerated().map { index, line in
      Paragraph(
        line, label: index == 0 ? label : "", headingLevel: index == 0 ? level ?? style.headingLevel : nil,
        line: count)
    }
  }

  /// A table inside a cell is text of that cell.
  private func closeTable() {
    guard let table = tables.popLast(), tables.isEmpty else { return }
    let finished = table.blocks
    if open.isEmpty {
      blocks += finished
    } else {
      open[open.count - 1].anchored += finished.flatMap(\.paragraphs)
    }
  }
}

extension WordStyle {
  /// The level of the built-in heading styles, whose names are the same in every language's file.
  fileprivate var headingLevel: Int? {
    let name = name.lowercased()
    return name.hasPrefix("heading ") ? Int(name.dropFirst("heading ".count)) : nil
  }
}

extension SourceDocument.Block {
  /// A table's cells as paragraphs.
  fileprivate var paragraphs: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table):
      table.rows.flatMap { row in
        row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }.map { Paragraph($0.text, line: row.line) }
      }
    }
  }
}
