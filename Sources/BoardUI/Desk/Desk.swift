import PlanModel
import PlanPhrases

/// What lies before a person, whichever view of it is open: plans, a filter, a selection, what is open over the rows,
/// what waits to be saved.
package struct Desk: Sendable {
  /// Each with all that happened to it, on the same day. One plan is a desk of one.
  package private(set) var plans: [Snapshot]
  package private(set) var filter = Filter()
  /// How the table is grouped and sorted.
  package private(set) var arrangement = Arrangement()
  /// The selected row as it stands at present.
  package private(set) var selection: Row?
  /// The same, whatever becomes of the plan around it.
  private(set) var selected: RowKey?
  /// What is done next is done to all of these, where there are any.
  package internal(set) var marked: Set<ItemPlace> = []
  /// What lies open, the topmost last.
  package internal(set) var overlays: [Overlay] = []
  package internal(set) var message: Message?
  package internal(set) var person: Person?
  package private(set) var screen: Screen
  /// Nothing can be saved, on whatever day: an unknown format or a folder that cannot be written.
  private let isSealed: Bool
  /// The day of today, where somebody says it.
  private(set) var today: Day?
  /// The day looked at is today, and goes on with it.
  private var followsToday: Bool
  /// In which everything is said.
  package let language: Language
  /// What was typed and not saved.
  package internal(set) var drafts: [Draft]
  package internal(set) var outbox = Outbox()
  var problems = Problems()
  /// What was recorded at this screen since it was opened.
  package internal(set) var sitting: Set<EventID> = []
  /// Filters that the person gave a name.
  package internal(set) var ownFilters: [OwnFilter] = []
  /// The formats in which what is shown can be written, by name.
  package var exports: [String] = []
  /// What there is to try; nil where this is no demo.
  package var lessons: Lessons?
  // Derived from the above.
  /// For each plan.
  private(set) var figures: [PlanFigures]
  /// Of each unit, while one is chosen.
  private(set) var units: [UnitCount] = []
  var changes = Changes()
  /// Where the item stood that was being reviewed and is none any more, until the next one is gone on to.
  var settled: Int?
  /// What the open view can do.
  var viewFacts = ViewFacts()
  /// The selected row folds.
  private(set) var canFold = false
  /// What is looked back on, and in which order.
  var lookBack = LookBack()
  /// How many months were stepped from which day.
  var monthSteps: (start: Day, months: Int)?

  /// A line that says what happened.
  package struct Message: Equatable, Sendable {
    package var text: String
    package var isProblem = false
  }

  /// What rows are drawn on.
  package struct Screen: Sendable {
    package var size: ScreenSize
    package var width: DisplayWidth
    /// What the terminal said of itself, where it answered.
    package var terminal: TerminalFacts?
  }

  /// Whether what was made of the desk is still that of it.
  struct Changes: Equatable, Sendable {
    /// Changes whenever anything does that is drawn besides the selection and what lies open.
    var drawn = 0
    /// Changes whenever the filter leaves other items, or those of another plan or day, others need somebody now, or
    /// the table is arranged in another way.
    var rows = 0
    /// Changes whenever anything does that is counted.
    var figures = 0
    /// Changes whenever anything was recorded.
    var events = 0
    /// An item that the open view is to select, unfolded, or a heading.
    var revealed: Row?
    /// What changed last was recorded at this screen.
    var isOwn = false
  }

  /// - Parameter plans: at least one, all on the same day.
  package init(
    plans: [Snapshot], size: ScreenSize, width: DisplayWidth = DisplayWidth(), person: Person? = nil,
    drafts: [Draft] = [], isReadOnly: Bool = false, followsToday: Bool = true, language: Language = .chinese
  ) {
    precondition(!plans.isEmpty, "a desk has a plan")
    self.plans = plans
    self.screen = Screen(size: size, width: width)
    self.person = person
    self.drafts = drafts
    self.isSealed = isReadOnly
    self.followsToday = followsToday
    self.language = language
    self.figures = plans.map { _ in PlanFigures() }
    countAll()
    sayWhatWasFound()
  }

  private mutating func sayWhatWasFound() {
    let texts =
      (findingCount > 0 ? [BoardPhrase.planFindings(findingCount)] : [])
      + (drafts.isEmpty ? [] : [.draftsWaiting(draftNames)])
      + (itemCount > 0 && plans.allSatisfy(\.isUndated) ? [.nothingIsLate] : [])
    guard !texts.isEmpty else { return }
    message = Message(text: language.clauses(texts.map { said($0) }), isProblem: findingCount > 0)
  }

  // MARK: What is seen

  /// The plan in hand: that of the selected row.
  package var planInHand: Int { selection?.plan ?? 0 }
  package var snapshot: Snapshot { plans[planInHand] }
  var plan: Plan { plans[planInHand].plan }
  /// The day looked at.
  package var asOf: Day { plans[0].asOf }

  /// Nothing can be saved now: also on a day that is still to come.
  package var isReadOnly: Bool { isSealed || today.map { asOf > $0 } ?? false }

  package var size: ScreenSize { screen.size }
  package var width: DisplayWidth { screen.width }
  package var isFiltered: Bool { !filter.isEmpty }

  package var selectedItem: ItemPlace? { item(of: selection) }
  var selectedKey: DeskItem? {
    if case .item(let key) = selected { key } else { selectedItem.map { item(at: $0) } }
  }

  /// The figures of what the filter leaves of all plans.
  package var shown: Progress { figures.reduce(into: Progress()) { $0.add($1.shown) } }
  /// The figures of all plans.
  var all: Progress { figures.reduce(into: Progress()) { $0.add($1.all) } }
  /// How many items there are.
  package var itemCount: Int { plans.reduce(0) { $0 + $1.plan.assignments.count } }

  /// What is shown of a part of the table; nil where that is nothing.
  func progress(of section: Section, plan: Int) -> Progress? { figures[plan].sections[section] }

  // MARK: Changes of what is shown

  /// Shows the plan as it is now, where that is another one; selection and filter stay on the same item and unit.
  mutating func replace(plan new: Plan, at place: Int) {
    let old = plans[place].plan
    guard new.source != old.source else { return }
    closeGone(from: new, at: place)
    problems.note(from: old, to: new, width: width)
    carryMarks(from: old, to: new, at: place)
    plans[place] = plans[place].with(plan: new)
    figures[place] = PlanFigures()
    filter = filter.known(to: plans.map(\.plan))
    selection = selected.flatMap { row(of: $0) }
    countAll()
  }

  /// Takes in which day it is: a board that is left open overnight goes on with the new one.
  mutating func take(today day: Day) {
    if today != day {
      today = day
      changes.drawn += 1
    }
    if followsToday { move(to: day) }
  }

  /// Looks at another day.
  mutating func look(at day: Day) {
    followsToday = day == today
    move(to: day)
  }

  private mutating func move(to day: Day) {
    guard day != asOf else { return }
    plans = plans.map { $0.with(asOf: day) }
    figures = plans.map { _ in PlanFigures() }
    countAll()
  }

  /// Takes in lines of journals; figures are up to date afterwards.
  ///
  /// - Returns: the events that were not known.
  @discardableResult
  mutating func absorb(_ pieces: [JournalPiece], into place: Int) -> Range<EventIndex> {
    let known = plans[place].journal.indices.upperBound
    var before: [Int: ItemFigures] = [:]
    for piece in pieces { before.merge(plans[place].absorb(piece).before) { first, _ in first } }
    if !before.isEmpty { recount(before, in: place) }
    let new = known..<plans[place].journal.indices.upperBound
    if !new.isEmpty {
      changes.events += 1
      changes.drawn += 1
    }
    return new
  }

  mutating func setFilter(_ filter: Filter) {
    guard filter != self.filter else { return }
    self.filter = filter
    countAll()
  }

  mutating func setArrangement(_ arrangement: Arrangement) {
    guard arrangement != self.arrangement else { return }
    self.arrangement = arrangement
    changes.rows += 1
    changes.drawn += 1
  }

  /// Lays everything out as the terminal turned out to draw it, and says what was found where it is not the usual.
  mutating func adapt(to facts: TerminalFacts) {
    screen.terminal = facts
    let isUsual = facts == TerminalFacts(charset: .utf8, ambiguousColumns: width.ambiguous)
    screen.width = DisplayWidth(ambiguous: facts.ambiguousColumns)
    changes.drawn += 1
    if isUsual { return }
    let found = said(.terminalFound(facts.charset.word, columns: facts.ambiguousColumns))
    message = Message(
      text: language.clauses([found] + [message?.text].compactMap(\.self)),
      isProblem: message?.isProblem ?? false)
  }

  mutating func resize(to size: ScreenSize) {
    screen.size = size
    changes.drawn += 1
  }

  // MARK: Selection

  /// Selects a row; nothing where there is none.
  ///
  /// - Parameter canFold: whether it folds in the open view.
  mutating func select(_ row: Row?, canFold: Bool = false) {
    self.canFold = canFold
    if row?.plan != selection?.plan { changes.drawn += 1 }
    selection = row
    selected = row.map { key(of: $0) }
  }

  /// Asks the open view to select an item, unfolded, if the filter leaves it.
  mutating func reveal(_ place: ItemPlace) {
    if figures[place.plan].isShown[place.index] { changes.revealed = .item(place) }
  }

  /// The item that is to be selected, once.
  mutating func takeRevealed() -> ItemPlace? {
    defer { changes.revealed = nil }
    return changes.revealed?.item
  }

  /// Says that what changed was recorded at this screen.
  mutating func noteOwn() { changes.isOwn = true }

  /// Whether it was, once.
  mutating func takeOwn() -> Bool {
    defer { changes.isOwn = false }
    return changes.isOwn
  }

  /// Says that rows, or how they look, are others now.
  mutating func noteRedrawn() { changes.drawn += 1 }

  private mutating func countAll() {
    for place in plans.indices { figures[place].count(plans[place], filter) }
    changes.rows += 1
    noteCounted()
  }

  private mutating func recount(_ before: [Int: ItemFigures], in place: Int) {
    switch figures[place].recount(before, plans[place], filter) {
    case .counted: noteCounted()
    case .watchChanged:
      changes.rows += 1
      noteCounted()
    case .othersAreShown: countAll()
    }
  }

  private mutating func noteCounted() {
    changes.figures += 1
    changes.drawn += 1
    if isChoosingUnit { countUnits() }
  }

  private var isChoosingUnit: Bool {
    overlays.contains { if case .chooser(let chooser) = $0 { chooser.purpose == .units } else { false } }
  }

  /// Counts what each unit has to do.
  mutating func countUnits() { units = UnitCount.all(in: plans, role: filter.role) }
}
