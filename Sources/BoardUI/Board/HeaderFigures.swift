import PlanModel
import PlanPhrases

/// How far some items are, as a line of the header says it; a click on a figure leads to what it counts.
struct Figures {
  private let progress: Progress
  private let desk: Desk
  /// What the items are that are counted.
  private let filter: Filter

  init(of progress: Progress, _ desk: Desk, from filter: Filter) {
    (self.progress, self.desk, self.filter) = (progress, desk, filter)
  }

  /// `完成 18/57 31.6%  逾期 2 临期 1 冲突 1`
  var full: [HeaderPiece] { joined([done(.doneCount(progress)), overdue, soon, conflicts]) }
  /// Without the share, and without what is none.
  var short: [HeaderPiece] { joined([done(.doneOf(progress.reached, progress.total))]) + urgent }
  /// What must be known before all else.
  var urgent: [HeaderPiece] { joined([progress.overdue > 0 ? overdue : nil, conflicts]) }

  private func joined(_ figures: [HeaderPiece?]) -> [HeaderPiece] {
    figures.compactMap(\.self).flatMap { [HeaderPiece(" "), $0] }
  }

  private func done(_ phrase: BoardPhrase) -> HeaderPiece {
    figure(phrase) { $0.statuses = [.done, .closed] }
  }
  private var overdue: HeaderPiece {
    figure(
      .overdueCount(progress.overdue),
      progress.overdue > 0 ? Style(desk.snapshot.color(of: .red), .bold) : .normal
    ) {
      $0.lights = [.red]
    }
  }
  private var soon: HeaderPiece {
    figure(.soonCount(progress.soon), progress.soon > 0 ? Style(.yellow, .bold) : .normal) {
      $0.lights = [.yellow]
    }
  }
  private var conflicts: HeaderPiece? {
    progress.conflicts == 0
      ? nil : figure(.conflictCount(progress.conflicts), .problem) { $0.traits = [.conflict] }
  }

  private func figure(
    _ phrase: BoardPhrase, _ style: Style = .normal, _ narrow: (inout Filter) -> Void
  ) -> HeaderPiece {
    var narrowed = filter
    narrow(&narrowed)
    return HeaderPiece(desk.said(phrase), style, .filter(narrowed))
  }
}

/// `筛选 牵头=县水务局 状态=未完成  显示 4/57  完成 0/4 逾期 1    c 清除`: the conditions give way to the count.
struct FilterLine {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func pieces(fitting columns: Int) -> [HeaderPiece] {
    let width = desk.width
    let conditions = desk.said(.filtered(desk.filter.conditions(in: desk.language)))
    let count = HeaderPiece("  " + desk.said(.shownCount(desk.shown.count, of: desk.itemCount)), .heading)
    let clear = HeaderPiece("  " + desk.said(.clearHint), .dim, .filter(Filter()))
    let figures = Figures(of: desk.shown, desk, from: desk.filter)
    let wanted = min(width.columns(of: safe(conditions)), columns / 2) + 1
    let forms = [
      [HeaderPiece(" ")] + figures.full + [clear], [HeaderPiece(" ")] + figures.short + [clear], [clear], [],
    ]
    let behind = [count] + (forms.first { wanted + ([count] + $0).taken(width) <= columns } ?? [])
    var builder = LineBuilder(width, limit: max(0, columns - behind.taken(width)))
    builder.column(" " + conditions, min(builder.remaining, width.columns(of: safe(conditions)) + 1))
    return [HeaderPiece(String(decoding: builder.line.text, as: UTF8.self), Style(.yellow, .bold))] + behind
  }
}

/// `一 动员部署 5/5 | 二 规划编制 4/4 | 三 省级认定 9/46 余472天 | 四 国家验收 0/2`, the fullest form that fits.
struct PhaseLine {
  private let desk: Desk
  private let plan: Plan
  /// Of all items, by the phase that they are due in.
  private let progress: [Progress]

  init(_ desk: Desk) {
    (self.desk, plan, progress) = (desk, desk.plan, desk.figures[desk.planInHand].phases)
  }

  private enum Form: CaseIterable { case withDates, withDays, withTitle, numberOnly }

  func pieces(fitting columns: Int) -> [HeaderPiece] {
    let forms = Form.allCases.lazy.map { form in
      plan.phases.indices.flatMap { phase in
        [HeaderPiece(phase == 0 ? " " : " | ", .dim), piece(phase, form)]
      }
    }
    return forms.first { $0.taken(desk.width) <= columns } ?? forms.last ?? []
  }

  private func piece(_ index: Int, _ form: Form) -> HeaderPiece {
    let (phase, count) = (plan.phases[index], "\(progress[index].reached)/\(progress[index].total)")
    let number = desk.language.numeral(phase.ordinal)
    let title = form == .numberOnly ? "" : " " + plan.shortTitle(ofPhase: index)
    let dates = form == .withDates ? phase.span.map { " \($0.start.short)~\($0.end.short)" } ?? "" : ""
    let isNow = phase.contains(desk.asOf)
    let end = isNow && (form == .withDates || form == .withDays) ? phase.span?.lastDay : nil
    let left = end.map { " " + desk.said(.phaseDaysLeft($0.days(since: desk.asOf))) } ?? ""
    var filter = Filter()
    filter.phases = [phase.ordinal]
    return HeaderPiece(
      number + title + dates + " " + count + left,
      Style(desk.snapshot.color(of: progress[index].light), isNow ? [.bold, .underline] : []), .filter(filter)
    )
  }
}

extension PartialDate {
  /// `19-12`
  var short: String { String(description.dropFirst(2)) }
}
