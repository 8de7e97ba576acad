import PlanBytes

/// The number at the head of a title, in the forms of official documents (GB/T 9704-2012, 7.3.3):
/// `一、` `（一）` `1.` `（1）`, in either width.
struct Numbering {
  /// The number as written, empty where there is none.
  var written: ByteRange
  var value: Int?
  /// What follows it.
  var title: ByteRange

  init(_ source: [UInt8], in range: ByteRange) {
    self.written = range.lowerBound..<range.lowerBound
    self.value = nil
    self.title = range
    let brackets = source.match(.numberOpens, at: range.lowerBound, in: range) ?? 0
    var end = range.lowerBound + brackets
    guard let (value, numeral) = Numerals.read(source, at: end, in: range) else { return }
    end += numeral
    let closers = brackets > 0 ? Signs.numberCloses : .numberEnds
    guard let closer = source.match(closers, at: end, in: range) else { return }
    end += closer
    self.written = range.lowerBound..<end
    self.value = value
    self.title = source.trimmed(end..<range.upperBound)
  }
}

/// Numbers in Arabic digits of either width or in Chinese numerals up to 99.
package enum Numerals {
  private static let digits: [StaticString] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// Value and length in bytes of the number at `index`, or nil.
  static func read(_ source: [UInt8], at index: Int, in range: ByteRange) -> (value: Int, bytes: Int)? {
    arabic(source, at: index, in: range) ?? chinese(source, at: index, in: range)
  }

  private static func arabic(_ source: [UInt8], at index: Int, in range: ByteRange) -> (Int, Int)? {
    var value = 0
    var position = index
    while position < range.upperBound, position - index < 12 {
      if (0x30...0x39).contains(source[position]) {
        value = value * 10 + Int(source[position] - 0x30)
        position += 1
      } else if position + 3 <= range.upperBound, source[position] == 0xEF, source[position + 1] == 0xBC,
        (0x90...0x99).contains(source[position + 2])
      {
        value = value * 10 + Int(source[position + 2] - 0x90)
        position += 3
      } else {
        break
      }
    }
    return position > index ? (value, position - index) : nil
  }

  private static func chinese(_ source: [UInt8], at index: Int, in range: ByteRange) -> (Int, Int)? {
    var value = 0
    var pending: Int?
    var position = index
    while position + 3 <= range.upperBound {
      if let digit = digits.firstIndex(where: { source.has($0, at: position, in: range) }) {
        pending = digit
      } else if source.has("十", at: position, in: range), value == 0 {
        value = (pending ?? 1) * 10
        pending = nil
      } else {
        break
      }
      position += 3
    }
    return position > index ? (value + (pending ?? 0), position - index) : nil
  }

  /// The value of a text that is a number and nothing else.
  package static func value(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let (value, width) = read(bytes, at: 0, in: 0..<bytes.count), width == bytes.count else {
      return nil
    }
    return value
  }

  /// 一, 二, … 九十九; digits beyond.
  package static func chinese(_ value: Int) -> String {
    guard (1...99).contains(value) else { return String(value) }
    let tens = value / 10
    let ones = value % 10
    let head = tens == 0 ? "" : (tens == 1 ? "" : "\(digits[tens])") + "十"
    return head + (ones == 0 ? "" : "\(digits[ones])")
  }
}
