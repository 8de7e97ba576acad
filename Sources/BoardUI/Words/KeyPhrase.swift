import PlanModel
import PlanPhrases

/// What keys are called in the bar, and what they do.
package indirect enum KeyPhrase: Phrase, Equatable {
  case keyAdd, keyEdit, helpEdit, helpAdd, barNewDue
  case keyToggle, keyFold, keyReopen, keyResolve, keyMenu, keyStatus, keyNote, keyClear, keyFind, keyUnits
  case keyFilter, keyUndo, keyHelp, keyQuit, keyProblems, keyReview, barChoose, barTake, barClose, barNarrow
  case barTick, barSave, barNextField, barCancel, barScroll, helpToggle, helpMenu, helpStatus, helpNote,
    helpDue
  case helpClear, helpFind, helpUnits, helpFilter, helpUndo, helpRedo, helpAllIsSaved, helpRedraw
  case helpHowToLeave, helpStart, helpEnd, helpEraseAfter, helpEraseWord, helpEraseToStart, helpEraseToEnd
  case helpNextField, helpPreviousField, helpSave, helpCancel, helpHelp, helpQuit, helpDetail, helpFoldAll
  case helpUp, helpDown, helpLeft, helpRight, helpPageUp, helpPageDown, actionFold, actionDone, actionReopen
  case actionResolve, helpFirst, helpLast, helpClose, helpProblems, helpReview, helpMeeting, barReply
  case barNextItem, barPreviousItem, barLeaveMeeting, barWrite, helpPalette, helpCopyRow, helpChangePerson
  case helpNewLine, keyItsItems, helpMark, helpMarkUp, actionDoneMarked, keyHit, helpNextHit, helpPreviousHit
  case helpToday, helpMonthBack, helpMonthOn, helpArrange, keyMeasure, helpExport, keyArrange, helpNextView
  case helpPreviousView, helpView(BoardPhrase)
  // In the help of one screen, of keys that do things like each other
  case briefUndo, briefFilter, briefFind, briefMark, briefDay, briefMove, briefFold, briefActions, briefView
  case briefField, briefEnds, briefErase
}
