/// Bulletins that are not kept as they were issued, and what is kept without having been issued.
struct IssueCheck<Location> {
  private var issues: [(event: Event, location: Location)] = []
  private var voids: [Event] = []
  /// The sums of the files by their names.
  private var files: [String: String] = [:]

  mutating func take(_ event: Event, at location: Location) {
    if event.kind == .issue { issues.append((event, location)) }
    if event.kind == .void, event.item == nil { voids.append(event) }
  }

  /// A file that is kept.
  mutating func keep(_ name: String, sum: String) { files[name] = sum }

  func findings() -> [(problem: JournalProblem, location: Location)] {
    let history = ItemHistory(issues.map(\.event) + voids)
    let standing = issues.filter { !history.isVoided($0.event) }
    let kept = standing.compactMap { event, location in problem(of: event).map { ($0, location) } }
    let twice = Dictionary(grouping: standing, by: \.event.value).values.filter { $0.count > 1 }
    return kept
      + twice.compactMap { own in
        own.last.map { (.issuedTwice($0.event.value, count: own.count), $0.location) }
      }
  }

  private func problem(of event: Event) -> JournalProblem? {
    guard let issue = Issue(event) else { return nil }
    let names = [Issue.file(issue.number), Issue.file(issue.number, other: issue.sum)]
    let sums = names.compactMap { files[$0] }
    if sums.contains(issue.sum) { return nil }
    return sums.isEmpty ? .issuedMissing(issue.number) : .issuedChanged(issue.number)
  }

  /// Files that no event names, taken back or not.
  var unrecorded: [String] {
    let known = Set(
      issues.compactMap { Issue($0.event) }.flatMap { issue in
        [Issue.file(issue.number), Issue.file(issue.number, other: issue.sum)]
      })
    return files.keys.filter { !known.contains($0) }.sorted()
  }
}
