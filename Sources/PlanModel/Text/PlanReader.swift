import PlanBytes

/// Reads the Markdown of a plan; the grammar is written down in `Plans/FORMAT.md`.
///
/// Line by line, with the heading it is under as the only state. What cannot be used becomes a finding and
/// costs no more than its line.
struct PlanReader {
  let source: [UInt8]
  var plan: Plan
  var section = Section.preamble
  var lineNumber = 0
  /// The names of units that were read so far: where each stood first.
  var knownUnits: [(range: ByteRange, unit: UnitIndex, isOdd: Bool)] = []
  /// Indices into `knownUnits`, by the fingerprints of their bytes.
  var unitNames = IndexTable()
  /// How many tasks the group has so far, and how many parts the task.
  var counts = (task: 0, part: 0)
  /// The list of units in which each unit was named last; a list names a unit once.
  var lastLists: [Int] = []
  var listCount = 0
  /// A merge that nobody finished: where its lines begin, and whether those of the first side are read.
  private(set) var openMerge: (line: Int, range: ByteRange, isFirstSide: Bool)?
  /// Where the last mark stands that ends one.
  private lazy var lastMergeEnd = MergeMark.lastEnd(in: source)
  /// How many findings the line has that is read.
  private var findingsOnLine = (line: 0, count: 0)
  private static let mostOnOneLine = 20
  /// References to phases, resolved when all phases are known.
  var phaseReferences: [(assignment: Int, range: ByteRange, value: Int)] = []
  /// The other ids of lines (标识), settled when all ids are known.
  var otherIDs: [OtherID] = []

  /// What the lines that follow belong to.
  enum Section: Equatable {
    case preamble, header, phases, phase(Int), safeguards, safeguard, units, group(Int), task(Int), ignored
  }

  init(_ source: [UInt8]) {
    self.source = source
    self.plan = Plan(source: source)
    // As many as there may be in a plan that says little of each.
    plan.assignments.reserveCapacity(source.count / 400)
    plan.tasks.reserveCapacity(source.count / 600)
  }

  mutating func read() -> Plan {
    read(Lines(source))
    findLoneReturn()
    settleIDs()
    if plan.title.isEmpty { plan.findings.append(PlanFinding(problem: .missingTitle, line: 1, range: 0..<0)) }
    finish()
    return plan
  }

  /// Reads lines that end where the text ends, or where a heading follows.
  ///
  /// - Parameter number: that of the first of them, from 1.
  mutating func read(_ lines: Lines, from number: Int = 1) {
    var end = source.count
    for line in lines {
      lineNumber = number + line.number - 1
      read(line: line.content)
      end = line.end.upperBound
    }
    closeTask(at: end)
  }

  private mutating func read(line: ByteRange) {
    guard let first = line.first else { return }
    if let open = openMerge { return skip(line, of: open) }
    // Only text begins so.
    if source[first].beginsIdeograph { return checkText(line) }
    switch source.shape(of: line) {
    case .heading(let level, let title):
      closeTask(at: line.lowerBound)
      heading(level, title: title)
    case .item(let content, let indent):
      read(item: content, isNested: indent >= LineShape.nestedIndent, line: line)
    case .other:
      if let mark = MergeMark(source, line) { return read(mark, line) }
      checkAlmostMarkup(line)
    }
  }

  /// A mark that a merge left; one that nothing ends costs only its line.
  private mutating func read(_ mark: MergeMark, _ line: ByteRange) {
    switch mark {
    case .begin where line.lowerBound < lastMergeEnd: openMerge = (lineNumber, line, true)
    case .begin, .base, .end: report(.mergeMark, line)
    // A line under a title looks the same.
    case .middle: break
    }
  }

  /// A line of a merge that nobody finished. Of its headings those of the first side count, so that what follows them
  /// keeps its place; its items are nobody's to mark.
  private mutating func skip(_ line: ByteRange, of open: (line: Int, range: ByteRange, isFirstSide: Bool)) {
    switch MergeMark(source, line) {
    case .end:
      openMerge = nil
      let problem = PlanProblem.unfinishedMerge(last: lineNumber)
      plan.findings.append(PlanFinding(problem: problem, line: open.line, range: open.range))
    case .base, .middle: openMerge?.isFirstSide = false
    case .begin: break
    case nil:
      guard open.isFirstSide, case .heading(let level, let title) = source.shape(of: line) else { return }
      closeTask(at: line.lowerBound)
      heading(level, title: title)
    }
  }

  /// Findings that need the whole plan.
  mutating func finish() {
    resolvePhases()
    findRepeatedNumbers()
    for task in plan.tasks where task.assignments.isEmpty && !task.hasParts {
      plan.findings.append(PlanFinding(problem: .taskWithoutItem, line: task.line, range: task.title))
    }
    plan.sortFindings()
  }

