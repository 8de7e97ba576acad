import PlanModel
import PlanPhrases

/// A line of the detail: a label and what it says.
package struct DetailLine {
  package var label: String
  package var text: String
  var style = Style.normal
}

extension Desk {
  /// Everything about a row, the most important first.
  ///
  /// - Parameter most: no more lines are wanted of what may have thousands.
  func detail(of row: Row, most: Int = .max) -> [DetailLine] {
    switch row {
    case .item(let place): ItemDetail(self[place], in: language).lines(waiting: waitingLines(place))
    case .section(.group(let index), let plan): groupDetail(index, in: Int(plan))
    case .section(.phase(let index), let plan): phaseDetail(index, in: Int(plan))
    case .heading(let heading, let plan): headingDetail(heading, in: Int(plan))
    case .unit: unitDetail(unitName(of: row) ?? "", most: most)
    }
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortDetail(of row: Row, most: Int) -> [DetailLine] {
    guard let place = row.item else { return detail(of: row, most: most) }
    return ItemDetail(self[place], in: language).shortLines(waiting: waitingLines(place))
  }

  /// The items of a unit that the filter leaves, those that it leads first, in a line each; at most so many.
  private func unitDetail(_ name: String, most: Int = .max) -> [DetailLine] {
    var lines = [DetailLine(label: FieldHeading.lead.text(in: language), text: name, style: .heading)]
    for role in [Role.lead, .support] {
      for (place, snapshot) in plans.enumerated() {
        guard let unit = snapshot.plan.units.number(of: name) else { continue }
        let isShown = figures[place].isShown
        for index in snapshot.plan.assignments.indices where isShown[index] {
          if lines.count > most { return lines }
          if snapshot.plan.units(of: index, role: role).contains(unit) {
            lines.append(line(for: snapshot[index], of: role))
          }
        }
      }
    }
    return lines
  }

  private func line(for item: Item, of role: Role) -> DetailLine {
    let text = [
      item.name(in: language), item.status.text(in: language), item.due?.description ?? "",
      item.light.wordIfLate(in: language),
    ]
    return DetailLine(
      label: role.text(in: language), text: text.filter { !$0.isEmpty }.joined(separator: "  "),
      style: Style(item.snapshot.color(of: item.light)))
  }

  /// What waits about an item, in words.
  private func waitingLines(_ place: ItemPlace) -> [DetailLine] {
    waiting(about: place).map { event in
      let what = [event.day.description, plans[place.plan].words(of: event, in: language), event.text]
      return DetailLine(
        label: said(.waiting), text: what.filter { !$0.isEmpty }.joined(separator: " "), style: .problem)
    }
  }

  private func groupDetail(_ index: Int, in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    let group = plan.groups[index]
    return [
      DetailLine(
        label: said(.groupNumber(group.ordinal)), text: plan.text(group.title), style: .heading),
      DetailLine(
        label: FieldHeading.progress.text(in: language),
        text: said(.progressSummary(progress(of: .group(index), plan: place) ?? Progress()))),
    ]
  }

  private func phaseDetail(_ index: Int, in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    let phase = plan.phases[index]
    let own = DetailLine(
      label: said(.deliverables),
      text: said(.progressSummary(progress(of: .phase(index), plan: place) ?? Progress())))
    let due = DetailLine(
      label: said(.dueInPhase), text: said(.progressSummary(figures[place].phases[index])))
    let dates = phase.span.map { DetailLine(label: said(.dates), text: "\($0.firstDay) ~ \($0.lastDay)") }
    return [
      DetailLine(
        label: plan.phaseName(index, in: language), text: plan.text(phase.title), style: .heading)
    ] + [dates].compactMap { $0 } + (own.text == due.text ? [own] : [own, due])
  }

  /// Lays lines out; with a limit each takes one row, without it as many as it needs.
  ///
  /// - Parameters:
  ///   - rows: when there are so many, the rest is left out.
  ///   - columns: that a line has.
  func laidOut(_ details: [DetailLine], limit: Int?, upTo rows: Int = .max, columns: Int) -> [Line] {
    var lines: [Line] = []
    for detail in details where lines.count < rows { lines += laidOut(detail, limit, columns) }
    return lines
  }

  private func laidOut(_ detail: DetailLine, _ limit: Int?, _ columns: Int) -> [Line] {
    let label = detail.label.isEmpty ? "" : detail.label + "  "
    let indent = width.columns(of: label) + 1
    let room = max(1, columns - indent - 1)
    let texts = limit == nil ? wrap(detail.text, columns: room, width: width) : [detail.text]
    return texts.enumerated().map { place, text in
      var builder = LineBuilder(width, limit: columns)
      builder.add(" ")
      builder.add(
        place == 0 ? label : String(repeating: " ", count: indent - 1), place == 0 ? .label : .normal)
      builder.column(text, min(room, width.columns(of: safe(text))), detail.style)
      return builder.line
    }
  }
}
