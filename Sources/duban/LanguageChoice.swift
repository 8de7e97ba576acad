import PlanPhrases
import PlanStore

/// The language of a run. It is found before the words are parsed, so that help and errors are in it too: `--lang` says it,
/// else `DUBAN_LANG`. The locale does not: servers say en_US to everybody.
struct LanguageChoice {
  static let option = "--lang"
  static let variable = "DUBAN_LANG"

  private(set) var language = Language.chinese
  /// What was named and is none of ours.
  private(set) var unknown: UnknownLanguage?
  /// The words without those that name the language: it may stand anywhere.
  private(set) var rest: [String] = []

  /// - Parameters:
  ///   - words: the command line without the program's name.
  ///   - variable: the value of `DUBAN_LANG`.
  init(_ words: [String], variable: String?) {
    var (named, index) = ([String](), 0)
    while index < words.count, words[index] != "--" {
      let word = words[index]
      if word == LanguageChoice.option, index + 1 < words.count {
        index += 1
        named.append(words[index])
      } else if word.hasPrefix(LanguageChoice.option + "=") {
        named.append(String(word.dropFirst(LanguageChoice.option.count + 1)))
      } else {
        rest.append(word)
      }
      index += 1
    }
    rest += words[index...]
    if let word = named.last {
      take(word, from: LanguageChoice.option)
    } else if let variable, !variable.isEmpty {
      take(variable, from: LanguageChoice.variable)
    }
  }

  private mutating func take(_ word: String, from place: String) {
    if let known = Language(named: word) {
      language = known
    } else {
      unknown = UnknownLanguage(word: word, place: place)
    }
  }

  /// That of this run, read once: the tables of commands and options, which the parser wants as constants, are in it.
  static let ofRun = LanguageChoice(
    RawArguments.given, variable: environmentVariable(variable))
}

extension Language {
  /// The language of this run.
  static var ofRun: Language { LanguageChoice.ofRun.language }
}
