/// The words by which targets are told from other numbers.
enum MeasureWords {
  /// What is counted or measured; the longest that stands behind a number is its unit.
  static let all = WordSet(
    """
    % ‰ 个百分点 百分点 个基点 元 万元 亿元 千元 万亿元 美元 万美元 亿美元 个 家 项 亩 万亩 公顷 万公顷 平方公里 平方千米 平方米 万平方米 亿平方米 \
    立方米 万立方米 亿立方米 公里 千米 米 万公里 吨 万吨 亿吨 千克 公斤 人 名 万人 亿人 万名 人次 万人次 亿人次 户 万户 座 台 辆 万辆 套 万套 \
    条 次 场 所 批 处 期 篇 件 万件 亿件 种 倍 分 级 村 镇 乡 支 只 头 株 万株 张 万张 对 组 片 类 本 册 份 天 毫克 微克 微克/立方米 \
    吨标煤/万元 吨标准煤/万元 吨/万元 立方米/万元 万元/亩 亿元/平方公里 千瓦 万千瓦 千瓦时 亿千瓦时 兆瓦 床 张床位 床位 台套 台(套) 车位 例 \
    起 万头 万只 万羽 吨标煤 吨标准煤 万吨标准煤 升 平方米/人 岁 位 款 孔 口 眼 栋 间 宗 单 笔 万笔 场次 课时 学时 小时 分钟 点 家次 户次 万户次 \
    万家 万个 万项 万台 亿立方 立方 方 颗 棵 万棵 艘 架 部 幅 门 副 站 批次 县 市 公里/小时 Mbps 余个 人/平方公里 件/万人 支队伍 个村
    """)
  /// Units that targets rarely have: spans of time, ages, ranks.
  static let never = WordSet(
    "年 月 日 个月 岁 周岁 个工作日 工作日 天内 日内 年内 月内 号 点 届 期 类 级 位 秒 章 款 周 季度 星期 世纪 年期 年级 分之")

  /// Comparators before the number.
  static let before: [(comparator: Target, words: WordSet)] = [
    (
      .atLeast,
      WordSet(
        "≥ >= > 不低于 不少于 不小于 不得低于 不得少于 超过 突破 高于 大于 至少 不少於 达到或超过 多于 力争超过 力争突破 至少达到 至少达 不低 至少要达到 至少完成 至少建成 至少降低 至少提高 超 优于 至少提升 至少下降"
      )
    ),
    (
      .atMost,
      WordSet(
        "≤ <= < 不超过 不高于 低于 少于 小于 控制在 不大于 不多于 不得超过 不得高于 控制到 压减到 下降至 降至 降到 不超 下降到 降低到 减少到 控制为 严格控制在 限制在 不突破")
    ),
    (.equal, WordSet("= 达到 达 为 至 到 实现 完成 占 保持在 稳定在 提高到 提升到 增加到 提高至 提升至 增长到 扩大到 上升到 保持 均达 均达到 达成 约 约为 稳定到")),
  ]
  /// Comparators behind it.
  static let behind: [(comparator: Target, words: WordSet)] = [
    (.atLeast, WordSet("以上 及以上 或以上 起")), (.atMost, WordSet("以内 以下 及以下 之内 左右以下")),
  ]
  static let about = WordSet("左右 上下")
  enum Target { case atLeast, atMost, equal }

  /// Verbs that make a count a goal: 建成高标准农田10万亩.
  static let goalVerbs = WordSet(
    """
    培育 打造 建成 新建 建设 新增 完成 创建 引进 发展 实现 达到 达 推动制定 制定 形成 改造 改建 扩建 修建 培训 组织 举办 开展 建立 建 种植 造林 \
    治理 整治 修复 创成 争创 打造成 培养 认定 选树 评选 扶持 引育 落地 签约 招引 推广 安装 配备 新改建 改扩建 提升 增加 净增 累计 集聚 选派 帮扶 \
    增设 设立 布局 投入 投资 化解 淘汰 关停 退出 拆除 清理 减少 压减 腾退 开通 新开工 开工 竣工 投产 入库 储备 实施 谋划 申报 获批 孵化 遴选 \
    梳理 编制 出版 推出 上线 接入 覆盖 惠及 服务 带动 吸纳 转移 脱贫 搬迁 销售 采购 收购 存栏 出栏 生产 产出 产值 规模 面积 总量 总数 数量 支持 \
    绿化 植树 栽植 抚育 退耕 营造 补贴 解决 保障 创办 开设 引导 征集 表彰 命名 推荐 吸引 力争 确保 不断 突破 建好 建强 做强 新培育 新认定 新引进 新发展 新设 招聘 录用
    """)
  /// Nouns before a bare percentage: 覆盖率100%.
  static let rates = WordSet(
    "率 比例 比重 占比 程度 百分比 比 覆盖 达标 合格 满意度 增速 增幅 增长 下降 提高 降低 减少 提升 削减 年均增长 同比增长 上升 增加 度 面")
  /// Parameters of a policy, not goals: 给予50%补助, 最高不超过30万元.
  static let parameters = WordSet(
    """
    给予 补助 补贴 奖励 奖补 贴息 返还 扣除 减半 免收 最高 期限 资助 补偿 减免 免征 贷款额度 上限 下限 罚款 缴纳 缴费 缴存 报销 年龄 周岁 \
    任职 学历 以上职称 处以 一次性 每人每月 每月 标准为 税率 费率 征收 按比例 额度 注册资本 首付 租金 工资 津贴 担保费 待遇 定额 予以 首套 贴现 基准 \
    按照每 分值 扣分 加分 得分 权重 计分 计算 电价 气价 收费标准 风险补偿 出资 股权 政策性 授信 结转 滞纳金 兑现 发放 周转 房租 退税 税前 所得税 增值税 存款准备金 启动资金
    """)
  /// A number behind these is a place in a series or a name: 第3, 前10, 原18个, 等5个, 近3年.
  static let notBefore: Set<Unicode.Scalar> = [
    "第", "前", "原", "等", "近", "号", "(", "每", "约", "这", "图", "表", "-", "/", "G", "T", "D", "B",
  ]
  /// Words that a count belongs to as a description: 围绕5个领域.
  static let describing = WordSet(
    "围绕 下设 以下 包括 涉及 分为 共分 涵盖 聚焦 针对 按照 对照 所辖 现有 已有 目前 截至 依托 根据 通过 作为 包含 结合 坚持 严格执行 贯彻 利用")
  /// The same at the head of a part of a sentence only: 以5个乡镇为重点.
  static let describingHeads = WordSet("由 对 在 以 除 从 将 把 已")
  /// 分别不低于10000元、5000元、3000元
  static let each: Word = "分别"
}
