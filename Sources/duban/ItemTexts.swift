import BoardUI
import PlanModel
import PlanPhrases

// Items as lines of plain text, for commands.
extension Snapshot {
  /// What the detail pane of the board says of some items.
  func detailTexts(ofItems items: [Int], in language: Language) -> [String] {
    items.map { self[$0] }.map { item in
      let id = item.id.map { "  ^\($0)" } ?? ""
      let lines = ItemDetail(item, in: language).lines().map { "\($0.label)  \($0.text)" }
      return "\(item.number(in: language))\(id)\n" + lines.map { safe($0) + "\n" }.joined()
    }
  }
}
