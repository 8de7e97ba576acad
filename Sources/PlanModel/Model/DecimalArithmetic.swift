// Exact comparison and difference of decimal numbers: 0.1 is 0.1, with as many digits as were written.
extension DecimalNumber: Comparable {
  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.minus(right).normal.hasPrefix("-")
  }

  /// The difference, without needless zeros.
  package func minus(_ other: DecimalNumber) -> DecimalNumber {
    let scale = max(fractionDigits, other.fractionDigits)
    var negated = SignedDigits(other, scale: scale)
    negated.isNegative.toggle()
    let sum = SignedDigits(self, scale: scale) + negated
    return DecimalNumber(exact: sum.text(scale: scale)).normalized
  }

  private var normalized: DecimalNumber { DecimalNumber(exact: normal) }

  /// How many digits stand behind the point.
  private var fractionDigits: Int {
    let parts = description.split(separator: ".")
    return parts.count > 1 ? parts[1].count : 0
  }
}

/// Digits with a sign, the lowest first.
private struct SignedDigits {
  var isNegative: Bool
  private var digits: [Int]

  /// - Parameter scale: how many digits stand behind the point.
  init(_ number: DecimalNumber, scale: Int) {
    let parts = number.description.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? parts[1] : ""
    let zeros = String(repeating: "0", count: scale - fraction.count)
    isNegative = number.description.hasPrefix("-")
    digits = (String(parts.first ?? "0") + fraction + zeros).reversed().compactMap(\.wholeNumberValue)
  }

  private init(isNegative: Bool, digits: [Int]) { (self.isNegative, self.digits) = (isNegative, digits) }

  static func + (left: SignedDigits, right: SignedDigits) -> SignedDigits {
    if left.isNegative == right.isNegative {
      return SignedDigits(isNegative: left.isNegative, digits: carried(left, right, sign: 1))
    }
    let (larger, smaller) = left.isSmaller(than: right) ? (right, left) : (left, right)
    return SignedDigits(isNegative: larger.isNegative, digits: carried(larger, smaller, sign: -1))
  }

  private static func carried(_ one: SignedDigits, _ other: SignedDigits, sign: Int) -> [Int] {
    var (result, carry) = ([Int](), 0)
    for place in 0...max(one.digits.count, other.digits.count) {
      let value = one.digit(place) + sign * other.digit(place) + carry
      carry = value < 0 ? -1 : value / 10
      result.append(value - carry * 10)
    }
    return result
  }

  private func digit(_ place: Int) -> Int { place < digits.count ? digits[place] : 0 }

  private func isSmaller(than other: SignedDigits) -> Bool {
    for place in (0..<max(digits.count, other.digits.count)).reversed()
    where digit(place) != other.digit(place) {
      return digit(place) < other.digit(place)
    }
    return false
  }

  func text(scale: Int) -> String {
    let all = digits.reversed().map(String.init).joined()
    let fraction = all.suffix(scale)
    return (isNegative ? "-" : "") + all.dropLast(scale) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
