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
  /// The same over another reading of the plan, in which items stand elsewhere; nil where its item is gone.
  func moved(by place: (Int) -> Int?) -> Overlay? {
    switch self {
    case .chooser(var chooser):
      guard let purpose = chooser.purpose.moved(by: place) else { return nil }
      chooser.purpose = purpose
      return .chooser(chooser)
    case .form(var form):
      guard let purpose = form.purpose.moved(by: place) else { return nil }
      form.purpose = purpose
      return .form(form)
    case .pager(let pager):
      switch pager.content {
      case .help, .problem: return self
      case .row(.item(let item)):
        return place(item).map { .pager(Pager(content: .row(.item($0)), top: pager.top)) }
      case .row(.section): return nil
      }
    case .search: return self
    }
  }
}

extension Chooser.Purpose {
  fileprivate func moved(by place: (Int) -> Int?) -> Self? {
    switch self {
    case .status(let item): place(item).map { .status(item: $0) }
    case .reopen(let item, let status): place(item).map { .reopen(item: $0, as: status) }
    case .review(let item?): place(item).map { .review(item: $0) }
    case .actions, .units, .filter, .review(nil), .problems, .reverse: self
    }
  }
}

extension Form.Purpose {
  fileprivate func moved(by place: (Int) -> Int?) -> Self? {
    switch self {
    case .mark(let item, let status): place(item).map { .mark(item: $0, status) }
    case .note(let item): place(item).map { .note(item: $0) }
    case .due(let item): place(item).map { .due(item: $0) }
    case .person(var entry):
      place(entry.item).map {
        entry.item = $0
        return .person(then: entry)
      }
    }
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
    case status(item: Int)
    case filter
    /// Whether to take a done item back to what it was.
    case reopen(item: Int, as: Status)
    /// What a document was not clear about: on an item, or on the whole plan.
    case review(item: Int?)
    /// What is wrong with the plan and its journals.
    case problems
    /// Whether to take back what was not made in this sitting: which event, and what it is in words.
    case reverse(Reversal, EventID, String)
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
    case person(then: Entry)
    case mark(item: Int, Status)
    case note(item: Int)
    /// A new due day and its reason.
    case due(item: Int)

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
    case row(Row)
    /// One of what `!` found.
    case problem(Int)
  }
}
