import PlanModel

/// How a sheet shows a number (ECMA-376 18.8.31), as far as plans need it: amounts, shares, days, with words around them.
struct CellFormat: Sendable {
  /// For positive and other numbers, negative ones, zero.
  private let sections: [Section]

  private struct Section: Sendable {
    var parts: [Part] = []
    var isDate = false
    var isGeneral = false

    var shows: Set<Unicode.Scalar> {
      Set(parts.compactMap { if case .date(let sign, _) = $0 { sign } else { nil } })
    }
  }

  enum Part: Sendable, Equatable {
    case literal(String)
    /// `0`, `#`, `?`
    case digit(Unicode.Scalar)
    case point, comma, percent
    case exponent
    /// A letter of a date and how many of it.
    case date(Unicode.Scalar, Int)
    case general
  }

  static let general = CellFormat("General")

  init(_ code: String) {
    let sections = CellFormatCode.sections(of: code).prefix(3)
    self.sections = sections.map { parts, isDate in
      Section(parts: parts, isDate: isDate, isGeneral: parts.contains(.general) || parts.contains(.exponent))
    }
  }

  /// What a cell shows, and its day where it shows one.
  func shown(_ value: Double, startsIn1904: Bool) -> (text: String, date: PartialDate?)? {
    guard value.isFinite else { return nil }
    let place = value < 0 && sections.count > 1 ? 1 : value == 0 && sections.count > 2 ? 2 : 0
    guard sections.indices.contains(place) else { return nil }
    let section = sections[place]
    if section.isDate {
      guard let day = CellDate(value, startsIn1904: startsIn1904) else { return nil }
      return (day.text(section.parts), day.date(showing: section.shows))
    }
    let digits = DecimalText(abs(value))
    if section.isGeneral { return ((value < 0 ? "-" : "") + Self.words(digits.plain, section.parts), nil) }
    let text = AmountText.text(digits, section.parts)
    let isNegative = value < 0 && place == 0 && text.contains { $0.isNumber && $0 != "0" }
    return ((isNegative ? "-" : "") + text, nil)
  }

  /// General with words around it.
  private static func words(_ number: String, _ parts: [Part]) -> String {
    parts.reduce("") { text, part in
      switch part {
      case .general: text + number
      case .literal(let words): text + words
      case .exponent: text.isEmpty ? number : text
      case .digit, .point, .comma, .percent, .date: text
      }
    }
  }
}

/// Reads the code of a format.
enum CellFormatCode {
  private static let dateSigns: Set<Unicode.Scalar> = ["y", "m", "d", "h", "s", "e", "a"]
  /// Codes are not longer, in signs (18.8.30).
  private static let longest = 255

  static func sections(of code: String) -> [(parts: [CellFormat.Part], isDate: Bool)] {
    var scanner = Scanner(rest: Array(code.unicodeScalars.prefix(longest))[...])
    while let sign = scanner.rest.popFirst() { scanner.read(sign) }
    return (scanner.done + [scanner.parts]).map { parts in
      let isDate = parts.contains { if case .date = $0 { true } else { false } }
      // A span of time, `[h]:mm`, is shown as the number that it is.
      return isDate && parts.contains(.general) ? ([.general], false) : (parts, isDate)
    }
  }

  private struct Scanner {
    var rest: ArraySlice<Unicode.Scalar>
    var parts: [CellFormat.Part] = []
    var done: [[CellFormat.Part]] = []

    mutating func read(_ sign: Unicode.Scalar) {
      switch sign {
      case ";":
        done.append(parts)
        parts = []
      case "\"": add(until("\""))
      case "[": bracket(until("]"))
      case "\\", "!": if let next = rest.popFirst() { add(String(Character(next))) }
      case "_", "*": _ = rest.popFirst()
      case "0", "#", "?": parts.append(.digit(sign))
      case ".": parts.append(.point)
      case ",": parts.append(.comma)
      case "%": parts.append(.percent)
      case "@": parts.append(.general)
      default: letter(sign)
      }
    }

    private mutating func letter(_ sign: Unicode.Scalar) {
      let small = Unicode.Scalar(sign.value | 0x20) ?? sign
      // Chinese versions call it G and a slash.
      if small == "g", word("eneral") || rest.first == "/" {
        if rest.first == "/" { rest = rest.drop { $0 != ";" } }
        return parts.append(.general)
      }
      if small == "e", let next = rest.first, next == "+" || next == "-" {
        rest.removeFirst()
        return parts.append(.exponent)
      }
      if small == "a", word("m/pm") { return }
      guard sign.isASCIILetterOrDigit, CellFormatCode.dateSigns.contains(small) else {
        return add(String(Character(sign)))
      }
      var count = 1
      while let next = rest.first, next.value | 0x20 == small.value {
        rest.removeFirst()
        count += 1
      }
      parts.append(.date(small, count))
    }

