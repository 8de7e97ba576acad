import BoardUI
import PlanModel
import PlanPhrases

// Items and events as lines of plain text, for commands.
extension Snapshot {
  /// What the detail pane of the board says of some items.
  func detailTexts(ofItems items: [Int], in language: Language) -> [String] {
    items.map { self[$0] }.map { item in
      let id = item.id.map { "  ^\($0)" } ?? ""
      let lines = ItemDetail(item, in: language).lines().map { "\($0.label)  \($0.text)" }
      return "\(item.number(in: language))\(id)\n" + lines.map { safe($0) + "\n" }.joined()
    }
  }

  /// `2026-03-04 09:16  2018-05-20  王芳  7.4a  推进中 -> 已完成  批复已印发`
  func logLine(_ event: Event, in language: Language) -> String {
    let history = journal.history(of: event.item)
    let entry = history.ledger(upTo: event.day).last { $0.event == event }
    let change = entry.map { words(of: $0, in: language) } ?? event.kind.word(in: language)
    let login = journal.logins[event.id.replica]
    return logLine(event, change, isVoided: history.isVoided(event), by: login, language)
  }

  /// What was recorded up to the day looked at, newest first, one line each.
  ///
  /// - Parameter items: the items it is about; nil for all.
  func logLines(ofItems items: Set<ItemID>?, in language: Language) -> [String] {
    let shown =
      journal.items.filter { items?.contains($0) ?? true }.map(Optional.some) + (items == nil ? [nil] : [])
    var (entries, overwritten) = ([LedgerEntry](), Set<EventID>())
    for item in shown {
      let history = journal.history(of: item)
      entries += history.ledger(upTo: asOf, withVoids: true)
      // All at once: each would look through all of them.
      overwritten.formUnion(plan.overwrittenEdits(in: history).map(\.id))
    }
    let logins = journal.logins
    return entries.sorted { $0.event > $1.event }.map {
      let isOverwritten = overwritten.contains($0.event.id)
      return logLine(
        $0.event, words(of: $0, in: language, isOverwritten: isOverwritten), isVoided: $0.isVoided,
        by: logins[$0.event.id.replica], language)
    }
  }

  private func logLine(
    _ event: Event, _ change: String, isVoided: Bool, by login: String?, _ language: Language
  ) -> String {
    let item = event.item.map { name(of: $0, in: language) } ?? "-"
    let cells = [
      String(event.time.written.prefix(16)), event.day.description,
      event.who + (login.map { language.aside($0) } ?? ""), item,
      change + (isVoided ? String(.voided, in: language) : ""), event.remark,
    ]
    return safe(cells.filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// The number of the item that an id is about; a target of the plan as a whole has none.
  private func name(of id: ItemID, in language: Language) -> String {
    index(of: id).map { self[$0].number(in: language) } ?? (plan.subject(of: id) == nil ? "^\(id)" : "-")
  }
}
