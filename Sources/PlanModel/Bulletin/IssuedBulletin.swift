/// A bulletin that was issued.
package struct Issue: Equatable, Sendable {
  package let number: String
  package let days: DayRange
  /// SHA-256 in hexadecimal digits.
  package let sum: String

  /// Nil where an event says less.
  package init?(_ event: Event) {
    let parts = event.text.split(separator: "\t", omittingEmptySubsequences: false)
    guard event.kind == .issue, parts.count == 2, let first = Day(parts[0]) else { return nil }
    (number, days, sum) = (event.value, DayRange(first: first, last: event.day), String(parts[1]))
  }

  package init(number: String, days: DayRange, sum: String) {
    (self.number, self.days, self.sum) = (number, days, sum)
  }

  /// What is written in the event.
  package var text: String { "\(days.first)\t\(sum)" }

  /// Whether a file can have that name on every disk that plans lie on.
  package static func isName(_ number: String) -> Bool {
    let isShort = (1...longestName).contains(number.utf8.count)
    let isOdd = number.unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains($0)
    }
    return isShort && !isOdd && !number.hasPrefix(".") && !number.hasSuffix(".") && number.first != " "
      && number.last != " "
  }

  /// Whether a new bulletin may have that number: people count with it, from 1.
  package static func isPaperNumber(_ number: String) -> Bool {
    isName(number) && number.contains(where: \.isNumber) && !number.hasPrefix("-") && Int(number) != 0
  }

  /// In bytes: names of files have 255 at most, and something stands behind the number.
  private static let longestName = 120

  /// The name of the file.
  package static func file(_ number: String) -> String { number + ending }
  /// Of one that two people issued under one number: the second is kept under this name.
  package static func file(_ number: String, other sum: String) -> String {
    "\(number).\(sum.prefix(8))\(ending)"
  }
  package static let ending = ".json"
}
