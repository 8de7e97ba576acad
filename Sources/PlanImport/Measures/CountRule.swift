import PlanModel

// Counts and amounts: which of them are to be reached.
extension GoalRule {
  /// 建成农村公路30公里, 培育100家企业, 全县20个村完成改造: what is done, and how much of it.
  func isCountToReach(_ amount: Amount, _ head: Range<Int>) -> Bool {
    if isPlace(amount) { return false }
    let head = withoutComplement(head)
    if ends(head, with: MeasureWords.reductions) { return true }
    if isRest(head) { return isSubject(amount, head) }
    if disposes(amount, head) || isFrequency(amount, head) || isWhere(amount, withoutDay(head))
      || isForEach(head)
    {
      return true
    }
    if amount.followsTarget, goesOn(amount, head) { return true }
    guard !describes(amount, head), !ends(head, with: MeasureWords.listing) || completesRest(head) else {
      return false
    }
    if amount.followsTarget, ends(head, with: MeasureWords.totals) { return true }
    if amount.comparator != nil || amount.isListed || ends(head, with: MeasureWords.goalVerbs) { return true }
    if isLast(amount) { return head.contains { passage.signs[$0].isHan } }
    return isObject(head) || isSubject(amount, head)
  }

  /// 3公里半径范围内
  private func isPlace(_ amount: Amount) -> Bool {
    MeasureWords.surroundings.length(
      in: passage, at: amount.measure.upperBound, before: amount.part.upperBound)
      != nil
  }

  /// 梳理出50个: the verb itself.
  private func withoutComplement(_ head: Range<Int>) -> Range<Int> {
    guard
      let length = MeasureWords.complements.lengthBefore(head.upperBound, in: passage, from: head.lowerBound)
    else { return head }
    let verb = head.lowerBound..<head.upperBound - length
    return ends(verb, with: MeasureWords.goalVerbs) ? verb : head
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
    MeasureWords.times.length(
      in: passage, at: amount.measure.lowerBound, before: amount.measure.upperBound) != nil
      && passage.contains(MeasureWords.everySoOften, in: head)
  }

  /// 每座厕所落实1名保洁员: the verb stands before the number.
  private func isForEach(_ head: Range<Int>) -> Bool {
    passage.has(MeasureWords.each, at: head.lowerBound) && ends(head, with: MeasureWords.having)
  }

  /// 在3个乡镇开展试点
  private func isWhere(_ amount: Amount, _ head: Range<Int>) -> Bool {
    let behind = amount.measure.upperBound..<amount.part.upperBound
    return head.count <= GoalRule.longestPlace && passage.has(MeasureWords.at, at: head.lowerBound)
      && countsThings(amount)
      && passage.contains(MeasureWords.doneThere, in: behind.prefix(GoalRule.longestSubject))
  }

  /// 其余6处2020年底前完成: those that are left.
  private func isRest(_ head: Range<Int>) -> Bool {
    head.count == MeasureWords.theRest.signs.count && passage.has(MeasureWords.theRest, at: head.lowerBound)
  }

  /// 完成其余5个
  private func completesRest(_ head: Range<Int>) -> Bool {
    let rest = head.upperBound - MeasureWords.theRest.signs.count
    return rest > head.lowerBound && passage.has(MeasureWords.theRest, at: rest)
      && ends(head.lowerBound..<rest, with: MeasureWords.doneVerbs)
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
    return passage.signs[last] == "、" || ends(head, with: MeasureWords.and)
  }

  /// 更新车辆15台: the number stands behind what it counts, at the end of what is said.
  func isLast(_ amount: Amount) -> Bool {
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
  static let longestObject = 16
  private static let longestPlace = 4
  private static let longestSubject = 24
}
