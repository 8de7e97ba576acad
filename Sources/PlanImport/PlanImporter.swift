import PlanModel

/// Makes a work plan of an official document.
package enum PlanImporter {
  /// - Parameter fallbackTitle: the title of a document that has none, such as the name of its file.
  package static func plan(from document: SourceDocument, fallbackTitle: String) -> ImportedPlan {
    let outline = OutlineBuilder(Paragraphs.pieces(of: document))
    let parts = outline.parts.map(ReadPart.init)
    guard let main = parts.indices.max(by: { parts[$0].weight < parts[$1].weight }) else {
      return ImportedPlan(title: fallbackTitle)
    }
    let year = PlanYear.find(in: outline.parts)
    var plan = PlanInterpreter(parts[main], year: year).plan
    let fronts = outline.parts[...main].flatMap(\.front)
    plan.title = TitleLine.find(in: fronts) ?? fallbackTitle
    plan.doubts = outline.doubts + plan.doubts
    return plan
  }
}

/// The year of dates that name none.
enum PlanYear {
  /// The year of the date line, else the first year before the items.
  static func find(in parts: [OutlinePart]) -> Int16? {
    let tails = parts.flatMap(\.tail).filter(SignatureLine.isDate)
    for passage in tails + parts.flatMap(\.front) {
      if let mention = DateReader(passage: passage).mentions().first { return mention.end.year }
    }
    return nil
  }
}
