import PlanModel
import PlanPhrases

// Keys and pasted text in forms, in long texts and while text is sought.
extension Desk {
  mutating func press(_ key: Key, in form: Form) -> [Effect] {
    var form = form
    if isMoved(key, &form) {
      replaceTop(.form(form))
      return []
    }
    switch KeyTable.form.action(for: key) {
    case .leave:
      closeTop()
      return keepDraft(of: form)
    case .next: form.focus = (form.focus + 1) % form.fields.count
    case .previous: form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case .save where form.isPerson && form.focus + 1 < form.fields.count: form.focus += 1
    case .save: return submit(form)
    case nil:
      guard form.fields[form.focus].content.handle(key) else {
        say(.keyUnknownInside)
        return []
      }
      form.problem = nil
      form.asked = []
      tellIfFull(form.fields[form.focus].content)
    }
    replaceTop(.form(form))
    return []
  }

  /// Within a text of several rows keys go from row to row, and begin lines.
  private func isMoved(_ key: Key, _ form: inout Form) -> Bool {
    let field = form.fields[form.focus].content
    guard field.isBroken else { return false }
    if field.takesLines, KeyTable.field.action(for: key) == .newLine {
      return form.fields[form.focus].content.handle(key)
    }
    guard key == .up || key == .down else { return false }
    let rows = TextRows(field, columns: fieldColumns, width)
    guard let place = rows.place(rowsBelow: key == .up ? -1 : 1) else { return false }
    form.fields[form.focus].content.move(to: place)
    return true
  }

  mutating func press(_ key: Key, in pager: Pager) -> [Effect] {
    var pager = pager
    if pager.takesHelp(key) {
      tellIfFull(pager.query)
      replaceTop(.pager(pager))
      return []
    }
    let page = max(1, pagerRows - 1)
    switch KeyTable.pager.action(for: key) {
    case .move(let motion):
      let count = pagerLines(pager.content).count - pagerRows + 1
      pager.top = motion.place(from: pager.top, page: page, count: max(1, count))
      replaceTop(.pager(pager))
    case .write: return minutesShown.map { [.write(name: said(.minutes) + "-\(asOf)", $0)] } ?? []
    case .leave: closeTop()
    case nil: say(.keyUnknownInside)
    }
    return []
  }

  /// Says that not all of what was typed or pasted was taken in.
  mutating func tellIfFull(_ field: TextField) {
    if field.isFull { say(.fieldFull(field.capacity), isProblem: true) }
  }

  /// Text goes where text is typed, and is nothing elsewhere.
  mutating func paste(_ text: String) {
    if size.isTooSmall { return }
    message = nil
    if text.unicodeScalars.contains("\u{FFFD}") { return say(.unreadableText, isProblem: true) }
    switch overlays.last {
    case .form(var form):
      form.fields[form.focus].content.insert(text)
      form.problem = nil
      tellIfFull(form.fields[form.focus].content)
      replaceTop(.form(form))
    case .search(var field, let before):
      field.insert(text)
      tellIfFull(field)
      find(field, before: before)
    case .chooser(var chooser) where chooser.isNarrowedByTyping:
      chooser.query.insert(text)
      tellIfFull(chooser.query)
      chooser.cursor = 0
      replaceTop(.chooser(takingTypedUnits(chooser)))
    case .pager(var pager) where pager.content == .help:
      pager.query.insert(text)
      pager.top = 0
      tellIfFull(pager.query)
      replaceTop(.pager(pager))
    case .chooser, .pager, .meeting, nil: say(Desk.isTyped(text) ? .keyUnknown : .pasteIgnored)
    }
  }

  /// What an input method gives at once is no more than a few words.
  private static func isTyped(_ text: String) -> Bool {
    text.unicodeScalars.prefix(Typing.fewestOfPaste).allSatisfy { !$0.properties.isWhitespace }
      && text.unicodeScalars.count < Typing.fewestOfPaste
  }

  var isHelpOpen: Bool {
    if case .pager(let pager) = overlays.last { pager.content == .help } else { false }
  }
}
