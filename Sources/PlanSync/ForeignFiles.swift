import PlanModel

/// Files besides the plan that do not come together: what is said of them.
struct ForeignFiles {
  private let repository: Repository
  private let destination: Destination

  init(_ repository: Repository, _ destination: Destination) {
    (self.repository, self.destination) = (repository, destination)
  }

  /// Other plans of the repository come together by themselves, or by a word; of the rest only git is left.
  func texts(_ paths: [Path], in commit: String) throws(SyncFailure) -> [Text] {
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
    return plans.map(text) + (others.isEmpty ? [] : [text(others)])
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

  private func text(_ folder: Path) -> Text {
    let name = Path(folder.dropLast())
    let place = shellWord("\(repository.typed.top)/\(String(path: name))")
    return .syncForeignPlan(name.shown, "duban sync --plan \(place)")
  }

  private func text(_ others: [Path]) -> Text {
    let from = "\(shellWord(destination.remote)) \(shellWord(destination.branch))"
    return .syncForeignFiles(
      others.map(\.shown),
      pull: repository.typed("pull --no-rebase --ff --no-edit \(from)", repository.identity),
      commit: repository.typed("commit -a --no-edit", repository.identity))
  }
}
