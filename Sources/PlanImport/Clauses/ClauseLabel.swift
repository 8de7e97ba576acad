/// `责任单位：` at the head of a line; also `责任单位为…` and `【责任单位】`.
enum ClauseLabel {
  /// The role and where the list begins.
  static func read(_ passage: Passage, at index: Int, before end: Int) -> (role: ClauseRole, next: Int)? {
    var start = skipBlanks(passage, index, end)
    let isBracketed = start < end && passage.signs[start] == "("
    if isBracketed { start = skipBlanks(passage, start + 1, end) }
    guard let found = words(passage, at: start, before: end) else { return nil }
    var next = skipBlanks(passage, found.end, end)
    if isBracketed {
      guard next < end, passage.signs[next] == ")" else { return nil }
      next = skipBlanks(passage, next + 1, end)
      // 县水利局（牵头单位）、 has its role behind it.
      guard next < end, found.end - start >= shortestBracketed,
        passage.signs[next].isHan || passage.signs[next] == ":"
      else { return nil }
      return (found.role, passage.signs[next] == ":" ? next + 1 : next)
    }
    if next < end, passage.signs[next] == "(", let behind = passage.closing(next), behind <= end {
      next = behind
    }
    guard next < end else { return nil }
    if passage.signs[next] == ":" { return (found.role, next + 1) }
    return isVerb(passage, next, end) ? (found.role, next + 1) : nil
  }

  /// （牵头） is no label, in signs.
  private static let shortestBracketed = 4

  /// The role of a unit that a range names and nothing else.
  static func role(of range: Range<Int>, _ passage: Passage) -> ClauseRole? {
    guard let found = words(passage, at: range.lowerBound, before: range.upperBound),
      found.end == range.upperBound, found.role != .person, found.role != .time
    else { return nil }
    return found.role
  }

  /// 责任单位： is a label also where no sign stands before it.
  static func isPlain(_ passage: Passage, at index: Int) -> Bool {
    guard let found = words(passage, at: index, before: passage.count), found.end - index >= shortestBracketed
    else { return false }
    return found.end < passage.count && passage.signs[found.end] == ":"
  }

  /// Whether a passage is a label and nothing else.
  static func isLabel(_ passage: Passage) -> Bool {
    words(passage, at: 0, before: passage.count)?.end == passage.count
  }

  /// 牵头单位 is a name for units where 牵头 would be a verb.
  static func isLabel(_ passage: Passage, at index: Int, longerThan length: Int) -> Bool {
    words(passage, at: index, before: passage.count).map { $0.end - index > length } ?? false
  }

  private static func skipBlanks(_ passage: Passage, _ index: Int, _ end: Int) -> Int {
    var next = index
    while next < end, passage.signs[next].isBlank { next += 1 }
    return next
  }

  /// The longest label at a place, 市级 perhaps before it.
  private static func words(_ passage: Passage, at index: Int, before end: Int) -> (
    role: ClauseRole, end: Int
  )? {
    func longest(_ start: Int) -> (role: ClauseRole, end: Int)? {
      ClauseWords.labels.compactMap { role, words in
        words.length(in: passage, at: start, before: end).map { (role, start + $0) }
      }.max { $0.1 < $1.1 }
    }
    if let found = longest(index) { return found }
    return ClauseWords.levels.length(in: passage, at: index, before: end).flatMap { longest(index + $0) }
  }

  /// 为 between the label and a unit.
  private static func isVerb(_ passage: Passage, _ index: Int, _ end: Int) -> Bool {
    guard ClauseWords.areVerbs.length(in: passage, at: index, before: end) == 1 else { return false }
    let name = (index + 1..<end).prefix(UnitList.longestName).prefix {
      !["、", ",", ";", "。", ")"].contains(passage.signs[$0])
    }
    return UnitList.isUnit(index + 1..<index + 1 + name.count, passage)
  }

  static func starts(_ passage: Passage) -> Bool {
    if read(passage, at: 0, before: passage.count) != nil { return true }
    return passage.signs.first == "(" && read(passage, at: 1, before: passage.count) != nil
  }
}
