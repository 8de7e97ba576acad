import PlanModel
import TestSupport
import Testing

@testable import PlanImport

/// Files that are damaged, foreign or made to do harm: one failure each, soon.
@Suite struct HostileTests {
  private func failure(_ bytes: [UInt8], _ name: String = "a") -> ImportError? {
    do throws(ImportError) {
      _ = try DocumentReader.read(bytes, name: name)
      return nil
    } catch {
      return error
    }
  }

  @Test func formatsThatAreKnownAndNotRead() {
    let document = CompoundWriter.file([("WordDocument", [UInt8](repeating: 0, count: 64))])
    #expect(failure(document) == .unsupported(.doc))
    #expect(failure(document, "a.wps") == .unsupported(.wps))
    #expect(failure(Array("%PDF-1.4".utf8)) == .unsupported(.pdf))
    #expect(failure(Array("{\\rtf1 a}".utf8)) == .unsupported(.rtf))
    #expect(failure([0x89, 0x50, 0x4E, 0x47, 13, 10]) == .unsupported(.image))
    #expect(failure(Array("Rar!\u{1A}\u{7}".utf8)) == .unsupported(.archive))
    #expect(
      failure(Array("BM".utf8) + [16, 0, 0, 0] + [UInt8](repeating: 1, count: 10)) == .unsupported(.image))
    #expect(failure(Array("RIFF1234WEBPVP8 ".utf8)) == .unsupported(.image))
    #expect(failure(Array("\0\0\0\u{18}ftypheic....".utf8)) == .unsupported(.image))
  }

  @Test(arguments: [
    ("urn:schemas-microsoft-com:office:spreadsheet", ImportError.ForeignFormat.excelXML),
    ("http://schemas.microsoft.com/office/word/2003/wordml", .wordXML),
    ("http://schemas.microsoft.com/office/2006/xmlPackage", .wordXML), ("http://example.org/", .otherOffice),
  ])
  func xmlOfOfficePrograms(_ name: String, _ format: ImportError.ForeignFormat) {
    let text = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"\(name)\"><Row>一、任务</Row></Workbook>"
    #expect(failure(Array(text.utf8), "a.doc") == .unsupported(format))
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { CompoundWriter.bytes($0) }
    #expect(failure(wide, "a.xls") == .unsupported(format))
    let page =
      "<?xml version=\"1.0\"?><html xmlns:x=\"\(name)\"><body><table><tr><td>一、任务</table></body></html>"
    #expect(failure(Array(page.utf8), "a.xls") == nil)
  }

  @Test func lockFilesAndMails() {
    let lock = [5] + Array("Zhang".utf8) + [UInt8](repeating: 0x20, count: 159)
    for name in ["~$方案.docx", "~$A.XLSX", ".~lock.a.docx#"] {
      #expect(failure(lock, name) == .unsupported(.lockFile))
    }
    #expect(failure(lock, "方案.txt") != .unsupported(.lockFile))
    for head in ["From: <Saved by Word>\r\nMIME-Version: 1.0", "MIME-Version: 1.0\nX: y"] {
      #expect(
        failure(Array("\(head)\nContent-Type: multipart/related\n\n--b\n".utf8), "a.doc")
          == .unsupported(.webArchive))
    }
    #expect(failure(Array("主题：MIME-Version: 1.0\n一、任务".utf8)) == nil)
  }

  @Test func archivesThatAreNoDocuments() throws {
    #expect(failure(try makeZip([("方案/方案.docx", "x")])) == .unsupported(.archive))
    #expect(failure(try makeZip([("OFD.xml", "<a/>")])) == .unsupported(.ofd))
    #expect(failure(try makeZip([("ppt/presentation.xml", "<a/>")])) == .unsupported(.presentation))
    #expect(
      failure(try makeZip([("mimetype", "application/vnd.oasis.opendocument.text")]))
        == .unsupported(.openDocument))
  }

  @Test func whatAnotherProgramMakesIsReadOnce() throws {
    let word = CompoundWriter.file([("WordDocument", [UInt8](repeating: 0, count: 64))])
    var asked: [ImportError.ForeignFormat] = []
    let document = try DocumentReader.read(word, name: "a.doc") { format, bytes in
      asked.append(format)
      #expect(bytes == word)
      return Array("一、任务".utf8)
    }
    #expect(document.lines == ["一、任务"])
    #expect(asked == [.doc])
    #expect(throws: ImportError.unsupported(.doc)) {
      try DocumentReader.read(word, name: "a.doc") { _, _ in word }
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999"])
  func numbersBeyondAllBoundsAreRead(_ number: String) throws {
    let paragraph =
      #"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#
    let parts = [
      "word/document.xml":
        #"<w:document xmlns:w="w"><w:body>\#(paragraph)\#(paragraph)</w:body></w:document>"#,
      "word/numbering.xml": #"""
      <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="\#(number)"/>\#
      <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">\#
      <w:abstractNumId w:val="0"/></w:num></w:numbering>
      """#,
    ]
    let document = try DocxReader.read { (name: String) throws(ImportError) -> [UInt8]? in
      parts[name].map { Array($0.utf8) }
    }
    #expect(document.blocks.count == 2)
    let sheet =
      #"<worksheet><sheetData><row r="\#(number)"><c t="n"><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>"#
    let workbook = [
      "xl/workbook.xml": #"<w xmlns:r="r"><sheet name="s" r:id="r1"/></w>"#,
      "xl/_rels/workbook.xml.rels": #"<R><Relationship Id="r1" Target="s.xml"/></R>"#, "xl/s.xml": sheet,
    ]
    let table = try XlsxReader.read { (name: String) throws(ImportError) -> [UInt8]? in
      workbook[name].map { Array($0.utf8) }
    }
    #expect(table.blocks.count == 1)
  }

  @Test func nothingAndNoise() {
    #expect(failure([]) == .empty)
    #expect(failure(Array(" \n\t\n".utf8)) == .empty)
    #expect(failure((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7 &* $0) & 0x2F }) == .notADocument)
    #expect(
      failure([0x81, 0xFF, 0x80, 0xFF] + [UInt8](repeating: 0xFF, count: 3000)) == .unknownEncoding(offset: 0)
    )
  }

  @Test func aTextThatWasCutInItsLastCharacterIsRead() throws {
    let bytes = Array("一、任务\n1.治水。办好。".utf8).dropLast()
    #expect(try DocumentReader.read(Array(bytes), name: "a.txt").blocks.count == 2)
  }

  @Test func moreTextThanAnyPlanHasIsRefused() throws {
    let long = [UInt8](repeating: 0x41, count: 100 << 20)
    #expect(failure(long) == .tooLong(bytes: long.count, limit: DocumentReader.longestText))
    // Also where it comes out of an archive.
    let text = String(repeating: "字", count: DocumentReader.longestText / 3 + 1)
    let document = try makeDocx(wordParagraph(text))
    #expect(failure(document) == .tooLong(bytes: text.utf8.count, limit: DocumentReader.longestText))
  }

  @Test func documentTypesAreRefusedBeforeTheirEntitiesAreSeen() throws {
    let laughs = "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;&l;\">]><a>&m;</a>"
    let document = try makeZip([("word/document.xml", "<?xml version=\"1.0\"?>\n" + laughs)])
    guard case .documentType("word/document.xml", 2, _)? = failure(document) else {
      Issue.record("read")
      return
    }
  }

  @Test func brokenPartsSayWhere() throws {
    let broken = try makeZip([("word/document.xml", "<a>\n<b></c></a>")])
    #expect(failure(broken) == .damaged(part: "word/document.xml", line: 2, column: 6))
    let deep = String(repeating: "<a>", count: 300)
    guard case .damaged? = failure(try makeZip([("word/document.xml", deep)])) else {
      Issue.record("read")
      return
    }
  }

  @Test func anArchiveThatWasCutIsDamaged() throws {
    let whole = try ExampleDocument.docx()
    for count in stride(from: 4, to: whole.count, by: 97) { #expect(failure(Array(whole[..<count])) != nil) }
  }

  @Test func everySingleDamagedByteEndsInAPlanOrAFailure() throws {
    let whole = try ExampleDocument.docx()
    for place in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[place] ^= 0x55
      _ = failure(bytes)
    }
  }

  @Test func aPartThatInflatesBeyondAllBoundsIsRefused() throws {
    let bomb = String(repeating: " ", count: ZipArchive.longestPart + 1)
    #expect(
      failure(try makeZip([("word/document.xml", bomb)]))
        == .tooLarge(part: "word/document.xml", limit: ZipArchive.longestPart))
  }

  @Test func pathsOutOfTheArchiveAreNoParts() throws {
    #expect(
      failure(try makeZip([("../word/document.xml", "<a/>"), ("a/..\\../word/document.xml", "<a/>")]))
        == .notADocument)
  }

  @Test func cellsThatAreMergedOverTheWholeSheetTakeNoRoom() throws {
    let sheet =
      "<w><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells>"
      + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 500) + "</mergeCells></w>"
    let book = try makeZip([
      ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="s" r:id="r1"/></sheets></workbook>"#),
      ("xl/_rels/workbook.xml.rels", #"<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>"#),
      ("xl/worksheets/sheet1.xml", sheet),
    ])
    #expect(try DocumentReader.read(book, name: "a.xlsx").lines == ["1"])
  }

  @Test func sentencesWithClausesAreTheTasksOfATextWithoutNumbers() {
    let plan = imported("某县关于节水的通知\n要加强巡查（县水利局牵头，各镇配合）。要补种树木（县林业局负责）。\n请各单位抓好落实。")
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县林业局"]])
    #expect(plan.tasks.map(\.title) == ["要加强巡查", "要补种树木"])
    #expect(plan.title == "某县关于节水的通知")
    #expect(plan.background.flatMap(\.paragraphs) == ["某县关于节水的通知", "请各单位抓好落实。"])
  }

  @Test func aTextWithoutAnyStructureIsOneGroup() {
    let plan = imported(String(repeating: "随便写的一段话，没有编号。\n", count: 200))
    #expect(plan.tasks.count == 200)
    #expect(plan.groups.map(\.isUngrouped) == [true])
    #expect(plan.doubts.map(\.kind) == [.noItems])
    #expect(plan.sureness.structure == .low)
  }
}
