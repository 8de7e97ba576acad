import PlanModel
import PlanPhrases

/// What commands that change the plan say.
enum EditPhrase: Phrase, Equatable {
  // What they and their options are for
  case aboutEdit, argumentEdited, aboutAdd, argumentAdded, newHome, newKind
  case aboutRemove, argumentRemoved, removedSurely
  case aboutMove, argumentMoved, movedInto, movedBefore, movedAfter, movedNumber
  case aboutRenumber, argumentRenumbered, aboutLevel, argumentLevel, levelWord
  case aboutSplit, argumentSplit, splitTexts, aboutJoin, argumentJoined, changedSurely
  case newTitle, newLead, newSupport, newScope, newDue, newTarget, newDescription
  case newShort, newTime, newReason, takenAsTyped

  // What is missing, or doubtful
  case nothingToEdit(String), emptyValue(EditField, String), someReason
  case unitLike(String, [String], asTyped: String), noUnit(String, [String])
  case dueIsRecorded(String, command: String)
  case strangeField(EditField, of: NewEntry.Kind), strangePlace(NewEntry.Kind, String?, example: String?)
  case timeNeeded(String)
  case moveWhere(String), askNumber(String, [String]), levelWords(String, [String])
  case askChange([String], [String], String)
  case askRemoval(String, items: Int, records: Int, drop: String?, command: String)
}

extension String {
  /// The text in a language.
  init(_ phrase: EditPhrase, in language: Language) { self = phrase.text(in: language) }
}
