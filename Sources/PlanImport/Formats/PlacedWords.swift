/// A word on a page, in points from its upper left corner.
struct PlacedWord {
  var text: String
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }

  /// The width of one Han sign in the type of the word.
  var em: Double {
    let signs = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
    return max(1, min(bottom - top, (right - left) / max(0.5, signs)))
  }
}

/// Words at one height that stand close together, each such run one segment; several stand apart as cells do.
struct PlacedLine {
  var segments: [PlacedWord]

  var top: Double { segments.reduce(.infinity) { min($0, $1.top) } }
  var bottom: Double { segments.reduce(-.infinity) { max($0, $1.bottom) } }
  var left: Double { segments.first?.left ?? 0 }
  var right: Double { segments.last?.right ?? 0 }
  var em: Double { segments.first?.em ?? 12 }

  /// The width of a gap that parts cells, in signs; between Han signs and numbers there is a quarter of one.
  private static let gap = 0.4

  /// The lines of a page from the top.
  static func lines(of words: [PlacedWord]) -> [PlacedLine] {
    var rows: [[PlacedWord]] = []
    var band = (middle: 0.0, bottom: -Double.infinity)
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if word.middle < band.bottom, word.top < band.middle, !rows.isEmpty {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
        band = (word.middle, word.bottom)
      }
    }
    return rows.map { PlacedLine(segments: segments(of: $0.sorted { $0.left < $1.left })) }
  }

  private static func segments(of words: [PlacedWord]) -> [PlacedWord] {
    var segments: [PlacedWord] = []
    for word in words {
      guard var last = segments.last, word.left - last.right < gap * min(last.em, word.em) else {
        segments.append(word)
        continue
      }
      last.text = joined(last.text, word.text)
      last.right = max(last.right, word.right)
      last.top = min(last.top, word.top)
      last.bottom = max(last.bottom, word.bottom)
      segments[segments.count - 1] = last
    }
    return segments
  }

  /// Two pieces of a text; only between letters of ours a blank is needed.
  static func joined(_ one: String, _ other: String) -> String {
    let isLatin = [one.unicodeScalars.last, other.unicodeScalars.first].allSatisfy { scalar in
      scalar.map { $0.properties.isAlphabetic && $0.value < 0x2000 } ?? false
    }
    return one + (isLatin ? " " : "") + other
  }

  /// All of it; wide gaps stay gaps.
  var text: String {
    var text = segments.first?.text ?? ""
    for (last, next) in zip(segments, segments.dropFirst()) {
      let signs = Int(min(8, (next.left - last.right) / max(1, next.em)))
      text += String(repeating: "\u{3000}", count: signs) + (signs == 0 ? " " : "") + next.text
    }
    return text
  }
}
