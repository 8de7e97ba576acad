import PlanModel
import PlanPhrases

/// The sheet of targets: what is to be reached, what was measured last, and two columns for what was measured now.
struct TargetSheet {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func add(to book: Workbook) {
    let targets = targets
    let columns = TargetColumn.allCases.map { column in
      SheetColumn(
        heading: String(column.heading, in: report.language), isOpen: column.isOpen,
        isHidden: column == .id)
    }
    guard !targets.isEmpty,
      let sheet = book.sheet(named: String(.sheetTargets, in: report.language), columns: columns)
    else { return }
    sheet.title(
      report.title + "  " + String(.sheetTargets, in: report.language),
      [report.facts.joined(separator: "  "), report.madeAt, String(.fillInTargets, in: report.language)]
        .compactMap(\.self))
    sheet.headings()
    for target in targets {
      let row = TargetRow(target, of: report)
      sheet.add(TargetColumn.allCases.map { row.cell($0) }, fills: row.fills)
    }
    sheet.finish()
  }

  private var targets: [Int] {
    var isShown = [Bool](repeating: false, count: report.plan.assignments.count)
    for index in report.items.indicesInPlan { isShown[index] = true }
    return report.snapshot.shownTargets(where: isShown, isWhole: report.filter.isEmpty)
  }
}

/// The columns of the sheet of targets.
enum TargetColumn: CaseIterable {
  case number, task, units, indicator, goal, counted, last, lastDay, state, measured, day, id

  var heading: ReportPhrase {
    switch self {
    case .number: .changeNumber
    case .task: .changeTask
    case .units: .changeLead
    case .indicator: .targetIndicator
    case .goal: .targetGoal
    case .counted: .targetUnit
    case .last: .targetLast
    case .lastDay: .targetLastDay
    case .state: .targetState
    case .measured: .targetMeasured
    case .day: .targetDay
    case .id: .targetID
    }
  }

  /// Whether people fill it in.
  var isOpen: Bool { self == .measured || self == .day }
}

/// A target in the sheet of targets.
struct TargetRow {
  private let report: Report
  private let target: Target
  private let item: PlanItem?
  private let standing: TargetStanding

  init(_ index: Int, of report: Report) {
    self.report = report
    target = report.plan.targets[index]
    item = report.plan.item(ofTarget: index).map { report.plan[$0] }
    standing = report.snapshot.standing(ofTarget: index)
  }

  func cell(_ column: TargetColumn) -> SheetCell {
    switch column {
    case .number: .text(item?.number(in: report.language) ?? "")
    case .task: .text(item?.title ?? String(.wholePlan, in: report.language))
    case .units: .text(report.language.list(item?.leads ?? []))
    case .indicator: .text(report.plan.text(target.indicator))
    case .goal: .text(report.plan.goal(of: target))
    case .counted: .text(countedIn)
    case .last: standing.last?.measured.map { .number($0, isPercent: countedIn == "%") } ?? .text("")
    case .lastDay: standing.last.map { .day($0.day) } ?? .text("")
    case .state: .text(String(.target(standing.state), in: report.language))
    case .measured, .day: .text("")
    case .id: .text(ExportRecord.key(of: target.id, report.plan))
    }
  }

  private var countedIn: String { report.plan.text(target.countedIn) }

  var fills: [Int: (fill: UInt32, color: UInt32)] {
    guard standing.state == .missed, let place = TargetColumn.allCases.firstIndex(of: .state) else {
      return [:]
    }
    return [place: (0xFFC7CE, 0x9C0006)]
  }
}
