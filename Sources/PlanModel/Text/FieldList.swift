import PlanBytes

/// The fields that a list item may have; each with the names under which it is read.
package enum FieldName: Int, CaseIterable {
  case lead, support, scope, due, target, alias, doubt, ids
  case format, planID, shortName, label, zone, warningDays

  var names: [StaticString] {
    switch self {
    case .lead: ["牵头", "牵头单位", "责任", "责任单位", "负责"]
    case .support: ["配合", "配合单位", "协办", "协办单位"]
    case .scope: ["内容", "事项"]
    case .due: ["期限", "完成时限", "时间节点"]
    case .target: ["指标"]
    case .alias: ["简称", "别名"]
    case .doubt: ["待核"]
    case .ids: ["标识"]
    case .format: ["格式"]
    case .planID: ["编号"]
    case .shortName: ["简称"]
    case .label: ["标注"]
    case .zone: ["时区"]
    case .warningDays: ["临期天数"]
    }
  }

  /// All names under which it is read, that under which it is written first.
  package var allNames: [String] { names.map { "\($0)" } }

  /// The name under which it is written.
  package var written: String { "\(names[0])" }

  /// The fields of a list item inside the plan.
  static let ofItems: [FieldName] = [.lead, .support, .scope, .due, .doubt, .ids]
}

/// Some of the fields.
struct FieldSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ field: FieldName) { self.init(rawValue: 1 << UInt32(field.rawValue)) }
}

/// The names under which some fields are read where they may stand.
struct FieldNames: Sendable {
  private let entries: [(name: StaticString, beginning: ShortText, field: FieldName)]
  private let firstCharacters: [UInt64]

  private init(_ fields: [FieldName]) {
    entries = fields.flatMap { field in field.names.map { ($0, ShortText(beginningOf: $0), field) } }
    firstCharacters = Array(
      Set(
        entries.map { entry in (0..<3).reduce(0) { $0 | UInt64(entry.name.utf8Start[$1]) << UInt64(8 * $1) } }
      ))
  }

  /// The field that a range of a text names; nil for other names.
  func field(named range: ByteRange, in source: [UInt8]) -> FieldName? {
    let word = source.word(at: range.lowerBound)
    for entry in entries
    where entry.name.utf8CodeUnitCount == range.count && entry.beginning.begins(word)
      && (range.count <= 8 || source.has(entry.name, at: range.lowerBound, in: range))
    {
      return entry.field
    }
    // Most names are ideographs alone.
    guard source.skippingIdeographs(from: range.lowerBound, in: range) < range.upperBound,
      range.contains(where: { source.blankWidth(at: $0, before: range.upperBound) != nil })
    else { return nil }
    let name = source.withoutBlanks(range)
    return field(named: name.indices, in: name)
  }

  /// Past the name that stands at the head of a range, whatever follows it; nil where there is none.
  func pastName(_ source: [UInt8], in range: ByteRange) -> Int? {
    let word = source.word(at: range.lowerBound)
    return entries.filter {
      $0.beginning.begins(word) && source.has($0.name, at: range.lowerBound, in: range)
    }.map { range.lowerBound + $0.name.utf8CodeUnitCount }.max()
  }

  /// Whether a name may begin with the three bytes that stand lowest.
  func mayBegin(with word: UInt64) -> Bool { firstCharacters.contains(word & 0xFF_FFFF) }

  static let all = FieldNames(FieldName.allCases)
  static let ofItems = FieldNames(FieldName.ofItems)
  static let ofItemsAndTargets = FieldNames(FieldName.ofItems + [.target])
  static let ofTargets = FieldNames([.target])
  static let ofUnitLists = FieldNames([.lead, .support])
  static let ofDays = FieldNames([.due])
  static let ofUnits = FieldNames([.alias])
  /// In a phase, whose short name stands there, too.
  static let ofDeliverables = FieldNames(FieldName.ofItems + [.target, .shortName])
  static let ofIDs = FieldNames([.ids])
  static let ofPhases = FieldNames([.shortName])
  /// Under the title.
  static let ofHeader = FieldNames([
    .format, .planID, .shortName, .label, .zone, .warningDays, .due, .target, .doubt,
  ])
}

