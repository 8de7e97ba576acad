import PlanModel
import PlanPhrases

// What is said of keys: their names are those of the table.
extension KeyTable {
  /// How the first key of a command of the board is called.
  package static func name(of command: Command) -> KeyName {
    boardRows.first { $0.command == command }?.keyName ?? .verbatim("")
  }
}

extension BoardPhrase {
  static var clearHint: BoardPhrase { .clearWith(key: KeyTable.name(of: .clearFilter)) }
  static var nothingMatches: BoardPhrase { .nothingMatchesFilter(clear: KeyTable.name(of: .clearFilter)) }
  static func markedWith(_ count: Int) -> BoardPhrase {
    .markedCount(
      count, finish: KeyTable.name(of: .toggle),
      keys: [.setStatus, .writeNote, .setDue, .edit].map { KeyTable.name(of: $0) },
      leave: KeyTable.name(of: .close))
  }

  static var nothingIsLate: BoardPhrase {
    .neverLate(due: KeyTable.name(of: .setDue), filter: KeyTable.name(of: .filter))
  }

  static var findFirst: BoardPhrase { .seekFirst(find: KeyTable.name(of: .find)) }

  static func lookingAt(_ day: Day) -> BoardPhrase {
    .daySeen(day.description, back: KeyTable.name(of: .look(.today)))
  }

  static var moreHint: BoardPhrase { .moreWith(key: KeyTable.name(of: .detail)) }
  static var keyUnknown: BoardPhrase { .unknownKey(help: KeyTable.name(of: .help)) }
  static var keyUnknownInside: BoardPhrase { .uselessKey(leave: KeyTable.list.name(of: .leave)) }
  static var quitWithQ: BoardPhrase { .quitWith(quit: KeyTable.name(of: .quit)) }
  static var pasteIgnored: BoardPhrase { .pasteAfter(note: KeyTable.name(of: .writeNote)) }
  static var enterSavesThis: BoardPhrase { .saveThisWith(save: saving) }
  static var hintPerson: BoardPhrase { .personHint(save: saving) }
  static var hintMark: BoardPhrase { .markHint(save: saving) }
  static var hintReason: BoardPhrase { .reasonHint(save: saving) }
  static var hintNote: BoardPhrase { .noteHint(line: newLine, save: saving) }
  static var hintSplit: BoardPhrase { .editing(.splitHint(line: newLine, save: saving)) }
  static var hintFilterName: BoardPhrase { .filters(.nameHint(save: saving)) }
  static var hintDueWindow: BoardPhrase { .filters(.windowHint(save: saving)) }
  static var hintCollecting: BoardPhrase { .sheets(.hintCollecting(save: saving)) }
  static var hintIssuing: BoardPhrase { .sheets(.hintIssuing(save: saving)) }
  static var hintDue: BoardPhrase { .dueHint(save: saving) }
  static var hintMeasure: BoardPhrase { .measureHint(save: saving) }
  static var hintPeriod: BoardPhrase { .periodHint(save: saving) }
  static func hint(_ field: EditField) -> BoardPhrase { .editing(.fieldHint(field, save: saving)) }
  static func hint(_ kind: NewEntry.Kind) -> BoardPhrase { .editing(.entryHint(kind, save: saving)) }
  static func askNewUnit(_ name: String) -> BoardPhrase { .editing(.newUnit(name, save: saving)) }
  static var titleFilter: BoardPhrase {
    .filters(
      .filterTitle(
        change: [KeyTable.name(of: .toggle), KeyTable.list.name(of: .take)],
        leave: KeyTable.list.name(of: .leave)))
  }

  static var titleArrangement: BoardPhrase {
    .filters(
      .arrangementTitle(
        change: [KeyTable.name(of: .toggle), KeyTable.list.name(of: .take)],
        leave: KeyTable.list.name(of: .leave)))
  }
  static var fillInLater: BoardPhrase {
    .fillIn(toggle: KeyTable.name(of: .toggle), note: KeyTable.name(of: .writeNote))
  }

  static func planFindings(_ count: Int) -> BoardPhrase {
    .findings(count, key: KeyTable.name(of: .problems))
  }

  static func planChangedBadly(lost: Int, findings: Int, line: Int?) -> BoardPhrase {
    .planDamaged(lost: lost, findings: findings, line: line, key: KeyTable.name(of: .problems))
  }

  static func titleProblems(_ count: Int) -> BoardPhrase {
    .problemsTitle(count, open: KeyTable.list.name(of: .take))
  }

  static func dueConflictSides(_ sides: String) -> BoardPhrase {
    .dueConflict(sides, key: KeyTable.name(of: .setDue))
  }

  static func conflictSides(_ sides: String) -> BoardPhrase {
    .statusConflict(sides, keys: [KeyTable.name(of: .toggle), KeyTable.name(of: .setStatus)])
  }

  static func pressAgain(_ question: ModelPhrase) -> BoardPhrase { .confirm(question, save: saving) }

  private static var newLine: [KeyName] {
    let keys = KeyTable.field.binding(of: .newLine)
    return [keys?.keyName, keys?.otherNames.map { .verbatim($0) }].compactMap(\.self)
  }

  private static var saving: KeyName { KeyTable.form.name(of: .save) }
}
