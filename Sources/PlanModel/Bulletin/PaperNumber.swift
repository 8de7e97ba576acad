import PlanBytes

/// Numbers of bulletins and papers: texts that people make up, `3`, `2018-09`, `连督〔2018〕3号`.
package enum PaperNumber {
  /// The number after one: the last run of digits in it counts on, as wide as it was at least.
  ///
  /// - Returns: nil where there are no digits, or too many.
  package static func after(_ number: String) -> String? {
    let bytes = Array(number.utf8)
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    guard let last = bytes.lastIndex(where: isDigit) else { return nil }
    let first = bytes[...last].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
    guard let value = Int(String(decoding: bytes[first...last], as: UTF8.self)), value < .max else {
      return nil
    }
    let next = padded(value + 1, last - first + 1)
    return String(decoding: bytes[..<first] + next.utf8 + bytes[(last + 1)...], as: UTF8.self)
  }
}

extension Snapshot {
  /// The number of the bulletin that comes next; where the last one has none that counts on, how many there are, and one.
  package var nextIssueNumber: String {
    let issues = issues()
    return issues.last.flatMap { PaperNumber.after($0.value) } ?? "\(issues.count + 1)"
  }

  /// The bulletin that was issued under a number; of several the last.
  package func issue(_ number: String) -> Issue? {
    issues().reversed().lazy.compactMap { Issue($0) }.first { $0.number == number }
  }
}
