/// The words by which targets are told from other numbers.
enum MeasureWords {
  /// What is counted or measured; the longest that stands behind a number is its unit.
  static let units = WordSet(
    """
    % ‰ 亩次 个百分点 百分点 个基点 元 美元 个 家 项 亩 公顷 平方公里 平方千米 平方米 立方米 公里 千米 米 吨 千克 公斤 斤 人 名 人次 户 座 \
    台 辆 套 条 次 场 所 批 处 期 篇 件 种 倍 分 级 村 镇 乡 支 只 头 株 张 对 组 片 类 本 册 册次 个单位 个等级 个位次 TB GB PB MW GW kWh ngTEQ/m³ ngTEQ/m3 ngTEQ/Nm³ mg/m³ mg/m3 mg/Nm³ μg/L 卷 卷(件) 件(套) 份 天 毫克 微克 微克/立方米 微克每立方米 μg/m3 µg/m3 μg/m³ µg/m³ ug/m3 mg/L 毫克/升 ㎡ ㎥ m² m³ km km² kg ℃ 班 块 \
    款 枚 艘 盏 根 集 标箱 标准箱 吨标煤/万元 吨标准煤/万元 吨/万元 立方米/万元 万元/亩 亿元/平方公里 千瓦 千瓦时 吉瓦 吉瓦时 克 克标准煤/千瓦时 克标煤/千瓦时 兆瓦时 吉焦 千伏安 兆伏安 千伏 兆瓦 床 张床位 床位 台套 \
    台(套) 车位 例 起 羽 吨标煤 吨标准煤 升 平方米/人 岁 位 孔 口 眼 栋 间 宗 单 笔 场次 课时 学时 小时 分钟 点 家次 户次 立方 方 颗 \
    棵 架 部 幅 门 副 站 批次 县 市 公里/小时 Mbps 余个 人/平方公里 支队伍 个村 个工作日 工作日 蒸吨 /10万 /10万人 /万 幢 尾 桩 节 人日 车次 班次 班列 列 \
    枪 路
    """)
  /// Powers of ten before a unit.
  static let scales = WordSet("十 百 千 万 亿 十万 百万 千万 万亿 十亿 百亿 千亿")
  /// Those that may stand without a unit.
  static let countable: SignSet = ["万", "亿"]
  /// Units that targets rarely have: spans of time, ages, ranks.
  static let never = WordSet(
    "年 月 日 时 折 线 字 页 大 室 楼 层 个月 岁 周岁 天内 日内 年内 月内 号 点 届 级 章 周 季度 星期 世纪 年期 年级 分之")
  /// Spans of time, which are targets where something is to take no longer.
  static let spans = WordSet("年 月 个月 日 天 周 星期 季度 小时 分钟 秒 秒钟 个小时 工作日 个工作日")
  static let shortSpans = WordSet("小时 个小时 分钟 秒 秒钟")
  static let within = WordSet("以内 之内 内")
  /// What takes time, and what is done about it.
  static let durations = WordSet(
    "周期 时限 用时 时长 耗时 工期 时间 时效 压缩 缩短 控制 缩减 压减 提速 减少")
  /// Before what something is to shrink to: 由45天压缩为20天.
  static let reductions = WordSet("压缩 压减 缩短 缩减 精简 减少", endingWith: "至 到 为")
  /// 压缩至3天
  static let shrinking = WordSet(anyOf: [reductions, WordSet("控制在 控制到 降至 降到")])
  static let during: Unicode.Scalar = "在"
  static let noMore = WordSet("不超过 不得超过 不多于 低于 少于 不高于 ≤ <=")
  /// Behind a length: 3公里半径范围内 is a place.
  static let surroundings = WordSet("半径 范围 服务圈 生活圈")
  /// Between a verb and what is done: 梳理出50个.
  static let complements = WordSet("出 好 成 起 上")
  /// What a share becomes smaller or greater by: 降低25%以上.
  static let shareChanges = WordSet("降低 下降 下调 压减 降 减少 提高 提升 上升")
  /// Units that targets have only behind words such as 不少于, or before 以内.
  static let rarely = WordSet("个工作日 工作日 期 类 位 款 秒")
  /// Those of them that targets also have at the end of what is said.
  static let rarelyInside = WordSet("期 位 类")

