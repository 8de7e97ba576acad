import PlanModel

/// A number with its unit and the words around it.
struct Amount {
  var number: NumberScanner.Number
  /// Its unit; empty behind a bare number.
  var measure: Range<Int>
  /// The words before it.
  var head: Range<Int>
  /// The bracket that it stands in, else the part of the sentence between commas.
  var part: Range<Int>
  var comparator: Target.Comparator?
  /// No word or sign says more than that it is so much: 达到, or nothing at all.
  var isPlain: Bool
  /// The number before it in the sentence is something to be reached.
  var followsTarget: Bool
  /// Nothing but 和 or 、 stands between that one and this: 增长7%和8%.
  var isListed: Bool
}

/// Tells what is to be reached from what describes, what is already so, and from the parameters of a policy.
struct GoalRule {
  let passage: Passage

  func isGoal(_ amount: Amount) -> Bool {
    let head = withoutOrdinal(passage.trimmed(amount.head))
    guard !isSo(amount, head), !isSize(amount), !isTimeOfDay(amount, head) else { return false }
    guard amount.isPlain else { return true }
    if isPlainSize(amount) { return false }
    let said = withoutDay(head)
    if buildsListed(amount, said) || completesAll(amount, said) { return true }
    if let last = head.last, MeasureWords.notBefore.contains(passage.signs[last]) { return false }
    // 辍学率为0, 利用系数提高到0.6
    if amount.measure.isEmpty {
      return amount.comparator != nil
        && (amount.number.value == "0" || passage.contains(MeasureWords.indices, in: head))
    }
    if isRate(amount) {
      return amount.comparator != nil || amount.isListed || amount.number.value == GoalRule.whole
        || ends(head, with: MeasureWords.rates) || isChange(amount, head) || isShareToReach(amount)
        || isPart(amount, head)
    }
    return isCountToReach(amount, head)
  }

  /// 新建东村、西村等5座水厂: the verb, the names of those that are counted, and the number.
  private func buildsListed(_ amount: Amount, _ head: Range<Int>) -> Bool {
    guard
      let verb = MeasureWords.buildVerbs.length(in: passage, at: head.lowerBound, before: head.upperBound),
      head.count <= GoalRule.longestList, countsThings(amount)
    else { return false }
    let names = head.dropFirst(verb).map { passage.signs[$0] }
    return names.allSatisfy { $0.isHan && $0 != MeasureWords.of || $0 == "、" }
      && (names.last == MeasureWords.andOthers || names.contains("、"))
  }

  /// 完成上年遗留的37个项目验收
  private func completesAll(_ amount: Amount, _ head: Range<Int>) -> Bool {
    head.last.map { passage.signs[$0] == MeasureWords.of } ?? false && head.count <= GoalRule.longestList
      && passage.has(MeasureWords.completing, at: head.lowerBound) && countsThings(amount)
      && !head.contains { passage.signs[$0] == "、" }
  }

  /// Not 3项工作, 3个部门的数据.
  func countsThings(_ amount: Amount) -> Bool {
    let noun = (amount.measure.upperBound..<amount.part.upperBound).prefix(GoalRule.longestNoun)
    return !passage.contains(MeasureWords.works, in: noun)
  }

  /// 一是对…: behind it.
  private func withoutOrdinal(_ head: Range<Int>) -> Range<Int> {
    guard head.count > 2, Numerals.digit(passage.signs[head.lowerBound]) != nil,
      passage.signs[head.lowerBound + 1] == MeasureWords.behindOrdinal
    else { return head }
    return head.lowerBound + 2..<head.upperBound
  }

  /// 9月底前完成…: behind the day.
  func withoutDay(_ head: Range<Int>) -> Range<Int> {
    guard let first = head.first, passage.signs[first].isDigit,
      let before = DateWords.before.first(in: passage, head.prefix(GoalRule.longestDay))
    else { return head }
    return before.upperBound..<head.upperBound
  }

  /// In signs, as the next one.
  private static let longestList = 24
  private static let longestDay = 12

  /// Of all: 100%.
  private static let whole = "100"

  private func isRate(_ amount: Amount) -> Bool {
    guard let first = amount.measure.first else { return false }
    return ["%", "‰"].contains(passage.signs[first]) || passage.has(MeasureWords.points, at: first)
  }

  /// 22时30分
  private func isTimeOfDay(_ amount: Amount, _ head: Range<Int>) -> Bool {
    head.last.map { MeasureWords.behindHours.contains(passage.signs[$0]) } ?? false
      && passage.has(MeasureWords.minutes, at: amount.measure.lowerBound) && amount.measure.count == 1
  }

