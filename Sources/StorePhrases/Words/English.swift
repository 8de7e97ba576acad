import PlanModel
import PlanPhrases
import PlanStore

// What the store says, in English.
extension StoreError {
  package var english: String {
    switch self {
    case .system, .notAFile: fault.english
    case .noPlanFile(let path): "There is no plan.md in \(path)"
    case .readOnlyFormat:
      "The plan's format is newer than this program, so it can only be viewed; please upgrade duban"
    case .planChanged(let path):
      "Somebody has just changed \(path) and this item cannot be found in it; please quit and open it again"
    case .planDisplaced(let path, let kept):
      "Several people changed \(path) at once; one version was kept as \(kept). Please merge the two"
    case .noLock(let path):
      "The plan cannot be changed: the program needs the name \(path) for itself. Please move it away and try again"
    case .planLocked(let path), .lockLost(let path):
      "Another program is writing the plan file; waited 15 seconds (\(path)). Please try again later"
    case .planIDChanged(let old, let new, let folder):
      "The plan's ID in plan.md changed from \"\(old.isEmpty ? "none" : old)\" to \"\(new.isEmpty ? "none" : new)\"; "
        + "please say first whether it is the same plan.\n"
        + "The same plan: duban check --same-plan --plan \(shellWord(folder))\n"
        + "Another plan: duban check --other-plan --plan \(shellWord(folder))"
    case .noStateFolder: "There is no folder for your own files; please set HOME"
    case .stateOutOfReach(let path, _):
      "Cannot make this computer's own copy \(path) (\(fault.english)), so nothing can be recorded; please set the "
        + "environment variable XDG_STATE_HOME to a folder you can write to and record it again"
    case .planIsProtected(let path):
      "\(path) is read-only and was not changed; to change it, first:\n  chmod u+w \(shellWord(path))"
    case .lineTooLong: "The text is too long (at most 64 KB per record); please use several records"
    case .edit(let problem): problem.english
    case .issuedOtherwise(let path):
      "\(path) is there already with other figures, so nothing was issued; give another number with --number"
    case .ownLineDamaged(let damage):
      "A line that was just written reads back wrong (\(damage.english)); please run duban check"
    }
  }
}

extension StoreNotice {
  package var english: String {
    switch self {
    case .copy(let path):
      "This folder is a copy of \(path): this computer keeps records of its own here, and undo only takes back these"
    case .otherJournal(let error):
      "Cannot write to this computer's records \(error.path) (\(error.reason(in: .english))); a new file goes on, and the "
        + "earlier records all count"
    case .otherSlot(let error):
      "Cannot use this computer's own copy \(error.path) (\(error.reason(in: .english))); a new one goes on"
    }
  }
}
