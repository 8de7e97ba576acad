/// The words in which people say days, in half width and with digits for numerals.
enum DayWords {
  /// How many days from the day looked at.
  static let days: [(word: String, value: Int)] = [
    ("今天", 0), ("今日", 0), ("当天", 0), ("当日", 0), ("大前天", -3), ("前天", -2), ("昨天", -1), ("昨日", -1),
    ("大后天", 3), ("后天", 2), ("明天", 1), ("明日", 1),
    ("today", 0), ("yesterday", -1), ("tomorrow", 1),
  ]
  static let years: [(word: String, value: Int)] = [
    ("今年", 0), ("本年", 0), ("当年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("次年", 1), ("来年", 1),
    ("后年", 2),
  ]
  static let months: [(word: String, value: Int)] = [
    ("本月", 0), ("这个月", 0), ("这月", 0), ("当月", 0), ("上个月", -1), ("上月", -1), ("下个月", 1), ("下月", 1),
  ]
  static let quarters: [(word: String, value: Int)] = [
    ("本季度", 0), ("这个季度", 0), ("这季度", 0), ("本季", 0), ("上个季度", -1), ("上季度", -1), ("下个季度", 1),
    ("下季度", 1),
  ]
  static let weeks: [(word: String, value: Int)] = [
    ("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("下下", 2), ("下", 1),
  ]
  static let counter = "个"
  static let week = ["周", "星期", "礼拜"]
  static let weekdays: [(word: String, value: Int)] = [
    ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7), ("日", 7), ("天", 7),
  ]
  /// How many days a count stands for: 3天后, 两周内.
  static let spans: [(word: String, value: Int)] = [
    ("天", 1), ("日", 1), ("个星期", 7), ("星期", 7), ("个礼拜", 7), ("周", 7),
  ]
  static let later: [(word: String, value: Int)] = [
    ("之后", 1), ("以后", 1), ("后", 1), ("以内", 1), ("之内", 1), ("内", 1), ("之前", -1), ("以前", -1), ("前", -1),
  ]
  static let year = "年"
  static let yearOfAccount = "度"
  static let month = "月"
  static let monthOfAccount = "份"
  static let day = ["日", "号"]
  /// Also signs of the same look as the hyphen (longer dashes mean a range), and what the keys of / and . give while a
  /// Chinese input method is on.
  static let separators = ["-", "/", ".", "、", "。", "·", "‐", "‑", "−"]
  static let ordinal = "第"
  static let quarter = ["季度", "季"]
  static let latinQuarter = "q"
  static let halves: [(word: String, value: ClosedRange<Int>)] = [("上半年", 1...6), ("下半年", 7...12)]
  static let ends = ["底", "末", "终"]
  /// The last day of each third of a month; 0 is that of the month.
  static let thirds: [(word: String, value: Int)] = [("上旬", 10), ("中旬", 20), ("下旬", 0)]
  /// What may stand around a day by which something is due.
  static let beforeDue = ["不迟于", "截止到", "截至", "截止", "最迟", "在", "于", "到", "至"]
  static let behindDue = ["之前", "以前", "前", "以内", "之内", "内", "为止", "止"]

  static let ten: Character = "十"
  static let two: Character = "两"
  /// What a numeral is, from 0 to 9.
  static func digit(_ sign: Character) -> Int? { digits.firstIndex { $0.contains(sign) } }
  private static let digits: [[Character]] = [
    ["〇", "○", "零"], ["一"], ["二", "两"], ["三"], ["四"], ["五"], ["六"], ["七"], ["八"], ["九"],
  ]
}
