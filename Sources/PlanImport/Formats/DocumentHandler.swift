import PlanBytes
import PlanModel

/// Reads word/document.xml: paragraphs and tables in reading order, and what is told of beside them.
final class DocumentHandler: XMLHandler {
  private(set) var blocks: [SourceDocument.Block] = []
  private(set) var notes: [SourceNote] = []
  private(set) var failure: ImportError?
  private let styles: [String: WordStyle]
  private var numbering: AutomaticNumbers
  private let asides: DocumentAsides
  private let part: String
  private var count = 0
  /// Paragraphs that are open: a text box stands inside the paragraph that it is anchored in.
  private var open: [OpenParagraph] = []
  private var tables: [TableBuilder] = []
  private var room = GridRoom()
  /// How deep inside an element that is left out.
  private var skipped = 0
  private var alternates: [Alternate] = []
  /// Whether each open control only shows what to type into it.
  private var placeholders: [Bool] = []
  private var isText = false
  /// Signs of text that were read, white space left out.
  private var signCount = 0

  /// No document has more paragraphs.
  private static let mostParagraphs = 500_000

  init(styles: [String: WordStyle], numbering: AutomaticNumbers, asides: DocumentAsides, part: String) {
    self.styles = styles
    self.numbering = numbering
    self.asides = asides
    self.part = part
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "t" { isText = true }
    if skipped > 0 { return skipped += 1 }
    if name == "del", tables.last?.isInRowProperties == true { tables[tables.count - 1].deleteRow() }
    if ["del", "moveFrom"].contains(name) { change { $0.isDeleted = $0.isDeleted || $0.isInProperties } }
    if WordElements.leftOut.contains(name) || isOtherChoice(name, attributes) || attributes.isDeletion {
      return skipped = 1
    }
    switch name {
    case "AlternateContent": alternates.append(Alternate(start: signCount))
    case "sdt": placeholders.append(false)
    case "showingPlcHdr": if !placeholders.isEmpty { placeholders[placeholders.count - 1] = attributes.isOn }
    case "sdtContent" where placeholders.last == true: skipped = 1
    case "p": open.append(OpenParagraph())
    case "tbl": tables.append(TableBuilder(openAtStart: open.count))
    case "altChunk": addChunk(attributes["id"] ?? "")
    default:
      if !tables.isEmpty { tables[tables.count - 1].start(name, attributes, line: count + 1) }
      change { $0.set(name, attributes, styles) }
      refer(name, attributes)
    }
  }

  /// Of several forms of the same thing one is read: the first that is known and says something.
  private func isOtherChoice(_ name: String, _ attributes: XMLAttributes) -> Bool {
    guard let last = alternates.indices.last, name == "Choice" || name == "Fallback" else { return false }
    if signCount > alternates[last].start { return true }
    let needs = attributes["Requires"]?.split(separator: " ") ?? []
    let isKnown = needs.allSatisfy { WordElements.known.contains(String($0)) }
    alternates[last].isSkipping = !isKnown
    return !isKnown
  }

  private func refer(_ name: String, _ attributes: XMLAttributes) {
    let id = attributes["id"] ?? ""
    switch name {
    case "footnoteReference": if let text = asides.notes[.foot]?[id] { change { $0.notes.append(text) } }
    case "endnoteReference": if let text = asides.notes[.end]?[id] { change { $0.notes.append(text) } }
    case "commentReference": if let text = asides.notes[.comment]?[id] { note(.comment, text) }
    case "textpath": if let text = attributes["string"] { add(text) }
    case "sym": addSymbol(attributes)
    default: break
    }
  }

  private func addSymbol(_ attributes: XMLAttributes) {
    guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
    let font = attributes["font"] ?? ""
    let sign = WordSymbols.sign(code, font: font)
    if sign == nil { note(.unknownSymbol, "\(font) \(attributes["char"] ?? "")") }
    add(String(Character(sign ?? WordSymbols.unknown)))
  }

  private func note(_ kind: DocumentAside, _ text: String) {
    let text = trimmed(text)
    if !text.isEmpty { notes.append(SourceNote(kind, text, line: count + 1)) }
  }

  private func change(_ change: (inout OpenParagraph) -> Void) {
    guard !open.isEmpty else { return }
    change(&open[open.count - 1])
  }

