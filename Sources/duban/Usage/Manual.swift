import BoardUI
import PlanModel
import PlanPhrases

/// All commands, keys and fields on one page, as Markdown: the manual page duban(1) is made from it.
struct Manual {
  let root: CommandTree
  let language: Language

  var text: String {
    let parts = [name, synopsis] + commands + [keys, fields, places, variables, seeAlso]
    return parts.joined(separator: "\n")
  }

  private var name: String { section(.manualName) + "duban - \(root.abstract ?? "")\n" }

  private var synopsis: String {
    let usages =
      [HelpPage(command: nil, root: root)] + root.commands.map { HelpPage(command: $0, root: root) }
    return section(.manualSynopsis) + usages.map { "    \($0.usage)\n" }.joined()
  }

  /// Each with what is written behind it; what all of them understand stands once, before them.
  private var commands: [String] {
    let shared = Set(root.options.flatMap(\.spellings))
    let all = section(.options) + root.options.map(entry).joined()
    return [all, section(.commands)]
      + root.commands.map { command in
        let own = command.options.filter { !$0.spellings.contains(where: shared.contains) }
        return "## duban \(command.commandName)\n\n\(escaped(command.abstract ?? ""))\n\n"
          + (command.positionals + own).map(entry).joined()
      }
  }

  private func entry(_ argument: CommandTree.Argument) -> String {
    item(HelpPage.written(argument), argument.text)
  }

  private var keys: String {
    let rows = KeyTable.helpRows
    func list(_ rows: [KeyTable.HelpRow]) -> String {
      rows.map { item($0.keys(in: language), $0.text.text(in: language)) }.joined()
    }
    return section(.manualKeys) + list(rows.board) + "\n" + section(.manualTyping, level: 2)
      + list(rows.typing)
  }

  /// The names of fields in plan.md are grammar, the same in every language.
  private var fields: String {
    section(.manualFields)
      + FieldName.allCases.map { field in
        let names = field.allNames
        return item(names[0], language.list(Array(names.dropFirst())))
      }.joined()
  }

  private var places: String {
    section(.manualFiles) + item("./Plans, ~/.local/share/duban", text(.manualPlansPlace))
      + item("~/.local/state/duban", text(.manualStatePlace))
      + item("~/.config/duban/settings", text(.manualSettingsPlace))
  }

  private var variables: String {
    section(.manualVariables) + item("DUBAN_PLANS", text(.manualVariablePlans))
      + item(LanguageChoice.variable, text(.manualVariableLanguage))
  }

  private var seeAlso: String { section(.manualSee) + "**duban-plan**(5), **git**(1), **ssh**(1)\n" }

  private func text(_ phrase: UsagePhrase) -> String { phrase.text(in: language) }

  private func section(_ phrase: UsagePhrase, level: Int = 1) -> String {
    let title = text(phrase)
    let plain = title.last.map { $0.isPunctuation } == true ? String(title.dropLast()) : title
    return String(repeating: "#", count: level) + " \(plain)\n\n"
  }

  /// A word and what it means, in the way of Markdown with lists of definitions.
  private func item(_ word: String, _ text: String) -> String {
    "**\(escaped(word))**\n\n: \(escaped(text.isEmpty ? "–" : text))\n\n"
  }

  private func escaped(_ text: String) -> String {
    text.map { #"\`*_{}[]<>()#+-.!|~"#.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
