import PlanModel

/// Finds dates in a passage.
struct DateReader {
  let passage: Passage
  /// The year of dates that name none.
  var year: Int16?

  /// The dates of a passage in order; those in titles of other documents (《…（2006-2020年）》) left out.
  func mentions(in range: Range<Int>? = nil) -> [DateMention] {
    let range = range ?? passage.all
    guard let places = placesWithoutGaps(range) else { return mentionsAsWritten(in: range) }
    let reader = DateReader(passage: passage.picking(places), year: year)
    return reader.mentionsAsWritten(in: reader.passage.all).map { mention in
      var mention = mention
      mention.range = places[mention.range.lowerBound]..<places[mention.range.upperBound - 1] + 1
      return mention
    }
  }

  /// The places of a range but for the blanks inside dates (2018 年 6 月); nil where there are none.
  private func placesWithoutGaps(_ range: Range<Int>) -> [Int]? {
    var places: [Int] = []
    var hasGaps = false
    var index = range.lowerBound
    while index < range.upperBound {
      let next =
        passage.signs[index].isBlank ? passage.first(in: index..<range.upperBound) { !$0.isBlank } : nil
      if let next, let last = places.last, isGap(passage.signs[last], passage.signs[next]) {
        hasGaps = true
        index = next
      } else {
        places += index..<max(index + 1, next ?? 0)
        index = max(index + 1, next ?? 0)
      }
    }
    return hasGaps ? places : nil
  }

  private func isGap(_ before: Unicode.Scalar, _ behind: Unicode.Scalar) -> Bool {
    before.isDigit
      ? DateWords.signs.contains(behind)
      : DateWords.signs.contains(before) && (behind.isDigit || DateWords.lastSigns.contains(behind))
  }

