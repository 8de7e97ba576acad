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
    if let openWriter { return openWriter }
    let state = try state()
    if case .renamed(let old) = state.kind {
      throw .planIDChanged(from: old, to: state.place?.planID ?? "", folder: folder.path)
    }
    let writer = try replacement(of: state) ?? JournalWriter(folder: folder, state: state)
    // Said once: when the first folder is made in another place.
    if let refusal = folders.stateRefusal, SystemCall.status(state.path) == nil {
      writer.notices = [.otherSlot(refusal)]
    }
    openWriter = writer
    return writer
  }

  /// Where the private folder belongs to somebody else: one in another that takes over what can be read of it.
  private func replacement(of state: StateFolder) throws(StoreError) -> JournalWriter? {
    guard let place = state.place, SystemCall.status(state.path) != nil, !StateFolders.isUsable(state.path)
    else {
      return nil
    }
    let other = StateFolders(root: try folders.stateRoot()).fresh(for: place)
    let writer = JournalWriter(
      folder: folder, state: other, abandoned: SlotFolders(stateFolder: state.path).paths)
    writer.notices = [.otherSlot(.system(.open, path: state.path, EACCES))]
    knownState = other
    return writer
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
