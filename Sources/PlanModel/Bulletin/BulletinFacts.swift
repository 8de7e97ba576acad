// What a bulletin says of a plan on the day looked at.
extension Snapshot {
  /// The bulletin of a period that ends on the day looked at.
  package func bulletin(number: String, dated date: Day, since first: Day) -> Bulletin {
    let everything = [Bool](repeating: true, count: plan.assignments.count)
    let changes = changes(in: DayRange(first: first, last: asOf), where: everything, isWhole: true)
    return Bulletin(
      version: Bulletin.supportedVersion, number: number, planID: plan.header.planID,
      title: plan.titleText ?? "", label: plan.header.label.map { plan.text($0) }, date: date,
      since: first, until: asOf, warningDays: plan.header.warningDays, whole: Tally(progress),
      groups: groupParts, units: unitParts,
      changes: ChangeFigure.allCases.filter { $0 != .silentUnits }.map { figure in
        Bulletin.Figure(what: figure, items: changes.items(figure).map { named($0) })
      },
      silentUnits: changes.silentUnits.map { plan.units[$0] }, late: lateItems,
      targets: plan.targets.indices.map { measured($0) })
  }

  private var groupParts: [Bulletin.Part] {
    plan.sections.compactMap { section in
      let items = plan.items(of: section)
      guard !items.isEmpty, case .section(let phase, let title) = plan.name(of: section) else { return nil }
      return Bulletin.Part(phase: phase, name: title, tally: Tally(progress(of: items)))
    }
  }

  private var unitParts: [Bulletin.Part] {
    zip(plan.units.names, progressByUnit(role: .lead)).compactMap { name, progress in
      progress == Progress() ? nil : Bulletin.Part(phase: nil, name: name, tally: Tally(progress))
    }
  }

  /// The number and title of an item, and who leads it.
  package func named(_ index: Int) -> Bulletin.Named {
    let item = plan[index]
    return Bulletin.Named(number: item.number, title: item.title, leads: item.leads)
  }

  private var lateItems: [Bulletin.Late] {
    plan.assignments.indices.filter { lights[$0] == .red }.compactMap { late($0) }
      .enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map(\.element)
  }

  private func late(_ index: Int) -> Bulletin.Late? {
    guard let due = dueDays[index] else { return nil }
    return Bulletin.Late(
      item: named(index), wording: wording(of: index), due: due, days: asOf.days(since: due),
      status: statuses[index].code, last: lastSaid(of: index))
  }

  /// The plan's own words: the paragraphs under the task, and what the item covers of it, where that is not its title.
  package func wording(of index: Int) -> String {
    let item = plan[index]
    return [item.scope, item.description].filter { !$0.isEmpty && $0 != item.title }.joined(separator: "\n")
  }

  /// The entry on an item or its targets that was recorded last.
  package func lastSaid(of index: Int) -> Bulletin.Said? {
    lastEntry(of: index).map { event in
      let target = event.item.flatMap { plan.subject(of: $0) }.flatMap { subject in
        if case .target(let target) = subject { plan.targets[target] } else { nil }
      }
      return Bulletin.Said(
        on: event.day, who: event.who, kind: event.kind.code,
        value: target.map { plan.text(of: event.value, for: $0) } ?? event.value, text: event.text,
        indicator: target.map { plan.text($0.indicator) })
    }
  }

  private func measured(_ index: Int) -> Bulletin.Measured {
    let (target, standing) = (plan.targets[index], standing(ofTarget: index))
    return Bulletin.Measured(
      number: plan.item(ofTarget: index).map { plan[$0].number } ?? "",
      indicator: plan.text(target.indicator), goal: plan.goal(of: target), state: standing.state,
      last: standing.last.map { plan.text(of: $0.value, for: target) }, on: standing.last?.day)
  }
}
