/// A list of units with verbs: `A、B牵头，C、D等按职责分工配合`.
struct SpokenClause {
  let passage: Passage
  let range: Range<Int>
  private(set) var clause: Clause
  private(set) var hasRoles = false
  /// It says what they are to do instead of their role.
  private(set) var hasDoers = false
  /// Every name, in order.
  private(set) var names: [String] = []
  private var likeUnits = 0
  /// Those among the others that begin like a unit of the place: 县医保.
  private var ofThePlace = 0
  /// Those among the others that say no more than a field: 县发改、财政、教育; and whether the first names the place.
  private var short = 0
  private var startsOfThePlace = false
  /// Names that no verb has claimed yet.
  private var waiting: [String] = []

  init(passage: Passage, range: Range<Int>) {
    self.passage = passage
    self.range = range
    clause = Clause(range: range)
  }

  /// Whether most names look like units.
  var isPlausible: Bool {
    !names.isEmpty && (likeUnits * 2 > names.count || startsOfThePlace && likeUnits + short == names.count)
  }
  var isAllUnits: Bool { !names.isEmpty && likeUnits == names.count }
  /// Whether it can be a list of units and nothing else: short forms of names among whole ones.
  var isListOfUnits: Bool {
    likeUnits * 2 >= names.count && likeUnits > 0 && likeUnits + ofThePlace == names.count
      && names.contains(where: UnitList.isOwnName)
  }

  /// False where there is not even a name.
  mutating func read() -> Bool {
    for piece in passage.split(range, at: { $0 == "," || $0 == ";" || $0 == "。" }) where !isTooLong {
      for part in parts(of: piece) { read(piece: passage.trimmed(part)) }
      if clause.beforeComma == 0 { clause.beforeComma = names.count }
    }
    // Who comes last without a verb helps those who lead.
    guard !isTooLong else { return false }
    clause.add(waiting, as: clause.leads.isEmpty ? .responsible : .cooperating)
    return !names.isEmpty
  }

  /// `A牵头、B配合`: an enumeration whose parts have verbs of their own.
  private func parts(of piece: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = piece.lowerBound
    for item in passage.split(piece, at: { $0 == "、" || $0.isBlank }).dropLast()
    where saysItsRole(passage.trimmed(item)) {
      parts.append(start..<item.upperBound)
      start = item.upperBound + 1
    }
    return parts + [start..<piece.upperBound]
  }

  /// A unit with the verb behind it; names may end like the weaker verbs.
  private func saysItsRole(_ item: Range<Int>) -> Bool {
    guard
      let length = ClauseWords.plainVerbs.lengthBefore(item.upperBound, in: passage, from: item.lowerBound),
      let (_, end) = verbAtEnd(of: item)
    else { return false }
    return length < item.count && UnitList.isUnit(item.lowerBound..<end, passage)
  }

  private var isTooLong: Bool { names.count > SpokenClause.mostNames }

  private mutating func read(piece: Range<Int>) {
    let piece = withoutConvention(piece)
    guard !piece.isEmpty, !isConvention(piece) else { return }
    if isTime(piece) { return clause.time = piece }
    // A牵头，会同B、C负责
    if let length = ClauseWords.jointly.length(in: passage, at: piece.lowerBound, before: piece.upperBound) {
      let rest = piece.lowerBound + length..<piece.upperBound
      let verb = verbAtEnd(of: rest)
      if verb != nil || !clause.leads.isEmpty {
        hasRoles = true
        return clause.add(take(rest.lowerBound..<(verb?.1 ?? rest.upperBound)), as: .cooperating)
      }
    }
    let verbs = [verbAtEnd(of: piece), verbInside(piece)].compactMap { $0 }
    guard let (role, end) = verbs.min(by: { $0.1 < $1.1 }) else {
      let doers = doers(piece)
      hasDoers = hasDoers || doers != nil
      return waiting += take(doers ?? piece)
    }
    hasRoles = true
    claim(take(piece.lowerBound..<end), as: role)
  }

