import ArgumentParser
import PlanModel
import PlanPhrases
import PlanReport

/// What commands that make papers say: bulletins, templates, slips.
enum PaperPhrase: Phrase, Equatable {
  // What they and their options are for
  case aboutReport, optionNumber, optionDate, optionReportSince, optionReportOutput, optionIssue
  case optionNextText

  // What came of them
  case aboutTemplate, argumentTemplate, optionTemplate, optionTemplateOutput
  case aboutSlips, optionSlipsPaper, optionSlipsLevel, optionSlipsOutput
  case reportWritten(String, number: String, length: Int?, fetch: String?)
  case templateWritten(String, String), noTemplate(String), noTemplateFor(String)
  case templateProblem(String, TemplateError), templateUnreadable(String, String)
  case typedNumber(String, paragraph: Int, String, String, String)
  case isCounting
  case noLead(Int, [String], command: String), someUnit
  case noSlips, slip(SlipPaper), slipsWritten(String, Int, records: Int, fetch: String?)
  case firstPaper(year: Int), slipFolder(Day), bulletinFile(String, Day)
  case noNumber(String), oddNumber(String), issued(String, DayRange, again: Bool), issuedOnBoard(
    String, DayRange)
  case issuedAlready(String, DayRange, command: String), issuedLost(String, command: String)
}

extension String {
  /// The text in a language.
  init(_ phrase: PaperPhrase, in language: Language) { self = phrase.text(in: language) }
}

/// The help of an option of a command that makes papers.
func help(_ text: PaperPhrase, _ value: UsagePhrase? = nil) -> ArgumentHelp {
  ArgumentHelp(text.text(in: .ofRun), valueName: value?.text(in: .ofRun))
}

/// What a command that makes papers is for.
func said(_ phrase: PaperPhrase) -> String { phrase.text(in: .ofRun) }
