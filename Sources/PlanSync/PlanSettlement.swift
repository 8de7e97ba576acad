import PlanBytes
import PlanModel
import PlanStore

/// Whose version of what both changed is to stand.
package struct PlanChoice: Sendable {
  package var side: PlanMerge.Side
  /// Numbers or ids of the items that it is about; empty for all that is open.
  package var items: [String]

  package init(_ side: PlanMerge.Side, items: [String]) {
    (self.side, self.items) = (side, items)
  }

  /// Whether it decides a conflict.
  func decides(_ conflict: PlanMerge.Conflict) -> Bool {
    items.isEmpty || items.contains { PlanChoice.name($0, means: conflict) }
  }

  static func name(_ name: String, means conflict: PlanMerge.Conflict) -> Bool {
    let name = comparisonForm(trimmed(name))
    return [conflict.number, conflict.item.map(\.description)].contains { $0.map(comparisonForm) == name }
  }
}

/// A plan that both sides changed: what each step until people have decided makes of the text in the work tree and of
/// the one in the branch.
///
/// In the branch stands what is brought together, and of what is not decided the other side's; in the work tree stays
/// all as it is. What both come from is kept beside, so that the two can be compared anew at any time.
struct PlanSettlement {
  let merge: PlanMerge
  private let (own, committed): ([UInt8], [UInt8])

  /// - Parameters:
  ///   - own: in the work tree.
  ///   - committed: in the branch.
  init(base: [UInt8]?, own: [UInt8], committed: [UInt8]) {
    (self.own, self.committed) = (own, committed)
    merge = PlanMerge(base: base, ours: own, theirs: committed)
  }

  /// What the branch should have.
  func committed(after choice: PlanChoice?) -> [UInt8] {
    merge.text { choice?.decides($0) == true ? choice?.side : .theirs } ?? committed
  }

  /// What the work tree should have.
  func own(after choice: PlanChoice?) -> [UInt8] {
    if merge.conflicts.isEmpty { return merge.text ?? own }
    guard let choice else { return own }
    return merge.text { choice.decides($0) ? choice.side : .ours } ?? own
  }

  /// Whether nothing is left to decide.
  func isSettled(by choice: PlanChoice?) -> Bool {
    merge.conflicts.allSatisfy { choice?.decides($0) == true }
  }

  /// An item that a choice names and that is not open; nil where there is none.
  func stranger(in choice: PlanChoice) -> String? {
    choice.items.first { item in !merge.conflicts.contains { PlanChoice.name(item, means: $0) } }
  }
}
