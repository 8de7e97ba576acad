import PlanModel

/// Makes a task of the paragraphs of an item: title, text, who does what, targets, days.
struct TaskReader {
  let convention: Clause.Convention
  /// The year of dates that name none.
  let year: PlanYear?

  /// A paragraph and the clauses in it.
  typealias Part = (passage: Passage, clauses: [Clause])

  /// - Parameter parts: the paragraph behind the number first.
  func task(number: String, parts: [Part]) -> (task: ImportedTask, doubts: [Doubt]) {
    var task = ImportedTask(number: number, line: parts.first?.passage.line ?? 1)
    var pieces = AssignmentPieces()
    var doubts: [Doubt] = []
    for (index, part) in parts.enumerated() {
      let removed = part.clauses.filter(\.isConsumed).map(\.range)
      let text = text(of: part.passage, without: removed)
      if index == 0 {
        task.title = title(of: part, orOf: text)
        let (title, rest) = HeadLine.split(text)
        if task.title != trimmedTitle(text, title) {
          task.paragraphs.append(text.text)
        } else if !rest.isEmpty {
          task.paragraphs.append(text.text(keeping(title, rest, of: text)))
        }
      } else if !text.isEmpty {
        task.paragraphs.append(text.text)
      }
      let dates = deadlines(in: part, &doubts)
      pieces.add(part, dates, convention, year)
      task.deadlines += dates
      doubts += part.clauses.flatMap { clause in
        clause.odd.map { Doubt(.oddUnit($0), line: part.passage.line) }
          + (clause.isProse ? [Doubt(.unitsInProse(clause.firstUnit), line: part.passage.line)] : [])
      }
    }
    task.assignments = pieces.finished
    if let doer = doer(of: task, parts) {
      task.assignments[0].leads = doer
      task.assignments[0].role = ClauseWords.responsibleName
      doubts.append(Doubt(.unitsInProse(doer[0]), line: task.line))
    }
    task.deadlines = task.deadlines.uniquedByDate()
    return (task, doubts)
  }

  /// 县水利局要…: who stands at the head of an item that names nobody else.
  private func doer(of task: ImportedTask, _ parts: [Part]) -> [String]? {
    guard let head = parts.first?.passage, task.assignments.allSatisfy(\.units.isEmpty) else { return nil }
    let names = ProseClause.doers(head)
    return names.isEmpty ? nil : names
  }

  /// Title and text of an item that is no task: nothing is taken out of the text.
  func text(number: String, _ parts: [Part]) -> ImportedGroup {
    let (task, _) = task(number: number, parts: parts.map { ($0.passage, []) })
    return ImportedGroup(number: number, title: task.title, paragraphs: task.paragraphs, line: task.line)
  }

  /// The part with its number in front, the places of its clauses moved.
  static func numbered(_ part: Part, _ number: String) -> Part {
    let number = Passage(number, line: part.passage.line)
    let clauses = part.clauses.map { clause in
      var moved = clause
      moved.range = clause.range.lowerBound + number.count..<clause.range.upperBound + number.count
      moved.time = clause.time.map { $0.lowerBound + number.count..<$0.upperBound + number.count }
      return moved
    }
    return (number.followed(by: part.passage), clauses)
  }

  /// The title has no clauses in it, also where the text keeps them.
  private func title(of part: Part, orOf text: Passage) -> String {
    let bare = self.text(of: part.passage, without: part.clauses.filter { !$0.isProse }.map(\.range))
    let title = trimmedTitle(bare, HeadLine.split(bare).title)
    return title.isEmpty ? trimmedTitle(text, HeadLine.split(text).title) : title
  }

  /// Where the title is only the beginning of a sentence, the text keeps the whole of it.
  private func keeping(_ title: Range<Int>, _ rest: Range<Int>, of text: Passage) -> Range<Int> {
    let separator = text.signs[title.upperBound..<rest.lowerBound].first
    return separator == "," || separator == ";" ? title.lowerBound..<rest.upperBound : rest
  }

