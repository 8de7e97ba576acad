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
    if isVerb(passage, next, end) { return (found.role, next + 1) }
    // A column of labels and one of names: 责任单位 县教育局.
    let isColumn = passage.signs[next - 1].isBlank && found.end - start >= shortestBracketed
    return isColumn && startsWithUnit(passage, next, end) ? (found.role, next) : nil
  }

  /// （牵头） is no label, in signs.
  private static let shortestBracketed = 4

  /// The role of a unit that a range names and nothing else.
  static func role(of range: Range<Int>, _ passage: Passage) -> ClauseRole? {
    let found = role(from: range.lowerBound, to: range.upperBound, passage)
    return found == .person || found == .time ? nil : found
  }

  /// The role of a column whose head ends with a label, a note in brackets left out: 县级责任单位（加粗的牵头）.
  static func role(ofHead head: Passage) -> ClauseRole? {
    let end = head.signs.last == ")" ? head.signs.lastIndex(of: "(") ?? head.count : head.count
    // 开工时间 is not the day by which something is to be done.
    return (0..<end).lazy.filter { $0 == 0 || !head.has(ClauseWords.anyTime, at: $0) }
      .compactMap { role(from: $0, to: end, head) }.first
  }

  /// The role of a column whose head says more than a label: 责任单位及职责.
  static func role(inHead head: Passage) -> ClauseRole? {
    head.all.lazy.filter { !head.has(ClauseWords.anyTime, at: $0) }
      .compactMap { words(head, at: $0, before: head.count)?.role }.first
  }

  private static func role(from start: Int, to end: Int, _ passage: Passage) -> ClauseRole? {
    words(passage, at: start, before: end).flatMap { $0.end == end ? $0.role : nil }
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

  private typealias Found = (role: ClauseRole, end: Int)

  /// The longest label at a place; of 责任单位及完成时限 the first one says what those behind it do.
  private static func words(_ passage: Passage, at index: Int, before end: Int) -> Found? {
    guard let first = single(passage, at: index, before: end) else { return nil }
    guard let and = UnitWords.joins.length(in: passage, at: first.end, before: end),
      let second = single(passage, at: first.end + and, before: end)
    else { return first }
    return (first.role, second.end)
  }

  private static func single(_ passage: Passage, at index: Int, before end: Int) -> Found? {
    guard ClauseWords.labelBeginnings.length(in: passage, at: index, before: end) != nil else { return nil }
    let start = index + (ClauseWords.levels.length(in: passage, at: index, before: end) ?? 0)
    let bare = ClauseWords.bareLabels.compactMap { role, words -> Found? in
      words.length(in: passage, at: start, before: end).map { (role, start + $0) }
    }
    let all = bare + [composed(passage, at: index, before: end)].compactMap { $0 }
    return all.max { $0.end < $1.end }
  }

  /// 主要 + 责任 + 单位: words that say what they do, and at the end what they are.
  private static func composed(_ passage: Passage, at index: Int, before end: Int) -> Found? {
    var place = index
    var found: Found?
    // In the order of the table: what stands first is the strongest.
    var strongest = ClauseWords.labelRoles.count
    while place < end, place - index < longest {
      let roles = ClauseWords.labelRoles.indices.compactMap { rank in
        ClauseWords.labelRoles[rank].words.length(in: passage, at: place, before: end).map { (rank, $0) }
      }
      // 组织 is what they do, 组 is what they are.
      if strongest < ClauseWords.labelRoles.count, roles.isEmpty {
        if let length = ClauseWords.labelUnits.length(in: passage, at: place, before: end) {
          found = (ClauseWords.labelRoles[strongest].role, place + length)
        } else if let length = ClauseWords.labelPeople.length(in: passage, at: place, before: end) {
          found = (.person, place + length)
        }
      }
      let filler = ClauseWords.labelFillers.length(in: passage, at: place, before: end)
      guard let step = roles.max(by: { $0.1 < $1.1 }) ?? filler.map({ (strongest, $0) }) else { break }
      strongest = min(strongest, step.0)
      place += step.1
    }
    return found
  }

  /// The role in 县教育局为责任单位, and where the verb before it begins.
  static func role(atEndOf range: Range<Int>, _ passage: Passage) -> (role: ClauseRole, verb: Int)? {
    for index in range.suffix(longest).reversed() {
      guard let verb = ClauseWords.areVerbs.lengthBefore(index, in: passage, from: range.lowerBound) else {
        continue
      }
      return role(of: index..<range.upperBound, passage).map { ($0, index - verb) }
    }
    return nil
  }

  /// In signs.
  private static let longest = 16

  /// 为 between the label and a unit.
  private static func isVerb(_ passage: Passage, _ index: Int, _ end: Int) -> Bool {
    ClauseWords.areVerbs.length(in: passage, at: index, before: end) == 1
      && startsWithUnit(passage, index + 1, end)
  }

  /// Whether a list begins with a unit that is no label itself.
  private static func startsWithUnit(_ passage: Passage, _ index: Int, _ end: Int) -> Bool {
    let name = (index..<end).prefix(UnitList.longestName).prefix {
      !["、", ",", ";", "。", ")", " ", "\n", "\t"].contains(passage.signs[$0])
    }
    let range = index..<index + name.count
    return UnitList.isUnit(range, passage) && words(passage, at: index, before: end)?.end != range.upperBound
  }

  static func starts(_ passage: Passage) -> Bool {
    if read(passage, at: 0, before: passage.count) != nil { return true }
    return passage.signs.first == "(" && read(passage, at: 1, before: passage.count) != nil
  }
}