  /// 县财政局 of 县财政局保障经费: the units at the head of what they are to do.
  private func doers(_ piece: Range<Int>) -> Range<Int>? {
    guard !UnitList.isUnit(piece, passage), let last = UnitList.leading(passage, in: piece).last,
      ClauseWords.doing.length(in: passage, at: last.upperBound, before: piece.upperBound) != nil
    else { return nil }
    return piece.lowerBound..<last.upperBound
  }

  /// 2023年12月底前完成, 持续推进: a day, or that there is none.
  func isTime(_ piece: Range<Int>) -> Bool {
    let start = piece.lowerBound + (passage.has(ClauseWords.and, at: piece.lowerBound) ? 1 : 0)
    if ClauseWords.always.length(in: passage, at: start, before: piece.upperBound) != nil { return true }
    // 管护工作长期坚持, but not 县水利局持续推进
    if let length = ClauseWords.always.lengthBefore(piece.upperBound, in: passage, from: start),
      !passage.contains(ClauseWords.plainVerbs, in: piece),
      !UnitList.isUnit(start..<piece.upperBound - length, passage)
    {
      return true
    }
    let digits = piece.prefix { passage.signs[$0].isDigit }
    guard let last = digits.last, last + 1 < piece.upperBound else { return false }
    return ClauseWords.behindDates.contains(passage.signs[last + 1])
  }

  /// `A，B牵头` are both meant, and those behind the one that leads; but of `A，B配合` only the second helps.
  private mutating func claim(_ units: [String], as role: ClauseRole) {
    if role.helps, clause.leads.isEmpty { return clause.add(units, as: role) }
    clause.add(waiting + units, as: role)
    waiting = []
  }

  /// A、B（列首位的为牵头单位，下同）: the list without the bracket behind it.
  private func withoutConvention(_ piece: Range<Int>) -> Range<Int> {
    guard passage.signs[piece].last == ")", let open = piece.last(where: { passage.signs[$0] == "(" }),
      isConvention(open + 1..<piece.upperBound - 1)
    else { return piece }
    return passage.trimmed(piece.lowerBound..<open)
  }

  /// 列首位的为牵头单位, 下同, 其他有关单位按职责分工配合 of a convention.
  private func isConvention(_ piece: Range<Int>) -> Bool {
    saysWhoLeads(piece, ClauseWords.firstLeads) || saysWhoLeads(piece, ClauseWords.beforeCommaLeads)
      || passage.first(ClauseWords.fromHereOn, in: piece) != nil
      || ClauseWords.notRepeated.length(in: passage, at: piece.lowerBound, before: piece.upperBound) != nil
      || ClauseWords.others.length(in: passage, at: piece.lowerBound, before: piece.upperBound) != nil
        && declares
  }

  /// Whether any part says who leads by its place: 其他有关单位 then names nobody.
  private var declares: Bool {
    saysWhoLeads(range, ClauseWords.firstLeads) || saysWhoLeads(range, ClauseWords.beforeCommaLeads)
      || passage.first(ClauseWords.fromHereOn, in: range) != nil
  }

  /// The place in a list, and behind it that who stands there leads; 县第一人民医院 is a name.
  private func saysWhoLeads(_ piece: Range<Int>, _ places: WordSet) -> Bool {
    places.first(in: passage, piece).map { place in
      passage.contains(ClauseWords.conventionEnds, in: place.upperBound..<piece.upperBound)
    } ?? false
  }

  /// The names of a list; they are counted, and the ones that look odd are kept apart.
  private mutating func take(_ list: Range<Int>) -> [String] {
    // 市级层面由县教育局牵头
    let by = list.prefix { !ClauseWords.behindLevel.contains(passage.signs[$0]) }.last {
      passage.has(ClauseWords.by, at: $0)
    }
    let list = by.map { $0 + 1..<list.upperBound } ?? list
    return UnitList.names(passage, in: list).prefix(SpokenClause.mostNames + 1).compactMap { range in
      let isBy = range.count > 2 && passage.has(ClauseWords.by, at: range.lowerBound)
      let (range, role) = withoutOwnRole(isBy ? range.lowerBound + 1..<range.upperBound : range)
      let name = passage.unspacedText(range)
      names.append(name)
      if UnitList.isUnit(range, passage) {
        likeUnits += 1
      } else {
        clause.odd.append(name)
        if UnitList.isShortName(range, passage) { ofThePlace += 1 }
        if UnitList.isField(range, passage) { short += 1 }
        if names.count == 1 { startsOfThePlace = UnitList.isShortName(range, passage) }
      }
      guard let role else { return name }
      hasRoles = true
      clause.add([name], as: role)
      return nil
    }
  }

