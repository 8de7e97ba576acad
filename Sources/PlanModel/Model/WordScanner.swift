/// Reads words from the front of a text.
protocol WordScanner {
  /// What is not read yet.
  var rest: Substring { get set }
}

extension WordScanner {
  /// Whether a word stands next; then it is read.
  mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// Whether one of some words stands next; the first of them that does is read.
  mutating func take(oneOf words: [String]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }
}
