import PlanBytes
import PlanModel
import PlanPhrases

/// Something that lies open over the rows. Esc closes the topmost, and nothing else.
package enum Overlay: Equatable, Sendable {
  case chooser(Chooser)
  case form(Form)
  case pager(Pager)
  case meeting(Meeting)
  /// Typing the text to be found; `before` is what was sought when it opened.
  case search(TextField, before: String)

  /// The item that it is about; nil where it is about none.
  var item: DeskItem? {
    switch self {
    case .chooser(let chooser): chooser.purpose.item
    case .form(let form): form.purpose.item
    case .pager(let pager): if case .row(.item(let item)) = pager.content { item } else { nil }
    case .meeting, .search: nil
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
    /// All that can be done, by name.
    case palette
    case units
    case status(items: [DeskItem])
    case filter
    /// How the table is grouped and sorted.
    case arrangement
    /// Whether to take a done item back to what it was.
    case reopen(item: DeskItem, as: Status)
    /// Whether what is wanted of many items is to be recorded.
    case lot(Lot)
    /// What a document was not clear about.
    case review(Doubt)
    /// What is wrong with the plan and its journals.
    case problems
    /// Whether to take back what was not made in this sitting: which event, and what it is in words.
    case reverse(Reversal, EventID, String)
    /// Whether to take back one event: which, of which plan, and what it is in words.
    case takeBack(EventID, plan: Int, String)
    /// Which phase items are sent to.
    case duePhase(items: [DeskItem])
    /// What is looked back on, and in which order.
    case lookBack
    /// In which format what is shown is written.
    case export

    var item: DeskItem? {
      switch self {
      case .status(let items), .duePhase(let items): items.count == 1 ? items.first : nil
      case .reopen(let item, _): item
      case .review(let doubt): doubt.item.map { DeskItem(plan: doubt.plan, key: $0) }
      case .actions, .palette, .units, .filter, .arrangement, .problems, .reverse, .takeBack, .lookBack, .lot,
        .export:
        nil
      }
    }
  }

  var isNarrowedByTyping: Bool { purpose == .units || purpose == .palette }

  /// What is said below the choices.
  var notes: [String] { if case .lot(let lot) = purpose { lot.notes } else { [] } }

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

  /// What choosing it does; a condition leaves the list open, a problem and a status open something over it.
  package enum Effect: Equatable, Sendable {
    case command(Command)
    case condition(Condition)
    case arrange(Arrangement.Change)
    case unit(String?)
    /// A filter with a name, in the place of the one in force.
    case filter(Filter)
    case nameFilter, forgetFilter(String), askDueWindow
    case mark([DeskItem], StatusStep)
    /// All that the filter leaves.
    case markShown
    case save(Wish)
    case reverse(Reversal, EventID)
    case takeBack(EventID, plan: Int)
    case keep
    /// Another due day; nil: one that is typed.
    case due([DeskItem], Day?)
    case lookBack(LookBack)
    /// The period is typed.
    case typePeriod
    case reviewed(Doubt)
    /// The next doubt behind an item, by its key in the plan of the list.
    case nextDoubt(after: Doubt)
    case problem(Int)
    /// By the name of the format.
    case export(String)
  }

  /// One condition of the filter, on or off.
  package enum Condition: Equatable, Sendable {
    case open
    case role(Role)
    /// By its number.
    case phase(Int)
    case status(Status)
    case light(Light)
    case due(DueWindow)
    case trait(ItemTrait)
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
    package var label: BoardPhrase
    package var content: TextField
  }

  package enum Purpose: Equatable, Sendable {
    /// Who is at the screen; then what was about to be saved.
    case person(then: Effect?)
    case mark(items: [DeskItem], StatusStep)
    case note(items: [DeskItem])
    /// A new due day and its reason.
    case due(items: [DeskItem])
    /// What was measured of a target.
    case measure(target: DeskTarget)
    /// From when to when is looked back.
    case period
    /// A name for the filter in force.
    case filterName
    /// From when to when what is shown is due.
    case dueWindow

    /// What it is about: one item, or many of one plan; none where it is about something else.
    var items: [DeskItem] {
      switch self {
      case .person(.save(let wish)?): wish.items
      case .mark(let items, _), .note(let items), .due(let items): items
      case .person, .measure, .period, .filterName, .dueWindow: []
      }
    }

    /// The item that it is about; nil where these are many.
    var item: DeskItem? { items.count == 1 ? items.first : nil }

    /// The place of the plan on the desk.
    var plan: Int { if case .measure(let target) = self { target.plan } else { items.first?.plan ?? 0 } }

    /// The field whose text is kept for the ledger.
    var text: BoardPhrase {
      switch self {
      case .person: .fieldName
      case .mark(_, let step): step.needsReason ? .fieldReason : .fieldRemark
      case .note: .fieldProgress
      case .due: .fieldReason
      case .measure: .fieldSource
      case .period: .fieldSince
      case .filterName: .fieldFilterName
      case .dueWindow: .fieldDueWindow
      }
    }
  }

  var isPerson: Bool { if case .person = purpose { true } else { false } }

  /// What was typed in the field of that label, without white space at either end.
  func value(_ label: BoardPhrase) -> String {
    fields.first { $0.label == label }.map { trimmed($0.content.text) } ?? ""
  }

  /// The place of the field of that label.
  func place(of label: BoardPhrase) -> Int { fields.firstIndex { $0.label == label } ?? 0 }

  /// Puts what was typed before into the field of that label, where there is one.
  ///
  /// - Parameter isSuggestion: typing replaces it; otherwise what is typed is added.
  mutating func set(_ label: BoardPhrase, to text: String, isSuggestion: Bool = true) {
    guard fields.contains(where: { $0.label == label }) else { return }
    let place = place(of: label)
    fields[place].content = fields[place].content.holding(text, isSuggestion: isSuggestion)
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
    /// What was settled in a meeting.
    case minutes(String)
  }
}

extension Desk {
  mutating func open(_ overlay: Overlay) { overlays.append(overlay) }

  mutating func closeTop() { _ = overlays.popLast() }

  mutating func replaceTop(_ overlay: Overlay) { overlays[overlays.count - 1] = overlay }

  /// Closes forms and the lists that they came from.
  ///
  /// - Returns: what follows from it: nothing of them is a draft any more.
  mutating func closeForms() -> [Effect] {
    let forms = overlays.compactMap { overlay -> Form? in
      if case .form(let form) = overlay { form } else { nil }
    }
    overlays.removeAll { overlay in
      switch overlay {
      case .form, .chooser: true
      case .pager, .meeting, .search: false
      }
    }
    return forms.flatMap { forgetDraft(of: $0) }
  }

  /// Whether what something is about may not be in a plan any more, now that this was edited.
  func isGone(_ overlay: Overlay, from new: Plan, at place: Int) -> Bool {
    if case .pager(let pager) = overlay, case .row(.section(_, let plan)) = pager.content {
      return plan == place
    }
    if case .form(let form) = overlay, case .measure(let target) = form.purpose {
      return target.plan == place && new.target(of: target.key) == nil
    }
    guard let item = overlay.item, item.plan == place else { return false }
    return new.index(of: item.key) == nil
  }
}
