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
    case .unit:
      most == .max ? unitPage(unitName(of: row) ?? "") : unitItems(unitName(of: row) ?? "", most: most)
    case .part(let part, let plan): part.phase.map { phaseDetail($0, in: Int(plan)) } ?? []
    case .target(let index, let plan): targetDetail(Int(index), in: Int(plan))
    case .event(let event, let plan): eventDetail(EventIndex(Int(event)), in: Int(plan))
    }
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortDetail(of row: Row, most: Int) -> [DetailLine] {
    guard let place = row.item else { return detail(of: row, most: most) }
    return ItemDetail(self[place], in: language).shortLines(waiting: waitingLines(place))
  }

  /// What waits about an item, in words.
  private func waitingLines(_ place: ItemPlace) -> [DetailLine] {
    waiting(about: place).map { event in
      let what = [
        event.day.description, plans[place.plan].words(of: event, in: language), event.remark(in: language),
      ]
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
    let snapshot = plans[place]
    let due = snapshot.progress(
      of: plan.assignments.indices.filter {
        snapshot.duePhases[$0] == index && figures[place].isShown[$0]
      })
    let parts = [
      (BoardPhrase.deliverables, progress(of: .phase(index), plan: place) ?? Progress()), (.dueInPhase, due),
    ]
    let lines = parts.filter { $0.1.count > 0 }.map {
      DetailLine(label: said($0.0), text: said(.progressSummary($0.1)))
    }
    let dates = phase.span.map { DetailLine(label: said(.dates), text: "\($0.firstDay) ~ \($0.lastDay)") }
    return [
      DetailLine(
        label: plan.phaseName(index, in: language), text: plan.text(phase.title), style: .heading)
    ] + [dates].compactMap { $0 } + (lines.first?.text == lines.last?.text ? lines.prefix(1) : lines[...])
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
