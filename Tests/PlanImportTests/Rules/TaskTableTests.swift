import PlanModel
import Testing

@testable import PlanImport

/// Tables are documents: title and year above, columns by heads and cells, rows that are no tasks, prose beside.
@Suite struct TaskTableTests {
  private func plan(_ rows: [[String]], name: String = "", file: String = "a") -> ImportedPlan {
    let width = rows.map(\.count).max() ?? 0
    let table = SourceTable(
      name: name,
      rows: rows.enumerated().map { line, row in
        let cells = row.map {
          $0.hasPrefix("^") ? TableCell(String($0.dropFirst()), isContinuation: true) : TableCell($0)
        }
        return TableRow(
          cells: cells + Array(repeating: TableCell(""), count: width - row.count), line: line + 1)
      })
    return PlanImporter.plan(from: SourceDocument(blocks: [.table(table)], unit: .row), fallbackTitle: file)
  }

  private func due(_ cell: String, above: String = "某县2018年重点工作任务分解表") -> ImportedPlan {
    plan([[above], ["任务", "责任单位", "完成时限"], ["修渠", "县水利局", cell]])
  }

  @Test(arguments: [
    ("6月底", "2018-06"), ("年底前", "2018-12"), ("12月", "2018-12"), ("6月30日前", "2018-06-30"),
    ("18年6月", "2018-06"),
    ("18.6.30", "2018-06-30"), ("18/6/30", "2018-06-30"), ("二O一八年六月", "2018-06"),
    ("二〇一八年六月三十日", "2018-06-30"),
    ("2O18年6月", "2018-06"), ("20180630", "2018-06-30"), ("201806", "2018-06"), ("43281", "2018-06-30"),
    ("2018.6", "2018-06"), ("2018/6/30", "2018-06-30"), ("6.30", "2018-06-30"), ("6/30", "2018-06-30"),
    ("二季度", "2018-06"), ("第三季度末", "2018-09"), ("上半年", "2018-06"), ("全年", "2018-12"), ("年内", "2018-12"),
    ("2018年1月-6月", "2018-06"), ("2019年", "2019"),
  ])
  func daysOfCells(_ cell: String, _ day: String) {
    #expect(due(cell).tasks.map(\.dates) == [[day]])
    #expect(due(cell).tasks.first?.assignments.first?.due?.description == day)
  }

  @Test(arguments: ["长期坚持", "按省要求", "201813", "6月底"]) func daysThatStayUnreadAreDoubts(_ cell: String) {
    // Without any year even a month is none.
    let plan = due(cell, above: "任务分解表")
    #expect(plan.tasks.map(\.dates) == [[]])
    #expect(plan.doubts.contains { $0.kind == .dueUnread(cell) })
    #expect(plan.tasks.first?.paragraphs == ["完成时限：\(cell)"])
  }

  @Test func guessesAboutDaysAreDoubts() {
    #expect(due("6月底").doubts.contains { $0.kind == .yearImplied("6月底") })
    #expect(due("43281").doubts.contains { $0.kind == .dayOfNumber("43281", day: "2018-06-30") })
    #expect(due("2018年6月").doubts.isEmpty)
  }

  @Test(arguments: [("202503", "a"), ("2025年台账", "a"), ("Sheet1", "2025年台账"), ("Sheet1", "20250301")])
  func theYearIsThatOfTheSheetOrTheFile(_ sheet: String, _ file: String) {
    let plan = plan([["任务", "责任单位", "完成时限"], ["修渠", "县水利局", "6月底"]], name: sheet, file: file)
    #expect(plan.tasks.map(\.dates) == [["2025-06"]])
    #expect(plan.groups.map(\.title) == [""])
  }