  func text(_ text: String) {
    guard isText else { return }
    guard skipped == 0 else {
      if let last = alternates.indices.last, alternates[last].isSkipping { alternates[last].unread += text }
      return
    }
    guard let font = open.last?.run.font else { return add(text) }
    let shown = WordSymbols.shown(text, font: font)
    if shown.unknown > 0 { note(.unknownSymbol, font) }
    add(shown.text)
  }

  private func add(_ text: String) {
    signCount += text.utf8.count { $0 > 0x20 }
    change { $0.add(text) }
  }

  func end(_ name: String) {
    if name == "t" { isText = false }
    if skipped > 0 { return skipped -= 1 }
    switch name {
    case "AlternateContent": closeAlternate()
    case "sdt": _ = placeholders.popLast()
    case "pPr": change { $0.isInProperties = false }
    case "p": close()
    case "tbl": closeTable()
    default:
      guard !tables.isEmpty else { return }
      tables[tables.count - 1].end(name)
      if tables[tables.count - 1].isFull { failTables() }
    }
  }

  private func failTables() { failure = .tooMany(part: part, limit: GridRoom.mostPlaces) }

  /// What only a form says that is not known is read after all.
  private func closeAlternate() {
    guard let last = alternates.popLast(), signCount == last.start, !last.unread.isEmpty else { return }
    if open.isEmpty { take([Paragraph(last.unread, line: count + 1)]) } else { add(last.unread) }
  }

  private func close() {
    guard let paragraph = open.popLast() else { return }
    count += 1
    guard count <= DocumentHandler.mostParagraphs else {
      return failure = .tooMany(part: part, limit: DocumentHandler.mostParagraphs)
    }
    if !paragraph.struck.isEmpty { notes.append(SourceNote(.struckText, paragraph.struck, line: count)) }
    if !paragraph.hidden.isEmpty { notes.append(SourceNote(.hiddenText, paragraph.hidden, line: count)) }
    let following = paragraph.notes.map { Paragraph(NoteText.written(trimmed($0)), line: count) }
    take(finished(paragraph) + following + paragraph.anchored)
  }

  private func take(_ all: [Paragraph]) {
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
    let style = paragraph.base
    let lines = paragraph.lines.filter { !$0.allSatisfy(\.isWhitespace) }
    var label = paragraph.printed
    // An empty paragraph of a list prints its number, too, unless it is not shown at all.
    if let id = paragraph.numberID ?? style.numberID, id != "0", !lines.isEmpty || !paragraph.isDeleted {
      label = numbering.next(number: id, level: paragraph.numberLevel ?? style.numberLevel ?? 0)
    }
    // A column of numbers in a table is empty but for what the list prints.
    if lines.isEmpty, !label.isEmpty, !tables.isEmpty { return [Paragraph("", label: label, line: count)] }
    let level = (paragraph.outlineLevel ?? style.outlineLevel).flatMap { $0 < 9 ? $0 + 1 : nil }
    return lines.enumerated().map { index, line in
      Paragraph(
        line, label: index == 0 ? label : "", headingLevel: index == 0 ? level ?? style.headingLevel : nil,
        line: count, look: paragraph.look ?? TextLook())
    }
  }

  /// A table inside a cell is text of that cell.
  private func closeTable() {
    guard let table = tables.popLast(), tables.isEmpty else { return }
    let finished = table.blocks
    for case .table(let table) in finished where !room.take(table) { return failTables() }
    if open.isEmpty {
      blocks += finished
    } else {
      open[open.count - 1].anchored += finished.flatMap(\.paragraphs)
    }
  }

  private func addChunk(_ id: String) {
    guard let chunk = asides.chunks[id]?.blocks else { return note(.embedded, asides.chunks[id]?.name ?? id) }
    count += chunk.count
    if open.isEmpty, tables.isEmpty { blocks += chunk } else { take(chunk.flatMap(\.paragraphs)) }
  }
}

/// Forms of one thing, of which one is read (ECMA-376 part 3, 7.2).
private struct Alternate {
  /// How many signs had been read before it.
  var start: Int
  var isSkipping = false
  /// What forms say that were passed over.
  var unread = ""
}
