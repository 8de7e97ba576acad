import PlanPhrases

/// What `duban import` says of a document.
enum ImportingPhrase: Phrase, Equatable {
  case imported(String, into: String), wouldImport(String), nothingToImport(String)
  case importedParts(ImportedCounts), importedUnits(Int, [String], hasMore: Bool)
  case aliasesHint, doubtCount(Int), openImported(command: String), reviewImported(key: String),
    importedUndated(filter: String, due: String)
  case importChanges(String), importSame(String), importAsk, importNeedsYes(String), importLeft
  case importRevised(String)
  case ownWorkbook(String, String), ownTable(String)
}

/// How much a document holds.
struct ImportedCounts: Equatable {
  var groups, tasks, items, targets, phases, deliverables, safeguards: Int
}

extension String {
  /// The text in a language.
  init(_ phrase: ImportingPhrase, in language: Language) { self = phrase.text(in: language) }
}
