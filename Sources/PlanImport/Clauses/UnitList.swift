/// Splits a list of units, as clauses of responsibility have them.
enum UnitList {
  /// A name longer than this is no unit, in signs.
  static let longestName = 40

  /// The ranges of the names in a list; what stands behind them (等部门) left out.
  static func names(_ passage: Passage, in range: Range<Int>) -> [Range<Int>] {
    let pieces = passage.split(range) { ["、", ",", ";", "\n", "/"].contains($0) }.map(passage.trimmed)
      .flatMap { splitAtBlanks($0, passage) }.flatMap { splitBeforeAreas($0, passage) }
    return joiningAreas(pieces.filter { !$0.isEmpty }, passage)
      .flatMap { splitAtJoins($0, passage) }
      .map { withoutTail(withoutJoin($0, passage), passage) }
      .filter { !$0.isEmpty && !isPeople($0, passage) }
  }

  /// 以及县财政局 behind a sign.
  private static func withoutJoin(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard let length = UnitWords.joins.length(in: passage, at: range.lowerBound, before: range.upperBound),
      length > 1
    else { return range }
    return passage.trimmed(range.lowerBound + length..<range.upperBound)
  }

  /// The names at the head of a sentence that goes on without a sign: 县财政局、县审计局制定办法.
  static func leading(_ passage: Passage, in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    while let end = endsLikeAnOffice(passage.trimmed(start..<range.upperBound), passage),
      !passage.signs[start..<end].contains("、")
    {
      names.append(passage.trimmed(start..<end))
      let next = end < range.upperBound && passage.signs[end] == "、" ? 1 : nil
      guard let next = next ?? UnitWords.joins.length(in: passage, at: end, before: range.upperBound) else {
        break
      }
      start = end + next
    }
    return names
  }

  /// Behind the first word in a text with which names of offices end: 县财政局 of 县财政局制定办法.
  private static func endsLikeAnOffice(_ range: Range<Int>, _ passage: Passage) -> Int? {
    func length(_ end: Int) -> Int? {
      UnitWords.offices.lengthBefore(end, in: passage, from: range.lowerBound)
    }
    guard range.count >= 3,
      let first = (range.lowerBound + 3...range.upperBound).first(where: { length($0) != nil }),
      first - range.lowerBound <= longestName
    else { return nil }
    // 办 may be the beginning of 办公室, 各乡镇 that of 各乡镇人民政府.
    let last = (first + 1..<min(first + 5, range.upperBound + 1)).last { length($0) ?? 0 >= $0 - first }
    let end = last ?? first
    return end < range.upperBound && passage.signs[end] == "(" ? passage.closing(end) ?? end : end
  }

  /// `县水利局 县财政局`: whole names with blanks between them; 各镇 人民政府 is one name.
  private static func splitAtBlanks(_ piece: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for word in passage.split(piece, at: \.isBlank) where !word.isEmpty {
      let begins = (isWhole(word, passage) && !isEnding(word, passage)) || isOfAll(word, passage)
      if let last = names.last, !begins || !isWhole(last, passage) {
        names[names.count - 1] = last.lowerBound..<word.upperBound
      } else {
        names.append(word)
      }
    }
    return names
  }

  /// Only the word for a government.
  private static func isEnding(_ range: Range<Int>, _ passage: Passage) -> Bool {
    UnitWords.areaEndings.length(in: passage, at: range.lowerBound, before: range.upperBound) == range.count
  }

  /// `县水利局等部门及各县` of a list that goes on with 区人民政府: the name of all areas begins behind 及.
  private static func splitBeforeAreas(_ piece: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard let start = piece.last(where: { passage.signs[$0] == UnitWords.each }), start > piece.lowerBound,
      isArea(start..<piece.upperBound, passage),
      let length = UnitWords.joins.lengthBefore(start, in: passage, from: piece.lowerBound),
      isWhole(piece.lowerBound..<start - length, passage)
    else { return [piece] }
    return [piece.lowerBound..<start - length, start..<piece.upperBound]
  }

  /// So many area words may stand before the word for a government.
  private static let mostAreas = 8

