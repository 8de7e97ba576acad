/// A number in the fifteen digits that a sheet keeps of it.
struct DecimalText {
  /// Without zeros at its ends.
  private let digits: [UInt8]
  /// Where the point stands, in digits from the first one.
  private let point: Int

  private static let kept = 15

  /// - Parameter value: finite and not negative.
  init(_ value: Double) {
    let (digits, point) = Self.scanned(value.description)
    let (kept, carried) = Self.rounded(digits, to: Self.kept)
    let end = (kept.lastIndex { $0 != 0 } ?? -1) + 1
    self.digits = Array(kept[..<end])
    self.point = point + carried
  }

  var isZero: Bool { digits.isEmpty }

  /// Longer numbers are written with an exponent, in digits.
  private static let longestWhole = 21
  private static let smallest = -9

  /// 0.29, 100000, 1E+30
  var plain: String {
    guard !isZero else { return "0" }
    if point > Self.longestWhole || point < Self.smallest {
      let rest = digits.dropFirst().map { "\($0)" }.joined()
      let exponent = point - 1
      return "\(digits[0])\(rest.isEmpty ? "" : "." + rest)E\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }
    let (whole, fraction) = rounded(to: max(0, digits.count - point), shift: 0)
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  /// Digits before and behind the point, halves rounded away from zero.
  ///
  /// - Parameter shift: how many places the point goes to the right.
  func rounded(to decimals: Int, shift: Int) -> (whole: String, fraction: String) {
    let point = min(max(point + shift, -40), 400)
    let leading = Array(repeating: UInt8(0), count: max(0, 1 - point))
    let places = max(1, point)
    let all = leading + digits
    let wanted = places + decimals
    let padded = all + Array(repeating: 0, count: max(0, wanted - all.count))
    let (kept, carried) = Self.rounded(padded, to: wanted)
    let cut = places + carried
    let text = (kept + Array(repeating: 0, count: max(0, cut + decimals - kept.count))).map {
      Character("\($0)")
    }
    let whole = String(text[..<cut]).drop { $0 == "0" }
    return (whole.isEmpty ? "0" : String(whole), String(text[cut..<cut + decimals]))
  }

  /// The first digits, and how many places a carry has added before them.
  private static func rounded(_ digits: [UInt8], to count: Int) -> (digits: [UInt8], carried: Int) {
    guard digits.count > count else { return (digits, 0) }
    var kept = Array(digits[..<count])
    guard digits[count] >= 5 else { return (kept, 0) }
    for index in kept.indices.reversed() {
      guard kept[index] == 9 else {
        kept[index] += 1
        return (kept, 0)
      }
      kept[index] = 0
    }
    return ([1] + kept, 1)
  }

  /// Digits and point of Swift's shortest form: `0.28999999999999998`, `1e+20`.
  private static func scanned(_ text: String) -> (digits: [UInt8], point: Int) {
    let parts = text.split(separator: "e")
    let mantissa = parts.first ?? "0"
    let exponent = parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) ?? 0 : 0
    let whole = mantissa.prefix { $0 != "." }
    let all = (whole + mantissa.dropFirst(whole.count + 1)).compactMap { $0.wholeNumberValue.map(UInt8.init) }
    let zeros = all.prefix { $0 == 0 }.count
    guard zeros < all.count else { return ([], 0) }
    return (Array(all[zeros...]), whole.count - zeros + exponent)
  }
}
