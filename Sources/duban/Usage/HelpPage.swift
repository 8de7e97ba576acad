import PlanModel
import PlanPhrases

/// What a command is for and how it is written.
struct HelpPage {
  /// Nil: of the whole program.
  let command: CommandTree?
  let root: CommandTree

  var text: String {
    let shown = command ?? root
    var lines = [shown.abstract ?? "", "", said(.usage) + usage]
    lines += table(.parameters, shown.positionals.map { ($0.value, $0.text) })
    if command == nil {
      let help = (CommandTree.helpCommand, said(.aboutHelp))
      lines += table(.commands, root.commands.map { ($0.commandName, $0.abstract ?? "") } + [help])
      lines += table(.topics, HelpTopic.all.map { ("duban help " + $0.name, said($0.about)) })
    }
    lines += table(.options, shown.options.map { (HelpPage.written($0), $0.text) } + ofWholeProgram)
    if command == nil { lines += ["", said(.moreHelp)] }
    return lines.lines
  }

  /// `duban mark 编号 状态 [选项]`
  var usage: String {
    guard let command else {
      return ["duban", said(.anyCommand), said(.anyOptions)].joined(separator: " ")
    }
    let needed = command.options.filter { !$0.isOptional }.map(HelpPage.written)
    let words = ["duban", command.commandName] + command.positionals.map(HelpPage.written) + needed
    return (words + [said(.anyOptions)]).joined(separator: " ")
  }

  private var ofWholeProgram: [(String, String)] {
    let shells = "--generate-completion-script " + said(.shell)
    return command == nil ? [(shells, said(.makeCompletion))] : []
  }

  /// `--on 日期`; in brackets where it may be left out and has no name.
  static func written(_ argument: CommandTree.Argument) -> String {
    guard !argument.spellings.isEmpty else {
      return argument.isOptional ? "[\(argument.value)]" : argument.value
    }
    return argument.spellings.joined(separator: ", ") + (argument.takesValue ? " " + argument.value : "")
  }

  private func table(_ title: UsagePhrase, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = DisplayWidth(ambiguous: 1)
    let widest = rows.map { width.columns(of: $0.0) }.filter { $0 <= HelpPage.widest }.max() ?? 0
    let lines = rows.map { label, text -> String in
      let blanks = max(2, widest + 2 - width.columns(of: label))
      return "  " + label + String(repeating: " ", count: blanks) + text
    }
    return ["", said(title)] + lines
  }

  /// Longer labels push their texts to the right, in columns.
  private static let widest = 24
}
