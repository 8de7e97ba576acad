import PlanModel
import PlanPhrases

// Keys in a list, and what choosing does.
extension BoardState {
  mutating func press(_ key: Key, in chooser: Chooser) -> [Effect] {
    var chooser = chooser
    let choices = desk.choices(of: chooser)
    let page = max(1, desk.layoutNow.panelRows - 1 - desk.titleLines(of: chooser).count)
    let spots = chooser.purpose.unitSpots
    if let spots, KeyTable.list.action(for: key) == .tick {
      if choices.indices.contains(chooser.cursor) {
        desk.tick(chooser, spots, at: choices[chooser.cursor].effect)
      }
      return []
    }
    if chooser.isNarrowedByTyping, chooser.query.handle(key) {
      chooser.cursor = 0
      desk.tellIfFull(chooser.query)
      chooser = desk.takingTypedUnits(chooser)
    } else {
      switch KeyTable.list.action(for: key) {
      case .leave:
        desk.closeTop()
        return []
      case .move(let motion):
        chooser.cursor = motion.place(from: chooser.cursor, page: page, count: choices.count)
      case .take, .tick: return choose(chooser, choices)
      case .narrow, nil: return choose(key, in: chooser, choices)
      }
    }
    chooser.moveIntoView(count: desk.choices(of: chooser).count, page: page)
    desk.replaceTop(.chooser(chooser))
    return []
  }

  /// Takes the choice that a key stands beside: its number, or the key of its command.
  private mutating func choose(_ key: Key, in chooser: Chooser, _ choices: [Choice]) -> [Effect] {
    let place: Int? =
      if case .character(let sign) = key.asCommand, let number = sign.wholeNumberValue {
        // A digit pressed by mistake does not end the program.
        choices.indices.contains(number - 1) && choices[number - 1].effect != .command(.quit)
          ? number - 1 : nil
      } else {
        KeyTable.board.action(for: key).flatMap { command in
          choices.firstIndex { $0.effect == .command(command) }
        }
      }
    guard !chooser.isNarrowedByTyping, let place else {
      desk.say(.keyUnknownInside)
      return []
    }
    var chooser = chooser
    chooser.cursor = place
    return choose(chooser, choices)
  }

  /// A click takes the choice it falls on.
  mutating func click(_ row: Int, in chooser: Chooser) -> [Effect] {
    let layout = desk.layoutNow
    let choices = desk.choices(of: chooser)
    let title = desk.titleLines(of: chooser).count
    let rows = layout.panelRows - title + 1
    let place = chooser.firstVisible(rows: rows) + row - layout.messageRow - 1 - title
    guard row > layout.messageRow + title, row < layout.barRow, choices.indices.contains(place) else {
      return []
    }
    var chooser = chooser
    chooser.cursor = place
    if let spots = chooser.purpose.unitSpots {
      desk.tick(chooser, spots, at: choices[place].effect)
      return []
    }
    return choose(chooser, choices)
  }

  /// What is chosen of what changes the plan.
  private mutating func change(_ effect: Choice.Effect, from chooser: Chooser) -> [Effect] {
    if case .edit(let spot) = effect { return kept(chooser) { $0.open(spot) } }
    if case .addEntry(let kind, let part) = effect { return kept(chooser) { $0.openEntry(kind, in: part) } }
    if case .lines(let step) = effect { return kept(chooser) { $0.take(step) } }
    if case .openEditor(let part) = effect {
      desk.replaceTop(.chooser(chooser))
      return desk.submit(.openEditor(part))
    }
    if case .editUnits(let spots) = effect { return kept(chooser) { $0.openUnits(of: spots) } }
    if case .writeAll(let wishes) = effect { return desk.submit(.editAll(wishes)) }
    if let spots = chooser.purpose.unitSpots { return desk.submit(units: chooser, spots, at: effect) }
    guard case .write(let wish, let isShown) = effect else { return [] }
    return isShown ? desk.submit(.edit(wish)) : desk.submit(wish)
  }

  /// Opens something over a list, which is as it is left when that is closed.
  private mutating func kept(_ chooser: Chooser, _ open: (inout Desk) -> Void) -> [Effect] {
    desk.replaceTop(.chooser(chooser))
    open(&desk)
    return []
  }

  /// What is chosen of papers that go out or came back.
  private mutating func handle(papers effect: Choice.Effect, of chooser: Chooser) -> [Effect] {
    if effect == .slips { return desk.submit(.slips) }
    if case .export(let format) = effect { return [.export(format)] }
    if case .chore(let chore) = effect { return desk.begin(chore) }
    if case .takeSheets(let preview) = effect { return desk.submit(.takeSheets(preview.chosen)) }
    if case .issue(let wish) = effect { return desk.submit(.issue(wish)) }
    if case .read(let text) = effect { return kept(chooser) { $0.open(.pager(Pager(content: .text(text)))) } }
    show(effect, of: chooser)
    return []
  }

