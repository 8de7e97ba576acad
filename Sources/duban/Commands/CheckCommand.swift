import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore
import StorePhrases

/// `duban check`: everything that is wrong with a plan and its journals, with line and remedy.
///
/// Exit codes: 0 clean, else the worst severity: 1 warnings, 2 damage, 3 unreadable.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: said(.aboutCheck))

  @OptionGroup var options: SharedOptions
  @Flag(help: help(.optionFix))
  var fix = false

  @Flag(help: help(.optionSamePlan))
  var samePlan = false
  @Flag(help: help(.optionOtherPlan))
  var otherPlan = false

  @Flag(help: ArgumentHelp(said(.optionSeal)))
  var seal = false
  @Option(help: ArgumentHelp(said(.optionAllowed), valueName: said(.signersFile)))
  var allowed: String?

  func run() throws {
    guard allowed == nil || seal else {
      throw CommandError(
        saying: SealPhrase.allowedWithoutSeal(command: SameCommand.with(["--seal"])), code: 2)
    }
    do {
      try check()
    } catch let failure as CommandError where failure.code != CommandError.usage {
      // Whatever else keeps it from its work, it could not be read.
      throw failure.with(code: Severity.unreadable.rawValue)
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
    let total: CommandPhrase =
      findings.isEmpty
      ? .checkClean(items: session.snapshot.plan.assignments.count, records: events)
      : .checkTotal(errors: findings.count - warnings, warnings: warnings)
    let texts = findings.map { $0.text(in: session.language) }
    let seals = seal ? try SealCheck(session, allowed: allowed) : nil
    let lines = [String(total, in: session.language)] + (seals?.lines ?? [])
    try writeOutput(texts.joined() + lines.lines)
    let isBroken = seals?.isBroken ?? false
    let worst = ([isBroken ? .damage : .warning] + findings.map(\.severity)).max() ?? .warning
    if !findings.isEmpty || !isFixed || !isSettled || isBroken { throw ExitCode(worst.rawValue) }
  }

  /// What the person says of a plan whose id changed; false where that is still to be said.
  private func settle(_ session: Session) throws -> Bool {
    guard let (old, new) = session.store.changedID else { return true }
    guard samePlan != otherPlan else {
      let error = StoreError.planIDChanged(from: old, to: new, folder: session.store.folder.path)
      writeError(error, in: session.language)
      return false
    }
    try mapped { () throws(StoreError) in try session.store.settleID(isSamePlan: samePlan) }
    try writeOutput(CommandPhrase.idSettled, in: session.language)
    return true
  }

  /// Mends what can be mended; what cannot is said, and all the rest is looked at all the same.
  private func fixed(_ session: Session) -> Bool {
    do throws(StoreError) {
      let (ids, lines) = try session.store.fix()
      let fixed = CommandPhrase.checkFixed(ids: ids, lines: lines)
      return (try? writeOutput(fixed, in: session.language)) != nil
    } catch {
      writeError(error, in: session.language)
      return false
    }
  }
}