  private func trimmedTitle(_ text: Passage, _ title: Range<Int>) -> String {
    var title = title
    while let last = title.last, ["。", ",", ";", ":", "、"].contains(text.signs[last]) {
      title = text.trimmed(title.lowerBound..<last)
    }
    return text.text(title)
  }

  /// The passage without its clauses, and without the stop that would be left alone behind them.
  private func text(of passage: Passage, without removed: [Range<Int>]) -> Passage {
    let rest = passage.removing(removed)
    let only = rest.signs.allSatisfy { $0.isBlank || ["。", ";", ",", "."].contains($0) }
    return only ? Passage("", line: passage.line) : Passage(rest, rest.all)
  }

  func deadlines(in part: Part, _ doubts: inout [Doubt]) -> [ImportedDate] {
    let reader = DateReader(passage: part.passage, year: year)
    var dates: [ImportedDate] = []
    for clause in part.clauses {
      guard let time = clause.time else { continue }
      let mentions = reader.mentions(in: time).filter { !$0.isOpenEnd }
      let deadlines = mentions.filter(\.isDeadline)
      dates += (deadlines.isEmpty ? mentions.suffix(1) : deadlines).map { date($0, part.passage, &doubts) }
    }
    let clauses = part.clauses.filter { !$0.isProse }.map(\.range)
    for mention in reader.mentions() where mention.isDeadline {
      guard !clauses.contains(where: { $0.overlaps(mention.range) }) else { continue }
      dates.append(date(mention, part.passage, &doubts))
    }
    if year == nil { doubts += datesWithoutYear(part.passage) }
    return dates
  }

  /// 6月底前, where nothing in the document says of which year.
  private func datesWithoutYear(_ passage: Passage) -> [Doubt] {
    DateReader(passage: passage, year: TaskReader.anyYear).mentions().filter {
      $0.isDeadline && $0.yearIsImplied
    }
    .map { Doubt(.yearUnknown(passage.text($0.range)), line: passage.line) }
  }

  private static let anyYear = PlanYear(2000)

  private func date(_ mention: DateMention, _ passage: Passage, _ doubts: inout [Doubt]) -> ImportedDate {
    let text = passage.text(mention.range)
    if mention.yearIsImplied { doubts.append(Doubt(.yearImplied(text), line: passage.line)) }
    return ImportedDate(text: text, date: mention.end, place: mention.range.lowerBound)
  }
}

extension Clause {
  /// Whether all that it says is in fields of the plan, so that the text need not keep it.
  var isConsumed: Bool { !isProse && rest.isEmpty && hasUnits && time == nil }

  /// Its parts before and behind the day, which may say what is to be reached by then.
  var rangesOfUnits: [Range<Int>] {
    guard let time else { return [range] }
    return [range.lowerBound..<time.lowerBound, time.upperBound..<range.upperBound]
  }

  var firstUnit: String { units.first ?? "" }
}

/// Gathers the assignments of a task: each clause covers the text since the one before it.
struct AssignmentPieces {
  private(set) var assignments: [ImportedAssignment] = []
  /// Text since the last clause.
  private var covered: [Passage] = []
  /// Targets in it.
  private var waiting: [ImportedTarget] = []
  /// The last day in it.
  private var due: PartialDate?
  /// The paragraph names units more than once: each clause covers the sentence before it.
  private var isOneOfSeveral = false
  /// Sentences speak of more than who is responsible.
  private var hasProse = false
  /// Clauses that follow one another without text between them say one thing.
  private var current: Clause?

