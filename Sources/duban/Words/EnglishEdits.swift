import PlanPhrases

// What commands that change the plan say, in English.
extension EditPhrase {
  var english: String {
    switch self {
    case .aboutEdit: "Change what the plan says: name, units, due date, targets, description"
    case .argumentEdited:
      "what to change: the number of an item, group or phase, a unit's name (short name), or plan"
    case .newTitle: "the new name"
    case .newLead: "lead units, several with commas between; - takes them out"
    case .newSupport: "supporting units, several with commas between; - takes them out"
    case .newScope: "what the item covers; - takes it out"
    case .newDue: "2019-06-30, 2019-06 or P3; - takes it out. With records it is recorded and needs --note"
    case .newTarget: "target like: name ≥ 85 %; the one of that name, or the only one"
    case .newDescription: "description of the task; - takes it out"
    case .newShort: "short name; - takes it out"
    case .newTime: "from and to of a phase, like 2017-06~2017-08"
    case .newReason: "reason for a due date that is recorded"
    case .takenAsTyped: "take units and days as typed, without a question"
    case .nothingToEdit(let command): "nothing to change was given, for example:\n  \(command)"
    case .someReason: "meeting"
    case .unitLike(let name, let commands, let asTyped):
      "the plan has no unit “\(name)”, but some like it:\n" + commands.map { "  \($0)\n" }.joined()
        + "If “\(name)” is meant:\n  \(asTyped)"
    case .noUnit(let name, let known):
      known.isEmpty
        ? "no number or unit “\(name)”" : "“\(name)” may be \(English.or(known)): say which"
    case .dueIsRecorded(let item, let command):
      "\(item) has records: a new due date needs a reason (it is recorded, the plan stays), for example:\n  \(command)"
    }
  }
}