  /// Comparators before the number.
  static let before: [(comparator: Target, words: WordSet)] = [
    (
      .atLeast,
      WordSet(
        "≥ >= > 不低于 不少于 不小于 不得低于 不得少于 超过 突破 高于 大于 至少 不少於 达到或超过 多于 力争超过 力争突破 不低 超 优于"
      )
    ),
    (
      .atMost,
      WordSet(
        "≤ <= < 不超过 不高于 低于 少于 小于 控制在 不大于 不多于 不得超过 不得高于 控制到 不超 控制为 严格控制在 限制在 不突破")
    ),
    (
      .equal,
      WordSet(
        "= 达到 达 为 至 到 实现 完成 占 保持在 稳定在 提高到 提升到 增加到 提高至 提升至 增长到 扩大到 上升到 压减到 下降至 降至 降到 下降到 降低到 减少到 保持 均达 均达到 达成 约 约为 稳定到"
      )
    ),
  ]
  /// Comparators behind it.
  static let behind: [(comparator: Target, words: WordSet)] = [
    (.atLeast, WordSet("以上 及以上 或以上 起")), (.atMost, WordSet("以内 以下 及以下 之内 左右以下")),
  ]
  /// Words of comparison that may stand before what a share is of.
  static let ofShares: [(comparator: Target, words: WordSet)] = [
    (.atLeast, WordSet("不低于 不少于 不得低于 不得少于 超过 高于")),
    (.atMost, WordSet("不超过 不高于 不得超过 不得高于 低于 控制在 不大于")), (.equal, WordSet("达到")),
  ]
  /// What each is to have: 每座厕所落实1名保洁员.
  static let each: Word = "每"
  static let having = WordSet("落实 配备 设置 设立 明确 确定 安排 建立 建设 建成 培育 组建 配有 建有 至少有 选 选取 选择 选树 包 培养 培训 开展 举办 组织")
  /// How often something is to be done: 每半年通报1次.
  static let times = WordSet("次 期 场 轮 遍")
  static let everySoOften = WordSet("每年 每半年 每季度 每季 每月 每旬 每周 每日 每天 每两年")
  /// Where something is to be done first: 在3个乡镇开展试点.
  static let at: Word = "在"
  static let doneThere = WordSet("开展 推行 实施 先行 试行 试点 建设 设立 设置 布设 建立 新建 安装 配备 创建 打造 修建")
  /// Before the verb of what is counted.
  static let atLeast = WordSet("至少 最少")
  static let about = WordSet("左右 上下")
  static let and = WordSet("和 及 以及 与 并")
  enum Target { case atLeast, atMost, equal }

