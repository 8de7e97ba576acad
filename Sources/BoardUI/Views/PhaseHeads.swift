import PlanModel
import PlanPhrases

/// The lines above the rows: of a spine its name, days and counts; of the phase that is looked at its name and days, the
/// shares of time and of what is done, and a bar of both.
struct PhaseHeads {
  private let desk: Desk
  private let width: (Int) -> Int

  /// - Parameter width: of the phase at a place.
  init(_ desk: Desk, width: @escaping (Int) -> Int) { (self.desk, self.width) = (desk, width) }

  /// - Parameter row: from 0.
  func line(_ row: Int, of phase: PhaseParts, at place: Int, isFocused: Bool) -> Line {
    var builder = LineBuilder(desk.width, limit: width(place))
    builder.add(" ")
    switch (row, isFocused) {
    case (0, true):
      builder.column(name(phase.id) + "  " + days(phase.id, isLong: true), width(place) - 1, looked)
    case (0, false): builder.column(name(phase.id), width(place) - 1, .label)
    case (1, true): addFigures(phase, to: &builder)
    case (1, false): builder.column(days(phase.id, isLong: false), width(place) - 1)
    case (2, true): addBar(phase, to: &builder)
    case (2, false): addCounts(phase, to: &builder)
    default: break
    }
    return builder.line
  }

  private var looked: Style { Style(.blue, [.bold, .underline]) }

  private func name(_ id: PhaseID) -> String {
    let plan = desk.plans[id.plan].plan
    guard let phase = id.phase else { return desk.said(.outsidePhases) }
    return desk.language.numeral(plan.phases[phase].ordinal) + " " + plan.shortTitle(ofPhase: phase)
  }

  private func span(_ id: PhaseID) -> PhaseSpan? {
    id.phase.flatMap { desk.plans[id.plan].plan.phases[$0].span }
  }

  private func days(_ id: PhaseID, isLong: Bool) -> String {
    guard let span = span(id) else { return "" }
    return isLong ? "\(span.start)~\(span.end)" : "\(span.start.short)~\(span.end.short)"
  }

  /// `时间过 35%  完成 9/46 19%`
  private func addFigures(_ phase: PhaseParts, to builder: inout LineBuilder) {
    let time = span(phase.id).map { $0.percentGone(on: desk.asOf) }
    builder.column(
      desk.said(.phaseFigures(time: time, phase.progress)), builder.remaining,
      Style(desk.plans[phase.id.plan].color(of: phase.progress.light), .bold))
  }

  /// `####....|.........`: what is done, and how much of the time is gone.
  private func addBar(_ phase: PhaseParts, to builder: inout LineBuilder) {
    let room = min(60, builder.remaining - 1)
    guard room > 0 else { return }
    let done = room * phase.progress.percent / 100
    var signs = [String](repeating: "#", count: done) + [String](repeating: ".", count: room - done)
    if let gone = span(phase.id)?.percentGone(on: desk.asOf) { signs[min(room - 1, room * gone / 100)] = "|" }
    builder.add(signs.joined())
  }

  /// `5/5 完`, `3/46 逾2`
  private func addCounts(_ phase: PhaseParts, to builder: inout LineBuilder) {
    let progress = phase.progress
    builder.add("\(progress.reached)/\(progress.total) ")
    if progress.overdue > 0 {
      builder.add(
        desk.said(.lateCount(progress.overdue)), Style(desk.plans[phase.id.plan].color(of: .red), .bold))
    } else if progress.soon > 0 {
      builder.add(desk.said(.soonShort(progress.soon)), Style(.yellow, .bold))
    } else if progress.total > 0, progress.open == 0 {
      builder.add(desk.said(.cell(.done)), Style(Status.done.color))
    }
  }
}

extension PhaseSpan {
  /// How much of its time is gone at the end of a day, in whole per cent.
  func percentGone(on day: Day) -> Int {
    let (all, gone) = (lastDay.days(since: firstDay) + 1, day.days(since: firstDay) + 1)
    return all <= 0 ? 100 : max(0, min(100, gone * 100 / all))
  }
}
