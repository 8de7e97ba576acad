import PlanModel

/// One level of a list (17.9.6).
struct NumberLevel {
  var start = 1
  var format = "decimal"
  /// `%1、`, `（%2）`
  var text = ""
  /// The level, from 1, after which it begins again; 0 for never; nil for any above it.
  var restart: Int?
  var isLegal = false
}

/// Reads word/numbering.xml (17.9).
final class NumberingHandler: XMLHandler {
  private(set) var lists: [String: [Int: NumberLevel]] = [:]
  /// Lists that only refer to a style, and lists that define one.
  private(set) var styleOfList: [String: String] = [:]
  private(set) var listOfStyle: [String: String] = [:]
  private(set) var numbers: [String: Number] = [:]
  private(set) var failure: ImportError?

  struct Number {
    var list = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: NumberLevel] = [:]
  }

  private var list: String?
  private var number: String?
  private var level: Int?
  private var overridden: Int?

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "abstractNum": list = attributes["abstractNumId"]
    case "num": number = attributes["numId"]
    case "abstractNumId":
      if let number, let value = attributes["val"] { numbers[number, default: Number()].list = value }
    case "lvlOverride": overridden = attributes["ilvl"].flatMap { Int($0) }
    case "startOverride":
      if let number, let overridden, let value = attributes["val"].flatMap(start) {
        numbers[number, default: Number()].starts[overridden] = value
      }
    case "lvl":
      level = attributes["ilvl"].flatMap { Int($0) }
      change { _ in }
    default: if let value = attributes["val"] { set(name, value) } else if name == "isLgl" { set(name, "1") }
    }
  }

  /// A first number, which is not greater than word processors let it be.
  private func start(_ value: String) -> Int? {
    Int(value).flatMap { (0...NumberingHandler.highestStart).contains($0) ? $0 : nil }
  }

  private static let highestStart = 32_767

  private func set(_ name: String, _ value: String) {
    switch name {
    case "start": change { $0.start = start(value) ?? 1 }
    case "numFmt": change { $0.format = value }
    case "lvlText": change { $0.text = value }
    case "lvlRestart": change { $0.restart = Int(value) }
    case "isLgl": change { $0.isLegal = value != "0" && value != "false" }
    case "styleLink": if let list { listOfStyle[value] = list }
    case "numStyleLink": if let list { styleOfList[list] = value }
    default: break
    }
  }

  private func change(_ change: (inout NumberLevel) -> Void) {
    guard let level, (0...8).contains(level) else { return }
    if let number, overridden != nil {
      change(&numbers[number, default: Number()].levels[level, default: NumberLevel()])
    } else if let list {
      change(&lists[list, default: [:]][level, default: NumberLevel()])
    }
  }

  func end(_ name: String) {
    switch name {
    case "abstractNum": list = nil
    case "num": number = nil
    case "lvl": level = nil
    case "lvlOverride": overridden = nil
    default: break
    }
  }

  func text(_ text: String) {}
}

/// Counts the numbers that a word processor makes, paragraph by paragraph.
struct AutomaticNumbers {
  private let handler: NumberingHandler
  /// The last value of each level of each list.
  private var counters: [String: [Int?]] = [:]
  /// Numbers that have set their own start already.
  private var started: Set<String> = []

  init(_ handler: NumberingHandler) { self.handler = handler }

  /// The number of the next paragraph of a list, as it is printed; empty for bullets.
  mutating func next(number id: String, level: Int) -> String {
    guard (0...8).contains(level), let number = handler.numbers[id] else { return "" }
    let list = definingList(number.list)
    func definition(of level: Int) -> NumberLevel {
      number.levels[level] ?? handler.lists[list]?[level] ?? NumberLevel()
    }
    var values = counters[list] ?? Array(repeating: nil, count: 9)
    let own = number.starts[level]
    if let own, started.insert("\(id).\(level)").inserted {
      values[level] = own
    } else {
      values[level] = values[level].map { $0 + 1 } ?? definition(of: level).start
    }
    for deeper in level + 1..<9 {
      let restart = definition(of: deeper).restart
      if restart == nil || (restart ?? 0) > level { values[deeper] = nil }
    }
    counters[list] = values
    let here = definition(of: level)
    guard here.format != "bullet", here.format != "none" else { return "" }
    return printed(here, values.enumerated().map { $1 ?? definition(of: $0).start }) {
      definition(of: $0).format
    }
  }

  /// The list that defines what a list refers to by a style.
  private func definingList(_ list: String) -> String {
    handler.styleOfList[list].flatMap { handler.listOfStyle[$0] } ?? list
  }

  /// `（%2）` with the values of its levels.
  private func printed(_ level: NumberLevel, _ values: [Int], format: (Int) -> String) -> String {
    var text = ""
    var rest = Substring(level.text)
    while let character = rest.popFirst() {
      if character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) {
        rest.removeFirst()
        text += NumberFormat.text(values[digit - 1], level.isLegal ? "decimal" : format(digit - 1))
      } else {
        text.append(character)
      }
    }
    return text
  }
}

/// Forms of numbers (17.18.59 ST_NumberFormat).
enum NumberFormat {
  static func text(_ value: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "chineseLegalSimplified", "ideographDigital", "japaneseDigitalTenThousand",
      "taiwaneseDigital", "ideographLegalTraditional":
      return Numerals.chinese(value)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return enclosed(value, from: 0x2460)
    case "decimalEnclosedParen": return "(\(value))"
    case "decimalEnclosedFullstop": return "\(value)."
    case "decimalZero": return value < 10 ? "0\(value)" : String(value)
    case "upperLetter": return letter(value, "A")
    case "lowerLetter": return letter(value, "a")
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    default: return String(value)
    }
  }

  private static func enclosed(_ value: Int, from first: UInt32) -> String {
    guard (1...20).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1) else {
      return String(value)
    }
    return String(Character(scalar))
  }

  /// a … z, aa, bb
  private static func letter(_ value: Int, _ first: Unicode.Scalar) -> String {
    guard value > 0, let scalar = Unicode.Scalar(first.value + UInt32((value - 1) % 26)) else {
      return String(value)
    }
    return String(repeating: Character(scalar), count: min(10, (value - 1) / 26 + 1))
  }

  private static func roman(_ value: Int) -> String {
    guard (1...3999).contains(value) else { return String(value) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var text = ""
    for (amount, sign) in signs {
      while rest >= amount {
        text += sign
        rest -= amount
      }
    }
    return text
  }
}
