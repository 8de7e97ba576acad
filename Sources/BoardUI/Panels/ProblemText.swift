import PlanModel
import PlanPhrases

// One of what `!` found.
extension Desk {
  /// Where it is, what is wrong, the line with a caret under the place, and what to do.
  func problemLines(_ place: Int) -> [Line] {
    guard problems.found.indices.contains(place) else { return [] }
    let problem = problems.found[place]
    let lines = [
      DetailLine(
        label: said(.problemWhere), text: "\(problem.file):\(problem.line):\(problem.column)"),
      DetailLine(label: said(.problemWhat), text: problem.what(in: language), style: .problem),
    ]
    let remedy = DetailLine(label: said(.problemRemedy), text: problem.remedy(in: language))
    return laidOut(lines, limit: nil, columns: size.columns) + excerptLines(problem)
      + laidOut([remedy], limit: nil, columns: size.columns)
  }

  /// As much of the line as fits, so that the marked place is seen.
  private func excerptLines(_ problem: Diagnostic) -> [Line] {
    guard let excerpt = problem.excerpt else { return [] }
    let room = max(1, size.columns - 2)
    var (text, start) = (excerpt.text[...], excerpt.start)
    while start > 0, start + min(excerpt.columns, room / 2) > room, let first = text.first {
      start -= width.columns(of: safe(String(first)))
      text.removeFirst()
    }
    var shown = LineBuilder(width, limit: size.columns)
    shown.add(" ")
    shown.column(String(text), min(room, width.columns(of: safe(String(text)))))
    var caret = LineBuilder(width, limit: size.columns)
    caret.add(String(repeating: " ", count: max(0, start) + 1))
    caret.add(String(repeating: "^", count: max(1, min(excerpt.columns, room - start))), .problem)
    return [shown.line, caret.line]
  }
}
