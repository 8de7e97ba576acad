import PlanModel

// Keys and other events in, a changed board and effects out. No clock, disk or terminal here.
extension BoardState {
  /// Takes one event.
  package mutating func update(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      paste(text)
      return []
    case .click(let row, _): return click(row)
    case .wheel(let lines):
      scroll(by: lines)
      return []
    case .resize(let size):
      resize(to: size)
      return []
    case .tick: return []
    case .terminate: return keepUnkept() + keepOpenDrafts() + [.quit]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    // Nobody acts on what is not seen.
    if size.isTooSmall { return overlays.isEmpty && key.asCommand == .character("q") ? [.quit] : [] }
    message = nil
    defer { scrollIntoView() }
    switch overlays.last {
    case .chooser(let chooser): return press(key, in: chooser)
    case .form(let form): return press(key, in: form)
    case .pager(let pager): return press(key, in: pager)
    case .search(let field, let before): return press(key, in: field, before: before)
    case nil:
      if key == .interrupt { message = Message(text: String(.quitWithQ)) }
      guard let command = KeyTable.command(for: key) else { return [] }
      return perform(command)
    }
  }

  private mutating func paste(_ text: String) {
    switch overlays.last {
    case .form(var form):
      form.fields[form.focus].content.insert(text)
      replaceTop(.form(form))
    case .search(var field, let before):
      field.insert(text)
      search(field, before: before)
    case .chooser(var chooser) where chooser.isNarrowedByTyping:
      chooser.query.insert(text)
      chooser.cursor = 0
      replaceTop(.chooser(chooser))
    default: message = Message(text: String(.pasteIgnored))
    }
  }

  /// Carries out a command of the board.
  mutating func perform(_ command: Command) -> [Effect] {
    if let obstacle = obstacle(to: command) {
      message = Message(text: String(obstacle))
      return []
    }
    switch command {
    case .up: select(at: cursor - 1)
    case .down: select(at: cursor + 1)
    case .pageUp: select(at: cursor - layout.bodyRows)
    case .pageDown: select(at: cursor + layout.bodyRows)
    case .first: select(at: 0)
    case .last: select(at: rows.count - 1)
    case .left: foldOrLeave()
    case .right: unfoldOrEnter()
    case .foldAll: foldAll()
    case .menu: open(.chooser(Chooser(purpose: .actions)))
    case .toggle: return toggle()
    case .setStatus: selectedItem.map { open(.chooser(statusChooser(for: $0))) }
    case .writeNote:
      if let item = selectedItem {
        open(.form(withDraft(Form(purpose: .note(item: item), fields: [textField, dayField]))))
      }
    case .setDue: if let item = selectedItem { open(.form(dueForm(for: item))) }
    case .undo: return person.map { [.undo(who: $0.name)] } ?? []
    case .detail: selection.map { open(.pager(Pager(content: .row($0)))) }
    case .pickUnit:
      countUnits()
      open(.chooser(Chooser(purpose: .units)))
    case .filter: open(.chooser(Chooser(purpose: .filter)))
    case .find: open(.search(TextField(filter.text), before: filter.text))
    case .clearFilter: setFilter(Filter())
    case .review: openNextDoubt()
    case .problems: return [.check]
    case .help: open(.pager(Pager(content: .help)))
    case .quit: return keepUnkept() + [.quit]
    case .close: break
    }
    return []
  }

  // MARK: Overlays

  mutating func open(_ overlay: Overlay) { overlays.append(overlay) }

  mutating func closeTop() { _ = overlays.popLast() }

  mutating func replaceTop(_ overlay: Overlay) { overlays[overlays.count - 1] = overlay }

  private mutating func press(_ key: Key, in field: TextField, before: String) -> [Effect] {
    var field = field
    switch key {
    case .enter: closeTop()
    case .escape, .interrupt:
      closeTop()
      setText(before)
    case .up, .down, .pageUp, .pageDown: return KeyTable.command(for: key).map { perform($0) } ?? []
    default: if field.handle(key) { search(field, before: before) }
    }
    return []
  }

  private mutating func search(_ field: TextField, before: String) {
    replaceTop(.search(field, before: before))
    setText(field.text)
  }

  private mutating func setText(_ text: String) {
    var filter = self.filter
    filter.text = text
    setFilter(filter)
  }

  private mutating func press(_ key: Key, in pager: Pager) -> [Effect] {
    var pager = pager
    let page = max(1, layout.panelRows - 1)
    switch key.asCommand {
    case .up, .character("k"): pager.top -= 1
    case .down, .character("j"), .enter: pager.top += 1
    case .pageUp: pager.top -= page
    case .pageDown, .character(" "): pager.top += page
    case .home: pager.top = 0
    case .end: pager.top = Int.max / 2
    case .escape, .interrupt, .character("q"), .character("?"), .character("v"):
      closeTop()
      return []
    default: return []
    }
    pager.top = max(0, min(pager.top, pagerLines(pager.content).count - page))
    replaceTop(.pager(pager))
    return []
  }

  // MARK: Folding

  private mutating func setFolded(_ sections: Set<Section>) {
    if isFiltered { foldedWhileFiltered = sections } else { folded = sections }
    layRows()
  }

  mutating func toggleFold(_ section: Section) {
    setFolded((isFiltered ? foldedWhileFiltered : folded).symmetricDifference([section]))
    if !isFolded(section) { scrollIntoView(following: board.plan.items(of: section).count) }
  }

  private mutating func foldOrLeave() {
    switch selection {
    case .section(let section) where !isFolded(section): toggleFold(section)
    case .item(let index):
      rows.firstIndex(of: .section(board.plan.section(ofItem: index))).map { select(at: $0) }
    default: break
    }
  }

  private mutating func unfoldOrEnter() {
    guard case .section(let section) = selection else { return }
    if isFolded(section) { toggleFold(section) } else { select(at: cursor + 1) }
  }

  /// Unfolds everything when all is folded, else folds everything.
  private mutating func foldAll() {
    let all = Set(board.plan.sections)
    let now = isFiltered ? foldedWhileFiltered : folded
    setFolded(now.isSuperset(of: all) ? [] : all)
  }

  // MARK: Mouse

  private mutating func click(_ row: Int) -> [Effect] {
    guard !size.isTooSmall else { return [] }
    if case .chooser(let chooser) = overlays.last { return click(row, in: chooser) }
    guard overlays.isEmpty else { return [] }
    let place = firstVisibleRow() + row - layout.bodyStart
    let body = layout.bodyStart..<layout.bodyStart + layout.bodyRows
    guard body.contains(row), rows.indices.contains(place) else { return [] }
    message = nil
    select(at: place)
    return []
  }

  /// Scrolls the table; the selection goes along where it would leave the screen.
  private mutating func scroll(by lines: Int) {
    guard overlays.isEmpty else {
      for _ in 0..<abs(lines) { _ = press(lines < 0 ? .up : .down) }
      return
    }
    let height = max(1, layout.bodyRows)
    let newTop = max(0, min(top + lines, rows.count - height))
    top = newTop
    select(at: min(max(cursor, newTop), newTop + height - 1))
  }
}
