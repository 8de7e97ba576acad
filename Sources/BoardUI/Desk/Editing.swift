import PlanModel
import PlanPhrases

/// What of a plan on the desk is edited, known by it while the plan is edited around it.
package struct DeskPart: Hashable, Sendable {
  /// The place of its plan on the desk.
  package var plan: Int
  package var key: PartKey

  /// The item that it is; nil for what is none.
  var item: DeskItem? { if case .item(let key) = key { DeskItem(plan: plan, key: key) } else { nil } }

  /// It is an item or a target that gets its id with the first thing that is recorded of it.
  package var isNameless: Bool {
    switch key {
    case .item(.line), .target(.line): true
    case .item(.id), .target(.id), .named: false
    }
  }
}

/// A field of a part as the person saw it who began to change it.
package struct EditSpot: Hashable, Sendable {
  package var part: DeskPart
  package var field: EditField
  /// As it was written in the plan.
  package var was: String
}

/// What a person wants to change of a plan, until that is looked up in the plan that it is changed in.
package struct EditWish: Equatable, Sendable {
  package var part: DeskPart
  package var change: Change

  package enum Change: Equatable, Sendable {
    /// What the field is to say, as a person types it; what it said, as it is written, when that was begun.
    case field(EditField, to: String, was: String)
    /// Something new in the part: what, its text, its fields.
    case add(NewEntry.Kind, String, [EditField: String])
    /// It goes, with these lines.
    case remove(lines: [String])
    /// Its lines go elsewhere or become others, as they were shown.
    case rearrange(Regrouping, lines: [String])
  }
}

/// A wish in the plan that is changed.
package enum PlanChange: Sendable {
  case edit(FieldEdit)
  case add(NewEntry)
  case remove(EditPlace)
  case rearrange(Rearrangement)
}

extension EditWish {
  /// How many lines go with it; nil where it takes out none.
  var goingLines: Int? { if case .remove(let lines) = change { lines.count } else { nil } }
  var isRemoval: Bool { goingLines != nil }

  /// What it is in a plan; nil where its part is not in it.
  ///
  /// - Throws: that somebody changed meanwhile what the person saw.
  package func change(in plan: Plan) throws(EditError) -> PlanChange? {
    guard let place = plan.place(of: part.key) else { return nil }
    switch change {
    case .field(let field, let text, let was):
      let now = plan.written(field, at: place)
      if now != was { throw .changedMeanwhile(field, now: now) }
      return .edit(FieldEdit(place, field, text))
    case .add(let kind, let text, let fields): return .add(NewEntry(kind, in: place, text, fields))
    case .remove(let lines):
      if plan.shownLines(of: place) != lines { throw .changedMeanwhile(.remove, now: "") }
      return .remove(place)
    case .rearrange(let how, let lines):
      guard let change = plan.rearrangement(how, of: place) else { return nil }
      if try plan.shownLines(of: change) != lines { throw .changedMeanwhile(.move, now: "") }
      return .rearrange(change)
    }
  }
}

extension Desk {
  /// What the selected row is about, for changes of the plan; nil where that is nothing of it.
  var partInHand: DeskPart? {
    guard let selection else { return nil }
    if let item = selectedItem { return part(at: .item(item.index), in: item.plan) }
    let place: EditPlace? =
      switch selection {
      case .section(.group(let index), _): .group(index)
      case .section(.phase(let index), _): .phase(index)
      case .heading(.plan, _): .plan
      case .unit: unitName(of: selection).map(EditPlace.unit)
      case .target(let index, _): .target(Int(index))
      case .part(let part, _): part.phase.map(EditPlace.phase)
      case .heading, .item, .event: nil
      }
    return place.map { part(at: $0, in: selection.plan) }
  }

  func part(at place: EditPlace, in plan: Int) -> DeskPart {
    DeskPart(plan: plan, key: plans[plan].plan.key(of: place))
  }

  /// Where a part is now; nil where it is not in its plan any more.
  func place(of part: DeskPart) -> EditPlace? { plans[part.plan].plan.place(of: part.key) }

  /// What a part is called.
  func name(of part: DeskPart) -> String { place(of: part).map { name(of: $0, in: part.plan) } ?? "" }

  func name(of place: EditPlace, in number: Int) -> String {
    let plan = plans[number].plan
    switch place {
    case .plan: return plan.name(in: language)
    case .group(let index):
      return said(.groupTitle(plan.groups[index].ordinal, plan.text(plan.groups[index].title)))
    case .phase(let index):
      return plan.phaseName(index, in: language) + " " + plan.text(plan.phases[index].title)
    case .task(let index):
      let own = plan.editName(of: .task(index)).which
      return own + " " + plan.text(plan.tasks[index].title)
    case .item(let index): return plans[number][index].name(in: language)
    case .target(let index): return name(of: DeskTarget(plan: number, key: plan.key(ofTarget: index)))
    case .unit(let name): return name
    }
  }

