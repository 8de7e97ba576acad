import PlanModel

/// Workbooks (ECMA-376 18): each sheet that is shown as a table.
enum XlsxReader {
  static let mainPart = "xl/workbook.xml"

  /// - Parameter part: the bytes of a part of the workbook; nil where it has none of that name.
  static func read(_ part: @escaping Parts) throws(ImportError) -> SourceDocument {
    try read(OfficePackage(names: [], part), main: mainPart)
  }

  static func read(_ package: OfficePackage, main: String) throws(ImportError) -> SourceDocument {
    let book = WorkbookHandler()
    try package.read(main, into: book)
    let relations = try package.relations(of: main)
    let strings = SharedStringHandler()
    let stringsPart = package.part("sharedStrings", of: main, among: relations)
    try package.read(stringsPart, into: strings)
    let styles = CellStyleHandler()
    try package.read(package.part("styles", of: main, among: relations), into: styles)
    let shared = SheetShared(
      strings: strings.strings, stringsPart: stringsPart, styles: styles.styles,
      startsIn1904: book.startsIn1904)
    var document = SourceDocument(blocks: [], unit: .row)
    var room = GridRoom()
    for (index, sheet) in book.sheets.enumerated() {
      let related = relations.first { $0.id == sheet.relation }?.target
      let part = related ?? PartName.resolved("worksheets/sheet\(index + 1).xml", from: main)
      if sheet.name == ExportSheet.name {
        document.record = try record(part, of: package, shared, in: &room)
        continue
      }
      guard !sheet.isHidden else {
        document.notes.append(SourceNote(.hiddenSheet, sheet.name, line: 1))
        continue
      }
      try add(part, of: package, named: sheet.name, shared, to: &document, in: &room)
    }
    return document
  }

  /// The sheet by which a workbook of this program says what it is.
  private static func record(
    _ part: String, of package: OfficePackage, _ shared: SheetShared, in room: inout GridRoom
  ) throws(ImportError) -> SourceTable? {
    guard let bytes = try package.part(part) else { return nil }
    let cells = SheetHandler(shared, part: part)
    try XMLReader.read(bytes, part: part, into: cells)
    return try cells.table(named: ExportSheet.name, in: &room)
  }

  private static func add(
    _ part: String, of package: OfficePackage, named name: String, _ shared: SheetShared,
    to document: inout SourceDocument, in room: inout GridRoom
  ) throws(ImportError) {
    guard let bytes = try package.part(part) else { throw .damaged(part: part, line: nil, column: nil) }
    let cells = SheetHandler(shared, part: part)
    try XMLReader.read(bytes, part: part, into: cells)
    let table = try cells.table(named: name, in: &room)
    if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    document.notes += cells.notes
    document.notes += try SheetSurroundings.notes(of: package.relations(of: part), in: package)
  }
}

/// What all sheets of a workbook refer to.
struct SheetShared: Sendable {
  var strings: [SharedString]
  var stringsPart: String
  var styles: [CellStyle]
  var startsIn1904: Bool
}

/// Texts around the cells of a sheet: told of, not read.
private enum SheetSurroundings {
  private static let kinds: [String: DocumentAside] = [
    "comments": .comment, "threadedcomment": .comment, "drawing": .drawing,
  ]

  static func notes(
    of relations: [PartRelation], in package: OfficePackage
  ) throws(ImportError) -> [SourceNote] {
    var notes: [SourceNote] = []
    for relation in relations where !relation.isExternal {
      guard let kind = kinds[relation.kind] else { continue }
      let handler = NoteHandler()
      try package.read(relation.target, into: handler)
      if !handler.all.isEmpty { notes.append(SourceNote(kind, handler.all, line: 1)) }
    }
    return notes
  }
}

/// xl/workbook.xml (18.2): the sheets in their order.
final class WorkbookHandler: XMLHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var startsIn1904 = false
  private(set) var failure: ImportError?

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "workbookPr" { startsIn1904 = ["1", "true", "on"].contains(attributes["date1904"]) }
    guard name == "sheet" else { return }
    sheets.append(
      (attributes["name"] ?? "", attributes["id"] ?? "", attributes["state"].map { $0 != "visible" } ?? false)
    )
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// A text that cells refer to by number, and what of it is struck out.
struct SharedString: Sendable {
  var text = ""
  var struck = ""
}

/// Reads the runs of a text (18.4.12): phonetic guides left out, struck parts apart.
struct RunReader {
  private(set) var string = SharedString()
  private var isText = false
  private var isStruck = false
  private var phonetic = 0

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "rPh": phonetic += 1
    case "r": isStruck = false
    case "strike": isStruck = attributes.isOn
    case "t": isText = phonetic == 0
    default: break
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "rPh": phonetic -= 1
    case "r": isStruck = false
    case "t": isText = false
    default: break
    }
  }

  mutating func text(_ text: String) {
    guard isText else { return }
    if isStruck { string.struck += text } else { string.text += text }
  }

  var finished: SharedString {
    SharedString(text: EscapedText.read(string.text), struck: EscapedText.read(string.struck))
  }
}

/// Signs that XML cannot hold are written `_x000D_` (22.9.2.19).
enum EscapedText {
  static func read(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let sign = sign(scalars, index) {
        result.append(sign)
        index += 7
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    let read = String(result).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return String(read.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
  }

  private static func sign(_ scalars: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return nil }
    let digits = scalars[index + 2..<index + 6]
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }
}

/// xl/sharedStrings.xml (18.4).
final class SharedStringHandler: XMLHandler {
  private(set) var strings: [SharedString] = []
  private(set) var failure: ImportError?
  private var reader = RunReader()

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { reader = RunReader() } else { reader.start(name, attributes) }
  }

  func end(_ name: String) {
    if name == "si" { strings.append(reader.finished) } else { reader.end(name) }
  }

  func text(_ text: String) { reader.text(text) }
}