  /// 5亿元以上项目30个: how large those are that are counted.
  private func isSize(_ amount: Amount) -> Bool {
    let end = amount.part.upperBound
    guard amount.comparator != nil,
      MeasureWords.sizes.lengthBefore(
        amount.measure.upperBound, in: passage, from: amount.measure.lowerBound) != nil,
      let bound = MeasureWords.sizeBounds.length(in: passage, at: amount.measure.upperBound, before: end)
    else { return false }
    let noun = amount.measure.upperBound + bound..<end
    // 3公里以内的村庄, but not 造林1万亩以上的目标
    if passage.signs[noun.lowerBound - 1] == MeasureWords.of {
      return MeasureWords.whatIsReached.first(in: passage, noun) == nil
    }
    let counted = noun.prefix(GoalRule.longestNoun).prefix { passage.signs[$0].isHan }
    // 对30吨以上车辆
    let isMeant = passage.has(MeasureWords.toward, at: passage.trimmed(amount.head).lowerBound)
    let isCounted = counted.upperBound < end && passage.signs[counted.upperBound].isDigit
    return !counted.isEmpty && (isMeant || isCounted)
      && !passage.contains(MeasureWords.striving, in: counted)
      && !passage.contains(MeasureWords.comparing, in: counted)
      && !counted.contains { MeasureWords.joinedActions.contains(passage.signs[$0]) }
  }

  /// 新建10千伏线路50公里: the size of what is counted behind it.
  private func isPlainSize(_ amount: Amount) -> Bool {
    let end = amount.part.upperBound
    guard
      MeasureWords.plainSizes.lengthBefore(
        amount.measure.upperBound, in: passage, from: amount.measure.lowerBound) != nil,
      !amount.head.suffix(GoalRule.nearAlready).contains(where: {
        MeasureWords.perTime.contains(passage.signs[$0])
      })
    else { return false }
    let noun = (amount.measure.upperBound..<end).prefix(GoalRule.longestNoun).prefix {
      passage.signs[$0].isHan
    }
    guard !noun.isEmpty, noun.upperBound < end,
      let next = NumberScanner.read(passage, at: noun.upperBound, before: end), next.upper == nil,
      let unit = UnitReader(passage: passage, end: end).length(next.range.upperBound)
    else { return false }
    return passage.signs[next.range.upperBound + unit - 1] != "%"
      && !noun.contains { MeasureWords.joinedActions.contains(passage.signs[$0]) }
      && ![MeasureWords.doneVerbs, MeasureWords.comparing, MeasureWords.striving].contains {
        passage.contains($0, in: noun)
      }
  }

  /// In signs.
  static let longestNoun = 12

  /// 压缩审批时间50%: how much it is to change.
  private func isChange(_ amount: Amount, _ head: Range<Int>) -> Bool {
    isLast(amount) && head.last.map { passage.signs[$0] != MeasureWords.of } ?? false
      && passage.contains(MeasureWords.changes, in: head)
  }

  /// 已建成20座, 占比已达62%, 仅为42%: so it is already; 已脱贫人口参保率 is the name of a rate.
  private func isSo(_ amount: Amount, _ head: Range<Int>) -> Bool {
    if ends(head, with: MeasureWords.only) { return true }
    let near = isRate(amount) ? head.suffix(GoalRule.nearAlready) : head
    return passage.first(MeasureWords.already, in: near) != nil
  }

  /// 已 this far before a rate speaks of its value, in signs.
  private static let nearAlready = 4

  /// 其中小麦95%、玉米85%: parts of the rate before.
  private func isPart(_ amount: Amount, _ head: Range<Int>) -> Bool {
    amount.followsTarget && isLast(amount) && passage.has(MeasureWords.among, at: head.lowerBound)
  }

  /// 50%的街道建成示范片区: how many of them are to reach it.
  private func isShareToReach(_ amount: Amount) -> Bool {
    let end = amount.measure.upperBound
    let noun = end..<min(end + GoalRule.longestObject, amount.part.upperBound)
    return noun.first.map { passage.signs[$0] == MeasureWords.of } ?? false
      && [MeasureWords.reachedVerbs, MeasureWords.sharesReached].contains { passage.contains($0, in: noun) }
  }

  func ends(_ head: Range<Int>, with words: WordSet) -> Bool {
    words.lengthBefore(head.upperBound, in: passage, from: head.lowerBound) != nil
  }
}
