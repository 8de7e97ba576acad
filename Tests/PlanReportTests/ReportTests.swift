import Foundation
import FoundationXML
import PlanModel
import PlanReport
import TestSupport
import Testing

@Suite struct ReportTests {
  private var board: Snapshot { Snapshot(plan: plan(smallPlan), journal: Journal(), asOf: day("2018-07-10")) }
  private func text(_ format: ReportFormat, _ items: [Int]? = nil, filter: Filter = Filter()) -> String {
    let items = items ?? Array(board.plan.assignments.indices)
    return text(format, Report(ItemList(board, items), filter: filter))
  }
  private func text(_ format: ReportFormat, _ report: Report) -> String {
    let bytes = try? format.bytes(report)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test func tableIsForPeople() {
    #expect(
      text(.table, [1, 2]) == """
        某县整治方案  截至 2018-07-10

        （一）治水
          1.1      整治河道                             县水务局                   2018-12-31 未启动
          1.2a     拆除                                 县农业局、县环保局         2018-06-30 未启动 逾期

        显示 2/6  完成 0/2 0%  逾期 1  临期 0

        """)
    // The longest number of a plan of four phases is whole.
    #expect(text(.table, [0]).contains("\n  阶段一.1 "))
  }

  /// It is grouped and sorted as the board is; an item that two units lead stands under both.
  @Test func itIsGroupedAndSortedAsTheBoardIs() {
    func heads(_ grouping: Grouping, _ sorting: Sorting = .plan) -> [String] {
      var arrangement = Arrangement()
      (arrangement.grouping, arrangement.sorting) = (grouping, sorting)
      let report = Report(board.items(matching: Filter()), arranged: arrangement)
      let markdown = text(.markdown, report).split(separator: "\n")
      return markdown.compactMap { line in
        if line.hasPrefix("## ") { return String(line.dropFirst(3)) }
        let cells = line.split(separator: "|")
        return line.hasPrefix("| 编号") || line.hasPrefix("| ---") || cells.count < 2
          ? nil : cells[0].trimmingCharacters(in: .whitespaces)
      }
    }
    let plain = heads(.group).filter { !$0.contains("（") && !$0.contains("阶段") }
    #expect(heads(.none).first == "全部" && heads(.none).count == 7)
    let byUnit = heads(.unit)
    #expect(byUnit.filter { $0 == "1.2a" }.count == 2 && byUnit.contains("县水务局") && byUnit.contains("未明确"))
    #expect(Set(plain).isSubset(of: heads(.month)) && heads(.month).contains("2018-06"))
    #expect(heads(.phase).contains("不在各阶段") || heads(.phase).contains { $0.hasPrefix("阶段") })
    let items = board.items(matching: Filter()).sorted(.due).map { $0.number(in: .chinese) }
    #expect(Array(heads(.none, .due).dropFirst()) == items)
  }

  /// Words that are wider than their Chinese ones have room.
  @Test func noWordOfTheTableIsCut() {
    let table = text(.table, Report(ItemList(board, [1, 2]), in: .english))
    #expect(table.contains(" Not started  Overdue\n"), "\(table)")
  }

  @Test func csvOpensInExcel() throws {
    let csv = text(.csv)
    #expect(csv.hasPrefix("\u{FEFF}编号,任务组,任务,内容,牵头单位"))
    let lines = csv.components(separatedBy: "\r\n")
    #expect(lines.count == 8 && lines.last == "")
    #expect(lines.allSatisfy { !$0.contains("\n") })
    #expect(lines[3].hasPrefix("=\"1.2a\",（一）治水,清理养殖场,拆除,县农业局、县环保局,,,2018-06-30,未启动,逾期,,,aaaaaa5"))
  }

  @Test func cellsAreQuotedAndNoFormulas() throws {
    let source = "# 例\n## 甲\n### 1. 一,\"二\"\n- 牵头: 甲；内容: =SUM(1)\n- 牵头: 乙；内容: ＝1+1\n"
    let board = Snapshot(plan: plan(source), journal: Journal(), asOf: day("2018-01-01"))
    let report = Report(ItemList(board, [0, 1]))
    let csv = text(.csv, report)
    #expect(csv.contains("\"一,\"\"二\"\"\""))
    #expect(csv.contains(",'=SUM(1),"))
    #expect(csv.contains(",'＝1+1,"))
    let tsv = text(.tsv, report)
    #expect(tsv.components(separatedBy: "\n")[1].components(separatedBy: "\t").count == 13)
  }

