import PlanModel
import PlanPhrases
import PlanStore

/// Says in one line on standard error that something of what happened could not be used: whoever reads states should
/// know that there may be more.
func tellDamage(of journal: Journal, in folder: PlanFolder, _ language: Language) {
  let findings = journal.findings
  guard let first = findings.first else { return }
  let file = PlanFolder.journalFolder + (first.file.isEmpty ? "" : "/\(first.file):\(first.line)")
  writeError(
    CommandPhrase.journalDamage(
      journal.findingCount, at: file, first.problem, plan: shellWord(folder.path)), in: language)
}
