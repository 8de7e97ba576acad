/// The words by which a date is a deadline.
enum DateWords {
  /// Behind the date: it is the last day.
  static let ends = WordSet(
    "前 之前 以前 底 底前 底之前 末 末前 内 底以前 年底 年底前 年末 年内 上旬 中旬 下旬 上半年 下半年 初 止 份底前 份前 份底 份以前 中旬前 上旬前 下旬前 初前 上半年前 全年")
  /// Words of doing that follow a deadline without another sign: 2018年6月完成.
  static let doing = WordSet(
    "完成 全面完成 全部完成 基本完成 建成 全面建成 基本建成 实现 全面实现 达到 开工 竣工 完工 投产 投用 投运 通车 建成投用 建成投产 投入使用 投入运行 上线运行")
  /// Those of them that only say when: until then where something is done by them.
  static let periods = WordSet("上旬 中旬 下旬 上半年 下半年 初 全年")
  static let partsOfMonths = WordSet("上旬 中旬 下旬 月底 底 末")
  /// Those of them, and others, that with 的 describe something.
  static let done = WordSet(
    "完成 建成 取得 竣工 投产 投用 批准 批复 登记 成立 出生 购买 购置 签订 开工 退役 毕业 注册 形成 入库 出让 颁布 印发 办理 发生 启动 完工 投运 通车 建成投用 建成投产 投入使用 投入运行 上线运行 开工建设"
  )
  /// Behind a word of doing that is only the beginning of another: 开工率, 通车里程, 投入使用之前.
  static let notBehindDoing: SignSet = ["率", "里", "之", "前", "后", "量", "数"]
  /// What a year may be followed by instead of a month.
  static let events = WordSet(
    "秋季 春季 夏季 冬季 开学 新学期 学期 汛期 主汛期 入汛 供暖期 采暖期 采暖季 供暖季 春节 国庆 国庆节 中秋节 元旦 “五一” 五一 春耕 来临 到来 开始")
  static let before = WordSet("前 之前 以前")
  /// Between the first date of a span and the sign behind it: 2018年初至2019年底.
  static let partsOfSpans = WordSet("初 起 开始 上旬 中旬 下旬 中 底 末")
  /// Behind the day with which something begins that does not end.
  static let onwards = WordSet("起 以后 之后 开始")
  /// Before the date.
  static let until = WordSet("到 至 截至 截止 截止到 力争到 力争 确保 确保到 最迟 于 在 不迟于 不晚于")
  static let strongUntil = WordSet("到 至 截至 截止 截止到 力争到 确保到 最迟 不迟于 不晚于")
  /// Those of them behind which it may be told what has been done, and the words by which it is.
  static let asOf = WordSet("截至 截止")
  static let already: SignSet = ["已", "仅", "尚"]
  /// Directly behind a day: 6月底前已完成, 6月底前未完成的.
  static let told: SignSet = ["已", "未"]
  static let notBeforeAlready: SignSet = ["对", "在", "将", "把"]
  /// Not once, but again and again.
  static let everyYear = WordSet("每年 每 往年 上年 去年 当年 同年 历年")
  /// At the head of what is told of the years before: 去年火化率为90%.
  static let yearsBefore = WordSet("去年 上年 往年")
  /// What is left of them is work of this one: 上年度结转项目.
  static let carriedOver = WordSet("结转 遗留 未完")
  /// How long something holds, not by when it is done: 延长至2月24日.
  static let lasting = WordSet("延长 延期 顺延 推迟 延续 展期 有效期")
  /// Behind a day that belongs to the sentence, not to a signature.
  static let behindDay = WordSet(anyOf: [
    ends, onwards, partsOfDay, doing, done, WordSet("至 到 以来 前后 当日 当天 召开 印发 启动 开展 实施 施行 执行 下发 组织 正式"),
  ])
  static let year: Unicode.Scalar = "年"
  static let ofYear: Word = "度"
  /// One of them stands in every date that has a year, and in “十四五”末.
  static let signsOfYears = WordSet("年 末")
  static let month: Unicode.Scalar = "月"
  static let day: Unicode.Scalar = "日"
  /// Of numerals: 十二月; 二○二五年; not 第三月, 每三月, 百三十日.
  static let ten: Unicode.Scalar = "十"
  static let roundZero: Unicode.Scalar = "○"
  static let notBeforeNumerals: SignSet = ["第", "百", "千", "每", "几", "两"]
  /// Between the time of a phase and its name: 3月为动员阶段.
  static let behindTimeOfPhase: SignSet = [",", ":", "。", "、", "为", "是"]
  static let sameYear = WordSet("今年 本年 本年度")
  static let nextYear = WordSet("明年 翌年 次年 第二年")
  /// Five-year plans, and the words with which their last day is meant: “十四五”末.
  static let fiveYears: [(word: Word, lastYear: Int16)] = [
    ("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030),
  ]
  static let endsOfPeriods = WordSet("末 期末 时期末 末期 ”末 ”期末 ”时期末 ”末期")
  /// 三月内 and 一月一调度 are no months.
  static let notBehindMonths: SignSet = ["内", "一"]
  /// Between these and digits blanks say nothing, nor before what follows them.
  static let signs: SignSet = ["年", "月", "日", "号"]
  static let lastSigns: SignSet = ["底", "前", "末", "初", "份"]
  static let thisYear = WordSet("年底前 年底 年末前 今年底 今年底前 今年年底前 今年年底 年末")
  static let partsOfDay = WordSet("上午 下午 中午 晚上 晚 凌晨 早上")
  /// With what those begin that may stand without a year; and before which signs they do not.
  static let firstOfHalves: SignSet = ["上", "下", "第", "一", "二", "三", "四"]
  static let notBeforeHalves: SignSet = ["年", "每", "前", "后", "各", "第"]
  static let halves: [(word: Word, month: Int8)] = [
    ("上半年", 6), ("下半年", 12), ("第一季度", 3), ("第二季度", 6), ("第三季度", 9), ("第四季度", 12), ("1季度", 3), ("2季度", 6),
    ("3季度", 9), ("4季度", 12), ("一季度", 3), ("二季度", 6),
    ("三季度", 9), ("四季度", 12), ("年底", 12), ("年末", 12), ("底", 12), ("末", 12), ("全年", 12),
  ]
}
