import PlanModel

// Saves of `plan.md`.
extension OpenPlan {
  /// How often a save is begun anew that lost its lock.
  private static let tries = 3

  /// The id of an item or a target, written into the plan first where it has none.
  ///
  /// The plan is then read anew: `plan` may differ in more than the id, where somebody else edited it.
  package func identify(_ subject: Subject, of shown: Plan) throws(StoreError) -> ItemID {
    if let id = shown.id(of: subject) { return id }
    var generator = SystemRandomNumberGenerator()
    var place = subject
    try changePlan { current throws(StoreError) in
      guard let found = shown.subject(like: subject, in: current) else {
        throw .planChanged(path: folder.planPath)
      }
      place = found
      if current.id(of: place) != nil { return nil }
      let id = current.unusedID(using: &generator)
      return current.with(source: current.source(giving: id, to: place))
    }
    guard let id = plan.id(of: place) else { throw .planChanged(path: folder.planPath) }
    return id
  }

  /// The ids of several items or targets. Where one has none, the whole plan gets them, in one save.
  func identify(_ subjects: [Subject], of shown: Plan) throws(StoreError) -> [ItemID] {
    if subjects.count == 1 { return [try identify(subjects[0], of: shown)] }
    let known = subjects.compactMap { shown.id(of: $0) }
    if known.count == subjects.count { return known }
    _ = try giveAllIDs()
    let items = subjects.compactMap { subject -> Int? in
      if case .item(let index) = subject { index } else { nil }
    }
    let ids = plan.indices(of: shown.keys(of: items)).compactMap { $0.flatMap { plan.assignments[$0].id } }
    guard ids.count == subjects.count else { throw .planChanged(path: folder.planPath) }
    return ids
  }

  /// Puts a revised text in the place of `plan.md`, unless it is no longer what the revision was made from.
  package func revise(_ expected: [UInt8], to revised: [UInt8]) throws(StoreError) {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    try changePlan { current throws(StoreError) in
      guard current.source == expected else {
        // Also so after it was changed as asked for.
        if current.source == revised { return nil }
        throw .planChanged(path: folder.planPath)
      }
      return expected == revised ? nil : current.with(source: revised)
    }
  }

  /// Takes the note (待核) off an item, or off the plan as a whole where none is named.
  package func settleDoubt(ofItem index: Int?, of shown: Plan) throws(StoreError) {
    guard !plan.header.isReadOnly else { throw .readOnlyFormat }
    try changePlan { current throws(StoreError) in
      guard let index else {
        let isSame =
          current.header.doubts.first.map { current.text($0) }
          == shown.header.doubts.first.map { shown.text($0) }
        return isSame ? current.sourceSettlingDoubtOfPlan.map { current.with(source: $0) } : nil
      }
      guard let place = current.index(of: shown.key(of: index)) else {
        throw .planChanged(path: folder.planPath)
      }
      return current.source(settlingDoubtOf: place).map { current.with(source: $0) }
    }
  }

  /// Gives ids to all items and targets that have no valid one.
  ///
  /// - Returns: how many were given.
  func giveAllIDs() throws(StoreError) -> Int {
    var generator = SystemRandomNumberGenerator()
    var count = 0
    try changePlan { current throws(StoreError) in
      let (text, given) = current.sourceGivingIDs(using: &generator)
      count = given
      return given == 0 ? nil : current.with(source: text)
    }
    return count
  }

  /// Changes `plan.md`, and `plan` with it.
  ///
  /// - Parameter change: makes the new plan from the one that is on the disk, nil where nothing is to be changed.
  ///   It is asked again where somebody else saved at the same moment.
  func changePlan(_ change: (Plan) throws(StoreError) -> Plan?) throws(StoreError) {
    for _ in 0..<OpenPlan.tries {
      do throws(StoreError) {
        return try changePlanOnce(change)
      } catch .lockLost {
        continue
      }
    }
    throw .planLocked(path: folder.planPath)
  }

  private func changePlanOnce(_ change: (Plan) throws(StoreError) -> Plan?) throws(StoreError) {
    let lock = try PlanLock(folder)
    defer { lock.release() }
    var current = plan.with(source: try folder.readPlan(expecting: plan.source))
    while let changed = try change(current) {
      guard let displaced = try folder.replacePlan(current.source, with: changed.source, under: lock) else {
        plan = changed
        return
      }
      current = current.with(source: displaced)
    }
    plan = current
  }
}
