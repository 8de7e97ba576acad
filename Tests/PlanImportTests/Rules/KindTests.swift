import Testing

@testable import PlanImport

/// Kinds of documents, each in a few lines: how they number, where they name units and days.
@Suite struct KindTests {
  // MARK: Numbers and stops

  @Test(arguments: [
    ("Ⅰ、总体要求\n确保安全。\nⅡ、主要任务\n1、排查隐患。逐座排查。（区水务局牵头）\n2、储备物资。（区应急局负责）\nⅢ、工作要求\n1、压实责任。\n2、严格值守。"),
    ("I. 总体要求\n确保安全。\nII. 主要任务\n1. 排查隐患。逐座排查。（区水务局牵头）\n2. 储备物资。（区应急局负责）\nIII. 工作要求\n1. 压实责任。\n2. 严格值守。"),
  ])
  func romanNumbersStandAboveOthers(_ text: String) {
    let plan = imported(text)
    #expect(plan.groups.map(\.title) == ["主要任务"])
    #expect(plan.tasks.map(\.title) == ["排查隐患", "储备物资"])
    #expect(plan.tasks.map(\.leads) == [["区水务局"], ["区应急局"]])
    #expect(plan.safeguards.map(\.title) == ["压实责任", "严格值守"])
  }

  @Test func lettersThatAreNoNumbersAreText() {
    let plan = imported("一、主要任务\n1.改善水质。Ⅲ类水质断面占比达到90%。\nV类水体全部消除。\n2.治理污水。")
    #expect(plan.tasks.map(\.title) == ["改善水质", "治理污水"])
  }

  @Test func aPointBehindAHanSignEndsASentence() {
    let plan = imported(
      "一、主要任务\n1.整治污水.完成5条排水沟清淤,6月20日前完成.(镇农业农村办牵头)\n2.拆除残垣. 拆除不少于40处.(镇自然资源所负责)")
    #expect(plan.tasks.map(\.title) == ["整治污水", "拆除残垣"])
    #expect(plan.tasks.map(\.leads) == [["镇农业农村办"], ["镇自然资源所"]])
    #expect(plan.tasks.flatMap(\.goals) == ["=5条", "≥40处"])
  }

  @Test func aPointBehindANumeralIsOfTheNumber() {
    #expect(imported("一.主要任务\n（一）.修渠。\n（二）.种树。\n二.保障措施\n（一）.加强领导。").tasks.map(\.title) == ["修渠", "种树"])
  }

  @Test func ordinalsWithACommaBeginItems() {
    let plan = imported("二、工作重点\n第一，抓好荒山造林。县林业局牵头。\n第二，抓好通道绿化。县水利局牵头。\n第三，抓好村庄绿化。各乡镇负责。")
    #expect(plan.tasks.map(\.title) == ["抓好荒山造林", "抓好通道绿化", "抓好村庄绿化"])
    #expect(plan.tasks.map(\.leads) == [["县林业局"], ["县水利局"], ["各乡镇"]])
  }

  // MARK: Phases

  @Test func phasesOfOneSentenceAreSeveral() {
    let plan = imported(
      "某县2024年造林方案\n一、主要任务\n1.造林。（县林业局负责）\n二、时间安排\n3月1日至3月20日为准备阶段，3月21日至4月20日为实施阶段，4月21日至4月30日为验收阶段。")
    #expect(plan.phases.map(\.title) == ["准备阶段", "实施阶段", "验收阶段"])
    #expect(plan.phases.map(\.end?.description) == ["2024-03-20", "2024-04-20", "2024-04-30"])
  }

  @Test func aTableOfStepsIsAListOfPhases() {
    let plan = imported(
      "某市方案\n一、重点任务\n1.建设平台。（市大数据局牵头）\n二、进度安排\n| 阶段 | 时间 | 工作内容 |\n|---|---|---|\n| 启动阶段 | 2024年1月—3月 | 制定方案 |\n| 建设阶段 | 2024年4月—2025年6月 | 平台建设，系统对接 |\n三、保障措施\n1.加强领导。\n2.落实资金。"
    )
    #expect(plan.tasks.map(\.title) == ["建设平台"])
    #expect(plan.phases.map(\.title) == ["启动阶段", "建设阶段"])
    #expect(plan.phases.map(\.start?.description) == ["2024-01", "2024-04"])
    #expect(plan.phases.map(\.end?.description) == ["2024-03", "2025-06"])
    #expect(plan.phases.first?.deliverables == ["制定方案"])
    #expect(plan.background.contains { $0.heading == "二、进度安排" }, "nothing is lost")
  }

  // MARK: Who, and by when

  @Test func sectionsThatAreCalledAfterUnitsSayWhoDoesWhatIsInThem() {
    let plan = imported(
      "某区任务分工\n一、区市场监管局\n1.制定方案。\n2.抽检食品。\n二、区农业农村局\n1.治理源头。\n2.建设追溯点20个。\n三、工作要求\n1.高度重视。\n2.及时报送。")
    #expect(plan.groups.map { $0.assignments.flatMap(\.leads) } == [["区市场监管局"], ["区农业农村局"]])
  }

  @Test func sectionsThatOnlyBeginOrEndLikeAUnitAreNone() {
    let plan = imported(
      "一、有关水源的措施\n1.设专班。\n2.定职责。\n二、有关管网的措施\n1.补漏。\n2.换管。\n三、完善组织机构\n1.设专班。\n2.定职责。\n四、推进建设\n1.修渠。\n2.种树。")
    #expect(plan.groups.flatMap(\.assignments).isEmpty)
  }

  @Test func ticksInColumnsOfMonthsSayByWhen() {
    let rows = [
      ["某县2024年重点项目推进表", "", "", "", ""], ["任务", "1月", "2月", "3月", "责任单位"],
      ["立项", "√", "", "", "县发展改革局"], ["招标", "√", "√", "", "县住房城乡建设局"],
    ].enumerated().map { line, cells in TableRow(cells: cells.map { TableCell($0) }, line: line + 1) }
    let document = SourceDocument(blocks: [.table(SourceTable(rows: rows))], unit: .row)
    let plan = PlanImporter.plan(from: document, fallbackTitle: "a")
    #expect(plan.tasks.map(\.dates) == [["2024-01"], ["2024-02"]])
  }

  // MARK: The whole

  @Test func linesOfLabelsOneBehindTheOtherAreOneClause() {
    let item = "牵头单位：县水利局\n配合单位：县财政局\n完成时限：2024年6月\n"
    let plan = imported("一、主要任务\n（一）修渠。\n\(item)（二）清淤。\n\(item)（三）种树。\n\(item)")
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县水利局"], ["县水利局"]])
    #expect(!plan.doubts.contains { if case .clausesUnused = $0.kind { true } else { false } })
  }

  @Test func clausesOfGroupsAreUsed() {
    let group = "牵头单位：县水利局\n1.修渠。办好。\n2.清淤。办好。\n"
    let plan = imported("一、治水\n\(group)二、防汛\n\(group)三、抗旱\n\(group)")
    #expect(plan.groups.map { $0.assignments.flatMap(\.leads) } == [["县水利局"], ["县水利局"], ["县水利局"]])
    #expect(!plan.doubts.contains { if case .clausesUnused = $0.kind { true } else { false } })
  }
}
