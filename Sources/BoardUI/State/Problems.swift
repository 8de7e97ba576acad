import PlanModel

/// An item that went out of the plan while the board was open.
struct LostItem: Sendable {
  var id: ItemID?
  /// Its line without the id.
  var text: ArraySlice<UInt8>
  var diagnostic: Diagnostic
}

// What is wrong with the plan and its journals: how much, where, and the list of it.
extension BoardState {
  /// How many places somebody should look at, as far as it shows without a check of everything.
  var findingCount: Int { snapshot.plan.findings.count + snapshot.journal.findingCount + lost.count }

  /// Remembers the items that an edit made vanish; those that are there again are forgotten.
  mutating func noteLost(from old: Plan, to new: Plan) {
    if !lost.isEmpty {
      let texts = Set(new.assignments.indices.map { new.itemText(of: $0) })
      lost.removeAll { item in item.id.map { new.index(of: $0) != nil } ?? texts.contains(item.text) }
    }
    lost += old.itemsMissing(in: new).map { index in
      LostItem(
        id: old.assignments[index].id, text: old.itemText(of: index),
        diagnostic: Diagnostic(lostItem: index, of: old, file: "plan.md", width: width))
    }
  }

  /// The line about an edit that made things worse.
  func findingMessage(isPlanChanged: Bool, newlyLost: Int) -> Message {
    guard isPlanChanged else { return Message(text: String(.planFindings(findingCount)), isProblem: true) }
    let first =
      newlyLost > 0 ? lost[lost.count - newlyLost].diagnostic.line : snapshot.plan.findings.first?.line
    let text = Text.planChangedBadly(lost: newlyLost, findings: findingCount, line: first)
    return Message(text: String(text), isProblem: true)
  }

  /// Opens the list of what was found, and of what vanished.
  mutating func open(problems found: [Diagnostic]) {
    problems = found + lost.map(\.diagnostic)
    if problems.isEmpty { return message = Message(text: String(.noProblems)) }
    open(.chooser(Chooser(purpose: .problems)))
  }

  /// Longer lists are for `duban check`.
  private static let mostListed = 999

  var problemChoices: [Choice] {
    problems.prefix(BoardState.mostListed).enumerated().map { place, problem in
      let file = problem.file.split(separator: "/").last.map(String.init) ?? problem.file
      return Choice(
        label: String(.problemPlace(problem.severity, "\(file):\(problem.line)")), detail: problem.what,
        effect: .problem(place))
    }
  }

  /// Where it is, what is wrong, the line with a caret under the place, and what to do.
  func problemLines(_ place: Int) -> [Line] {
    guard problems.indices.contains(place) else { return [] }
    let problem = problems[place]
    let lines = [
      DetailLine(
        label: String(.problemWhere), text: "\(problem.file):\(problem.line):\(problem.column)"),
      DetailLine(label: String(.problemWhat), text: problem.what, style: .problem),
    ]
    let remedy = DetailLine(label: String(.problemRemedy), text: problem.remedy)
    return laidOut(lines, limit: nil) + excerptLines(problem) + laidOut([remedy], limit: nil)
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
