import PlanModel

/// A line of the detail: a label and what it says.
package struct DetailLine {
  package var label: String
  package var text: String
  var style = Style.normal
}

extension BoardState {
  /// Everything about a row, the most important first.
  package func detail(of row: Row) -> [DetailLine] {
    switch row {
    case .item(let index): itemDetail(index)
    case .section(.group(let index)): groupDetail(index)
    case .section(.phase(let index)): phaseDetail(index)
    }
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortDetail(of row: Row) -> [DetailLine] {
    guard case .item(let index) = row else { return detail(of: row) }
    let goals = targetLines(index).map(\.text).joined(separator: "；")
    let targets = goals.isEmpty ? [] : [DetailLine(label: String(.targets), text: goals)]
    return headLines(index) + reviewLines(index) + targets + ledgerLines(index).prefix(1)
      + supporterLines(index)
      + descriptionLines(index)
  }

  private func itemDetail(_ index: Int) -> [DetailLine] {
    headLines(index) + reviewLines(index) + supporterLines(index) + targetLines(index) + ledgerLines(index)
      + descriptionLines(index)
  }

  private func headLines(_ index: Int) -> [DetailLine] {
    let number = board.plan.number(ofItem: index)
    let isDeliverable = board.plan.isDeliverable(index)
    let names = board.plan.leadUnits(of: index)
    // A deliverable is the plan's own, so that none is missing.
    let leads = names.isEmpty && isDeliverable ? [] : [units(names)]
    let lead = (leads + [dueText(index) + planDueText(index)]).joined(separator: "   ")
    return [
      DetailLine(label: number, text: board.plan.fullTitle(ofItem: index), style: .heading),
      DetailLine(
        label: String(leads.isEmpty ? .status : .leadUnit), text: lead,
        style: Style(board.lights[index].color)),
    ]
  }

  private func reviewLines(_ index: Int) -> [DetailLine] {
    board.plan.assignments[index].review == nil
      ? [] : [DetailLine(label: String(.reviewLabel), text: doubt(of: index), style: .problem)]
  }

  private func supporterLines(_ index: Int) -> [DetailLine] {
    let names = board.plan.supportingUnits(of: index)
    return names.isEmpty ? [] : [DetailLine(label: String(.supportingUnit), text: units(names))]
  }

  private func targetLines(_ index: Int) -> [DetailLine] {
    let plan = board.plan
    return plan.targets[plan.assignments[index].targets].map { target in
      DetailLine(label: String(.targets), text: "\(plan.text(target.indicator)) \(plan.goal(of: target))")
    }
  }

  private func descriptionLines(_ index: Int) -> [DetailLine] {
    guard case .task(let task) = board.plan.assignments[index].home else { return [] }
    let text = board.plan.description(ofTask: task)
    return text.isEmpty ? [] : [DetailLine(label: String(.description), text: text)]
  }

  private func units(_ names: [String]) -> String {
    names.isEmpty ? String(.notNamed) : names.joined(separator: "、")
  }

  private func dueText(_ index: Int) -> String {
    guard let due = board.dueDays[index] else { return String(.noDueDay) }
    let left = due.days(since: board.asOf)
    let status = board.statuses[index].word
    switch board.lights[index] {
    case .red: return String(.overdueBy(status, due.description, -left))
    case .yellow, .green: return String(.dueIn(status, due.description, left))
    case .none: return String(.dueOn(status, due.description))
    }
  }

  /// The due day of the plan, where another one counts.
  private func planDueText(_ index: Int) -> String {
    let planned = board.plan.dueDay(of: board.plan.assignments[index])
    guard planned != board.dueDays[index] else { return "" }
    return "（" + String(.planDue(planned?.description ?? String(.noDueDay))) + "）"
  }

  private func ledgerLines(_ index: Int) -> [DetailLine] {
    let history = board.history(of: index)
    var lines = history.ledger(upTo: board.asOf).reversed().map { entry in
      DetailLine(label: String(.ledger), text: ledgerText(entry), style: entry.isVoided ? .dim : .normal)
    }
    lines.insert(contentsOf: waitingLines(index), at: 0)
    if board.dueConflicts[index] {
      lines.insert(conflictLine(.dueConflictSides(sides(history, .due))), at: 0)
    }
    if board.conflicts[index] { lines.insert(conflictLine(.conflictSides(sides(history, .status))), at: 0) }
    return lines
  }

  private func conflictLine(_ text: Text) -> DetailLine {
    DetailLine(label: String(.conflict), text: String(text), style: .problem)
  }

  /// Who says what, where several contradict one another.
  private func sides(_ history: ItemHistory, _ fact: Fact) -> String {
    history.standing(on: board.asOf, fact).live.map { "\($0.who) \($0.shownValue ?? "")" }.joined(
      separator: "、")
  }

  private func ledgerText(_ entry: LedgerEntry) -> String {
    let event = entry.event
    let text = event.text.isEmpty ? "" : "：" + event.text
    return "\(event.on) \(entry.change) \(event.who)\(text)" + (entry.isVoided ? String(.voidedSign) : "")
  }

  private func groupDetail(_ index: Int) -> [DetailLine] {
    let plan = board.plan
    let group = plan.groups[index]
    return [
      DetailLine(
        label: "(\(Numerals.chinese(group.ordinal)))", text: plan.text(group.title), style: .heading),
      DetailLine(
        label: String(.progressNotes),
        text: String(.progressSummary(summary.sections[.group(index)] ?? Progress()))),
    ]
  }

  private func phaseDetail(_ index: Int) -> [DetailLine] {
    let plan = board.plan
    let phase = plan.phases[index]
    let own = DetailLine(
      label: String(.deliverables),
      text: String(.progressSummary(summary.sections[.phase(index)] ?? Progress())))
    let due = DetailLine(label: String(.dueInPhase), text: String(.progressSummary(summary.phases[index])))
    return [
      DetailLine(
        label: board.plan.phaseName(index), text: plan.text(phase.title), style: .heading),
      DetailLine(label: String(.dates), text: "\(phase.firstDay) ~ \(phase.lastDay)"),
    ] + (own.text == due.text ? [own] : [own, due])
  }

  /// Number and title of an item.
  func name(ofItem index: Int) -> String {
    board.plan.number(ofItem: index) + " " + board.plan.title(ofItem: index)
  }

  /// The lines of a pager, laid out for the screen.
  func pagerLines(_ content: Pager.Content) -> [Line] {
    switch content {
    case .help: helpLines(self)
    case .row(let row): laidOut(detail(of: row), limit: nil)
    case .problem(let problem): problemLines(problem)
    }
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

extension Plan {
  /// Whether an item belongs to a phase (阶段任务).
  fileprivate func isDeliverable(_ index: Int) -> Bool {
    if case .phase = assignments[index].home { true } else { false }
  }

  /// The titles of parent, task and assignment, each where there is one of its own.
  fileprivate func fullTitle(ofItem index: Int) -> String {
    let item = assignments[index]
    guard case .task(let task) = item.home else { return text(item.scope) }
    let parent = tasks[task].parent.map { text(tasks[$0].title) + "：" } ?? ""
    return parent + text(tasks[task].title) + (item.scope.isEmpty ? "" : " / " + text(item.scope))
  }
}
