import PlanModel
import PlanPhrases

// What the board says where the plan is changed, in English.
extension EditingPhrase {
  package var english: String {
    switch self {
    case .nothingToEdit: "Nothing to edit here; go to an item, a group, a phase or the plan first"
    case .nothingToAdd: "Nothing can be added here; go to an item, a group, a phase or the plan first"

    case .field(let field): field.english
    case .shared(let field, let count): "\(field.english) (of \(count) items)"
    case .titlePart(let name): "Edit \(name)"
    case .titleField(let name, let field): "\(name) \(field.english)"
    case .fieldHint(.due, let save):
      "a date or a phase, like 2019-06 or P3; empty: no due date; \(save.english) writes it into the plan"
    case .fieldHint(.span, let save): "like 2017-06~2017-08; \(save.english) writes it into the plan"
    case .fieldHint(.target, let save):
      "name ≥ 85 %, with ≥ ≤ or =; \(save.english) writes it into the plan"
    case .fieldHint(.short, let save):
      "several with commas; empty: none; \(save.english) writes it into the plan"
    case .fieldHint(.title, let save): "\(save.english) writes it into the plan"
    case .fieldHint(_, let save): "empty takes it out; \(save.english) writes it into the plan"
    case .problem(let problem): problem.english

    case .add(let kind): "Add: \(kind.english)"
    case .titleEntry(let kind, let home): "\(home): add \(kind.english)"
    case .entryHint(.target, let save):
      "name ≥ 85 %, with ≥ ≤ or =; \(save.english) writes it into the plan"
    case .entryHint(.phase, let save):
      "from and to like 2017-06~2017-08, or nothing; \(save.english) writes it into the plan"
    case .entryHint(.group, let save): "It gets the next number; \(save.english) writes it into the plan"
    case .entryHint(_, let save):
      "part of a unit's name or pinyin; a date or a phase; \(save.english) writes it into the plan"

    case .titleUnits(let name, let field): "\(name) \(field.english) (type a name or pinyin, Space ticks):"
    case .someHave(let count): "\(count) of them"
    case .differing: "not the same"
    case .unitsStay(let take): "\(take.english): as it is"
    case .unitsBecome(let units, let take): "\(take.english) writes: \(units.joined(separator: ", "))"
    case .unitsGo(let field, let take): "\(take.english): no \(field.english)"
    case .unitsComeAndGo(let take, let come, let gone):
      "\(take.english) " + (come.isEmpty ? "" : "adds \(come.joined(separator: ", "))")
        + (come.isEmpty || gone.isEmpty ? "" : "; ")
        + (gone.isEmpty ? "" : "takes out \(gone.joined(separator: ", "))")
    case .unitsOfItem(let item, let field, let old, let new):
      "\(item) \(field.english) \(old.isEmpty ? "none" : old.joined(separator: ", ")) -> "
        + (new.isEmpty ? "none" : new.joined(separator: ", "))
    case .unitAsTyped(let units): "As typed: \(units)"
    case .noUnit(let field): "No \(field.english)"
    case .severalUnits(let typed, let units):
      "“\(typed)” may be \(units.joined(separator: ", ")); write more of it"
    case .newUnit(let unit, let save):
      "The plan has no unit “\(unit)”; if that is right press \(save.english) again"

    case .dropItem: "Dropped (its lines stay, with a reason)"
    case .takeOut: "Take out of the plan..."
    case .titleRemoval(let name, let items, let records):
      "Take out \(name)?" + (items > 1 ? " \(items) items," : "")
        + (records > 0 ? " its records (\(records)) will have no item" : " nothing is recorded of it")
    case .doRemove(let lines): "Take out these lines (\(lines))"

    case .move: "Move..."
    case .titlePlaces(let name): "\(name) goes where (number, name or pinyin):"
    case .moved(.into): "behind all others there"
    case .moved(.before): "before all others"
    case .moved(.after): "behind it"
    case .titleNumber(let name): "\(name) has new neighbours: its number"
    case .keepNumber(let number): "Keep \(number)"
    case .nextNumber(let number): "The next one there, \(number)"
    case .ways: "One level up or down, split, join, number..."
    case .titleWays(let name): "\(name): what becomes of it"
    case .way(.move): "Move"
    case .way(.up): "One level up"
    case .way(.down): "One level down, under the one before it"
    case .way(.join): "Join to the one before it"
    case .way(.split): "Split: an item for each lead unit"
    case .way(.renumber): "Number anew from 1 what stands under it"
    case .way(.become(.phase)): "Make it a phase"
    case .way(.become(.safeguard)): "Make it a safeguard"
    case .way(.become(.background)): "Make it background"
    case .splitTexts: "Split: an item for each text..."
    case .titleSplit(let name): "Split \(name)"
    case .splitHint(let line, let save):
      "a line for each, \(English.or(line.map(\.english))) begins one; \(save.english) shows what changes"
    case .splitNeeded: "write two lines or more, one for each item"
    case .showAllLines(let count): "Show all lines (\(count))"

    case .openEditor: "Open these lines in an editor"
    case .refused(let line, let problem):
      "not changed: " + (line.map { "line \($0): " } ?? "") + problem.englishReason
        + "; your text is kept, choose this line again to go on"
    case .noEditor(let name): "there is no editor \(name); set EDITOR to one that is installed, like nano"
    case .editorFailed(let code): "the editor failed (\(code)), nothing is changed"
    case .keptElsewhere(let problem, let path): "not changed: \(problem.english); your text is in \(path)"

    case .titlePreview(let name): "\(name): these lines of the plan change"
    case .titlePreviewAll(let count): "\(count) items of the plan change"
    case .doWrite: "Write them"
    case .doNotWrite: "Not yet"
    case .moreLines(let count): "... and \(count) more lines"
    }
  }
}

extension EditError {
  /// Why lines do not count, in few words.
  fileprivate var englishReason: String {
    if case .breaks(let problem) = self { problem.english.what } else { english }
  }
}
