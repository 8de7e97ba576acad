import BoardUI
import PlanModel

// Items and events as lines of plain text, for commands.
extension Board {
  /// What the detail pane of the board says of some items.
  func detailTexts(ofItems items: [Int]) -> [String] {
    let state = BoardState(board: self, size: ScreenSize(rows: 24, columns: 80))
    return items.map { index in
      let id = plan.assignments[index].id.map { "  ^\($0)" } ?? ""
      let lines = state.detail(of: .item(index)).map { "\($0.label)  \($0.text)" }
      return "\(plan.number(ofItem: index))\(id)\n" + lines.map { safe($0) + "\n" }.joined()
    }
  }

  /// `2026-03-04 09:16  2018-05-20  王芳  7.4a  已完成  批复已印发`
  func logLine(_ event: Event) -> String {
    let item = event.item.map { id in index(of: id).map { plan.number(ofItem: $0) } ?? "^\(id)" } ?? "-"
    let isVoided = history(ofEvent: event).isVoided(event.id)
    let what = event.status?.word ?? event.kind.word
    let sign = isVoided ? String(.voidedSign) : ""
    let cells = [
      String(event.time.written.prefix(16)), event.on.description, event.who, item, what + sign, event.text,
    ]
    return safe(cells.filter { !$0.isEmpty }.joined(separator: "  "))
  }

  private func history(ofEvent event: Event) -> ItemHistory { journal.history(of: event.item) }
}