  /// Old editors end lines with CR alone: then many lines are one.
  private mutating func findLoneReturn() {
    var index = source.span.firstIndex(of: Ascii.carriageReturn)
    while index + 1 < source.count, source[index + 1] == Ascii.newline {
      index = source.span.firstIndex(of: Ascii.carriageReturn, from: index + 1)
    }
    guard index + 1 < source.count else { return }
    plan.findings.append(
      PlanFinding(problem: .loneReturn, line: source.lineNumber(at: index), range: index..<index + 1))
  }

  private mutating func resolvePhases() {
    let known = plan.phases.map(\.ordinal)
    // One after the other from 1, as nearly all are, their numbers are their places.
    let phases =
      known.elementsEqual(1..<known.count + 1)
      ? nil : Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
    func index(of number: Int) -> Int? {
      if let phases { return phases[number] }
      return number >= 1 && number <= known.count ? number - 1 : nil
    }
    for reference in phaseReferences {
      if let phase = index(of: reference.value) {
        plan.assignments[reference.assignment].due = .phase(phase)
      } else {
        let problem = PlanProblem.unknownPhase(plan.text(reference.range), known: known)
        let line = plan.assignments[reference.assignment].line
        plan.findings.append(PlanFinding(problem: problem, line: line, range: reference.range))
      }
    }
  }

  /// What has a number, and what it is counted in.
  private enum Numbered: Hashable {
    case phase(Int), group(Int)
    case task(group: Int, parent: Int?, Int)
  }

  /// Two things of one number cannot be told apart by people or by commands.
  private mutating func findRepeatedNumbers() {
    var lines: [Numbered: Int] = [:]
    func check(_ key: Numbered, _ range: ByteRange, _ line: Int) {
      guard !range.isEmpty else { return }
      if let first = lines[key] {
        let problem = PlanProblem.repeatedNumber(plan.text(range), firstLine: first)
        plan.findings.append(PlanFinding(problem: problem, line: line, range: range))
      } else {
        lines[key] = line
      }
    }
    if !isAscending(plan.phases.map(\.ordinal)) {
      for phase in plan.phases { check(.phase(phase.ordinal), phase.number, phase.line) }
    }
    if !isAscending(plan.groups.map(\.ordinal)) {
      for group in plan.groups { check(.group(group.ordinal), group.number, group.line) }
    }
    for group in plan.groups where !isAscending(group) {
      for task in plan.tasks[group.tasks] {
        check(.task(group: task.group, parent: task.parent, task.ordinal), task.number, task.line)
      }
    }
  }

  private func isAscending(_ numbers: [Int]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy(<) }

  /// Whether the tasks of a group, and the parts of each, are numbered upwards, as nearly all are.
  private func isAscending(_ group: TaskGroup) -> Bool {
    var (task, part) = (Int.min, Int.min)
    for next in plan.tasks[group.tasks] {
      let last = next.parent == nil ? task : part
      if next.ordinal <= last { return false }
      if next.parent == nil { (task, part) = (next.ordinal, .min) } else { part = next.ordinal }
    }
    return true
  }

  /// Of a line with very many mistakes the first are named.
  mutating func report(_ problem: PlanProblem, _ range: ByteRange) {
    if findingsOnLine.line != lineNumber { findingsOnLine = (lineNumber, 0) }
    findingsOnLine.count += 1
    guard findingsOnLine.count <= PlanReader.mostOnOneLine else { return }
    let isLast = findingsOnLine.count == PlanReader.mostOnOneLine
    plan.findings.append(
      PlanFinding(problem: isLast ? .manyMistakes : problem, line: lineNumber, range: range))
  }

  func text(_ range: ByteRange) -> String { plan.text(range) }
}

extension Plan {
  /// Reads the text of a `plan.md`. Never fails: what cannot be used is in `findings`.
  package init(reading source: [UInt8]) {
    self.init(parsing: source)
    if !Plan.isWellFormed(source) { checkEncoding() }
  }

  /// Reads the text, but does not look for what is no UTF-8.
  package init(parsing source: [UInt8]) {
    var reader = PlanReader(source)
    self = reader.read()
  }

  /// Whether all of a text is UTF-8.
  package static func isWellFormed(_ source: [UInt8]) -> Bool { firstInvalidByte(in: source[...]) == nil }

  /// Reports the lines that are not UTF-8.
  package mutating func checkEncoding() {
    for line in Lines(source) {
      guard let error = firstInvalidByte(in: source[line.content]) else { continue }
      findings.append(PlanFinding(problem: .notUTF8, line: line.number, range: error..<error + 1))
    }
    sortFindings()
  }

  mutating func sortFindings() {
    findings.sort { ($0.line, $0.range.lowerBound) < ($1.line, $1.range.lowerBound) }
  }

  init(source: [UInt8]) { self.source = source }
}
