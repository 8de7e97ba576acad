import Glibc
import PlanModel

// What bringing a plan together with other machines needs.
extension OpenPlan {
  /// Gives ids to all items and targets that have no valid one; a plan that this user cannot write stays as it is.
  package func identifyItems() throws(StoreError) {
    guard !plan.header.isReadOnly else { return }
    do throws(StoreError) {
      _ = try giveAllIDs()
    } catch .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS) {
      return
    }
  }

  /// Where both versions of `plan.md` are kept while people have not decided between them.
  package func dispute() throws(StoreError) -> PlanDispute { PlanDispute(folder: try stateFolder()) }
}

/// Two versions of a plan that only a person can bring together, and what both come from: kept in the private folder
/// until that is decided.
package struct PlanDispute: Sendable {
  private let folder: String

  /// - Parameter folder: a private one.
  package init(folder: String) { self.folder = folder }

  /// The full texts, for whoever wants to look: that of this machine, and the other one.
  package var ownPath: String { "\(folder)/plan-mine.md" }
  package var otherPath: String { "\(folder)/plan-others.md" }
  private var basePath: String { "\(folder)/plan-base.md" }

  package var isOpen: Bool { SystemCall.allows(otherPath, F_OK) }

  /// What both versions come from; nil where it is not known.
  package func base() throws(StoreError) -> [UInt8]? {
    SystemCall.allows(basePath, F_OK) ? try readWholeFile(basePath) : nil
  }

  /// Notes what both versions come from.
  package func open(base: [UInt8]?, own: [UInt8], other: [UInt8]) throws(StoreError) {
    try makeFolders(folder)
    if let base { try replaceFile(basePath, with: base) } else { _ = SystemCall.remove(basePath) }
    try keep(own: own, other: other)
  }

  /// Keeps the texts as they are now. The other one comes last: with it the rest is known to be there.
  package func keep(own: [UInt8], other: [UInt8]) throws(StoreError) {
    try replaceFile(ownPath, with: own)
    try replaceFile(otherPath, with: other)
  }

  /// It is decided.
  package func close() {
    for path in [otherPath, ownPath, basePath] { _ = SystemCall.remove(path) }
  }
}
