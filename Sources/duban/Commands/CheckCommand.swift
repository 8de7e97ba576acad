import ArgumentParser
import PlanModel
import PlanStore

/// `duban check`: everything that is wrong with a plan and its journals, with line and remedy.
///
/// Exit codes: 0 clean, else the worst severity: 1 warnings, 2 damage, 3 unreadable.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: String(.aboutCheck))

  @OptionGroup var options: SharedOptions
  @Flag(help: ArgumentHelp(String(.optionFix)))
  var fix = false

  @Flag(help: ArgumentHelp(String(.optionSamePlan)))
  var samePlan = false
  @Flag(help: ArgumentHelp(String(.optionOtherPlan)))
  var otherPlan = false

  func run() throws {
    do {
      try check()
    } catch let failure as CommandFailure where failure.code != CommandFailure.usage {
      // Whatever else keeps it from its work, it could not be read.
      throw CommandFailure(failure.message, code: Severity.unreadable.rawValue)
    }
  }

  private func check() throws {
    let session = try Session(options.request, saysDamage: false)
    let isSettled = try settle(session)
    let isFixed = !fix || fixed(session)
    let findings = try mapped { () throws(StoreError) in try session.store.check(width: session.width) }
    let events =
      fix
      ? try mapped { () throws(StoreError) in try session.store.readJournal().count }
      : session.snapshot.journal.count
    let warnings = findings.count { $0.severity == .warning }
    let total =
      findings.isEmpty
      ? String(.checkClean(session.snapshot.plan.assignments.count, events))
      : String(.checkTotal(errors: findings.count - warnings, warnings: warnings))
    try writeOutput(findings.map(\.text).joined() + total + "\n")
    let worst = findings.map(\.severity).max() ?? .warning
    if !findings.isEmpty || !isFixed || !isSettled { throw ExitCode(worst.rawValue) }
  }

  /// What the person says of a plan whose id changed; false where that is still to be said.
  private func settle(_ session: Session) throws -> Bool {
    guard let (old, new) = session.store.changedID else { return true }
    guard samePlan != otherPlan else {
      writeError(String(.planIDChanged(old, new, shellWord(session.store.folder.path))))
      return false
    }
    try mapped { () throws(StoreError) in try session.store.settleID(isSamePlan: samePlan) }
    try writeOutput(String(.idSettled) + "\n")
    return true
  }

  /// Mends what can be mended; what cannot is said, and all the rest is looked at all the same.
  private func fixed(_ session: Session) -> Bool {
    do throws(StoreError) {
      let (ids, lines) = try session.store.fix()
      return (try? writeOutput(String(.checkFixed(ids: ids, lines: lines)) + "\n")) != nil
    } catch {
      writeError(error.message)
      return false
    }
  }
}
