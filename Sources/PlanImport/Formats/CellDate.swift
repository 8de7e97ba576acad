import PlanBytes
import PlanModel

/// The day and time that a serial number of a sheet stands for.
struct CellDate {
  private let day: Day
  /// In seconds.
  private let time: Int
  /// Whether it is more than a time.
  private let hasDay: Bool

  /// Days up to 9999-12-31.
  private static let serials = 0.0..<2_958_466.0
  private static let secondsOfDay = 86_400

  /// 1 is 1900-01-01, and 60 the 29th of February that 1900 had not (18.17.4.1); 0 is a time without a day.
  init?(_ value: Double, startsIn1904: Bool) {
    guard Self.serials.contains(value) else { return nil }
    let seconds = (value * Double(Self.secondsOfDay)).rounded()
    let serial = Int(seconds) / Self.secondsOfDay
    time = Int(seconds) % Self.secondsOfDay
    let first =
      startsIn1904
      ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: serial < 60 ? 31 : 30)
    hasDay = serial > 0 || startsIn1904
    guard let first, hasDay || time > 0 else { return nil }
    day = first.advanced(by: serial)
  }

  /// The day as exactly as letters of a format show it; nil where they show no more than a time.
  func date(showing letters: Set<Unicode.Scalar>) -> PartialDate? {
    let hasYear = letters.contains("y") || letters.contains("e")
    // Minutes are no months.
    let hasMonth =
      letters.contains("m") && (hasYear || letters.contains("d") || letters.isDisjoint(with: ["h", "s"]))
    guard hasDay, hasYear || hasMonth else { return nil }
    let (year, month, number) = day.civil
    return PartialDate(
      year: Int16(year), month: hasMonth ? Int8(month) : nil,
      day: hasMonth && letters.contains("d") ? Int8(number) : nil)
  }

  func text(_ parts: [CellFormat.Part]) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let words): text += words
      case .date(let letter, let count):
        text += self.text(letter, count, isMinute: Self.isMinute(index, parts))
      case .point: text += "."
      case .comma: text += ","
      case .digit, .percent, .exponent, .general: break
      }
    }
    return trimmed(text)
  }

  /// `m` behind hours or before seconds.
  private static func isMinute(_ index: Int, _ parts: [CellFormat.Part]) -> Bool {
    func letter(_ part: CellFormat.Part) -> Unicode.Scalar? {
      if case .date(let letter, _) = part { letter } else { nil }
    }
    return parts[..<index].compactMap(letter).last == "h"
      || parts[(index + 1)...].compactMap(letter).first == "s"
  }

  private func text(_ letter: Unicode.Scalar, _ count: Int, isMinute: Bool) -> String {
    func padded(_ value: Int) -> String { count > 1 && value < 10 ? "0\(value)" : "\(value)" }
    let (year, month, number) = day.civil
    switch letter {
    case "y", "e": return count == 2 ? padded(year % 100) : "\(year)"
    case "m" where isMinute: return padded(time / 60 % 60)
    case "m": return count > 2 ? "\(month)" : padded(month)
    case "d": return count > 2 ? "" : padded(number)
    case "h": return padded(time / 3600)
    case "s": return padded(time % 60)
    default: return ""
    }
  }
}
