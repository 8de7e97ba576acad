import PlanModel
import PlanPhrases

/// The bar at the bottom: the keys that work now, as the tables of keys say; while searching the text that is sought.
struct Bar {
  let desk: Desk

  /// A word with the keys that stand before it.
  private struct Entry {
    var keys: String
    var word: String
    var dropOrder: Int
    /// What a click on it presses.
    var key: Key?
  }

  /// The line, and the column of the cursor in it.
  func line(_ layout: Layout) -> (line: Line, cursor: Int?) {
    var builder = LineBuilder(desk.width, limit: desk.size.columns)
    if case .search(let field, _) = desk.overlays.last {
      builder.add(" " + desk.said(.keyFind) + " ", .label)
      let cursor = builder.add(field, columns: max(4, builder.remaining - 24))
      let keys = entries(KeyTable.search).map { "\($0.keys) \($0.word)" }
      builder.add("  " + keys.joined(separator: "  "), .dim)
      return (builder.line, cursor)
    }
    for entry in fitting {
      builder.add(" ")
      builder.add(entry.keys, .heading)
      builder.add(" \(entry.word) ")
    }
    position(layout).map { builder.addRight($0 + " ", .dim) }
    return (builder.line, nil)
  }

  /// The key whose word stands in a column; nil where there is none.
  func key(at column: Int) -> Key? {
    if case .search = desk.overlays.last { return nil }
    var end = 0
    for entry in fitting {
      end += columns(entry)
      if column < end { return entry.key }
    }
    return nil
  }

  /// The keys of what lies open; of the board those that matter most, where they do not all fit.
  private var fitting: [Entry] {
    switch desk.overlays.last {
    case .chooser: return entries(KeyTable.list)
    case .form: return entries(KeyTable.form)
    case .pager: return entries(KeyTable.pager)
    case .meeting: return entries(KeyTable.meeting)
    case .search, nil: break
    }
    var shown = entries(KeyTable.board) { desk.word(for: $0) }
    while shown.reduce(0, { $0 + columns($1) }) > desk.size.columns,
      let last = shown.indices.max(by: { shown[$0].dropOrder < shown[$1].dropOrder }),
      shown[last].dropOrder > 0
    {
      shown.remove(at: last)
    }
    return shown
  }

  private func columns(_ entry: Entry) -> Int { desk.width.columns(of: " \(entry.keys) \(entry.word) ") }

  /// The rows of a table that have a word now; rows with the same word stand together.
  private func entries<Action>(
    _ scope: KeyScope<Action>, word: (KeyBinding<Action>) -> KeyPhrase? = { $0.short }
  ) -> [Entry] {
    var entries: [Entry] = []
    for row in scope.bindings where desk.obstacle(to: row) == nil {
      guard let word = word(row).map({ desk.said($0) }) else { continue }
      let keys = (row.barName ?? row.keyName).text(in: desk.language)
      if let last = entries.last, last.word == word {
        entries[entries.count - 1].keys = last.keys + " " + keys
      } else {
        entries.append(Entry(keys: keys, word: word, dropOrder: row.dropOrder, key: row.keys.first))
      }
    }
    return entries
  }

  /// How far a list or text that does not fit is scrolled: `18/36`.
  private func position(_ layout: Layout) -> String? {
    let rows = desk.isHelpOpen ? desk.pagerRows : layout.panelRows
    switch desk.overlays.last {
    case .pager(let pager):
      let count = desk.pagerLines(pager.content).count
      return count > rows ? "\(min(pager.top + rows, count))/\(count)" : nil
    case .chooser(let chooser):
      let count = desk.choices(of: chooser).count
      return count > rows - 1 ? "\(chooser.cursor + 1)/\(count)" : nil
    case .form, .meeting, .search, nil: return nil
    }
  }
}
