import PlanModel
import PlanPhrases

// All actions by name, synonym or pinyin, each with its key and why it does nothing now.
extension Desk {
  /// Those that can be done come first, in the order of the table of keys.
  func paletteChoices(containing query: String) -> [Choice] {
    let words = SoughtWord.all(in: query)
    let found = KeyTable.board.bindings.filter { row in
      row.command != .palette && row.long != nil
        && words.allSatisfy { word in names(of: row).contains { word.names(unit: $0) } }
    }
    let obstacles = found.map { obstacle(to: $0) }
    func choices(_ canBeDone: Bool) -> [Choice] {
      zip(found, obstacles).filter { ($0.1 == nil) == canBeDone }.map { choice($0.0, $0.1) }
    }
    return choices(true) + choices(false)
  }

  private func choice(_ row: KeyBinding<Command>, _ obstacle: BoardPhrase?) -> Choice {
    let keys = row.keys.isEmpty ? "" : row.names(in: language)
    return Choice(
      label: label(of: row).map { said($0) } ?? "",
      detail: [keys, obstacle.map { said($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: "  "),
      effect: .command(row.command))
  }

  /// What people call an action.
  private func names(of row: KeyBinding<Command>) -> [String] {
    [label(of: row), row.long, row.short].compactMap { $0.map { said($0) } } + (row.long?.synonyms ?? [])
  }
}
