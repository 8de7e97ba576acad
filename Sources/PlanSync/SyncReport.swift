import PlanModel
import PlanStore

/// What a synchronisation did.
package struct SyncReport: Sendable {
  /// Events that went to the remote repository.
  package var sent = 0
  /// Events that came from it, and how many from whom.
  package var received = 0
  package var receivedByPerson: [String] = []
  package var planSent = false
  package var planReceived = false
  /// Whether anything at all went or came.
  package var moved = false
  /// What only a person can bring together in the plan; nil where there is nothing.
  package var undecided: UndecidedPlan?
  /// Files besides the plan that do not come together.
  package var foreign: [ForeignChange] = []
  private var kept: [Kept] = []
  private var refused: [Path] = []

  /// Journals from which records were kept that somebody deleted, and how many from whom.
  package var keptFiles: [(file: String, people: [String])] {
    kept.map { ($0.file.shown, $0.records.byPerson) }
  }

  /// What the other side made of files, and was not taken.
  package var refusedFiles: [String] { refused.map(\.shown) }

  /// Takes in what came out of a merge.
  mutating func note(_ outcome: Merge.Outcome) {
    add(outcome.kept)
    refused += outcome.refused.filter { !refused.contains($0) }
  }

  /// Takes in records that were kept.
  mutating func add(_ more: [Kept]) {
    for one in more {
      if let place = kept.firstIndex(where: { $0.file == one.file }) {
        kept[place].records.add(one.records)
      } else {
        kept.append(one)
      }
    }
    kept.sort { $0.file.lexicographicallyPrecedes($1.file) }
  }
}

/// What both sides changed in the plan, each in its way.
package struct UndecidedPlan: Sendable {
  package let changes: [Change]
  /// Where the text of either side stands.
  package let ownPath: String
  package let otherPath: String
  /// The plan's file.
  package var fileName: String { PlanFiles.plan }

  /// One place that both changed.
  package struct Change: Sendable {
    /// The number of its item, or its id where several have that number; nil where it is about no item.
    package let name: String?
    /// The lines of either side; none where it deleted them.
    package let ours: [String]
    package let theirs: [String]
  }

  init(conflicts: [PlanMerge.Conflict], dispute: PlanDispute) {
    ownPath = dispute.ownPath
    otherPath = dispute.otherPath
    changes = conflicts.map { conflict in
      let isOnly = conflicts.count { $0.number == conflict.number } == 1
      let id = conflict.item?.description
      return Change(
        name: isOnly ? conflict.number ?? id : id, ours: UndecidedPlan.lines(conflict.ours),
        theirs: UndecidedPlan.lines(conflict.theirs))
    }
  }

  private static func lines(_ version: PlanMerge.Version) -> [String] {
    version.text.nonEmptyLines.map { safe(String(decoding: $0, as: UTF8.self)) }
  }
}
