import PlanModel
import Testing

@testable import PlanImport

/// Pages of an .ofd become paragraphs and tables, as those of a PDF do.
@Suite struct OfdTests {
  private static let root = """
    <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>\
    </ofd:DocBody></ofd:OFD>
    """

  /// - Parameters:
  ///   - texts: text, left edge and base line in millimetres; signs of 5 mm.
  ///   - more: further elements of a layer.
  private func page(_ texts: [(String, Double, Double)], _ more: String = "") -> String {
    let objects = texts.map { text, left, base in
      """
      <ofd:TextObject ID="1" Boundary="\(left) \(base - 5) 200 7" Font="1" Size="5"><ofd:TextCode X="0" Y="5" \
      DeltaX="\(steps(text))">\(text)</ofd:TextCode></ofd:TextObject>
      """
    }
    return """
      <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>\(objects.joined())\(more)</ofd:Layer></ofd:Content></ofd:Page>
      """
  }

  private func steps(_ text: String) -> String {
    text.unicodeScalars.dropLast().map { $0.value < 0x2000 ? "2.5" : "5" }.joined(separator: " ")
  }

  private func read(_ pages: [String], template: String? = nil) throws -> SourceDocument {
    let list = pages.indices.map { #"<ofd:Page ID="\#($0)" BaseLoc="Pages/Page_\#($0)/Content.xml"/>"# }
    let document = """
      <ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="/Doc_0/T.xml"/></ofd:CommonData>\
      <ofd:Pages>\(list.joined())</ofd:Pages></ofd:Document>
      """
    let parts = pages.enumerated().map { ("Doc_0/Pages/Page_\($0)/Content.xml", $1) }
    let templates = template.map { [("Doc_0/T.xml", $0)] } ?? []
    return try DocumentReader.read(
      try makeZip([("OFD.xml", Self.root), ("Doc_0/Document.xml", document)] + parts + templates),
      name: "a.ofd")
  }

  @Test func signsBecomeParagraphs() throws {
    let full = String(repeating: "治", count: 20)
    let read = try read([
      page([
        ("某县节水方案", 60, 20), ("一、目标", 40, 30), (full, 30, 38), ("接着写 2018 年。", 30, 46), ("— 1 —", 80, 280),
      ]),
      page([("另起一段", 40, 20), (full, 30, 28), ("结尾。", 30, 36)]),
    ])
    #expect(
      read.lines == [
        "　　　　某县节水方案", "　　一、目标", full + "接着写 2018 年。", "　　另起一段", full + "结尾。",
      ])
  }

  /// Steps that are given once for several signs, a wide step, a second code that says only its line, a type that is stretched.
  @Test func placesAreThoseOfTheStandard() throws {
    let read = try read([
      page(
        [("甲乙丙", 30, 20)],
        """
        <ofd:PageBlock><ofd:TextObject Boundary="30 30 100 20" Size="10" CTM="0.5 0 0 0.5 0 0"><ofd:TextCode X="0" Y="10" \
        DeltaX="g 3 10 40 10">一二三四五六</ofd:TextCode><ofd:TextCode Y="30">七八</ofd:TextCode></ofd:TextObject></ofd:PageBlock>
        """)
    ])
    #expect(read.lines == ["甲乙丙", "一二三四　　　五六", "七八"])
  }

  @Test func columnsBecomeATable() throws {
    func row(_ cells: [String], _ base: Double) -> [(String, Double, Double)] {
      zip(cells, [20.0, 40, 120]).map { ($0, $1, base) }
    }
    let read = try read([
      page(
        row(["序号", "任务", "牵头单位"], 20) + row(["1", "修渠", "县水务局"], 34) + row(["2", "种树", "县林业局"], 48))
    ])
    #expect(read.lines == ["序号|任务|牵头单位/1|修渠|县水务局/2|种树|县林业局"])
  }

  /// Of the same one on each page the first is told of.
  @Test func whatIsTurnedIsNoTextAndIsToldOf() throws {
    let stamp = """
      <ofd:TextObject Boundary="50 50 100 100" Size="20" CTM="0.7 0.7 -0.7 0.7 0 0"><ofd:TextCode X="0" Y="20">内部文件</ofd:TextCode></ofd:TextObject>
      """
    let read = try read([page([("一、任务", 30, 20)], stamp), page([("二、要求", 30, 20)], stamp)])
    #expect(read.lines == ["一、任务", "二、要求"])
    #expect(read.notes == [SourceNote(.turnedText, "内部文件", line: 1)])
  }

  /// A head that is drawn once for all pages.
  @Test func templatesAreRead() throws {
    let template = page([("某县人民政府文件", 60, 20)])
    let own = page([("一、任务", 30, 40)]).replacing(
      "<ofd:Content>", with: #"<ofd:Template TemplateID="9"/><ofd:Content>"#)
    #expect(try read([own], template: template).lines.joined() == "　　　　某县人民政府文件一、任务")
  }

  @Test func pagesWithoutTextAreNamed() throws {
    #expect(throws: ImportError.unsupported(.ofd)) { try read([page([])]) }
  }

  @Test func pagesThatAreNotThereAreDamage() throws {
    let document =
      #"<ofd:Document xmlns:ofd="o"><ofd:Pages><ofd:Page BaseLoc="gone.xml"/></ofd:Pages></ofd:Document>"#
    #expect(throws: ImportError.damaged(part: "Doc_0/gone.xml", line: nil, column: nil)) {
      try DocumentReader.read(
        try makeZip([("OFD.xml", Self.root), ("Doc_0/Document.xml", document)]), name: "a.ofd")
    }
  }

  /// What no page holds is neither read for ever nor a crash.
  @Test(arguments: ["g 999999999999 1", "g -3 1", "g", "nan inf 1e400", "1e308 1e308 1e308"])
  func wildStepsDoNoHarm(_ steps: String) throws {
    let text = """
      <ofd:TextObject Boundary="30 30 100 20" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="\(steps)">一、任务</ofd:TextCode></ofd:TextObject>
      """
    #expect(try !read([page([], text)]).lines.isEmpty)
  }
}
