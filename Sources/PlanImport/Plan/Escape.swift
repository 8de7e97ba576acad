import PlanBytes
import PlanModel

/// Keeps text from being taken for grammar.
enum Escape {
  /// One line, its white space blanks.
  static func line(_ text: String) -> String { safe(text) }

  private static let backslash: Unicode.Scalar = "\\"
  private static let ofHeading: [Unicode.Scalar] = [backslash, "^"]
  /// What ends a value, and what begins an id.
  private static let ofValue = ofHeading + Plan.semicolons.flatMap(\.unicodeScalars)
  private static let ofUnits = ofValue + Plan.listCommas.flatMap(\.unicodeScalars)

  /// A title, which is never empty: a heading without one is none. A caret in it begins no id.
  static func heading(_ text: String) -> String {
    let title = WrittenText.backslashing(ofHeading, in: trimmed(line(text)))
    return title.isEmpty ? TitleWords.untitled : title
  }

  /// A line of text that is neither a heading nor a list item.
  static func paragraph(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { part in
      let line = WrittenText.backslashing([backslash], in: line(String(part)))
      let first = line.unicodeScalars.first { !Folding.isBlank($0) }
      let isMarkup = first.map { Folding.beginsMarkup($0) } ?? false || Plan.beginsLikeField(line)
      return isMarkup ? "\\" + line : line
    }.joined(separator: "\n")
  }

  /// A line in bold, as headings of what is no task are; one that ends with the name of a field is no field.
  static func bold(_ text: String) -> String {
    let bold = "**\(line(text))**"
    return Plan.beginsLikeField(bold) ? "\\" + bold : bold
  }

  /// The value of a field: no sign that ends it, no id.
  static func value(_ text: String) -> String {
    WrittenText.backslashing(ofValue, in: line(text))
  }

  /// Text without a field name in front of it.
  static func scope(_ text: String) -> String { "\\" + value(text) }

  static func units(_ names: [String]) -> String {
    names.map { name in
      let depth = name.contains { "（(〔".contains($0) }
      return WrittenText.backslashing(depth && !hasOpenSeparator(name) ? ofValue : ofUnits, in: line(name))
    }.joined(separator: "、")
  }

  /// Whether a separator stands outside brackets.
  private static func hasOpenSeparator(_ name: String) -> Bool {
    let passage = Passage(name, line: 0)
    return passage.split(passage.all) { $0 == "、" || $0 == "," }.count > 1
  }
}

extension Folding {
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { fold(scalar)?.isBlank ?? true }

  /// Whether a line that begins so might be taken for markup.
  static func beginsMarkup(_ scalar: Unicode.Scalar) -> Bool {
    let sign = fold(scalar) ?? scalar
    return sign.isDigit || ["#", "-", "*", "+", "•", "·", "●"].contains(sign)
  }
}
