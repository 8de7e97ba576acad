import PlanBytes

/// A cell of words as it stands in a line of a journal, while that line is looked at.
struct EventWords {
  /// With its escapes.
  let escaped: UnsafeBufferPointer<UInt8>

  var hasEscapes: Bool { escaped.contains(Ascii.backslash) }

  /// Without its escapes.
  var text: String { EventLine.unescape(String(decoding: escaped, as: UTF8.self)) }
}

extension FoldedText {
  /// Appends words of an event.
  mutating func append(_ words: EventWords) {
    if words.hasEscapes { append(words.text) } else { append(words.escaped, hasEscapes: false) }
  }
}