  @Test func titlesStandAboveAndSheetsGiveGroups() {
    let rows = [["某县2018年民生实事台账", "^某县2018年民生实事台账"], ["任务", "责任单位"], ["修渠", "县水利局"]]
    #expect(plan(rows).title == "某县2018年民生实事台账")
    #expect(plan(rows, name: "农业").groups.map(\.title) == ["农业"])
    for name in ["Sheet1", "工作表2", "表一", "任务分解表", "2018"] { #expect(SheetName.ofGroup(name).isEmpty) }
  }

  @Test(arguments: [
    ("6月30日前完成清河", "6月30日前完成清河"), ("2018.6.30前完成清河", "2018.6.30前完成清河"), ("3公里河道清淤", "3公里河道清淤"),
    ("（2）清淤", "（2）清淤"), ("1.清淤", "清淤"), ("（1）清淤", "清淤"),
  ])
  func numbersOtherThanThatOfTheRowStayInTheTitle(_ cell: String, _ title: String) {
    let plan = plan([["序号", "任务", "责任单位"], ["1", cell, "县水利局"]])
    #expect(plan.tasks.map(\.title) == [title])
    #expect(plan.tasks.map(\.number) == ["1."])
  }

  @Test(arguments: ["1", "1.", "（1）", "一"]) func numbersOfRowsHaveManyForms(_ number: String) {
    let plan = plan([["序号", "任务", "责任单位"], [number, "5月起清淤", "县水利局"]])
    #expect(plan.tasks.map(\.title) == ["5月起清淤"])
  }

  @Test func unknownHeadsAreToldByCells() {
    let plan = plan([
      ["", "做什么", "谁来做", "啥时候"], ["1", "清理城区河道", "县水利局、县住建局", "2018年6月"], ["2", "加固大坝", "县水利局", "2018年底"],
    ])
    #expect(plan.tasks.map(\.title) == ["清理城区河道", "加固大坝"])
    #expect(plan.tasks.map(\.leads) == [["县水利局", "县住建局"], ["县水利局"]])
    #expect(plan.tasks.map(\.dates) == [["2018-06"], ["2018-12"]])
    #expect(plan.doubts.filter { if case .columnGuessed = $0.kind { true } else { false } }.count == 3)
  }

  @Test func peopleAreNoUnits() {
    let plan = plan([
      ["", "项目", "负责人", "截止时间"], ["1", "编写手册", "王芳", "2018年6月"], ["2", "组织培训", "李强／赵敏", "持续"],
    ])
    #expect(plan.tasks.map(\.title) == ["编写手册", "组织培训"])
    #expect(plan.tasks.map(\.leads) == [[], []])
    #expect(plan.tasks.first?.paragraphs == ["负责人：王芳"])
  }

  @Test func listsOfPeopleAndPricesAreNoTasks() {
    let people = plan([["单位", "联系人", "电话", "地址"], ["县水利局", "王明", "13800000000", "青禾县人民路一号院"]])
    let prices = plan([["品名", "规格", "单价"], ["水泥", "袋装", "35"], ["沙子", "立方", "80"]])
    for plan in [people, prices] {
      #expect(plan.tasks.isEmpty)
      #expect(plan.doubts.contains { if case .tableNotUnderstood = $0.kind { true } else { false } })
    }
  }

  @Test func columnsThatAreNotReadAreDoubts() {
    let plan = plan([["任务", "责任单位", "经费", "备注"], ["修渠", "县水利局", "30万元", "急"]])
    #expect(plan.doubts.map(\.kind).contains(.columnUnread("经费")))
    #expect(plan.tasks.first?.paragraphs == ["经费：30万元", "备注：急"])
    #expect(!plan.doubts.map(\.kind).contains(.columnUnread("备注")))
  }

  @Test func stepsOfMonthsAreText() {
    let plan = plan([
      ["任务", "责任单位", "进度安排", "^进度安排"], ["", "", "一季度", "二季度目标"], ["修渠", "县水利局", "立项", "完成30%"],
    ])
    #expect(plan.tasks.map(\.title) == ["修渠"])
    #expect(plan.tasks.first?.paragraphs == ["一季度：立项", "二季度目标：完成30%"])
    #expect(plan.tasks.first?.goals == [])
    #expect(plan.doubts.map(\.kind) == [.titleFromFile])
  }

  @Test func sameAsAboveAndCellsOverTwoColumns() {
    let plan = plan([
      ["任务", "牵头单位", "配合单位"], ["修渠", "县水利局", "县财政局"], ["护堤", "同上", "〃"], ["清淤", "县住建局", "^县住建局"],
    ])
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县水利局"], ["县住建局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县财政局"], ["县财政局"], []])
  }

  @Test func rowsThatAreNoTasksAreKept() {
    let plan = plan([
      ["序号", "任务", "责任单位"], ["1", "修渠", "县水利局"], ["合计", "1项", ""], ["注：按月报送", "^注：按月报送", "^注：按月报送"],
      ["二、其他", "^二、其他", "^二、其他"],
    ])
    #expect(plan.tasks.map(\.title) == ["修渠"])
    #expect(Set(plan.background.flatMap(\.paragraphs)) == ["合计 | 1项", "注：按月报送", "二、其他"])
  }

  @Test func aBareAmountInAColumnOfTargetsIsOne() {
    let plan = plan([["任务", "责任单位", "目标值"], ["提高集中供水率", "县水利局", "85%"]])
    #expect(plan.tasks.first?.goals == ["=85%"])
  }

  // MARK: Beside prose

  private func page(_ prose: String, _ rows: [[String]]) throws -> ImportedPlan {
    let table = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    let lines = prose.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let html = "<html><body>\(lines)<table>\(table)</table></body></html>"
    return PlanImporter.plan(
      from: try DocumentReader.read(Array(html.utf8), name: "a.html"), fallbackTitle: "a")
  }

  private let rows = [
    ["序号", "任务", "牵头单位", "完成时限"], ["1", "改造老旧供水管网", "县住建局", "2025年6月"], ["2", "建设应急水源", "县水利局", "2025年9月"],
  ]

  @Test func aUnitInASentenceDoesNotTurnOffATable() throws {
    let plan = try page("青禾县供水方案\n一、任务\n（一）加强巡查。由县水利局负责巡查水源。\n（二）备好物资。清点仓库。", rows)
    #expect(plan.tasks.map(\.title) == ["改造老旧供水管网", "建设应急水源"])
    #expect(plan.background.flatMap(\.paragraphs).contains { $0.contains("加强巡查") })
  }

  @Test func tasksOfTextAndTableAreJoinedByTitle() throws {
    let plan = try page(
      "青禾县供水方案\n一、任务\n（一）改造老旧供水管网。分三年改造。\n（二）建设应急水源。抓紧选址。\n（三）加强检测。（县卫健局牵头）", rows)
    #expect(plan.tasks.map(\.title) == ["改造老旧供水管网", "建设应急水源", "加强检测"])
    #expect(plan.tasks.map(\.leads) == [["县住建局"], ["县水利局"], ["县卫健局"]])
    #expect(plan.tasks.map(\.dates) == [["2025-06"], ["2025-09"], []])
    #expect(plan.tasks.first?.paragraphs == ["分三年改造。"])
  }

  @Test func whatOnlyTheTableHasIsAGroupOfItsOwn() throws {
    let plan = try page("青禾县供水方案\n一、任务\n（一）加强检测。（县卫健局牵头）\n（二）保护水源。（县环保局牵头）", rows)
    #expect(plan.groups.map { $0.tasks.count } == [2, 2])
    #expect(plan.tasks.map(\.leads) == [["县卫健局"], ["县环保局"], ["县住建局"], ["县水利局"]])
  }
}
