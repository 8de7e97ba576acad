/// How keys go through the rows of a view, a list or a text.
package enum Motion: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last

  /// The place that it leads to.
  ///
  /// - Parameters:
  ///   - place: from 0.
  ///   - page: rows of a page.
  ///   - count: how many places there are.
  func place(from place: Int, page: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: place - 1
      case .down: place + 1
      case .pageUp: place - page
      case .pageDown: place + page
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(target, count - 1))
  }
}

/// How the day looked at is changed.
package enum DayStep: CaseIterable, Sendable { case today, monthBack, monthOn }

/// From one item that was found to another.
package enum HitStep: CaseIterable, Sendable { case next, previous }

/// Where to go on from a row that was marked.
package enum MarkStep: CaseIterable, Sendable { case down, up }

/// What a person can ask of the board.
package enum Command: Hashable, Sendable {
  case move(Motion), left, right
  case menu, toggle, setStatus, writeNote, setDue, undo, redo, detail
  /// Grouping, order and period; what the plan says of the row; something new.
  case arrange, edit, add
  case pickUnit, filter, find, clearFilter, foldAll, review, problems
  /// A view, by its place among all of them.
  case view(Int), nextView, previousView
  case look(DayStep), hit(HitStep)
  /// Mark the row, and go on up or down.
  case mark(MarkStep)
  /// Write what is shown as a file.
  case export
  case help, quit, close
  /// All actions by name; what stands in the row, for other programs; somebody else sits down.
  case palette, copyRow, changePerson, meeting
  case sayAllIsSaved, redraw, sayHowToLeave
}

/// What keys do to a text being typed.
package enum FieldAction: CaseIterable, Sendable {
  case left, right, start, end, newLine, eraseBefore, eraseAfter, eraseWord, eraseToStart, eraseToEnd
}

/// What keys do to lines that are typed together.
package enum FormAction: CaseIterable, Sendable { case next, previous, save, leave }

/// What keys do to a list; `tick` is what `take` is where nothing is ticked, `narrow` is whatever is typed where that narrows it.
package enum ListAction: Hashable, Sendable { case move(Motion), take, tick, leave, narrow }

/// What keys do in a meeting.
package enum MeetingAction: CaseIterable, Sendable { case reply, due, status, undo, next, back, leave }

/// What keys do to a long text.
package enum PagerAction: Hashable, Sendable { case move(Motion), write, leave }

/// What keys do while text is sought, besides those of a text.
package enum SearchAction: Hashable, Sendable { case move(Motion), keep, leave }
