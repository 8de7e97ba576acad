import PlanModel
import PlanPhrases

// What is said of a unit in full.
extension Desk {
  /// Everything about a unit: where it stands, its items, and what was recorded about those that it leads.
  func unitPage(_ name: String) -> [DetailLine] {
    let own = UnitRow.all(on: self).first { $0.name == name }
    let summary = own.map { DetailLine(label: "", text: said(.unitWhole($0.standing))) }
    let items = unitItems(name)
    return Array(items.prefix(1)) + [summary].compactMap(\.self) + items.dropFirst() + unitLedger(name)
  }

  /// The items of a unit that the filter leaves, those that it leads first, in a line each; at most so many.
  func unitItems(_ name: String, most: Int = .max) -> [DetailLine] {
    var lines = [DetailLine(label: said(.fieldUnit), text: name, style: .heading)]
    for role in [Role.lead, .support] {
      for (place, index) in items(of: name, role: role) {
        if lines.count > most { return lines }
        lines.append(line(for: plans[place][index], of: role))
      }
    }
    return lines
  }

  /// The items of a unit that the filter leaves, each with the place of its plan; found as far as they are asked for.
  private func items(of name: String, role: Role) -> some Sequence<(Int, Int)> {
    plans.enumerated().lazy.flatMap { place, snapshot in
      let unit = snapshot.plan.units.number(of: name)
      return snapshot.plan.assignments.indices.lazy.filter { index in
        unit.map {
          self.figures[place].isShown[index] && snapshot.plan.units(of: index, role: role).contains($0)
        } ?? false
      }.map { (place, $0) }
    }
  }

  /// Whether a unit leads anything that the filter leaves.
  func leads(_ unit: String) -> Bool { items(of: unit, role: .lead).contains { _ in true } }

  private func line(for item: Item, of role: Role) -> DetailLine {
    let text = [
      item.name(in: language), item.status.text(in: language), item.due?.description ?? "",
      item.light.wordIfLate(in: language),
    ]
    return DetailLine(
      label: role.text(in: language), text: text.filter { !$0.isEmpty }.joined(separator: "  "),
      style: Style(item.snapshot.color(of: item.light)))
  }

  /// So many entries are shown; more are for `duban log`.
  private static let mostEntries = 200

  /// What was recorded about the items that a unit leads, the latest first.
  private func unitLedger(_ name: String) -> [DetailLine] {
    let items = items(of: name, role: .lead).flatMap { place, index in
      plans[place][index].ledger.map { (plan: place, entry: $0) }
    }
    let latest = items.sorted { $0.entry.event > $1.entry.event }
    let lines = latest.prefix(Desk.mostEntries).map { place, entry in
      let text = "\(entry.event.day) \(entry.event.who) \(describe(entry.event, in: place))"
      return DetailLine(
        label: said(.ledger), text: text + (entry.isVoided ? said(.model(.voided)) : ""),
        style: entry.isVoided ? .dim : .normal)
    }
    guard latest.count > lines.count else { return lines }
    return lines + [
      DetailLine(label: "", text: said(.earlierRecords(latest.count - lines.count)), style: .dim)
    ]
  }
}
