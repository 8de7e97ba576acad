/// The words and signs in the numbers of items, in half width.
enum NumberWords {
  static let phase = "阶段"
  static let ordinal = "第"
  static let groups = ["任务组", "组", "项", "部分"]
  static let counters = ["项", "条", "号", "款", "件", "个"]
  static let latinPhases = ["phase", "p"]
  static let opens = ["(", "[", "〔", "【", "〈"]
  static let closes = [")", "]", "〕", "】", "〉"]
  static let separators = [".", "。", "、", "·", "-", "—", "–", ",", "_"]
  /// Each is the sign of 1; the others follow it.
  static let circled: [(first: UInt32, count: UInt32)] = [(0x2460, 20), (0x2474, 20), (0x2488, 20)]
  /// ㈠ … ㈩ and ⼀ in brackets.
  static let circledIdeographs: [(first: UInt32, count: UInt32)] = [(0x3220, 10), (0x3280, 10)]
  static let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
