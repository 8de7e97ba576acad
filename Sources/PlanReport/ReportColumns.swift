import PlanBytes
import PlanModel
import PlanPhrases

// The columns that can be asked for.
extension Report {
  /// In the order in which files have them.
  package static let allColumns: [FieldHeading] =
    ItemField.all.filter(\.isExported).map(\.heading) + [.description]

  /// The column that a person names: by its heading in any language, or by its name in files for programs; nil where
  /// there is none.
  package static func column(named word: String) -> FieldHeading? {
    let word = comparisonForm(trimmed(word))
    return allColumns.first { heading in
      let names = ItemField.all.filter { $0.heading == heading }.flatMap { field in
        [field.name].compactMap(\.self)
          + Language.allCases.flatMap { [heading.text(in: $0), field.label.text(in: $0)] }
      }
      return names.contains { comparisonForm($0) == word }
    }
  }
}
