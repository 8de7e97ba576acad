import PlanPhrases

/// What the program says of how commands are written, and of how they were typed.
enum UsagePhrase: Phrase, Equatable {
  // Parts of a page of help
  case usage, commands, options, parameters, anyOptions, anyCommand, moreHelp, seeHelp(String)
  case showHelp, showVersion, aboutHelp, version(String), versionOf(String, commit: String, day: String)
  case makeCompletion, topics, aboutTerminals, aboutManual

  // The manual
  case manualName, manualSynopsis, manualKeys, manualTyping, manualFields, manualFiles
  case manualPlansPlace, manualStatePlace, manualSettingsPlace, manualVariables, manualVariablePlans
  case manualVariableLanguage, manualSee

  // Names of values
  case folder, day, columns, language, name, unit, role, phase, status, light, words, item, format, remark
  case dayCount, heads
  case reason, content, number, source, target, due, document, oldPlan, newPlan, shell, trait, filter, group

  // What was typed wrongly
  case noCommand(String, near: [String], all: [String]), looksLikeItem(String)
  case noOption(String, near: String?), optionOfOther(String, command: String)
  case missingValue(String, String), needlessValue(String), missing([String]), needless([String])
  case asText(String), noShell(String), notUnderstood
  case wrongChoice(String, for: String, allowed: [String])
}

/// A language that is none of ours: said in all of them, for nobody knows which is understood.
struct UnknownLanguage: Phrase {
  let word: String
  /// The option or the variable that names it.
  let place: String

  var chinese: String { said }
  var english: String { said }
  private var said: String { chineseText + " / " + englishText }
}
