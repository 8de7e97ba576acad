import PlanModel
import Testing

@testable import PlanImport

/// Parts of Office documents are found as Office finds them.
@Suite struct PackageTests {
  private static let book =
    #"<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"#
  private static let strings = "<sst><si><t>修渠</t></si><si><t>县水利局</t></si></sst>"
  private static let sheet = """
    <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>任务</t></is></c><c r="B1" t="inlineStr"><is><t>责任单位\
    </t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData></worksheet>
    """

  private func relations(_ target: String) -> String {
    #"<Relationships><Relationship Id="rId1" Type="t" Target="\#(target)"/></Relationships>"#
  }

  private func read(_ parts: [(String, String)]) throws -> [String] {
    try DocumentReader.read(makeZip(parts), name: "a").lines
  }

  @Test(arguments: [
    ("xl/worksheets/Sheet1.xml", "worksheets/sheet1.xml", "xl/sharedStrings.xml"),
    ("xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "xl/SharedStrings.xml"),
    ("XL/worksheets/a b.xml", "/xl/other/../worksheets/a%20b.xml", "xl/SHAREDSTRINGS.XML"),
    ("xl\\worksheets\\sheet1.xml", "worksheets\\sheet1.xml", "xl\\sharedStrings.xml"),
    ("/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "/xl/sharedStrings.xml"),
  ])
  func namesHaveAnyCaseAndAnySlash(_ sheet: String, _ target: String, _ strings: String) throws {
    #expect(
      try read([
        ("xl/workbook.xml", Self.book), ("xl/_rels/workbook.xml.rels", relations(target)),
        (sheet, Self.sheet),
        (strings, Self.strings),
      ]) == ["任务|责任单位/修渠|县水利局"])
  }

  @Test func partsHaveAnyNameWhereRelationsOrTypesSaySo() throws {
    let types =
      #"<Types><Override PartName="/b/texts.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"#
    let root = #"<R><Relationship Id="a" Type="http://x/officeDocument" Target="b/main.xml"/></R>"#
    #expect(
      try read([
        ("[Content_Types].xml", types), ("_rels/.rels", root), ("b/main.xml", Self.book),
        ("b/_rels/main.xml.rels", relations("one.xml")), ("b/one.xml", Self.sheet),
        ("b/texts.xml", Self.strings),
      ]) == ["任务|责任单位/修渠|县水利局"])
    let word =
      #"<Types><Override PartName="/word/document2.xml" ContentType="x.wordprocessingml.document.main+xml"/></Types>"#
    #expect(
      try read([
        ("[Content_Types].xml", word),
        ("word/document2.xml", "<w:document xmlns:w='w'><w:p><w:t>甲</w:t></w:p></w:document>"),
      ])
        == ["甲"])
  }

  @Test(arguments: ["9", "-1", "x"]) func aTextThatIsNotThereIsDamage(_ index: String) throws {
    let sheet = Self.sheet.replacing("<v>1</v>", with: "<v>\(index)</v>")
    #expect(throws: ImportError.damaged(part: "xl/sharedStrings.xml", line: nil, column: nil)) {
      try read([
        ("xl/workbook.xml", Self.book), ("xl/_rels/workbook.xml.rels", relations("a.xml")),
        ("xl/a.xml", sheet),
        ("xl/sharedStrings.xml", Self.strings),
      ])
    }
  }

  @Test func aSheetThatIsNotThereIsDamage() throws {
    #expect(throws: ImportError.damaged(part: "xl/gone.xml", line: nil, column: nil)) {
      try read([("xl/workbook.xml", Self.book), ("xl/_rels/workbook.xml.rels", relations("gone.xml"))])
    }
  }

  @Test(arguments: [
    ("OFD.xml", ImportError.ForeignFormat.ofd), ("xl/workbook.bin", .binaryWorkbook),
    ("ppt/presentation.xml", .presentation), ("[Content_Types].xml", .otherOffice),
  ])
  func otherArchivesAreNamed(_ part: String, _ format: ImportError.ForeignFormat) throws {
    #expect(throws: ImportError.unsupported(format)) { try read([(part, "<a/>")]) }
  }

  @Test func openDocumentsAreNamed() throws {
    #expect(throws: ImportError.unsupported(.openDocument)) {
      try read([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")])
    }
  }
}