  @Test func jsonHasTheFormOfTheRules() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any])
    #expect(object["schemaVersion"] as? Int == 1)
    #expect(object["title"] as? String == "某县整治方案")
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(groups.map { $0["title"] as? String } == ["治水", "护林"])
    let task = try #require((groups[0]["tasks"] as? [[String: Any]])?[1])
    let deadlines = try #require(task["deadlines"] as? [[String: Any]])
    #expect(deadlines.map { $0["date"] as? String } == ["2018-06", "2018-09-30"])
    let first = try #require((groups[0]["tasks"] as? [[String: Any]])?[0])
    // A due day that comes from a phase stands under `due` alone.
    #expect((first["deadlines"] as? [Any])?.isEmpty == true)
    let item = try #require((first["assignments"] as? [[String: Any]])?[0])
    #expect((item["due"] as? [String: Any])?["date"] as? String == "2018-12-31")
    #expect((item["due"] as? [String: Any])?["phase"] as? Int == 2)
    #expect(item["status"] as? String == "todo")
    #expect(item["id"] as? String == "aaaaaa3")
    let parts = try #require(groups[1]["tasks"] as? [[String: Any]])
    #expect(parts.map { $0["number"] as? String } == ["1(1)", "1(2)"])
    #expect(parts.map { $0["parent"] as? String } == ["建立制度", "建立制度"])
    #expect((object["deadlines"] as? [[String: Any]])?.first?["date"] as? String == "2019-12")
  }

  @Test func jsonOfAFilterHoldsOnlyItsItems() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json, [2]).utf8)) as? [String: Any])
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(groups.count == 1)
    let tasks = try #require(groups[0]["tasks"] as? [[String: Any]])
    #expect(tasks.count == 1)
    #expect((tasks[0]["assignments"] as? [Any])?.count == 1)
  }

  private var filter: Filter {
    var filter = Filter()
    filter.unit = "县水务局"
    filter.role = .any
    filter.statuses = Filter.open
    filter.phases = [2]
    return filter
  }

  @Test func theTableSaysWhatWasLeftOut() {
    let lines = text(.table, [1], filter: filter).components(separatedBy: "\n")
    #expect(lines[0] == "某县整治方案  截至 2018-07-10")
    #expect(lines[1] == "筛选 牵头或配合=县水务局 状态=未完成 阶段=二")
    #expect(!text(.table).contains("筛选"))
  }

  @Test func markdownIsATableForEachSection() {
    let report = Report(
      ItemList(board, [0, 2]), filter: filter, for: Person(name: "王芳", unit: "县水务局"))
    #expect(
      text(.markdown, report) == """
        # 某县整治方案

        截至 2018-07-10  筛选 牵头或配合=县水务局 状态=未完成 阶段=二  制表 王芳

        ## 阶段一 动员阶段

        | 编号 | 任务 | 牵头单位 | 期限 | 状态 | 预警 |
        | --- | --- | --- | --- | --- | --- |
        | 阶段一.1 | 召开动员会 |  | 2018-03-31 | 未启动 | 逾期 |

        ## （一）治水

        | 编号 | 任务 | 牵头单位 | 期限 | 状态 | 预警 |
        | --- | --- | --- | --- | --- | --- |
        | 1.2a | 拆除 | 县农业局、县环保局 | 2018-06-30 | 未启动 | 逾期 |

        显示 2/6  完成 0/2 0%  逾期 2  临期 0

        """)
  }

  @Test func noSignOfATextMeansAnythingToMarkdown() {
    let source = "# 例 <b>\n## 甲\n### 1. 一|二 *三* `四`\n- 牵头: [甲](乙)\n"
    let board = Snapshot(plan: plan(source), journal: Journal(), asOf: day("2018-01-01"))
    let written = text(.markdown, Report(ItemList(board, [0])))
    #expect(written.hasPrefix("# 例 \\<b\\>\n"))
    #expect(written.contains("| 一\\|二 \\*三\\* \\`四\\` |"))
  }

  @Test func jsonSaysWhatWasLeftOut() throws {
    func filter(_ text: String) throws -> [String: Any]? {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return object?["filter"] as? [String: Any]
    }
    let written = try #require(try filter(text(.json, [1], filter: self.filter)))
    #expect(Set(written.keys) == ["unit", "role", "statuses", "phases"])
    #expect(written["unit"] as? String == "县水务局" && written["role"] as? String == "any")
    #expect(written["statuses"] as? [String] == ["todo", "doing", "blocked"])
    #expect(written["phases"] as? [Int] == [2])
    #expect(try filter(text(.json)) == nil)
  }

  /// Whatever a filter leaves is in every format, and nothing else is.
  @Test(arguments: ReportFormat.all.filter(\.isText).map(\.name))
  func everyFormatHasWhatTheFilterLeaves(name: String) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let items = ItemList(board, Array(board.plan.assignments.indices))
    for item in items {
      let written = text(format, [item.index])
      for other in items { #expect(written.contains(other.title) == (other.index == item.index)) }
    }
  }

  /// A page is well formed, needs nothing beside it, and takes nothing of a plan for markup.
  @Test func aPageIsWholeAndSafe() throws {
    let source = "# <b>例&\n## 甲\n### 1. \"一\" <script>alert(1)</script>\n- 牵头: 县'水务局\n- 牵头: 县林业局；期限: 2017\n"
    let board = Snapshot(plan: plan(source), journal: Journal(), asOf: day("2018-01-01"))
    let page = text(.html, Report(ItemList(board, [0, 1])))
    let reader = PageReader()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(reader.names["script"] == 1 && reader.names["b"] == nil && reader.names["tr"] == 3)
    for landmark in ["header", "main", "h1", "h2", "title"] {
      #expect(reader.names[landmark] == 1, "\(landmark)")
    }
    #expect(reader.units == ["县'水务局", "县林业局"])
    #expect(!page.contains("http") && !page.contains("src="))
    #expect(page.contains("class=\"red\">逾期<") && page.contains("lang=\"zh-CN\""))
  }
}

private final class PageReader: NSObject, XMLParserDelegate {
  var names: [String: Int] = [:]
  var units: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names[name, default: 0] += 1
    if let units = attributes["data-units"] { self.units.append(units) }
  }
}