  /// 各市、县(区)人民政府 is one name: area words up to the word for a government.
  private static func joiningAreas(_ pieces: [Range<Int>], _ passage: Passage) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var index = 0
    while index < pieces.count {
      var end = index
      // 各园区、各乡镇 are two.
      func isOfOne(_ place: Int) -> Bool {
        place < pieces.count && (place == index || !isOfAll(pieces[place], passage))
      }
      while isOfOne(end), end - index < mostAreas, isArea(pieces[end], passage) { end += 1 }
      let closes = isOfOne(end) && endsArea(pieces[end], passage)
      // 各镇党委、政府
      if end == index, end + 1 < pieces.count, isGovernment(pieces[end + 1], behind: pieces[end], passage) {
        joined.append(pieces[index].lowerBound..<pieces[end + 1].upperBound)
        index += 2
        continue
      }
      var last = closes ? end : end - 1
      while !closes, last > index, consists(pieces[last], of: UnitWords.zones, passage) { last -= 1 }
      if end > index, last > index, isOfAll(pieces[index], passage) || closes {
        joined.append(pieces[index].lowerBound..<pieces[last].upperBound)
        index = last + 1
      } else {
        joined.append(pieces[index])
        index += 1
      }
    }
    return joined
  }

  /// Only the word for a government, behind a name that ends with that of the party's committee.
  private static func isGovernment(_ piece: Range<Int>, behind name: Range<Int>, _ passage: Passage) -> Bool {
    isEnding(piece, passage)
      && UnitWords.committees.lengthBefore(name.upperBound, in: passage, from: name.lowerBound) ?? name.count
        < name.count
  }

  /// 各乡镇
  private static func isOfAll(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.first.map { passage.signs[$0] == UnitWords.each } ?? false
  }

  /// Consists of area words only: 各市, 县(区).
  private static func isArea(_ range: Range<Int>, _ passage: Passage) -> Bool {
    consists(range, of: UnitWords.areas, passage)
  }

  /// Area words and then the word for a government: 县(区)人民政府.
  private static func endsArea(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard
      let length = UnitWords.areaEndings.lengthBefore(range.upperBound, in: passage, from: range.lowerBound)
    else { return false }
    return consists(range.lowerBound..<range.upperBound - length, of: UnitWords.areas, passage)
  }

  private static func consists(_ range: Range<Int>, of words: WordSet, _ passage: Passage) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = words.length(in: passage, at: index, before: range.upperBound) else { return false }
      index += length
    }
    return !range.isEmpty
  }

  /// Splits at 和, 及, 会同 where what stands before is a whole name: not in 农业和农村局.
  private static func splitAtJoins(_ range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard range.count <= longestName * 3 else { return [range] }
    var depth = 0
    for index in range {
      if passage.signs[index] == "(" { depth += 1 }
      if passage.signs[index] == ")" { depth -= 1 }
      guard depth == 0, index >= range.lowerBound + 2,
        let length = UnitWords.joins.length(in: passage, at: index, before: range.upperBound - 1),
        isWhole(range.lowerBound..<index, passage), isUnit(index + length..<range.upperBound, passage),
        !isGovernment(index + length..<range.upperBound, behind: range.lowerBound..<index, passage),
        !isForBoth(range.lowerBound..<index, index + length, passage),
        !isOnlyKind(index + length..<range.upperBound, passage)
      else { continue }
      return [passage.trimmed(range.lowerBound..<index)]
        + splitAtJoins(passage.trimmed(index + length..<range.upperBound), passage)
    }
    return [range]
  }

  /// 各部门和单位: the second word is no name of its own.
  private static func isOnlyKind(_ right: Range<Int>, _ passage: Passage) -> Bool {
    guard let kind = UnitWords.kinds.length(in: passage, at: right.lowerBound, before: right.upperBound)
    else { return false }
    let end = right.lowerBound + kind
    return end == right.upperBound
      || UnitWords.joins.length(in: passage, at: end, before: right.upperBound) != nil
  }

  /// 实验室与设备管理处 is one unit, 各学校和县教育局 are two.
  private static func isForBoth(_ left: Range<Int>, _ right: Int, _ passage: Passage) -> Bool {
    UnitWords.notBeforeJoins.lengthBefore(left.upperBound, in: passage, from: left.lowerBound) != nil
      && !isOfAll(left, passage) && passage.signs[right] != "各" && !isAreaSign(right, passage)
  }

  /// Whether a name could end here.
  private static func isWhole(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard range.count <= longestName * 2 else { return false }
    let range = withoutTail(range, passage)
    return range.count >= 3 && isUnit(range, passage) && !goesOn(range, passage)
  }

  /// 各区住房 of 各区住房和城乡建设局: all that begins with 各 looks like a unit.
  private static func goesOn(_ range: Range<Int>, _ passage: Passage) -> Bool {
    guard isOfAll(range, passage) else { return false }
    return ![UnitWords.endings, UnitWords.areas, UnitWords.kinds].contains {
      $0.lengthBefore(range.upperBound, in: passage, from: range.lowerBound) != nil
    }
  }

  /// 政府 and 部门 of 政府负责、部门配合, and （街道） behind 乡镇, are kinds of units and name nobody.
  static func isOwnName(_ name: String) -> Bool {
    let passage = Passage(name, line: 0)
    return passage.count >= shortestName
      || UnitWords.beginnings.length(in: passage, at: 0, before: passage.count) != nil
  }

  /// In signs.
  private static let shortestName = 3

  /// Whether a name looks like a unit's.
  static func isUnit(_ range: Range<Int>, _ passage: Passage) -> Bool {
    var range = passage.trimmed(withoutTail(range, passage))
    guard (2...longestName).contains(range.count),
      !range.contains(where: { ["。", ";", ":", "%"].contains(passage.signs[$0]) }),
      !range.contains(where: { isVerb($0, passage) }), !isQuoted(range, passage), !isNote(range, passage)
    else { return false }
    if UnitWords.beginnings.length(in: passage, at: range.lowerBound, before: range.upperBound) != nil {
      return true
    }
    // A note in brackets behind the name.
    if passage.signs[range.upperBound - 1] == ")",
      let open = range.last(where: { passage.signs[$0] == "(" }), open > range.lowerBound
    {
      range = passage.trimmed(range.lowerBound..<open)
    }
    func ends(with words: WordSet) -> Bool {
      words.lengthBefore(range.upperBound, in: passage, from: range.lowerBound) != nil
    }
    return ends(with: UnitWords.endings)
      && (!ends(with: UnitWords.notEndings) || ends(with: UnitWords.likeNotEndings))
  }

  /// 县水利局要…, but not 高要区.
  private static func isVerb(_ index: Int, _ passage: Passage) -> Bool {
    ["要", "须"].contains(passage.signs[index]) && !isAreaSign(index + 1, passage)
  }

  /// 含税务局, but not 含山县水利局.
  private static func isNote(_ range: Range<Int>, _ passage: Passage) -> Bool {
    let length = UnitWords.notNames.length(in: passage, at: range.lowerBound, before: range.upperBound)
    return length.map { $0 > 1 || !isAreaSign(range.lowerBound + 2, passage) } ?? false
  }

  private static func isAreaSign(_ index: Int, _ passage: Passage) -> Bool {
    index < passage.count && UnitWords.areaSigns.contains(passage.signs[index])
  }

  /// Quotes belong to a name only inside it: 县“双减”专班.
  private static func isQuoted(_ range: Range<Int>, _ passage: Passage) -> Bool {
    passage.signs[range].contains { $0 == "“" || $0 == "”" }
      && !UnitWords.areaSigns.contains(passage.signs[range.lowerBound])
  }

  /// A short form is not longer, in signs.
  private static let longestShortName = 8

  /// 县医保, 市文旅投: begins with the area and says no more than a name does.
  static func isShortName(_ range: Range<Int>, _ passage: Passage) -> Bool {
    (3...longestShortName).contains(range.count)
      && UnitWords.areaSigns.contains(passage.signs[range.lowerBound])
      && range.allSatisfy { passage.signs[$0].isHan }
  }

  /// 财政, 县发改: no more than the field that a unit works in.
  static func isField(_ range: Range<Int>, _ passage: Passage) -> Bool {
    (2...longestField).contains(range.count) && range.allSatisfy { passage.signs[$0].isHan }
  }

  /// In signs.
  private static let longestField = 4

  private static func isPeople(_ range: Range<Int>, _ passage: Passage) -> Bool {
    UnitWords.people.lengthBefore(range.upperBound, in: passage, from: range.lowerBound) != nil
  }

  /// Without 等, 等部门, 等市直有关单位.
  private static func withoutTail(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard let others = range.last(where: { passage.signs[$0] == UnitWords.andOthers }),
      others > range.lowerBound
    else { return range }
    var index = others + 1
    // 等11个部门
    while index < range.upperBound, passage.signs[index].isDigit { index += 1 }
    while let length = UnitWords.qualifiers.length(in: passage, at: index, before: range.upperBound) {
      index += length
    }
    if let length = UnitWords.kinds.length(in: passage, at: index, before: range.upperBound) {
      index += length
    }
    return index == range.upperBound ? passage.trimmed(range.lowerBound..<others) : range
  }
}