/// One `名: 值` of a list item, or a piece of text, which has no name.
struct Field {
  var name: ByteRange?
  var value: ByteRange
  /// All of it, blanks at its ends included, without the sign that ends it.
  var whole: ByteRange
}

/// Splits the content of a list item at `；` into fields; a backslash takes a sign its meaning.
struct FieldList: Sequence, IteratorProtocol {
  private let source: [UInt8]
  private let end: Int
  private var position: Int

  /// The label of the first field of a list item; nil where it has none.
  static func firstLabel(_ source: [UInt8], in range: ByteRange) -> FieldLabel? {
    FieldLabel(source, in: pastCheckbox(source, in: range)..<range.upperBound)
  }

  init(_ source: [UInt8], in range: ByteRange) {
    self.source = source
    self.position = FieldList.pastCheckbox(source, in: range)
    self.end = range.upperBound
  }

  mutating func next() -> Field? {
    guard position < end else { return nil }
    let label = FieldLabel(source, in: position..<end)
    let (head, start) = (position, label.map { $0.next } ?? position)
    let pieceEnd = self.pieceEnd(from: start)
    position = pieceEnd.next
    var value = source.trimmed(start..<pieceEnd.stop)
    if let label, label.isBold {
      value = source.trimmed(
        value.lowerBound..<value.upperBound - source[value].reversed().prefix { $0.isBoldSign }.count)
    }
    return Field(name: label?.name, value: value, whole: head..<pieceEnd.stop)
  }

  /// Past `[ ]` or `[x]` and the blanks behind it, with which tasks begin in Markdown.
  private static func pastCheckbox(_ source: [UInt8], in range: ByteRange) -> Int {
    guard let first = range.first, !source[first].beginsIdeograph,
      let width = source.match(.checkboxes, at: first, in: range)
    else { return range.lowerBound }
    let next = source.skippingSpaces(in: first + width..<range.upperBound)
    return next > first + width ? next : range.lowerBound
  }

  /// Where the piece ends and the next begins.
  private func pieceEnd(from start: Int) -> (stop: Int, next: Int) {
    var index = start
    let semicolons = Signs.semicolons
    while true {
      index = source.skippingIdeographs(from: index, in: index..<end)
      guard index < end else { return (end, end) }
      if source[index] == Ascii.backslash {
        index = Swift.min(index + 2, end)
      } else if let width = source.match(semicolons, at: index, in: index..<end) {
        return (index, index + width)
      } else {
        index += 1
      }
    }
  }
}

extension UInt8 {
  /// ASCII letter or digit.
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

/// Splits a list of units at `、` `，` `,` outside brackets.
struct UnitList: Sequence, IteratorProtocol {
  private let source: [UInt8]
  private let end: Int
  private var position: Int

  init(_ source: [UInt8], in range: ByteRange) {
    self.source = source
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  mutating func next() -> ByteRange? {
    while position < end {
      let piece = piece()
      if !piece.isEmpty { return piece }
    }
    return nil
  }

  private mutating func piece() -> ByteRange {
    let start = position
    let (opening, closing, commas) = (Signs.openBrackets, Signs.closeBrackets, Signs.listCommas)
    var depth = 0
    while true {
      position = source.skippingIdeographs(from: position, in: position..<end)
      guard position < end else { return source.trimmed(start..<end) }
      let rest = position..<end
      if source[position] == Ascii.backslash {
        position = Swift.min(position + 2, end)
        continue
      }
      if source.match(opening, at: position, in: rest) != nil { depth += 1 }
      if source.match(closing, at: position, in: rest) != nil {
        depth = Swift.max(0, depth - 1)
      }
      if depth == 0, let width = source.match(commas, at: position, in: rest) {
        defer { position += width }
        return source.trimmed(start..<position)
      }
      position = Swift.min(position + source.scalarWidth(at: position), end)
    }
  }
}
