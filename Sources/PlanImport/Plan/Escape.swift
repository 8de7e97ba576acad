import PlanModel

/// Keeps text from being taken for grammar.
enum Escape {
  /// One line, its white space blanks.
  static func line(_ text: String) -> String {
    String(safe(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Backslashes doubled.
  private static func plain(_ text: String) -> String { line(text).replacing("\\", with: "\\\\") }

  /// A title, which is never empty: a heading without one is none. A caret in it begins no id.
  static func heading(_ text: String) -> String {
    let title = escaping(["^"], in: trimmed(plain(text)))
    return title.isEmpty ? String(.untitled) : title
  }

  /// A line of text that is neither a heading nor a list item.
  static func paragraph(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      let line = plain(String(line))
      let first = line.unicodeScalars.first { !Folding.isBlank($0) }
      let isMarkup = first.map { Folding.beginsMarkup($0) } ?? false || Plan.beginsLikeField(line)
      return isMarkup ? "\\" + line : line
    }.joined(separator: "\n")
  }

  /// The value of a field: no sign that ends it, no id.
  static func value(_ text: String) -> String {
    escaping(Plan.semicolons + ["^"], in: plain(text))
  }

  /// Text without a field name in front of it.
  static func scope(_ text: String) -> String { "\\" + value(text) }

  static func units(_ names: [String]) -> String {
    names.map { name in
      let depth = name.contains { "（(〔".contains($0) }
      let value = value(name)
      return depth && !hasOpenSeparator(name) ? value : escapingSeparators(value)
    }.joined(separator: "、")
  }

  private static func escapingSeparators(_ name: String) -> String {
    escaping(Plan.listCommas, in: name)
  }

  private static func escaping(_ signs: [String], in text: String) -> String {
    signs.reduce(text) { $0.replacing($1, with: "\\\($1)") }
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
