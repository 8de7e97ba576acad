import Testing

@testable import PlanImport

/// Levels, sections, titles: what is a group, a task, a phase.
@Suite struct OutlineTests {
  private func titles(_ text: String) -> [String] {
    imported(text).groups.map { $0.title + ": " + $0.tasks.map(\.title).joined(separator: ", ") }
  }

  @Test func theUsualLevelsMakeGroupsAndTasks() {
    #expect(
      titles("一、主要任务\n（一）治水\n1.清河。清理。\n2.护堤。加固。\n（二）种树\n1.育苗。培育。")
        == ["治水: 清河, 护堤", "种树: 育苗"])
  }

  @Test(arguments: [
    "三、主要任务\n(一)治水。办好。\n(二)种树。办好。", "三、主要任务\n1、治水。办好。\n2、种树。办好。",
    "三、主要任务\n１．治水。办好。\n２．种树。办好。", "三、主要任务\n（1）治水。办好。\n（2）种树。办好。",
    "三、主要任务\n①治水。办好。\n②种树。办好。", "三、主要任务\n1 、 治水。办好。\n2 、 种树。办好。",
    "三、主要任务\n第一、治水。办好。\n第二、种树。办好。",
    "三、主要任务\n任务一：治水\n办好。\n任务二：种树\n办好。",
    "第三章 主要任务\n第一条 治水。办好。\n第二条 种树。办好。", "3.主要任务\n3.1 治水。办好。\n3.2 种树。办好。",
  ])
  func levelsAreToldByTheirSeriesNotByTheirSigns(_ text: String) {
    #expect(titles(text) == ["主要任务: 治水, 种树"])
  }

  @Test func numbersMayGoOnAcrossGroups() {
    let plan = imported("（一）治水\n1.清河。清理。\n2.护堤。加固。\n（二）种树\n3.育苗。培育。\n4.造林。栽植。")
    #expect(plan.tasks.map(\.number) == ["1.", "2.", "3.", "4."])
    #expect(plan.doubts.isEmpty)
  }

  @Test func theSameFormMayStandOnTwoLevels() {
    #expect(
      titles("1、治水工程\n（一）清河行动\n1、清淤。办好。\n2、护岸。办好。\n2、种树工程\n（一）育苗行动\n1、选种。办好。\n2、浇水。办好。")
        == ["清河行动: 清淤, 护岸", "育苗行动: 选种, 浇水"])
  }

  @Test func aNumberThatDoesNotGoOnIsToBeLookedAt() {
    let plan = imported("一、任务\n1.甲。办好。\n2.乙。办好。\n5.丙。办好。")
    #expect(plan.tasks.count == 3)
    #expect(plan.doubts.map(\.kind) == [.outOfSeries("5.", after: 2)])
  }

  @Test func enumerationsAreNoNumbers() {
    let plan = imported("一、任务\n1.甲。办好。\n一、二级河道一并治理。\n2017年的成果要巩固。\n3.5万亩农田受益。\n第一、第二产业都要发展。\n工程一期抓紧完工。")
    #expect(plan.tasks.map(\.title) == ["甲"])
    #expect(plan.tasks.first?.paragraphs.count == 6)
  }

  @Test func partsOfATaskAreTasksWhereTheyNameTheirUnits() {
    let plan = imported(
      "一、任务\n（一）建章立制\n1.编规划。办好。（县发改局牵头）\n2.定责任\n（1）严格执法。办好。（县环保局牵头）\n（2）开展审计。办好。（县审计局牵头）\n3.促考核。办好。（县委组织部牵头）")
    #expect(plan.groups.map(\.title) == ["建章立制"])
    #expect(plan.tasks.map(\.title) == ["编规划", "严格执法", "开展审计", "促考核"])
    #expect(plan.tasks.map { $0.parent?.title ?? "" } == ["", "定责任", "定责任", ""])
  }

  @Test func partsWithoutUnitsBelongToTheTaskAboveThem() {
    let plan = imported(
      "一、任务\n1.治水。办好。（县水利局牵头）\n2.种树。分两步：\n（1）育苗。\n（2）造林。（县林业局牵头）\n3.修路。办好。（县交通局牵头）")
    #expect(plan.tasks.map(\.title) == ["治水", "种树", "修路"])
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县林业局"], ["县交通局"]])
    #expect(plan.tasks[1].paragraphs.joined().contains("育苗"))
  }

  @Test func partsAreTasksWhereNobodyIsNamedForThemAll() {
    #expect(
      titles("一、主要任务\n（一）治水。（县水利局负责）\n（二）修渠。分步修好。\n1.清淤。6月底前完成。\n2.护坡。9月底前完成。")
        == ["主要任务: 治水, 清淤, 护坡"])
  }

  @Test func sectionsThatSayWhyAreNoTasks() {
    let plan = imported(
      "一、指导思想\n坚持生态优先。\n二、基本原则\n（一）统筹兼顾。全面推进。\n三、主要任务\n（一）治水。办好。\n四、保障措施\n（一）加强领导。成立专班。\n（二）强化督查。定期通报。")
    #expect(plan.tasks.map(\.title) == ["治水"])
    #expect(plan.safeguards.map(\.title) == ["加强领导", "强化督查"])
  }

  @Test func sentencesThatNameUnitsMakeNoTasksOfPhasesAndBackground() {
    let plan = imported(
      "一、组织机构\n（一）设立办公室。由县水利局负责日常工作。\n二、任务\n（一）修渠。修好。（县水利局牵头）\n三、工作步骤\n（一）第一阶段（2022年3月）。由县水利局牵头制定方案。\n（二）第二阶段（2022年4月）。由县水利局负责实施。"
    )
    #expect(plan.tasks.map(\.title) == ["修渠"])
    #expect(plan.phases.count == 2)
  }

  @Test func aHeadingThatLostItsNumberEndsTheItemsAboveIt() {
    let plan = imported("一、治水\n1.清河。清理。\n二、种树\n2.育苗。培育。\n有关要求：\n（一）加强领导。成立专班。\n（二）强化督查。定期通报。")
    #expect(plan.tasks.map(\.title) == ["清河", "育苗"])
    #expect(plan.safeguards.map(\.title) == ["加强领导", "强化督查"])
  }

  @Test func aLabelInSeveralTasksIsNoHeading() {
    let plan = imported("一、任务\n（一）治水\n工作要求：\n1.清河。清理。\n（二）种树\n工作要求：\n1.育苗。培育。")
    #expect(plan.tasks.map(\.title) == ["清河", "育苗"])
    #expect(plan.safeguards.isEmpty)
  }

  @Test(arguments: ["工作目标", "整改目标", "目标"])
  func goalsGiveTargetsAndDaysOfThePlan(_ title: String) {
    let plan = imported("一、\(title)\n到2025年底，覆盖率达到90%以上。\n二、主要任务\n（一）治水。办好。")
    #expect(plan.targets.map(\.value) == ["90"])
    #expect(plan.deadlines.map(\.date.description) == ["2025-12"])
  }

  @Test(arguments: ["今年的主要预期目标是：", "工作目标为", "到2025年，"])
  func aimsMayStandBeforeAllSections(_ words: String) {
    let plan = imported("某县方案\n去年漏损率达到15%。\(words)漏损率降到9%以下。现分解如下。\n一、任务\n1.修渠。办好。")
    #expect(plan.targets.map(\.value) == ["9"])
  }

  @Test func phasesAreReadWithTheirDates() {
    let plan = imported(
      """
      一、主要任务
      （一）治水。办好。
      二、实施步骤
      （一）动员阶段（2017年6月——8月）
      召开动员会；印发方案。
      （二）2017年9月至2019年12月为实施阶段。全面推进。
      （三）巩固阶段（2019年6月下旬至2019年12月）。查漏补缺。
      （四）验收总结（2020年1月1日－6月30日）。组织验收。
      """)
    #expect(plan.phases.map(\.title) == ["动员阶段", "实施阶段", "巩固阶段", "验收总结"])
    #expect(
      plan.phases.map { "\($0.start?.description ?? "") \($0.end?.description ?? "")" }
        == ["2017-06 2017-08", "2017-09 2019-12", "2019-06 2019-12", "2020-01-01 2020-06-30"])
    #expect(plan.phases.first?.deliverables == ["召开动员会", "印发方案"])
  }

  @Test func datesWithoutAYearAreOfTheYearOfTheDocument() {
    let plan = imported("一、工作安排\n1、3月1日召开会议。\n2、3月2—4日，开展培训。\n3、3月15日前，上报总结。\n某县人民政府\n2021年2月20日")
    #expect(
      plan.phases.map { "\($0.start?.description ?? "") \($0.end?.description ?? "")" }
        == ["2021-03-01 2021-03-01", "2021-03-02 2021-03-04", " 2021-03-15"])
  }

  @Test func aDocumentWithoutLineEndsIsBrokenUpAtItsNumbers() {
    let text =
      "某市促进节水工作方案为节约用水，制定本方案。一、主要任务（一）推进农业节水。推广滴灌。（市农业农村局、市水利局负责）（二）推进工业节水。改造工艺。（市工信局负责）二、其他任务（一）加强宣传。办好活动。（市委宣传部负责）（二）加强监管。严格执法。（市水利局负责）三、保障措施（一）加强领导。成立专班。（二）加大投入。安排资金。"
    #expect(titles(text) == ["主要任务: 推进农业节水, 推进工业节水", "其他任务: 加强宣传, 加强监管"])
    #expect(imported(text).safeguards.map(\.title) == ["加强领导", "加大投入"])
  }

  @Test func aDocumentWithoutLineEndsNeedsNoStopsBeforeItsNumbers() {
    let text =
      "某市促进节水工作方案一、农业节水1.推广滴灌。改进设施，抓紧推广各种节水技术。责任单位：市农业农村局、市水利局2.改造渠道。抓紧防渗。责任单位：市水利局二、工业节水1.改造工艺。回用中水，推进企业节水改造。责任单位：市工信局\n2.加强监管。严格执法，建立台账，对重点用水企业定期检查，发现问题及时整改到位，整改结果向社会公布，接受群众监督。责任单位：市水利局三、生活节水1.换装器具。推广节水器具，改造老旧管网，降低管网漏损，提高用水效率。责任单位：市住建局"
    #expect(titles(text) == ["农业节水: 推广滴灌, 改造渠道", "工业节水: 改造工艺, 加强监管", "生活节水: 换装器具"])
    #expect(
      imported(text).tasks.map(\.leads) == [["市农业农村局", "市水利局"], ["市水利局"], ["市工信局"], ["市水利局"], ["市住建局"]])
  }

  @Test func aDocumentRunTogetherIsBrokenUpBeforeTheTitlesOfItsSections() {
    let plan = imported(
      "某市促进节水工作方案为节约用水，制定本方案一、总体要求坚持节水优先，到2025年底，漏损率降到9%以下二、主要任务（一）推进农业节水。推广滴灌，责任单位：市农业农村局、市水利局（二）推进工业节水。改造工艺。责任单位：市工信局三、实施步骤第一阶段：部署（2021年3月）。召开会议。第二阶段：实施（2021年4月至10月）。全面实施四、保障措施（一）加强领导。成立专班（二）加大投入。安排资金"
    )
    #expect(plan.tasks.map(\.title) == ["推进农业节水", "推进工业节水"])
    #expect(plan.tasks.map(\.leads) == [["市农业农村局", "市水利局"], ["市工信局"]])
    #expect(plan.phases.map { $0.end?.description } == ["2021-03", "2021-10"])
    #expect(plan.safeguards.map(\.title) == ["加强领导", "加大投入"])
    #expect(plan.targets.map(\.value) == ["9"])
  }

  @Test func aDocumentRunTogetherIsBrokenUpBehindTheDaysOfItsClauses() {
    let text =
      "某市促进节水工作方案一、农业节水1.推广滴灌。改进设施，抓紧推广各种节水技术。责任单位：市农业农村局完成时限：2019年12月底二、工业节水2.改造工艺。回用中水。责任单位：市工信局完成时限：持续推进三、生活节水3.换装器具。推广节水器具，改造老旧管网。责任单位：市住建局完成时限：全年四、宣传节水4.办好活动。广泛宣传。责任单位：市水利局"
    #expect(titles(text) == ["农业节水: 推广滴灌", "工业节水: 改造工艺", "生活节水: 换装器具", "宣传节水: 办好活动"])
    #expect(imported(text).tasks.flatMap(\.dates) == ["2019-12"])
  }

  @Test(arguments: ["第一条  ", "第一条 ", "第一条"])
  func aDocumentOfArticlesWithBlanksForLineEndsIsBrokenUp(_ first: String) {
    let second = first.replacing("一", with: "二"), third = first.replacing("一", with: "三")
    let text =
      "某市促进节水若干措施 为节约用水，根据《节水条例》第二条规定，制定本措施。 一、农业节水 \(first)推广滴灌。改进设施，抓紧推广各种节水技术。〔责任单位：市农业农村局、市水利局〕 \(second)改造渠道。抓紧防渗。〔市水利局牵头，市财政局配合〕 二、工业节水 \(third)改造工艺。回用中水。〔责任单位：市工信局〕"
    #expect(titles(text) == ["农业节水: 推广滴灌, 改造渠道", "工业节水: 改造工艺"])
    #expect(imported(text).title == "某市促进节水若干措施")
    #expect(imported(text).tasks.map(\.leads) == [["市农业农村局", "市水利局"], ["市水利局"], ["市工信局"]])
  }

  @Test func aBlankBehindASentenceIsALineEndAlsoBeforeADigit() {
    let text =
      "某市促进节水工作方案 一、主要任务 （一）推进农业节水。推广滴灌。（市农业农村局、市水利局负责） （二）推进工业节水。到 2025 年改造完工艺。 2020年启动的项目要收尾。 （市工信局负责） 二、保障措施 （一）加强领导。成立专班。 （二）加大投入。安排资金。"
    #expect(titles(text) == ["主要任务: 推进农业节水, 推进工业节水"])
    #expect(imported(text).tasks.last?.paragraphs == ["到 2025 年改造完工艺。", "2020年启动的项目要收尾。"])
  }

  @Test func wideBlanksInAListOfUnitsAreNoLineEnds() {
    let text = String(repeating: "抓紧整修各处渠道，加强日常管护。", count: 8)
    let plan = imported("一、任务\n1.治水。\(text)责任单位：县水利局  县财政局、县审计局   各镇人民政府  完成时限：2021年6月底")
    #expect(plan.tasks.map(\.leads) == [["县水利局", "县财政局", "县审计局", "各镇人民政府"]])
    #expect(plan.tasks.map(\.dates) == [["2021-06"]])
  }

  @Test func aNumberWithBlanksBehindItIsNoParagraphOfItsOwn() {
    let text = String(repeating: "抓紧整修各处渠道，加强日常管护。", count: 8)
    #expect(titles("一、任务\n1.  治水。\(text)\n2.   种树。\(text)") == ["任务: 治水, 种树"])
  }

  @Test func aDocumentWithoutLineEndsKeepsItsClausesWhole() {
    let text =
      "某市促进节水工作方案为节约用水，制定本方案。一、主要任务（一）推进农业节水。推广滴灌。（牵头单位：市水利局 责任单位：市农业农村局、市财政局）（二）推进工业节水。改造工艺。（牵头单位：市工信局 责任单位：市财政局）二、其他任务（一）加强宣传。办好活动。（市委宣传部负责）（二）加强监管。严格执法。（市水利局负责）"
    let plan = imported(text)
    #expect(plan.tasks.map(\.leads) == [["市水利局"], ["市工信局"], ["市委宣传部"], ["市水利局"]])
    #expect(plan.tasks.first?.cooperating == ["市农业农村局", "市财政局"])
  }

  @Test func linesThatWereWrappedAreJoined() {
    let plan = imported(
      "一、主要任务\n（一）推进全县农村供水设施的改造和提升。继续加强管网建设，提高供水保障\n\n水平，让群众喝上放心水。（牵头\n\n单位：县水利局）\n（二）修路。办好。（县交通局牵头）")
    #expect(plan.tasks.count == 2)
    #expect(plan.tasks.first?.leads == ["县水利局"])
    #expect(plan.tasks.first?.paragraphs == ["继续加强管网建设，提高供水保障水平，让群众喝上放心水。"])
  }

  @Test(arguments: ["— 2 —", "-12-", "第 2 页 共 4 页", "  某县节水方案   第2页/共4页", "第3页"])
  func whatThePrintedPageAddsIsNoText(_ line: String) {
    let plan = imported("一、任务\n（一）修渠。全县主要渠道都要在汛期到来之前修好，加强管护\n\(line)\n队伍建设。（县水利局牵头）")
    #expect(plan.tasks.first?.paragraphs == ["全县主要渠道都要在汛期到来之前修好，加强管护队伍建设。"])
  }

  @Test(arguments: [
    ("某县节水工作方案\n一、任务\n1.甲。办。", "某县节水工作方案"),
    ("某县第七批干部\n选派工作方案\n一、任务\n1.甲。办。", "某县第七批干部选派工作方案"),
    ("某县节水行动计划\n（2021—2023年）\n一、任务\n1.甲。办。", "某县节水行动计划（2021—2023年）"),
    ("关于印发某县节水方案的通知\n各乡镇：\n现将方案印发给你们。\n2020年1月2日\n某县节水方案\n一、任务\n1.甲。办。", "某县节水方案"),
    ("某县节水\n工 作　方 案\n一、任务\n1.甲。办。", "某县节水工作方案"),
    ("某县节水工作方案为进一步节约用水，制定本方案。\n一、任务\n1.甲。办。", "某县节水工作方案"),
    ("某县节水工作方案\n本方案为进一步节约用水制定。\n一、任务\n1.甲。办。", "某县节水工作方案"),
    ("附件某县节水行动计划（2021-2023年）为持续节约用水，制定本计划。\n一、任务\n1.甲。办。", "某县节水行动计划（2021-2023年）"),
    ("关于印发《某县节水方案》的通知某政办〔2022〕1号各乡镇：现将《某县节水方案》印发给你们。2022年2月14日2022年某县节水方案\n一、任务\n1.甲。办。", "2022年某县节水方案"),
    ("某县政府文件某政发〔2021〕2号━━━某县政府关于节约用水的实施意见各乡镇：现提出如下意见。\n一、任务\n1.甲。办。", "某县政府关于节约用水的实施意见"),
    ("某县节水督察整改方案2021年3月，督察组反馈了意见。\n一、任务\n1.甲。办。", "某县节水督察整改方案"),
    ("某供水有限公司节水方案（2022—2024年） 各部门、各子公司：为深入节水，制定本方案。\n一、任务\n1.甲。办。", "某供水有限公司节水方案（2022—2024年）"),
    ("附件 2023年某县节水方案\n一、任务\n1.甲。办。", "2023年某县节水方案"), ("附件2：某县节水方案\n一、任务\n1.甲。办。", "某县节水方案"),
    ("附件1.某县节水方案\n一、任务\n1.甲。办。", "某县节水方案"),
    ("某县节水工作方案\n（某政办发〔2019〕45号）\n一、任务\n1.甲。办。", "某县节水工作方案"),
    ("现将方案印发给你们。\n某县人民政府办公室 2018年3月5日\n某县节水方案\n一、任务\n1.甲。办。", "某县节水方案"),
    ("某县政府办公室关于推行\n节水公示制度用水记录制度\n用水审核制度的实施意见\n一、任务\n1.甲。办。", "某县政府办公室关于推行节水公示制度用水记录制度用水审核制度的实施意见"),
    ("某县水务局关于落实节水\n责任有序推进工业企业\n节水的通知\n某水〔2020〕9号\n一、任务\n1.甲。办。", "某县水务局关于落实节水责任有序推进工业企业节水的通知"),
    ("某县水务局关于做好节水工作的\n通知\n一、任务\n1.甲。办。", "某县水务局关于做好节水工作的通知"),
    ("某县政府关于印发\n某县节水方案的通知\n各乡镇：\n现印发给你们。\n某县节水方案\n一、任务\n1.甲。办。", "某县节水方案"),
    ("某县水务局关于节水的通知 某县水务局关于\n节水的通知\n一、任务\n1.甲。办。", "某县水务局关于节水的通知"),
    ("一、任务\n1.甲。办。", "无题"),
  ])
  func theTitleIsThatOfThePlanItself(_ text: String, _ title: String) {
    #expect(imported(text).title == title)
  }

  /// A dash that was typed or recognised for a 一.
  @Test(arguments: ["—、", "－、", "―、", "ㄧ、", "ー、"]) func aDashBeforeItsSignIsAOne(_ number: String) {
    let plan = imported("某县节水方案\n\(number)修渠\n（—）清淤。办好。（县水利局负责）\n（二）护堤。办好。（县林业局负责）\n二、种树\n（一）造林。办好。（县林业局负责）")
    #expect(plan.title == "某县节水方案")
    #expect(plan.groups.map(\.title) == ["修渠", "种树"])
    #expect(plan.tasks.map(\.title) == ["清淤", "护堤", "造林"])
  }

  @Test func theLastOfSeveralMeasuresIsATaskWhereEachNamesItsUnits() {
    let plan = imported("某县措施\n一、治水。办好。（县水利局负责）\n二、强化保障。安排资金。（县财政局负责）\n以上措施有效期至2025年12月31日。")
    #expect(plan.tasks.map(\.title) == ["治水", "强化保障"])
    #expect(plan.tasks.flatMap(\.deadlines).isEmpty)
    #expect(plan.background.flatMap(\.paragraphs).contains("以上措施有效期至2025年12月31日。"))
  }

  @Test func theLastOfSeveralMeasuresIsASafeguardWhereOnlyItsTextNamesUnits() {
    let plan = imported("某县措施\n一、治水。办好。（县水利局负责）\n二、强化保障。县水利局要会同有关部门加强指导。")
    #expect(plan.tasks.map(\.title) == ["治水"])
    #expect(plan.safeguards.map(\.title) == ["强化保障"])
  }

  @Test(arguments: [
    ("3月上旬", "2022-03", "2022-03"), ("3月上旬至4月中旬", "2022-03", "2022-04"), ("3月上旬至中旬", "2022-03", "2022-03"),
    ("3—4月", "2022-03", "2022-04"), ("2022年10月至次年3月", "2022-10", "2023-03"), ("2022—2023年", "2022", "2023"),
    ("11月11日至2022年3月20日", "2021-11-11", "2022-03-20"), ("7月至2023年12月", "2022-07", "2023-12"),
    ("11月—3月", "2022-11", "2023-03"),
    ("即日起—3月底", "", "2022-03"), ("2022年3月1日0时至3月31日24时", "2022-03-01", "2022-03-31"),
    ("2022 年 3 月至 4 月", "2022-03", "2022-04"), ("3月底前", "", "2022-03"),
  ])
  func phasesNameTheirTimeInManyWays(_ time: String, _ start: String, _ end: String) {
    let plan = imported("某县2022年方案\n一、任务\n1.甲。办。\n二、工作步骤\n（一）部署阶段（\(time)）。制定方案。\n（二）总结阶段（12月）。总结。")
    #expect(plan.phases.map(\.title) == ["部署阶段", "总结阶段"])
    #expect(plan.phases.first?.start?.description ?? "" == start)
    #expect(plan.phases.first?.end?.description == end)
  }

  @Test func boxesBelongToTheItemAbove() {
    let plan = imported(
      "某县方案\n一、任务\n1.修渠。办好。\n2.护堤。办好。\n专栏1 堤防工程\n——新建堤防6公里。\n二、筹备步骤\n（一）部署阶段（2022年3月）。制定方案。")
    #expect(plan.tasks.map { $0.targets.map(\.value) } == [[], ["6"]])
    #expect(plan.phases.map(\.title) == ["部署阶段"])
  }

  @Test func phasesGoOnIntoTheNextYear() {
    let plan = imported(
      "某县2022年方案\n一、任务\n1.甲。办。\n二、工作步骤\n（一）部署阶段（11月—12月）。制定方案。\n（二）实施阶段（1月—9月）。办好。\n（三）总结阶段（10月）。总结。")
    #expect(plan.phases.map { $0.start?.description } == ["2022-11", "2023-01", "2023-10"])
    #expect(plan.phases.map { $0.end?.description } == ["2022-12", "2023-09", "2023-10"])
  }

  @Test func aPhaseThatOnlyBeginsHasNoEndOfItsOwn() {
    let plan = imported("某县2022年方案\n一、任务\n1.甲。办。\n二、工作步骤\n（一）部署阶段（3月）。制定方案。\n（二）巩固阶段（2023年起）。巩固成果。")
    #expect(plan.phases.map(\.title) == ["部署阶段", "巩固阶段"])
    #expect(plan.phases.map(\.isOpen) == [false, true])
    #expect(plan.phases.last?.start?.description == "2023")
  }

  @Test func aimsOfTheBackgroundBeginWithTheirDay() {
    let plan = imported(
      "某县2022年方案\n一、总体要求\n2021年，改厕率达到60%。坚持节水优先，改厕率90%的村先行。到2023年底，漏损率低于9%。\n二、任务\n1.甲。办。")
    #expect(plan.targets.map(\.value) == ["9"])
    #expect(plan.deadlines.map(\.date.description) == ["2023-12"])
  }

  @Test func aimsOfTheYearAreThoseOfThePlan() {
    let plan = imported(
      "某县2022年方案\n去年节水率达到50%。今年节水率稳定在60%以上，漏损率达到9%。今年前三季度已改厕300户，达到计划的60%。\n一、任务\n1.甲。办。")
    #expect(plan.targets.map(\.value) == ["60", "9"])
  }

  @Test func aimsMayStandInsideASentenceOfThePreamble() {
    let plan = imported(
      "某县2022年方案\n为节约用水，力争到2023年底，节水率达到60%以上，漏损率低于9%，制定本方案。截至2021年底，全县改厕率达到50%。\n一、任务\n1.甲。办。")
    #expect(plan.targets.map(\.value) == ["60", "9"])
    #expect(plan.deadlines.map(\.date.description) == ["2023-12"])
  }

  @Test func aimsMayBeAListInTheBackground() {
    let plan = imported(
      "某县2022年方案\n为节约用水，确保2022年改厕率不低于90%，制定本方案。\n一、总体要求\n坚持节水优先。到2023年，实现以下目标：\n——漏损率低于9%。\n——节水率达到60%。\n二、任务\n1.甲。办。"
    )
    #expect(plan.targets.map(\.value) == ["90", "9", "60"])
  }

  @Test func aimsMayBeginWithStriving() {
    let plan = imported("某县2022年方案\n为节约用水，制定本方案。力争2022年全县漏损率低于9%，节水率达到60%。\n一、任务\n1.甲。办。")
    #expect(plan.targets.map(\.value) == ["9", "60"])
  }

  @Test func theLastOfSeveralMeasuresIsOneOfThemAlsoInSentences() {
    let plan = imported(
      "某县措施\n一、治水。办好。由县水利局牵头，县财政局配合。\n二、健全统筹推进机制。加强调度。由县水利局牵头，各镇配合。")
    #expect(plan.tasks.map(\.title) == ["治水", "健全统筹推进机制"])
  }

  @Test func unitsOfGroupsAreNotThoseOfTheirLastTasks() {
    let plan = imported(
      """
      某县方案
      一、重点任务
      （一）治水（牵头单位：县水利局；责任单位：各镇）
      1.修渠。整修渠道。
      2.护堤。加固堤防。（责任单位：县住建局）
      （二）种树（牵头单位：县林业局）
      1.育苗。培育树苗。
      2.造林。抓好造林。（责任单位：县农业局）
      """)
    #expect(plan.groups.map(\.title) == ["治水", "种树"])
    #expect(plan.tasks.map(\.title) == ["修渠", "护堤", "育苗", "造林"])
    #expect(plan.groups.map { $0.assignments.map(\.leads) } == [[["县水利局"]], [["县林业局"]]])
    #expect(plan.tasks.map(\.leads) == [[], ["县住建局"], [], ["县农业局"]])
  }

  @Test(arguments: ["加快城镇化进程", "规范办事步骤", "完善社会保障体系"])
  func wordsOfPhasesAndSafeguardsMayStandInTitlesOfTasks(_ title: String) {
    let plan = imported(
      "某县2021年方案\n一、\(title)\n（一）修渠。2021年6月底前办好。（县水利局负责）\n（二）护堤。2021年9月底前办好。（县水利局负责）\n二、保障措施\n（一）加强领导。抓好。")
    #expect(plan.tasks.map(\.title) == ["修渠", "护堤"])
    #expect(plan.safeguards.map(\.title) == ["加强领导"])
  }

  @Test func aSectionThatEnsuresIsASafeguardWhereItNamesNobody() {
    let plan = imported(
      "某县方案\n一、供水保障\n（一）修渠。办好。（县水利局负责）\n二、强化支撑保障\n（一）加强领导。抓好。\n（二）加大投入。抓好。")
    #expect(plan.tasks.map(\.title) == ["修渠"])
    #expect(plan.safeguards.map(\.title) == ["加强领导", "加大投入"])
  }

  @Test func aSectionMaySayAtItsHeadThatItOrganises() {
    let plan = imported("某县方案\n一、任务\n1.甲。办。（县水利局负责）\n二、加强组织实施和督促落实\n（一）压实责任。各镇要抓紧。")
    #expect(plan.safeguards.map(\.title) == ["压实责任"])
    let other = imported("某县方案\n一、组织实施十大工程\n（一）修渠。办好。（县水利局负责）\n（二）护堤。办好。（县水利局负责）")
    #expect(other.tasks.map(\.title) == ["修渠", "护堤"])
  }

  @Test func aLineOfUnitsGoesOnOnlyWithUnits() {
    let head = "某县方案\n一、任务\n1.甲。办。\n牵头单位：县水利局、县政府督查室；配合单位：县财政局、县审计局"
    let text = imported(head + "\n各镇、各有关单位要细化措施，明确责任，抓好落实。")
    #expect(text.tasks.map(\.cooperating) == [["县财政局", "县审计局"]])
    let list = imported(head + "、\n县住建局、各镇。")
    #expect(list.tasks.map(\.cooperating) == [["县财政局", "县审计局", "县住建局", "各镇"]])
  }

  @Test func textBehindTheClauseOfTheLastItemEndsTheDocument() {
    let plan = imported(
      "某县2022年方案\n一、任务\n1.甲。办好。（县水利局负责）\n2.乙。办好。（县财政局负责）\n各单位要加强领导，12月10日前报送总结。")
    #expect(plan.tasks.map(\.paragraphs.last) == ["办好。", "办好。"])
    #expect(plan.deadlines.map(\.date.description) == ["2022-12-10"])
    #expect(plan.background.last?.paragraphs == ["各单位要加强领导，12月10日前报送总结。"])
  }

  @Test func chaptersThatSayWhereAPlanHoldsAreNoTasks() {
    let plan = imported(
      "某市节水方案\n第一章  总  则\n第一条  为节约用水，制定本方案。\n第二条  到2023年底，漏损率低于9%；2024年节水率达到60%。\n第二章  任  务\n第三条  修渠。办好。（市水利局负责）\n第四条  护堤。办好。（市水利局负责）\n第三章  附  则\n第五条  本方案由市水利局负责解释。"
    )
    #expect(plan.tasks.map(\.title) == ["修渠", "护堤"])
    #expect(plan.targets.map(\.value) == ["9", "60"])
  }

  @Test func aSpanThatBeginsNowHasNoStart() {
    let plan = imported("某县2022年方案\n一、任务\n1.甲。办。\n二、工作步骤\n（一）部署阶段（即日起至3月底）。制定方案。\n（二）总结阶段（12月）。总结。")
    #expect(plan.phases.map(\.title) == ["部署阶段", "总结阶段"])
    #expect(plan.phases.map { $0.start?.description } == [nil, "2022-12"])
    #expect(plan.deadlines.isEmpty)
  }

  @Test func tasksWithoutALevelAboveThemAreOneGroup() {
    let plan = imported("某县若干措施\n一、甲措施。抓紧办。（县水利局负责）\n二、乙措施。抓紧办。（县财政局负责）")
    #expect(plan.groups.map(\.title) == [""])
    #expect(plan.tasks.map(\.title) == ["甲措施", "乙措施"])
  }

  @Test func aGroupWithoutItemsBesideGroupsThatHaveSomeIsItsOwnTask() {
    let plan = imported(
      "一、任务\n（一）治水\n1.清河。办好。（县水利局牵头）\n2.护堤。办好。（县水利局牵头）\n（二）宣传节水。办好。（县委宣传部牵头）")
    #expect(plan.groups.map(\.title) == ["治水", "宣传节水"])
    #expect(plan.groups.last?.tasks.map(\.title) == ["宣传节水"])
  }
}
