/// Something to be said, as a fact. Each language has a table of its own for it: another language is one line here and a
/// file beside each table, and the compiler names the tables that lack it.
package protocol Phrase: Sendable {
  var chinese: String { get }
  var english: String { get }
}

extension Phrase {
  /// What is said.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// What is wrong, and what to do.
package typealias Advice = (what: String, remedy: String)

/// Something that is wrong and can be mended, as a fact.
package protocol Problem: Sendable {
  var chinese: Advice { get }
  var english: Advice { get }
}

extension Problem {
  /// What is wrong, and what to do.
  package func advice(in language: Language) -> Advice {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

extension String {
  /// The text in a language.
  package init(_ phrase: ModelPhrase, in language: Language) { self = phrase.text(in: language) }
}
