import PlanBytes
import PlanModel

/// What stands in a template between two pairs of braces.
struct Placeholder: Equatable {
  enum Kind: Equatable {
    /// A text stands in its place.
    case value
    /// What follows, up to the end of the same name, stands once for each thing of a list.
    case each
    /// What follows stands where a list has nothing.
    case none
    case end
  }

  let kind: Kind
  let name: String
  /// In the text.
  let range: Range<String.Index>

  /// Those of a text, in their order; full-width braces count.
  static func all(in text: String) -> [Placeholder] {
    var (found, rest) = ([Placeholder](), text.startIndex)
    while var open = pair(of: opening, in: text, from: rest) {
      // Of several braces in a row the last two count.
      while open.upperBound < text.endIndex, opening.contains(text[open.upperBound]) {
        open = text.index(after: open.lowerBound)..<text.index(after: open.upperBound)
      }
      guard let close = pair(of: closing, in: text, from: open.upperBound) else { break }
      // So does, of several pairs that open, the last one.
      let inner = text[open.upperBound..<close.lowerBound]
      if let next = pair(of: opening, in: text, from: open.upperBound), next.upperBound <= close.lowerBound {
        rest = open.upperBound
        continue
      }
      found.append(Placeholder(inner, open.lowerBound..<close.upperBound))
      rest = close.upperBound
    }
    return found
  }

  private init(_ inner: Substring, _ range: Range<String.Index>) {
    let word = trimmed(comparisonForm(String(inner)))
    let kinds: [Character: Kind] = ["#": .each, "^": .none, "/": .end]
    let kind = word.first.flatMap { kinds[$0] }
    (self.kind, self.range) = (kind ?? .value, range)
    name = kind == nil ? word : trimmed(String(word.dropFirst()))
  }

  private static let opening: Set<Character> = ["{", "\u{FF5B}"]
  private static let closing: Set<Character> = ["}", "\u{FF5D}"]

  private static func pair(
    of signs: Set<Character>, in text: String, from start: String.Index
  ) -> Range<String.Index>? {
    var last: String.Index?
    for index in text[start...].indices {
      guard signs.contains(text[index]) else {
        last = nil
        continue
      }
      if let last { return last..<text.index(after: index) }
      last = index
    }
    return nil
  }
}
