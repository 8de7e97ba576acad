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
  /// What is said of files besides the plan that do not come together.
  package var foreign: [Text] = []
  private var kept: [Kept] = []
  private var refused: [Path] = []

  /// Lines for the person at the screen: what was done.
  package var lines: [String] {
    let parts: [Text?] = [
      sent > 0 ? .sentRecords(sent) : nil, planSent ? .sentPlan : nil,
      received > 0 ? .receivedRecords(received, receivedByPerson) : nil, planReceived ? .receivedPlan : nil,
    ]
    let said = parts.compactMap { $0.map { String($0) } }
    let files = kept.map { String(.journalKept($0.file.shown, $0.records.byPerson)) }
    return [String(moved ? .synced(said) : .upToDate)]
      + (files.isEmpty ? [] : [String(.journalsKept(files))])
      + (refused.isEmpty ? [] : [String(.syncNotTaken(refused.map(\.shown)))])
  }

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
  let conflicts: [PlanMerge.Conflict]
  let dispute: PlanDispute

  /// So many are shown.
  private static let most = 20

  /// Lines for the person at the screen: what it is about, and how it is decided.
  ///
  /// - Parameter command: how this program was called.
  package func lines(command: String) -> [String] {
    let more = conflicts.count - UndecidedPlan.most
    return [String(.planUndecided(conflicts.count))]
      + conflicts.prefix(UndecidedPlan.most).flatMap(lines)
      + (more > 0 ? [String(.undecidedMore(more))] : [])
      + [String(.decideMine(command)), String(.decideOthers(command))]
      + example(command)
      + [String(.undecidedTexts(safe(dispute.ownPath), safe(dispute.otherPath)))]
  }

  private func lines(_ conflict: PlanMerge.Conflict) -> [String] {
    [name(of: conflict) ?? PlanFiles.plan]
      + text(conflict.ours).map { String(.undecidedMine($0)) }
      + text(conflict.theirs).map { String(.undecidedOthers($0)) }
  }

  private func text(_ version: PlanMerge.Version) -> [String] {
    let lines = version.text.nonEmptyLines.map {
      safe(String(decoding: $0, as: UTF8.self))
    }
    return lines.isEmpty ? [String(.undecidedNothing)] : lines
  }

  /// How one of several is decided.
  private func example(_ command: String) -> [String] {
    guard conflicts.count > 1, let name = conflicts.lazy.compactMap(name).first else { return [] }
    return [String(.decideItem("\(command) --mine --item \(shellWord(name))"))]
  }

  /// The number of its item, or its id where several have that number; nil where it is about no item.
  private func name(of conflict: PlanMerge.Conflict) -> String? {
    let isOnly = conflicts.count { $0.number == conflict.number } == 1
    return isOnly ? conflict.number ?? conflict.item?.description : conflict.item?.description
  }
}
