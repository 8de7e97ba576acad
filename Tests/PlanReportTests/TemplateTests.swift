import Foundation
import PlanImport
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Templates: placeholders however office programs split them, loops, and mistakes with their places.
@Suite struct TemplateTests {
  private let values = TemplateValues(
    texts: ["总数": "3", "名": "外面", "空": "", "零": "0", "行": "一\n二 & <三>"],
    lists: [
      "项": [("1.1", "甲"), ("1.2", "乙")].map { TemplateValues(texts: ["编号": $0.0, "名": $0.1]) },
      "组": [
        TemplateValues(
          texts: ["组名": "A"],
          lists: ["项": [TemplateValues(texts: ["编号": "9"]), TemplateValues(texts: ["编号": "8"])]]),
        TemplateValues(texts: ["组名": "B"], lists: ["项": []]),
      ], "无": [],
    ])

  /// Paragraphs, their runs divided by `|`.
  private func document(_ paragraphs: String...) -> String {
    paragraphs.map { paragraph($0) }.joined()
  }

  private func paragraph(_ text: String) -> String {
    if text.hasPrefix("<") { return text }
    return "<w:p>"
      + text.split(separator: "|", omittingEmptySubsequences: false).map {
        "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>"
      }.joined()
      + "</w:p>"
  }

  private func row(_ cells: String...) -> String {
    "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
  }

  private func fill(_ body: String) throws -> XMLElement {
    let text = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    return try TemplateFilling.fill(try XMLElement.read(Array(text.utf8), part: "x"), with: values)
  }

  /// The texts of the paragraphs; those of a row between `/`.
  private func texts(_ element: XMLElement) -> [String] {
    if element.isParagraph { return [element.wholeText] }
    if element.isRow { return [element.children.compactMap { $0.element?.wholeText }.joined(separator: "/")] }
    return element.children.flatMap { $0.element.map { texts($0) } ?? [] }
  }

  private func filled(_ paragraphs: String...) throws -> [String] {
    texts(try fill(paragraphs.map { paragraph($0) }.joined()))
  }

