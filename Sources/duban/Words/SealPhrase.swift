import PlanModel
import PlanPhrases
import PlanPrograms

/// What is said of seals (封存).
enum SealPhrase: Phrase {
  // What commands and options are for
  case aboutSeal, optionSign, optionSeal, optionAllowed, keyFile, signersFile

  case sealed(String, number: String, replicas: Int, records: Int)
  case notSigned(FileSignature.Failure)
  case noSeals(command: String), allowedWithoutSeal(command: String)
  case holds(String, number: String, who: String, time: String)
  case broken(String, number: String, who: String, time: String)
  case finding(SealFinding, who: String)
  case noSeal(String)
  case signedBy(String), unsigned, signatureIsBad(FileSignature.Failure)
}

extension String {
  /// The text in a language.
  init(_ phrase: SealPhrase, in language: Language) { self = phrase.text(in: language) }
}

/// The help of an option about seals and the name of its value.
func said(_ phrase: SealPhrase) -> String { phrase.text(in: .ofRun) }
