import PlanModel
import PlanPhrases

/// Everything that the screen is a function of: the desk, and the views of it.
package struct BoardState: Sendable {
  package internal(set) var desk: Desk
  /// One for each row of `BoardViews.all`. Only the open one has rows.
  private(set) var views: [any BoardView]
  /// The place of the open view among all.
  private(set) var openView = 0

  /// - Parameter remembered: how the person left the board; nil: as at first.
  package init(_ desk: Desk, remembered: Remembered? = nil) {
    self.desk = desk
    views = BoardViews.all.map { $0.init(desk) }
    if let remembered { recall(remembered) }
    self.desk.viewFacts = BoardViews.all[openView].facts
    settle()
    if let item = remembered?.item.flatMap({ desk.plan.items(named: $0).first }) {
      self.desk.reveal(ItemPlace(index: item))
      settle()
    }
  }

  private mutating func recall(_ remembered: Remembered) {
    desk.recall(remembered)
    for place in views.indices {
      if let words = remembered.views[type(of: views[place]).code] { views[place].recall(words, desk) }
    }
    if let view = BoardViews.all.firstIndex(where: { $0.code == remembered.view }) { openView = view }
  }

  /// How the person leaves the board.
  package var remembered: Remembered {
    var remembered = desk.remembered
    remembered.view = BoardViews.all[openView].code
    for view in views {
      if let words = view.remembered(desk) { remembered.views[type(of: view).code] = words }
    }
    return remembered
  }

  var view: any BoardView { views[openView] }

  /// Brings the open view up to date with the desk.
  mutating func settle() {
    views[openView].settle(&desk)
    desk.noteLessons()
  }

  /// What the open view does itself with a command; false: the board does it.
  mutating func performInView(_ command: Command) -> Bool { views[openView].perform(command, &desk) }

  mutating func act(_ action: ViewAction) { views[openView].update(action, &desk) }

  /// Opens another view; the item that is selected is selected in it too, where it is shown.
  ///
  /// - Parameter place: among all views, counted round.
  mutating func open(view place: Int) {
    let next = (place + views.count) % views.count
    if next == openView { return }
    views[openView].close()
    openView = next
    desk.viewFacts = BoardViews.all[next].facts
    desk.noteRedrawn()
    if let item = desk.selectedItem { desk.reveal(item) }
  }

  // MARK: From outside

  /// Takes in which day it is.
  mutating func take(today day: Day) {
    desk.take(today: day)
    settle()
  }

  /// Takes in what others did.
  mutating func apply(_ outside: OutsideChanges) {
    desk.apply(outside)
    settle()
  }

  /// Shows the plan at a place on the desk as it is now.
  mutating func replace(plan: Plan, at place: Int) {
    desk.replace(plan: plan, at: place)
    settle()
  }

  /// Takes in what became of an effect, in the plan that it is about.
  ///
  /// - Returns: what follows from it.
  mutating func apply(_ outcome: Outcome, in plan: Int) -> [Effect] {
    defer { settle() }
    return desk.apply(outcome, in: plan)
  }
}
