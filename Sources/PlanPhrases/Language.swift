/// A language that the program speaks. Names of units, titles and what somebody wrote are never translated.
package enum Language: String, CaseIterable, Sendable {
  // The raw value is the word after `--lang`.
  case chinese = "zh"
  case english = "en"

  /// The language of what is written into plans and repositories, whoever reads it later.
  package static let ofFiles = Language.chinese

  /// The language that a word names: `en`, `English`, `zh_CN.UTF-8`; nil for any other.
  package init?(named word: String) {
    let name = word.lowercased().prefix { $0.isLetter }
    switch name {
    case "zh", "chinese": self = .chinese
    case "en", "english": self = .english
    default: return nil
    }
  }
}
