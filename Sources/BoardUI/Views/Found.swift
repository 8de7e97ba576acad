import PlanBytes
import PlanModel
import PlanPhrases

// What was found in rows and details, made to stand out.
extension Desk {
  /// A row with what was sought made to stand out.
  func highlighting(_ line: Line, of row: Row) -> Line {
    guard !filter.text.isEmpty, let place = row.item else { return line }
    let item = self[place]
    let texts = [item.title, language.list(item.leads), language.list(item.supporters)]
    let parts = SoughtWord.all(in: filter.text).flatMap { word in
      [word.text] + texts.flatMap { word.parts(of: $0) }
    }
    return line.highlighting(parts.map(comparisonForm))
  }

  /// The lines of a detail with the words that were sought made to stand out.
  func highlighting(_ lines: [Line]) -> [Line] {
    let words = SoughtWord.all(in: filter.text).map { comparisonForm($0.text) }
    return words.isEmpty ? lines : lines.map { $0.highlighting(words) }
  }

  /// `[进展] `: where something was found that a row does not show.
  ///
  /// - Parameter shown: what it shows.
  func foundElsewhere(_ item: Item, besides shown: [String]) -> String {
    guard !filter.text.isEmpty else { return "" }
    let hidden = SoughtWord.all(in: filter.text).filter { word in
      !word.means(item) && !word.names(item) && shown.allSatisfy { word.parts(of: $0).isEmpty }
    }
    var labels: [String] = []
    for field in hidden.compactMap({ item.field(with: $0) }) {
      let label = field.label.text(in: language)
      if !labels.contains(label) { labels.append(label) }
    }
    return labels.isEmpty ? "" : "[\(language.list(labels))] "
  }
}
