import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore

/// `duban diff`: what differs between two plans; each a plan folder or a document.
///
/// Exit codes: 0 no difference, 1 differences.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "diff", abstract: said(.aboutDiff))

  @Argument(help: help(.argumentOld, .oldPlan))
  var old: String

  @Argument(help: help(.argumentNew, .newPlan))
  var new: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let (old, new) = (try plan(old), try plan(new))
    let difference = PlanDifference(from: old, to: new)
    try writeOutput(difference.lines(from: old, to: new, in: .ofRun, records: { _ in 0 }).lines)
    if !difference.isEmpty { throw ExitCode(1) }
  }

  private func plan(_ path: String) throws -> Plan {
    let planFile = PlanFolder.planFile
    let isPlanFile = path == planFile || path.hasSuffix("/" + planFile)
    let folder = PlanFolder(path: isPlanFile ? String(path.dropLast(planFile.count + 1)) : path)
    if isPlanFile || folder.hasPlan {
      let place = PlanFolder(path: folder.path.isEmpty ? "." : folder.path)
      let (store, journal) = try mapped { () throws(StoreError) in
        try OpenPlan.open(place, folders: UserFolders(environment: environmentVariable), for: nil)
      }
      tellDamage(of: journal, in: place, .ofRun)
      return store.plan
    }
    return Plan(reading: Array(try DocumentReading(of: path, in: .ofRun).text.utf8))
  }
}