  @Test func placeholdersAreJoined() throws {
    #expect(try filled("共 {{总数}} 项") == ["共 3 项"])
    for split in [
      "共 {|{总数}} 项", "共 {{|总|数|}|} 项", "共 {{总数}|} 项", "共 {{ 总|数 }} 项", "共 ｛｛总数｝｝ 项", "共 ｛|｛总数｝} 项",
    ] {
      #expect(try filled(split) == ["共 3 项"], "\(split)")
    }
    #expect(try filled("{{总数}}{{总数}}|{{总|数}}、{{名}}") == ["333、外面"])
    #expect(try filled("{总数}", "{{", "}}", "{{{总数}}}") == ["{总数}", "{{", "}}", "{3}"])
    // What is beside a placeholder keeps its run.
    let document = try fill(paragraph("甲|{{总|数}}乙|丙")).document
    #expect(
      String(decoding: document, as: UTF8.self).contains(
        "<w:t xml:space=\"preserve\">3</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">乙</w:t>"
      ))
  }

  @Test func whatIsFilledInIsTextAlone() throws {
    let document = String(decoding: try fill(paragraph("{{行}}")).document, as: UTF8.self)
    #expect(
      document.contains("一</w:t><w:br/><w:t xml:space=\"preserve\">二 &amp; &lt;三&gt;</w:t>"), "\(document)")
    #expect(!document.contains("duban:place") && document.hasPrefix("<?xml"))
  }

  @Test func paragraphsAndRowsAreRepeated() throws {
    #expect(try filled("{{#项}}{{序号}}. {{编号}} {{名}}{{/项}}", "尾") == ["1. 1.1 甲", "2. 1.2 乙", "尾"])
    #expect(try filled("头", "{{#项}}", "{{编号}}", "{{名}}", "{{/项}}") == ["头", "1.1", "甲", "1.2", "乙"])
    #expect(try filled("{{#项}}{{编号}}", "{{名}}{{/项}}") == ["1.1", "甲", "1.2", "乙"])
    #expect(try filled("{{#无}}{{编号}}{{/无}}", "{{^无}}没有{{/无}}", "{{^项}}没有{{/项}}") == ["没有"])
    #expect(
      try filled("{{#空}}有{{/空}}", "{{#零}}有{{/零}}", "{{#总数}}有 {{总数}}{{/总数}}", "{{^空}}空{{/空}}") == ["有 3", "空"])
    let table = "<w:tbl>" + row("编号", "名") + row("{{#项}}{{编号}}", "{{名}}{{/项}}") + "</w:tbl>"
    #expect(texts(try fill(table)) == ["编号/名", "1.1/甲", "1.2/乙"])
    let inside = "<w:tbl>" + row("{{#项}}{{编号}}{{/项}}", "{{名}}") + "</w:tbl>"
    #expect(texts(try fill(inside)) == ["1.11.2/外面"])
    let gone = "<w:tbl>" + row("{{#无}}{{编号}}{{/无}}", "x") + "</w:tbl>"
    #expect(String(decoding: try fill(gone).document, as: UTF8.self).contains("<w:tc><w:p/></w:tc>"))
  }

  @Test func loopsStandInLoops() throws {
    let body = document(
      "{{#组}}", "{{组名}}", "<w:tbl>" + row("头", "名") + row("{{#项}}{{编号}}", "{{组名}}{{/项}}") + "</w:tbl>",
      "{{/组}}")
    #expect(texts(try fill(body)) == ["A", "头/名", "9/A", "8/A", "B", "头/名"])
  }

  private func problem(_ paragraphs: String...) -> TemplateError? {
    do {
      _ = try fill(paragraphs.map { paragraph($0) }.joined())
      return nil
    } catch {
      return error as? TemplateError
    }
  }

  @Test func mistakesHaveTheirPlaces() {
    let unknown = problem("一", "二 {{总|书}}")
    #expect(unknown?.paragraph == 2 && unknown?.text == "二 {{总书}}")
    guard case .unknown("总书", let known)? = unknown?.problem else { return #expect(Bool(false)) }
    #expect(known.contains("总数") && known.contains("项"))
    #expect(problem("{{#没有}}x{{/没有}}")?.problem == unknown.map { _ in .unknown("没有", known: known) })
    #expect(problem("一", "{{#项}}{{编号}}")?.problem == .unclosed("项"))
    #expect(
      problem("一", "二", "{{/项}}") == TemplateError(problem: .unopened("项"), paragraph: 3, text: "{{/项}}"))
    #expect(problem("{{编号}}")?.paragraph == 1, "known in a loop alone")
    let inTable = problem("一", "<w:tbl>" + row("甲", "{{错}}") + "</w:tbl>")
    #expect(inTable?.paragraph == 3 && inTable?.text == "{{错}}")
  }

  /// A number that somebody typed and that is not what was counted.
  @Test func typedNumbersAreCompared() throws {
    let values = TemplateValues(texts: ["总数": "57", "逾期": "2", "办结": "18", "办结率": "31.6%"])
    func typed(_ paragraphs: String...) throws -> [String] {
      let text =
        "<w:document xmlns:w=\"w\"><w:body>\(paragraphs.map { paragraph($0) }.joined())</w:body></w:document>"
      let root = try XMLElement.read(Array(text.utf8), part: "x")
      return TypedNumber.all(in: root, beside: values).map {
        "\($0.paragraph) \($0.name) \($0.typed) \($0.counted)"
      }
    }
    #expect(try typed("共有 57 项，逾期 {{逾期}} 项", "办结 18 项，办结率 31.6%") == [])
    #expect(try typed("一", "共有 5|6 项，逾期为 3 项") == ["2 共有 56 57", "2 逾期 3 2"])
    #expect(try typed("办结 31.0%", "办结 17 项") == ["1 办结 31.0% 31.6%", "2 办结 17 18"])
    #expect(try typed("逾期的 9 项", "第 3 期") == [])
  }

  @Test(arguments: ShippedTemplate.allCases) func theShippedOnesAreSound(_ shipped: ShippedTemplate) throws {
    let bytes = try shipped.template.bytes
    #expect(try shipped.template.bytes == bytes, "the same each time")
    let archive = try ZipArchive(bytes)
    #expect(archive.names.first == "[Content_Types].xml" && archive.names.count == 9)
    #expect(!archive.names.contains { $0.contains("theme") })
    let document = String(decoding: try #require(try archive.part("word/document.xml")), as: UTF8.self)
    #expect(!document.contains("exact") && !document.contains("w:trHeight"))
    // Each run with Chinese says so, so that the font for it is taken.
    for run in document.components(separatedBy: "<w:r>").dropFirst() where run.contains("<w:t ") {
      #expect(run.hasPrefix("<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>"), "\(run.prefix(80))")
    }
    #expect(ShippedTemplate(named: shipped.name) == shipped)
    // What is written out and read again is the same template.
    #expect(try Template(reading: bytes).bytes == bytes)
  }

  /// The number of the seal stands at the foot of each page, and what the office asks for in paragraphs of its own.
  @Test func theBulletinHasItsSealAndItsOwnWords() throws {
    func parts(_ bulletin: Bulletin) throws -> [String] {
      let filled = try ShippedTemplate.bulletin.template.filled(
        with: TemplateValues(BulletinReport(bulletin)))
      let archive = try ZipArchive(filled.bytes)
      return try ["word/document.xml", "word/footerOdd.xml", "word/footerEven.xml"].map { name in
        String(decoding: try #require(try archive.part(name)), as: UTF8.self)
      }
    }
    let day = try #require(Day("2018-09-15"))
    let board = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day)
    var bulletin = board.bulletin(number: "1", dated: day, since: day)
    let bare = try parts(bulletin)
    #expect(bare[0].contains("在这里填写") && bare.dropFirst().allSatisfy { !$0.contains("封存号") })
    (bulletin.seal, bulletin.next) = ("0123456789abcdef", "第一条。\n\n第二条。")
    let whole = try parts(bulletin)
    #expect(whole.dropFirst().allSatisfy { $0.contains("封存号 0123456789abcdef") })
    #expect(!whole[0].contains("在这里填写") && whole[0].contains(">第一条。<") && whole[0].contains(">第二条。<"))
  }
}
