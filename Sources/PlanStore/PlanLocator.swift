import Glibc
import PlanModel

/// Finds plans: in `--plan`, `$DUBAN_PLANS`, the current folder where it is one, `./Plans`, and the user's data
/// folder, in that order.
package struct PlanLocator {
  private let folders: UserFolders
  private let environment: (String) -> String?

  package init(folders: UserFolders, environment: @escaping (String) -> String?) {
    self.folders = folders
    self.environment = environment
  }

  package enum Failure: Error, Equatable {
    /// The folder that was named has no plan.
    case noPlan(at: String)
    /// The folder that was named may not be looked into.
    case closed(at: String)
    /// `$DUBAN_PLANS` has none; what else there is was not meant.
    case noPlans(at: String)
    /// Several plans, none named.
    case several([String])
    /// None anywhere.
    case none
  }

  /// The one plan that is meant. A path may be a plan folder, its `plan.md`, or a folder of plans.
  package func locate(named path: String?) throws(Failure) -> PlanFolder {
    if let path {
      let found = plans(at: path)
      guard !found.isEmpty else { throw isClosed(path) ? .closed(at: path) : .noPlan(at: path) }
      return try one(of: found)
    }
    if let place = environment("DUBAN_PLANS") {
      let found = plans(at: place)
      guard !found.isEmpty else { throw .noPlans(at: place) }
      return try one(of: found)
    }
    for place in places {
      let found = plans(at: place)
      if !found.isEmpty { return try one(of: found) }
    }
    throw .none
  }

  /// Whether it is there, and somebody else's.
  private func isClosed(_ path: String) -> Bool {
    SystemCall.allows(path, F_OK) && !SystemCall.allows(path, R_OK | X_OK)
      && SystemCall.status(path).map { $0.st_mode & S_IFMT } == S_IFDIR
  }

  /// Where plans are looked for when none is named.
  package var places: [String] {
    let data = folders.data.map { "\($0)/duban" }
    return [environment("DUBAN_PLANS"), "./\(PlanFolder.planFile)", "./Plans", data].compactMap { $0 }
  }

  private func one(of found: [String]) throws(Failure) -> PlanFolder {
    guard found.count == 1 else { throw .several(found) }
    return PlanFolder(path: found[0])
  }

  /// The folders of plans that a path leads to: a plan folder, its `plan.md`, or a folder of plans.
  package func plans(at path: String) -> [String] {
    if path.hasSuffix("/\(PlanFolder.planFile)") || path == PlanFolder.planFile, isThere(path) {
      let folder = String(path.dropLast(PlanFolder.planFile.count))
      return [folder.isEmpty ? "." : folder]
    }
    if isThere("\(path)/\(PlanFolder.planFile)") { return [path] }
    return names(in: path).map { "\(path)/\($0)" }.filter { isThere("\($0)/\(PlanFolder.planFile)") }
  }

  private func isThere(_ path: String) -> Bool { SystemCall.allows(path, F_OK) }

  private func names(in path: String) -> [String] {
    guard let folder = try? Descriptor.openFolder(path),
      let entries = try? SystemCall.entries(in: folder, path: path)
    else { return [] }
    return entries.map(\.name).filter { !$0.hasPrefix(".") }.sorted()
  }
}
