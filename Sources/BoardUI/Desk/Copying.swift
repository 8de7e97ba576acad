import PlanModel
import PlanPhrases

// What stands in a row, for other programs.
extension Desk {
  /// Gives the selected row, or what is marked, to the clipboard.
  mutating func copyRow() -> [Effect] {
    let text = copiedText
    if text.isEmpty { return [] }
    say(.copied)
    return [.copy(text)]
  }

  /// A line for each item, its fields between tabs; of other rows what is said of them first.
  private var copiedText: String {
    let items = wanted.compactMap { self[$0] }
    if !items.isEmpty { return items.map { copied($0) }.joined(separator: "\n") }
    return selection.flatMap { detail(of: $0, most: 1).first }.map { $0.label + " " + $0.text } ?? ""
  }

  private func copied(_ item: Item) -> String {
    [
      item.number(in: language), item.title, language.list(item.leads), item.due?.description ?? "",
      item.status.text(in: language),
    ].map { safe($0) }.joined(separator: "\t")
  }
}
