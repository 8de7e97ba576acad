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
    guard !isSo(amount, head), !isSize(amount) else { return false }
    guard amount.isPlain else { return true }
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
  private func countsThings(_ amount: Amount) -> Bool {
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
  private func withoutDay(_ head: Range<Int>) -> Range<Int> {
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

  /// In signs.
  private static let longestNoun = 12

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

  /// 50%的街道建成示范片区: how many of them are to reach it.
  private func isShareToReach(_ amount: Amount) -> Bool {
    let end = amount.measure.upperBound
    let noun = end..<min(end + GoalRule.longestObject, amount.part.upperBound)
    return noun.first.map { passage.signs[$0] == MeasureWords.of } ?? false
      && [MeasureWords.reachedVerbs, MeasureWords.sharesReached].contains { passage.contains($0, in: noun) }
  }

  // MARK: Counts

  /// 建成农村公路30公里, 培育100家企业, 全县20个村完成改造: what is done, and how much of it.
  private func isCountToReach(_ amount: Amount, _ head: Range<Int>) -> Bool {
    if ends(head, with: MeasureWords.reductions) { return true }
    if isRest(head), amount.isPlain { return isSubject(amount, head) }
    if disposes(amount, head) || isFrequency(amount, head) || isWhere(amount, withoutDay(head))
      || isForEach(head)
    {
      return true
    }
    guard !describes(amount, head), !ends(head, with: MeasureWords.listing) else { return false }
    if amount.followsTarget, ends(head, with: MeasureWords.totals) { return true }
    if amount.comparator != nil || amount.isListed || ends(head, with: MeasureWords.goalVerbs) { return true }
    if amount.followsTarget, goesOn(amount, head) { return true }
    if isLast(amount) { return head.contains { passage.signs[$0].isHan } }
    return isObject(head) || isSubject(amount, head)
  }

  /// 在5个乡镇试点, but 在主产区建成仓库5座.
  private func hasDescribingHead(_ head: Range<Int>) -> Bool {
    func length(_ words: WordSet) -> Int? {
      words.length(in: passage, at: head.lowerBound, before: head.upperBound)
    }
    return length(MeasureWords.describingHeads) != nil && length(MeasureWords.namesLikeHeads) == nil
  }

  /// 围绕5个领域, but not 依托企业组建队伍5支.
  private func describes(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let word = MeasureWords.describing.first(in: passage, head)
    guard word != nil || hasDescribingHead(head) && !isMade(amount, head) else { return false }
    return !isLast(amount) || !isDone((word?.upperBound ?? head.lowerBound)..<head.upperBound)
  }

  /// 在全国打造10家企业, but not 在2017年整治40家的基础上 and 建筑面积3800平方米.
  private func isMade(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let end = amount.measure.upperBound
    return ends(head, with: MeasureWords.goalVerbs)
      && MeasureWords.describingHeads.length(in: passage, at: head.lowerBound, before: head.upperBound)
        != head.count
      && !(end < amount.part.upperBound && passage.signs[end] == MeasureWords.of)
  }

  /// 对积存的300吨废渣全部处理: all of them.
  private func disposes(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let end = min(amount.part.upperBound + GoalRule.nearAll, passage.count)
    guard amount.comparator == nil, let last = head.last,
      head.count == 1 || passage.signs[last] == MeasureWords.of
    else { return false }
    return passage.has(MeasureWords.toward, at: head.lowerBound)
      && passage.contains(MeasureWords.everyOne, in: amount.measure.upperBound..<end)
  }

  /// In signs, behind the part of the sentence.
  private static let nearAll = 16

  /// 每半年通报1次
  private func isFrequency(_ amount: Amount, _ head: Range<Int>) -> Bool {
    passage.has(MeasureWords.times, at: amount.measure.lowerBound) && isLast(amount)
      && passage.contains(MeasureWords.everySoOften, in: head)
  }

  /// 每座厕所落实1名保洁员: the verb stands before the number.
  private func isForEach(_ head: Range<Int>) -> Bool {
    passage.has(MeasureWords.each, at: head.lowerBound) && ends(head, with: MeasureWords.having)
  }

  /// 在3个乡镇开展试点
  private func isWhere(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let behind = amount.measure.upperBound..<amount.part.upperBound
    return head.count == 1 && passage.has(MeasureWords.at, at: head.lowerBound) && countsThings(amount)
      && passage.contains(MeasureWords.doneThere, in: behind.prefix(GoalRule.longestSubject))
  }

  /// 其余6处2020年底前完成: those that are left.
  private func isRest(_ head: Range<Int>) -> Bool {
    head.count == MeasureWords.theRest.signs.count && passage.has(MeasureWords.theRest, at: head.lowerBound)
  }

  /// 在主产区建成仓库5座, but not 对完成改造的30户.
  private func isDone(_ head: Range<Int>) -> Bool {
    passage.contains(MeasureWords.doneVerbs, in: head)
      && head.last.map { passage.signs[$0] != MeasureWords.of } ?? false
  }

  /// 建设1个中心、3个站: the verb is that of the number before.
  private func goesOn(_ amount: Amount, _ head: Range<Int>) -> Bool {
    guard let last = head.last else {
      return amount.head.lowerBound > 0 && passage.signs[amount.head.lowerBound - 1] == ","
    }
    return passage.signs[last] == "、"
  }

  /// 更新车辆15台: the number stands behind what it counts, at the end of what is said.
  private func isLast(_ amount: Amount) -> Bool {
    let end = amount.measure.upperBound
    return end >= amount.part.upperBound || ["、", ")", "("].contains(passage.signs[end])
      || MeasureWords.about.length(in: passage, at: end, before: amount.part.upperBound) != nil
      || MeasureWords.and.length(in: passage, at: end, before: amount.part.upperBound) != nil
  }

  /// 完成核心区500亩土地流转: the verb and a few words before the number.
  private func isObject(_ head: Range<Int>) -> Bool {
    for index in head.suffix(GoalRule.longestObject).reversed() {
      if MeasureWords.breaksObject.contains(passage.signs[index]) { return false }
      if MeasureWords.doneVerbs.length(in: passage, at: index, before: head.upperBound) != nil { return true }
    }
    return false
  }

  /// 全县20个村完成改造: nothing but the place before the number, and the verb behind it; more where it is said of all
  /// of them or by when, 沿线的38个村全部完成改造.
  private func isSubject(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let isPlace =
      head.count <= GoalRule.longestPlace
      && !head.contains(where: { MeasureWords.breaksObject.contains(passage.signs[$0]) })
    let end = amount.measure.upperBound
    let limit = amount.part.upperBound
    for index in end..<min(end + GoalRule.longestSubject, limit) {
      // 4家钢铁企业、11家水泥企业
      let goesOn = passage.signs[index] == "、" && index + 1 < limit && passage.signs[index + 1].isDigit
      if MeasureWords.breaksObject.contains(passage.signs[index]), !goesOn { return false }
      // 12个村覆盖率达到100%, 6个县均完成1次: it is something else that is reached.
      if let verb = MeasureWords.reachedVerbs.length(in: passage, at: index, before: limit) {
        let isOther = index + verb < limit && passage.signs[index + verb].isDigit
        let isSaidOfAll =
          MeasureWords.all.lengthBefore(index, in: passage, from: end) != nil
          || passage.contains(DateWords.before, in: end..<index)
        return !isOther && (isPlace || isSaidOfAll)
          && MeasureWords.rates.lengthBefore(index, in: passage, from: end) == nil
          && !passage.contains(MeasureWords.problems, in: end..<index)
      }
    }
    return false
  }

  /// In signs, as the next two.
  private static let longestObject = 16
  private static let longestPlace = 4
  private static let longestSubject = 24

  private func ends(_ head: Range<Int>, with words: WordSet) -> Bool {
    words.lengthBefore(head.upperBound, in: passage, from: head.lowerBound) != nil
  }
}
