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

  /// The item that is being reviewed in it.
  var reviewed: ItemKey? {
    if case .chooser(let chooser) = self, case .review(let doubt) = chooser.purpose {
      doubt.item
    } else {
      nil
    }
  }

  /// The part of a plan that is changed in it.
  var part: DeskPart? {
    switch self {
    case .chooser(let chooser): chooser.purpose.part
    case .form(let form): form.purpose.part
    case .pager, .meeting, .search: nil
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
  /// Which units are ticked in it, where they are.
  package var picks = UnitPicks()

  package enum Purpose: Equatable, Sendable {
    /// What can be done with the selected row.
    case actions
    /// All that can be done, by name.
    case palette
    case units
    case status(items: [DeskItem])
    /// What of a part of the plan is changed.
    case editing(DeskPart)
    /// Where a part may go to.
    case places(DeskPart)
    /// Which number it is to have there, of these.
    case numbering(DeskPart, Regrouping, own: Int, next: Int)
    /// What else can become of the lines of a part.
    case ways(DeskPart)
    /// What of several items is changed together.
    case editingAll([DeskItem])
    /// The units that a field is to name, or the same field of several items.
    case unitsOf(EditSpot), unitsOfMany([EditSpot])
    /// Whether what would change of several items, as it is shown, is to be written.
    case previewAll([EditWish], [String])
    /// Whether the lines that would change, as they are shown, are to be written.
    case preview(EditWish, [String])
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
    /// In which format what is shown is written, and what else is done with papers.
    case export
    /// What came back from units.
    case sheets(SheetPreview)
    /// Whether a bulletin is issued, and what it says.
    case bulletin(BulletinWish, String)

    var item: DeskItem? {
      switch self {
      case .status(let items), .duePhase(let items): items.count == 1 ? items.first : nil
      case .reopen(let item, _): item
      case .review(let doubt): doubt.item.map { DeskItem(plan: doubt.plan, key: $0) }
      case .actions, .palette, .units, .filter, .arrangement, .problems, .reverse, .takeBack, .lookBack, .lot,
        .export, .editing, .editingAll, .places, .numbering, .ways, .unitsOf, .unitsOfMany, .preview,
        .previewAll, .sheets, .bulletin:
        nil
      }
    }

    /// The part of the plan that it is about.
    var part: DeskPart? {
      switch self {
      case .editing(let part), .places(let part), .numbering(let part, _, _, _), .ways(let part): part
      case .unitsOf(let spot): spot.part
      case .preview(let wish, _): wish.part
      case .actions, .palette, .units, .filter, .arrangement, .problems, .reverse, .takeBack, .lookBack, .lot,
        .export, .sheets, .bulletin, .status, .duePhase, .reopen, .review, .editingAll, .unitsOfMany,
        .previewAll:
        nil
      }
    }
  }

  var isNarrowedByTyping: Bool {
    switch purpose {
    case .units, .palette, .unitsOf, .unitsOfMany, .places: true
    case .actions, .filter, .arrangement, .problems, .reverse, .takeBack, .lookBack, .lot, .export, .sheets,
      .bulletin, .status, .duePhase, .reopen, .review, .editing, .editingAll, .numbering, .ways, .preview,
      .previewAll:
      false
    }
  }

  /// What is doubted stays open until somebody says that it is settled.
  var isReview: Bool { if case .review = purpose { true } else { false } }

  /// What is said below the choices.
  var notes: [String] {
    if case .lot(let lot) = purpose { return lot.notes }
    if case .bulletin(_, let text) = purpose { return text.split(separator: "\n").map(String.init) }
    if case .previewAll(_, let lines) = purpose { return lines }
    return if case .preview(_, let lines) = purpose { lines } else { [] }
  }

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
    /// A field of the plan, in a form or a list.
    case edit(EditSpot)
    /// Something new in a part.
    case addEntry(NewEntry.Kind, in: DeskPart)
    /// A change of the plan; shown already, or to be shown where more than one line changes.
    case write(EditWish, isShown: Bool)
    /// A step towards other lines of the plan.
    case lines(LineStep)
    /// The lines of a part, in an editor.
    case openEditor(DeskPart)
    /// One field of several items, whose units are ticked.
    case editUnits([EditSpot])
    /// A unit comes or goes; all go.
    case tickUnit(String), clearUnits
    /// Changes of several items, shown already.
    case writeAll([EditWish])
    case problem(Int)
    /// By the name of the format.
    case export(String)
    case slips
    case chore(PaperChore)
    /// Records what came back, or lets a sheet count in one place, or shows all of it.
    case takeSheets(SheetPreview), sheetDoubt(Int), sheetDoubts([Int]), sheetLines(SheetPreview)
    /// Issues a bulletin, or shows all of it.
    case issue(BulletinWish), read(String)
  }

  /// What leads to lines that go elsewhere or become others.
  package enum LineStep: Equatable, Sendable {
    /// Lists where a part may go to, or what else can become of it.
    case places(DeskPart), ways(DeskPart)
    /// Shows which lines that changes, and asks.
    case rearrange(DeskPart, Regrouping)
    /// The texts are typed that an item becomes.
    case split(DeskPart)
    /// All lines that change, where there was no room for them.
    case showAll(EditWish)
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

extension Overlay {
  /// What was typed in it; nil where nothing is typed in it.
  var typed: String? {
    guard case .form(let form) = self else { return nil }
    return form.fields.map(\.content.text).filter { !trimmed($0).isEmpty }.joined(separator: "\n")
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
      case .chooser(let chooser): !chooser.isReview
      case .form: true
      case .pager, .meeting, .search: false
      }
    }
    if case .chooser(var review) = overlays.last {
      // What was doubted is mended: the next Enter says that it is settled.
      review.cursor = 0
      replaceTop(.chooser(review))
    }
    return forms.flatMap { forgetDraft(of: $0) }
  }

  /// Closes what is about something that is not in a plan any more: what was being typed about it waits; further keys do
  /// not reach what lies below.
  mutating func closeGone(from new: Plan, at place: Int) {
    let (old, gone) = (plans[place].plan, overlays.filter { isGone($0, from: new, at: place) })
    for case .form(let form) in gone { outbox.owed += keepDraft(of: form) }
    overlays = overlays.filter { !isGone($0, from: new, at: place) }
    settled = gone.compactMap(\.reviewed).last.flatMap { old.index(of: $0) }
    if let typed = gone.compactMap(\.typed).last { open(.pager(Pager(content: .typed(typed)))) }
  }

  /// Whether what something is about may not be in a plan any more, now that this was edited.
  func isGone(_ overlay: Overlay, from new: Plan, at place: Int) -> Bool {
    if case .pager(let pager) = overlay, case .row(.section(_, let plan)) = pager.content {
      return plan == place
    }
    if case .form(let form) = overlay, case .measure(let target) = form.purpose {
      return target.plan == place && new.target(of: target.key) == nil
    }
    if case .chooser(let chooser) = overlay, case .review(let doubt) = chooser.purpose, doubt.plan == place {
      return isSettled(doubt, in: new)
    }
    if let part = overlay.part { return part.plan == place && new.place(of: part.key) == nil }
    guard let item = overlay.item, item.plan == place else { return false }
    return new.index(of: item.key) == nil
  }
}
