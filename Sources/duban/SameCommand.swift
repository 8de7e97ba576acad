import PlanModel
import PlanStore

/// The command that was typed, and others like it.
enum SameCommand {
  /// As they were understood.
  private static var words: [String] { (try? RawArguments.read(environmentVariable)) ?? [] }

  /// The same with another value for an option; without an option, for a word of its own.
  static func with(_ value: String, for typed: String, _ option: String?) -> String {
    var words = SameCommand.words
    for place in words.indices {
      if let option {
        if words[place] == "\(option)=\(typed)" { words[place] = "\(option)=\(value)" }
        if place > 0, words[place - 1] == option { words[place] = value }
      } else if words[place] == typed {
        words[place] = value
      }
    }
    return shellCommand(["duban"] + words)
  }

  /// Another command about the same plan.
  static func other(_ command: [String]) -> String { shellCommand(["duban"] + command + plan) }

  /// The words that name the plan.
  static var plan: [String] {
    let place = words.firstIndex { $0 == "--plan" || $0.hasPrefix("--plan=") }
    return place.map { Array(words[$0...].prefix(words[$0] == "--plan" ? 2 : 1)) } ?? []
  }

  /// `export` in the place of `list`.
  static var exporting: String {
    var words = SameCommand.words
    if let place = words.firstIndex(of: "list") { words[place] = "export" }
    return shellCommand(["duban"] + words)
  }

  /// The same with the word that nothing need be asked.
  static var agreed: String { with(["--yes"]) }

  /// The same with more words, before what is behind `--`.
  static func with(_ more: [String]) -> String {
    let options = words.prefix { $0 != "--" }
    return shellCommand(["duban"] + options + more + words.dropFirst(options.count))
  }
}