  private func mentionsAsWritten(in range: Range<Int>) -> [DateMention] {
    var mentions: [DateMention] = []
    // 2019年8月开工，12月完成: within a sentence the year goes on.
    var reader = self
    var index = range.lowerBound
    while index < range.upperBound {
      let sign = passage.signs[index]
      if sign == "。" { reader.year = year }
      if sign == "《", let end = passage.first(in: index..<range.upperBound, where: { $0 == "》" }) {
        index = end + 1
      } else if sign.isDigit, let mention = reader.mention(at: index, in: range) {
        mentions.append(mention)
        if mention.givesYear(after: year) { reader.year = mention.end.year }
        index = max(mention.range.upperBound, index + 1)
      } else if sign.isDigit {
        while index < range.upperBound, passage.signs[index].isDigit { index += 1 }
      } else if sign == "年" || sign == "今", let mention = reader.endOfThisYear(at: index, in: range) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return joiningLists(mentions)
  }

  /// 3月、5月底前: what makes the last one a deadline makes the others deadlines.
  private func joiningLists(_ mentions: [DateMention]) -> [DateMention] {
    var mentions = mentions
    for place in mentions.indices.dropLast().reversed() where mentions[place + 1].isDeadline {
      let between = mentions[place].range.upperBound..<mentions[place + 1].range.lowerBound
      guard between.count == 1, ["、", "和", "及"].contains(passage.signs[between.lowerBound]) else { continue }
      mentions[place].isDeadline = !mentions[place].isSpan
    }
    return mentions
  }

  private func mention(at index: Int, in range: Range<Int>) -> DateMention? {
    if index > range.lowerBound, ["第", "-", "."].contains(passage.signs[index - 1]) { return nil }
    guard let first = date(at: index, in: range, after: nil) else { return nil }
    var mention = DateMention(
      start: nil, end: first.date, range: index..<first.end, isDeadline: false, isSpan: false,
      yearIsImplied: first.isImplied)
    if let second = spanEnd(behind: first.end, after: first.date, in: range) {
      mention.start = first.date
      mention.end = second.date
      mention.range = index..<second.end
      mention.isSpan = true
    }
    close(&mention, in: range)
    return mention
  }

  /// Takes in what stands before and behind a date and makes it a deadline.
  private func close(_ mention: inout DateMention, in range: Range<Int>) {
    var end = behindEvent(behindTimeOfDay(mention.range.upperBound, range), range)
    if let length = DateWords.ends.length(in: passage, at: end, before: range.upperBound) {
      end += length
      mention.isDeadline = !mention.isSpan && !isDescription(end, range)
    } else if DateWords.doing.length(in: passage, at: end, before: range.upperBound) != nil {
      mention.isDeadline = !mention.isSpan && !isDescription(end, range)
    }
    var start = mention.range.lowerBound
    if let length = DateWords.until.lengthBefore(start, in: passage, from: range.lowerBound) {
      // 即日起至3月底 is a span.
      mention.isOpenSpan = start - length > range.lowerBound && passage.signs[start - length - 1] == "起"
      let isLast = DateWords.strongUntil.lengthBefore(start, in: passage, from: range.lowerBound) != nil
      mention.isDeadline = !mention.isOpenSpan && (mention.isDeadline || isLast && !mention.isSpan)
      start -= length
    }
    if DateWords.everyYear.lengthBefore(start, in: passage, from: range.lowerBound) != nil {
      mention.isDeadline = false
    }
    mention.range = start..<end
  }

  /// 2000年以前建成的小区: what has been done, said of something else.
  private func isDescription(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let length = DateWords.done.length(in: passage, at: index, before: range.upperBound) else {
      return false
    }
    return index + length < range.upperBound && passage.signs[index + length] == "的"
  }

  /// 2024年秋季开学前: behind the event, where 前 follows it.
  private func behindEvent(_ index: Int, _ range: Range<Int>) -> Int {
    var next = index
    while let length = DateWords.events.length(in: passage, at: next, before: range.upperBound) {
      next += length
    }
    return DateWords.before.length(in: passage, at: next, before: range.upperBound) != nil ? next : index
  }

  /// 下午4：00 between the day and 前.
  private func behindTimeOfDay(_ index: Int, _ range: Range<Int>) -> Int {
    var next = index
    if let length = DateWords.partsOfDay.length(in: passage, at: next, before: range.upperBound) {
      next += length
    }
    let digits = next
    while next < range.upperBound,
      passage.signs[next].isDigit || [":", "时", "点", "分"].contains(passage.signs[next])
    {
      next += 1
    }
    return next > digits ? next : index
  }

  private typealias Found = (date: PartialDate, end: Int, isImplied: Bool)

  /// 2018年6月30日, 2018年底, 2018.6, 6月30日; 2018-06-30.
  private func date(at index: Int, in range: Range<Int>, after start: PartialDate?) -> Found? {
    guard let (number, next) = number(index, range) else { return nil }
    if next - index == 4, (1900...2200).contains(number) {
      let found = yearAndMore(Int16(number), next, range)
      if found != nil { return found }
    }
    guard next - index <= 2 else { return nil }
    let sign = next < range.upperBound ? passage.signs[next] : " "
    let isNext = DateWords.nextYear.lengthBefore(index, in: passage, from: range.lowerBound) != nil
    if sign == "月", let year = start?.year ?? year.map({ isNext ? $0 + 1 : $0 }) {
      let (date, end) = day(
        behind: skipShare(next + 1, range), PartialDate(year: year, month: Int8(number), day: nil), range)
      return valid(date) ? (date, end, true) : nil
    }
    if sign == "日", let start, start.day != nil, let month = start.month {
      let date = PartialDate(year: start.year, month: month, day: Int8(number))
      return valid(date) ? (date, next + 1, false) : nil
    }
    return nil
  }

  private func yearAndMore(_ year: Int16, _ next: Int, _ range: Range<Int>) -> Found? {
    let whole = PartialDate(year: year, month: nil, day: nil)
    guard next < range.upperBound else { return nil }
    let sign = passage.signs[next]
    guard sign == "年" || [".", "-", "/"].contains(sign) else { return nil }
    var index = next + 1
    while index < range.upperBound, passage.signs[index].isBlank { index += 1 }
    if let (month, behind) = number(index, range), behind - index <= 2, (1...12).contains(month),
      behind >= range.upperBound || sign != "年" || passage.signs[behind] == "月" || isSpanSign(behind, range)
    {
      let date = PartialDate(year: year, month: Int8(month), day: nil)
      if sign == "年" {
        guard behind < range.upperBound, passage.signs[behind] == "月" else { return (date, behind, false) }
        let (full, end) = day(behind: skipShare(behind + 1, range), date, range)
        return valid(full) ? (full, end, false) : nil
      }
      return dotted(date, sign, behind, range)
    }
    guard sign == "年" else { return nil }
    for (word, month) in DateWords.halves where passage.has(word, at: index) {
      return (
        PartialDate(year: year, month: month, day: nil),
        index + (word.signs.count > 1 ? word.signs.count : 0), false
      )
    }
    if passage.has("年", at: index) || passage.has("内", at: index) {
      return (PartialDate(year: year, month: 12, day: nil), index, false)
    }
    return (whole, next + 1, false)
  }

  /// 2018.6, 2018.6.30
  private func dotted(_ date: PartialDate, _ sign: Unicode.Scalar, _ next: Int, _ range: Range<Int>) -> Found?
  {
    guard next < range.upperBound, passage.signs[next] == sign, let (number, end) = number(next + 1, range),
      end - next <= 3
    else { return (date, next, false) }
    var full = date
    full.day = Int8(number)
    return valid(full) ? (full, end, false) : nil
  }

  /// 6月份
  private func skipShare(_ index: Int, _ range: Range<Int>) -> Int {
    index < range.upperBound && passage.signs[index] == "份" ? index + 1 : index
  }

  private func day(behind index: Int, _ date: PartialDate, _ range: Range<Int>) -> (PartialDate, Int) {
    guard let (number, next) = number(index, range), next - index <= 2 else { return (date, index) }
    let isDay =
      next < range.upperBound && (["日", "号"].contains(passage.signs[next]) || isSpanSign(next, range))
    guard isDay else { return (date, index) }
    var full = date
    full.day = Int8(number)
    return (full, ["日", "号"].contains(passage.signs[next]) ? next + 1 : next)
  }

  private func valid(_ date: PartialDate) -> Bool {
    Day(year: Int(date.year), month: Int(date.month ?? 1), day: Int(date.day ?? 1)) != nil
  }

  private func isSpanSign(_ index: Int, _ range: Range<Int>) -> Bool {
    index < range.upperBound && ["-", "~", "至", "到"].contains(passage.signs[index])
  }

  /// The second date of 2017年6月——8月, 11月2—4日; its year is that of the first.
  private func spanEnd(behind index: Int, after start: PartialDate, in range: Range<Int>) -> Found? {
    var index = index
    while index < range.upperBound, passage.signs[index].isBlank { index += 1 }
    if let length = DateWords.partsOfSpans.length(in: passage, at: index, before: range.upperBound) {
      index += length
    }
    let sign = index
    while index < range.upperBound, isSpanSign(index, range) || passage.signs[index].isBlank { index += 1 }
    guard index > sign, index < range.upperBound, passage.signs[sign..<index].contains(where: { !$0.isBlank })
    else {
      return nil
    }
    return date(at: index, in: range, after: start)
  }

  private func number(_ index: Int, _ range: Range<Int>) -> (Int, Int)? {
    var next = index
    var value = 0
    while next < range.upperBound, passage.signs[next].isDigit, next - index < 5 {
      value = value * 10 + Int(passage.signs[next].value - 0x30)
      next += 1
    }
    return next > index ? (value, next) : nil
  }

  /// 三年内 and 2年内 are spans of time.
  private func isCount(_ sign: Unicode.Scalar) -> Bool {
    sign.isDigit || Numerals.digit(sign) != nil || ["两", "十", "半", "几", "多"].contains(sign)
  }

  /// 年底考核 says when, not until when.
  private func isLastDay(_ end: Int, _ range: Range<Int>) -> Bool {
    ["前", "内"].contains(passage.signs[end - 1]) || end >= range.upperBound || !passage.signs[end].isHan
      || DateWords.doing.length(in: passage, at: end, before: range.upperBound) != nil
  }

  /// 年底前, 今年底: of the year that the plan is for.
  private func endOfThisYear(at index: Int, in range: Range<Int>) -> DateMention? {
    guard let year, let length = DateWords.thisYear.length(in: passage, at: index, before: range.upperBound),
      index == range.lowerBound || !isCount(passage.signs[index - 1]),
      DateWords.everyYear.lengthBefore(index + 1, in: passage, from: range.lowerBound) == nil,
      DateWords.everyYear.lengthBefore(index, in: passage, from: range.lowerBound) == nil,
      isLastDay(index + length, range)
    else { return nil }
    let date = PartialDate(year: year, month: 12, day: nil)
    return DateMention(
      start: nil, end: date, range: index..<index + length, isDeadline: true, isSpan: false,
      yearIsImplied: true)
  }
}
