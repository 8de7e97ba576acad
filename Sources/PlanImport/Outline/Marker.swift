import PlanModel

/// The number at the head of an item, and the level that its form stands for in a document.
///
/// GB/T 9704-2012 7.3.3 has 一、 （一） 1. （1）; which form is above which a document shows by using them.
struct Marker: Equatable, Sendable {
  var style: Style
  var value: Int
  /// How many signs it takes, the white space behind it included.
  var length: Int
  /// The 1 of `1.2`; 0 for numbers of one part.
  var above = 0
  /// What the number costs by what stands behind it.
  var cost: Int32 = 0

  enum Style: Hashable, Sendable {
    /// 第一章, 第一部分; 第一节; 第一条; 第一阶段
    case chapter, section, article, phase
    /// 第一、 and 任务一：
    case ordinal, named
    /// 一、 and （一）
    case chinese, bracketedChinese
    /// `1.` has depth 1, `1.2` depth 2
    case decimal(depth: Int)
    /// （1）, 1), ①
    case bracketedDecimal, decimalBracket, circled
    /// Ⅱ、 and II.; ⅱ、 and ii.; A.
    case roman, lowerRoman, letter
    /// A heading without a number, of a level from 1.
    case heading(Int)
  }

  /// The marker at a place of a passage, or nil.
  init?(_ passage: Passage, at start: Int = 0, isLabel: Bool = false) {
    self.init(MarkerScanner(passage: passage, index: start, isLabel: isLabel))
  }

  private init?(_ scanner: MarkerScanner) {
    var scanner = scanner
    let start = scanner.index
    guard let (style, value) = scanner.read() else { return nil }
    self.style = style
    self.value = value
    above = scanner.above
    length = scanner.index - start
  }

  /// All that the signs at a place may mean: `1.2` is a number of two parts, or a 1 before an amount.
  static func readings(_ passage: Passage, at start: Int) -> [Marker] {
    let first = Marker(passage, at: start)
    guard first?.style != .decimal(depth: 1), let other = Marker(beforeDigit: passage, at: start) else {
      return [first].compactMap { $0 }
    }
    var amount = Marker(MarkerScanner(passage: passage, index: start, isLabel: false, takesAmounts: true))
    amount?.cost = OutlineCosts.likeAmount
    return [first ?? amount, other].compactMap { $0 }
  }

  /// The 1 of `1.3 km`.
  private init?(beforeDigit passage: Passage, at start: Int) {
    let digits = passage.signs[start...].prefix(while: \.isDigit)
    let behind = digits.endIndex + 1
    guard (1...2).contains(digits.count), behind < passage.count, passage.signs[behind - 1] == ".",
      passage.signs[behind].isDigit
    else { return nil }
    style = .decimal(depth: 1)
    value = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    length = behind - start
    cost = OutlineCosts.beforeAmount
    guard value > 0 else { return nil }
  }

  /// A heading that has no number.
  init(heading level: Int) {
    style = .heading(level)
    value = 0
    length = 0
  }
}

/// Reads one marker.
private struct MarkerScanner {
  let passage: Passage
  var index: Int
  /// A number that a word processor made: it may stand without a sign behind it.
  let isLabel: Bool
  /// Whether `1.2 km` is a number, too.
  var takesAmounts = false
  /// Items of plans are not numbered higher; 2017 is a year.
  private static let highest = 300
  /// The part of the number before the last one.
  private(set) var above = 0

  mutating func read() -> (Marker.Style, Int)? {
    skipBlanks()
    guard index < passage.count else { return nil }
    let sign = passage.signs[index]
    if sign == "第" { return ordinal() }
    if let value = Circled.value(sign) {
      index += 1
      _ = skip(["、", "."])
      return finish(.circled, value)
    }
    if sign == "(" { return bracketed() }
    if sign.isDigit { return decimal() }
    if let length = OutlineWords.numbered.length(in: passage, at: index, before: passage.count) {
      return named(length)
    }
    if let found = Roman.read(passage, at: index) { return roman(found) }
    guard let value = chinese() else { return nil }
    skipBlanksBeforeSign()
    guard skip(["、", "."]) || (isLabel && isAtEnd) else { return nil }
    guard !isEnumeration else { return nil }
    return finish(.chinese, value)
  }

  /// 一、二级 and 一、二、三类 are no numbers; 一、三年目标 is one.
  private var isEnumeration: Bool {
    var next = index
    while next < passage.count, Numerals.digit(passage.signs[next]) != nil { next += 1 }
    return next > index && next < passage.count && OutlineWords.ofEnumerations.contains(passage.signs[next])
  }

  private mutating func bracketed() -> (Marker.Style, Int)? {
    index += 1
    skipBlanks()
    let style: Marker.Style
    let value: Int
    if let number = digits() {
      (style, value) = (.bracketedDecimal, number)
    } else if let number = chinese() {
      (style, value) = (.bracketedChinese, number)
    } else {
      return nil
    }
    skipBlanks()
    guard skip([")"]) else { return nil }
    _ = skip(["、", "."])
    return finish(style, value)
  }

