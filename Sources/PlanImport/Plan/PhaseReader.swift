import PlanModel

/// Reads a phase: its title, its span of dates, what it is to deliver.
struct PhaseReader {
  /// The year of dates that name none: that of the phase before, or of the plan.
  var year: PlanYear?
  /// The first day of the phase before.
  private var lastStart: PartialDate?

  init(year: PlanYear?) { self.year = year }

  /// The phase of an item; nil where it names no date.
  mutating func phase(number: String, paragraphs: [Passage]) -> (phase: ImportedPhase, yearIsImplied: Bool)? {
    guard let head = paragraphs.first else { return nil }
    guard let (found, passage) = mention(in: paragraphs) else { return nil }
    var mention = found
    // 11月至12月, and then 1月至3月: of the next year.
    if mention.yearIsImplied, let lastStart, mention.end.last < lastStart.first {
      mention.end.year += 1
      mention.start?.year += 1
    }
    var phase = ImportedPhase(number: number, line: head.line)
    phase.end = mention.end
    phase.isOpen = mention.isOpenEnd
    phase.start =
      mention.isSpan ? mention.start : (mention.isDeadline || mention.isOpenSpan ? nil : mention.end)
    if let start = phase.start, start.first > mention.end.last { phase.isReversed = true }
    year = PlanYear(mention.end.year)
    lastStart = phase.start ?? mention.end
    let isInHead = passage == 0
    let text = isInHead ? withoutDate(head, mention) : head
    let (title, rest) = HeadLine.split(text)
    phase.title = text.text(title)
    phase.deliverables = ([Passage(text, rest)] + paragraphs.dropFirst()).flatMap(PhaseReader.sentences)
    return (phase, mention.yearIsImplied)
  }

  /// A step that names no days.
  static func step(number: String, paragraphs: [Passage]) -> ImportedPhase? {
    guard let head = paragraphs.first, !head.isEmpty else { return nil }
    let (title, rest) = HeadLine.split(head)
    var phase = ImportedPhase(number: number, title: head.text(title), line: head.line)
    phase.deliverables = ([Passage(head, rest)] + paragraphs.dropFirst()).flatMap(sentences)
    return phase
  }

  /// The first date of the heading, else of the first sentence below it.
  private func mention(in paragraphs: [Passage]) -> (DateMention, passage: Int)? {
    for (index, passage) in paragraphs.prefix(2).enumerated() {
      let limit = index == 0 ? passage.count : min(passage.count, PhaseReader.dateWithin)
      let mentions = DateReader(passage: passage, year: year).mentions(in: 0..<limit)
      if let span = mentions.first(where: { $0.isSpan && $0.range.lowerBound < PhaseReader.dateWithin })
        ?? mentions.first,
        span.range.lowerBound < PhaseReader.dateWithin
      {
        return (span, index)
      }
    }
    return nil
  }

  /// Brackets around dates are not longer, in signs.
  private static let longestDates = 40
  /// A phase names its dates in its first words, in signs.
  private static let dateWithin = 60

  /// The text without the date and the brackets and signs around it.
  private func withoutDate(_ head: Passage, _ mention: DateMention) -> Passage {
    var range = mention.range
    func sign(_ index: Int) -> Unicode.Scalar? { head.all.contains(index) ? head.signs[index] : nil }
    while let before = sign(range.lowerBound - 1), before.isBlank {
      range = range.lowerBound - 1..<range.upperBound
    }
    while let behind = sign(range.upperBound), behind.isBlank {
      range = range.lowerBound..<range.upperBound + 1
    }
    // The bracket around it, with what else it says of the time.
    if let open = head.all.prefix(range.lowerBound).last(where: { head.signs[$0] == "(" }),
      let end = head.closing(open), end >= range.upperBound, end - open <= PhaseReader.longestDates
    {
      range = open..<end
    }
    if range.lowerBound == 0, let behind = sign(range.upperBound),
      DateWords.behindTimeOfPhase.contains(behind)
    {
      range = 0..<range.upperBound + 1
    }
    return head.removing([range])
  }

  /// What is to be delivered: sentences, and what semicolons separate.
  private static func sentences(_ passage: Passage) -> [String] {
    passage.split(passage.all) { $0 == "。" || $0 == ";" }.map(passage.text).filter { !$0.isEmpty }
  }
}