    /// Takes a word whose letters may be large.
    private mutating func word(_ letters: String) -> Bool {
      let wanted = Array(letters.unicodeScalars)
      guard rest.count >= wanted.count,
        zip(rest, wanted).allSatisfy({ $0 == $1 || $0.value | 0x20 == $1.value })
      else { return false }
      rest = rest.dropFirst(wanted.count)
      return true
    }

    private mutating func until(_ end: Unicode.Scalar) -> String {
      var text = String.UnicodeScalarView()
      while let sign = rest.popFirst(), sign != end { text.append(sign) }
      return String(text)
    }

    /// `[$¥-804]` shows ¥; colours, conditions and languages show nothing; `[h]` is a span of time.
    private mutating func bracket(_ text: String) {
      if text.hasPrefix("$") { return add(String(text.dropFirst().prefix { $0 != "-" })) }
      if ["h", "hh", "m", "mm", "s", "ss"].contains(text.lowercased()) { parts.append(.general) }
    }

    private mutating func add(_ text: String) {
      guard !text.isEmpty else { return }
      if case .literal(let before)? = parts.last {
        parts[parts.count - 1] = .literal(before + text)
      } else {
        parts.append(.literal(text))
      }
    }
  }
}

/// An amount in the digits of a format.
enum AmountText {
  static func text(_ digits: DecimalText, _ parts: [CellFormat.Part]) -> String {
    let point = parts.firstIndex(of: .point) ?? parts.count
    let lastDigit = parts.lastIndex { if case .digit = $0 { true } else { false } } ?? -1
    let decimals = parts[min(point, parts.count)...].count { if case .digit = $0 { true } else { false } }
    // Each comma behind the last digit divides by a thousand.
    let scale = parts.indices.count { $0 > lastDigit && parts[$0] == .comma }
    let shift = 2 * parts.count { $0 == .percent } - 3 * scale
    let (whole, fraction) = digits.rounded(to: decimals, shift: shift)
    let isGrouped = parts[..<min(point, max(0, lastDigit + 1))].contains(.comma)
    // Words alone stand in the place of the number.
    return before(point, parts, lastDigit < 0 ? "" : whole, isGrouped) + behind(point, parts, fraction)
  }

  /// Digits from the right; the first place takes all that are left.
  private static func before(
    _ point: Int, _ parts: [CellFormat.Part], _ whole: String, _ isGrouped: Bool
  ) -> String {
    var left = Array(whole == "0" ? "" : whole)
    var pieces: [String] = []
    var placed = 0
    let firstDigit = parts[..<point].firstIndex { if case .digit = $0 { true } else { false } }
    func grouped(_ digit: Character) -> String {
      defer { placed += 1 }
      return String(digit) + (isGrouped && placed > 0 && placed % 3 == 0 ? "," : "")
    }
    for index in (0..<point).reversed() {
      switch parts[index] {
      case .literal(let words): pieces.append(words)
      case .percent: pieces.append("%")
      case .digit(let sign):
        if let digit = left.popLast() {
          pieces.append(grouped(digit))
        } else if sign == "0" {
          pieces.append(grouped("0"))
        }
        while index == firstDigit, let digit = left.popLast() { pieces.append(grouped(digit)) }
      case .point, .comma, .exponent, .date, .general: break
      }
    }
    return (left.isEmpty ? "" : String(left)) + pieces.reversed().joined()
  }

  private static func behind(_ point: Int, _ parts: [CellFormat.Part], _ fraction: String) -> String {
    guard point < parts.count else { return "" }
    var rest = fraction[...]
    var needed = rest.count
    // `#` shows no zeros at the end.
    for case .digit(let sign) in parts[point...].reversed() {
      guard sign != "0", rest.dropFirst(needed - 1).first == "0" else { break }
      needed -= 1
    }
    rest = rest.prefix(needed)
    var text = needed > 0 ? "." : ""
    for part in parts[(point + 1)...] {
      switch part {
      case .digit: if let digit = rest.popFirst() { text.append(digit) }
      case .literal(let words): text += words
      case .percent: text += "%"
      case .point, .comma, .exponent, .date, .general: break
      }
    }
    return text
  }
}
