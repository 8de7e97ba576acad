import PlanModel
import PlanPhrases

// What `duban import` says of a document, in English.
extension ImportingPhrase {
  var english: String {
    switch self {
    case .imported(let document, let path): "Imported \(document) -> \(path)"
    case .wouldImport(let document): "Result only: \(document) (no files written)"
    case .nothingToImport(let file):
      "\(file): no tasks were found; they need numbers (\(Numerals.chinese(1)), 1., (1)) or a table with columns for "
        + "tasks and responsible units"
    case .importedParts(let parts):
      [
        English.count(parts.groups, "group"), English.count(parts.tasks, "task"),
        English.count(parts.items, "item"), English.count(parts.targets, "target"),
        English.count(parts.phases, "phase")
          + " (\(English.count(parts.deliverables, "phase task")))",
        English.count(parts.safeguards, "safeguard"),
      ].joined(separator: ", ")
    case .importedUnits(let count, let units, let hasMore):
      count == 0
        ? "No responsible units were found"
        : "\(English.count(count, "unit")): \(units.joined(separator: ", "))" + (hasMore ? " …" : "")
    case .aliasesHint:
      "These may be the same unit (if so, say it in plan.md below ## \(PlanSections.units), such as "
        + "- UNIT; \(FieldName.alias.written): SHORT NAME):"
    case .doubtCount(let count): count == 0 ? "Nothing is doubtful" : "\(English.count(count, "doubt")):"
    case .openImported(let command): "To open it: \(command)"
    case .reviewImported(let key): "Press \(key) on the board to check the doubts one by one"
    case .importedUndated(let filter, let due):
      "Nothing has a due date, so nothing will ever be late: on the board mark all shown with \(filter), then set due dates with \(due), or write them in plan.md"
    case .importChanges(let path): "Compared with the plan in \(path):"
    case .importSame(let path): "The same as the plan in \(path); nothing changed"
    case .importAsk: "Write these changes? All records are kept. Type y to write, anything else to leave it: "
    case .importNeedsYes(let command): "Nothing was written yet; if all is well, write it with:\n  \(command)"
    case .importLeft: "Nothing was written"
    case .importRevised(let path): "Written to \(path); the items keep their records"
    case .ownWorkbook(let file, let command):
      "\(file) is a sheet of duban, no new plan. To take in what was filled in:\n  \(command)"
    case .ownTable(let command):
      "This is a table of duban. To take in what was filled in, do not import it:\n  \(command)"
    }
  }
}
