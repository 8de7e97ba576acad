import PlanModel
import Testing

@testable import PlanImport

/// How text is set tells titles and headings that have neither number nor usual words.
@Suite struct LookTests {
  /// A paragraph of Word in a type of its own.
  private func set(_ text: String, in face: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times\" w:eastAsia=\"\(face)\"/>\(run)</w:rPr>"
      + "<w:t>\(text)</w:t></w:r></w:p>"
  }

  private static let sentence = "做好供水管网改造，逐村排查，逐户登记，整改到位。（县水利局负责）"

  /// GB/T 9704-2012 7.3.3: the first level in 黑体, the second in 楷体.
  @Test func headingsWithoutNumbersAreToldByTheirType() throws {
    let text = ["推进供水改造", "推进污水治理"].map { title in
      set(title, in: "黑体")
        + ["排查管网", "更换管网"].map {
          set("\(title.suffix(2))\($0)", in: "楷体_GB2312") + set(Self.sentence, in: "仿宋_GB2312")
        }.joined()
    }
    let plan = try plan(makeDocx(text.joined()))
    #expect(plan.groups.map(\.title) == ["推进供水改造", "推进污水治理"])
    #expect(plan.tasks.map(\.title) == ["改造排查管网", "改造更换管网", "治理排查管网", "治理更换管网"])
    #expect(plan.tasks.allSatisfy { $0.leads == ["县水利局"] })
  }

  @Test func whatAllTextIsSetInSaysNothing() throws {
    let text = ["（一）推进供水改造。" + Self.sentence, "第一批", "（二）推进污水治理。" + Self.sentence, "第二批"]
    let plan = try plan(makeDocx("<w:p/>" + text.map { set($0, in: "SimHei") }.joined()))
    #expect(plan.tasks.map(\.title) == ["推进供水改造", "推进污水治理"])
  }

  @Test func clausesAndLabelsInATypeOfTheirOwnAreNoHeadings() throws {
    let items = ["（一）推进供水改造。", "（二）推进污水治理。"].map {
      set($0 + "逐村排查，逐户登记，整改到位。", in: "仿宋") + set("（县水利局牵头）", in: "楷体")
        + set("县财政局", in: "黑体") + set("完成时限：2026年底前", in: "黑体")
    }
    let plan = try plan(makeDocx(set("一、主要任务", in: "黑体") + items.joined()))
    #expect(plan.tasks.map(\.title) == ["推进供水改造", "推进污水治理"])
  }

  private static let centre = #"<w:jc w:val="center"/>"#

  @Test(arguments: [
    (#"<w:jc w:val="center"/>"#, #"<w:sz w:val="44"/>"#), ("", "<w:b/>"),
    (#"<w:pStyle w:val="T"/>"#, ""),
  ])
  func theTitleIsWhatStandsInTheMiddleOrInBold(_ paragraph: String, _ run: String) throws {
    let styles =
      #"<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="44"/></w:rPr></w:style>"#
    let text =
      set("各乡镇和县直各有关单位要认真抓好落实", in: "仿宋") + set("清水进村入户两年见效", in: "方正小标宋简体", paragraph, run: run)
      + set("一、主要任务", in: "黑体") + set("（一）" + Self.sentence, in: "仿宋")
    #expect(try plan(makeDocx(text, styles: styles)).title == "清水进村入户两年见效")
  }

  @Test func ofTwoCentredLinesTheLargerIsTheTitle() throws {
    let text =
      set("某县水利工作简报第三期", in: "楷体", Self.centre, run: #"<w:sz w:val="32"/>"#)
      + set("清水进村入户两年见效", in: "宋体", Self.centre, run: #"<w:sz w:val="44"/>"#)
      + set("一、主要任务", in: "黑体") + set("（一）" + Self.sentence, in: "仿宋")
    #expect(try plan(makeDocx(text)).title == "清水进村入户两年见效")
  }

  @Test(arguments: [
    #"<p align="center">@</p>"#, #"<p style="TEXT-ALIGN: center; font-size: 22pt">@</p>"#,
    "<center>@</center>", "<p><strong>@</strong></p>", #"<p><span style="font-weight:700">@</span></p>"#,
  ])
  func pagesSayItInTheirOwnWay(_ title: String) throws {
    let page =
      "<p>各乡镇和县直各有关单位要认真抓好落实</p>\(title.replacing("@", with: "清水进村入户两年见效"))"
      + "<p>一、主要任务</p><p>（一）\(Self.sentence)</p>"
    #expect(try plan(Array(page.utf8), "a.html").title == "清水进村入户两年见效")
  }

  @Test func typesOfPagesAreHeadings() throws {
    let text = ["推进供水改造", "推进污水治理"].map { title in
      "<p><span style=\"font-family: 黑体, SimHei\">\(title)</span></p><p style='font-family:\"仿宋\"'>\(Self.sentence)</p>"
    }
    let plan = try plan(Array("<html><body>\(text.joined())</body></html>".utf8), "a.html")
    #expect(plan.tasks.map(\.title) == ["推进供水改造", "推进污水治理"])
  }

  private func plan(_ bytes: [UInt8], _ name: String = "a.docx") throws -> ImportedPlan {
    PlanImporter.plan(from: try DocumentReader.read(bytes, name: name), fallbackTitle: "无题")
  }
}
