import PlanPhrases

// What is said of commands and how they were typed, in English.
extension UsagePhrase {
  var english: String {
    switch self {
    case .usage: "Usage: "
    case .commands: "Commands:"
    case .options: "Options:"
    case .parameters: "Arguments:"
    case .anyOptions: "[OPTIONS]"
    case .anyCommand: "[COMMAND]"
    case .moreHelp: "More about a command: duban help COMMAND"
    case .seeHelp(let command): "More: duban help" + (command.isEmpty ? "" : " \(command)")
    case .showHelp: "show this help"
    case .showVersion: "show the version"
    case .aboutHelp: "show how a command is used"
    case .version(let number): "Duban \(number)"
    case .makeCompletion: "print a script that completes commands on Tab: bash, zsh or fish"

    case .folder: "FOLDER"
    case .day: "DAY"
    case .columns: "1|2"
    case .language: "zh|en"
    case .name: "NAME"
    case .unit: "UNIT"
    case .role: "ROLE"
    case .phase: "PHASE"
    case .status: "STATUS"
    case .light: "LIGHT"
    case .words: "TEXT"
    case .item: "ITEM"
    case .format: "FORMAT"
    case .remark: "REMARK"
    case .reason: "REASON"
    case .content: "TEXT"
    case .number: "NUMBER"
    case .source: "SOURCE"
    case .target: "TARGET"
    case .due: "DUE"
    case .document: "FILE"
    case .oldPlan: "OLD"
    case .newPlan: "NEW"
    case .shell: "SHELL"
    case .trait: "KIND"
    case .filter: "NAME"
    case .dayCount: "days"
    case .heads: "columns"
    case .group: "GROUP"
    case .topics: "Further pages:"
    case .aboutTerminals: "how to set PuTTY, MobaXterm, Windows Terminal, Xshell"
    case .aboutManual: "all commands, keys and fields"
    case .versionOf(let number, let commit, let day): "Duban \(number) (\(commit), \(day))"

    case .manualName: "Name"
    case .manualSynopsis: "Synopsis"
    case .manualKeys: "Keys of the board"
    case .manualTyping: "While typing"
    case .manualFields: "Fields of a plan file"
    case .manualFiles: "Files"
    case .manualPlansPlace: "plans, a folder each"
    case .manualStatePlace:
      "private copies and unfinished texts of this machine; not to be synced between machines"
    case .manualSettingsPlace: "name, unit, width of signs"
    case .manualVariables: "Environment"
    case .manualVariablePlans: "folder of plans"
    case .manualVariableLanguage: "zh or en"
    case .manualSee: "See also"

    case .noCommand(let word, let near, let all):
      "There is no command \(word)"
        + (near.isEmpty
          ? "; the commands are: \(all.joined(separator: " "))" : "; did you mean \(English.or(near))?")
    case .looksLikeItem(let item): "There is no command \(item); to see this item: duban show \(item)"
    case .noOption(let option, let near):
      "There is no option \(option)" + (near.map { "; did you mean \($0)?" } ?? "")
    case .optionOfOther(let option, let command):
      "The option \(option) goes behind its command: duban \(command) \(option)"
    case .missingValue(let option, let value): "\(value) is missing behind \(option)"
    case .needlessValue(let option): "\(option) takes no value"
    case .missing(let values):
      "Missing: \(values.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }.joined(separator: ", "))"
    case .needless(let words):
      "Too many words: \(words.joined(separator: " ")); put quotes around text with blanks"
    case .asText(let command): "If the text begins with -, put -- before it:\n  \(command)"
    case .noShell(let shell):
      (shell.isEmpty ? "" : "There is no completion script for \(shell); ") + "use bash, zsh or fish"
    case .notUnderstood: "This cannot be understood"
    case .wrongChoice(let word, let option, let allowed):
      "\(option) cannot be \"\(word)\"; use \(English.or(allowed))"
    }
  }
}

extension UnknownLanguage {
  var englishText: String { "\(place) cannot be \"\(word)\"; use zh or en" }
}
