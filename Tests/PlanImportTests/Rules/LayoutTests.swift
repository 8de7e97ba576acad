import PlanModel
import Testing

@testable import PlanImport

/// Layouts that offices produce: numbers of other forms, headings without any, several plans, text run together.
@Suite struct LayoutTests {
  private func titles(_ plan: ImportedPlan) -> [String] {
    plan.groups.map { $0.title + ": " + $0.tasks.map(\.title).joined(separator: ", ") }
  }

  // MARK: Numbers

  @Test(arguments: [
    ["I.", "i.", "ii.", "II.", "i.", "ii."], ["Ⅰ、", "ⅰ、", "ⅱ、", "Ⅱ、", "ⅰ、", "ⅱ、"],
    ["一、", "A．", "B．", "二、", "A．", "B．"], ["1.", "A)", "B)", "2.", "A)", "B)"],
    ["一 ", "（一）", "（二）", "二　", "（一）", "（二）"], ["1 ", "1.1 ", "1.2 ", "2 ", "2.1 ", "2.2 "],
  ])
  func numbersAreOfManyForms(_ numbers: [String]) {
    let texts = ["治水", "清淤。办好。责任单位：县水利局", "护堤。办好。责任单位：县住建局", "种树", "育苗。办好。责任单位：县林业局", "造林。办好。责任单位：各镇"]
    let plan = imported("某县方案\n" + zip(numbers, texts).map { $0 + $1 }.joined(separator: "\n"))
    #expect(titles(plan) == ["治水: 清淤, 护堤", "种树: 育苗, 造林"])
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县住建局"], ["县林业局"], ["各镇"]])
  }

  @Test(arguments: [
    "A、B两类企业要分开管理。", "A级景区要抓紧整改。", "3 月要完成整改。", "20 个村要整改。", "一 些地方还没有整改。", "C.1 是附录。",
  ])
  func signsAlikeAreNoNumbers(_ line: String) {
    let plan = imported("某县方案\n一、任务\n1.治水。办好。\n\(line)\n2.种树。办好。")
    #expect(titles(plan) == ["任务: 治水, 种树"])
    #expect(plan.tasks.first?.paragraphs.contains(line) ?? false)
  }

  // MARK: Headings without a number

  @Test(arguments: ["\n", "：\n", "负责：\n", "负责："])
  func whoStandsAboveAListDoesWhatIsInIt(_ end: String) {
    let lines = ["县水利局\(end)（1）清淤。办好。", "（2）护堤。办好。", "县林业局\(end)（1）育苗。办好。", "各镇\(end)（1）造林。办好。"]
    let plan = imported("某县任务分工\n" + lines.joined(separator: "\n"))
    #expect(plan.groups.map { $0.tasks.map(\.title) } == [["清淤", "护堤"], ["育苗"], ["造林"]])
    #expect(plan.groups.map { $0.assignments.flatMap(\.leads) } == [["县水利局"], ["县林业局"], ["各镇"]])
    #expect(plan.doubts.allSatisfy { if case .outOfSeries = $0.kind { false } else { true } })
  }

  @Test func linesAboveListsThatBeginAnewAreGroups() {
    let plan = imported("某局2024年工作计划\n一月份\n1.开会。（办公室负责）\n2.签订。（人事科负责）\n二月份\n1.走访。（工会负责）")
    #expect(titles(plan) == ["一月份: 开会, 签订", "二月份: 走访"])
  }

  @Test func linesAboveListsUnderNumbersAreText() {
    let plan = imported("某县方案\n一、任务\n具体如下\n1.清淤。办好。\n2.护堤。办好。\n二、保障措施\n主要有\n1.加强领导。抓好。\n2.严格考核。抓好。")
    #expect(titles(plan) == ["任务: 清淤, 护堤"])
    #expect(plan.safeguards.map(\.title) == ["加强领导", "严格考核"])
  }

  // MARK: Text run together

  private let runOn =
    "某县选派工作方案为做好选派，制定本方案：一、选派条件1、素质要求：坚定可靠。2、年龄要求：四十岁以下。二、选派办法选派人选的产生，采取公开报名的方法。对各职位提出如下要求：1、组长人选，由县建设局为责任单位。2、组员人选，由县人事局为责任单位。3、医生人选，由县卫生局为责任单位。4、教师人选，由县教育局为责任单位。经考察后，于2010年11月15日前上报名单。三、时间安排按照总体要求，选派时间安排如下：1、11月1日召开动员会。2、11月2—4日，报名推荐。"

  @Test func headingsThatTextRunsIntoAreToldFromIt() {
    let plan = imported(runOn)
    #expect(plan.groups.map(\.title) == ["选派条件", "选派办法"])
    #expect(plan.phases.map(\.number) == ["1、", "2、"])
    #expect(plan.groups.last?.paragraphs.first == "选派人选的产生，采取公开报名的方法。对各职位提出如下要求：")
  }

