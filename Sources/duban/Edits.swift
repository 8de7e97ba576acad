import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

// What a person wants to edit, as it was typed.
extension Session {
  private var plan: Plan { snapshot.plan }

  /// A field of what a number, an id or a name means, as it is to be.
  ///
  /// - Parameter isSure: the person wants no question.
  func edit(of field: EditField, _ typed: String, in item: String, isSure: Bool) throws -> FieldEdit {
    let text = typed == "-" ? "" : typed
    var edit = FieldEdit(try place(of: field, named: item, text), field, text)
    // The text of a deliverable is what it is called.
    if case .item = edit.place, field == .title { edit.field = .scope }
    try refuseEmpty(typed, field, edit)
    switch field {
    case .lead, .support: if !isSure { try checkUnits(text, typed, field) }
    case .due: edit.text = try due(typed, isSure: isSure)
    case .title, .scope, .doubt, .target, .body, .short, .span, .add, .move, .remove, .level, .split, .join,
      .number, .lines:
      break
    }
    return edit
  }

  /// What is to go needs a word that says so: a variable of a script may be empty.
  private func refuseEmpty(_ typed: String, _ field: EditField, _ edit: FieldEdit) throws {
    let option = field == .title && edit.field == .scope ? "--title" : field.option
    guard trimmed(typed).isEmpty, let option, !plan.written(edit.field, at: edit.place).isEmpty
    else { return }
    // What cannot go says why at once.
    do { _ = try plan.applying(FieldEdit(edit.place, edit.field, "")) } catch { throw StoreError.edit(error) }
    let command = SameCommand.with("-", for: typed, option)
    throw CommandError(saying: EditPhrase.emptyValue(edit.field, command), code: 2)
  }

  private func place(of field: EditField, named item: String, _ text: String) throws -> EditPlace {
    if isWholePlan(item) { return .plan }
    if field == .short, let unit = try unit(named: item) { return .unit(unit) }
    guard field.name == nil, field != .target else { return try part(of: item, field, text) }
    if let number = ItemNumber(item), let heading = plan.heading(number) { return heading }
    let index = try self.items(named: item)[0]
    let home = plan.home(ofItem: index)
    if case .phase = home, field != .short { return .item(try self.item(named: item)) }
    return home
  }

  private func part(of item: String, _ field: EditField, _ text: String) throws -> EditPlace {
    if field == .target { return .target(try target(called: text, of: item)) }
    return .item(try self.item(named: item))
  }

  func isWholePlan(_ text: String) -> Bool {
    Language.allCases.contains { comparisonForm(trimmed(text)) == String(.wholePlan, in: $0) }
  }

  /// The unit of a name; nil where a number or an id was typed.
  private func unit(named text: String) throws -> String? {
    if ItemNumber(text) != nil || !plan.items(named: text).isEmpty { return nil }
    let found = plan.units(named: text).map { plan.units[$0] }
    guard found.count == 1 else {
      throw CommandError(saying: EditPhrase.noUnit(text, found), code: 2)
    }
    return found[0]
  }

  /// The target that a text is to replace: the one of the same name, or the only one.
  private func target(called text: String, of item: String) throws -> Int {
    let name = Target.written(text)?.indicator
    if let index = try? target(named: name, of: item) { return index }
    let (targets, whole) = try targets(of: item)
    let ids = targets.compactMap { plan.targets[$0].id?.description }
    guard targets.count > 1, ids.count == targets.count else { return try target(named: nil, of: item) }
    let choices = zip(targets, ids).map { target, id in
      choice(target, command: SameCommand.with(id, for: item, nil))
    }
    throw CommandError(.whichTarget(whole ?? String(.wholePlan, in: language), choices), code: 2)
  }

  // MARK: Values

  /// Units that the plan does not know, though it knows some that are nearly the same, are likely typed wrongly.
  func checkUnits(_ text: String, _ typed: String, _ field: EditField) throws {
    let names = WrittenText.unitNames(text)
    for name in names where plan.units.number(of: name) == nil {
      let similar = plan.units(named: name).map { plan.units[$0] }
      guard !similar.isEmpty else { continue }
      let option = field.option
      let commands = similar.prefix(5).map { unit in
        let all = names.map { $0 == name ? unit : $0 }
        return SameCommand.with(language.list(all), for: typed, option)
      }
      let said = EditPhrase.unitLike(name, Array(commands), asTyped: SameCommand.agreed)
      throw CommandError(saying: said, code: 2)
    }
  }

  /// A due day as the plan has it: a phase or a date as typed, else the day that is meant.
  func due(_ typed: String, isSure: Bool) throws -> String {
    if plan.phase(named: typed) != nil || DayReader.written(typed) != nil { return typed }
    return try dueValue(of: typed, isSure: isSure)
  }

  /// The due day of an item about which something was recorded: that is recorded too, the plan stays as it is.
  func dueOfRecord(_ edits: [FieldEdit]) -> (due: FieldEdit?, others: [FieldEdit]) {
    let due = edits.first { edit in
      guard case .item(let index) = edit.place, edit.field == .due else { return false }
      return snapshot[index].lastEntry != nil
    }
    return (due, edits.filter { $0 != due })
  }

  /// The same as an entry.
  func entry(due edit: FieldEdit, reason: String?) throws -> Entry {
    guard case .item(let index) = edit.place else { throw CommandError(.reasonNeeded, code: 2) }
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      let number = snapshot[index].number(in: language)
      let command = SameCommand.with(["--note", String(.someReason, in: language)])
      throw CommandError(saying: EditPhrase.dueIsRecorded(number, command: command), code: 2)
    }
    let value = try dueValue(of: edit.text, isSure: true)
    return Entry(item: index, on: store.now.day, kind: .due, value: value, text: reason)
  }

  // MARK: Carrying out

  /// Changes the plan and records it.
  func edit(_ edits: [FieldEdit], by who: String) throws -> Saved {
    try recorded { () throws(StoreError) in try store.edit(edits, by: who, on: snapshot) }
  }

  /// Says what was saved, one line each.
  func tell(_ saved: Saved) throws {
    for event in JournalPiece(written: saved.lines).statements.suffix(saved.count) {
      try tellSaved(event, at: saved.plan ?? plan)
    }
  }

  func tellSaved(_ event: Event, at plan: Plan) throws {
    let item = event.item.flatMap { plan.item(about: $0) }.map { plan[$0].number(in: language) + " " }
    try writeOutput(ModelPhrase.saved((item ?? "") + event.shownKind(in: language)), in: language)
  }
}

extension EditField {
  /// The option in which it is written, of those fields that can go; nil for others.
  fileprivate var option: String? {
    switch self {
    case .lead: "--lead"
    case .support: "--support"
    case .scope: "--scope"
    case .due: "--due"
    case .body: "--description"
    case .short: "--short"
    case .span: "--time"
    case .title, .target, .doubt, .add, .move, .remove, .level, .split, .join, .number, .lines: nil
    }
  }
}
