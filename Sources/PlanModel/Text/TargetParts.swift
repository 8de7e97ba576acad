import PlanBytes

/// The parts of a target as written: `受保护地区面积占比 ≥ 22 %`.
struct TargetParts {
  var indicator: ByteRange
  var comparator: Target.Comparator
  var value: ByteRange
  var countedIn: ByteRange

  private static let signs: Signs = [">=", "<=", "≥", "≤", "＞", "＜", ">", "<", "＝", "="]
  /// What each of them says.
  private static let comparators: [Target.Comparator] = [
    .atLeast, .atMost, .atLeast, .atMost, .atLeast, .atMost, .atLeast, .atMost, .equal, .equal,
  ]

  /// Splits at the last comparator that a number follows; nil where there is none.
  init?(_ source: [UInt8], in range: ByteRange) {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if let (width, comparator) = TargetParts.sign(source, at: index, in: range) {
        let rest = source.trimmed(index + width..<range.upperBound)
        let number = TargetParts.number(source, in: rest)
        let start =
          index > range.lowerBound && width == 1 && [0x3C, 0x3E].contains(source[index - 1])
          ? index - 1 : index
        if !number.isEmpty {
          self.indicator = source.trimmed(range.lowerBound..<start)
          self.comparator = TargetParts.sign(source, at: start, in: range)?.1 ?? comparator
          self.value = number
          self.countedIn = source.trimmed(number.upperBound..<range.upperBound)
          return
        }
      }
      index -= 1
    }
    return nil
  }

  private static func sign(_ source: [UInt8], at index: Int, in range: ByteRange) -> (Int, Target.Comparator)?
  {
    guard let sign = signs.sign(in: source, at: index, in: range) else { return nil }
    return (signs.width(of: sign), comparators[sign])
  }

  /// At most 30 digits, perhaps with a sign, a decimal point, commas between thousands.
  private static func number(_ source: [UInt8], in range: ByteRange) -> ByteRange {
    func isDigit(_ index: Int) -> Bool { index < range.upperBound && (0x30...0x39).contains(source[index]) }
    var index = range.lowerBound
    if index < range.upperBound, source[index] == Ascii.dash { index += 1 }
    let digits = index
    var hasPoint = false
    while index < range.upperBound, index - digits <= 30 {
      if source[index] == Ascii.dot, !hasPoint, index > digits, isDigit(index + 1) {
        hasPoint = true
      } else if source[index] == UInt8(ascii: ","), !hasPoint, index > digits {
        guard isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4) else { break }
      } else if !isDigit(index) {
        break
      }
      index += 1
    }
    return index == digits || index - digits > 30
      ? range.lowerBound..<range.lowerBound : range.lowerBound..<index
  }
}

extension Target {
  /// The parts of a target as a plan or a table of items has it; nil where no number follows a comparator.
  package static func written(_ text: String) -> (
    indicator: String, comparator: Comparator, value: String, countedIn: String
  )? {
    let bytes = Array(text.utf8)
    guard let parts = TargetParts(bytes, in: bytes.indices) else { return nil }
    func part(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return (part(parts.indicator), parts.comparator, part(parts.value), part(parts.countedIn))
  }
}
