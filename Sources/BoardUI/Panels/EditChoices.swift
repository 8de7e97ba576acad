import PlanModel
import PlanPhrases

// What lists hold that change the plan: the fields of a part with what they say, units, the lines that are shown first.
extension Desk {
  /// Its fields, what can be added, and what takes it out.
  func editChoices(_ part: DeskPart) -> [Choice] {
    guard let place = place(of: part) else { return [] }
    return fieldChoices(part) + entryChoices(at: place, in: part.plan) + lineChoices(part)
      + removalChoices(part, place) + editorChoices(part, place)
  }

  /// The fields of a part with what they say now.
  func fieldChoices(_ part: DeskPart) -> [Choice] {
    guard let place = place(of: part) else { return [] }
    let plan = plans[part.plan].plan
    return plan.editableFields(of: place).map { one in
      let spot = EditSpot(
        part: self.part(at: one.place, in: part.plan), field: one.field,
        was: plan.written(one.field, at: one.place))
      let text = plan.typed(one.field, at: one.place).split(whereSeparator: \.isNewline)
      return Choice(
        label: said(label(of: one, for: place, plan)),
        detail: text.isEmpty ? said(.model(.nothingSaid)) : text.joined(separator: " "), effect: .edit(spot))
    }
  }

  /// What several items of a task share says so.
  private func label(of field: EditableField, for place: EditPlace, _ plan: Plan) -> BoardPhrase {
    guard case .item = place, case .task(let task) = field.place, plan.tasks[task].assignments.count > 1
    else {
      return .field(field.field)
    }
    return .editing(.shared(field.field, plan.tasks[task].assignments.count))
  }

  private func entryChoices(at place: EditPlace, in plan: Int) -> [Choice] {
    plans[plan].plan.newEntries(at: place).map { kind, home in
      Choice(label: said(.editing(.add(kind))), effect: .addEntry(kind, in: part(at: home, in: plan)))
    }
  }

  /// What is taken out as a whole can be rewritten as a whole.
  private func editorChoices(_ part: DeskPart, _ place: EditPlace) -> [Choice] {
    guard let lines = plans[part.plan].plan.removed(with: place) else { return [] }
    return [
      Choice(label: said(.editing(.openEditor)), effect: .openEditor(self.part(at: lines, in: part.plan)))
    ]
  }

  /// To drop an item keeps its lines: that is offered first.
  private func removalChoices(_ part: DeskPart, _ place: EditPlace) -> [Choice] {
    guard let going = plans[part.plan].plan.removed(with: place) else { return [] }
    return dropChoices(part) + [
      Choice(
        label: said(.editing(.takeOut)), effect: .write(removal(of: going, in: part.plan), isShown: false))
    ]
  }

  private func dropChoices(_ part: DeskPart) -> [Choice] {
    guard let item = part.item, self[item]?.status != .dropped else { return [] }
    return [Choice(label: said(.editing(.dropItem)), effect: .mark([item], .status(.dropped)))]
  }

  private func removal(of place: EditPlace, in plan: Int) -> EditWish {
    EditWish(
      part: part(at: place, in: plan), change: .remove(lines: plans[plan].plan.shownLines(of: place)))
  }

  // MARK: Before it is written

  func title(of wish: EditWish) -> String {
    let name = self.name(of: wish.part)
    guard wish.isRemoval, let place = place(of: wish.part) else { return said(.editing(.titlePreview(name))) }
    let snapshot = plans[wish.part.plan]
    let items = snapshot.plan.items(in: place)
    let records = items.reduce(0) { $0 + snapshot.ledger(of: $1).count { !$0.isVoided } }
    return said(.editing(.titleRemoval(name, items: items.count, records: records)))
  }

  func previewChoices(_ wish: EditWish) -> [Choice] {
    let isRemoval = wish.isRemoval
    let words = wish.goingLines.map { EditingPhrase.doRemove(lines: $0) } ?? .doWrite
    let write = Choice(label: said(.editing(words)), effect: .write(wish, isShown: true))
    let leave = Choice(label: said(isRemoval ? .leaveIt : .editing(.doNotWrite)), effect: .keep)
    return (isRemoval ? dropChoices(onlyItem(of: wish.part)) + [leave, write] : [write, leave])
  }

  /// The item that a part is, or the only one that stands under it.
  private func onlyItem(of part: DeskPart) -> DeskPart {
    guard let place = place(of: part) else { return part }
    let items = plans[part.plan].plan.items(in: place)
    return items.count == 1 ? self.part(at: .item(items[0]), in: part.plan) : part
  }
}

extension Plan {
  /// What is taken out where somebody takes out something: of a task the only item is the whole task.
  func removed(with place: EditPlace) -> EditPlace? {
    switch place {
    case .plan, .unit: nil
    case .item(let index):
      if case .task(let task) = assignments[index].home, tasks[task].assignments.count == 1 {
        .task(task)
      } else {
        place
      }
    case .group, .phase, .task, .target: place
    }
  }

  /// What can be added where something stands, and in what.
  fileprivate func newEntries(at place: EditPlace) -> [(NewEntry.Kind, EditPlace)] {
    switch place {
    case .plan: [(.group, .plan)] + (phases.isEmpty ? [] : [(.phase, .plan)]) + [(.target, .plan)]
    case .group: [(.task, place)]
    case .phase: [(.deliverable, place)]
    case .task(let task):
      [tasks[task].hasParts ? (.part, place) : (.item, place)]
        + (tasks[task].parent.map { [(.part, .task($0))] } ?? [])
    case .item(let index): [(.target, place)] + newEntries(at: home(ofItem: index))
    case .target, .unit: []
    }
  }
}
