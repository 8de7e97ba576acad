import ArgumentParser
import FoundationEssentials
import PlanModel
import PlanPhrases

/// The commands with their arguments, as the parser knows them: read only where help or an error is to be written.
struct CommandTree: Decodable {
  var commandName: String
  var abstract: String?
  var arguments: [Argument]?
  var subcommands: [CommandTree]?

  struct Argument: Decodable {
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var isOptional: Bool
    var shouldDisplay: Bool
    var defaultValue: String?
  }

  struct Name: Decodable {
    var kind: String
    var name: String
  }

  private struct Document: Decodable { var command: CommandTree }

  /// The whole program.
  static var all: CommandTree? {
    var root = (try? JSONDecoder().decode(Document.self, from: Data(Duban._dumpHelp().utf8)))?.command
    root?.subcommands?.removeAll { $0.commandName == helpCommand }
    return root
  }

  /// The command that the library adds.
  static let helpCommand = "help"

  var commands: [CommandTree] { subcommands ?? [] }

  func command(named name: String) -> CommandTree? { commands.first { $0.commandName == name } }

  /// What is written without a name, in its order.
  var positionals: [Argument] { (arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay } }

  /// Options and flags, those for help and version last.
  var options: [Argument] { (arguments ?? []).filter { $0.kind != "positional" && $0.shouldDisplay } }
}

extension CommandTree.Argument {
  /// `--as-of`, `-h`.
  var spellings: [String] { (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name } }
  var takesValue: Bool { kind == "option" }
  var value: String { valueName ?? "" }

  /// The library describes its own options in English.
  var text: String {
    if spellings.contains("--help") { return said(.showHelp) }
    if spellings.contains("--version") { return said(.showVersion) }
    return abstract ?? ""
  }
}
