import PlanModel
import PlanPhrases

// Keys and other events in, a changed board and effects out. No clock, disk or terminal here.
extension BoardState {
  /// Takes one event.
  package mutating func update(_ event: InputEvent) -> [Effect] {
    defer { settle() }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): desk.paste(text)
    case .click(let row, let column): return click(row, column)
    case .wheel(let lines): scroll(by: lines)
    case .terminal(let facts): desk.adapt(to: facts)
    case .resize(let size): desk.resize(to: size)
    case .tick, .cursor: break
    case .terminate: return desk.keepUnkept() + desk.keepOpenDrafts() + [.quit]
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    // Nobody acts on what is not seen.
    if desk.size.isTooSmall {
      return desk.overlays.isEmpty && KeyTable.board.action(for: key) == .quit ? [.quit] : []
    }
    // The same again, with the line that stands there.
    if KeyTable.board.actionEverywhere(for: key) == .redraw { return [] }
    desk.message = nil
    if key == .character("\u{FFFD}") {
      desk.say(.unreadableText, isProblem: true)
      return []
    }
    if let command = KeyTable.board.actionEverywhere(for: key), !desk.overlays.isEmpty, !desk.isHelpOpen {
      return perform(command)
    }
    switch desk.overlays.last {
    case .chooser(let chooser): return press(key, in: chooser)
    case .form(let form): return desk.press(key, in: form)
    case .pager(let pager): return desk.press(key, in: pager)
    case .meeting(let meeting): return desk.press(key, in: meeting)
    case .search(let field, let before): press(key, in: field, before: before)
    case nil:
      guard let command = KeyTable.board.action(for: key) else {
        desk.say(.keyUnknown)
        return []
      }
      return perform(command)
    }
    return []
  }

  /// Carries out a command of the board.
  mutating func perform(_ command: Command) -> [Effect] {
    if isSettled(command) { return [] }
    if let list = command.list { desk.open(.chooser(Chooser(purpose: list))) }
    switch command {
    case .move, .left, .right, .foldAll: command.inView.map { act($0) }
    case .toggle: return toggle()
    case .view(let place): open(view: place)
    case .nextView: open(view: openView + 1)
    case .previousView: open(view: openView - 1)
    case .menu: openRow()
    case .setStatus: desk.openStatuses()
    case .writeNote: desk.openNote()
    case .setDue: desk.openDue()
    case .edit: desk.openEditing()
    case .add: desk.openEntryInHand()
    case .detail: desk.openDetail()
    case .pickUnit: desk.openUnits()
    case .find: desk.openSearch()
    case .clearFilter: desk.setFilter(Filter())
    case .mark(let step): mark(step)
    case .look(let step): desk.look(step)
    case .hit(let step): desk.go(to: step)
    case .review: desk.openNextDoubt()
    case .copyRow: return desk.copyRow()
    case .changePerson: desk.openPerson()
    case .meeting: desk.openMeeting()
    case .help: desk.open(.pager(Pager(content: .help)))
    case .undo: return desk.reverse(.undo)
    case .redo: return desk.reverse(.redo)
    case .problems: return [.check]
    case .quit: return desk.keepUnkept() + [.quit]
    case .sayAllIsSaved: desk.sayAllIsSaved()
    case .sayHowToLeave: desk.say(.quitWithQ)
    case .close: if !desk.marked.isEmpty { desk.unmarkAll() }
    // A list opens; the terminal forgot what it showed.
    case .filter, .arrange, .palette, .export, .redraw: break
    }
    return []
  }

  /// Says why a command does nothing now, or has the open view carry it out; false where the board is to do it.
  private mutating func isSettled(_ command: Command) -> Bool {
    guard let obstacle = KeyTable.board.binding(of: command).flatMap({ desk.obstacle(to: $0) }) else {
      return performInView(command)
    }
    desk.say(obstacle)
    return true
  }

  private mutating func mark(_ step: MarkStep) {
    desk.toggleMark()
    act(.move(step == .down ? .down : .up))
  }

  /// Space: on an item what is next for it; a heading folds.
  private mutating func toggle() -> [Effect] {
    if !desk.marked.isEmpty {
      desk.finishMarked()
      return []
    }
    if desk.selectedItem != nil { return desk.toggleItem() }
    act(.fold)
    return []
  }

  /// Enter: what can be done with the row; the items of a unit, in the table.
  private mutating func openRow() {
    guard let unit = desk.unitName(of: desk.selection) else {
      return desk.open(.chooser(Chooser(purpose: .actions)))
    }
    let role = desk.leads(unit) ? Role.lead : .support
    desk.change { ($0.unit, $0.role) = (unit, role) }
    open(view: 0)
  }

  // MARK: While text is sought

  private mutating func press(_ key: Key, in field: TextField, before: String) {
    var field = field
    switch KeyTable.search.action(for: key) {
    case .keep: desk.closeTop()
    case .leave:
      desk.closeTop()
      desk.find(before)
    case .move(let motion): act(.move(motion))
    case nil:
      guard field.handle(key) else { return desk.say(.keyUnknownInside) }
      desk.tellIfFull(field)
      desk.find(field, before: before)
    }
  }

  // MARK: Mouse

  private mutating func click(_ row: Int, _ column: Int) -> [Effect] {
    guard !desk.size.isTooSmall else { return [] }
    if row == desk.layoutNow.barRow { return Bar(desk: desk).key(at: column).map { press($0) } ?? [] }
    if case .form(let form) = desk.overlays.last { desk.click(row, in: form) }
    if case .chooser(let chooser) = desk.overlays.last { return click(row, in: chooser) }
    guard desk.overlays.isEmpty else { return [] }
    let layout = desk.layout()
    if layout.header.indices.contains(row) {
      follow(Header(desk, openView: openView).target(of: layout.header[row], column: column))
    } else if column < layout.columns {
      if row == layout.bodyStart - 1 { act(.clickHeading(column: column)) }
      if let row = layout.bodyRow(row) { act(.click(row: row, column: column)) }
    }
    return []
  }

  /// Goes where a click on the header leads.
  private mutating func follow(_ target: HeaderPiece.Target?) {
    switch target {
    case .view(let place): open(view: place)
    case .filter(let filter): desk.setFilter(filter)
    case nil: break
    }
  }

  /// Scrolls the view, or what lies open.
  private mutating func scroll(by lines: Int) {
    guard desk.overlays.isEmpty else {
      for _ in 0..<abs(lines) { _ = press(lines < 0 ? .up : .down) }
      return
    }
    act(.scroll(lines))
  }
}

extension Command {
  /// What the open view does with it; nil where that is no doing of the view.
  fileprivate var inView: ViewAction? {
    if case .move(let motion) = self { return .move(motion) }
    return [.left: .left, .right: .right, .foldAll: .foldAll][self]
  }

  /// The list that it opens; nil where it does something else.
  fileprivate var list: Chooser.Purpose? { Command.lists[self] }

  private static let lists: [Command: Chooser.Purpose] = [
    .filter: .filter, .arrange: .arrangement, .palette: .palette, .export: .export,
  ]
}
