import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Every mistake in a plan, and its remedy done as it is printed: then it is gone, and nothing else is wrong.
@Suite struct RemedyTests {
  /// A text with a mistake, and the words of the remedy by which the second text differs from it.
  struct Mended: CustomTestStringConvertible {
    var problem: String
    var broken: [UInt8]
    var words: String
    var mended: [UInt8]
    var testDescription: String { "\(problem): \(words)" }

    init(_ problem: String, _ broken: String, _ words: String, _ mended: String) {
      self.init(problem, Array(broken.utf8), words, Array(mended.utf8))
    }

    init(_ problem: String, _ broken: [UInt8], _ words: String, _ mended: [UInt8]) {
      (self.problem, self.broken, self.words, self.mended) = (problem, broken, words, mended)
    }
  }

  private static let head = "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n## 乙\n### 1. 丙\n"
  private static let item = "- 牵头: 单位\n"

  static let mistakes =
    ofHeader + ofHeadings + ofItems + ofLines

  private static let ofHeader = [
    Mended("missingTitle", "## 乙\n### 1. 丙\n" + item, "# 方案名称", "# 方案名称\n## 乙\n### 1. 丙\n" + item),
    Mended("secondTitle", "# 例\n# 乙\n### 1. 丙\n" + item, "任务组用 ##", "# 例\n## 乙\n### 1. 丙\n" + item),
    Mended("badFormat", "# 例\n- 格式: 别的\n", "格式: duban 1", "# 例\n- 格式: duban 1\n"),
    Mended("badZone", "# 例\n- 时区: 北京\n", "时区: +0800", "# 例\n- 时区: +0800\n"),
    Mended("badNumber", "# 例\n- 临期天数: 三十\n", "临期天数: 30", "# 例\n- 临期天数: 30\n"),
    Mended(
      "phaseWithoutDates", "# 例\n## 阶段\n### （一）动员阶段\n", "### （一）动员部署阶段 2017-06 – 2017-08",
      "# 例\n## 阶段\n### （一）动员部署阶段 2017-06 – 2017-08\n"),
    Mended(
      "phaseEndsBeforeStart", "# 例\n## 阶段\n### （一）动员 2018-05 – 2018-01\n", "改正起止月份",
      "# 例\n## 阶段\n### （一）动员 2018-01 – 2018-05\n"),
    Mended("duplicateUnit", "# 例\n## 单位\n- 甲\n- 甲\n", "一个单位只写一行", "# 例\n## 单位\n- 甲\n"),
    Mended(
      "duplicateUnit", "# 例\n## 乙\n### 1. 丙\n- 牵头: 县局\n## 单位\n- 县局；简称: 局\n", "## 单位 写在任务组前面",
      "# 例\n## 单位\n- 县局；简称: 局\n## 乙\n### 1. 丙\n- 牵头: 县局\n"),
  ]

  private static let ofHeadings = [
    Mended("itemWithoutTask", "# 例\n## 乙\n" + item, "### 1. 名称", "# 例\n## 乙\n### 1. 名称\n" + item),
    Mended(
      "taskWithoutGroup", "# 例\n### 1. 丙\n" + item, "## （一）名称", "# 例\n## （一）名称\n### 1. 丙\n" + item),
    Mended(
      "partWithoutTask", "# 例\n## 乙\n#### （1）丁\n" + item, "### 1. 名称",
      "# 例\n## 乙\n### 1. 名称\n#### （1）丁\n" + item),
    Mended("headingTooDeep", head + "##### 深\n" + item, "分项 ####", head + "#### 深\n" + item),
    Mended("taskWithoutItem", head, "- 牵头: 单位", head + "- 牵头: 单位\n"),
    Mended("almostHeading", head + item + "###2. 丁\n" + item, "空一格", head + item + "### 2. 丁\n" + item),
    Mended(
      "almostHeading", head + item + "＃＃＃ 2. 丁\n" + item, "半角 #", head + item + "### 2. 丁\n" + item),
    Mended(
      "strayID", head + item + "### 2. 丁 ^aaaaaaa\n" + item, "删去 ^aaaaaaa", head + item + "### 2. 丁\n" + item),
    Mended(
      "strayID", head + item + "### 2. 丁 ^aaaaaaa\n" + item, "本来就是文字的，前面加 \\",
      head + item + "### 2. 丁 \\^aaaaaaa\n" + item),
    Mended(
      "repeatedNumber", head + item + "### 1. 丁\n" + item, "改成不同的编号", head + item + "### 2. 丁\n" + item),
  ]

