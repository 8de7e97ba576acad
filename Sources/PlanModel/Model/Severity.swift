/// How bad a finding is; the raw value is the exit code of `duban check`.
package enum Severity: Int32, Comparable, Sendable {
  /// Somebody should know.
  case warning = 1
  /// Something says else than was meant, or is lost.
  case damage = 2
  case unreadable = 3

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
