import PlanModel

// Findings in words, in one layout for all: where, what, the line with a caret under it, what to do.
extension Diagnostic {
  /// What is wrong.
  package func what(in language: Language) -> String { safe(problem.advice(in: language).what) }

  /// What to do.
  package func remedy(in language: Language) -> String { safe(problem.advice(in: language).remedy) }

  /// `FILE:LINE:COLUMN: what`, the line, a caret under the right column, the remedy.
  package func text(in language: Language) -> String {
    var lines = ["\(file):\(line):\(column): \(what(in: language))"]
    if let excerpt {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(excerpt.text)")
      lines.append(
        "  \(margin) | " + String(repeating: " ", count: excerpt.start)
          + String(repeating: "^", count: excerpt.columns))
    }
    lines.append("  " + remedy(in: language))
    return lines.map { $0 + "\n" }.joined()
  }
}
