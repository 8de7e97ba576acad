import PlanPhrases

// What is said of the machine and of the rights of folders, in English.
extension DoctorPhrase {
  var english: String {
    switch self {
    case .terminal: "terminal"
    case .charset: "charset"
    case .signs: "widths"
    case .locale: "locale"
    case .planFolder: "plan"
    case .ownFolder: "own folder"
    case .git: "git"
    case .clock: "clock"

    case .good: "good"
    case .remedy: "to mend"
    case .notSeen: "not seen"
    case .terminalIs(let name, let columns, let rows, let colors):
      "\(name), \(columns)×\(rows), " + (colors > 0 ? "\(colors) colours" : "no colours (works all the same)")
    case .smallTerminal(let columns, let rows):
      "the window is only \(columns)×\(rows): make it larger than 40×10"
    case .isUTF8: "UTF-8"
    case .isGBK: "GBK (converted; what GBK lacks shows as ?); choose UTF-8 where you can"
    case .charsetUnknown:
      "the terminal did not answer: taken for UTF-8; where Chinese is garbled, choose UTF-8 in the terminal program"
    case .noTerminalToAsk: "the output is no terminal; run duban doctor in a terminal"
    case .signsTake(let columns): "≥ ① “ ● take \(English.count(columns, "column"))"
    case .signsUnknown:
      "the terminal did not answer: taken for 1 column; where the screen is out of line, use duban --ambiguous 2"
    case .ruler(let columns): "the bar stands above this one: \(English.count(columns, "column"))"
    case .compareRuler: "look at the line above"
    case .localeIs(let name): name
    case .localeChosen: "no UTF-8 locale is set; the program chose one itself"
    case .folderIs(let path, let isWritable):
      path + (isWritable ? ", can be written" : ", read-only: to look at, not to record")
    case .ownFolderElsewhere(let path): "\(path) is used instead"
    case .gitIsThere: "can synchronise"
    case .clockIs(let now): now
    case .clockBefore(let now, let record):
      "it is \(now) here, and there is a record of \(record): this machine's clock is slow, or the other's is fast; "
        + "set it: sudo timedatectl set-ntp true"
    case .clockUnset(let now):
      "it is \(now) here, the clock is not set; set it: sudo timedatectl set-ntp true"
    case .allGood: "All is well."
    case .someToMend(let count): "\(English.count(count, "thing")) to mend."

    case .noGroup(let name): "there is no group \(name); make it: sudo groupadd \(name)"
    case .noPlanToShare(let path): "there is no plan (plan.md) in \(path)"
    case .getentMissing(let name):
      "the number of group \(name) cannot be found; write the number, as --group 1001"
    case .groupGiven(let path, let group): "\(path): given to group \(group)"
    case .rightsGiven(let path, let rights): "\(path): rights \(String(rights, radix: 8))"
    case .rightsLeft(let path): "\(path): no regular file, left as it is"
    case .rightsAreRight(let path, let group):
      "\(path): shared with group \(group) already, nothing to change"
    case .mustBeRoot: "not all files are yours; run it again with sudo"
    }
  }
}
