import ArgumentParser
import BoardUI
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// What every command understands. Values are words here: what they mean is read where the plan is known.
struct SharedOptions: ParsableArguments {
  @Option(help: help(.optionPlan, .folder))
  var plan: String?

  @Option(name: .customLong("as-of"), help: help(.optionAsOf, .day))
  var asOf: String?

  @Option(help: help(.optionAmbiguous, .columns))
  var ambiguous: String?

  @OptionGroup var language: LanguageOption
}

/// The language, so that it is listed: it is known before, and no longer among the words that are parsed.
struct LanguageOption: ParsableArguments {
  @Option(help: help(.optionLanguage, .language))
  var lang: String?
}

/// The help of an option or argument and the name of its value.
func help(_ text: CommandPhrase, _ value: UsagePhrase? = nil) -> ArgumentHelp {
  ArgumentHelp(said(text), valueName: value?.text(in: .ofRun))
}

/// The help of an option of a command that changes the plan.
func help(_ text: EditPhrase, _ value: UsagePhrase? = nil) -> ArgumentHelp {
  ArgumentHelp(text.text(in: .ofRun), valueName: value?.text(in: .ofRun))
}

/// What a command that changes the plan is for.
func said(_ phrase: EditPhrase) -> String { phrase.text(in: .ofRun) }

/// What a command is for.
func said(_ phrase: CommandPhrase) -> String { phrase.text(in: .ofRun) }

/// What is said of how commands are written.
func said(_ phrase: UsagePhrase) -> String { phrase.text(in: .ofRun) }

/// What is asked for: which plan, seen on which day.
struct Request {
  var plan: String?
  /// As typed.
  var asOf: String?
  var ambiguousWidth: Int?
  var language = Language.ofRun
}

extension SharedOptions {
  var request: Request {
    get throws {
      let columns = try ambiguous.map { try choice($0, of: "--ambiguous", among: ["1", "2"]) == "1" ? 1 : 2 }
      return Request(plan: plan, asOf: asOf, ambiguousWidth: columns)
    }
  }
}

/// The word that was chosen, in small letters and half width; exit code 2 where it is none of the allowed ones.
func choice(_ word: String, of option: String, among allowed: [String]) throws -> String {
  let plain = trimmed(comparisonForm(word))
  guard allowed.contains(plain) else {
    throw CommandError(.wrongChoice(word, for: option, allowed: allowed), code: 2)
  }
  return plain
}

/// Who records, where the program does not know yet.
struct PersonOption: ParsableArguments {
  @Option(help: help(.optionWho, .name))
  var who: String?

  /// The name given, which is remembered where none was, else the remembered one.
  func name(_ session: Session) throws -> String {
    var settings = Settings(in: session.folders)
    guard let given = who.map({ safe(trimmed($0)) }), !given.isEmpty else {
      guard who == nil, let name = settings.name else { throw CommandError(.whoIsIt) }
      return name
    }
    if settings.name == nil {
      settings.name = given
      // No reason not to record.
      do throws(StoreError) { try settings.save(in: session.folders) } catch {
        writeError(CommandPhrase.nameNotKept(error), in: session.language)
      }
    }
    return given
  }
}
