import ArgumentParser
import PlanModel
import PlanPhrases

/// What is asked of the program itself: help, its version, a script for the shell. All of it in our words.
enum Answers {
  static let version = "0.1.0"
  private static let completion = "--generate-completion-script"

  /// The answer to words that ask for one; nil where they ask for something else.
  static func answer(_ words: [String]) throws -> String? {
    let options = words.prefix { $0 != "--" }
    if options.contains(where: { ["-h", "--help", "--help-hidden"].contains($0) }) {
      return try help(
        words.filter { !$0.hasPrefix("-") }, mustBeCommand: words.first?.hasPrefix("-") == false)
    }
    if words.first == CommandTree.helpCommand {
      return try help(Array(words.dropFirst()), mustBeCommand: true)
    }
    if options.contains("--version") { return said(versionPhrase) + "\n" }
    guard let place = options.firstIndex(where: { $0 == completion || $0.hasPrefix(completion + "=") }) else {
      return nil
    }
    let named = words[place].dropFirst(completion.count + 1)
    return try script(for: named.isEmpty ? words.dropFirst(place + 1).first ?? "" : String(named))
  }

  private static var versionPhrase: UsagePhrase {
    guard let (commit, day) = BuildStamp.written else { return .version(version) }
    return .versionOf(version, commit: commit, day: day)
  }

  /// - Parameter names: the command that help is asked on.
  private static func help(_ names: [String], mustBeCommand: Bool) throws -> String? {
    guard let root = CommandTree.all else { return nil }
    if mustBeCommand, let topic = HelpTopic.all.first(where: { [$0.name] == names }) {
      return topic.text(root, .ofRun)
    }
    // `duban --plan 甲 list --help`: the value of an option is no command.
    if let command = names.lazy.compactMap({ root.command(named: $0) }).first {
      return HelpPage(command: command, root: root).text
    }
    if mustBeCommand, let word = names.first, word != CommandTree.helpCommand {
      throw WrongUsage.failure([word], of: root, in: .ofRun)
    }
    return HelpPage(command: nil, root: root).text
  }

  private static func script(for name: String) throws -> String {
    guard let shell = name.isEmpty ? CompletionShell.autodetected() : CompletionShell(rawValue: name) else {
      throw CommandError(.noShell(name), code: 2)
    }
    let texts: [(String, UsagePhrase)] = [
      ("Show the version.", .showVersion), ("Show help information.", .showHelp),
      ("Show subcommand help information.", .aboutHelp),
    ]
    let script = texts.reduce(Duban.completionScript(for: shell)) {
      $0.replacing($1.0, with: said($1.1))
    }
    return withoutComments(script) + "\n"
  }

  /// The library's comments are English; the first line says which shell it is for.
  private static func withoutComments(_ script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().filter { $0.offset == 0 || !$0.element.drop { $0 == " " }.hasPrefix("#") }
      .map(\.element).joined(separator: "\n")
  }
}