  /// 县商务局（牵头） in a list: the name, and the role that it has for itself.
  private func withoutOwnRole(_ range: Range<Int>) -> (Range<Int>, ClauseRole?) {
    guard range.count > 4, passage.signs[range.upperBound - 1] == ")",
      let open = range.last(where: { passage.signs[$0] == "(" }), open > range.lowerBound
    else { return (range, nil) }
    let inside = open + 1..<range.upperBound - 1
    let verb = verbAtEnd(of: inside).flatMap { $0.1 == inside.lowerBound ? $0.0 : nil }
    guard let role = verb ?? ClauseLabel.role(of: inside, passage) else { return (range, nil) }
    return (passage.trimmed(range.lowerBound..<open), role)
  }

  /// Adverbs and verbs at the end of a piece: the strongest role, and where they begin.
  private func verbAtEnd(of piece: Range<Int>) -> (ClauseRole, Int)? {
    if let (role, verb) = ClauseLabel.role(atEndOf: piece, passage),
      ClauseLabel.role(of: piece.lowerBound..<verb, passage) == nil
    {
      return (role, passage.trimmed(piece.lowerBound..<verb).upperBound)
    }
    var end = piece.upperBound
    var found: ClauseRole?
    var goesOn = true
    while goesOn {
      goesOn = false
      for (role, words) in ClauseWords.verbs {
        guard let length = words.lengthBefore(end, in: passage, from: piece.lowerBound) else { continue }
        end -= length
        found = stronger(found, role)
        goesOn = true
        break
      }
      if !goesOn, found != nil,
        let length = ClauseWords.adverbs.lengthBefore(end, in: passage, from: piece.lowerBound)
      {
        end -= length
        goesOn = true
      }
      end = passage.trimmed(piece.lowerBound..<end).upperBound
    }
    return found.map { ($0, end) }
  }

  private func stronger(_ one: ClauseRole?, _ other: ClauseRole) -> ClauseRole {
    guard let one else { return other }
    if one == .lead || other == .lead { return .lead }
    if one == .cooperating || other == .cooperating { return .cooperating }
    return one.helps || other.helps ? .guiding : one
  }

  /// Longer pieces are no list of units, in signs.
  private static let longestPiece = 300
  /// A list of more names is no clause.
  private static let mostNames = 200

  /// `A负责汇总数据`, `B、C负责提供资料`: units, a verb, and what they are to do.
  private func verbInside(_ piece: Range<Int>) -> (ClauseRole, Int)? {
    guard piece.count <= SpokenClause.longestPiece else { return nil }
    var depth = 0
    for index in piece {
      if passage.signs[index] == "(" { depth += 1 }
      if passage.signs[index] == ")" { depth = max(0, depth - 1) }
      guard depth == 0, index > piece.lowerBound + 1 else { continue }
      for (role, words) in ClauseWords.verbsInside {
        guard let length = words.length(in: passage, at: index, before: piece.upperBound),
          !ClauseLabel.isLabel(passage, at: index, longerThan: length),
          index + length == piece.upperBound || passage.signs[index + length] != ClauseWords.of
        else { continue }
        let list = withoutAdverbs(piece.lowerBound..<index)
        guard
          UnitList.isUnit(list, passage)
            || UnitList.names(passage, in: list).allSatisfy({ UnitList.isUnit($0, passage) })
        else { continue }
        let helps =
          ClauseWords.helping.length(in: passage, at: index + length, before: piece.upperBound) != nil
        return (role == .responsible && helps ? .cooperating : role, list.upperBound)
      }
    }
    return nil
  }

  /// `A、B分别` without the last word.
  func withoutAdverbs(_ list: Range<Int>) -> Range<Int> {
    var list = list
    while let length = ClauseWords.adverbs.lengthBefore(list.upperBound, in: passage, from: list.lowerBound) {
      list = passage.trimmed(list.lowerBound..<list.upperBound - length)
    }
    return list
  }
}
