import PlanBytes

/// What a person names by a number: a group or phase, a task of it, a part of the task, one of several assignments.
///
/// Written `4.2`, `7.4a`, `9.2(1)`, 阶段一.2; read also from `(四)2`, 四、2, `P1.2`, 第一阶段2, `9.2.1`, `9.2①`, in either
/// width, with or without blanks.
package struct ItemNumber: Equatable, Sendable {
  package fileprivate(set) var section: Section
  /// Nil: all of the group or phase.
  package fileprivate(set) var task: Int?
  package fileprivate(set) var part: Int?
  /// From 0: the first of several assignments.
  package fileprivate(set) var letter: Int?

  /// A group or a phase, by its number.
  package enum Section: Equatable, Sendable {
    case group(Int)
    case phase(Int)
  }

  init(section: Section, task: Int?, part: Int? = nil, letter: Int? = nil) {
    self.section = section
    self.task = task
    self.part = part
    self.letter = letter
  }

  /// Reads a number in any of its forms; nil for anything else.
  package init?(_ text: String) {
    var scanner = NumberScanner(text)
    guard let number = scanner.number() else { return nil }
    scanner.passEnd()
    guard scanner.isAtEnd else { return nil }
    self = number
  }

  /// The phase that it names as a whole; nil for anything else.
  var phase: Int? {
    guard case .phase(let ordinal) = section, task == nil else { return nil }
    return ordinal
  }

  /// Whether it names another number's item too: `7.4` all of `7.4a` … `7.4d`.
  func covers(_ other: ItemNumber) -> Bool {
    section == other.section && (task == nil || task == other.task) && (part == nil || part == other.part)
      && (letter == nil || letter == other.letter)
  }
}

/// Takes a number apart that a person typed.
private struct NumberScanner: WordScanner {
  var rest: Substring

  /// Half width, small letters, without blanks and what is not seen.
  init(_ text: String) {
    rest =
      comparisonForm(text).filter { sign in
        !sign.isWhitespace && !sign.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
      }[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> ItemNumber? {
    guard let (section, needsSign) = section() else { return nil }
    let hasSign = take(oneOf: NumberWords.separators)
    if isAtEnd { return needsSign ? nil : ItemNumber(section: section, task: nil) }
    let isOrdinal = take(NumberWords.ordinal)
    guard hasSign || isOrdinal || !needsSign,
      let task = arabic() ?? sign(of: NumberWords.circled) ?? (hasSign || isOrdinal ? chinese() : nil)
    else { return nil }
    var number = ItemNumber(section: section, task: task)
    if isOrdinal { _ = take(oneOf: NumberWords.counters) }
    number.part = part()
    number.letter = letter()
    return number
  }

  /// Past what documents write behind a number, and what people say there: 4.2、 and 第二项.
  mutating func passEnd() {
    if !take(oneOf: NumberWords.counters) { _ = take(oneOf: NumberWords.separators) }
  }

  /// A phase or group; behind bare digits a sign must follow.
  private mutating func section() -> (ItemNumber.Section, needsSign: Bool)? {
    if take(oneOf: NumberWords.latinPhases) || take(NumberWords.phase) {
      return value().map { (.phase($0), false) }
    }
    if let group = sign(of: NumberWords.circledIdeographs) { return (.group(group), false) }
    let isBare = rest.first?.isASCII == true && rest.first?.isNumber == true
    let isOrdinal = take(NumberWords.ordinal)
    let isOpen = take(oneOf: NumberWords.opens)
    guard let value = value(), !isOpen || take(oneOf: NumberWords.closes) else { return nil }
    if take(NumberWords.phase) { return (.phase(value), false) }
    if isOrdinal { return take(oneOf: NumberWords.groups) ? (.group(value), false) : nil }
    return (.group(value), isBare)
  }

  /// `(1)`, `.1`, ①, `.(1)`
  private mutating func part() -> Int? {
    let start = rest
    if let value = closedPart() { return value }
    rest = start
    if take(oneOf: NumberWords.separators), let value = arabic() ?? closedPart() { return value }
    rest = start
    return nil
  }

  private mutating func closedPart() -> Int? {
    if let value = sign(of: NumberWords.circled) { return value }
    guard take(oneOf: NumberWords.opens), let value = value(), take(oneOf: NumberWords.closes) else {
      return nil
    }
    return value
  }

  /// `a`, `(a)`; beyond z `aa`, `ab`, ….
  private mutating func letter() -> Int? {
    let start = rest
    let isOpen = take(oneOf: NumberWords.opens)
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    guard (1...4).contains(letters.count), !isOpen || take(oneOf: NumberWords.closes) else {
      rest = start
      return nil
    }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "a")) + 1 } - 1
  }

  private mutating func value() -> Int? { arabic() ?? chinese() }

  private mutating func arabic() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count), let value = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return value
  }

  /// Numerals as they are written: 四二 is no number.
  private mutating func chinese() -> Int? {
    let numerals = rest.prefix { NumberWords.numerals.contains($0) }
    guard let value = Numerals.value(of: String(numerals)), Numerals.chinese(value) == numerals else {
      return nil
    }
    rest = rest.dropFirst(numerals.count)
    return value
  }

  private mutating func sign(of tables: [(first: UInt32, count: UInt32)]) -> Int? {
    guard let scalar = rest.first?.unicodeScalars.first?.value,
      let table = tables.first(where: { $0.first <= scalar && scalar < $0.first + $0.count })
    else { return nil }
    rest = rest.dropFirst()
    return Int(scalar - table.first) + 1
  }
}
