import PlanModel

/// Files besides the plan that do not come together, and the command that brings them together.
package enum ForeignChange: Sendable, Equatable {
  /// How they are fetched, and how what a person makes of them is committed.
  case files([String], pull: String, commit: String)
  /// Another plan of the repository, by its folder.
  case plan(String, command: String)
}

/// Finds out what of files besides the plan does not come together.
struct ForeignFiles {
  private let repository: Repository
  private let destination: Destination

  init(_ repository: Repository, _ destination: Destination) {
    (self.repository, self.destination) = (repository, destination)
  }

  /// Other plans of the repository come together by themselves, or by a word; of the rest only git is left.
  func changes(_ paths: [Path], in commit: String) throws(SyncError) -> [ForeignChange] {
    var (plans, others): ([Path], [Path]) = ([], [])
    let folders = paths.map(planFolder)
    let known = try repository.contents(
      of: folders.map { Array("\(commit):".utf8) + ($0 ?? []) + PlanFiles.plan.utf8 })
    for (path, (folder, plan)) in zip(paths, zip(folders, known)) {
      guard let folder, plan != nil else {
        others.append(path)
        continue
      }
      if !plans.contains(folder) { plans.append(folder) }
    }
    return plans.map(change) + (others.isEmpty ? [] : [change(others)])
  }

  /// The folder, with a slash behind it, that a file is the plan or a journal of; nil where it is neither.
  private func planFolder(_ path: Path) -> Path? {
    let parts = path.split(separator: UInt8(ascii: "/"))
    for count in [1, 2] where parts.count >= count {
      let name = Path(parts.suffix(count).joined(separator: "/".utf8))
      if name.elementsEqual(PlanFiles.plan.utf8) || PlanFiles.isJournal(name) {
        return Path(path.dropLast(name.count))
      }
    }
    return nil
  }

  private func change(_ folder: Path) -> ForeignChange {
    let name = Path(folder.dropLast())
    let place = shellWord("\(repository.typed.top)/\(String(path: name))")
    return .plan(name.shown, command: "duban sync --plan \(place)")
  }

  private func change(_ others: [Path]) -> ForeignChange {
    let from = "\(shellWord(destination.remote)) \(shellWord(destination.branch))"
    return .files(
      others.map(\.shown),
      pull: repository.typed("pull --no-rebase --ff --no-edit \(from)", repository.identity),
      commit: repository.typed("commit -a --no-edit", repository.identity))
  }
}
