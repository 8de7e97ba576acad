import PlanModel

// What is said of edits of a plan, in English.
extension EditField {
  package var english: String {
    switch self {
    case .title: "name"
    case .lead: "lead"
    case .support: "support"
    case .scope: "scope"
    case .due: "due"
    case .doubt: "to check"
    case .target: "target"
    case .body: "description"
    case .short: "short name"
    case .span: "from and to"
    case .add: "added"
    case .move: "moved"
    case .remove: "taken out"
    case .level: "changed level"
    case .split: "split"
    case .join: "joined to the one before"
    case .number: "renumbered"
    case .lines: "lines"
    }
  }
}

extension NewEntry.Kind {
  package var english: String {
    switch self {
    case .group: "group"
    case .task: "task"
    case .part: "part"
    case .item: "item"
    case .phase: "phase"
    case .deliverable: "deliverable"
    case .target: "target"
    }
  }
}

extension EditError {
  package var english: String {
    switch self {
    case .gone: "what was to be edited is not in the plan any more"
    case .changedMeanwhile(.add, _), .changedMeanwhile(.move, _), .changedMeanwhile(.remove, _),
      .changedMeanwhile(.lines, _):
      "somebody just changed these lines; look at them first"
    case .changedMeanwhile(let field, let now):
      "somebody just changed \(field.english) to “\(now.isEmpty ? "none" : safe(now))”; look at it first"
    case .notThere(let field): "there is no \(field.english) here to edit"
    case .mustNotBeEmpty(let field): "\(field.english) must not be empty"
    case .nothingLeft: "the line says nothing else; write something else first"
    case .unreadable(.lines, _):
      "numbers of headings and ids at the ends of lines must stay, and no other headings come in"
    case .unreadable(let field, let text): "\(field.english) cannot be “\(safe(text))”: \(field.form)"
    case .breaks(let problem):
      "\(problem.english.what); \(problem.english.remedy) (not changed: the plan would have this mistake)"
    case .differ(let field): "the two differ in \(field.english); make it the same first"
    case .same: "nothing changed: it is so already"
    case .tooLong: "too long: only its beginning was kept, so it cannot be undone; edit plan.md"
    case .tooMuch(.remove, _):
      "more than 15 KB would go, which could not be undone; remove it in several steps, one item at a time"
    case .tooMuch(let field, let isOld):
      isOld
        ? "the old \(field.english) is longer than 15 KB, a change of it could not be undone; edit plan.md"
        : "\(field.english) is too long: at most 15 KB; make it shorter, or spread it over several items"
    case .overwritten(let field):
      field.isOfLines
        ? "cannot be undone: the lines that were \(field.english) have changed since"
        : "cannot be undone: \(field.english) was changed since, nobody recorded by whom"
    case .standsUnder(let who, let day, let field):
      "cannot be undone: first undo the edit by \(who) of \(day) (\(field.english))"
    }
  }
}

extension EditField {
  /// How it is written.
  fileprivate var form: String {
    switch self {
    case .due: "write 2019-06-30, 2019-06 or a phase of the plan, like P3"
    case .span: "write 2017-06~2017-08"
    case .target: "write name ≥ 85 %, with ≥ ≤ or ="
    case .title, .lead, .support, .scope, .doubt, .body, .short, .add, .move, .remove, .level, .split, .join,
      .number, .lines:
      "it would be read as something else"
    }
  }
}
