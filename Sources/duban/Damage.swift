import PlanModel
import PlanStore

/// Says in one line on standard error that something of what happened could not be used: whoever reads states should
/// know that there may be more.
func tellDamage(of journal: Journal, in folder: PlanFolder) {
  let findings = journal.findings
  guard let first = findings.first else { return }
  let file = PlanFolder.journalFolder + (first.file.isEmpty ? "" : "/\(first.file):\(first.line)")
  writeError(
    String(
      .journalDamage(
        journal.findingCount, at: file, what: safe(String(.journalProblem(first.problem))),
        plan: shellWord(folder.path))))
}
