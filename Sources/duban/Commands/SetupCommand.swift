import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanPrograms
import PlanStore

/// `duban setup`: the rights of a folder that a group uses together, as Plans/SHARING.md describes them.
struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "setup", abstract: said(.aboutSetup))

  @OptionGroup var language: LanguageOption

  @Argument(help: help(.argumentShared, .folder))
  var folder: String

  @Option(help: help(.optionGroup, .group))
  var group: String

  func run() throws {
    let number = try number(ofGroup: group)
    let locator = PlanLocator(
      folders: UserFolders(environment: environmentVariable), environment: environmentVariable)
    let plans = locator.plans(at: folder)
    guard !plans.isEmpty else { throw CommandError(saying: DoctorPhrase.noPlanToShare(folder)) }
    for plan in plans {
      let changes: [SharedRights.Change]
      do throws(StoreError) {
        changes = try SharedRights.share(PlanFolder(path: plan), with: number)
      } catch {
        guard case .system(_, _, let code) = error, [EPERM, EACCES].contains(code), geteuid() != 0 else {
          throw CommandError(saying: error)
        }
        throw CommandError(saying: error, DoctorPhrase.mustBeRoot)
      }
      let lines = changes.map { words(of: $0) }
      let same = DoctorPhrase.rightsAreRight(safe(plan), group: group).text(in: .ofRun)
      let isSame = changes.allSatisfy { $0.what == .left }
      try writeOutput((lines + (isSame ? [same] : [])).lines)
    }
  }

  private func words(of change: SharedRights.Change) -> String {
    let path = safe(change.path)
    let phrase: DoctorPhrase =
      switch change.what {
      case .group: .groupGiven(path, group: group)
      case .rights(let rights): .rightsGiven(path, rights)
      case .left: .rightsLeft(path)
      }
    return phrase.text(in: .ofRun)
  }

  private func number(ofGroup name: String) throws -> UInt32 {
    let name = trimmed(name)
    switch GroupLookup(name) {
    case .number(let number): return number
    case .noSuchGroup: throw CommandError(saying: DoctorPhrase.noGroup(safe(name)))
    case .noAnswer: throw CommandError(saying: DoctorPhrase.getentMissing(safe(name)))
    }
  }
}
