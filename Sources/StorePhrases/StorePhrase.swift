import PlanModel
import PlanPhrases
import PlanStore
import PlanSync

// Why something could not be read, saved or synchronised, and what was done: the words for these facts stand beside it.
extension StoreError: Phrase {}
extension StoreNotice: Phrase {}
extension SyncError: Phrase {}
extension ForeignChange: Phrase {}

extension StoreError {
  /// The reason alone, without what was tried.
  func reason(in language: Language) -> String {
    if case .system = self { cause.text(in: language) } else { text(in: language) }
  }
}

/// What is said of a synchronisation.
package enum SyncPhrase: Phrase, Equatable {
  case synced([String]), upToDate, sentRecords(Int), sentPlan, receivedRecords(Int, [String]), receivedPlan
  case journalsKept([String]), journalKept(String, [String]), notTaken([String])
  case undecided(Int), mine(String), others(String), nothing, more(Int)
  case decideMine(String), decideOthers(String), decideItem(String), bothTexts(String, String)
}

extension String {
  /// The text in a language.
  package init(_ phrase: SyncPhrase, in language: Language) { self = phrase.text(in: language) }
}

extension SyncReport {
  /// Lines for the person at the screen: what was done.
  package func lines(in language: Language) -> [String] {
    let parts: [SyncPhrase?] = [
      sent > 0 ? .sentRecords(sent) : nil, planSent ? .sentPlan : nil,
      received > 0 ? .receivedRecords(received, receivedByPerson) : nil, planReceived ? .receivedPlan : nil,
    ]
    let said = parts.compactMap { $0?.text(in: language) }
    let files = keptFiles.map { String(.journalKept($0.file, $0.people), in: language) }
    return [String(moved ? .synced(said) : .upToDate, in: language)]
      + (files.isEmpty ? [] : [String(.journalsKept(files), in: language)])
      + (refusedFiles.isEmpty ? [] : [String(.notTaken(refusedFiles), in: language)])
  }
}

extension UndecidedPlan {
  /// So many are shown.
  private static let most = 20

  /// Lines for the person at the screen: what it is about, and how it is decided.
  ///
  /// - Parameter command: how this program was called.
  package func lines(command: String, in language: Language) -> [String] {
    let more = changes.count - UndecidedPlan.most
    var phrases: [SyncPhrase] = more > 0 ? [.more(more)] : []
    phrases += [.decideMine(command), .decideOthers(command)]
    phrases += example(command).map { .decideItem($0) }
    phrases.append(.bothTexts(safe(ownPath), safe(otherPath)))
    return [String(.undecided(changes.count), in: language)]
      + changes.prefix(UndecidedPlan.most).flatMap { lines(of: $0, in: language) }
      + phrases.map { $0.text(in: language) }
  }

  /// What it is about, and the text of either side.
  private func lines(of change: Change, in language: Language) -> [String] {
    func texts(_ lines: [String]) -> [String] { lines.isEmpty ? [String(.nothing, in: language)] : lines }
    return [change.name ?? fileName] + texts(change.ours).map { String(.mine($0), in: language) }
      + texts(change.theirs).map { String(.others($0), in: language) }
  }

  /// How one of several is decided.
  private func example(_ command: String) -> [String] {
    guard changes.count > 1, let name = changes.lazy.compactMap(\.name).first else { return [] }
    return ["\(command) --mine --item \(shellWord(name))"]
  }
}
