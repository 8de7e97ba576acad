/// The words in the head of a 任务分解表 that say what a column holds; those for units, people and days are the
/// labels of clauses.
enum TableWords {
  static let kinds: [(kind: ColumnKind, words: WordSet)] = [
    (.number, WordSet("序号 编号 序 项次 号次")),
    (.person, WordSet("联系电话 电话 联系方式")), (.due, WordSet("进度安排 截止时间 截止日期 时间节点 时间要求 完成日期 办结时限 办理时限")),
    (.target, WordSet("指标 目标值 量化目标 考核指标 工作目标 目标要求 年度目标 预期目标 主要目标 量化指标 指标值 绩效目标 整改目标 目标")),
    (.group, WordSet("类别 任务类别 分类 领域 重点领域 任务分类 一级指标 板块 工作领域 任务领域 工作类别 项目类别 方面 任务组")),
    (
      .task,
      WordSet(
        "任务 工作任务 主要任务 重点任务 具体任务 任务名称 工作内容 事项 工作事项 内容 任务内容 具体内容 措施 具体措施 工作措施 主要措施 重点工作 目标任务 项目名称 举措 具体举措 整改措施 工作要点 任务事项 主要内容 建设内容 名称 工作举措 整治内容 重点事项 任务要求 工作项目"
      )
    ),
    (.note, WordSet("备注 说明")),
  ]

  /// Heads of columns that hold a step each: 一季度, 3月进度.
  static let halves = WordSet("上半年 下半年 年底 全年")
  static let quarter: Word = "季度"
  static let month: Word = "月"
  /// Behind them.
  static let steps = WordSet("末 底 进度 目标 计划 安排 任务 工作 进展 节点 推进 工作进度 工作目标 工作计划 目标进度 进度安排 工作安排 份")
  static let numerals: SignSet = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "第", "-", "~", "至", "q",
  ]

  /// What such columns hold where they only say when.
  static let ticks: Set<String> = ["√", "✓", "✔", "☑", "●", "■", "▲", "★", "*"]
  static let end = "底"

  /// The column of steps in a table that says when what is done.
  static let phases = WordSet("阶段 步骤")
  static let times = WordSet("时间 时段 起止时间 日期 时间安排 时限 时间节点 进度")

  /// Days of such columns are not those by which something is done.
  static let notDue = WordSet("开工 启动 开始 起始 印发 成文 填报 更新 成立 出生 签订 下达 交办")

  /// Rows below the tasks that are none.
  static let remarks = WordSet("注 备注 说明 填表 填报 制表 审核 联系人 联系电话 单位负责人 填报人")
  static let totals = WordSet("合计 小计 总计 共计")
  /// What a cell says instead of the text above it.
  static let same: Set<String> = ["同上", "〃", "″", "\"", "同前", "”"]

  /// Sheets that nobody has named, and those that are called after what they are.
  static let sheets = WordSet("sheet 工作表 表")
  static let kindsOfSheets = WordSet("表 台账 清单 汇总 明细 一览 分解 附件 任务 计划 安排")

  /// In the cell of a day: all of the year.
  static let wholeYears: Set<String> = ["全年", "年内", "本年", "本年度", "当年", "今年", "今年内", "本年内", "全年完成"]
  static let before = "前"
  static let reach = "达到"

  /// The family names of most people (公安部 2020, 全国姓名报告, 前一百).
  static let surnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范\
    汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪尚施牛
    """.unicodeScalars)
}

/// What a column of a table of tasks holds.
enum ColumnKind: Sendable {
  case number, group, task, lead, responsible, cooperating, person, due, target, note, step, other

  init(_ role: ClauseRole) {
    self =
      switch role {
      case .lead: .lead
      case .responsible: .responsible
      case .cooperating, .guiding: .cooperating
      case .person: .person
      case .time: .due
      }
  }

  var isOfUnits: Bool { [.lead, .responsible, .cooperating].contains(self) }
}
