/// How many items of a part of a plan stand how: 办结 + 推进 + 受阻 + 未启动 = 总数 − 不再办理. What is late or due soon is
/// said besides, and is no part of the sum.
package struct Tally: Codable, Equatable, Sendable {
  /// Items, and the same in thousandths of what is counted: 1,000 together.
  package let counts, shares: Parts
  package let dropped, late, soon: Int

  /// A number for each part.
  package struct Parts: Codable, Equatable, Sendable {
    /// Done and closed, in progress, blocked, not begun.
    package let reached, doing, blocked, todo: Int

    /// In the order in which they are told.
    package var all: [Int] { [reached, doing, blocked, todo] }
    package var sum: Int { all.reduce(0, +) }

    fileprivate init(_ all: [Int]) { (reached, doing, blocked, todo) = (all[0], all[1], all[2], all[3]) }
  }

  package init(_ progress: Progress) {
    counts = Parts([progress.reached, progress[.doing], progress[.blocked], progress[.todo]])
    shares = Parts(thousandths(of: counts.all))
    (dropped, late, soon) = (progress[.dropped], progress.overdue, progress.soon)
  }

  /// How much of what is counted is done, in thousandths, by the rule of the board (办结率): only the four shares of one
  /// sentence are made to add up.
  package var reachedShare: Int { nearestShare(of: counts.reached, in: counts.sum, parts: 1000) }

  /// All items, those that are dropped among them.
  package var total: Int { counts.sum + dropped }
}

/// Shares that make 1,000 together: each rounded down, and what is left goes to those that lost most by that (largest
/// remainder). None is 0 unless it stands for nothing, and so none is 1,000 unless it stands for all.
///
/// - Parameter counts: few, none negative.
/// - Returns: nothing but zeros where there is nothing to share.
package func thousandths(of counts: [Int]) -> [Int] {
  let total = counts.reduce(0, +)
  guard total > 0 else { return counts.map { _ in 0 } }
  var shares = counts.map { $0 == 0 ? 0 : max(1, $0 * 1000 / total) }
  func loss(_ place: Int) -> Int { counts[place] * 1000 - shares[place] * total }
  while true {
    let rest = 1000 - shares.reduce(0, +)
    if rest == 0 { return shares }
    // Of those that lose as much the first one gets or gives.
    let places = shares.indices.filter { rest > 0 ? counts[$0] > 0 : shares[$0] > 1 }
    let place = rest > 0 ? places.max { loss($0) < loss($1) } : places.min { loss($0) < loss($1) }
    guard let place else { return shares }
    shares[place] += rest.signum()
  }
}