  /// Of what came back in sheets: lets one count, or shows all.
  private mutating func show(_ effect: Choice.Effect, of chooser: Chooser) {
    var chooser = chooser
    guard case .sheets(var preview) = chooser.purpose else { return }
    let before = desk.choices(of: preview).count
    if case .sheetDoubt(let place) = effect { preview.toggle(place) }
    if case .sheetDoubts(let places) = effect { preview.toggle(kind: places) }
    chooser.purpose = .sheets(preview)
    // The line that records comes and goes above it.
    chooser.cursor += desk.choices(of: preview).count - before
    desk.replaceTop(.chooser(chooser))
    if case .sheetLines = effect { desk.open(.pager(Pager(content: .text(desk.lines(of: preview))))) }
  }

  /// What leads back to a review; nil for anything else.
  private mutating func actInReview(_ effect: Choice.Effect, _ chooser: Chooser) -> [Effect]? {
    if effect == .command(.detail) { return kept(chooser) { $0.openDetail() } }
    guard effect == .command(.undo) else { return nil }
    desk.replaceTop(.chooser(chooser))
    return desk.reverse(.undo)
  }

  private mutating func choose(_ chooser: Chooser, _ choices: [Choice]) -> [Effect] {
    guard choices.indices.contains(chooser.cursor) else { return [] }
    let effect = choices[chooser.cursor].effect
    if chooser.isReview, let own = actInReview(effect, chooser) { return own }
    if effect.closesList { desk.closeTop() }
    switch effect {
    case .command(let command): return perform(command)
    case .unit(let unit): desk.change { $0.unit = unit }
    case .filter(let filter): desk.setFilter(filter)
    case .nameFilter: desk.openFilterName()
    case .forgetFilter(let name): return desk.forgetFilter(named: name)
    case .askDueWindow: desk.openDueWindow()
    case .condition(let condition):
      desk.replaceTop(.chooser(chooser))
      desk.change { $0.apply(condition) }
    case .arrange(let change):
      desk.replaceTop(.chooser(chooser))
      desk.arrange(change)
    case .mark(let items, let status): desk.open(.form(desk.markForm(for: items, status)))
    case .markShown: desk.markShown()
    case .save(let wish): return wish.items.count > 1 ? desk.submit(lot: wish) : desk.submit(wish)
    case .keep: break
    case .problem(let place):
      desk.replaceTop(.chooser(chooser))
      desk.open(.pager(Pager(content: .problem(place))))
    case .reverse(let what, let event): return desk.reverse(what, asked: event)
    case .takeBack(let event, let plan): return desk.takeBack(event, in: plan)
    case .due(let items, let day): desk.open(.form(desk.dueForm(for: items, on: day)))
    case .lookBack(let lookBack): desk.lookBack = lookBack
    case .typePeriod: desk.openPeriod()
    case .slips, .export, .chore, .takeSheets, .sheetDoubt, .sheetDoubts, .sheetLines, .issue, .read:
      return handle(papers: effect, of: chooser)
    case .reviewed(let doubt): return desk.submit(.review(doubt))
    case .edit, .editUnits, .tickUnit, .clearUnits, .addEntry, .write, .writeAll, .lines, .openEditor:
      return change(effect, from: chooser)
    case .nextDoubt(let doubt):
      desk.openDoubt(after: doubt.item.flatMap { desk.plans[doubt.plan].plan.index(of: $0) })
    }
    return []
  }
}

extension Choice.Effect {
  /// Whether the list is done with once it is chosen.
  fileprivate var closesList: Bool {
    switch self {
    case .command, .unit, .filter, .forgetFilter, .markShown, .save, .keep, .reverse, .takeBack, .lookBack,
      .nextDoubt, .export, .slips, .chore, .takeSheets, .issue:
      true
    case .condition, .nameFilter, .askDueWindow, .arrange, .mark, .due, .typePeriod, .problem, .reviewed,
      .edit, .editUnits, .tickUnit, .clearUnits, .addEntry, .write, .writeAll, .lines, .openEditor,
      .sheetDoubt, .sheetDoubts, .sheetLines, .read:
      false
    }
  }
}

extension Chooser {
  fileprivate mutating func moveIntoView(count: Int, page: Int) {
    cursor = max(0, min(cursor, count - 1))
    top = min(max(top, cursor - page + 1), cursor)
  }
}