  /// Verbs that make a count a goal: 建成高标准农田10万亩.
  static let goalVerbs = WordSet(
    """
    培育 打造 建成 新建 建设 新增 完成 创建 引进 发展 实现 达到 达 推动制定 制定 形成 改造 改建 扩建 修建 培训 组织 举办 开展 建立 建 种植 造林 \
    治理 整治 修复 创成 争创 打造成 培养 认定 选树 评选 扶持 引育 落地 签约 招引 推广 安装 配备 改扩建 提升 增加 净增 累计 集聚 选派 帮扶 \
    增设 设立 布局 投入 投资 化解 淘汰 关停 退出 拆除 清理 减少 压减 腾退 开通 新开工 开工 竣工 投产 入库 储备 实施 谋划 申报 获批 孵化 遴选 \
    梳理 编制 出版 推出 上线 接入 覆盖 惠及 服务 带动 吸纳 转移 脱贫 搬迁 销售 采购 收购 存栏 出栏 生产 产出 产值 规模 面积 总量 总数 数量 支持 \
    绿化 植树 栽植 抚育 退耕 营造 补贴 解决 保障 创办 开设 引导 征集 表彰 命名 推荐 吸引 力争 确保 不断 突破 建好 建强 做强 新(改)建 撤销 组建 推动 帮助 促成 选择 选取 划定 修订 制修订 制订 出台 颁发 发放 办结 抽检 检测 排查 走访 回收 处置 消纳 放流 繁育 聘请 聘用 招募 延长 启动 施划 划设 新引进 新发展 新设 招聘 录用
    """)
  /// Nouns before a bare percentage: 覆盖率100%.
  static let rates = WordSet(
    "率 比例 比重 占比 程度 百分比 比 覆盖 达标 合格 满意度 增速 增幅 增长 下降 提高 降低 减少 提升 年均增长 同比增长 上升 增加 度 面 压减 压缩 缩短 精简 缩减 节约 削减 到位")
  /// Verbs before what a percentage changes: 压缩审批时间50%.
  static let changes = WordSet("压缩 压减 缩短 降低 减少 提高 提升 增加 精简 缩减 节约")
  /// Parameters of a policy, not goals: 给予50%补助, 最高不超过30万元.
  static let parameters = WordSet(
    """
    给予 补助 补贴 奖励 奖补 贴息 返还 扣除 减半 免收 最高 资助 补偿 减免 免征 贷款额度 上限 下限 罚款 缴纳 缴费 缴存 报销 年龄 周岁 \
    任职满 以上职称 一次性 标准为 税率 征收率 减半征收 征收标准 额度 注册资本 首付 租金 工资标准 最低工资 绩效工资 工资补 津贴 担保费用 待遇 定额补 首套 基准 \
    按照每 得分 计分 %计算 收费标准 风险补偿 出资 股权 政策性 授信 结转 滞纳金 兑现 按月发放 房租 退税 税前 所得税 增值税 存款准备金 \
    处以 罚金 每户发放
    """)
  /// A number behind these is a place in a series or a name: 第3, 前10, 原18个, 等5个, 近3年.
  static let notBefore: SignSet = [
    "第", "前", "原", "等", "近", "(", "每", "约", "这", "-", "/", "G", "T", "D", "B",
  ]
  /// Words that a count belongs to as a description: 围绕5个领域.
  static let describing = WordSet(
    "围绕 下设 包括 涉及 分为 涵盖 聚焦 针对 按照 对照 所辖 现有 已有 目前 现状 共有 截至 依托 根据 作为 包含 坚持 严格执行 贯彻 共需 需求量"
  )
  /// The same at the head of a part of a sentence only: 以5个乡镇为重点.
  static let describingHeads = WordSet("由 对 在 以 除 从 将 把 已 巩固 结合 通过 建筑面积")
  static let namesLikeHeads = WordSet("在校 在孵 在建 在岗 在园 在册 对外 对口 巩固提升")
  /// Prices that policies set, unless they are to change: 电价下降10%.
  static let prices = WordSet("电价 气价 担保费率 保险费率 综合费率")
  static let priceChanges = WordSet("下降 降低 降至 降到 上涨 涨幅 降幅")
  /// Names in which words of policies stand: 生态补偿.
  static let namesLikeParameters = WordSet(
    "缴费期 补贴申领 政策性农业 股权投资 股权融资 基准站 生态补偿 缴费率 缴费比例 线上缴费 政策性银行 得分达到 退税办理 退税时间 累计授信 处以上 "
  )
  /// Units in which it is said how large something is, and the words between them and what is so large.
  static let sizes = WordSet("元 亩 吨 米 公里 人 户 千瓦 兆瓦 兆 千伏 床 床位 张床位")
  /// The same without such words: 10千伏线路50公里.
  static let plainSizes = WordSet("元 吨 米 千瓦 兆瓦 千伏 升 立方米 平方米 分钟 小时")
  /// Before them they say how much is made in a time: 日处理200吨.
  static let perTime: SignSet = ["日", "年"]
  static let sizeBounds = WordSet("以上 及以上 以下 及以下 以上的 及以上的 以下的 及以下的 以内的")
  /// Behind 的: not something that is so large.
  static let whatIsReached = WordSet("目标 任务 水平 要求 规模 标准 能力 产能 成效 效果 格局")
  /// Between two things that are to be reached, not within the name of one.
  static let joinedActions: SignSet = ["和", "并", "及", "较"]
  static let comparing = WordSet("比上 比去年 同比 环比 增长 下降")
  static let rate: Word = "率"
  /// Before the parts of what was named before: 其中小麦95%、玉米85%.
  static let among: Word = "其中"
  static let share: Word = "占比"
  /// Before it: rates that policies set.
  static let ratesOfPolicies: SignSet = ["税", "费", "利", "汇", "息", "补", "销"]
  static let points: Word = "个百分点"
  /// 22时30分
  static let behindHours: SignSet = ["时", "点"]
  static let minutes: Word = "分"
  static let of: Unicode.Scalar = "的"
  static let behindOrdinal: Unicode.Scalar = "是"
  static let not: Unicode.Scalar = "不"
  /// Before the 超过 of 不超过 and 不得超过.
  static let ofNegations: SignSet = ["不", "得"]
  /// Between a number and its unit: 20多个.
  static let andMore: SignSet = ["多", "余"]
  /// What may follow a number that has no unit.
  static let behindBare: SignSet = ["、", ")", "以", "。"]
  /// Before the name of an indicator, and not part of it.
  static let indicatorHeads = WordSet("确保 力争 使 全面 实现 力求 达到 保证 做到 推动 基本 其中 到 不断 保持")
  static let betweenIndicators: SignSet = ["、", "和", ",", ")"]
  /// Directly before a number that counts what is listed.
  static let listing = WordSet("以下 下列 上述 其余 其他 另外 利用")
  static let theRest: Word = "其余"
  /// Before the sum of what was counted before it.
  static let totals = WordSet("共计 合计 总计")
  /// Before the verb behind what is counted: of all that there are.
  static let all = WordSet("全部 全面 均 都 全")
  /// 对…的9个项目依法查处, 对…的90家，一律取缔
  static let toward: Word = "对"
  static let everyOne = WordSet("全部 一律 依法")
  /// What is counted only to be worked off.
  static let problems = WordSet("问题 事项 意见 线索")
  /// Verbs of what is done, a few words before the number.
  static let doneVerbs = WordSet(
    """
    完成 建成 建设 新建 改造 新增 打造 创建 培育 引进 达到 实现 建有 开设 设立 增设 组建 建立 举办 开展 组织 修建 修复 治理 整治 新(改)建 \
    改扩建 扩建 铺设 开通 安装 配备 设置 布设 栽植 种植 撤销 拆除 培训 选派 评选 认定 带动 吸纳 帮扶 惠及 \
    推广 实施 更换 维修 发放 投放 购置 发展 储备 补充 招聘 选聘 配齐 形成 悬挂 张贴 补植 施划 划设
    """)
  /// Those of them behind which names may be listed before the number.
  static let buildVerbs = WordSet("新建 改建 扩建 改扩建 新(改)建 建成 完成 改造 修建 修复 打造 创建 培育 引进")
  /// What is listed there is work, not things that are counted: 完成宣传、培训等3项工作.
  static let works = WordSet("工作 任务 事项 措施 方面 领域 环节 内容 机制 制度 要求 问题 指标 层面 的")
  static let completing: Word = "完成"
  static let andOthers: Unicode.Scalar = "等"
  /// Measures that have no unit.
  static let indices = WordSet("系数 指数")
  /// Verbs behind the number of those that do it.
  static let reachedVerbs = WordSet(
    "完成 建成 达到 实现 通过 脱贫 摘帽 开工 竣工 完工 投产 投用 达标 销号 取缔 关停 退出 到位 清零 交付 接入 纳入 通车 通水 开通")
  /// Verbs behind a share of those that do it: 70%的村得到治理.
  static let sharesReached = WordSet("得到 建立 配备 具备 纳入 安装 接入 建有")
  static let breaksObject: SignSet = ["的", "、", "等", "对", "在", "从", "由", "(", ")"]
  /// It is already so: the word before the number, and one further off.
  static let only = WordSet("仅 仅为 仅有 只有 不足 约有 共有 现有 尚有 仍有 还有 已有 占地 总投资 总里程 全长 总长 一般为 编制")
  static let already: Word = "已"
  /// Behind a part that speaks of a year that is over: so it was.
  static let told = WordSet("已 仅 同比")
  /// In a sentence that says what the plan aims at.
  static let aims = WordSet("目标是 目标为 目标:")
  /// In one that begins with 今年; and where it tells what was done so far.
  static let aimsOfYear = WordSet("力争 确保 稳定在 达到 以上 控制在 不低于 突破")
  static let notYetOver = WordSet("已 以来 前三季度 前两季度 上半年 截至 月份 目前")
  /// Words of a plan: what follows is to be reached.
  static let striving = WordSet("力争 争取 确保 努力")
  /// What is to stay so is no parameter: 报销比例稳定在75%.
  static let staying = WordSet("稳定在 保持在")
  /// An age that is to be reached, and its unit.
  static let lifespan: Word = "寿命"
  static let age: Word = "岁"
  /// 存在问题：
  static let statingLabels = WordSet("问题 现状 情况 进展 表现")
  /// At the end of a part of a sentence, and behind whom they stand: 督察发现, not 早发现; within it.
  static let finding = WordSet("发现 指出 显示 反映")
  static let now = WordSet("目前")
  static let underWay = WordSet("在 正")
  /// What begins so is of the plan again.
  static let fromNowOn = WordSet("今年 年内 全年 年底 下一步 今后 要 应 须 必须")
  static let since = WordSet("以来")
  static let finders: SignSet = ["察", "查", "访", "计", "研", "测", "评", "组", "中", "据", "告", "果"]
  static let findings = WordSet(
    "据调查 据统计 共发现 督察发现 检查发现 排查发现 年以来 今年以来 近年来")
}
