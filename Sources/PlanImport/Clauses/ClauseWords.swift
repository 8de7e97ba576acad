/// The words by which it is said who is responsible.
enum ClauseWords {
  /// The words of `主要责任单位:` and its like that say what those behind it do; of several the strongest counts.
  static let labelRoles: [(role: ClauseRole, words: WordSet)] = [
    (.person, WordSet("督导 督办 监督 督查 督促 验收 包联 联系 销号 包保 包抓 挂点 挂牌 分管 直接责任")),
    (
      .cooperating,
      WordSet("配合 协办 联办 会办 参与 参加 协同 协助 协作 支持 指导 成员 共同责任 其他责任 (配合)")
    ),
    (.lead, WordSet("牵头 主办 主责 主抓 主要责任 第一责任 首要责任 (牵头)")),
    (.responsible, WordSet("责任 负责 承办 实施 落实 执行 承担 完成 分工 组织 主管 整改 办理 (责任)")),
  ]
  /// Before a label: 市级牵头.
  static let levels = WordSet("市级 县级 省级 区级 州级 旗级 市直 县直 省直 区直 州直")
  /// What may stand between the words of a label.
  static let labelFillers = WordSet(
    "市级 县级 省级 区级 州级 旗级 市直 县直 省直 区直 州直 市 县 省 区 具体 主要 第一 总 主 领导 工作 任务 项目 行业 专项 (领导)")
  /// With what such a label ends.
  static let labelUnits = WordSet(
    """
    单位 部门 主体 科室 处室 股室 所室 单位及部门 部门及单位 单位和部门 部门和单位 \
    部门单位 单位部门 部门、单位 单位、部门 小组 组 专班
    """)
  static let labelPeople = WordSet("领导 人 同志 负责人")
  /// Labels that say no more than the role.
  static let bareLabels: [(role: ClauseRole, words: WordSet)] = [
    (.lead, WordSet("牵头 主办")), (.responsible, WordSet("责任 责任分工")),
    (.cooperating, WordSet("配合 协办 参加 参与 协助")), (.person, WordSet("领导 联系人 负责人")),
    (
      .time,
      WordSet("完成时限 完成时间 时间节点 时限 时间要求 完成期限 时间进度 办理时限 期限 完成日期 整改时限 进度要求 时间安排 推进时间 起止时间 实施时间 时间")
    ),
  ]

  /// A quick look before a label is read: words with which one may begin.
  static let labelBeginnings = WordSet(
    anyOf: [levels, labelFillers] + labelRoles.map(\.words) + bareLabels.map(\.words))

  /// Of all those of a day the one that, behind other words, names some other day.
  static let anyTime: Word = "时间"

  /// What stands behind units and gives their role: `A、B按职责分工负责` is adverbs and a verb.
  static let verbs: [(role: ClauseRole, words: WordSet)] = [
    (.lead, WordSet("牵头 主办 主抓 总牵头 牵总 负总责 为主 抓总 统筹 统筹协调")),
    (.cooperating, WordSet("配合 参与 参加 协助 协办 协同 协作 支持")),
    (.guiding, WordSet("监督 指导 督导")),
    (
      .responsible,
      WordSet("负责 落实 实施 组织实施 承办 推进 组织 办理 抓落实 抓好落实 抓好 做好 各负其责 按职责分工 按职责 分工")
    ),
  ]
  /// Words for roles near the end of a bracket, by which clauses are counted without being read.
  static let plainRoles = WordSet("牵头 负责 配合 参与 指导 落实")
  /// In signs.
  static let nearEnd = 32
  /// Those with which no name ends.
  static let plainVerbs = WordSet("牵头 主办 配合 参与 协助 协办 负责")
  static let adverbs = WordSet(
    "按 按照 根据 依 依据 依照 各自 职责 职能 分工 具体 分别 共同 联合 密切 积极 协同 协调 主要 统筹 工作职责 职责分工 统一 做好 组织 负责 要 应 应当 予以 给予 持续")

  /// Verbs that may stand between units and what they are to do.
  static let verbsInside: [(role: ClauseRole, words: WordSet)] = [
    (.lead, ["牵头"]), (.responsible, ["负责", "共同"]), (.cooperating, ["配合", "协助"]),
  ]
  /// A quick look before a sentence is read: without one of them it says nobody's role.
  static let anyRole = WordSet(
    anyOf: [jointly] + (labelRoles + bareLabels + verbs + verbsInside).map(\.words))
  /// What a unit does behind which it is said what: 县财政局保障经费.
  static let doing = WordSet(
    "做好 保障 提供 制定 落实 开展 加强 完成 协助 组织 抓好 抓 安排 承担 编制 建立 审核 审批 汇总 统计 监测 出具 筹集 拨付 发布 宣传 指导 监督 对 按 依法 会同 核定 下达")
  /// Behind the digits of a date.
  static let behindDates: SignSet = ["年", "月"]
  /// Instead of a day.
  static let always = WordSet("持续推进 长期坚持 持续实施 长期推进 持续开展 长期实施 持续落实 年内完成 年底前 全年推进 全年 常态化")
  /// 其他有关单位按职责分工配合, in a convention.
  static let others = WordSet("其他 其余 其它")
  /// Before units in a sentence: 由县教育局牵头.
  static let by: Word = "由"
  /// What stands before it is no list, and not the word 自由.
  static let behindLevel: SignSet = ["、", "(", "自"]
  /// Between the unit that leads and those that help it: 县教育局会同县财政局; and before it.
  static let jointly = WordSet("会同 并会同 分别会同")
  static let beforeJointly = WordSet("要 应 应当 须 负责 牵头 具体")
  /// 县水利局负责的项目 is a project.
  static let of: Unicode.Scalar = "的"
  /// Between a unit and what it is to do: 县水利局要…
  static let modals = WordSet("要 应 应当 须 必须 需要")
  /// Before that the work goes on: 并持续实施.
  static let and: Word = "并"
  /// Before the role in 县教育局为责任单位.
  static let areVerbs = WordSet("为 是 作为")
  /// Verbs before what a unit provides to the one that is responsible.
  static let helping = WordSet("提供 协助 配合 支持 参与")
  /// The name of a role in the JSON form.
  static let leadName = "牵头"
  static let responsibleName = "责任"
  /// A convention: first the place, then what stands there.
  static let conventionEnds = WordSet("牵头 牵头单位 牵头部门 主办")
  static let fromHereOn: Word = "下同"
  /// 以下均需各镇落实，不再列出
  static let notRepeated = WordSet("以下 不再列出 不再一一列出 不再重复列出 不再单独列出 不再逐一列出 不再注明")
  /// 列首位的为牵头单位, 排在第一位的部门为牵头部门
  static let firstLeads = WordSet("首位 第一位 第一个 排名第一 列第一 排首位 排第一 第一 排在最前 排名首位 首个")
  /// 列逗号之前的为牵头单位
  static let beforeCommaLeads = WordSet("逗号之前 逗号前 逗号以前 逗号前面")
}

/// What a clause says about those whom it names.
enum ClauseRole: Sendable {
  case lead, responsible, cooperating
  /// Helps, unless nobody else is named.
  case guiding
  /// Those who do nothing themselves, people and units that look on; a day.
  case person, time

  /// Does not do the work itself.
  var helps: Bool { self == .cooperating || self == .guiding }
}
