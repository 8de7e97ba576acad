import PlanModel
import PlanPhrases

/// What is said of a document that is imported.
package enum ImportPhrase: Phrase, Equatable {
  case doubt(ImportDoubt, at: ImportPlace), doubtAt(String, ImportDoubt, ImportPlace)
  case failure(ImportError, file: String)
  case explainHead(margin: Int32?)
}

extension ImportDoubt: Phrase {}
extension ImportSureness: Phrase {}
extension ImportError: Phrase {}
extension ExplainedLine.Kind: Phrase {}

extension String {
  /// The text in a language.
  package init(_ phrase: ImportPhrase, in language: Language) { self = phrase.text(in: language) }
}
