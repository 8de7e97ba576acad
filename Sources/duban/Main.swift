import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// Where the program begins: parses the words, runs the command, ends with the right code.
@main
enum Main {
  static func main() {
    // A file that may grow no further is an error to be told, not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let unknown = LanguageChoice.ofRun.unknown { throw CommandError(saying: unknown, code: 2) }
      // Without words there is nothing to parse: the board opens at once.
      if RawArguments.given.isEmpty { return try FirstPlan.session(Request()).showBoard() }
      let words = LanguageChoice(try RawArguments.read(environmentVariable), variable: nil).rest
      if let answer = try Answers.answer(words) { return try writeOutput(answer) }
      var command = try parsed(words)
      try command.run()
    } catch let failure as CommandError {
      end(failure.text(in: .ofRun), code: failure.code)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      end(FileError(.other("\(error)")).text(in: .ofRun), code: 1)
    }
  }

  /// The command that the words mean; what the parser refuses is told in our words.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    if let command = commandAlone(words) { return command }
    do {
      return try Duban.parseAsRoot(words)
    } catch  where Duban.exitCode(for: error) == .success {
      try writeOutput(Duban.fullMessage(for: error) + "\n")
      throw ExitCode.success
    } catch {
      guard let root = CommandTree.all else { throw CommandError(.notUnderstood, code: 2) }
      throw WrongUsage.failure(words, of: root, in: .ofRun)
    }
  }

  /// The command that stands in front, by its own words alone: the parser, which otherwise reads those of all commands
  /// several times, takes half as long. Nil where it does not understand them: what is wrong is found with the whole.
  private static func commandAlone(_ words: [String]) -> (any ParsableCommand)? {
    guard let name = words.first,
      let command = Duban.configuration.subcommands.first(where: { $0.configuration.commandName == name })
    else { return nil }
    return try? command.parseAsRoot(Array(words.dropFirst()))
  }

  private static func end(_ message: String, code: Int32) -> Never {
    writeError(message)
    exit(code)
  }
}

/// Why a request could not be carried out.
struct CommandError: Error {
  /// What is said, one thing under the other.
  let phrases: [any Phrase]
  var code: Int32
  /// The exit code where the words of a command are not understood.
  static let usage: Int32 = 2

  init(_ phrase: CommandPhrase, code: Int32 = 1) { self.init(saying: phrase, code: code) }
  init(_ phrase: UsagePhrase, code: Int32 = 1) { self.init(saying: phrase, code: code) }
  init(_ phrase: ModelPhrase, code: Int32 = 1) { self.init(saying: phrase, code: code) }
  init(saying phrases: any Phrase..., code: Int32 = 1) { self.init(phrases, code: code) }
  init(_ phrases: [any Phrase], code: Int32 = 1) { (self.phrases, self.code) = (phrases, code) }

  /// The same, with another exit code.
  func with(code: Int32) -> CommandError { CommandError(phrases, code: code) }

  func text(in language: Language) -> String {
    phrases.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

/// A text that was put together in the language of the run.
struct Verbatim: Phrase {
  let text: String
  var chinese: String { text }
  var english: String { text }

  init(_ text: String) { self.text = text }
}

/// Writes what is said to standard error, with a line end.
func writeError(_ phrase: any Phrase, in language: Language) { writeError(phrase.text(in: language)) }

/// Writes what is said to standard output, with a line end.
func writeOutput(_ phrase: any Phrase, in language: Language) throws {
  try writeOutput(phrase.text(in: language) + "\n")
}

/// Writes a message to standard error, with a line end.
func writeError(_ message: String) {
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }
  let text = lines.joined(separator: "\n")
  let line = "duban: " + (text.hasSuffix("\n") ? text : text + "\n")
  _ = writeAll(Array(line.utf8)[...], to: STDERR_FILENO)
}

/// Writes a whole text to standard output.
func writeOutput(_ text: String) throws { try writeOutput(Array(text.utf8)) }

/// Writes a whole file to standard output.
func writeOutput(_ bytes: [UInt8]) throws {
  guard let code = writeAll(bytes[...], to: STDOUT_FILENO) else { return }
  throw CommandError(saying: FileError(FileError.Reason(code), call: .write))
}

/// The program: its commands, and what they share.
struct Duban: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duban", abstract: said(.aboutProgram), version: Answers.version,
    subcommands: [
      BoardCommand.self, ListCommand.self, ShowCommand.self, MarkCommand.self, NoteCommand.self,
      DueCommand.self, MeasureCommand.self, SlipCommand.self, SlipsCommand.self, EditCommand.self,
      AddCommand.self, MoveCommand.self, SplitCommand.self, JoinCommand.self, LevelCommand.self,
      RenumberCommand.self, RemoveCommand.self, UndoCommand.self, ExportCommand.self, MergeCommand.self,
      SealCommand.self,
      LogCommand.self, ChangesCommand.self, ReportCommand.self, TemplateCommand.self, ImportCommand.self,
      DiffCommand.self,
      CheckCommand.self,
      SyncCommand.self, DemoCommand.self, DoctorCommand.self, SetupCommand.self,
    ],
    defaultSubcommand: BoardCommand.self)

  @OptionGroup var options: SharedOptions
}
