import PlanModel
import Subprocess

/// The number of a group of the system.
///
/// The system's own `getent` is asked: it knows groups of a directory service too, and works beside any C library,
/// which the lookups of a static program do not.
package enum GroupLookup: Equatable, Sendable {
  case number(UInt32)
  case noSuchGroup
  /// There is no `getent`, or it did not answer.
  case noAnswer

  private static let patience = Duration.seconds(20)
  private static let longestAnswer = 1 << 20

  /// - Parameter name: of the group; a number is itself.
  package init(_ name: String) {
    if let number = UInt32(name) {
      self = .number(number)
      return
    }
    let call = ProgramCall(
      .name("getent"), words: ["group", "--", name], longest: GroupLookup.longestAnswer
    ) { _ in
      try? await Task.sleep(for: GroupLookup.patience)
    }
    guard case .ended(let status, let output, _) = call.run() else {
      self = .noAnswer
      return
    }
    let cells = output.prefix { $0 != UInt8(ascii: "\n") }.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let number = cells.count >= 3 ? UInt32(String(decoding: cells[2], as: UTF8.self)) : nil
    self = status == 0 ? number.map(GroupLookup.number) ?? .noSuchGroup : .noSuchGroup
  }
}