  private mutating func decimal() -> (Marker.Style, Int)? {
    guard var value = digits() else { return nil }
    var depth = 1
    while index + 1 < passage.count, passage.signs[index] == ".", passage.signs[index + 1].isDigit {
      index += 1
      let point = index
      guard let next = digits() else { return nil }
      if depth == 1, isDay(next) {
        index = point
        return finish(.decimal(depth: 1), value)
      }
      above = value
      value = next
      depth += 1
    }
    if depth > 1 { return dotted(depth, value) }
    let beforeBlanks = index
    skipBlanksBeforeSign()
    if skip(["、", "."]) { return finish(.decimal(depth: 1), value) }
    if skip([")"]) { return finish(.decimalBracket, value) }
    index = beforeBlanks
    return isLabel && isAtEnd ? finish(.decimal(depth: 1), value) : nil
  }

  /// Whether the digits before this place begin a day: `1.2018年`, `2.3月底前`.
  private func isDay(_ value: Int) -> Bool {
    OutlineWords.behindDays.length(in: passage, at: index, before: passage.count) != nil
      || value > MarkerScanner.highest && index < passage.count && passage.signs[index] == DateWords.year
  }

  /// `1.2 Title` is a number; `1.2 亿元` and `3.5%` are amounts.
  private mutating func dotted(_ depth: Int, _ value: Int) -> (Marker.Style, Int)? {
    _ = skip(["、", "."])
    let hadBlank = index < passage.count && passage.signs[index].isBlank
    skipBlanks()
    let isAmount = UnitReader(passage: passage, end: passage.count).length(index) != nil
    guard isAtEnd || hadBlank || ((!isAmount || takesAmounts) && (depth > 2 || passage.signs[index].isHan))
    else { return nil }
    return finish(.decimal(depth: depth), value)
  }

  private mutating func ordinal() -> (Marker.Style, Int)? {
    let isHead = index == 0
    index += 1
    skipBlanks()
    guard let value = chinese() ?? digits() else { return nil }
    skipBlanks()
    for (word, style) in OutlineWords.ordinals where passage.has(word, at: index) {
      index += word.signs.count
      _ = skip(["、", ".", ":", ","])
      return finish(style, value)
    }
    // 第一、第二产业 is no number; 第一，抓好造林 is one at the head of a line.
    guard skip(["、"]) || isHead && skip([","]), index < passage.count, passage.signs[index] != "第" else {
      return nil
    }
    return finish(.ordinal, value)
  }

  /// 任务一：推进节水
  private mutating func named(_ length: Int) -> (Marker.Style, Int)? {
    index += length
    guard let value = chinese() ?? digits(), skip([":", "、", "."]) || hasBlank else { return nil }
    return finish(.named, value)
  }

  private mutating func roman(_ found: Roman.Found) -> (Marker.Style, Int)? {
    index += found.length
    skipBlanksBeforeSign()
    return skip(["、", ".", ")"]) || (isLabel && isAtEnd) ? finish(found.style, found.value) : nil
  }

  private var hasBlank: Bool { index < passage.count && passage.signs[index].isBlank }

  private mutating func finish(_ style: Marker.Style, _ value: Int) -> (Marker.Style, Int)? {
    guard (1...MarkerScanner.highest).contains(value) else { return nil }
    skipBlanks()
    return (style, value)
  }

  private var isAtEnd: Bool { index >= passage.count }

  private mutating func digits() -> Int? {
    var value = 0
    let start = index
    while index < passage.count, passage.signs[index].isDigit, index - start < 4 {
      value = value * 10 + Int(passage.signs[index].value - 0x30)
      index += 1
    }
    return index > start && !(index < passage.count && passage.signs[index].isDigit) ? value : nil
  }

  private mutating func chinese() -> Int? {
    let start = index
    while index < passage.count, index - start < 4,
      Numerals.digit(passage.signs[index]) != nil || passage.signs[index] == OutlineWords.ten || isDashForOne
    { index += 1 }
    guard index > start else { return nil }
    let text = String(signs: passage.signs[start..<index])
    return Numerals.value(of: text.replacing("-", with: OutlineWords.one))
  }

  /// —、 and （—）: typed or recognised for a 一.
  private var isDashForOne: Bool {
    passage.signs[index] == "-" && index + 1 < passage.count && ["、", ")"].contains(passage.signs[index + 1])
  }

  private mutating func skip(_ signs: [Unicode.Scalar]) -> Bool {
    guard index < passage.count, signs.contains(passage.signs[index]) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < passage.count, passage.signs[index].isBlank { index += 1 }
  }

  private mutating func skipBlanksBeforeSign() {
    var next = index
    while next < passage.count, passage.signs[next].isBlank { next += 1 }
    if next < passage.count, ["、", ".", ")"].contains(passage.signs[next]) { index = next }
  }
}

/// Numbers in circles: ① … ⑳ ㉑ … ㊿, ⑴ … ⒇ in brackets, ⒈ … ⒛ with a point.
private enum Circled {
  static func value(_ sign: Unicode.Scalar) -> Int? {
    switch sign.value {
    case 0x2460...0x2473: Int(sign.value - 0x2460) + 1
    case 0x2474...0x2487: Int(sign.value - 0x2474) + 1
    case 0x2488...0x249B: Int(sign.value - 0x2488) + 1
    case 0x3251...0x325F: Int(sign.value - 0x3251) + 21
    case 0x32B1...0x32BF: Int(sign.value - 0x32B1) + 36
    case 0x2776...0x277F: Int(sign.value - 0x2776) + 1
    default: nil
    }
  }
}

extension Numerals {
  /// The value of one Chinese digit.
  static func digit(_ sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "零", "〇": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
