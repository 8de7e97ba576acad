import PlanModel

/// The forms in which items can be written out: one row each, all filtered alike.
package enum ReportFormat: String, CaseIterable, Sendable {
  case table, tsv, csv, json

  /// The whole text, line ends included.
  package func text(_ board: Board, items: [Int], width: DisplayWidth) -> String {
    switch self {
    case .table: TableReport(board, width: width).text(items)
    case .tsv: DelimitedReport(separator: "\t").text(board, items)
    // A byte order mark and CR LF (RFC 4180): Excel then takes it for UTF-8.
    case .csv: "\u{FEFF}" + DelimitedReport(separator: ",").text(board, items)
    case .json: JSONReport(board, items: items).text
    }
  }
}

/// The columns of tables in files and on the terminal.
enum ReportColumn: CaseIterable {
  case number, section, task, scope, leads, supporters, targets, due, status, light, lastDay, lastText, id

  var heading: String {
    switch self {
    case .number: String(.columnNumber)
    case .section: String(.columnSection)
    case .task: String(.columnTask)
    case .scope: String(.columnScope)
    case .leads: String(.leadUnits)
    case .supporters: String(.supportingUnits)
    case .targets: String(.targets)
    case .due: String(.due)
    case .status: String(.status)
    case .light: String(.light)
    case .lastDay: String(.columnLastDay)
    case .lastText: String(.progressNotes)
    case .id: String(.columnID)
    }
  }

  func cell(_ board: Board, _ index: Int) -> String {
    let plan = board.plan
    switch self {
    case .number: return plan.number(ofItem: index)
    case .section: return plan.name(of: plan.section(ofItem: index))
    case .task: return plan.taskTitle(ofItem: index)
    case .scope: return plan.text(plan.assignments[index].scope)
    case .leads: return plan.leadUnits(of: index).joined(separator: "、")
    case .supporters: return plan.supportingUnits(of: index).joined(separator: "、")
    case .targets:
      return plan.targets[plan.assignments[index].targets]
        .map { "\(plan.text($0.indicator)) \(plan.goal(of: $0))" }.joined(separator: "；")
    case .due: return board.dueDays[index]?.description ?? ""
    case .status: return board.statuses[index].word
    case .light: return board.isInConflict(index) ? String(.conflict) : board.lights[index].word
    case .lastDay: return lastEntry(board, index)?.on.description ?? ""
    case .lastText: return lastEntry(board, index)?.text ?? ""
    case .id: return plan.assignments[index].id?.description ?? ""
    }
  }

  private func lastEntry(_ board: Board, _ index: Int) -> Event? {
    board.history(of: index).ledger(upTo: board.asOf).last { !$0.isVoided }?.event
  }
}

extension Plan {
  /// A group or phase with its number: `（七）建设良好人居环境，…`.
  package func name(of section: Section) -> String {
    switch section {
    case .phase(let phase): text(phases[phase].number) + text(phases[phase].title)
    case .group(let group): text(groups[group].number) + text(groups[group].title)
    }
  }

  /// The title of the task that an item belongs to, a part behind its parent; empty for a deliverable.
  package func taskTitle(ofItem index: Int) -> String {
    guard case .task(let task) = assignments[index].home else { return "" }
    let parent = tasks[task].parent.map { text(tasks[$0].title) + "：" } ?? ""
    return parent + text(tasks[task].title)
  }
}

/// Tab- or comma-separated values with a row of headings.
struct DelimitedReport {
  let separator: String

  func text(_ board: Board, _ items: [Int]) -> String {
    let rows =
      [ReportColumn.allCases.map { cell($0.heading) }]
      + items.map { item in ReportColumn.allCases.map { cell($0, board, item) } }
    let lineEnd = separator == "," ? "\r\n" : "\n"
    return rows.map { $0.joined(separator: separator) + lineEnd }.joined()
  }

  /// A number is a formula in csv, and only there: Excel takes bare 1.10 for 1.1, and `="1.10"` for text. It knows the
  /// formula by its sign only where the cell is not quoted.
  private func cell(_ column: ReportColumn, _ board: Board, _ item: Int) -> String {
    let text = column.cell(board, item)
    return column == .number && separator == "," ? "=\"\(text)\"" : cell(text)
  }

  /// One line without control characters; quoted in csv where it must be (RFC 4180, 2.6). A cell
  /// that a spreadsheet would take for a formula gets an apostrophe in front.
  private func cell(_ text: String) -> String {
    let plain = safe(text)
    let text = plain.first.map { "=+-@".contains($0) } == true ? "'" + plain : plain
    guard separator == "," else { return text }
    let isPlain = !text.contains { $0 == "," || $0 == "\"" }
    return isPlain
      ? text
      : "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
