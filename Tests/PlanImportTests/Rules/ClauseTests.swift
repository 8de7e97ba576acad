import Testing

@testable import PlanImport

/// Who is responsible, in the ways in which documents say it.
@Suite struct ClauseTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var clause: String
    var leads: [String]
    var cooperating: [String] = []
    var testDescription: String { clause }
  }

  static let cases = [
    Case(clause: "（县水利局牵头）", leads: ["县水利局"]),
    // Who is the only one named leads.
    Case(clause: "（县水利局、县财政局指导）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（县水利局指导，县财政局参与）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（各镇负责，县水利局指导）", leads: ["各镇"], cooperating: ["县水利局"]),
    Case(clause: "（县水利局配合）", leads: ["县水利局"]),
    Case(clause: "（指导单位：县水利局）", leads: ["县水利局"]),
    Case(clause: "（县水利局牵头，其他有关部门配合）", leads: ["县水利局"], cooperating: ["其他有关部门"]),
    Case(clause: "（县发改、财政、教育等部门按职责分工负责）", leads: ["县发改", "财政", "教育"]),
    Case(clause: "（县水利局等11个部门按职责分工负责）", leads: ["县水利局"]),
    Case(clause: "（公司安全部牵头，各项目部配合）", leads: ["公司安全部"], cooperating: ["各项目部"]),
    // What they are to do stands in the place of the role.
    Case(clause: "（县水利局抓落实，县财政局保障经费）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（由县水利局牵头组织实施，县财政局做好资金保障）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "县水利局牵头负责，县财政局、县审计局按职责做好相关工作。", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（县水利局统筹，县财政局、县审计局参加）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    // 负责的 describes.
    Case(clause: "县水利局负责的3个项目进展缓慢。", leads: []),
    // Labels are put together of what those behind them do and what they are.
    Case(clause: "（牵头（责任）单位：县水利局；责任（配合）单位：县财政局）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（市级牵头部门：县水利局；责任单位：各镇）", leads: ["县水利局"], cooperating: ["各镇"]),
    Case(clause: "（主要责任单位：县水利局；其他责任单位：县财政局）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（责任主体：各镇；指导单位：县水利局）", leads: ["各镇"], cooperating: ["县水利局"]),
    Case(clause: "（牵头专项小组：县节水小组；责任单位：县水利局）", leads: ["县节水小组"], cooperating: ["县水利局"]),
    Case(clause: "（分管县领导：王明；具体责任股室：节水股、供水股）", leads: ["节水股", "供水股"]),
    Case(clause: "责任部门及完成时限：县水利局、县财政局，2021年6月底前", leads: ["县水利局", "县财政局"]),
    Case(clause: "牵头：县水利局；参加：县财政局。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "牵头单位 县水利局 配合单位 县财政局 县审计局", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "实施主体为各镇，行业主管部门为县水利局。", leads: ["各镇", "县水利局"]),
    Case(clause: "（县水利局为牵头单位，县财政局、县审计局为配合单位）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（县水利局主抓，县财政局协同配合）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "由县水利局牵头，会同县财政局、县审计局负责。", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（县水利局分别会同县财政局、县审计局负责）", leads: ["县水利局", "县财政局", "县审计局"]),
    Case(clause: "（县级层面由县水利局牵头，镇级层面由各镇负责）", leads: ["县水利局"], cooperating: ["各镇"]),
    Case(clause: "由县水利局会同县财政局于9月10日前完成清查。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "由县水利局牵头持续推进，县财政局配合。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（责任单位：各镇、自由贸易区管委会、县水利局）", leads: ["各镇", "自由贸易区管委会", "县水利局"]),
    Case(clause: "（县水利局牵头，县财政局配合乡镇做好检修）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "坚持以县为主、部门配合。", leads: []),
    Case(clause: "（责任单位：县水利局联合执法大队）", leads: ["县水利局联合执法大队"]),
    Case(clause: "县水利局要牵头抓好落实。", leads: ["县水利局"]),
    Case(clause: "（县纪委监委机关、县水利局；完成时间：长期坚持）", leads: ["县纪委监委机关", "县水利局"]),
    Case(clause: "(县水利局牵头)", leads: ["县水利局"]),
    Case(clause: "〔县水利局、县财政局牵头〕", leads: ["县水利局", "县财政局"]),
    Case(clause: "（责任单位：县水利局、县财政局）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（责任单位:县水利局,县财政局;县审计局）", leads: ["县水利局", "县财政局", "县审计局"]),
    Case(clause: "（县水利局牵头，县财政局、县审计局配合）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(
      clause: "（县水利局牵头，县财政局、县审计局，各乡镇人民政府配合）", leads: ["县水利局"],
      cooperating: ["县财政局", "县审计局", "各乡镇人民政府"]),
    Case(clause: "（牵头单位：县水利局；责任单位：县财政局、各镇）", leads: ["县水利局"], cooperating: ["县财政局", "各镇"]),
    Case(clause: "（牵头单位：县水利局 配合单位：县财政局）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（县水利局、县财政局按职责分工负责）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（县水利局牵头负责，县财政局等有关部门按照各自职责分工配合）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（县水利局和县财政局具体负责）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（由县水利局会同县财政局负责）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（县农业和水利局、县卫生和健康局负责）", leads: ["县农业和水利局", "县卫生和健康局"]),
    Case(clause: "（各市、县（区）人民政府负责）", leads: ["各市、县（区）人民政府"]),
    Case(
      clause: "（县水利局牵头，各市、县〔区〕人民政府配合）", leads: ["县水利局"], cooperating: ["各市、县〔区〕人民政府"]),
    Case(clause: "（县财政局（税务组）、县审计局负责）", leads: ["县财政局（税务组）", "县审计局"]),
    Case(clause: "（责任单位：县水利局（牵头）、县财政局）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(
      clause: "（县水利局负责汇总数据，县林业局、县农业局等部门负责提供资料）", leads: ["县水利局"],
      cooperating: ["县林业局", "县农业局"]),
    Case(clause: "责任单位：县水利局、财政局，各镇人民政府", leads: ["县水利局", "财政局", "各镇人民政府"]),
    Case(clause: "\n牵头单位：县水利局\n配合单位：县财政局、县审计局", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "\n牵 头 单 位：县水利局\n配合 单位：县财政局 县审计局", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "由县水利局牵头，县财政局配合。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "县水利局为此项工作的责任单位。", leads: ["县水利局"]),
    Case(clause: "（责任领导：王明；责任单位：县水利局）", leads: ["县水利局"]),
    Case(clause: "（各有关单位）", leads: ["各有关单位"]),
    Case(clause: "[责任部门：县民政局，县财政局]", leads: ["县民政局", "县财政局"]),
    Case(clause: "（县水利局牵头，县财政局等单位配合，2023年12月底前完成）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（2023年底前完成，县水利局牵头，县财政局参与）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（县水利局、县财政局按职责分工负责，持续推进）", leads: ["县水利局", "县财政局"]),
    Case(clause: "责任单位：县水利局  完成时限：2023年10月", leads: ["县水利局"]),
    Case(clause: "（县水利局牵头、县财政局配合）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(
      clause: "（县水利局牵头、县财政局和县审计局配合、各镇参与）", leads: ["县水利局"],
      cooperating: ["县财政局", "县审计局", "各镇"]),
    Case(clause: "（县委组织部、县水利局负责）", leads: ["县委组织部", "县水利局"]),
    Case(clause: "（责任单位：县水利局 县财政局　各镇 人民政府）", leads: ["县水利局", "县财政局", "各镇人民政府"]),
    Case(
      clause: "（县水利局、县财政局等部门及各县、区人民政府负责）", leads: ["县水利局", "县财政局", "各县、区人民政府"]),
    Case(clause: "（责任单位：县水利局、县财政局", leads: ["县水利局", "县财政局"]),
    Case(clause: "（责任单位：县水利局（县河长办）、县财政局", leads: ["县水利局（县河长办）", "县财政局"]),
    Case(clause: "（县水利局牵头，县财政局配合", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "责任单位：县水利局、县财政局）", leads: ["县水利局", "县财政局"]),
    Case(clause: "清淤由县水利局牵头、县财政局配合。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "县水利局牵头，县财政局配合。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（县水利局牵头 县财政局、县审计局配合）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（县水利局负责，县财政局配合、县审计局监督）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（责任单位：县水利局，县财政局配合）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（牵头单位：县水利局，县财政局配合）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（牵头单位为县水利局，配合单位为县财政局）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "【责任单位】县水利局、县财政局", leads: ["县水利局", "县财政局"]),
    Case(clause: "［牵头单位］县水利局［配合单位］：县财政局", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "责任单位：县水利局（牵头单位）、县财政局（配合单位）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（市级牵头单位：市水利局；县级责任单位：县财政局）", leads: ["市水利局"], cooperating: ["县财政局"]),
    Case(clause: "（包村干部：王明；牵头单位：县水利局）", leads: ["县水利局"]),
    Case(clause: "（县水利局、县财政局；完成时限：2023年6月）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（责任单位为主要落实主体）", leads: []),
    Case(clause: "（县水利局、县第一人民医院、县医保）", leads: ["县水利局", "县第一人民医院", "县医保"]),
    Case(clause: "（县“节水”专班、县水利局）", leads: ["县“节水”专班", "县水利局"]),
    Case(clause: "（县城、县域）", leads: []),
    Case(clause: "（牵头单位：县水利局；责任单位：县财政局；督导单位：县政府督查室）", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "牵头单位：县水利局责任单位：县财政局、县审计局督导单位：县政府办", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（责任单位：县水利局  县财政局   县审计局）", leads: ["县水利局", "县财政局", "县审计局"]),
    Case(clause: "县水利局要会同县财政局抓好落实。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(
      clause: "县水利局会同县财政局、县委办公室和县审计局对渠道进行整修。", leads: ["县水利局"],
      cooperating: ["县财政局", "县委办公室", "县审计局"]),
    Case(
      clause: "县水利局会同各镇人民政府、县农业农村局（县乡村振兴局）制定办法。", leads: ["县水利局"],
      cooperating: ["各镇人民政府", "县农业农村局（县乡村振兴局）"]),
    Case(clause: "要会同有关部门抓好落实。", leads: []),
    Case(clause: "抓紧办好，县水利局会同县财政局检查。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "抓紧办好，会同有关部门检查。", leads: []),
    Case(clause: "牵头单位要会同有关部门抓好落实。", leads: []),
    Case(
      clause: "由县水利局牵头，会同县财政局、县审计局制定清单。", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "（县水利局牵头，会同县财政局、县审计局负责）", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(clause: "渠道由县水利局、县财政局和各镇共同管理，以各镇为主。", leads: ["县水利局", "县财政局", "各镇"]),
    Case(clause: "水费由县水利局、县财政局为收缴责任单位。", leads: ["县水利局", "县财政局"]),
    Case(clause: "6月10日前，各镇负责修订预案，县水利局负责组织演练。", leads: ["各镇", "县水利局"]),
    Case(clause: "县水利局、财政局分别负责工程和经费。", leads: ["县水利局", "财政局"]),
    Case(clause: "全县渠道都要定期检修，县水利局、县财政局负责。", leads: ["县水利局", "县财政局"]),
    Case(clause: "坚持党委领导、政府负责，形成合力，部门配合。", leads: []),
    Case(clause: "各镇协助做好小区的督促落实。", leads: [], cooperating: ["各镇"]),
    Case(clause: "（各帮扶集团牵头单位和各镇负责）", leads: ["各帮扶集团牵头单位", "各镇"]),
    Case(
      clause: "（县水利局牵头；县财政局等配合，各镇负责落实。以下均需各镇人民政府落实，不再列出）", leads: ["县水利局"],
      cooperating: ["各镇", "县财政局"]),
    Case(clause: "（县水利局负责，并持续实施）", leads: ["县水利局"]),
    Case(clause: "由县教育局、由县财政局牵头，县水利局配合。", leads: ["县教育局", "县财政局"], cooperating: ["县水利局"]),
    Case(clause: "（县水利局作为责任单位）", leads: ["县水利局"]),
    // Names of places may begin and end like words of notes and sentences.
    Case(clause: "（含山县水利局、高要区农业局牵头，县水利局（含税务局）配合）", leads: ["含山县水利局", "高要区农业局"], cooperating: ["县水利局（含税务局）"]),
    Case(clause: "坚持整村推进，县水利局负责。", leads: ["县水利局"]),
    Case(
      clause: "由镇水管站牵头，镇中学、镇中心小学、县公路段及各村（社区）配合。", leads: ["镇水管站"],
      cooperating: ["镇中学", "镇中心小学", "县公路段", "各村（社区）"]),
    Case(clause: "（县水利局牵头，各镇配合，管护工作长期坚持）", leads: ["县水利局"], cooperating: ["各镇"]),
    Case(clause: "（县水利局牵头，各区（县）住房和城乡建设局配合）", leads: ["县水利局"], cooperating: ["各区（县）住房和城乡建设局"]),
    Case(clause: "（责任单位：各园区、各乡镇（街道）、县水利局）", leads: ["各园区", "各乡镇（街道）", "县水利局"]),
    Case(clause: "（县水利局牵头，各乡镇党委、政府配合）", leads: ["县水利局"], cooperating: ["各乡镇党委、政府"]),
    Case(clause: "县水利局为责任单位，县财政局、县审计局予以配合。", leads: ["县水利局"], cooperating: ["县财政局", "县审计局"]),
    Case(
      clause: "（县水利局牵头，数字化城市运行和治理中心、各市（州）党委和政府配合）", leads: ["县水利局"],
      cooperating: ["数字化城市运行和治理中心", "各市（州）党委和政府"]),
    Case(clause: "（责任单位：县水利局、以及县财政局）", leads: ["县水利局", "县财政局"]),
    Case(clause: "（各园区、各乡镇人民政府负责）", leads: ["各园区", "各乡镇人民政府"]),
    Case(clause: "（县教育局持续推进）", leads: ["县教育局"]),
    Case(clause: "（实验室与设备管理处、县水利局负责）", leads: ["实验室与设备管理处", "县水利局"]),
    Case(clause: "责任组：宣传报道组、综合协调组牵头，县水利局配合", leads: ["宣传报道组", "综合协调组"], cooperating: ["县水利局"]),
    Case(clause: "（县水利局牵头组织实施，区农业农村和水务局配合）", leads: ["县水利局"], cooperating: ["区农业农村和水务局"]),
    Case(clause: "（各园区和县工信局牵头，各学校及县教育局配合）", leads: ["各园区", "县工信局"], cooperating: ["各学校", "县教育局"]),
    Case(clause: "（水利部牵头，各省、自治区、直辖市人民政府配合）", leads: ["水利部"], cooperating: ["各省、自治区、直辖市人民政府"]),
    Case(clause: "（各镇（街道）、开发区负责）", leads: ["各镇（街道）", "开发区"]),
    Case(clause: "供水覆盖所有乡镇（街道），办好检修。", leads: []),
    // What two do together in a sentence is no more than the sentence that says who leads.
    Case(clause: "县水利局会同县财政局制定清单。县水利局、县财政局牵头，县审计局配合。", leads: ["县水利局", "县财政局"], cooperating: ["县审计局"]),
    Case(clause: "县水利局作为牵头单位，县财政局为配合单位。", leads: ["县水利局"], cooperating: ["县财政局"]),
    Case(clause: "（含隧道、桥梁）", leads: []),
    Case(clause: "（以下简称领导小组）", leads: []),
  ]

  @Test(arguments: cases) func aClauseNamesItsUnits(_ one: Case) {
    let task = task("修好水渠。整修全县渠道，加强管护。\(one.clause)")
    #expect(task?.leads == one.leads)
    #expect(task?.cooperating == one.cooperating)
    #expect(task?.title == "修好水渠")
  }

  @Test func severalClausesInOneParagraphAreSeveralAssignmentsWithTheirTargets() {
    let task = task("改善人居。供水达标率100%（县水利局牵头）。改厕率≥90%（县卫健局牵头）。整治率≥80%（县农办牵头）。")
    #expect(task?.assignments.map(\.leads) == [["县水利局"], ["县卫健局"], ["县农办"]])
    #expect(task?.assignments.map { $0.targets.map(\.value) } == [["100"], ["90"], ["80"]])
    #expect(task?.assignments.allSatisfy { !$0.scope.isEmpty } == true)
  }

  @Test func sentencesThatAreClausesInTwoWaysAreReadOnce() {
    let task = task("治水。由县水利局牵头。县财政局为责任单位，县审计局配合。由县住建局作为牵头单位。")
    #expect(task?.leads == ["县水利局", "县财政局", "县住建局"])
  }

  @Test func aTitleHasNoClauseInIt() {
    let task = task("修好水渠（县水利局牵头，2021年6月底前完成）。整修全县渠道。")
    #expect(task?.title == "修好水渠")
    #expect(task?.leads == ["县水利局"])
    #expect(task?.paragraphs == ["修好水渠（县水利局牵头，2021年6月底前完成）。整修全县渠道。"])
  }

  @Test func whatEachUnitIsToDoMayStandBeforeIt() {
    let task = task("治水。全面清理，其中清淤由县水利局负责，管网由县住建局牵头、县财政局配合。")
    #expect(task?.assignments.map(\.leads) == [["县水利局"], ["县住建局"]])
    #expect(task?.assignments.map(\.cooperating) == [[], ["县财政局"]])
    #expect(task?.title == "治水")
  }

  @Test func aBracketThatIsNeverClosedEndsWithItsLine() {
    let plan = imported(
      "一、任务\n（一）治水。整修全县主要渠道，落实管护人员和经费。（责任单位：县水利局、县财政局\n本方案由县水利局负责解释。\n（二）种树。办好。（县林业局牵头）")
    #expect(plan.tasks.map(\.leads) == [["县水利局", "县财政局"], ["县林业局"]])
  }

  @Test(arguments: ["列首位的为牵头单位，下同", "列第一位的为牵头单位，其余为配合单位", "排在第一位的部门为牵头部门，下同"])
  func aConventionHoldsFromWhereItStands(_ convention: String) {
    let plan = imported(
      "一、做好甲。抓紧办。（县水利局、县财政局，\(convention)）\n二、做好乙。抓紧办。（县教育局、县财政局，县审计局）")
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县教育局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县财政局"], ["县财政局", "县审计局"]])
  }

  @Test func aListOfUnitsMayStandBetweenTwoSentences() {
    let task = task("治水。整修渠道。（县水利局、县财政局）支持各镇建水厂。（县住建局）")
    #expect(task?.assignments.map(\.leads) == [["县水利局", "县财政局"], ["县住建局"]])
  }

  @Test func aConventionMayStandBehindTheTasks() {
    let plan = imported(
      "一、任务\n1.甲。办好。（县水利局、县财政局）\n2.乙。办好。（县教育局、县财政局）\n上述任务分工中，列首位的为牵头单位，其他为配合单位。")
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县教育局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县财政局"], ["县财政局"]])
  }

  @Test func aConventionMayStandBehindTheListOfALabel() {
    let plan = imported("一、任务\n1.甲。办好。责任单位：县水利局、县财政局（责任单位排在首位的为牵头单位，下同）\n2.乙。办好。责任单位：县教育局、县财政局")
    #expect(plan.tasks.map(\.leads) == [["县水利局"], ["县教育局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县财政局"], ["县财政局"]])
  }

  @Test func namesBeforeTheFirstCommaLeadWhereTheDocumentSaysSo() {
    let plan = imported(
      """
      一、重点工作
      1.做好甲。抓紧办。（县水利局、县财政局，县审计局等，列逗号之前的为牵头单位，其他有关单位按职责分工配合，下同）
      2.做好乙。抓紧办。（县教育局，县财政局、县审计局）
      """)
    #expect(plan.tasks.map(\.leads) == [["县水利局", "县财政局"], ["县教育局"]])
    #expect(plan.tasks.map(\.cooperating) == [["县审计局"], ["县财政局", "县审计局"]])
  }

  @Test func aClauseOfAGroupIsNotThatOfItsTasks() {
    let plan = imported("一、重点工作\n（一）治水（县水利局牵头）\n1.清河。清理河道。\n2.护堤。加固堤防。")
    #expect(plan.groups.first?.assignments.map(\.leads) == [["县水利局"]])
    #expect(plan.tasks.flatMap(\.leads).isEmpty)
  }

  @Test(arguments: [
    ("县水利局要加快进度，于5月20日前完工。", ["县水利局"]), ("县水利局、各镇应当及时上报。", ["县水利局", "各镇"]),
    ("高要区水利局要加快进度。", ["高要区水利局"]), ("主要领导要亲自抓。", []), ("任务重要，县水利局负责。", ["县水利局"]),
  ])
  func whoStandsAtTheHeadOfAnItemIsToDoIt(_ text: String, _ leads: [String]) {
    #expect(task(text)?.leads == leads)
  }

  @Test func aNameThatIsNoUnitIsToBeLookedAt() {
    let plan = imported("一、重点工作\n1.甲。办好。（责任单位：县水利局、抓紧推进各项建设）\n2.乙。办好。（责任单位：县水利局）")
    #expect(plan.doubts.map(\.kind) == [.oddUnit("抓紧推进各项建设")])
  }

  @Test func aTaskWithoutAUnitAmongOthersIsToBeLookedAt() {
    let plan = imported("一、重点工作\n1.甲。办好。（县水利局牵头）\n2.乙。办好。（县水利局牵头）\n3.丙。办好。")
    #expect(plan.doubts.map(\.kind) == [.noUnit("丙")])
    #expect(plan.doubts.map(\.line) == [4])
  }
}