  /// The same in few columns: of an item its number.
  func shortName(of part: DeskPart) -> String {
    part.item.flatMap { self[$0]?.number(in: language) } ?? name(of: part)
  }

  /// Sends off a change of the plan; where more than one line of it changes, and before any goes, these are shown.
  mutating func submit(_ wish: EditWish) -> [Effect] {
    let lines = changedLines(wish)
    guard lines.count > 1 || wish.isRemoval else { return submit(.edit(wish)) }
    show(wish)
    return []
  }

  /// Shows the lines that a change takes out and puts in, as many as there is room for, and asks.
  mutating func show(_ wish: EditWish) {
    let (rows, most) = (rows(of: wish), max(2, min(Desk.mostLines, size.rows / 3 - 1)))
    let left = rows.count - most
    let shown = left > 1 ? rows.prefix(most) + [said(.editing(.moreLines(left)))] : rows
    open(.chooser(Chooser(purpose: .preview(wish, shown))))
  }

  /// The lines that a change takes out and puts in, in as many rows as they take.
  func rows(of wish: EditWish) -> [String] { wrapped(changedLines(wish)) }

  /// So many lines are shown before they are written.
  private static let mostLines = 12

  /// Lines as they fit below a list, room for a sign left.
  private func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { wrap($0, columns: max(8, size.columns - 9), width: width) }
  }

  /// The lines that go and come, each with its sign.
  private func changedLines(_ wish: EditWish) -> [String] {
    let plan = plans[wish.part.plan].plan
    guard let place = plan.place(of: wish.part.key) else { return [] }
    func lines(_ sign: String, _ lines: [String]) -> [String] { lines.map { sign + " " + $0 } }
    switch wish.change {
    case .field(.body, let text, _):
      // Rows that stay as they are do not hide what changes.
      var old = wrapped(plan.shownLines(ofBody: plan.typed(.body, at: place)))[...]
      var new = wrapped(plan.shownLines(ofBody: text))[...]
      while let first = old.first, first == new.first { (old, new) = (old.dropFirst(), new.dropFirst()) }
      while let last = old.last, last == new.last { (old, new) = (old.dropLast(), new.dropLast()) }
      return lines("-", Array(old)) + lines("+", Array(new))
    case .field: return []
    case .add(let kind, let text, let fields):
      return lines("+", plan.shownLines(adding: NewEntry(kind, in: place, text, fields)))
    // All of them go: a sign before each would say nothing.
    case .remove(let gone): return gone
    case .rearrange(_, let shown): return shown
    }
  }

  /// Goes on with a change of what has an id now, as does what lies open.
  mutating func goOn(with wish: EditWish, under key: PartKey) -> [Effect] {
    var wish = wish
    let old = wish.part
    wish.part.key = key
    for place in overlays.indices { overlays[place].rename(old, to: wish.part) }
    return [.edit(wish)]
  }

  /// Selects what was added or went elsewhere, where the filter leaves it.
  mutating func revealEdited(_ event: Event, in plan: Int) {
    let snapshot = plans[plan]
    guard let name = event.editName else { return }
    switch snapshot.plan.editPlace(named: name, .add) {
    case .item(let index): reveal(ItemPlace(plan: plan, index: index))
    case .target(let target):
      snapshot.plan.item(ofTarget: target).map { reveal(ItemPlace(plan: plan, index: $0)) }
    case .task(let task):
      snapshot.plan.tasks[task].assignments.first.map { reveal(ItemPlace(plan: plan, index: $0)) }
    case .group(let index): reveal(group: index, in: plan)
    case .plan, .phase, .unit, nil: break
    }
  }

  /// Somebody changed a field meanwhile: that is said, and from now on the person is taken to have seen it.
  mutating func apply(changed field: EditField, now: String) {
    if case .chooser(let chooser) = overlays.last, case .preview = chooser.purpose { closeTop() }
    if let top = overlays.indices.last { overlays[top].see(field, now) }
    report(EditError.changedMeanwhile(field, now: now).text(in: language))
  }
}

extension Overlay {
  /// The field that is changed in it.
  private var spot: EditSpot? {
    get {
      switch self {
      case .form(let form): if case .edit(let spot) = form.purpose { spot } else { nil }
      case .chooser(let chooser): if case .unitsOf(let spot) = chooser.purpose { spot } else { nil }
      case .pager, .meeting, .search: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .form(var form):
        form.purpose = .edit(newValue)
        self = .form(form)
      case .chooser(var chooser):
        chooser.purpose = .unitsOf(newValue)
        self = .chooser(chooser)
      case .pager, .meeting, .search: break
      }
    }
  }

  fileprivate mutating func rename(_ old: DeskPart, to new: DeskPart) {
    if spot?.part == old { spot?.part = new }
  }

  fileprivate mutating func see(_ field: EditField, _ now: String) {
    if spot?.field == field { spot?.was = now }
  }
}
