import PlanModel
import PlanPhrases

/// What a meeting settled (会议确定事项清单): what was recorded of its items at this screen, unit by unit.
package struct Minutes: Equatable, Sendable {
  /// The day, and how many items there were.
  package var head: String
  package var units: [Unit]

  package struct Unit: Equatable, Sendable {
    package var name: String
    package var items: [Settled]
  }

  package struct Settled: Equatable, Sendable {
    package var number, title, text: String
  }

  /// As Markdown.
  package func text(in language: Language) -> String {
    let lines = units.flatMap { unit in
      ["", "## \(unit.name)", ""]
        + unit.items.enumerated().map { place, item in
          "\(place + 1). " + language.pair(item.number + " " + item.title, item.text)
        }
    }
    let all =
      ["# " + BoardPhrase.minutes.text(in: language), "", head]
      + (lines.isEmpty ? ["", BoardPhrase.nothingSettled.text(in: language)] : lines)
    return all.map { safe($0) + "\n" }.joined()
  }
}

extension Desk {
  /// What was recorded at this screen of the items of a meeting.
  func minutes(of meeting: Meeting) -> Minutes {
    var units: [Minutes.Unit] = []
    for item in meeting.items.compactMap({ self[$0] }) {
      let settled = item.ledger.filter { sitting.contains($0.event.id) && !$0.isVoided }
      if settled.isEmpty { continue }
      let name = item.leads.first ?? said(.notNamed)
      if units.last?.name != name { units.append(Minutes.Unit(name: name, items: [])) }
      units[units.count - 1].items.append(
        Minutes.Settled(
          number: item.number(in: language), title: item.title,
          text: language.clauses(settled.map { line(of: $0, of: item) })))
    }
    return Minutes(
      head: said(.minutesHead(asOf.description, passed(meeting), meeting.items.count)), units: units)
  }

  private func line(of entry: LedgerEntry, of item: Item) -> String {
    let words = item.snapshot.words(of: entry, in: language)
    let text = language.clauses(entry.event.text.split(separator: "\n").map(String.init))
    if text.isEmpty { return words }
    return entry.event.kind == .note ? text : language.pair(words, text)
  }
}
