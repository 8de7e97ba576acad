import PlanModel
import PlanPhrases

/// Finds what is wrong with words that the parser refused, and says how to write them.
struct WrongUsage {
  private let root: CommandTree
  private let words: [String]
  private var command: CommandTree?
  private var positionals: [String] = []

  /// - Parameter words: what stood behind the program's name.
  init(_ words: [String], of root: CommandTree) {
    self.words = words
    self.root = root
  }

  /// What is wrong, how the command is written, and where more stands.
  static func failure(_ words: [String], of root: CommandTree, in language: Language) -> CommandError {
    var usage = WrongUsage(words, of: root)
    let reason = usage.reason() ?? .notUnderstood
    let page = HelpPage(command: usage.command, root: root)
    let written = String(.usage, in: language) + page.usage
    let more = UsagePhrase.seeHelp(usage.command?.commandName ?? "")
    return CommandError(saying: reason, Verbatim(written), more, code: CommandError.usage)
  }

  private mutating func reason() -> UsagePhrase? {
    var index = 0
    while index < words.count, words[index] != "--" {
      let word = words[index]
      if word.hasPrefix("-"), word.count > 1 {
        if let reason = reason(ofOption: word, at: &index) { return reason }
      } else if let reason = take(word) {
        return reason
      }
      index += 1
    }
    for word in words.dropFirst(index + 1) {
      if let reason = take(word) { return reason }
    }
    return reasonAtEnd()
  }

  private mutating func take(_ word: String) -> UsagePhrase? {
    if command == nil, positionals.isEmpty {
      guard let found = root.command(named: word) else { return reason(ofCommand: word) }
      command = found
    } else {
      positionals.append(word)
    }
    return nil
  }

  private func reason(ofCommand word: String) -> UsagePhrase {
    if ItemNumber(word) != nil { return .looksLikeItem(shellWord(word)) }
    let names = root.commands.map(\.commandName)
    return .noCommand(word, near: Nearest.words(to: word, among: names), all: names)
  }

  private func reason(ofOption word: String, at index: inout Int) -> UsagePhrase? {
    let name = String(word.prefix { $0 != "=" })
    guard let option = (command ?? root).options.first(where: { $0.spellings.contains(name) }) else {
      return reason(ofUnknown: word, name)
    }
    let hasValue = name.count < word.count
    guard option.takesValue else { return hasValue ? .needlessValue(name) : nil }
    if hasValue { return nil }
    index += 1
    let isThere = index < words.count && (words[index] == "-" || !words[index].hasPrefix("-"))
    return isThere ? nil : .missingValue(name, option.value)
  }

  private func reason(ofUnknown word: String, _ name: String) -> UsagePhrase {
    // The command that was meant may stand behind it.
    let typed = words.compactMap { root.command(named: $0) }
    if command == nil, let other = (typed + root.commands).first(where: { $0.has(name) }) {
      return .optionOfOther(name, command: other.commandName)
    }
    // -5度 is something to write, not an option.
    if !word.hasPrefix("--"), let command, !command.positionals.isEmpty {
      let others = words.filter { $0 != word && $0 != "--" }
      return .asText(shellCommand(["duban"] + others + ["--", word]))
    }
    let known = (command ?? root).options.flatMap(\.spellings).filter { $0.hasPrefix("--") }
    return .noOption(name, near: Nearest.words(to: name, among: known).first)
  }

  private func reasonAtEnd() -> UsagePhrase? {
    guard let command else { return nil }
    let wanted = command.positionals
    if positionals.count > wanted.count { return .needless(Array(positionals.dropFirst(wanted.count))) }
    let missing = wanted.dropFirst(positionals.count).filter { !$0.isOptional }.map(\.value)
    if !missing.isEmpty { return .missing(missing) }
    let given = words.map { String($0.prefix { $0 != "=" }) }
    let needed = command.options.filter { !$0.isOptional && $0.spellings.allSatisfy { !given.contains($0) } }
    return needed.isEmpty ? nil : .missing(needed.map { " \($0.spellings[0]) \($0.value)" })
  }
}

extension CommandTree {
  fileprivate func has(_ option: String) -> Bool { options.contains { $0.spellings.contains(option) } }
}

/// The words that somebody may have meant who typed another one.
enum Nearest {
  /// Those that differ least, where that is little.
  static func words(to word: String, among known: [String]) -> [String] {
    let distances = known.map { distance(Array($0), Array(word.lowercased())) }
    guard let least = distances.min(), least <= max(1, word.count / 3) else { return [] }
    return zip(known, distances).filter { $0.1 == least }.map(\.0)
  }

  /// How many letters must be put in, taken out, changed, or swapped with the next one.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var line = [row + 1]
      for (column, second) in other.enumerated() {
        var least = min(last[column] + (letter == second ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == second {
          least = min(least, before[column - 1] + 1)
        }
        line.append(least)
      }
      (before, last) = (last, line)
    }
    return last[other.count]
  }
}
