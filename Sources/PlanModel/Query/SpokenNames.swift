import PlanBytes

// Statuses, lights, roles, phases and units by any word that people use for them: one reader for commands, filters,
// forms and sheets.

/// A word as it is looked up: half width, small letters, without blanks and what is not seen.
func spoken(_ text: some StringProtocol) -> String {
  comparisonForm(String(text)).filter { sign in
    !sign.isWhitespace && !sign.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }
}

/// Without signs around it: “完成”。
private func unquoted(_ word: String) -> String {
  var rest = word[...]
  while rest.last?.isPunctuation == true { rest.removeLast() }
  while rest.first?.isPunctuation == true { rest.removeFirst() }
  return String(rest)
}

/// What people call by a code or by other words.
package protocol Spoken: CaseIterable {
  var code: String { get }
  var spokenWords: [String] { get }
}

extension Spoken {
  /// Reads the code or another word for it; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let word = unquoted(spoken(text))
    guard !word.isEmpty,
      let one = Self.allCases.first(where: { $0.code == word || $0.spokenWords.contains(word) })
    else { return nil }
    self = one
  }
}

extension Spoken {
  /// Whether the screen calls one of them so in its first language.
  static func isScreenWord(_ text: String) -> Bool {
    let word = spoken(text)
    return allCases.contains { $0.spokenWords.first == word } || OpenWords.all.contains(word)
  }
}

extension Status: Spoken {
  /// The statuses that a word of a filter means: one, or all of 未完成; nil for anything else.
  package static func named(_ text: some StringProtocol) -> Set<Status>? {
    OpenWords.all.contains(unquoted(spoken(text))) ? Filter.open : Status(text).map { [$0] }
  }
}

extension Light: Spoken {}
extension Role: Spoken {}
extension ItemTrait: Spoken {}
extension ClosingStep: Spoken {}
extension SlipLevel: Spoken {}
extension NamedFilter: Spoken {}

extension Plan {
  /// The phase that a person names: 阶段三, 第三阶段, 第三, `P3`, its title or the short one; `3` and 三 where `bare` allows
  /// it.
  package func phase(named text: String, bare: Bool = false) -> Int? {
    let word = spoken(text)
    let isOrdinal = word.hasPrefix(NumberWords.ordinal)
    let number = isOrdinal ? String(word.dropFirst(NumberWords.ordinal.count)) : bare ? word : ""
    if let ordinal = ItemNumber(word)?.phase ?? Numerals.value(of: number) {
      return phases.firstIndex { $0.ordinal == ordinal }
    }
    return phases.indices.first { phase in
      let names = [self.text(phases[phase].title), shortTitle(ofPhase: phase)].map(spoken)
      return !word.isEmpty && names.contains(word)
    }
  }

  /// The units that a name may mean: the one that is called so; else those whose name holds it, or that it holds; else
  /// those that have all its signs in that order, as 国土局 stands for 县国土资源局.
  package func units(named text: String) -> [UnitIndex] {
    if let unit = units.number(of: trimmed(text)) { return [unit] }
    return Plan.indices(of: text, in: units.names).map(UnitIndex.init)
  }

  /// Where the names stand that a text may mean.
  static func indices(of text: String, in names: [String]) -> [Int] {
    let wanted = spoken(text)
    guard !wanted.isEmpty else { return [] }
    let names = names.map(spoken)
    let tests: [(String) -> Bool] = [
      { $0 == wanted }, { $0.contains(wanted) || wanted.hasSuffix($0) },
      { $0.last == wanted.last && Plan.holds($0, wanted) },
    ]
    for test in tests {
      let found = names.indices.filter { test(names[$0]) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a name has the signs of another in their order.
  private static func holds(_ name: String, _ signs: String) -> Bool {
    var rest = signs[...]
    for sign in name where sign == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && signs.count > 1
  }

  /// The first year of its phases; nil where it has none.
  package var firstYear: Int? { phases.compactMap { $0.span.map { Int($0.start.year) } }.min() }
}
