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
    case .aboutMove: "Move a task, an item, a group and so on elsewhere"
    case .argumentMoved: "what: a number, or the id of a target"
    case .movedInto: "into what: a group, a task, a phase"
    case .movedBefore: "before what"
    case .movedAfter: "after what"
    case .movedNumber: "its number there; without it a written number stays"
    case .aboutRenumber: "Number in order; every line is shown first"
    case .argumentRenumbered: "in what: a group or a task; else the whole plan"
    case .aboutLevel: "Move a heading up or down, or make it a phase, a safeguard or background"
    case .argumentLevel: "what: a task, a part, a group"
    case .levelWord: English.or(LevelWord.allCases.map(\.english))
    case .aboutSplit: "Make several items of one"
    case .argumentSplit: "which item"
    case .splitTexts: "what each covers; without it one for each lead unit"
    case .aboutJoin: "Join an item to the one before it; a heading becomes text"
    case .argumentJoined: "which one"
    case .changedSurely: "change it without a question"
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
    case .emptyValue(let field, let command):
      "\(field.english) is empty; to take it out:\n  \(command)"
    case .someReason: "meeting"
    case .unitLike(let name, let commands, let asTyped):
      "the plan has no unit “\(name)”, but some like it:\n" + commands.map { "  \($0)\n" }.joined()
        + "If “\(name)” is meant:\n  \(asTyped)"
    case .noUnit(let name, let known):
      known.isEmpty
        ? "no number or unit “\(name)”" : "“\(name)” may be \(English.or(known)): say which"
    case .strangeField(let field, let kind):
      "\(kind.english) has no field \"\(field.english)\": leave it out; what else is to change is for duban edit"
    case .strangePlace(let kind, let home, let example):
      "\(kind.english) cannot be put \(home.map { "into \($0)" } ?? "here")"
        + (example.map { "; for example:\n  \($0)" } ?? ": the plan has no place for it yet")
    case .timeNeeded(let command): "a phase says from which month to which, for example:\n  \(command)"
    case .moveWhere(let command):
      "where to was not given: --to, --before or --after, for example:\n  \(command)"
    case .askNumber(let item, let commands):
      "say which number \(item) has there:" + commands.map { "\n  \($0)" }.joined()
    case .levelWords(let word, let commands):
      "“\(word)” says nothing that it can become; write one of:" + commands.map { "\n  \($0)" }.joined()
    case .askChange(let old, let new, let command):
      "these lines would change:\n" + old.map { "- \(safe($0))\n" }.joined()
        + new.map { "+ \(safe($0))\n" }.joined() + "To change them:\n  \(command)"
    case .askRemoval(let item, let items, let records, let drop, let command):
      "\(item) is to be taken out (\(English.count(items, "item")), \(English.count(records, "record")); records stay)."
        + (drop.map { " To keep its lines and only stop work on it:\n  \($0)\n" } ?? "\n")
        + "To take it out all the same:\n  \(command)"
    case .dueIsRecorded(let item, let command):
      "\(item) has records: a new due date needs a reason (it is recorded, the plan stays), for example:\n  \(command)"
    }
  }
}

extension LevelWord {
  var english: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .phase: "phase"
    case .safeguard: "safeguard"
    case .background: "background"
    }
  }
}
