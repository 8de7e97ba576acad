import PlanBytes

/// Text as a plan has it: nothing in it is taken for grammar.
package enum WrittenText {
  private static let backslash: Unicode.Scalar = "\\"
  private static let ofHeading: [Unicode.Scalar] = [backslash, "^"]
  private static let ofValue = ofHeading + Plan.semicolons.flatMap(\.unicodeScalars)
  private static let ofUnits = ofValue + Plan.listCommas.flatMap(\.unicodeScalars)
  private static let markup: [Unicode.Scalar] = ["#", "＃", "-", "*", "+", "•", "·", "●", "<", "=", ">", "|"]

  /// Signs that nobody sees, which come along from web pages and editors: zero-width blanks, soft hyphens, byte order marks.
  private static let unseen: [Unicode.Scalar] = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]

  /// What a person typed or pasted, without the signs that nobody sees.
  static func typed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: unseen.contains) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !unseen.contains($0) }))
  }

  /// A target as a person typed it: without 指标: before it, and with the digits that a plan has.
  static func typedTarget(_ text: String) -> String {
    let narrow = String.UnicodeScalarView(
      typed(text).unicodeScalars.map { sign in
        (0xFF10...0xFF19).contains(sign.value) ? Unicode.Scalar(UInt8(sign.value - 0xFF10) + 0x30) : sign
      })
    let bytes = Array(String(narrow).utf8)
    guard let field = FieldList(bytes, in: bytes.indices).first(where: { _ in true }), let name = field.name,
      FieldNames.ofDeliverables.field(named: name, in: bytes) == .target
    else { return String(narrow) }
    return String(decoding: bytes[field.value.lowerBound...], as: UTF8.self)
  }

  /// The title of a plan.
  package static func title(_ text: String) -> String { heading(text) }

  /// What a heading or a field says.
  static func heading(_ text: String) -> String { backslashing(ofHeading, in: trimmed(safe(text))) }
  static func value(_ text: String) -> String { backslashing(ofValue, in: trimmed(safe(text))) }

  /// Units of a list. Commas between brackets part nothing.
  static func units(_ names: [String]) -> String {
    names.map { name in
      let bytes = Array(name.utf8)
      let isOne = UnitList(bytes, in: bytes.indices).elementsEqual([bytes.indices])
      return backslashing(isOne ? ofValue : ofUnits, in: safe(name))
    }.joined(separator: "、")
  }

  /// A line of a description.
  static func paragraph(_ line: String) -> String {
    let line = backslashing([backslash], in: safe(line))
    let isMarkup = line.unicodeScalars.first.map(markup.contains) ?? false || Plan.beginsLikeField(line)
    return isMarkup ? "\\" + line : line
  }

  /// A backslash before some signs, in one pass: most of the text of an imported plan goes through here.
  package static func backslashing(_ signs: [Unicode.Scalar], in text: String) -> String {
    guard text.unicodeScalars.contains(where: signs.contains) else { return text }
    var escaped = String.UnicodeScalarView()
    for sign in text.unicodeScalars {
      if signs.contains(sign) { escaped.append(backslash) }
      escaped.append(sign)
    }
    return String(escaped)
  }

  /// The units that a person typed, one after the other.
  package static func unitNames(_ typed: String) -> [String] {
    let bytes = Array(safe(typed).utf8)
    return UnitList(bytes, in: bytes.indices).map { trimmed(String(decoding: bytes[$0], as: UTF8.self)) }
  }
}
