import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanStore

/// Where the program begins: parses the words, runs the command, ends with the right code.
@main
enum Main {
  static func main() {
    // A file that may grow no further is an error to be told, not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      // Without words there is nothing to parse: the board opens at once.
      if CommandLine.argc == 1 { return try Session(board: Request()).showBoard() }
      let words = try RawArguments.read(environmentVariable)
      if let answer = try Answers.answer(words) { return try writeOutput(answer) }
      var command = try parsed(words)
      try command.run()
    } catch let failure as CommandFailure {
      end(failure.message, code: failure.code)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      end(String(.systemFailure("\(error)", "", "")), code: 1)
    }
  }

  /// The command that the words mean; what the parser refuses is told in our words.
  private static func parsed(_ words: [String]) throws -> any ParsableCommand {
    do {
      return try Duban.parseAsRoot(words)
    } catch  where Duban.exitCode(for: error) == .success {
      try writeOutput(Duban.fullMessage(for: error) + "\n")
      throw ExitCode.success
    } catch {
      let message = CommandTree.all.map { WrongUsage.message(words, of: $0) }
      throw CommandFailure(message ?? String(.usage(.notUnderstood)), code: 2)
    }
  }

  private static func end(_ message: String, code: Int32) -> Never {
    writeError(message)
    exit(code)
  }
}

/// Why a request could not be carried out.
struct CommandFailure: Error {
  var message: String
  var code: Int32 = 1
  /// The exit code where the words of a command are not understood.
  static let usage: Int32 = 2

  init(_ text: Text, code: Int32 = 1) { self.init(String(text), code: code) }
  init(_ message: String, code: Int32 = 1) {
    self.message = message
    self.code = code
  }
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
  throw CommandFailure(.systemFailure(String(.callWrite), "", StoreError.word(for: code)))
}

/// The program: its commands, and what they share.
struct Duban: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duban", abstract: String(.aboutProgram), version: Answers.version,
    subcommands: [
      BoardCommand.self, ListCommand.self, ShowCommand.self, MarkCommand.self, NoteCommand.self,
      DueCommand.self, MeasureCommand.self,
      UndoCommand.self,
      LogCommand.self, ImportCommand.self, DiffCommand.self, CheckCommand.self, SyncCommand.self,
      DemoCommand.self,
    ],
    defaultSubcommand: BoardCommand.self)

  @OptionGroup var options: SharedOptions
}
