/// The words by which an outline is read: ordinals, and the titles of the usual sections of a work plan.
enum OutlineWords {
  static let ordinals: [(Word, Marker.Style)] = [
    ("章", .chapter), ("部分", .chapter), ("编", .chapter), ("篇", .chapter), ("节", .section), ("条", .article),
    ("阶段", .phase),
  ]

  /// Roman numbers from 1.
  static let romans: [Word] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII",
    "XVIII", "XIX", "XX",
  ]
  static let lowerRomans: [Word] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

  /// Before the number of an item: 任务一：
  static let numbered = WordSet("任务 行动 工程 举措 措施 项目 专项行动 重点任务 专项 重点工程 重点工作 专题")

  /// 第2页 共4页
  static let page: Unicode.Scalar = "页"
  static let ofPage: Unicode.Scalar = "第"
  static let ofAllPages: Unicode.Scalar = "共"
  /// What stands in the margin of pages and says nothing.
  static let ofPages: SignSet = ["第", "页", "共", "码"]
  /// At the end of a document's number.
  static let numberEnd: Unicode.Scalar = "号"
  static let ten: Unicode.Scalar = "十"
  static let one = "一"
  /// What follows the second numeral of 一、二级.
  static let ofEnumerations: SignSet = ["、", "级", "类", "等", "线", "次"]

  /// Behind digits that are those of a day: 3月底前.
  static let behindDays = WordSet(
    "月底 月末 月初 月份 月前 月中旬 月上旬 月下旬 月内 月至 月起 月— 月- 月1 月2 月3 日前 日内 日起 日至 日— 日-")

  /// Sections that say why, not what: no tasks.
  static let background = WordSet(
    """
    指导思想 总体要求 总体思路 总要求 基本原则 工作原则 基本思路 工作思路 总体考虑 重要意义 重大意义 背景 现状 基本情况 \
    适用范围 名词解释 编制依据 面临形势 发展基础 工作基础 总则 附则 主要依据 实施范围 支持范围 支持对象 适用对象 创建范围 \
    工作职责 职责分工 组织体系 组织机构 领导机构 机构设置 部门职责 成员单位 工作机构 提高认识 统一思想 充分认识 提高思想认识 \
    工作范围 时间范围 总体部署 创建内容和范围
    """)
  /// Sections whose numbers are targets of the plan as a whole.
  static let goals = WordSet(
    "工作目标 总体目标 主要目标 发展目标 目标任务 任务目标 行动目标 创建目标 目标要求 预期目标 建设目标 规划目标 阶段目标 年度目标 具体目标 整治目标 考核目标 攻坚目标")
  /// 三、目标, 三、整改目标: the end of the title.
  static let goal: Word = "目标"
  /// Sections that list phases.
  static let phases = WordSet(
    """
    实施步骤 工作步骤 方法步骤 步骤安排 推进步骤 时间步骤 步骤和时间 步骤及时间 时间安排 进度安排 工作进度 实施阶段 阶段安排 工作阶段 \
    阶段划分 日程安排 时间进度 推进计划 进度计划 工作安排 推进安排 实施计划 实施进度 活动步骤 活动安排 创建步骤 时间节点 步骤与时间 \
    实施时间 整治步骤 行动步骤 步骤方法 实施方法 工作流程 工作进程 时间进程 实施进程 进程安排 工作日程 推进时序 计划安排 筹备步骤 筹办步骤 开展步骤 落实步骤 组织步骤 具体步骤 主要步骤 筹备进程
    """)
  /// 三、步骤: the whole title.
  static let bareSteps: Word = "步骤"
  /// Sections of safeguards (保障措施), by the end of their title.
  static let safeguards = WordSet(
    """
    保障措施 保障机制 保障制度 保障体系 组织保障 工作保障 实施保障 政策保障 措施保障 组织实施 组织领导 工作要求 有关要求 相关要求 \
    几点要求 具体要求 组织保证 保证措施 工作机制 组织推进 推进机制 保障要求 考核评估 监督考核 督查考核 督导考核 考核奖惩 监督检查 督促检查 组织管理 \
    组织与保障 组织落实 监督评估 抓好落实 抓落实 强化保障 加强保障 推进措施保障 监督管理与考核 考核问责 责任追究
    """)
  /// Those of them that are also what tasks are about, 完善社会保障体系, where most of the items name units.
  static let ofTasksToo = WordSet("保障体系 保障制度 保障机制 工作机制 推进机制 监督检查 督促检查")
  /// Those of them that say so also inside a short title: 加强组织实施和督促落实.
  static let organising = WordSet("组织领导 组织实施 组织保障 保障措施")
  /// 九、保障: the whole title.
  static let bareSafeguard: Word = "保障"

  /// The usual titles of sections that hold the tasks.
  static let tasks = WordSet("主要任务 重点任务 工作任务 目标任务 重点工作 主要措施 工作措施 工作内容 主要内容 重点内容 政策措施 工作重点 任务分工 重点举措 主要举措")
  /// 专栏1: what belongs to an item, set apart.
  static let box: Word = "专栏"
  /// At the head of an annex.
  static let attachment: Word = "附件"

  /// A title ends with the kind of document that it is.
  static let documentKinds = WordSet(
    """
    方案 计划 意见 通知 措施 办法 规划 细则 要点 清单 分工 决定 纲要 预案 规定 条例 通告 公告 安排 任务书 任务分解表 分解表 \
    责任书 台账 若干政策 政策 举措 工作安排 行动 批复 函 报告 规程 制度 工作任务 重点工作 实施要点 工程 若干规定 任务分工 责任分工 \
    分工表 一览表 责任清单 任务清单 条 总体方案
    """)
  /// Before what a document is about, and between that and its kind: 关于…的通知
  static let about: Word = "关于"
  static let ofKinds: Unicode.Scalar = "的"
  /// How a preamble begins, and behind which kinds of document.
  static let openings = WordSet(
    """
    我市 我县 我区 我省 我州 我镇 我局 根据 按照 近年来 各县 各市 各区 各乡 各镇 各街道 各有关 各部门 各单位 各科室 各处室 各子公司 各分公司 机关各
    """)
  /// 为改善供水
  static let opening: Unicode.Scalar = "为"
  /// How the text below a heading begins, where nothing parts them.
  static let textBeginnings = WordSet(anyOf: [
    openings, SectionWords.verbs,
    WordSet(
      "为 以 在 到 从 由 对 经 自 各 我 本 成立 通过 围绕 针对 依托 结合 力争 要 一是 今年 当前 目前 第一阶段 全市 全县 全区 全省 全镇 全局"),
  ])
  static let opened = WordSet("方案 计划 意见 通知 措施 办法 规划 细则 要点 政策")
  /// The line below a letterhead.
  static let rules: SignSet = ["━", "═", "_", "★"]
  /// What no title says.
  static let notTitle = WordSet("现将 印发给 请认真 请结合 经研究 经县 经市 经省 小编 来源 发布 字号")
}
