import PlanModel

/// A line of the detail: a label and what it says.
package struct DetailLine {
  package var label: String
  package var text: String
  var style = Style.normal
}

extension Desk {
  /// Everything about a row, the most important first.
  func detail(of row: Row) -> [DetailLine] {
    switch row {
    case .item(let place): self[place].detail(waiting: waitingLines(place))
    case .section(.group(let index), let plan): groupDetail(index, in: Int(plan))
    case .section(.phase(let index), let plan): phaseDetail(index, in: Int(plan))
    }
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortDetail(of row: Row) -> [DetailLine] {
    guard let place = row.item else { return detail(of: row) }
    return self[place].shortDetail(waiting: waitingLines(place))
  }

  /// What waits about an item, in words.
  private func waitingLines(_ place: ItemPlace) -> [DetailLine] {
    waiting(about: place).map { event in
      let what = [event.day.description, plans[place.plan].words(of: event), event.text]
      return DetailLine(
        label: String(.waiting), text: what.filter { !$0.isEmpty }.joined(separator: " "), style: .problem)
    }
  }

  private func groupDetail(_ index: Int, in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    let group = plan.groups[index]
    return [
      DetailLine(
        label: "(\(Numerals.chinese(group.ordinal)))", text: plan.text(group.title), style: .heading),
      DetailLine(
        label: String(.progressNotes),
        text: String(.progressSummary(progress(of: .group(index), plan: place) ?? Progress()))),
    ]
  }

  private func phaseDetail(_ index: Int, in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    let phase = plan.phases[index]
    let own = DetailLine(
      label: String(.deliverables),
      text: String(.progressSummary(progress(of: .phase(index), plan: place) ?? Progress())))
    let due = DetailLine(
      label: String(.dueInPhase), text: String(.progressSummary(figures[place].phases[index])))
    let dates = phase.span.map { DetailLine(label: String(.dates), text: "\($0.firstDay) ~ \($0.lastDay)") }
    return [
      DetailLine(
        label: plan.phaseName(index), text: plan.text(phase.title), style: .heading)
    ] + [dates].compactMap { $0 } + (own.text == due.text ? [own] : [own, due])
  }

  /// Lays lines out; with a limit each takes one row, without it as many as it needs.
  ///
  /// - Parameter rows: when there are so many, the rest is left out.
  func laidOut(_ details: [DetailLine], limit: Int?, upTo rows: Int = .max) -> [Line] {
    var lines: [Line] = []
    for detail in details where lines.count < rows { lines += laidOut(detail, limit: limit) }
    return lines
  }

  private func laidOut(_ detail: DetailLine, limit: Int?) -> [Line] {
    let label = detail.label + "  "
    let indent = width.columns(of: label) + 1
    let room = size.columns - indent - 1
    let texts = limit == nil ? wrap(detail.text, columns: room, width: width) : [detail.text]
    return texts.enumerated().map { place, text in
      var builder = LineBuilder(width, limit: size.columns)
      builder.add(" ")
      builder.add(
        place == 0 ? label : String(repeating: " ", count: indent - 1), place == 0 ? .label : .normal)
      builder.column(text, min(room, width.columns(of: safe(text))), detail.style)
      return builder.line
    }
  }
}

extension Item {
  /// Everything about it, the most important first; what waits for the plan's folder stands on top of the ledger.
  package func detail(waiting: [DetailLine] = []) -> [DetailLine] {
    headLines + fieldLines([.aboveLedger, .aboveLedgerWithRoom], \.lines) + ledgerLines(waiting)
      + fieldLines([.belowLedger], \.lines)
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortDetail(waiting: [DetailLine]) -> [DetailLine] {
    func fields(_ place: DetailPlace) -> [DetailLine] {
      fieldLines([place]) { $0.lines.isEmpty ? [] : [$0.text] }
    }
    return headLines + fields(.aboveLedger) + ledgerLines(waiting).prefix(1)
      + fields(.aboveLedgerWithRoom) + fields(.belowLedger)
  }

  private var headLines: [DetailLine] {
    // A deliverable is the plan's own, so that none is missing.
    let named =
      leads.isEmpty ? isDeliverable ? [] : [String(.notNamed)] : [leads.joined(separator: "、")]
    let lead = (named + [dueText + planDueText]).joined(separator: "   ")
    return [
      DetailLine(label: number, text: fullTitle, style: .heading),
      DetailLine(
        label: String(named.isEmpty ? .status : .leadUnit), text: lead, style: Style(light.color)),
    ]
  }

  /// The lines of the fields that have a place in the detail, as the table of fields says.
  private func fieldLines(
    _ places: [DetailPlace], _ lines: (FieldValue) -> [String]
  ) -> [DetailLine] {
    let fields = ItemField.detailed.filter { $0.detail.map(places.contains) ?? false }
    return zip(fields, values(of: fields)).flatMap { field, value in
      let style: Style = if case .doubt = value { .problem } else { .normal }
      return withMeasured(lines(value), value).map {
        DetailLine(label: String(field.label), text: $0, style: style)
      }
    }
  }

  /// Behind each target what was measured last of it.
  private func withMeasured(_ lines: [String], _ value: FieldValue) -> [String] {
    let targets = plan.assignments[index].targets
    guard case .targets = value, lines.count == targets.count else { return lines }
    return zip(lines, targets).map { $0 + measuredText($1) }
  }

  private func measuredText(_ target: Int) -> String {
    guard let standing = snapshot.measurements(ofTarget: target).last, let event = standing.shown else {
      return ""
    }
    func number(_ event: Event) -> String {
      plan.text(of: event.shownValue ?? "", for: plan.targets[target])
    }
    if standing.isConflict {
      let sides = standing.live.map { "\($0.who) \(number($0))" }
      return String(.measuredConflict(sides.joined(separator: "、")))
    }
    return String(.measured(number(event), on: event.day, source: event.text))
  }

  private var dueText: String {
    guard let due, let left = daysLeft else { return String(.noDueDay) }
    let status = status.word
    switch light {
    case .red: return String(.overdueBy(status, due.description, -left))
    case .yellow, .green: return String(.dueIn(status, due.description, left))
    case .none: return String(.dueOn(status, due.description))
    }
  }

  /// The due day of the plan, where another one counts.
  private var planDueText: String {
    guard plannedDue != due else { return "" }
    return "（" + String(.planDue(plannedDue?.description ?? String(.noDueDay))) + "）"
  }

  private func ledgerLines(_ waiting: [DetailLine]) -> [DetailLine] {
    var lines = ledger.reversed().map { entry in
      DetailLine(label: String(.ledger), text: ledgerText(entry), style: entry.isVoided ? .dim : .normal)
    }
    lines.insert(contentsOf: waiting, at: 0)
    if hasDueConflict {
      lines.insert(conflictLine(.dueConflictSides(sides(.due))), at: 0)
    }
    if hasStatusConflict {
      lines.insert(conflictLine(.conflictSides(sides(.status))), at: 0)
    }
    return lines
  }

  private func conflictLine(_ text: Text) -> DetailLine {
    DetailLine(label: String(.conflict), text: String(text), style: .problem)
  }

  /// Who says what, where several contradict one another.
  private func sides(_ fact: Fact) -> String {
    history.standing(on: snapshot.asOf, fact).live.map { "\($0.who) \($0.shownValue ?? "")" }.joined(
      separator: "、")
  }

  private func ledgerText(_ entry: LedgerEntry) -> String {
    let event = entry.event
    let text = event.text.isEmpty ? "" : "：" + event.text
    return "\(event.day) \(snapshot.words(of: entry)) \(event.who)\(text)"
      + (entry.isVoided ? String(.voidedSign) : "")
  }
}
