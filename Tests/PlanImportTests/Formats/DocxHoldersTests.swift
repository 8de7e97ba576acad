import PlanModel
import Testing

@testable import PlanImport

/// Every holder of text of a Word document is read, left out on purpose, or told of.
@Suite struct DocxHoldersTests {
  private static let names =
    #"xmlns:w="w" xmlns:mc="m" xmlns:r="r" xmlns:v="v""#

  private func read(
    _ body: String, _ others: [(String, String)] = [],
    relations: [(id: String, kind: String, target: String)] = []
  ) throws -> SourceDocument {
    let related = relations.map {
      #"<Relationship Id="\#($0.id)" Type="x/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return try DocumentReader.read(
      makeZip(
        [
          ("word/document.xml", "<w:document \(Self.names)><w:body>\(body)</w:body></w:document>"),
          ("word/_rels/document.xml.rels", "<R>\(related.joined())</R>"),
        ] + others), name: "a.docx")
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private func paragraph(_ inner: String) -> String { "<w:p>\(inner)</w:p>" }

  @Test(arguments: [("foot", "footnote"), ("end", "endnote")])
  func notesStandBehindTheirParagraph(_ kind: String, _ name: String) throws {
    let notes = """
      <w:\(name)s \(Self.names)><w:\(name) w:id="0" w:type="separator">\(paragraph(run("线")))</w:\(name)>\
      <w:\(name) w:id="2">\(paragraph(run("含支渠")))</w:\(name)></w:\(name)s>
      """
    let body = paragraph(run("（一）修渠。（县水利局") + #"<w:r><w:\#(name)Reference w:id="2"/></w:r>"# + run("牵头）"))
    let document = try read(body, [("word/\(kind)notes.xml", notes)])
    #expect(document.lines == ["（一）修渠。（县水利局牵头）", "〔注：含支渠〕"])
  }

  @Test func notesInCellsAreNoUnits() throws {
    let notes =
      #"<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>含水政大队</w:t></w:r></w:p></w:footnote></w:footnotes>"#
    func cell(_ inner: String) -> String { "<w:tc>\(paragraph(inner))</w:tc>" }
    let rows = [
      cell(run("任务")) + cell(run("责任单位")),
      cell(run("修渠")) + cell(run("县水利局") + #"<w:r><w:footnoteReference w:id="2"/></w:r>"#),
    ].map { "<w:tr>\($0)</w:tr>" }
    let document = try read("<w:tbl>\(rows.joined())</w:tbl>", [("word/footnotes.xml", notes)])
    let task = try #require(PlanImporter.plan(from: document, fallbackTitle: "a").tasks.first)
    #expect(task.assignments.map(\.units) == [["县水利局"]])
    #expect(task.paragraphs == ["〔注：含水政大队〕"])
  }

  @Test(arguments: [
    ("Symbol", "F0B3", "≥"), ("Symbol", "F0A3", "≤"), ("symbol", "00B1", "±"), ("Symbol", "F0B4", "×"),
    ("Symbol", "F0D7", "⋅"), ("Symbol", "F0B8", "÷"), ("Symbol", "F06D", "μ"), ("Wingdings", "F0FE", "☑"),
    ("Wingdings", "F081", "①"), ("Wingdings 2", "F052", "☑"), ("宋体", "2265", "≥"),
  ])
  func symbolsAreSigns(_ font: String, _ code: String, _ sign: String) throws {
    let body = paragraph(run("甲") + #"<w:r><w:sym w:font="\#(font)" w:char="\#(code)"/></w:r>"#)
    let document = try read(body)
    #expect(document.lines == ["甲" + sign])
    #expect(document.notes.isEmpty)
  }

  @Test func symbolsThatAreNotKnownAreToldOf() throws {
    let document = try read(paragraph(run("甲") + #"<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>"#))
    #expect(document.lines == ["甲□"])
    #expect(document.notes == [SourceNote(.unknownSymbol, "Webdings F061", line: 1)])
  }

  @Test func lettersOfSymbolFontsAreSigns() throws {
    let symbol = #"<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>"#
    #expect(try read(paragraph(run("甲") + run("\u{B3}", symbol) + run("\u{F0A3}"))).lines == ["甲≥≤"])
  }

  @Test(arguments: [
    (#"<mc:Choice Requires="wps"><w:t>一</w:t></mc:Choice><mc:Fallback><w:t>二</w:t></mc:Fallback>"#, "甲一乙"),
    (#"<mc:Choice Requires="cx"><w:drawing/></mc:Choice><mc:Fallback><w:t>二</w:t></mc:Fallback>"#, "甲二乙"),
    (#"<mc:Choice Requires="zz"><w:t>一</w:t></mc:Choice><mc:Fallback><w:t>二</w:t></mc:Fallback>"#, "甲二乙"),
    (#"<mc:Choice Requires="zz"><w:t>一</w:t></mc:Choice><mc:Fallback/>"#, "甲一乙"),
    (#"<mc:Choice Requires="zz"><w:t>一</w:t></mc:Choice>"#, "甲一乙"),
    (
      #"<mc:Choice Requires="zz wps"/><mc:Choice Requires="wps"><w:t>三</w:t></mc:Choice><mc:Fallback><w:t>二</w:t></mc:Fallback>"#,
      "甲三乙"
    ),
  ])
  func ofSeveralFormsOneIsRead(_ forms: String, _ text: String) throws {
    let body = paragraph(
      run("甲") + "<w:r><mc:AlternateContent>\(forms)</mc:AlternateContent></w:r>" + run("乙"))
    #expect(try read(body).lines == [text])
  }

  @Test(arguments: [
    ("a.html", "<html><body><p>甲</p></body></html>"), ("a.txt", "甲"),
    ("a.mht", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><body><p>甲</p></body></html>"),
  ])
  func documentsBuiltInAreRead(_ name: String, _ text: String) throws {
    let document = try read(
      paragraph(run("前")) + #"<w:altChunk r:id="c"/>"# + paragraph(run("后")), [("word/\(name)", text)],
      relations: [("c", "aFChunk", name)])
    #expect(document.lines == ["前", "甲", "后"])
  }

  @Test func documentsBuiltInThatCannotBeReadAreToldOf() throws {
    let chunk = [("word/a.rtf", "{\\rtf1 a}")]
    let relations = [(id: "c", kind: "aFChunk", target: "a.rtf")]
    let document = try read(paragraph(run("前")) + #"<w:altChunk r:id="c"/>"#, chunk, relations: relations)
    #expect(document.notes.map(\.kind) == [.embedded])
    #expect(throws: ImportError.unsupported(.embedded)) {
      try read(#"<w:altChunk r:id="c"/>"#, chunk, relations: relations)
    }
  }

  @Test(arguments: ["<w:strike/>", "<w:dstrike w:val=\"true\"/>", "<w:rStyle w:val=\"gone\"/>"])
  func struckTextIsToldOf(_ property: String) throws {
    let styles =
      #"<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style></w:styles>"#
    let document = try read(
      paragraph(run("甲") + run("乙", property) + run("丙")), [("word/styles.xml", styles)])
    #expect(document.lines == ["甲丙"])
    #expect(document.notes == [SourceNote(.struckText, "乙", line: 1)])
    #expect(try read(paragraph(run("甲", #"<w:strike w:val="0"/>"#))).lines == ["甲"])
  }

  @Test func hiddenTextCommentsAndMarginsAreToldOf() throws {
    let comment =
      #"<w:comments xmlns:w="w"><w:comment w:id="0"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>"#
    let document = try read(
      paragraph(run("甲") + run("乙", "<w:vanish/>") + #"<w:r><w:commentReference w:id="0"/></w:r>"#),
      [
        ("word/comments.xml", comment),
        ("word/h.xml", "<w:hdr xmlns:w='w'><w:p><w:t>征求意见稿</w:t></w:p></w:hdr>"),
        ("word/f.xml", "<w:ftr xmlns:w='w'><w:p><w:t>第 1 页 共 3 页</w:t></w:p></w:ftr>"),
      ], relations: [("h", "header", "h.xml"), ("f", "footer", "f.xml")])
    #expect(document.lines == ["甲"])
    #expect(
      document.notes == [
        SourceNote(.comment, "请核", line: 1), SourceNote(.hiddenText, "乙", line: 1),
        SourceNote(.header, "征求意见稿", line: 1),
      ])
    let plan = PlanImporter.plan(from: document, fallbackTitle: "a")
    #expect(plan.doubts.contains { $0.kind == .aside(.header, "征求意见稿") })
  }

  @Test func controlsThatOnlyShowWhatToTypeAreNoText() throws {
    let body = """
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(paragraph(run("单击输入")))</w:sdtContent></w:sdt>\
      <w:sdt><w:sdtContent>\(paragraph(run("甲")))</w:sdtContent></w:sdt>
      """
    #expect(try read(body).lines == ["甲"])
  }

  @Test func emptyParagraphsOfAListCount() throws {
    func item(_ text: String, _ mark: String = "") -> String {
      #"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>\#(mark)</w:rPr></w:pPr>\#(run(text))</w:p>"#
    }
    func lines(_ body: String) throws -> [String] {
      try DocumentReader.read(
        makeDocx(body, numbering: wordList(1, [("chineseCounting", "（%1）")])), name: "a"
      ).lines
    }
    #expect(try lines(item("甲") + item("") + item("乙")) == ["（一）甲", "（三）乙"])
    // What was deleted or is hidden as a whole prints no number.
    #expect(
      try lines(item("甲") + item("", "<w:del/>") + item("", "<w:vanish/>") + item("乙")) == ["（一）甲", "（二）乙"])
    let cells = ["", ""].map { "<w:tr><w:tc>\(item($0))</w:tc><w:tc>\(paragraph(run("修渠")))</w:tc></w:tr>" }
    #expect(try lines("<w:tbl>\(cells.joined())</w:tbl>") == ["（一）|修渠/（二）|修渠"])
  }
}
