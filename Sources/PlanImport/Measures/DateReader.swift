import PlanModel

/// Finds dates in a passage.
struct DateReader {
  let passage: Passage
  /// The year of dates that name none.
  var year: PlanYear?

  /// The dates of a passage in order; those in titles of other documents (《…（2006-2020年）》) left out.
  func mentions(in range: Range<Int>? = nil) -> [DateMention] {
    let range = range ?? passage.all
    guard let (places, signs) = plain(range) else { return mentionsAsWritten(in: range) }
    let reader = DateReader(passage: passage.picking(places, as: signs), year: year)
    return reader.mentionsAsWritten(in: reader.passage.all).map { mention in
      var mention = mention
      mention.range = places[mention.range.lowerBound]..<places[mention.range.upperBound - 1] + 1
      return mention
    }
  }

  /// The signs of a range and their places, but for the blanks inside dates (2018 年 6 月), and with digits where a
  /// date has numerals (六月); nil where it has neither.
  private func plain(_ range: Range<Int>) -> (places: [Int], signs: [Unicode.Scalar])? {
    guard range.contains(where: { passage.signs[$0].isBlank || ChineseDay.mayEnd(at: $0, passage) }) else {
      return nil
    }
    var places: [Int] = []
    var signs: [Unicode.Scalar] = []
    var isChanged = false
    var index = range.lowerBound
    while index < range.upperBound {
      if let number = ChineseDay.number(at: index, in: range, passage) {
        isChanged = true
        places += number.digits.map(\.place)
        signs += number.digits.map(\.sign)
        index = number.end
        continue
      }
      let next =
        passage.signs[index].isBlank ? passage.first(in: index..<range.upperBound) { !$0.isBlank } : nil
      if let next, let last = signs.last, isGap(last, passage.signs[next]) {
        isChanged = true
        index = next
      } else {
        let end = max(index + 1, next ?? 0)
        places += index..<end
        signs += passage.signs[index..<end]
        index = end
      }
    }
    return isChanged ? (places, signs) : nil
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
      if sign == "《", let end = passage.endOfTitle(at: index, before: range.upperBound) {
        index = end + 1
      } else if sign.isDigit, let mention = reader.mention(at: index, in: range) {
        mentions.append(mention)
        // 2026年度 is what something is for.
        let isBudget = passage.has(DateWords.ofYear, at: mention.range.upperBound)
        if mention.givesYear(after: year?.year), !isBudget { reader.year = PlanYear(mention.end.year) }
        index = max(mention.range.upperBound, index + 1)
      } else if sign.isDigit {
        while index < range.upperBound, passage.signs[index].isDigit { index += 1 }
      } else if let mention = sign == "十" ? endOfPeriod(at: index, in: range) : nil {
        mentions.append(mention)
        index = mention.range.upperBound
      } else if sign == "年" || sign == "今", let mention = reader.endOfThisYear(at: index, in: range) {
        mentions.append(mention)
        index = mention.range.upperBound
      } else if let mention = DateWords.firstOfHalves.contains(sign)
        ? reader.partOfThisYear(at: index, in: range) : nil
      {
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
    if index > range.lowerBound, ["第", "."].contains(passage.signs[index - 1]) { return nil }
    let dashes = (range.lowerBound..<index).reversed().prefix { passage.signs[$0] == "-" }
    if let first = dashes.last, first == range.lowerBound || passage.signs[first - 1].isASCIILetterOrDigit {
      return nil
    }
    guard let first = date(at: index, in: range, after: nil) else { return nil }
    var mention = DateMention(
      start: nil, end: first.date, range: index..<first.end, isDeadline: false, isSpan: false,
      yearIsImplied: first.isImplied)
    if let second = spanEnd(behind: first.end, after: first.date, in: range) {
      (mention.start, mention.end) = (first.date, second.date)
      if first.isImplied, second.isImplied {
        if first.date.first > second.date.last { mention.end.year += 1 }
      } else if first.isImplied, first.date.first > second.date.last {
        mention.start = before(second.date, first.date)
      }
      mention.range = index..<second.end
      mention.isSpan = true
    }
    close(&mention, in: range)
    return mention
  }

  /// 11月至2021年3月: the last such day before the end.
  private func before(_ end: PartialDate, _ day: PartialDate) -> PartialDate {
    var start = day
    start.year = end.year
    if start.first > end.last { start.year -= 1 }
    return start
  }

  /// How many signs a word of doing has, not 开工 of 开工率.
  private func doing(at index: Int, before end: Int) -> Int? {
    guard let length = DateWords.doing.length(in: passage, at: index, before: end) else { return nil }
    let next = index + length
    return next < end && DateWords.notBehindDoing.contains(passage.signs[next]) ? nil : length
  }

  /// 2016年建成30个, 2018年完成工程96件: so many in a year; not 建成国家5A级景区.
  private func isQuota(_ index: Int, _ range: Range<Int>) -> Bool {
    let noun = (index..<range.upperBound).prefix(DateReader.longestNoun)
    guard let digit = noun.first(where: { !passage.signs[$0].isHan }),
      let number = NumberScanner.read(passage, at: digit, before: range.upperBound)
    else { return false }
    return UnitReader(passage: passage, end: range.upperBound).length(number.range.upperBound) != nil
  }

  /// In signs.
  private static let longestNoun = 12

  /// Takes in what stands before and behind a date and makes it a deadline.
  private func close(_ mention: inout DateMention, in range: Range<Int>) {
    var end = behindEvent(behindTimeOfDay(mention.range.upperBound, range), range)
    if let length = DateWords.ends.length(in: passage, at: end, before: range.upperBound) {
      let isPeriod = DateWords.periods.length(in: passage, at: end, before: range.upperBound) == length
      end += length
      let doesUntil =
        !isPeriod || DateWords.doing.length(in: passage, at: end, before: range.upperBound) != nil
      // 2020年末 in a plan for 2021 tells how things were.
      let isTold = end < range.upperBound && DateWords.told.contains(passage.signs[end])
      let isOver =
        isTold || mention.end.year < year?.year ?? mention.end.year && passage.signs[end - 1] != "前"
      mention.isDeadline = !mention.isSpan && doesUntil && !isOver && !isDescription(end, range)
    } else if let verb = doing(at: end, before: range.upperBound) {
      let isQuota = mention.end.month == nil && isQuota(end + verb, range)
      let isPast = mention.end.year < year?.year ?? mention.end.year
      mention.isDeadline = !mention.isSpan && !isQuota && !isPast && !isDescription(end, range)
    } else if let length = DateWords.onwards.length(in: passage, at: end, before: range.upperBound) {
      end += mention.isSpan ? 0 : length
      mention.isOpenEnd = !mention.isSpan
    }
    var start = mention.range.lowerBound
    if beginsNow(start, range) {
      mention.isOpenSpan = true
      mention.isDeadline = false
    } else if let length = DateWords.until.lengthBefore(start, in: passage, from: range.lowerBound) {
      // 即日起至3月底 is a span.
      mention.isOpenSpan = start - length > range.lowerBound && passage.signs[start - length - 1] == "起"
      let isLast = DateWords.strongUntil.lengthBefore(start, in: passage, from: range.lowerBound) != nil
      mention.isDeadline = !mention.isOpenSpan && (mention.isDeadline || isLast && !mention.isSpan)
      start -= length
    }
    for words in [DateWords.everyYear, DateWords.lasting]
    where words.lengthBefore(start, in: passage, from: range.lowerBound) != nil {
      mention.isDeadline = false
    }
    if tellsHowFar(start, end, range, mention.end.year) { mention.isDeadline = false }
    mention.range = start..<end
  }

  /// 截至2022年8月仅完成30%: what has been done.
  private func tellsHowFar(_ start: Int, _ end: Int, _ range: Range<Int>, _ ofYear: Int16) -> Bool {
    guard DateWords.asOf.length(in: passage, at: start, before: end) != nil else { return false }
    if ofYear < year?.year ?? ofYear { return true }
    let next = (end..<range.upperBound).prefix(DateReader.nearAlready).prefix { passage.signs[$0] != "。" }
    // 截至6月底，完成对已排查隐患的整改
    return next.contains {
      DateWords.already.contains(passage.signs[$0])
        && !DateWords.notBeforeAlready.contains(passage.signs[$0 - 1])
    }
  }

  /// In signs.
  private static let nearAlready = 10

  /// 即日起—3月底
  private func beginsNow(_ start: Int, _ range: Range<Int>) -> Bool {
    let dashes = (range.lowerBound..<start).reversed().prefix { ["-", "~"].contains(passage.signs[$0]) }
    guard let first = dashes.last, first > range.lowerBound else { return false }
    return passage.signs[first - 1] == "起"
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
  func behindTimeOfDay(_ index: Int, _ range: Range<Int>) -> Int {
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

  /// 三年内 and 2年内 are spans of time.
  private func isCount(_ sign: Unicode.Scalar) -> Bool {
    sign.isDigit || Numerals.digit(sign) != nil || ["两", "十", "半", "几", "多"].contains(sign)
  }

  /// 年底考核 says when, not until when.
  private func isLastDay(_ end: Int, _ range: Range<Int>) -> Bool {
    ["前", "内"].contains(passage.signs[end - 1]) || end >= range.upperBound || !passage.signs[end].isHan
      || DateWords.doing.length(in: passage, at: end, before: range.upperBound) != nil
  }

  /// 三季度末, 上半年完成: of the year that the plan is for.
  private func partOfThisYear(at index: Int, in range: Range<Int>) -> DateMention? {
    guard let year, let (word, month) = DateWords.halves.first(where: { passage.has($0.word, at: index) }),
      index == range.lowerBound || !DateWords.notBeforeHalves.contains(passage.signs[index - 1])
        || DateWords.sameYear.lengthBefore(index, in: passage, from: range.lowerBound) != nil
    else { return nil }
    let end = index + word.signs.count
    let isPeriod = DateWords.periods.length(in: passage, at: end, before: range.upperBound) != nil
    let close = isPeriod ? nil : DateWords.ends.length(in: passage, at: end, before: range.upperBound)
    guard close != nil || DateWords.doing.length(in: passage, at: end, before: range.upperBound) != nil else {
      return nil
    }
    return DateMention(
      start: nil, end: PartialDate(year: year.year, month: month, day: nil),
      range: index..<end + (close ?? 0), isDeadline: true, isSpan: false, yearIsImplied: true)
  }

  /// 年底前, 今年底: of the year that the plan is for.
  private func endOfThisYear(at index: Int, in range: Range<Int>) -> DateMention? {
    guard let year, let length = DateWords.thisYear.length(in: passage, at: index, before: range.upperBound),
      index == range.lowerBound || !isCount(passage.signs[index - 1]),
      DateWords.everyYear.lengthBefore(index + 1, in: passage, from: range.lowerBound) == nil,
      DateWords.everyYear.lengthBefore(index, in: passage, from: range.lowerBound) == nil,
      isLastDay(index + length, range)
    else { return nil }
    let date = PartialDate(year: year.year, month: 12, day: nil)
    return DateMention(
      start: nil, end: date, range: index..<index + length, isDeadline: true, isSpan: false,
      yearIsImplied: true)
  }
}
