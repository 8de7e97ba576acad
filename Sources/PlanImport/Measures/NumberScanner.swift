/// Reads amounts: `3,000`, `0.7`, `2-3`, `15%-20%`.
enum NumberScanner {
  struct Number {
    var value: String
    /// The upper end of a range.
    var upper: String?
    var range: Range<Int>
  }

  /// The number that begins at a place; nil inside words such as `GB18599-2001`, years, dates and 1:2.
  static func read(_ passage: Passage, at start: Int, before end: Int) -> Number? {
    guard start == 0 || isFree(passage.signs[start - 1]), let first = digits(passage, start, end) else {
      return nil
    }
    // 1:13.5, but not 18:1
    let isRatio =
      first.end + 1 < passage.count && passage.signs[first.end] == ":" && passage.signs[first.end + 1].isDigit
    guard !isRatio || first.value != "1" else { return nil }
    var number = Number(value: first.value, upper: nil, range: start..<first.end)
    if let upper = rangeEnd(passage, behind: first.end, end) {
      number.upper = upper.value
      number.range = start..<upper.end
    }
    return number
  }

  private static func isFree(_ sign: Unicode.Scalar) -> Bool {
    !sign.isASCIILetterOrDigit && sign != "." && sign != "-" && sign != ":" && sign != "/" && sign != "×"
  }

  private static func digits(_ passage: Passage, _ start: Int, _ end: Int) -> (value: String, end: Int)? {
    var index = start
    var text = String.UnicodeScalarView()
    while index < end, index - start < 24 {
      let sign = passage.signs[index]
      let nextIsDigit = index + 1 < end && passage.signs[index + 1].isDigit
      if sign.isDigit {
        text.append(sign)
      } else if sign == ".", nextIsDigit, !text.isEmpty, !text.contains(".") {
        text.append(sign)
      } else if sign == ",", nextIsDigit, isThousands(passage, index, end) {
        // 3,000
      } else {
        break
      }
      index += 1
    }
    return text.isEmpty ? nil : (String(text), index)
  }

  /// Whether a comma stands before three digits of the number that it belongs to.
  static func isThousands(_ passage: Passage, _ comma: Int, _ end: Int) -> Bool {
    guard comma > 0, comma + 3 < end, passage.written[comma] == ",", passage.signs[comma - 1].isDigit else {
      return false
    }
    let group = passage.signs[comma + 1...comma + 3].allSatisfy(\.isDigit)
    return group && (comma + 4 >= end || !passage.signs[comma + 4].isDigit)
  }

  /// `-3` of `2-3个`, `%-20` of `15%-20%`.
  private static func rangeEnd(_ passage: Passage, behind index: Int, _ end: Int) -> (
    value: String, end: Int
  )? {
    var index = index
    if index < end, passage.signs[index] == "%" { index += 1 }
    let dash = index
    while index < end, ["-", "~", "至"].contains(passage.signs[index]) { index += 1 }
    guard index > dash, index < end, passage.signs[index].isDigit else { return nil }
    return digits(passage, index, end)
  }
}