  mutating func add(
    _ part: TaskReader.Part, _ dates: [ImportedDate], _ convention: Clause.Convention, _ year: PlanYear?
  ) {
    let passage = part.passage
    let clauses = part.clauses.filter { !$0.isProse }
    let targets = TargetReader.targets(in: passage, leavingOut: clauses.flatMap(\.rangesOfUnits), year: year)
    var start = 0
    isOneOfSeveral = part.clauses.count(where: \.hasUnits) > 1
    for clause in part.clauses where clause.hasUnits {
      hasProse = hasProse || clause.isProse
      let end = clause.isProse ? clause.range.upperBound : clause.range.lowerBound
      take(text: start..<end, of: passage, targets, dates)
      if let own = dates.last(where: { clause.range.contains($0.place) }) { due = own.date }
      if !clause.isProse { waiting += targets.filter { clause.range.contains($0.place) } }
      close(clause, convention)
      start = clause.range.upperBound
    }
    take(text: start..<passage.count, of: passage, targets, dates)
  }

  private mutating func take(
    text range: Range<Int>, of passage: Passage, _ targets: [ImportedTarget], _ dates: [ImportedDate]
  ) {
    var range = range.lowerBound..<max(range.lowerBound, range.upperBound)
    while let first = range.first, !passage.signs[first].isHan, !passage.signs[first].isASCIILetterOrDigit,
      !["《", "“", "("].contains(passage.signs[first])
    { range = first + 1..<range.upperBound }
    let own = targets.filter { range.contains($0.place) }
    let hasWords = range.contains { passage.signs[$0].isHan || passage.signs[$0].isASCIILetterOrDigit }
    guard hasWords else { return }
    current = nil
    covered.append(isOneOfSeveral ? lastSentence(passage, range) : Passage(passage, range))
    waiting += own
    if let last = dates.last(where: { range.contains($0.place) }) { due = last.date }
  }

  private func lastSentence(_ passage: Passage, _ range: Range<Int>) -> Passage {
    let sentences = passage.split(range) { $0 == "。" || $0 == ";" }.map(passage.trimmed).filter {
      !$0.isEmpty
    }
    return Passage(passage, sentences.last ?? range)
  }

  private mutating func close(_ clause: Clause, _ convention: Clause.Convention) {
    if let open = current, !assignments.isEmpty {
      // 牵头单位 and 配合单位 on lines of their own.
      var joined = open
      joined.add(clause)
      current = joined
      set(joined, convention, at: assignments.count - 1)
      return
    }
    assignments.append(ImportedAssignment(scope: ScopeWords.summary(of: covered), targets: waiting, due: due))
    set(clause, convention, at: assignments.count - 1)
    current = clause
    covered = []
    waiting = []
    due = nil
  }

  private mutating func set(_ clause: Clause, _ convention: Clause.Convention, at index: Int) {
    let (leads, cooperating, role) = clause.assignment(under: convention)
    assignments[index].leads = leads
    assignments[index].cooperating = cooperating
    assignments[index].role = role
  }

  /// The assignments; targets behind the last clause belong to it, and a task without clauses has one without units.
  var finished: [ImportedAssignment] {
    var result = assignments
    if result.isEmpty { result = [ImportedAssignment()] }
    result[result.count - 1].targets += waiting
    if let due { result[result.count - 1].due = due }
    if result.count == 1 { result[0].scope = "" }
    // Who is the only one named leads, whatever the word.
    if result.allSatisfy(\.leads.isEmpty), !hasProse {
      for index in result.indices { result[index].leadByHelp() }
    }
    return result
  }
}

/// What an assignment covers, in a few words.
enum ScopeWords {
  private static let longest = 30

  /// The first sentence of a text, to its first comma.
  static func summary(of text: [Passage]) -> String {
    guard let passage = text.last(where: { !$0.isEmpty }) else { return "" }
    let (title, _) = HeadLine.split(passage)
    let sentence = passage.text(title)
    return sentence.unicodeScalars.count <= longest
      ? sentence : String(String.UnicodeScalarView(sentence.unicodeScalars.prefix(longest))) + "…"
  }
}
