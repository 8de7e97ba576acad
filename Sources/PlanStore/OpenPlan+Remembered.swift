import Glibc
import PlanBytes
import PlanModel

// How a person left the board, in the private folder of the plan: by person, where several share a login.
extension OpenPlan {
  /// How a person left the board; as at first where that is missing or damaged.
  package func remembered(by who: String?) -> Remembered {
    guard let state = try? stateFolder() else { return Remembered() }
    return Remembered(OpenPlan.remembered(at: OpenPlan.path(in: state, who)))
  }

  /// Remembers how a person leaves the board.
  ///
  /// - Parameter filters: whether those of the person's own are meant too; else the ones that are there stay, since
  ///   another window may have made some.
  package func remember(
    _ remembered: Remembered, by who: String?, filters: Bool
  ) throws(StoreError) {
    let state = try usableState()
    // Whether it is still the same plan is asked first.
    if case .renamed = state.kind { return }
    try makeFolders(state.path)
    let path = OpenPlan.path(in: state.path, who)
    var remembered = remembered
    if !filters { remembered.filters = Remembered(OpenPlan.remembered(at: path)).filters }
    try replaceFile(path, with: remembered.bytes)
    // Where the plan folder is moved before anything was recorded in it, this goes along too.
    try? self.state().remember()
  }

  /// More than this is no such file.
  private static let largest = 1 << 20

  private static func remembered(at path: String) -> [UInt8]? {
    guard let file = try? Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY),
      let status = try? file.status(), status.st_size <= largest
    else { return nil }
    return try? file.readAll(path: path)
  }

  private static func path(in state: String, _ who: String?) -> String {
    "\(state)/board-\(hexadecimal(fnv1a(Array((who ?? "").utf8)), digits: 16)).tsv"
  }
}
