import PlanModel

// What was typed and not saved.
extension OpenPlan {
  /// All drafts that no window is typing at; nil where nothing changed since the last look.
  package func newDrafts() throws(StoreError) -> [Draft]? { try drafts().newDrafts() }

  /// Takes over the drafts of an older version.
  package func takeOverDrafts() throws(StoreError) {
    try OldDraftFile(stateFolder: try stateFolder()).empty(into: try drafts()) { _ in false }
  }

  /// Keeps what was typed in the place of what it goes on from.
  ///
  /// - Parameter isHeld: it is still being typed; other windows leave it alone.
  package func keep(_ draft: Draft, isHeld: Bool) throws(StoreError) -> Draft {
    let kept = try drafts().keep(draft, isHeld: isHeld)
    // Where the plan folder is moved before anything was recorded in it, this goes along too.
    try? state().remember()
    return kept
  }

  /// Forgets what is saved or emptied.
  package func forget(_ draft: Draft) throws(StoreError) { try drafts().forget(draft) }

  func drafts() throws(StoreError) -> DraftFolder {
    let stateFolder = try usableState().path
    if let openDrafts, openDrafts.stateFolder == stateFolder { return openDrafts }
    let drafts = DraftFolder(stateFolder: stateFolder, clock: clock)
    openDrafts = drafts
    return drafts
  }
}
