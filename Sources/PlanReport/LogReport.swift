import PlanBytes
import PlanModel
import PlanPhrases

/// All that was recorded, as far as it is asked for, to be written out.
package struct LogReport: Sendable {
  /// On the last day that is looked at.
  let snapshot: Snapshot
  let log: Log
  let condition: LogCondition
  let filter: Filter
  /// How the items were named that it is about; nil: it is about all.
  let item: String?
  let language: Language

  /// - Parameter condition: besides the filter.
  package init(
    of snapshot: Snapshot, where condition: LogCondition, filter: Filter = Filter(), item: String? = nil,
    in language: Language = .chinese
  ) {
    var (condition, search) = (condition, SearchIndex?.none)
    if !filter.isEmpty { condition.isShown = snapshot.matches(of: filter, search: &search) }
    (self.snapshot, self.condition, self.filter) = (snapshot, condition, filter)
    (self.item, self.language) = (item, language)
    log = snapshot.log(where: condition)
  }

  var plan: Plan { snapshot.plan }

  package var isEmpty: Bool { log.changes.isEmpty }

  /// Said where there is nothing to list; nil where there is.
  var nothing: String? {
    isEmpty ? String(condition.isEmpty ? .nothingYet : .nothingSuch, in: language) : nil
  }

  /// From when to when, and what it is narrowed to.
  var facts: [String] {
    let day = snapshot.asOf
    let days =
      condition.since.map { String(.period(DayRange(first: $0, last: day)), in: language) }
      ?? String(.asOf(day.description), in: language)
    let words = [item, condition.who].compactMap(\.self) + filter.conditions(in: language)
    return [days] + (words.isEmpty ? [] : [String(.filtered(words), in: language)])
  }

  /// What the lines of a table say.
  var lines: some Sequence<ChangeLine> {
    log.changes.lazy.map { change in
      ChangeLine(
        change, of: snapshot, in: language, isOverwritten: log.overwritten.contains(change.event.id))
    }
  }

  // MARK: Text

  /// One line each, under a line of heads.
  var text: [UInt8] {
    let logins = snapshot.journal.logins
    let lines = log.changes.map { change in
      let isOverwritten = log.overwritten.contains(change.event.id)
      let words = snapshot.words(of: change.entry, in: language, isOverwritten: isOverwritten)
      return snapshot.logLine(
        change.event, words, isVoided: change.entry.isVoided, by: logins[change.event.id.replica], language)
    }
    let all = nothing.map { [$0] } ?? [String(.logHead, in: language)] + lines
    return Array(all.map { $0 + "\n" }.joined().utf8)
  }
}

extension Snapshot {
  /// `2026-03-04 09:16  2018-05-20  王芳  7.4a  推进中 -> 已完成  批复已印发`
  package func logLine(_ event: Event, in language: Language) -> String {
    let history = journal.history(of: event.item)
    let entry = history.ledger(upTo: event.day).last { $0.event == event }
    let change = entry.map { words(of: $0, in: language) } ?? event.kind.word(in: language)
    let login = journal.logins[event.id.replica]
    return logLine(event, change, isVoided: history.isVoided(event), by: login, language)
  }

  fileprivate func logLine(
    _ event: Event, _ change: String, isVoided: Bool, by login: String?, _ language: Language
  ) -> String {
    let item = event.item.map { name(of: $0, in: language) } ?? "-"
    let cells = [
      String(event.time.written.prefix(16)), event.day.description,
      event.who + (login.map { language.aside($0) } ?? ""), item,
      change + (isVoided ? String(.voided, in: language) : ""), event.remark(in: language),
    ]
    return safe(cells.filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// The number of the item that an id is about; a target of the plan as a whole has none.
  private func name(of id: ItemID, in language: Language) -> String {
    index(of: id).map { self[$0].number(in: language) } ?? (plan.subject(of: id) == nil ? "^\(id)" : "-")
  }
}
