/// The grammar of the titles of sections: the noun at the end says what a section is about, the words before it whether
/// that is the plan or its matter.
enum SectionWords {
  /// A noun at the end of a title.
  struct Head: Sendable {
    let kind: SectionKind
    /// Behind nothing but words that any plan has, 工作步骤; behind a word of its own, 整治步骤.
    let plain: Int
    let topical: Int
    let words: WordSet
  }

  static let heads: [Head] = [
    Head(
      kind: .background, plain: 6, topical: 4,
      words: WordSet(
        "总体要求 总要求 总体思路 总体考虑 总体部署 思想 原则 思路 意义 必要性 背景 现状 形势 依据 总则 附则 解释 范围 对象")),
    Head(kind: .background, plain: 5, topical: 2, words: WordSet("情况 因素 定位")),
    Head(kind: .background, plain: 5, topical: 0, words: WordSet("认识 问题 工作基础 发展基础")),
    Head(
      kind: .background, plain: 4, topical: 2,
      words: WordSet(
        "职责 机构 组织体系 成员单位 职责分工 机构设置")),
    Head(kind: .background, plain: 3, topical: 3, words: WordSet("方式 方法")),
    Head(kind: .goals, plain: 6, topical: 5, words: WordSet("目标 目标任务 任务目标 目标要求")),
    Head(kind: .goals, plain: 5, topical: 1, words: WordSet("指标")),
    Head(kind: .tasks, plain: 5, topical: 4, words: WordSet("任务 举措 措施 内容 重点 分工 事项")),
    Head(
      kind: .phases, plain: 6, topical: 5,
      words: WordSet(
        "步骤 时间安排 进度安排 步骤安排 阶段安排 日程安排 推进安排 时间节点 时间进度")),
    Head(kind: .phases, plain: 5, topical: 1, words: WordSet("阶段 进度 进程 日程 时序 阶段划分")),
    Head(kind: .phases, plain: 3, topical: 3, words: WordSet("时间")),
    Head(kind: .phases, plain: 3, topical: 0, words: WordSet("安排 流程 推进计划 进度计划 实施计划 工作计划")),
    Head(
      kind: .safeguards, plain: 6, topical: 3,
      words: WordSet(
        "保障措施 保障机制 保证措施 措施保障 组织保障 组织保证 保障要求 组织领导 组织实施")),
    Head(kind: .safeguards, plain: 6, topical: 1, words: WordSet("要求 纪律")),
    Head(
      kind: .safeguards, plain: 5, topical: 0,
      words: WordSet(
        "保障 保证 考核 督查 督导 检查 监督 评估 问责 奖惩 追究 督办 组织推进 组织管理 落实 保障体系 保障制度")),
    Head(kind: .safeguards, plain: 4, topical: 0, words: WordSet("领导 机制")),
    Head(kind: .safeguards, plain: 3, topical: 0, words: WordSet("监督管理")),
  ]

  /// Words before the noun that any plan has.
  static let plain = WordSet(
    """
    工作 实施 组织 具体 主要 重点 总体 总 基本 有关 相关 几点 时间 进度 阶段 步骤 活动 方法 推进 开展 创建 行动 建设 任务 方案 计划 项目 \
    年度 发展 规划 预期 各项 保障 监督 考核 督导 督查 督促 检查 责任 落实 领导 管理 措施 政策 制度 机制 支撑 经费 资金 宣传 日常 跟踪 绩效 \
    评估 目标 指导 编制 适用 面临 存在 突出 重大 重要 当前 总的 下步 下一步 职责 部门 考评 奖惩 问责 整改 组织领导 组织实施 \
    筹备 筹办 推动 攻坚 对策 的 要求 机构 思想 内容 范围 对象 纪律 作风 安全 问题 情况 目标 认识
    """)
  /// What one does with any of it: 加强组织领导.
  static let verbs = WordSet(
    """
    加强 强化 严格 严明 严肃 落实 抓好 狠抓 抓 健全 完善 明确 做好 加大 建立 注重 切实 进一步 着力 全面 认真 扎实 统一 提高 深化 充分 \
    压实 确保 搞好 优化 规范 加快 推进 推动 创新 突出 坚持 提升 拓宽 拓展 扩大 增强 夯实 筑牢
    """)
  /// Behind the noun, without saying more: 加大组织保障力度.
  static let tails = WordSet("工作 力度 方面 如下 事宜")
  /// Signs with which a title goes on behind a noun.
  static let goingOn: SignSet = ["、", "的", "并", "性", "化", "制", "体", "建"]
  /// Nouns that are part of another word: 阶段性.
  static let notBehind: SignSet = ["性", "化", "制"]

  /// At the head of each step.
  static let stepEnd: Word = "阶段"
  static let ordinal: Word = "第"
}
