import PlanModel

/// Workbooks (ECMA-376 18): each sheet that is shown as a table.
enum XlsxReader {
  static let mainPart = "xl/workbook.xml"

  /// - Parameter part: the bytes of a part of the workbook; nil where it has none of that name.
  static func read(_ part: Parts) throws(ImportFailure) -> SourceDocument {
    let book = WorkbookHandler()
    try read(mainPart, of: part, into: book)
    let relations = RelationHandler()
    try read("xl/_rels/workbook.xml.rels", of: part, into: relations)
    let strings = SharedStringHandler()
    try read("xl/sharedStrings.xml", of: part, into: strings)
    let formats = CellFormatHandler()
    try read("xl/styles.xml", of: part, into: formats)
    var blocks: [SourceDocument.Block] = []
    for sheet in book.sheets where !sheet.isHidden {
      guard let target = relations.targets[sheet.relation] else { continue }
      let sheetPart = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      let cells = SheetHandler(
        strings: strings.strings, dateFormats: formats.dates, startsIn1904: book.startsIn1904)
      try read(sheetPart, of: part, into: cells)
      let table = cells.table(named: sheet.name)
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    }
    return SourceDocument(blocks: blocks, unit: .row)
  }

  private static func read(
    _ name: String, of part: Parts, into handler: any XMLHandler
  ) throws(ImportFailure) {
    guard let bytes = try part(name) else { return }
    try XMLReader.read(bytes, part: name, into: handler)
  }
}

/// xl/workbook.xml (18.2): the sheets in their order.
final class WorkbookHandler: XMLHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var startsIn1904 = false
  private(set) var failure: ImportFailure?

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
    guard name == "sheet" else { return }
    sheets.append(
      (attributes["name"] ?? "", attributes["id"] ?? "", attributes["state"].map { $0 != "visible" } ?? false)
    )
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// Relations of a part: ids and the parts that they mean.
final class RelationHandler: XMLHandler {
  private(set) var targets: [String: String] = [:]
  private(set) var failure: ImportFailure?

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] {
      targets[id] = target
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// xl/sharedStrings.xml (18.4): texts that cells refer to by number; phonetic guides left out.
final class SharedStringHandler: XMLHandler {
  private(set) var strings: [String] = []
  private(set) var failure: ImportFailure?
  private var current = ""
  private var isText = false
  private var isPhonetic = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": current = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": strings.append(current)
    case "rPh": isPhonetic = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }
}

/// xl/styles.xml (18.8): which cell formats are dates.
final class CellFormatHandler: XMLHandler {
  /// By the number of the format of cells.
  private(set) var dates: [Bool] = []
  private(set) var failure: ImportFailure?
  private var ownFormats: [Int: Bool] = [:]
  private var isInCellFormats = false

  /// Built-in formats of dates (18.8.30), those of Chinese versions included.
  private static let builtIn: Set<Int> = Set(14...17).union([22]).union(27...36).union(50...58)

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        ownFormats[id] = CellFormatHandler.isDate(code)
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      dates.append(ownFormats[id] ?? CellFormatHandler.builtIn.contains(id))
    default: break
    }
  }

  /// Years, or months with days, outside quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var letters = Set<Character>()
    for character in code.lowercased() {
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      default: if !isQuoted, !isBracketed { letters.insert(character) }
      }
    }
    return letters.contains("y") || (letters.contains("m") && letters.contains("d"))
  }

  func end(_ name: String) { if name == "cellXfs" { isInCellFormats = false } }
  func text(_ text: String) {}
}
