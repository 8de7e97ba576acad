import PlanModel

/// The 任务分解表 as plain text: headings of phases and groups, a line for each item, and a last line with counts.
struct TableReport {
  private let board: Board
  private let width: DisplayWidth

  init(_ board: Board, width: DisplayWidth) {
    self.board = board
    self.width = width
  }

  func text(_ items: [Int]) -> String {
    var lines = [heading]
    let bySection = Dictionary(grouping: items) { board.plan.section(ofItem: $0) }
    for section in board.plan.sections {
      guard let own = bySection[section] else { continue }
      lines += ["", safe(board.plan.name(of: section))] + own.map(row)
    }
    return (lines + ["", total(items)]).map { $0 + "\n" }.joined()
  }

  private var heading: String {
    let label = board.plan.header.label.map { "  " + safe(board.plan.text($0)) } ?? ""
    return "\(safe(board.plan.name))\(label)  \(String(.asOf(board.asOf.description)))"
  }

  private func row(_ index: Int) -> String {
    let plan = board.plan
    let cells = [
      column(plan.number(ofItem: index), 7), column(plan.title(ofItem: index), 36),
      column(plan.leadUnits(of: index).joined(separator: "、"), 26),
      column(board.dueDays[index]?.description ?? "", 10), column(board.statuses[index].word, 6),
      board.isInConflict(index) ? String(.conflict) : board.lights[index].wordIfLate,
    ]
    return String(("  " + cells.joined(separator: " ")).trimmingTrailingSpaces)
  }

  private func column(_ text: String, _ columns: Int) -> String {
    let text = safe(text)
    let (prefix, used) = width.prefix(of: text, fitting: columns)
    if prefix.endIndex == text.endIndex { return text + String(repeating: " ", count: columns - used) }
    let (short, shortUsed) = width.prefix(of: text, fitting: columns - 2)
    return short + ".." + String(repeating: " ", count: columns - 2 - shortUsed)
  }

  private func total(_ items: [Int]) -> String {
    let progress = board.progress(of: items)
    return String(.tableTotal(items.count, board.plan.assignments.count, progress))
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: Substring {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}
