import PlanModel
import Testing

@testable import PlanImport

/// Other forms of the same documents, texts of tables, and encodings.
@Suite struct OtherFormatTests {
  private func read(_ text: String, _ name: String = "a", _ encoding: String? = nil) throws -> SourceDocument
  {
    try DocumentReader.read(encoding.map { encoded(text, $0) } ?? Array(text.utf8), name: name)
  }

  @Test(arguments: ["UTF-8", "GB18030"]) func workbooksAsXML(_ encoding: String) throws {
    let document = try read(
      """
      <?xml version="1.0" encoding="\(encoding)"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns:ss="s"><Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>\
      <Worksheet ss:Name="台账"><Table><Row ss:Index="2"><Cell ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell>\
      <Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.85</Data><Comment><ss:Data>请核</ss:Data></Comment></Cell></Row>\
      <Row ss:Hidden="1"><Cell ss:MergeAcross="1"><Data ss:Type="DateTime">2018-06-30T00:00:00.000</Data></Cell></Row></Table>\
      </Worksheet><Worksheet ss:Name="旧"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>\
      </Workbook>
      """, "a.xls", encoding)
    #expect(document.lines == ["甲||85%/^甲|2018-06-30|^2018-06-30"])
    #expect(document.notes.map(\.kind) == [.comment, .hiddenRows, .hiddenSheet])
  }

  @Test func wordDocumentsAsXML() throws {
    let old = """
      <?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="w" xmlns:wx="x" xmlns:aml="a"><w:body>\
      <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>任务</w:t></w:r></w:p><w:p>\
      <aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>删</w:t></w:r></aml:content></aml:annotation><w:r><w:t>留</w:t></w:r></w:p>\
      </w:body></w:wordDocument>
      """
    #expect(try read(old, "a.doc").lines == ["一、任务", "留"])
    let flat = """
      <?xml version="1.0"?><pkg:package xmlns:pkg="p"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><R><Relationship Id="a" \
      Type="x/officeDocument" Target="word/document.xml"/></R></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml">\
      <pkg:xmlData><w:document xmlns:w="w"><w:p><w:t>甲</w:t></w:p></w:document></pkg:xmlData></pkg:part></pkg:package>
      """
    #expect(try read(flat, "a.xml").lines == ["甲"])
  }

  @Test func pagesSavedAsOneFile() throws {
    func mail(_ transfer: String, _ body: String) -> String {
      "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; "
        + "charset=\"gb2312\"\r\nContent-Transfer-Encoding: \(transfer)\r\n\r\n\(body)\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    }
    #expect(
      try read(mail("quoted-printable", "<p>=D2=BB=A1=A2=C8=CE=\r\n=CE=F1</p>"), "a.mht").lines == ["一、任务"])
    #expect(try read(mail("base64", "PHA+0rs8L3A+"), "a.mht").lines == ["一"])
    #expect(
      try read("Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\n一、任务\n1.修渠", "a.eml").lines == [
        "一、任务", "1.修渠",
      ])
  }

  @Test(arguments: ["~$a.xlsx", ".~lock.a.docx#"]) func whatOpenFilesLeaveIsNamed(_ name: String) {
    #expect(throws: ImportError.unsupported(.lockFile)) { try read("\u{5}Admin", name) }
  }

  @Test func otherXMLOfOfficesIsNamed() {
    #expect(throws: ImportError.unsupported(.uof)) {
      try read("<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"u\"/>")
    }
    #expect(throws: ImportError.unsupported(.openDocument)) {
      try read("<?xml version=\"1.0\"?><office:document xmlns:office=\"o\"/>", "a.fodt")
    }
  }

  @Test(arguments: [
    ("a.csv", "任务,单位\n甲,\"乙;丙;丁;戊\"\n己,\"庚;辛\"\n", "任务|单位/甲|乙;丙;丁;戊/己|庚;辛"),
    ("a.tsv", "任务\t单位\n甲,一,二,三\t乙\n丙,四,五,六\t丁\n", "任务|单位/甲,一,二,三|乙/丙,四,五,六|丁"),
    ("a.csv", "任务\t单位\n甲,一,二,三\t乙\n丙,四,五\t丁\n", "任务|单位/甲,一,二,三|乙/丙,四,五|丁"),
    ("a.csv", "台账;;\n任务;单位;时限\n甲,一,二;乙;丙\n", "台账||/任务|单位|时限/甲,一,二|乙|丙"),
    ("a.csv", "sep=|\n任务|单位\n甲,一|乙\n", "任务|单位/甲,一|乙"),
    ("a.txt", "台账\n任务\t单位\t时限\n甲,一\t乙\t丙\n丁,二\t戊\t己\n", "台账||/任务|单位|时限/甲,一|乙|丙/丁,二|戊|己"),
    ("a.csv", "任务,单位\n\"甲\n一;二;三\",乙\n", "任务|单位/甲\n一;二;三|乙"),
  ])
  func separatorsAreThoseThatAreConsistent(_ name: String, _ text: String, _ line: String) throws {
    #expect(try read(text, name).lines == [line])
  }

  @Test(arguments: [
    ("gb2312", "UTF-8"), ("utf-8", "GB18030"), ("big5", "GB18030"), ("big5", "UTF-8"),
    ("iso-8859-1", "GB18030"),
  ])
  func bytesTellTheEncoding(_ declared: String, _ encoding: String) throws {
    let page = "<html><head><meta charset=\"\(declared)\"></head><body><p>县水利局牵头修渠，镇政府配合。</p></body></html>"
    #expect(try read(page, "a.html", encoding).lines == ["县水利局牵头修渠，镇政府配合。"])
  }

  @Test func struckTextOfPagesIsToldOf() throws {
    let page =
      "<html><body><p>甲<s>乙</s><del>丙</del><span style='text-decoration: line-through'>丁</span>戊</p></body></html>"
    let document = try read(page)
    #expect(document.lines == ["甲戊"])
    #expect(document.notes == [SourceNote(.struckText, "乙丙丁", line: 1)])
  }
}
