import PlanModel
import PlanPhrases

/// What the board says where the plan is changed.
package enum EditingPhrase: Phrase, Equatable {
  // Why nothing is changed
  case nothingToEdit, nothingToAdd

  // What is changed
  case field(EditField), shared(EditField, Int), titlePart(String), titleField(String, EditField)
  case fieldHint(EditField, save: KeyName), problem(EditError)

  // Something new
  case add(NewEntry.Kind), titleEntry(NewEntry.Kind, in: String), entryHint(NewEntry.Kind, save: KeyName)

  // Units
  case titleUnits(String, EditField), unitAsTyped(String), noUnit(EditField), someHave(Int),
    differing
  case unitsStay(take: KeyName), unitsBecome([String], take: KeyName), unitsGo(EditField, take: KeyName)
  case unitsComeAndGo(take: KeyName, [String], [String])
  case unitsOfItem(String, EditField, from: [String], to: [String])
  case severalUnits(String, [String]), newUnit(String, save: KeyName)

  // What goes
  case dropItem, takeOut, titleRemoval(String, items: Int, records: Int), doRemove(lines: Int)

  // Elsewhere, on another level, several, one
  case move, titlePlaces(String), moved(Regrouping.Side), titleNumber(String), keepNumber(Int), nextNumber(
    Int)
  case ways, titleWays(String), way(Regrouping)
  case splitTexts, titleSplit(String), splitHint(line: [KeyName], save: KeyName), splitNeeded
  case showAllLines(Int)

  // In an editor
  case openEditor, refused(line: Int?, EditError), noEditor(String), editorFailed(Int)
  case keptElsewhere(EditError, path: String)

  // Before it is written
  case titlePreview(String), titlePreviewAll(Int), doWrite, doNotWrite, moreLines(Int)
}

extension BoardPhrase {
  /// The label of a field of the plan.
  static func field(_ field: EditField) -> BoardPhrase { .editing(.field(field)) }
}
