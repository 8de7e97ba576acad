import PlanModel
import PlanPhrases

/// The lines on top: the plan in hand and the day looked at, the views, the phases, the filter in force with its
/// figures.
struct Header {
  private let desk: Desk
  private let snapshot: Snapshot
  private let plan: Plan
  private let width: DisplayWidth
  private let columns: Int
  /// Of all items, by the phase that they are due in.
  private let phases: [Progress]

  init(_ desk: Desk) {
    self.desk = desk
    snapshot = desk.snapshot
    plan = desk.plan
    width = desk.width
    columns = desk.size.columns
    phases = desk.figures[desk.planInHand].phases
  }

  /// - Parameter view: which view is open, where there is a line of tabs.
  func lines(tabsWith view: Int?) -> [Line] {
    [titleLine] + (view.map { [tabLine($0)] } ?? []) + [phaseLine, filterLine]
  }

  /// `[1 任务] 2 阶段  3 单位`
  private func tabLine(_ open: Int) -> Line {
    var builder = LineBuilder(width, limit: columns)
    for (place, view) in BoardViews.all.enumerated() {
      let tab = "\((place + 1) % 10) \(desk.said(view.title))"
      builder.add(place == open ? "[\(tab)]" : " \(tab) ", place == open ? .heading : .normal)
    }
    return builder.line
  }

  private var titleLine: Line {
    var builder = LineBuilder(width, limit: columns, base: .bar)
    let day = dayText
    let label = plan.header.label.map { "  " + plan.text($0) } ?? ""
    let readOnly = desk.isReadOnly ? "  " + desk.said(.readOnly) : ""
    let tail = label + readOnly
    let (product, name) = (" \(desk.said(.productName)) ", plan.shortName(in: desk.language))
    let room = builder.remaining - width.columns(of: product + day + safe(tail)) - 3
    builder.add(product, .heading)
    builder.column(name, max(0, min(room, width.columns(of: safe(name)))))
    builder.add(tail, .heading)
    builder.addRight(day + " ")
    return builder.filled()
  }

  private var dayText: String {
    if let end = snapshot.endedOn { return desk.said(.planEnded(end.description)) }
    let phase = snapshot.currentPhase.map { " " + plan.phaseName($0, in: desk.language) } ?? ""
    return desk.said(ModelPhrase.asOf(snapshot.asOf.description)) + phase
  }

  /// `一 动员部署 5/5 | 二 规划编制 4/4 | 三 省级认定 12/46 至19-12 | 四 国家验收 0/2`, the fullest form that fits.
  private var phaseLine: Line {
    var builder = LineBuilder(width, limit: columns)
    let forms = PhaseForm.allCases.map { form in
      plan.phases.indices.map {
        form.text(phases[$0], plan.phases[$0], plan.shortTitle(ofPhase: $0), snapshot.asOf, desk.language)
      }
    }
    let fitting = forms.first { cells in
      cells.reduce(0) { $0 + width.columns(of: safe($1)) + 3 } <= columns + 2
    }
    for (phase, text) in (fitting ?? forms.last ?? []).enumerated() {
      builder.add(phase == 0 ? " " : " | ", .dim)
      let isNow = plan.phases[phase].contains(snapshot.asOf)
      builder.add(text, Style(phases[phase].light.color, isNow ? [.bold, .underline] : []))
    }
    return builder.line
  }

  /// `筛选 牵头=县水务局 状态=未完成    显示 4/57  逾期 1  临期 0`; figures give way to the filter where there is
  /// little room.
  private var filterLine: Line {
    var builder = LineBuilder(width, limit: columns)
    let conditions = desk.filter.conditions(in: desk.language)
    let filter = desk.isFiltered ? desk.said(.filtered(conditions)) : desk.said(.everything)
    let clear = desk.isFiltered ? " " + desk.said(.clearHint) + " " : ""
    func taken(by figures: [Figure]) -> Int {
      figures.reduce(0) { $0 + width.columns(of: $1.text) + 2 }
    }
    var figures = self.figures
    let wanted = min(width.columns(of: safe(filter)), columns / 2) + 1
    while figures.count > 1, wanted + taken(by: figures) + width.columns(of: clear) > columns {
      figures.removeLast()
    }
    let room = columns - taken(by: figures) - width.columns(of: clear) - 1
    builder.add(" ")
    builder.column(
      filter, min(room, width.columns(of: safe(filter))), desk.isFiltered ? Style(.yellow, .bold) : .dim)
    for figure in figures {
      builder.add("  ")
      builder.add(figure.text, figure.style)
    }
    builder.addRight(clear, .dim)
    return builder.line
  }

  /// The figures of what is shown, the most important first.
  private var figures: [Figure] {
    let progress = desk.shown
    var figures = [
      Figure(text: desk.said(.shownCount(progress.count, of: desk.itemCount)))
    ]
    if progress.conflicts > 0 {
      figures.append(Figure(text: desk.said(.conflictCount(progress.conflicts)), style: .problem))
    }
    figures.append(
      Figure(
        text: desk.said(.overdueCount(progress.overdue)), style: progress.overdue > 0 ? Style(.red) : .normal)
    )
    figures.append(
      Figure(text: desk.said(.soonCount(progress.soon)), style: progress.soon > 0 ? Style(.yellow) : .normal))
    figures.append(Figure(text: desk.said(.doneCount(progress))))
    return figures
  }
}

/// How much is said of each phase.
private enum PhaseForm: CaseIterable {
  case withDates, withEnd, withTitle, numberOnly

  func text(
    _ progress: Progress, _ phase: Phase, _ title: String, _ asOf: Day, _ language: Language
  ) -> String {
    let number = language.numeral(phase.ordinal)
    let count = "\(progress.reached)/\(progress.total)"
    switch self {
    case .withDates:
      let dates = phase.span.map { " \($0.start.short)~\($0.end.short)" } ?? ""
      return "\(number) \(title)\(dates) \(count)"
    case .withEnd:
      let span = phase.span.flatMap { $0.contains(asOf) ? $0 : nil }
      let end = span.map { " " + String(.until($0.end.short), in: language) } ?? ""
      return "\(number) \(title) \(count)\(end)"
    case .withTitle: return "\(number) \(title) \(count)"
    case .numberOnly: return "\(number) \(count)"
    }
  }
}

extension PartialDate {
  /// `19-12`
  var short: String { String(description.dropFirst(2)) }
}

private struct Figure {
  var text: String
  var style = Style.normal
}
