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
    case .terminal(let facts):
      adapt(to: facts)
      return []
    case .resize(let size):
      resize(to: size)
      return []
    case .tick, .cursor: return []
    case .terminate: return keepUnkept() + keepOpenDrafts() + [.quit]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    // Nobody acts on what is not seen.
    if size.isTooSmall { return overlays.isEmpty && key.asCommand == .character("q") ? [.quit] : [] }
    // The same again, with the line that stands there.
    if KeyTable.board.actionEverywhere(for: key) == .redraw { return [] }
    message = nil
    defer { scrollIntoView() }
    if key == .character("\u{FFFD}") {
      message = Message(text: String(.unreadableText), isProblem: true)
      return []
    }
    if let command = KeyTable.board.actionEverywhere(for: key), !overlays.isEmpty, !isHelpOpen {
      return perform(command)
    }
    switch overlays.last {
    case .chooser(let chooser): return press(key, in: chooser)
    case .form(let form): return press(key, in: form)
    case .pager(let pager): return press(key, in: pager)
    case .search(let field, let before): return press(key, in: field, before: before)
    case nil:
      guard let command = KeyTable.command(for: key) else {
        message = Message(text: String(.keyUnknown))
        return []
      }
      return perform(command)
    }
  }

  private var isHelpOpen: Bool {
    if case .pager(let pager) = overlays.last { pager.content == .help } else { false }
  }

  private mutating func paste(_ text: String) {
    if size.isTooSmall { return }
    message = nil
    if text.unicodeScalars.contains("\u{FFFD}") {
      message = Message(text: String(.unreadableText), isProblem: true)
      return
    }
    switch overlays.last {
    case .form(var form):
      form.fields[form.focus].content.insert(text)
      form.problem = nil
      tellIfFull(form.fields[form.focus].content)
      replaceTop(.form(form))
    case .search(var field, let before):
      field.insert(text)
      tellIfFull(field)
      search(field, before: before)
    case .chooser(var chooser) where chooser.isNarrowedByTyping:
      chooser.query.insert(text)
      tellIfFull(chooser.query)
      chooser.cursor = 0
      replaceTop(.chooser(chooser))
    default:
      // What an input method gives at once is no more than a few words.
      let isTyped =
        text.unicodeScalars.prefix(Typing.fewestOfPaste).allSatisfy { !$0.properties.isWhitespace }
        && text.unicodeScalars.count < Typing.fewestOfPaste
      message = Message(text: String(isTyped ? .keyUnknown : .pasteIgnored))
    }
  }

  /// Carries out a command of the board.
  mutating func perform(_ command: Command) -> [Effect] {
    if let obstacle = obstacle(to: command) {
      message = Message(text: String(obstacle))
      return []
    }
    switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right: move(command)
    case .foldAll: foldAll()
    case .menu: open(.chooser(Chooser(purpose: .actions)))
    case .toggle: return toggle()
    case .setStatus: selectedKey.map { open(.chooser(statusChooser(for: $0))) }
    case .writeNote:
      if let item = selectedKey {
        open(.form(withDraft(Form(purpose: .note(item: item), fields: [textField, dayField]))))
      }
    case .setDue: if let item = selectedKey { open(.form(dueForm(for: item))) }
    case .undo: return person.map { [.reverse(.undo, who: $0.name, asked: nil)] } ?? []
    case .redo: return person.map { [.reverse(.redo, who: $0.name, asked: nil)] } ?? []
    case .detail: selected.map { open(.pager(Pager(content: .row($0)))) }
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
    case .sayAllIsSaved: sayAllIsSaved()
    case .sayHowToLeave: message = Message(text: String(.quitWithQ))
    // The terminal forgot what it showed.
    case .close, .redraw: break
    }
    return []
  }

  private mutating func move(_ command: Command) {
    switch command {
    case .up: select(at: cursor - 1)
    case .down: select(at: cursor + 1)
    case .pageUp: select(at: cursor - layout.bodyRows)
    case .pageDown: select(at: cursor + layout.bodyRows)
    case .first: select(at: 0)
    case .last: select(at: rows.count - 1)
    case .left: foldOrLeave()
    case .right: unfoldOrEnter()
    default: break
    }
  }

  /// Ctrl-S, which saves elsewhere: what is recorded is saved, what is still being typed or waits is not.
  private mutating func sayAllIsSaved() {
    if !waiting.isEmpty {
      message = Message(text: String(.waitsForFolder(waiting.count)), isProblem: true)
    } else if case .form = overlays.last {
      message = Message(text: String(.enterSavesThis))
    } else {
      message = Message(text: String(.allIsSaved))
    }
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
    default:
      guard field.handle(key) else {
        message = Message(text: String(.keyUnknownInside))
        return []
      }
      tellIfFull(field)
      search(field, before: before)
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
    switch KeyTable.pager.action(for: key) {
    case .up: pager.top -= 1
    case .down: pager.top += 1
    case .pageUp: pager.top -= page
    case .pageDown: pager.top += page
    case .first: pager.top = 0
    case .last: pager.top = Int.max / 2
    case .leave:
      closeTop()
      return []
    case nil:
      message = Message(text: String(.keyUnknownInside))
      return []
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
    if !isFolded(section) { scrollIntoView(following: snapshot.plan.items(of: section).count) }
  }

  private mutating func foldOrLeave() {
    switch selection {
    case .section(let section) where !isFolded(section): toggleFold(section)
    case .item(let index):
      rows.firstIndex(of: .section(snapshot[index].section)).map { select(at: $0) }
    default: break
    }
  }

  private mutating func unfoldOrEnter() {
    guard case .section(let section) = selection else { return }
    if isFolded(section) { toggleFold(section) } else { select(at: cursor + 1) }
  }

  /// Unfolds everything when all is folded, else folds everything.
  private mutating func foldAll() {
    let all = Set(snapshot.plan.sections)
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
