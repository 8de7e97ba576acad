/// What is found in a file beyond what is listed one by one.
package struct FindingRest: Sendable {
  /// How many findings of a file are listed one by one.
  package static let listed = 100

  package private(set) var count = 0
  /// From the first to the last; nil where there is nothing.
  package private(set) var lines: ClosedRange<Int>?
  /// The worst.
  package private(set) var severity = Severity.warning

  package init() {}

  package mutating func add(_ severity: Severity, line: Int) {
    count += 1
    self.severity = max(self.severity, severity)
    lines = min(lines?.lowerBound ?? line, line)...max(lines?.upperBound ?? line, line)
  }
}