  @Test func aSentenceBehindAListIsNotOfItsLastItem() {
    let plan = imported(runOn)
    #expect(plan.tasks.map(\.dates).suffix(4) == [[], [], [], []])
    #expect(plan.deadlines.map(\.date.description) == ["2010-11-15"])
  }

  @Test(arguments: ["加强工程质量监管，确保安全", "完善工作机制和保障制度，推进落实", "推进选派办法改革，选派干部下乡"])
  func headingsWithACommaStayWhole(_ heading: String) {
    let plan = imported(
      "某县方案为做好工作，制定本方案。一、治水（一）清淤。办好。（县水利局负责）（二）护堤。办好。（县住建局负责）二、种树（一）育苗。办好。（县林业局负责）三、\(heading)（一）造林。办好。（各镇负责）"
    )
    #expect(plan.groups.last?.title == heading.split(separator: "，").joined(separator: "，"))
  }

  @Test func aSignatureInsideALineEndsThePlan() {
    let text = String(repeating: "抓紧整修各处渠道，加强日常管护。", count: 40)
    let plan = imported(
      "某县节水方案一、任务（一）治水。\(text)（县水利局负责）（二）种树。\(text)2010年5月1日前完成。（县林业局负责）某县人民政府2010年3月2日附表：修渠3公里。")
    #expect(plan.tasks.map(\.title) == ["治水", "种树"])
    #expect(plan.tasks.flatMap(\.goals).isEmpty)
    #expect(plan.background.flatMap(\.paragraphs).contains("附表：修渠3公里。"))
  }

  @Test func linesThatEndWithTheirUnitsAreNotJoined() {
    let plan = imported(
      "某院工作安排\n3月自查自纠。各部门对照指标逐项自查，形成报告。责任单位：县教务处\n4月整改提高。针对问题制定措施，抓好整改工作。责任单位：各系部\n5月正式评估。做好接待和材料准备工作。责任单位：县评建办"
    )
    #expect(plan.tasks.map(\.leads) == [["县教务处"], ["各系部"], ["县评建办"]])
  }

  // MARK: Several plans

  @Test func theTasksOfASecondPlanStandBehindThoseOfTheFirst() {
    func plan(_ title: String, _ one: String, _ two: String) -> String {
      "\(title)\n为做好工作，制定本方案。\n一、任务\n（一）\(one)。办好。（县水利局牵头）\n（二）\(two)。办好。（县应急局负责）\n某县人民政府\n2024年3月1日\n"
    }
    let plan = imported(plan("某县防汛工作方案", "排查", "储备") + plan("某县抗旱工作方案", "打井", "送水"))
    #expect(plan.title == "某县防汛工作方案")
    #expect(plan.tasks.map(\.title) == ["排查", "储备", "打井", "送水"])
    #expect(plan.doubts.map(\.kind) == [.secondPlan("某县抗旱工作方案")])
  }

  @Test func aPlanThatIsSaidTwiceIsReadOnce() {
    let text = "某县防汛工作方案\n一、任务\n（一）排查。办好。（县水利局牵头）\n（二）储备。办好。（县应急局负责）\n某县人民政府\n2024年3月1日\n"
    #expect(imported(text + text).tasks.map(\.title) == ["排查", "储备"])
  }

  @Test func sheetsThatAreCalledAfterUnitsAreTheirs() {
    func sheet(_ unit: String, _ task: String) -> SourceDocument.Block {
      .table(
        SourceTable(
          name: unit,
          rows: [["\(unit)2024年任务清单", "", ""], ["序号", "工作任务", "完成时间"], ["1", task, "6月底"]].enumerated()
            .map { TableRow(cells: $1.map { TableCell($0) }, line: $0 + 1) }))
    }
    let document = SourceDocument(blocks: [sheet("县水利局", "清淤"), sheet("县住建局", "改造小区")], unit: .row)
    let plan = PlanImporter.plan(from: document, fallbackTitle: "x")
    #expect(plan.title == "县水利局2024年任务清单")
    #expect(plan.groups.map { $0.assignments.flatMap(\.leads) } == [["县水利局"], ["县住建局"]])
  }

  // MARK: Days

  @Test func daysWithoutAYearAreToldOfWhereThereIsNone() {
    let plan = imported("某县方案\n一、任务\n1.清淤。6月底前完成。（县水利局负责）")
    #expect(plan.tasks.map(\.dates) == [[]])
    #expect(plan.doubts.map(\.kind) == [.yearUnknown("6月底前")])
    #expect(plan.sureness.days == .low)
  }
}
