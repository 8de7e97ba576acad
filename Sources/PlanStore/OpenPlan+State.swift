import Glibc
import PlanModel

// The private side of an open plan on this machine.
extension OpenPlan {
  /// Where the private folder is, or will be made.
  func state() throws(StoreError) -> StateFolder {
    if let knownState { return knownState }
    let found = StateFolders(root: try folders.stateRoot()).find(for: folder, planID: plan.header.planID)
    if found.place != nil { knownState = found }
    return found
  }

  func stateFolder() throws(StoreError) -> String { try state().path }

  /// - Throws: `planIDChanged` where somebody has to say first whether it is the same plan.
  func writer() throws(StoreError) -> JournalWriter {
    let state = try usableState()
    if case .renamed(let old) = state.kind {
      throw .planIDChanged(from: old, to: state.place?.planID ?? "", folder: folder.path)
    }
    if let openWriter, openWriter.state.path == state.path {
      openWriter.state = state
      return openWriter
    }
    let writer = JournalWriter(folder: folder, state: state, login: folders.login)
    if let refusal = stateRefusal.take() {
      writer.inherited = SlotFolders(stateFolder: refusal.path).everyLine
      writer.notices = [.otherSlot(refusal)]
    }
    // What was recorded in another folder, which stood here before, is none of this one's business.
    if let openWriter, !StateFolders.isUsable(openWriter.state.path) { writer.inherit(from: openWriter) }
    openWriter = writer
    return writer
  }

  /// The private folder; another, where it belongs to somebody else or something else stands in its place, perhaps only
  /// by now. Why is noted, for the next record to say it.
  ///
  /// - Throws: `stateOutOfReach` where none can be had.
  func usableState() throws(StoreError) -> StateFolder {
    if let knownState, !StateFolders.isUsable(knownState.path) || !isHere(knownState) {
      self.knownState = nil
    }
    // Another session may have settled it.
    if changedID != nil { knownState = nil }
    var state = try state()
    if case .renamed = state.kind { return state }
    if SystemCall.status(state.path) == nil {
      // The first folder is made, perhaps in another place than usual.
      stateRefusal = folders.stateRefusal
    } else if let place = state.place, let code = SystemCall.refusal(toKeepFilesIn: state.path) {
      stateRefusal = .system(.open, path: state.path, code)
      state = StateFolders(root: try folders.stateRoot()).fresh(for: place)
      knownState = state
    }
    if let code = SystemCall.refusal(toKeepFilesIn: state.path) {
      throw .stateOutOfReach(path: state.path, code)
    }
    return state
  }

  /// Whether the plan folder is still the one that a private folder belongs to; that it is away says nothing.
  private func isHere(_ state: StateFolder) -> Bool {
    let id = plan.header.planID ?? ""
    guard let place = state.place, let here = Place(of: folder, planID: id) else { return true }
    return place.isSameFolder(as: here) && place.says(id)
  }

  /// What the person should know of what was saved since this was asked last.
  package func takeNotices() -> [StoreNotice] {
    defer { openWriter?.notices = [] }
    return openWriter?.notices ?? []
  }

  // MARK: Another 编号

  /// The 编号 that the plan of this folder had when something was last recorded in it, and the one that it has now; nil
  /// where they are the same.
  package var changedID: (old: String, new: String)? {
    guard let state = try? state(), case .renamed(let old) = state.kind else { return nil }
    return (old, state.place?.planID ?? "")
  }

  /// Settles whether a plan with another 编号 is still the same: then what was recorded in it stays its own.
  package func settleID(isSamePlan: Bool) throws(StoreError) {
    guard changedID != nil, let place = try state().place else { return }
    let root = try folders.stateRoot()
    var settled = isSamePlan ? try state() : StateFolders(root: root).fresh(for: place)
    settled.kind = .own
    try makeFolders(settled.path)
    try settled.remember()
    knownState = settled
  }
}
