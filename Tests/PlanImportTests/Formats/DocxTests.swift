import PlanModel
import Testing

@testable import PlanImport

/// What Word documents say besides plain paragraphs.
@Suite struct DocxTests {
  private func lines(_ body: String, numbering: String = "", styles: String = "") throws -> [String] {
    try DocumentReader.read(makeDocx(body, numbering: numbering, styles: styles), name: "a.docx").lines
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test func deletionsAreLeftOutAndInsertionsKept() throws {
    let body =
      "<w:p>\(run("甲"))<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>\(run("增"))</w:ins>"
      + "<w:moveFrom>\(run("移走"))</w:moveFrom><w:moveTo>\(run("移来"))</w:moveTo></w:p>"
    #expect(try lines(body) == ["甲增移来"])
  }

  @Test func fieldsHiddenTextAndPhoneticsAreNotText() throws {
    let body =
      "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>\(run("显"))"
      + "<w:r><w:ruby><w:rt>\(run("pin"))</w:rt><w:rubyBase>\(run("拼"))</w:rubyBase></w:ruby></w:r></w:p>"
    #expect(try lines(body) == ["显拼"])
  }

  @Test func textBoxesFollowTheParagraphTheyAreAnchoredInOnce() throws {
    let box = "<w:txbxContent><w:p>\(run("框里"))</w:p></w:txbxContent>"
    let body =
      "<w:p>\(run("正文"))<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)"
      + "</mc:Fallback></mc:AlternateContent></w:r>\(run("接着"))</w:p>"
    #expect(try lines(body) == ["正文接着", "框里"])
  }

  @Test func lineBreaksInsideAParagraphBeginANewOne() throws {
    #expect(
      try lines("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type=\"page\"/><w:t>丙</w:t></w:r></w:p>")
        == ["甲", "乙丙"])
  }

  @Test func listsCountOnAndBeginAgainBelowAHigherLevel() throws {
    let list = wordList(1, [("chineseCounting", "%1、"), ("decimal", "%2.")])
    let levels = [0, 1, 1, 0, 1]
    let body = levels.map { wordParagraph("项", list: (id: 1, level: $0)) }.joined()
    #expect(try lines(body, numbering: list) == ["一、项", "1.项", "2.项", "二、项", "1.项"])
  }

  @Test func aListThatGoesOnInAnotherBeginsWhereItIsTold() throws {
    let list =
      wordList(1, [("decimal", "%1.")])
      + #"<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#
    let body =
      wordParagraph("甲", list: (id: 1, level: 0)) + wordParagraph("乙", list: (id: 7, level: 0))
      + wordParagraph("丙", list: (id: 7, level: 0))
    #expect(try lines(body, numbering: list) == ["1.甲", "5.乙", "6.丙"])
  }

  @Test(arguments: [
    ("chineseLegalSimplified", "第%1条", "第一条"), ("decimalEnclosedCircleChinese", "%1", "①"),
    ("japaneseCounting", "(%1)", "(一)"), ("lowerLetter", "%1)", "a)"), ("upperRoman", "%1.", "I."),
    ("decimalFullWidth", "%1．", "1．"), ("bullet", "●", ""),
  ])
  func numbersInEveryForm(_ format: String, _ text: String, _ printed: String) throws {
    let body = wordParagraph("甲", list: (id: 1, level: 0))
    #expect(try lines(body, numbering: wordList(1, [(format, text)])) == [printed + "甲"])
  }

  @Test func stylesGiveNumbersAndLevels() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="base"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      <w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="own"><w:name w:val="y"/><w:basedOn w:val="base"/></w:style>
      <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/></w:style>
      """
    let body = wordParagraph("甲", style: "own") + wordParagraph("乙", style: "h")
    let document = try DocumentReader.read(
      makeDocx(body, numbering: wordList(1, [("decimal", "%1.")]), styles: styles), name: "a.docx")
    #expect(
      document.blocks == [
        .paragraph(Paragraph("甲", label: "1.", headingLevel: 1, line: 1)),
        .paragraph(Paragraph("乙", headingLevel: 2, line: 2)),
      ])
  }

  @Test func tablesAreGridsWithMergedCells() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
    }
    let table =
      "<w:tbl><w:tr>\(cell("甲", "<w:gridSpan w:val=\"2\"/>"))\(cell("乙"))</w:tr>"
      + "<w:tr>\(cell("丙", "<w:vMerge w:val=\"restart\"/>"))\(cell("丁"))\(cell("戊"))</w:tr>"
      + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("己"))</w:tr></w:tbl>"
    #expect(try lines(table) == ["甲|^甲|乙/丙|丁|戊/^丙|己|"])
  }

  @Test func aTableOfOneCellIsAFrame() throws {
    #expect(
      try lines("<w:tbl><w:tr><w:tc><w:p>\(run("甲"))</w:p><w:p>\(run("乙"))</w:p></w:tc></w:tr></w:tbl>") == [
        "甲", "乙",
      ])
  }

  @Test func headingsWithoutNumbersAreLevels() throws {
    let styles = (1...3).map {
      #"<w:style w:type="paragraph" w:styleId="h\#($0)"><w:name w:val="heading \#($0)"/></w:style>"#
    }.joined()
    let body =
      wordParagraph("某县节水方案") + wordParagraph("主要任务", style: "h1") + wordParagraph("农业节水", style: "h2")
      + wordParagraph("推广滴灌", style: "h3") + wordParagraph("抓紧推广。（县水利局牵头）")
      + wordParagraph("改造渠道", style: "h3")
      + wordParagraph("抓紧改造。（县水利局牵头）")
    let document = try DocumentReader.read(makeDocx(body, styles: styles), name: "a.docx")
    let plan = PlanImporter.plan(from: document, fallbackTitle: "")
    #expect(plan.groups.map(\.title) == ["农业节水"])
    #expect(plan.tasks.map(\.title) == ["推广滴灌", "改造渠道"])
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县水利局"]])
  }
}
