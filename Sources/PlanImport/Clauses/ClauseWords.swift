/// The words by which it is said who is responsible.
enum ClauseWords {
  /// `牵头单位:` and its like, each with its role.
  static let labels: [(role: ClauseRole, words: WordSet)] = [
    (
      .lead,
      WordSet(
        "牵头单位 牵头部门 牵头责任单位 牵头 主要责任单位 主责单位 主办单位 第一责任单位 总牵头单位 主责部门 主办部门 牵头负责单位 责任牵头单位 主要牵头单位 牵头领导单位 牵头科室 牵头市直单位 牵头单位及部门"
      )
    ),
    (
      .responsible,
      WordSet(
        "责任单位 责任部门 责任主体 负责单位 负责部门 承办单位 承办部门 实施单位 实施主体 落实单位 责任科室 责任处室 执行单位 承担单位 完成单位 责任单位及部门 责任 责任分工 分工单位 组织单位 主管部门 主管单位"
      )
    ),
    (
      .cooperating,
      WordSet(
        "配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 参与部门 参加部门 协同单位 协同部门 协助单位 协助部门 责任配合单位 配合责任单位 协作单位 共同责任单位 成员单位 支持单位 配合 协办 其他责任单位 协同配合单位 协助配合单位"
      )
    ),
    (
      .person,
      WordSet(
        "责任人 责任领导 牵头领导 分管领导 包抓领导 联系人 负责人 主管领导 市级领导 县级领导 包保领导 责任县领导 责任市领导 牵头市领导 牵头县领导 分管市领导 分管县领导 牵头人 第一责任人 直接责任人 联系领导 督办领导 挂点领导 整改责任人 督导单位 督办单位 督查单位 监督单位 验收单位 督导部门 督办部门 监督部门 验收部门 包联单位 联系单位 销号单位"
      )
    ),
    (
      .time,
      WordSet("完成时限 完成时间 时间节点 时限 时间要求 完成期限 时间进度 办理时限 期限 完成日期 整改时限 进度要求 时间安排 推进时间 起止时间 实施时间 时间")
    ),
  ]

  /// Before a label: 市级责任单位.
  static let levels = WordSet("市级 县级 省级 区级 州级 旗级 市直 县直 省直 区直 州直")

  /// What stands behind units and gives their role: `A、B按职责分工负责` is adverbs and a verb.
  static let verbs: [(role: ClauseRole, words: WordSet)] = [
    (.lead, WordSet("牵头 主办 为牵头单位 为牵头部门 总牵头 负总责 为主 抓总")),
    (.cooperating, WordSet("配合 参与 参加 协助 协办 协同 协作 监督 指导 督导 支持")),
    (
      .responsible,
      WordSet("负责 落实 实施 组织实施 承办 推进 组织 办理 抓落实 抓好落实 抓好 做好 各负其责 为责任单位 为责任部门 按职责分工 按职责 分工")
    ),
  ]
  /// Those with which no name ends.
  static let plainVerbs = WordSet("牵头 主办 配合 参与 协助 协办 负责")
  static let adverbs = WordSet(
    "按 按照 根据 依 依据 依照 各自 职责 职能 分工 具体 分别 共同 联合 密切 积极 协同 协调 主要 统筹 工作职责 职责分工 统一 做好 组织 负责")

  /// Verbs that may stand between units and what they are to do.
  static let verbsInside: [(role: ClauseRole, words: WordSet)] = [
    (.lead, ["牵头"]), (.responsible, ["负责", "共同"]), (.cooperating, ["配合", "协助"]),
  ]
  /// Behind the digits of a date.
  static let behindDates: Set<Unicode.Scalar> = ["年", "月"]
  /// Instead of a day.
  static let always = WordSet("持续推进 长期坚持 持续实施 长期推进 持续开展 长期实施 持续落实 年内完成 年底前 全年推进 全年 常态化")
  /// 其他有关单位按职责分工配合, in a convention.
  static let others = WordSet("其他 其余 其它")
  /// Before units in a sentence: 由县教育局牵头.
  static let by: Word = "由"
  /// Between the unit that leads and those that help it: 县教育局会同县财政局; and before it.
  static let jointly = WordSet("会同 并会同")
  static let beforeJointly = WordSet("要 应 应当 须 负责 牵头 具体")
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
  /// X 为…的责任单位
  static let isResponsible: [(role: ClauseRole, words: WordSet)] = [
    (.lead, WordSet("牵头单位 牵头部门 主办单位 主责单位 牵头责任单位")), (.responsible, WordSet("责任单位 责任部门 责任主体 承办单位")),
    (.cooperating, WordSet("配合单位 配合部门 协办单位 参与单位")),
  ]
}

/// What a clause says about those whom it names.
enum ClauseRole: Sendable {
  case lead, responsible, cooperating
  /// Those who do nothing themselves, people and units that look on; a day.
  case person, time
}
