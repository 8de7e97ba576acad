import Testing

@testable import PlanImport

/// Targets and days in the text of tasks.
@Suite struct MeasureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var found: [String]
    var testDescription: String { text }
  }

  static let targets = [
    Case(text: "水质达标率≥85%", found: ["≥85%"]),
    Case(text: "水质达标率达到９５％以上", found: ["≥95%"]),
    Case(text: "覆盖率100%", found: ["=100%"]),
    Case(text: "漏损率控制在9%以内", found: ["≤9%"]),
    Case(text: "严重污染天数不超过1%", found: ["≤1%"]),
    Case(text: "合格率不低于98%", found: ["≥98%"]),
    Case(text: "能耗≤0.7吨标煤/万元", found: ["≤0.7吨标煤/万元"]),
    Case(text: "生态指数≥55", found: ["≥55"]),
    Case(text: "完成投资3,000万元", found: ["=3000万元"]),
    Case(text: "建成水厂12座", found: ["=12座"]),
    Case(text: "培育企业15家、合作社20个", found: ["=15家", "=20个"]),
    Case(text: "打造示范村2—3个", found: ["≥2个", "≤3个"]),
    Case(text: "满意度达到80%—90%", found: ["≥80%", "≤90%"]),
    Case(text: "补贴资金每公里分别不低于10000元、5000元", found: []),
    Case(text: "养护投入每公里分别不低于10000元、5000元、3000元", found: ["≥10000元", "≥5000元", "≥3000元"]),
    Case(text: "成本至少降低0.5个百分点", found: ["≥0.5个百分点"]),
    Case(text: "产值突破500亿元", found: ["≥500亿元"]),
    Case(text: "占比降到5%以下", found: ["≤5%"]),
    Case(text: "每年培育龙头企业20家左右", found: ["=20家"]),
    Case(text: "围绕肥料化等5个领域开展工作", found: []),
    Case(text: "下设综合组等6个专班", found: []),
    Case(text: "给予50%的补助，最高不超过30万元", found: []),
    Case(text: "贯彻《用水纲要（2006-2020年）》和GB18599-2001", found: []),
    Case(text: "推进5G基站和4G网络建设", found: []),
    Case(text: "办理期限不超过3个月", found: []),
  ]

  @Test(arguments: targets) func numbersToBeReachedAreTargets(_ one: Case) {
    #expect(task("办好此事。全力推进。\(one.text)。")?.goals == one.found)
  }

  @Test func theIndicatorIsWhatStandsBeforeTheNumber() {
    let task = task("治水。切实改善水环境，确保主要断面达标率≥85%，基本消除劣质水体(占比不超过5%)。")
    #expect(task?.targets.map(\.indicator) == ["主要断面达标率", "占比"])
    #expect(task?.targets.map(\.text) == ["≥85%", "不超过5%"])
  }

  static let days = [
    Case(text: "2018年12月底前完成", found: ["2018-12"]),
    Case(text: "到２０２０年底建成", found: ["2020-12"]),
    Case(text: "到2025年基本实现", found: ["2025"]),
    Case(text: "于2020年8月31日前完成改造", found: ["2020-08-31"]),
    Case(text: "2023年6月底前开工，2024年12月底前完工", found: ["2023-06", "2024-12"]),
    Case(text: "2022年上半年完成", found: ["2022-06"]),
    Case(text: "6月底前完成", found: ["2019-06"]),
    Case(text: "年底前完成", found: ["2019-12"]),
    Case(text: "2018年6月30日下午4：00前上报", found: ["2018-06-30"]),
    Case(text: "每年12月底前上报", found: []),
    Case(text: "三年内完成", found: []),
    Case(text: "落实《规划（2016—2020年）》", found: []),
    Case(text: "对2018年新增企业给予支持", found: []),
    Case(text: "2024年秋季开学前投用", found: ["2024"]),
    Case(text: "2024年汛期到来前加固", found: ["2024"]),
    Case(text: "改造2000年以前建成的小区", found: []),
    Case(text: "2021年8月底前开工，12月底前完工", found: ["2021-08", "2021-12"]),
    Case(text: "2021年8月底前开工。12月底前完工", found: ["2021-08", "2019-12"]),
    Case(text: "到2025年建成，12月底前开工", found: ["2025", "2019-12"]),
    Case(text: "2021年3月、5月底前各检修一轮", found: ["2021-03", "2021-05"]),
    Case(text: "年底纳入考核", found: []),
    Case(text: "年底完成检修", found: ["2019-12"]),
    Case(text: "今年年底全面建成", found: ["2019-12"]),
    Case(text: "2018年12月底前开工，2018年12月底前办结", found: ["2018-12"]),
  ]

  @Test(arguments: days) func lastDaysAreDeadlines(_ one: Case) {
    let plan = imported("某县2019年重点工作方案\n一、主要任务\n（一）治水。清理河道。\(one.text)。")
    #expect(plan.tasks.first?.dates == one.found)
  }

  @Test func aTimeMayNameSeveralLastDays() {
    let task = task("修渠。办好。\n牵头单位：县水利局\n完成时限：2021年8月底前完成清淤，12月底前完工率不低于80%")
    #expect(task?.dates == ["2021-08", "2021-12"])
    #expect(task?.goals == ["≥80%"])
  }

  @Test(arguments: [
    "某县方案\n一、任务\n1.修渠。6月底前完成。\n某县人民政府\n二〇二三年二月一日",
    "某县政府文件\n某政发〔2023〕6号\n某县方案\n自2016年创建以来，成效明显。\n一、任务\n1.修渠。6月底前完成。",
    "某县方案\n到2030年要建成节水县。2023年启动这项工作。\n一、任务\n1.修渠。6月底前完成。",
  ])
  func theYearIsThatOfTheDateLineOrTheNumber(_ text: String) {
    #expect(imported(text).tasks.first?.dates == ["2023-06"])
  }

  @Test func daysOfLettersAndSafeguardsAreThoseOfThePlan() {
    let plan = imported(
      "某县2023年方案\n请于2月25日前报送计划。\n一、任务\n1.修渠。办好。\n二、保障措施\n（一）加强领导。4月15日前成立专班。\n（二）强化督查。每年12月底前通报。"
    )
    #expect(plan.deadlines.map(\.date.description) == ["2023-02-25", "2023-04-15"])
  }

  @Test func aYearThatIsImpliedIsToBeLookedAt() {
    let plan = imported("某县2019年方案\n一、主要任务\n（一）治水。6月底前完成。")
    #expect(plan.doubts.map(\.kind) == [.yearImplied("6月底前")])
  }

  @Test func aDayInAClauseIsTheDeadlineOfItsTask() {
    let task = task("治水。清理河道。（县水利局牵头，2023年12月底前完成）")
    #expect(task?.dates == ["2023-12"])
    #expect(task?.assignments.first?.due?.description == "2023-12")
  }

  @Test func theIndicatorDoesNotBeginWithADay() {
    #expect(task("治水。到2025年节水率达到90%。")?.targets.map(\.indicator) == ["节水率"])
  }

  @Test func eachAssignmentIsDueByTheLastDayOfItsText() {
    let task = task("治水。2018年6月底前清淤（县水利局牵头）。2019年底前建成堤防（县住建局牵头）。")
    #expect(task?.assignments.map { $0.due?.description } == ["2018-06", "2019-12"])
  }
}
