import PlanModel
import PlanPhrases

// What commands that change the plan say, in English.
extension EditPhrase {
  var english: String {
    switch self {
    case .aboutEdit: "Change what the plan says: name, units, due date, targets, description"
    case .argumentEdited:
      "what to change: the number of an item, group or phase, a unit's name (short name), or plan"
    case .aboutAdd: "Add a task, an item, a target, a deliverable and so on"
    case .argumentAdded: "name of the task, content of the item, or a target like: name ≥ 85 %"
    case .newHome: "where: the number of a group, task, phase or item, or plan; else the last group"
    case .newKind:
      "what: \(English.or(NewEntry.Kind.allCases.map(\.english))); else what stands there usually"
    case .aboutRemove: "Take something out of the plan (records stay); mostly the status dropped is enough"
    case .argumentRemoved: "what: the number of an item, task, group or phase, or the id of a target"
    case .removedSurely: "take it out without a question"
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
    case .askRemoval(let item, let items, let records, let drop, let command):
      "\(item) is to be taken out (\(English.count(items, "item")), \(English.count(records, "record")); records stay)."
        + (drop.map { " To keep its lines and only stop work on it:\n  \($0)\n" } ?? "\n")
        + "To take it out all the same:\n  \(command)"
    case .dueIsRecorded(let item, let command):
      "\(item) has records: a new due date needs a reason (it is recorded, the plan stays), for example:\n  \(command)"
    }
  }
}
