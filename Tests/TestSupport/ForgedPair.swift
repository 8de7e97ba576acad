import PlanBytes
import PlanModel

/// Two different lines with the same number, the same time and the same sum: the sum finds damage, it is no signature.
///
/// Their sums are the same from the text on, so that they may name whatever both name.
package struct ForgedPair {
  /// The mark that was made, and a note that somebody made up; LF included.
  package let lines: [[UInt8]]

  private static let beginnings = [
    "mark\taaaaaa2\tdone\t批复已印发",
    "note\taaaaaa2\t.\t11 ~\u{B}\u{6}\u{7}:\u{18}\u{1D}\u{F}\u{6}\u{E}\u{C}\u{3}\u{7}\u{2}\u{4}",
  ].map { "mmmmmmmmmm.1\t2026-03-04 09:16:05.481 +0800\t2026-03-04\t王芳\t\($0)" }

  package init(after: [EventReference] = []) {
    let named = after.isEmpty ? "." : after.map(\.description).joined(separator: ",")
    lines = ForgedPair.beginnings.map { beginning in
      let content = Array("\(beginning)\t\(named)".utf8)
      return content + Array("\t\(hexadecimal(fnv1a(content), digits: 16))\n".utf8)
    }
  }
}
