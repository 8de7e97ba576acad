import PlanModel

/// The signs of a language between what is listed, and around what is said aside.
struct ListSigns {
  let list, clauses, colon, open, close: String
}

// Lists, pairs and numerals as a language writes them.
extension Language {
  private var signs: ListSigns {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }

  /// Names one after the other, as in a cell of a table.
  package func list(_ names: [String]) -> String {
    names.joined(separator: signs.list)
  }

  /// The names of a list, each with the sign behind it that parts it from the next.
  package func pieces(_ names: some Collection<String>) -> [String] {
    names.enumerated().map { $0.offset + 1 < names.count ? $0.element + signs.list : $0.element }
  }

  /// Statements one after the other.
  package func clauses(_ texts: [String]) -> String { texts.joined(separator: signs.clauses) }

  /// What is named, and what is said of it.
  package func pair(_ name: String, _ text: String) -> String { name + signs.colon + text }

  /// Something said aside.
  package func aside(_ text: String) -> String { signs.open + text + signs.close }

  /// The number of a group or a phase where it stands alone.
  package func numeral(_ ordinal: Int) -> String {
    switch self {
    case .chinese: Numerals.chinese(ordinal)
    case .english: String(ordinal)
    }
  }

  /// A phase by its number.
  package func phaseName(_ ordinal: Int) -> String {
    switch self {
    case .chinese: Numerals.phaseName(ordinal)
    case .english: "Phase \(ordinal)"
    }
  }
}

/// How English counts, and joins what it lists.
package enum English {
  /// `1 item`, `2 items`.
  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `1 is`, `2 are`.
  package static func are(_ number: Int) -> String { "\(number) \(number == 1 ? "is" : "are")" }

  /// `a, b and c`.
  package static func and(_ words: [String]) -> String { joined(words, "and") }

  /// `a, b or c`.
  package static func or(_ words: [String]) -> String { joined(words, "or") }

  private static func joined(_ words: [String], _ last: String) -> String {
    guard words.count > 1, let end = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// A text in brackets behind a blank; nothing where there is none.
  package static func aside(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
}
