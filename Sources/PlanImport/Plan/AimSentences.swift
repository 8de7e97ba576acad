import PlanModel

/// Finds the sentences of a preamble or a background that say what the plan aims at.
struct AimSentences {
  /// The year of the plan.
  let year: PlanYear?

  /// Those of several paragraphs; all of a list below 实现以下目标：.
  func sentences(of paragraphs: [Passage]) -> [Passage] {
    var isList = false
    return paragraphs.flatMap { paragraph in
      if isList, paragraph.signs.first == "-" { return [paragraph] }
      isList = paragraph.signs.last == ":" && paragraph.first(OutlineWords.goal, in: paragraph.all) != nil
      return sentences(of: paragraph)
    }
  }

  /// Those behind the title, or of the whole where the title is only the beginning of a sentence.
  func behindTitle(of head: Passage) -> [Passage] {
    let (title, rest) = HeadLine.split(head)
    let behind = sentences(of: Passage(head, rest))
    guard head.signs[title.upperBound..<rest.lowerBound].first == "," else { return behind }
    let all = sentences(of: head)
    return all.count < behind.count ? behind : all
  }

  /// 到2025年，…达到90%; 主要目标是：…: sentences of a background that begin with the day by which something is to be
  /// reached, or that say so.
  func sentences(of passage: Passage) -> [Passage] {
    passage.split(passage.all) { $0 == "。" }.map { Passage(passage, $0) }.compactMap { sentence in
      if sentence.contains(MeasureWords.aims, in: sentence.all) || isOfThisYear(sentence) { return sentence }
      let parts = sentence.split(sentence.all) { $0 == "," || $0 == ";" }.map(sentence.trimmed)
      guard let part = parts.first(where: { strives($0, of: sentence) || beginsWithDay($0, of: sentence) })
      else { return nil }
      return Passage(sentence, part.lowerBound..<sentence.count)
    }
  }

  /// 力争漏损率低于9%
  private func strives(_ part: Range<Int>, of sentence: Passage) -> Bool {
    MeasureWords.striving.length(in: sentence, at: part.lowerBound, before: part.upperBound) != nil
  }

  /// 截至2021年底 is no such day, but tells how far things have come.
  private func beginsWithDay(_ part: Range<Int>, of sentence: Passage) -> Bool {
    let head = part.prefix(AimSentences.longestDay)
    guard sentence.contains(DateWords.signsOfYears, in: head),
      DateWords.asOf.length(in: sentence, at: part.lowerBound, before: part.upperBound) == nil,
      let day = DateReader(passage: sentence, year: year).mentions(in: head).first
    else { return false }
    return day.range.lowerBound == part.lowerBound && day.isDeadline
      && day.end.year >= year?.year ?? day.end.year
  }

  /// 今年播种面积稳定在300万亩, but not 今年前三季度完成90万亩.
  private func isOfThisYear(_ sentence: Passage) -> Bool {
    DateWords.sameYear.length(in: sentence, at: 0, before: sentence.count) != nil
      && sentence.contains(MeasureWords.aimsOfYear, in: sentence.all)
      && !sentence.contains(MeasureWords.notYetOver, in: sentence.all)
  }

  /// In signs.
  private static let longestDay = 16
}