  private static let ofItems = [
    Mended("badDate", head + "- 牵头: 甲；期限: 某天\n", "阶段一", head + "- 牵头: 甲；期限: 阶段一\n"),
    Mended("badDate", head + "- 牵头: 甲；期限: 某天\n", "2019", head + "- 牵头: 甲；期限: 2019\n"),
    Mended("badDate", head + "- 牵头: 甲；期限: 某天\n", "2019-06", head + "- 牵头: 甲；期限: 2019-06\n"),
    Mended("badDate", head + "- 牵头: 甲；期限: 某天\n", "2019-06-30", head + "- 牵头: 甲；期限: 2019-06-30\n"),
    Mended("unknownPhase", head + "- 牵头: 甲；期限: 阶段五\n", "阶段一", head + "- 牵头: 甲；期限: 阶段一\n"),
    Mended(
      "unknownPhase", "# 例\n## 乙\n### 1. 丙\n- 牵头: 甲；期限: 阶段一\n", "先在 ## 阶段 下面写各个阶段",
      "# 例\n## 阶段\n### （一）甲 2018-01 – 2018-12\n## 乙\n### 1. 丙\n- 牵头: 甲；期限: 阶段一\n"),
    Mended(
      "badTarget", head + item + "  - 指标: 达标率很高\n", "指标: 名称 ≥ 85 %", head + item + "  - 指标: 名称 ≥ 85 %\n"),
    Mended(
      "targetWithoutItem", head + "  - 指标: 名称 ≥ 85 %\n" + item, "- 牵头: … 下面一行，缩进两格",
      head + item + "  - 指标: 名称 ≥ 85 %\n"),
    Mended("badID", head + "- 牵头: 单位 ^ABC\n", "删去 ^ABC", head + item),
    Mended(
      "duplicateID", head + "- 牵头: 甲 ^aaaaaaa\n- 牵头: 乙 ^aaaaaaa\n", "复制的行删去 ^aaaaaaa",
      head + "- 牵头: 甲 ^aaaaaaa\n- 牵头: 乙\n"),
    Mended("emptyField", head + "- 牵头: 甲；配合:\n", "删去这一栏", head + "- 牵头: 甲\n"),
    Mended("emptyField", head + "- 牵头: 甲；配合:\n", "填上内容", head + "- 牵头: 甲；配合: 乙\n"),
    Mended("almostItem", head + item + "－ 牵头: 单位\n", "- 牵头: 单位", head + item + "- 牵头: 单位\n"),
    Mended(
      "almostItem", head + "1. 牵头: 单位\n" + item, "本来就是说明的，前面加 \\", head + "\\1. 牵头: 单位\n" + item),
    Mended("nestedItem", head + item + "  - 牵头: 乙\n", "责任事项不要缩进", head + item + "- 牵头: 乙\n"),
    Mended(
      "nestedItem", head + item + "  - 牵头: 乙\n", "- 指标: 名称 ≥ 85 %", head + item + "  - 指标: 名称 ≥ 85 %\n"),
    Mended("repeatedField", head + "- 牵头: 甲；牵头: 乙\n", "合成一栏，单位之间用、分开", head + "- 牵头: 甲、乙\n"),
    Mended("oddUnit", head + "- 牵头: 甲，配合: 乙\n", "栏目之间用；分开", head + "- 牵头: 甲；配合: 乙\n"),
    Mended("oddUnit", head + "- 牵头: 甲^aaaaaaa\n", "行尾的记号前面空一格", head + "- 牵头: 甲 ^aaaaaaa\n"),
    Mended("almostField", head + "- ● 牵头：甲\n", "前面不加别的符号", head + "- 牵头：甲\n"),
    Mended("almostField", head + "- ● 牵头：甲\n", "本来就是内容的，前面加 \\", head + "- \\● 牵头：甲\n"),
    Mended(
      "manyMistakes", head + "- 牵头: 甲" + String(repeating: "；配合:", count: 300) + "\n",
      "一个事项写一行，不要连在一起", head + item),
  ]

  private static let ofLines = [
    Mended(
      "unfinishedMerge", head + "<<<<<<< a\n- 牵头: 甲\n=======\n- 牵头: 乙\n>>>>>>> b\n",
      "留下要的行，删去 <<<<<<<、=======、>>>>>>> 这些行", head + "- 牵头: 甲\n"),
    Mended("mergeMark", head + item + ">>>>>>> b\n", "删去这一行", head + item),
    Mended("loneReturn", head + "- 牵头: 甲\r- 牵头: 乙\n", "LF", head + "- 牵头: 甲\n- 牵头: 乙\n"),
    Mended("loneReturn", head + "- 牵头: 甲\r- 牵头: 乙\n", "CRLF", head + "- 牵头: 甲\r\n- 牵头: 乙\r\n"),
    Mended(
      "notUTF8", Array("# ".utf8) + [0xC0, 0xFD] + Array("\n".utf8), "用 UTF-8 编码重新保存文件", Array("# 例\n".utf8)),
  ]

  /// What only a later version of the program can do.
  private static let notByHand: Set<String> = ["newerFormat"]

  private func name(_ problem: PlanProblem) -> String { String("\(problem)".prefix { $0 != "(" }) }

  @Test(arguments: mistakes) func theRemedyMends(_ mistake: Mended) {
    let broken = Plan(reading: mistake.broken)
    let found = Diagnostic.list(of: broken, file: "plan.md", width: DisplayWidth())
    let said = zip(broken.findings, found).filter { name($0.0.problem) == mistake.problem }
    #expect(!said.isEmpty, "\(found.map { $0.text(in: .chinese) })")
    #expect(
      said.allSatisfy { $0.1.remedy(in: .chinese).contains(mistake.words) },
      "\(said.map { $0.1.remedy(in: .chinese) })")
    let left = Diagnostic.list(of: Plan(reading: mistake.mended), file: "plan.md", width: DisplayWidth())
    #expect(left.isEmpty, "\(left.map { $0.text(in: .chinese) })")
  }

  /// Who adds a kind of mistake tries its remedy here.
  @Test func noneIsLeftOut() throws {
    let source = String(decoding: try file("Sources/PlanModel/Model/PlanFinding.swift"), as: UTF8.self)
    let names = source.matches(of: /\n  case ([a-zA-Z0-9]+)/).map { String($0.1) }
    #expect(names.count > 30)
    #expect(Set(names) == Set(RemedyTests.mistakes.map(\.problem)).union(RemedyTests.notByHand))
  }
}
