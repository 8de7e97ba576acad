import PlanModel
import PlanPhrases

/// A way to look at the desk. It keeps where it is – scrolling, folds, what it had selected –, and while it is open
/// the rows that it made of the desk.
///
/// A view is one file and one row in `BoardViews.all`; tabs, digits, help and README follow.
protocol BoardView: Sendable {
  /// What of a frame stays as it is while only the selection moves.
  associatedtype Drawing: Sendable

  /// In the line of tabs and in the help.
  static var title: BoardPhrase { get }

  /// What it can do.
  static var facts: ViewFacts { get }

  init(_ desk: Desk)

  /// Brings its rows up to date, selects what is to be revealed, scrolls so that the selected row is seen. Called
  /// after whatever happened, and costs nothing where that was nothing to it.
  mutating func settle(_ desk: inout Desk)
  /// Lets go of its rows, since another view opens.
  mutating func close()
  mutating func update(_ action: ViewAction, _ desk: inout Desk)
  /// What it does itself with a command of the board on the selected row; false: the board does it.
  func perform(_ command: Command, _ desk: inout Desk) -> Bool

  /// What the next start is to know again of how it looks, in words of its own; nil: nothing.
  func remembered(_ desk: Desk) -> [String]?
  mutating func recall(_ words: [String], _ desk: Desk)

  func drawing(_ desk: Desk) -> Drawing
  /// The rows that are seen in a layout.
  func draw(_ desk: Desk, _ layout: Layout, _ kept: inout Drawing) -> ViewPicture
}

extension BoardView {
  func perform(_ command: Command, _ desk: inout Desk) -> Bool { false }
  func remembered(_ desk: Desk) -> [String]? { nil }
  mutating func recall(_ words: [String], _ desk: Desk) {}

  /// What it is called in the file that remembers it.
  static var code: String { "\(title)" }
}

/// What a person does in a view.
enum ViewAction: Sendable {
  case move(Motion)
  /// Out of the selected row, and into it: fold and unfold, the column beside it.
  case left, right
  /// Folds and unfolds the selected heading, and all of them.
  case fold, foldAll
  /// A click on a row of the view, from 0, at a column of the screen.
  case click(row: Int, column: Int)
  /// A click on the headings of the columns.
  case clickHeading(column: Int)
  /// Lines down, negative up.
  case scroll(Int)
}

/// What a view shows.
struct ViewPicture: Sendable {
  /// The headings of its columns.
  var heading: Line
  /// At most as many as the layout has rows for it; those that do not scroll first.
  var lines: [Line]
  /// Which of its rows is the first of them, where they move up and down as a whole.
  var first: Int?
  /// The place of the selected row among the lines, and the column that it begins in.
  var selected: Int?
  var selectedColumn = 0
}

/// All views, in the order of their digits.
enum BoardViews {
  static let all: [any BoardView.Type] = [
    TableView.self, PhaseView.self, UnitView.self, TargetView.self, ChangesView.self,
  ]

  /// There is something to choose from.
  static var areSeveral: Bool { all.count > 1 }
}

extension KeyTable {
  /// On the board: what means the same in all views, and the views themselves.
  package static let board = KeyScope<Command>(boardRows + viewRows)

  /// Each view by its digit, from 1; the next and the one before.
  private static var viewRows: [KeyBinding<Command>] {
    guard BoardViews.areSeveral else { return [] }
    let digits = BoardViews.all.enumerated().map { place, view in
      let digit = Character(String((place + 1) % 10))
      return KeyBinding<Command>(
        command: .view(place), keys: [.character(digit)], keyName: .verbatim(String(digit)),
        long: .helpView(view.title), brief: .briefView)
    }
    return digits + [
      KeyBinding(
        command: .nextView, keys: [.tab], keyName: .verbatim("Tab"), long: .helpNextView, brief: .briefView),
      KeyBinding(
        command: .previousView, keys: [.backTab], keyName: .verbatim("Shift-Tab"), long: .helpPreviousView,
        brief: .briefView),
    ]
  }

  /// All rows that have something to say, as the help and the README show them: the board's, then those for typing.
  package static let helpRows: (board: [HelpRow], typing: [HelpRow]) = (
    rows(board), rows(form) + rows(field)
  )

  package struct HelpRow: Sendable {
    fileprivate var names: @Sendable (Language) -> String
    fileprivate var keyName: KeyName
    package var text: KeyPhrase
    /// What is said of it and others together.
    var brief: KeyPhrase?

    /// How its keys are written.
    package func keys(in language: Language) -> String { names(language) }

    /// How the first of them is written.
    func name(in language: Language) -> String { keyName.text(in: language) }
  }

  private static func rows<Action>(_ scope: KeyScope<Action>) -> [HelpRow] {
    scope.bindings.compactMap { binding in
      binding.long.map { text in
        HelpRow(names: { binding.names(in: $0) }, keyName: binding.keyName, text: text, brief: binding.brief)
      }
    }
  }
}

extension Desk {
  /// The layout of the screen.
  func layout(_ panel: Layout.Panel = .detail) -> Layout {
    Layout(
      size: size, panel: panel, isFiltered: isFiltered, isUntouched: snapshot.isUntouched,
      hasLessons: lessons != nil, least: viewFacts.leastColumns)
  }
}
