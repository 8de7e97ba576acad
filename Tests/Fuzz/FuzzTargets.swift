import Glibc
import PlanModel

// What libFuzzer calls. Built together with the sources of PlanImport by `Tests/Fuzz/run`.

/// One reader after the other, chosen by DUBAN_FUZZ.
private enum Reader: String {
  /// Whatever a file may hold.
  case any
  case text, csv, html, zip
  /// Old office files, the records of an old workbook, what is said of a PDF.
  case ole, xls, pdf
  /// Parts of documents, without the archive around them.
  case document, numbering, styles, notes, relations, sheet, strings, formats
  /// Documents as one file.
  case flat, mail
  /// A page of an .ofd.
  case ofd
}

private let chosen = getenv("DUBAN_FUZZ").flatMap { Reader(rawValue: String(cString: $0)) } ?? .any

@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ pointer: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: pointer, count: count))
  // Processor time: libFuzzer's own limit counts what other programs take, too.
  let start = clock()
  defer { precondition(clock() - start < CLOCKS_PER_SEC, "takes more than a second") }
  guard let document = try? read(bytes) else { return 0 }
  for case .table(let table) in document.blocks {
    let widths = Set(table.rows.map(\.cells.count))
    precondition(widths.count <= 1, "rows of one table differ in length")
  }
  // Whatever was read becomes a plan whose text reads back without damage.
  let plan = PlanImporter.plan(from: document, fallbackTitle: "x")
  let text = PlanText.text(of: plan, countedIn: document.unit, using: SystemRandomNumberGenerator())
  let damage = Plan(reading: Array(text.utf8)).findings.filter { $0.severity == .damage }
  precondition(damage.isEmpty, "\(damage)")
  return 0
}

private func read(_ bytes: [UInt8]) throws(ImportError) -> SourceDocument {
  func parts(_ own: String, _ others: [String: String]) -> Parts {
    { (name: String) throws(ImportError) -> [UInt8]? in
      name == own ? bytes : others[name].map { Array($0.utf8) }
    }
  }
  switch chosen {
  case .any: return try DocumentReader.read(bytes, name: "x")
  case .text: return TextReader.read(try Encodings.utf8(bytes))
  case .csv: return try CSVReader.read(bytes)
  case .html: return try HTMLReader.read(bytes)
  case .zip: return try DocumentReader.read(Array("PK".utf8) + bytes, name: "x.docx")
  case .ole: return try DocumentReader.read(CompoundFile.signature + bytes.dropFirst(8), name: "x.xls")
  case .xls: return try XlsReader.read(bytes)
  case .pdf: return try PdfReader.read(bytes)
  case .document:
    return try DocxReader.read(parts("word/document.xml", ["word/numbering.xml": SeedParts.numbering]))
  case .numbering:
    return try DocxReader.read(parts("word/numbering.xml", ["word/document.xml": SeedParts.document]))
  case .styles:
    let others = ["word/document.xml": SeedParts.document, "word/numbering.xml": SeedParts.numbering]
    return try DocxReader.read(parts("word/styles.xml", others))
  case .sheet: return try XlsxReader.read(parts("xl/worksheets/sheet1.xml", SeedParts.workbook))
  case .notes:
    return try DocxReader.read(parts("word/footnotes.xml", ["word/document.xml": SeedParts.document]))
  case .relations:
    return try DocxReader.read(
      parts(
        "word/_rels/document.xml.rels", ["word/document.xml": SeedParts.document, "word/a.html": "<p>a</p>"]))
  case .formats: return try XlsxReader.read(parts("xl/styles.xml", SeedParts.workbook))
  case .flat: return try FlatDocuments.read(bytes, depth: 0) ?? TextReader.read(bytes)
  case .ofd:
    let others = [
      "OFD.xml": "<o><DocRoot>d.xml</DocRoot></o>", "d.xml": #"<d><Page BaseLoc="p.xml"/></d>"#, "p.xml": "",
    ]
    return try OfdReader.read(OfficePackage(names: Array(others.keys), parts("p.xml", others)))
  case .mail: return TextReader.read(try MailReader.text(bytes).text)
  case .strings: return try XlsxReader.read(parts("xl/sharedStrings.xml", SeedParts.workbook))
  }
}

extension PlanFinding {
  fileprivate var severity: Severity { problem.severity }
}

/// The other parts, where one is fuzzed.
private enum SeedParts {
  static let numbering = """
    <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/>\
    <w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
    """
  static let document = """
    <w:document xmlns:w="w"><w:body><w:altChunk w:id="c"/><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>\
    <w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>\
    </w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>\
    </w:pPr><w:r><w:t>b</w:t></w:r></w:p></w:body></w:document>
    """
  static let workbook = [
    "xl/workbook.xml": #"<workbook xmlns:r="r"><sheets><sheet name="s" r:id="r1"/></sheets></workbook>"#,
    "xl/_rels/workbook.xml.rels": #"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>"#,
    "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><t>b</t></si></sst>",
    "xl/styles.xml": #"<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>"#,
    "xl/worksheets/sheet1.xml": """
    <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43000</v></c></row></sheetData>\
    <mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
    """,
  ]
}
