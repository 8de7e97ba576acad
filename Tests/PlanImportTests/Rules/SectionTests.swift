import PlanModel
import TestSupport
import Testing

@testable import PlanImport

/// Which section is what: title, body, order, and that one of them holds the tasks.
@Suite struct SectionTests {
  private func kind(_ title: String) -> SectionKind? { SectionKind(title: Passage(title, line: 1)) }

  @Test(arguments: [
    ("实施步骤", SectionKind.phases), ("普查步骤", .phases), ("工作步骤和时间安排", .phases), ("巡查进度安排", .phases),
    ("加大组织保障力度", .safeguards), ("强化组织领导，狠抓责任落实", .safeguards), ("纪律要求", .safeguards),
    ("几点工作要求", .safeguards), ("抓好组织实施工作", .safeguards), ("监督检查与考核评估", .safeguards),
    ("总体要求", .background), ("巡查范围", .background), ("统一思想认识", .background), ("存在的突出问题", .background),
    ("总体要求和主要目标", .goals), ("管网改造目标", .goals), ("全县经济发展的预期目标", .goals),
  ])
  func theNounAtTheEndSaysWhatASectionIsAbout(_ title: String, _ kind: SectionKind) {
    #expect(self.kind(title) == kind)
  }

  @Test(arguments: [
    "推进旧城改造进程", "健全审查工作机制", "落实社会保障措施", "提升安全保障能力", "加强对重点企业的全面领导", "阶段性下调水价",
    "改造供水管网", "拓宽服务对象范围",
  ])
  func aNounBehindOtherWordsSaysLess(_ title: String) {
    #expect(kind(title) == nil)
  }

  @Test func stepsNeedNoDays() {
    let plan = imported(
      "某县方案\n一、主要任务\n（一）修渠。办好。（县水利局牵头）\n二、工作步骤\n（一）摸清底数。逐村登记。\n（二）分批改造。逐村推进。\n（三）验收总结。2026年5月底前，各镇报送总结。\n三、保障措施\n（一）加强领导。压实责任。"
    )
    #expect(plan.phases.map(\.title) == ["摸清底数", "分批改造", "验收总结"])
    #expect(plan.phases.map { $0.end?.description } == [nil, nil, "2026-05"])
    #expect(plan.phases.first?.deliverables == ["逐村登记"])
    #expect(plan.tasks.map(\.title) == ["修渠"])
    #expect(plan.doubts.contains { $0.kind == .phaseWithoutDates("摸清底数") })
  }

  @Test func stepsWithoutDaysAreWrittenAndReadAgain() {
    let plan = imported(
      "某县方案\n一、任务\n（一）修渠。办好。（县水利局牵头）\n二、实施步骤\n（一）摸底。逐村登记。\n（二）改造（2026年3月—5月）。逐村推进。")
    let text = PlanText.text(of: plan, countedIn: .line, using: SeededGenerator(seed: 1))
    let read = Plan(reading: Array(text.utf8))
    #expect(read.phases.map { read.text($0.title) } == ["摸底", "改造"])
    #expect(read.phases.map { $0.span?.end.description } == [nil, "2026-05"])
    #expect(read.phases.map { $0.deliverables.count } == [1, 1])
    #expect(read.findings.map(\.problem) == [.phaseWithoutDates])
    #expect(read.findings.allSatisfy { $0.problem.severity == .warning })
  }

  @Test func spansOfDaysMakeStepsWhateverTheTitle() {
    let plan = imported(
      "某校方案\n一、指导思想\n立德树人。\n二、实施方案\n（一）准备阶段（2025年3月至4月）\n讨论办法。\n（二）推行阶段（2025年5月至12月）\n逐班推行。\n三、保障措施\n1.学校成立专班。"
    )
    #expect(plan.phases.map(\.title) == ["准备阶段", "推行阶段"])
  }

  @Test func tasksWithDaysAreNoSteps() {
    let plan = imported(
      "某县2025年方案\n一、重点任务\n（一）修渠（3月—5月）。办好。\n（二）护堤（6月—9月）。办好。\n二、保障措施\n（一）加强领导。抓好。")
    #expect(plan.tasks.map(\.title) == ["修渠（3月—5月）", "护堤（6月—9月）"])
    #expect(plan.phases.isEmpty)
  }

