import PlanModel

/// Everything that the screen is a function of.
package struct BoardState: Sendable {
  package private(set) var snapshot: Snapshot
  package internal(set) var filter = Filter()
  /// The selected row, whatever becomes of the plan around it.
  private(set) var selected: RowKey?
  /// What lies open, the topmost last.
  package internal(set) var overlays: [Overlay] = []
  package internal(set) var message: Message?
  package internal(set) var person: Person?
  package private(set) var size: ScreenSize
  package private(set) var width: DisplayWidth
  /// Nothing can be saved: an unknown format or a folder that cannot be written.
  package let isReadOnly: Bool

  /// What was typed and not saved.
  package internal(set) var drafts: [Draft]
  /// What was recorded while the plan's folder is away.
  package internal(set) var waiting: [Waiting] = []
  /// Effects of what happened outside, to be carried out after the look at it.
  var owed: [Effect] = []
  /// What `!` found last.
  var problems: [Diagnostic] = []
  /// Items that went out of the plan while the board was open, as they were.
  var lost: [LostItem] = []
  /// What was recorded at this screen since it was opened.
  package internal(set) var sitting: Set<EventID> = []
  /// What the terminal said of itself, where it answered.
  package private(set) var terminal: TerminalFacts?

  /// Sections that are folded, without and with a filter.
  var folded: Set<Section>
  var foldedWhileFiltered: Set<Section> = []
  /// Why others' doings cannot be seen at present.
  var outsideProblem: String?
  /// The plan's folder cannot be seen at present.
  var isAway: Bool { outsideProblem != nil }
  /// What waits is to be saved with the next look: at first, and when the folder is back.
  var wantsDelivery = true
  /// First visible row.
  var top = 0

  // Derived from the above, kept because a key that only moves must not count 100,000 items.
  package private(set) var rows: [Row] = []
  package private(set) var summary = Summary()
  private(set) var cursor = 0
  private var search: SearchIndex?
  /// For each item whether the filter leaves it.
  private var isShown: [Bool] = []
  /// Of each unit, while one is chosen.
  private(set) var unitProgress: [Progress] = []
  /// Changes whenever rows, figures or the size of the window do.
  private(set) var revision = 0

  /// A line that says what happened.
  package struct Message: Equatable, Sendable {
    package var text: String
    package var isProblem = false
  }

  /// Figures of the rows shown.
  package struct Summary: Sendable {
    package var shown = Progress()
    package var shownCount: Int { shown.total + shown[.dropped] }
    /// Of all items, by the phase they are due in.
    package var phases: [Progress] = []
    package var sections: [Section: Progress] = [:]
  }

  package init(
    snapshot: Snapshot, size: ScreenSize, width: DisplayWidth = DisplayWidth(), person: Person? = nil,
    drafts: [Draft] = [], isReadOnly: Bool = false
  ) {
    self.snapshot = snapshot
    self.size = size
    self.width = width
    self.person = person
    self.drafts = drafts
    self.isReadOnly = isReadOnly
    self.folded = []
    let sections = snapshot.plan.sections
    if snapshot.plan.assignments.count + sections.count > Layout(size: size, panel: .detail).bodyRows {
      self.folded = Set(sections)
    }
    rebuild()
    let texts =
      (findingCount > 0 ? [Text.planFindings(findingCount)] : [])
      + (drafts.isEmpty ? [] : [.draftsWaiting(draftNames)])
    guard !texts.isEmpty else { return }
    message = Message(text: texts.map { String($0) }.joined(separator: "；"), isProblem: findingCount > 0)
  }

  package var isFiltered: Bool { !filter.isEmpty }

  package var selection: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The item of the selected row; nil on a heading.
  package var selectedItem: Int? { if case .item(let index) = selection { index } else { nil } }
  var selectedKey: ItemKey? { if case .item(let key) = selected { key } else { nil } }

  func isFolded(_ section: Section) -> Bool { (isFiltered ? foldedWhileFiltered : folded).contains(section) }

  // MARK: Changes of what is shown

  /// Shows the plan as it is now, where that is another one.
  mutating func take(plan: Plan) {
    if plan.source != snapshot.plan.source { replace(snapshot: snapshot.with(plan: plan)) }
  }

  /// Shows another board; selection and filter stay on the same item and unit.
  mutating func replace(snapshot new: Snapshot) {
    let old = snapshot.plan
    if old.source != new.plan.source {
      // What was being typed about an item that is gone waits until it is there again.
      let gone = overlays.filter { $0.isGone(from: new.plan) }
      for case .form(let form) in gone { owed += keepDraft(of: form) }
      overlays.removeAll { $0.isGone(from: new.plan) }
      noteLost(from: old, to: new.plan)
    }
    filter.unit = filter.unit.flatMap { new.plan.units.number(of: old.units[$0]) }
    let ordinals = filter.phases.map { old.phases[$0].ordinal }
    filter.phases = Set(new.plan.phases.indices.filter { ordinals.contains(new.plan.phases[$0].ordinal) })
    snapshot = new
    search = nil
    rebuild()
  }

  /// Looks at another day: a board that is left open overnight goes on with the new one.
  mutating func look(at day: Day) {
    if day != snapshot.asOf { replace(snapshot: snapshot.with(asOf: day)) }
  }

  /// Takes in lines of journals; rows and figures are up to date afterwards.
  ///
  /// - Returns: the numbers of the events that were not known.
  @discardableResult
  mutating func absorb(_ pieces: [JournalPiece]) -> Range<Int> {
    let known = snapshot.journal.count
    var before: [Int: ItemFigures] = [:]
    for piece in pieces { before.merge(snapshot.absorb(piece).before) { first, _ in first } }
    search?.update(snapshot.journal)
    recount(before)
    return known..<snapshot.journal.count
  }

  /// Lays everything out as the terminal turned out to draw it, and says what was found where it is not the usual.
  mutating func adapt(to facts: TerminalFacts) {
    terminal = facts
    let isUsual = facts == TerminalFacts(charset: .utf8, ambiguousColumns: width.ambiguous)
    width = DisplayWidth(ambiguous: facts.ambiguousColumns)
    revision += 1
    if isUsual { return }
    let found = String(.terminalFound(facts.charset.word, columns: facts.ambiguousColumns))
    message = Message(
      text: ([found] + [message?.text].compactMap(\.self)).joined(separator: "\u{FF1B}"),
      isProblem: message?.isProblem ?? false)
  }

  mutating func resize(to size: ScreenSize) {
    self.size = size
    revision += 1
    scrollIntoView()
  }

  mutating func setFilter(_ filter: Filter) {
    guard filter != self.filter else { return }
    let selected = selection
    self.filter = filter
    foldedWhileFiltered = []
    rebuild()
    // What was selected is not among what is shown: the first item is.
    if isFiltered, selection != selected, let first = rows.firstIndex(where: \.isItem) { select(at: first) }
  }

  /// Computes the rows and figures anew; the selection stays on its item, or near where it was.
  mutating func rebuild() {
    isShown = snapshot.matches(of: filter, search: &search)
    summary = Summary()
    summary.phases = snapshot.progressByDuePhase
    for section in snapshot.plan.sections {
      let progress = snapshot.progress(of: snapshot.plan.items(of: section), where: isShown)
      if progress == Progress() && isFiltered { continue }
      summary.sections[section] = progress
      summary.shown.add(progress)
    }
    if isChoosingUnit { countUnits() }
    layRows()
  }

  /// Computes the rows anew, the figures being as they were.
  mutating func layRows() {
    revision += 1
    rows.removeAll(keepingCapacity: true)
    for section in snapshot.plan.sections where summary.sections[section] != nil {
      rows.append(.section(section))
      if isFolded(section) { continue }
      for item in snapshot.plan.items(of: section) where isShown[item] { rows.append(.item(item)) }
    }
    restoreSelection()
  }

  /// Brings the figures up to date after something happened to a few items, given what was counted of them before.
  private mutating func recount(_ before: [Int: ItemFigures]) {
    guard !before.isEmpty else { return }
    for item in before.keys where isShown[item] != isStillShown(item) { return rebuild() }
    revision += 1
    for (item, old) in before {
      let new = snapshot[item].figures
      if let phase = old.duePhase { summary.phases[phase].count(old, times: -1) }
      if let phase = new.duePhase { summary.phases[phase].count(new) }
      guard isShown[item] else { continue }
      let section = snapshot[item].section
      summary.shown.count(old, times: -1)
      summary.shown.count(new)
      summary.sections[section]?.count(old, times: -1)
      summary.sections[section]?.count(new)
    }
    if isChoosingUnit { countUnits() }
  }

  /// Whether the filter leaves an item to which something happened. What was found stays found, since ledgers only
  /// grow; whether something is found now that was not before takes a search.
  private mutating func isStillShown(_ item: Int) -> Bool {
    guard snapshot.meetsConditions(of: filter, item) else { return false }
    if filter.text.isEmpty || isShown[item] { return true }
    return snapshot.matches(of: filter, search: &search)[item]
  }

  private var isChoosingUnit: Bool {
    overlays.contains { if case .chooser(let chooser) = $0 { chooser.purpose == .units } else { false } }
  }

  /// Counts what each unit has to do.
  mutating func countUnits() { unitProgress = snapshot.progressByUnit(role: filter.role) }

  /// Stays on the row that was selected, else on the heading that hides it, else where it was.
  private mutating func restoreSelection() {
    let kept = selected.flatMap { row(of: $0) }.flatMap { rows.firstIndex(of: $0) ?? headingOfHidden($0) }
    select(at: kept ?? cursor)
  }

  /// The heading of an item that its folded section hides.
  private func headingOfHidden(_ row: Row) -> Int? {
    guard case .item(let index) = row else { return nil }
    let section = snapshot[index].section
    return isFolded(section) ? rows.firstIndex(of: .section(section)) : nil
  }

  /// Selects a row by its place, kept inside the table, and scrolls it into view.
  mutating func select(at place: Int) {
    cursor = max(0, min(place, rows.count - 1))
    selected = selection.map { key(of: $0) }
    scrollIntoView()
  }

  private func isHeading(_ place: Int) -> Bool {
    rows.indices.contains(place) && !rows[place].isItem
  }

  /// Scrolls so that the selected row is seen, and as many of the rows that follow as fit below it. What lies
  /// open over the table for a while does not move it.
  mutating func scrollIntoView(following: Int = 0) {
    if overlays.isEmpty { top = firstVisibleRow(following: following) }
  }

  /// The first row of the table that is seen under what lies open now.
  func firstVisibleRow(following: Int = 0) -> Int {
    let height = max(1, layout.bodyRows)
    // The heading right above an item stays with it.
    let first = cursor > 0 && height > 1 && isHeading(cursor - 1) ? cursor - 1 : cursor
    let lowest = min(cursor + following, rows.count - 1) - height + 1
    return max(0, min(min(max(top, lowest), first), rows.count - height))
  }
}
