import PlanModel

/// Something that lies open over the table. Esc closes the topmost, and nothing else.
package enum Overlay: Equatable, Sendable {
  case chooser(Chooser)
  case form(Form)
  case pager(Pager)
  /// Typing the text to be found; `before` is what was sought when it opened.
  case search(TextField, before: String)
}

extension Overlay {
  /// The item that it is about; nil where it is about none.
  var item: ItemKey? {
    switch self {
    case .chooser(let chooser): chooser.purpose.item
    case .form(let form): form.purpose.item
    case .pager(let pager): if case .row(.item(let item)) = pager.content { item } else { nil }
    case .search: nil
    }
  }

  /// Whether what it is about may not be in the plan any more, now that this was edited.
  func isGone(from plan: Plan) -> Bool {
    if case .pager(let pager) = self, case .row(.section) = pager.content { return true }
    return item.map { plan.index(of: $0) == nil } ?? false
  }
}

/// A list to choose from.
package struct Chooser: Equatable, Sendable {
  package var purpose: Purpose
  package var cursor = 0
  package var top = 0
  /// What narrows the list, where it can be narrowed.
  package var query = TextField()

  package enum Purpose: Equatable, Sendable {
    /// What can be done with the selected row.
    case actions
    case units
    case status(item: ItemKey)
    case filter
    /// Whether to take a done item back to what it was.
    case reopen(item: ItemKey, as: Status)
    /// What a document was not clear about: on an item, or on the whole plan.
    case review(item: ItemKey?)
    /// What is wrong with the plan and its journals.
    case problems
    /// Whether to take back what was not made in this sitting: which event, and what it is in words.
    case reverse(Reversal, EventID, String)

    var item: ItemKey? {
      switch self {
      case .status(let item), .reopen(let item, _): item
      case .review(let item): item
      case .actions, .units, .filter, .problems, .reverse: nil
      }
    }
  }

  var isNarrowedByTyping: Bool { purpose == .units }

  /// The first choice that is seen in a panel of so many rows, the title's among them.
  func firstVisible(rows: Int) -> Int { max(0, min(top, cursor), cursor - rows + 2) }
}

/// One line of a chooser.
package struct Choice: Equatable, Sendable {
  package var label: String
  package var detail = ""
  /// For lists in which several can be on.
  package var isOn: Bool?
  package var effect: Effect

  package enum Effect: Equatable, Sendable {
    case command(Command)
    case unit(UnitIndex?)
    case mark(Status)
    case reopen
    case reverse
    case keep
    case reviewed
    case nextDoubt
    case role(Role)
    case phase(Int)
    case status(Status)
    case light(Light)
    case open
    case problem(Int)
  }
}

/// Lines to be typed, saved together.
package struct Form: Equatable, Sendable {
  package var purpose: Purpose
  package var fields: [Field]
  package var focus = 0
  /// What its text goes on from, or is kept as while it is typed.
  package var kept: Draft?
  /// Why it could not be saved; what was typed stays.
  package var problem: String?
  /// What Enter was pressed on once already: asked a second time it is confirmed.
  package var asked: [String] = []

  package struct Field: Equatable, Sendable {
    package var label: Text
    package var content: TextField
  }

  package enum Purpose: Equatable, Sendable {
    /// Who is at the screen; then what was about to be saved.
    case person(then: Wish)
    case mark(item: ItemKey, Status)
    case note(item: ItemKey)
    /// A new due day and its reason.
    case due(item: ItemKey)

    var item: ItemKey {
      switch self {
      case .person(let wish): wish.item
      case .mark(let item, _), .note(let item), .due(let item): item
      }
    }

    /// The field whose text is kept for the ledger.
    var text: Text {
      switch self {
      case .person: .fieldName
      case .mark: .fieldRemark
      case .note: .fieldProgress
      case .due: .fieldReason
      }
    }
  }
}

/// Text that is longer than its place.
package struct Pager: Equatable, Sendable {
  package var content: Content
  package var top = 0

  package enum Content: Equatable, Sendable {
    case help
    case row(RowKey)
    /// One of what `!` found.
    case problem(Int)
  }
}