  @Test func someSectionHoldsTheTasks() {
    let plan = imported(
      "某校方案\n一、指导思想\n立德树人。\n二、建设目标\n建成示范课3门。\n三、工作要求\n（一）用好教材\n编写讲义。\n（二）用好课堂\n1.改进教法。多用案例。\n2.改进考核。重在平时。\n四、工作步骤\n（一）部署阶段（2025年3月至4月）\n动员。\n（二）总结阶段（2025年5月至6月）\n总结。\n五、保障措施\n1.成立专班。定期调度。"
    )
    #expect(plan.groups.map(\.title) == ["用好教材", "用好课堂"])
    #expect(plan.tasks.map(\.title) == ["用好教材", "改进教法", "改进考核"])
    #expect(plan.safeguards.map(\.title) == ["成立专班"])
  }

  @Test func sectionsMayStandBelowTheOneOfTheTasks() {
    let plan = imported(
      "某镇方案\n一、指导思想\n便民利民。\n二、工作安排\n（一）工作目标。到2026年，新增车位200个。\n（二）重点任务\n1.清理垃圾。日清日运。（镇城建办牵头）\n2.规范停车。施划车位。（镇派出所负责）\n（三）实施步骤\n1.动员。开会部署。\n2.推进。逐项落实。\n（四）保障措施\n1.加强组织领导。成立专班。\n2.强化督查。每周通报。"
    )
    #expect(plan.groups.map(\.title) == ["重点任务"])
    #expect(plan.tasks.map(\.title) == ["清理垃圾", "规范停车"])
    #expect(plan.phases.map(\.title) == ["动员", "推进"])
    #expect(plan.safeguards.map(\.title) == ["加强组织领导", "强化督查"])
    #expect(plan.targets.map(\.value) == ["200"])
  }

  @Test func goalsAndStepsOfEachTaskAreNoSections() {
    let plan = imported(
      "某县方案\n一、重点任务\n（一）治水\n1.工作目标。水质达标率达到90%。\n2.工作措施。清理河道。\n（二）种树\n1.工作目标。绿化率达到30%。\n2.工作措施。栽植树苗。")
    #expect(plan.groups.map(\.title) == ["治水", "种树"])
    #expect(plan.targets.isEmpty)
  }

  @Test func theTimeOfTheWholeIsAPhaseOnlyWhereThereAreNoOthers() {
    let head = "某镇方案\n一、走访任务\n（一）走访住户。逐户登记。\n（二）走访商户。逐户登记。\n二、走访时间\n2025年3月1日至4月30日。"
    #expect(imported(head).phases.map(\.title) == ["走访时间"])
    let other = imported(head + "\n三、时间安排\n（一）准备阶段（3月）。培训。\n（二）走访阶段（4月）。入户。")
    #expect(other.phases.map(\.title) == ["准备阶段", "走访阶段"])
    #expect(other.tasks.map(\.title) == ["走访住户", "走访商户"])
  }

  @Test func areasAndPeopleThatAPlanConcernsAreNoTasks() {
    let plan = imported(
      "某县方案\n一、整治范围\n县城建成区。\n二、整治对象\n在建工地。\n三、整治任务\n（一）设置围挡。逐处排查。\n（二）清洗车辆。严查带泥上路。")
    #expect(plan.tasks.map(\.title) == ["设置围挡", "清洗车辆"])
  }

  @Test func safeguardsStandSeldomBeforeTasks() {
    let plan = imported(
      "某县意见\n一、健全机制保障\n（一）完善制度。抓好。\n（二）优化流程。抓好。\n二、开展集中培训\n（一）办好讲座。抓好。\n（二）送课下乡。抓好。")
    #expect(plan.groups.map(\.title) == ["健全机制保障", "开展集中培训"])
  }

  @Test func numbersInStepsAndSafeguardsAreTargetsOfThePlan() {
    let plan = imported(
      "某县方案\n一、任务\n（一）修渠。办好。（县水利局牵头）\n二、实施步骤\n（一）推进阶段（2025年4月—9月）。建成示范点6个。\n三、工作要求\n（一）走访到位。走访率要达到100%。")
    #expect(plan.targets.map(\.value) == ["6", "100"])
  }

  @Test func whatStandsBehindTheLastClauseOfAText() {
    let plan = imported(
      "某县2025年要点一、做好甲（一）办好会议。按时召开。（县政府办牵头，县直有关部门和单位配合）（二）公开信息。及时更新。（县政府办牵头，其他部门和单位配合）（三）清理账号。逐个核查。（县网信办负责）各单位要认真落实，落实情况于11月底前报县政府办。"
    )
    #expect(plan.tasks.map(\.cooperating) == [["县直有关部门和单位"], ["其他部门和单位"], []])
    #expect(plan.tasks.flatMap(\.dates).isEmpty)
    #expect(plan.deadlines.map(\.date.description) == ["2025-11"])
  }
}
