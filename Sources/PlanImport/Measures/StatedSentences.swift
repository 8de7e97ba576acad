/// Which sentences say what is, not what is to be.
struct StatedSentences {
  let passage: Passage
  /// The year of the plan; what is told of years before it has been.
  let year: PlanYear?
  /// Since a label: 存在问题：
  private var isLabelled = false
  /// Since 督察发现, to the end of the sentence.
  private var isFound = false
  /// The part before speaks of a year that is over.
  private var wasPast = false

  init(passage: Passage, year: PlanYear?) {
    self.passage = passage
    self.year = year
  }

  mutating func beginSentence() { isFound = false }

  /// Whether a part of a sentence, the next one, says what is.
  mutating func isStated(_ segment: Range<Int>) -> Bool {
    let segment = passage.trimmed(segment)
    let end = segment.upperBound
    if end < passage.count, passage.signs[end] == ":" {
      isLabelled = MeasureWords.statingLabels.lengthBefore(end, in: passage, from: segment.lowerBound) != nil
    }
    let isPast = isOfThePast(segment)
    if finds(segment) || isPast && isOnlyDate(segment)
      || wasPast && passage.contains(MeasureWords.told, in: segment)
    {
      isFound = true
    } else if passage.contains(MeasureWords.striving, in: segment) || speaksOfPlan(segment) {
      isFound = false
    }
    wasPast = isPast
    return isLabelled || isFound || isPast
  }

  /// 督察发现, but not 督察发现的问题; 2020年以来; 截至2020年底 in a plan for 2021.
  private func finds(_ segment: Range<Int>) -> Bool {
    if let length = DateWords.asOf.length(in: passage, at: segment.lowerBound, before: segment.upperBound),
      isOfThePast(segment.lowerBound + length..<segment.upperBound)
    {
      return true
    }
    func ends(with words: WordSet) -> Int? {
      words.lengthBefore(segment.upperBound, in: passage, from: segment.lowerBound)
    }
    if ends(with: MeasureWords.since) != nil { return true }
    // 目前普及率为68%, but not 目前在建的3所学校
    if let length = MeasureWords.now.length(in: passage, at: segment.lowerBound, before: segment.upperBound) {
      return !passage.contains(MeasureWords.underWay, in: segment.dropFirst(length).prefix(2))
    }
    if let length = ends(with: MeasureWords.finding), segment.count > length,
      MeasureWords.finders.contains(passage.signs[segment.upperBound - length - 1])
    {
      return true
    }
    guard let place = MeasureWords.findings.first(in: passage, segment),
      MeasureWords.describingHeads.length(in: passage, at: segment.lowerBound, before: segment.upperBound)
        == nil
    else { return false }
    return place.upperBound == segment.upperBound || passage.signs[place.upperBound] != MeasureWords.of
  }

  /// 2018年已… in a plan for 2019, also in a bracket.
  func isOfThePast(_ part: Range<Int>) -> Bool {
    let start = passage.trimmed(part).lowerBound
    if DateWords.yearsBefore.length(in: passage, at: start, before: part.upperBound) != nil,
      !passage.contains(DateWords.carriedOver, in: part)
    {
      return true
    }
    guard let year, let date = date(atHeadOf: part) else { return false }
    return !date.isSpan && date.end.year < year.year
  }

  /// 2020年末，…
  private func isOnlyDate(_ segment: Range<Int>) -> Bool {
    date(atHeadOf: segment)?.range.upperBound ?? segment.lowerBound >= segment.upperBound
  }

  /// 到2021年…, 6月底前…, 今年…: what is to be.
  private func speaksOfPlan(_ part: Range<Int>) -> Bool {
    let start = passage.trimmed(part).lowerBound
    return MeasureWords.fromNowOn.length(in: passage, at: start, before: part.upperBound) != nil
      || date(atHeadOf: part) != nil
  }

  private func date(atHeadOf part: Range<Int>) -> DateMention? {
    let part = passage.trimmed(part)
    let until = DateWords.until.length(in: passage, at: part.lowerBound, before: part.upperBound) ?? 0
    let first = part.lowerBound + until
    guard first < part.upperBound, passage.signs[first].isDigit else { return nil }
    let date = DateReader(passage: passage, year: year).mentions(
      in: first..<min(first + Self.longestDate, part.upperBound)
    ).first
    return date.flatMap { $0.range.lowerBound == first ? $0 : nil }
  }

  /// In signs.
  private static let longestDate = 12
}
