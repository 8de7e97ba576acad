import ArgumentParser
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// The words of the command line, as they were given: paths keep every byte, all else becomes text.
enum RawArguments {
  /// Options whose value is a path.
  private static let pathOptions = ["--plan", "--into", "--output"]
  /// Commands whose words are all paths.
  private static let pathCommands =
    [ImportCommand.self, DiffCommand.self, MergeCommand.self].map(name) as [String]

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  /// The words behind the program's name, as texts of paths.
  static let given = commandWords()

  /// - Parameter environment: says in which encoding words are that are no UTF-8.
  /// - Throws: where a word is neither UTF-8 nor in that encoding. Nothing is ever stored that nobody can read.
  static func read(_ environment: (String) -> String?) throws(CommandError) -> [String] {
    let words = given
    // Nearly always: then nobody has to know which of them are paths.
    guard words.contains(where: \.standsForBytes) else { return words }
    let charset = Charset.ofLocale(environment)
    return try texts(words) { (word) throws(CommandError) in
      if let charset, let text = word.pathBytes.decoded(from: charset) { return text }
      throw CommandError(.notUTF8(safe(word)), code: 2)
    }
  }

  /// - Parameters:
  ///   - words: each as the text of a path.
  ///   - decode: makes text of one that is no UTF-8.
  static func texts(
    _ words: [String], decode: (String) throws(CommandError) -> String
  ) throws(CommandError) -> [String] {
    let commands = Set(Duban.configuration.subcommands.map(name))
    var (texts, command, isValue) = ([String](), nil as String?, false)
    for word in words {
      let isPath =
        isValue || pathOptions.contains { word.hasPrefix($0 + "=") }
        || command.map(pathCommands.contains) == true
      if command == nil, !isValue, commands.contains(word) { command = word }
      texts.append(isPath || !word.standsForBytes ? word : try decode(word))
      isValue = pathOptions.contains(word)
    }
    return texts
  }
}
