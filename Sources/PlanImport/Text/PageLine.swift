/// Lines that the printed page adds between those of the text: `— 2 —`, `第 2 页 共 4 页` and what stands before it.
enum PageLine {
  /// Running heads are not longer, in signs.
  private static let longest = 60

  static func isOne(_ text: Passage) -> Bool {
    text.count <= longest && (isNumber(text) || isCount(text))
  }

  /// A number between dashes.
  private static func isNumber(_ text: Passage) -> Bool {
    guard text.signs.first == "-", text.signs.last == "-" else { return false }
    let inner = text.signs.filter { $0 != "-" && !$0.isBlank }
    return !inner.isEmpty && inner.allSatisfy(\.isDigit)
  }

  /// 第 2 页 at the end, the number of all pages perhaps behind it.
  private static func isCount(_ text: Passage) -> Bool {
    let signs = text.signs.filter { !$0.isBlank && $0 != "/" && $0 != "," }
    var rest = signs[...]
    /// Takes 第2页 or 共4页 off the end.
    func drop(_ head: Unicode.Scalar) -> Bool {
      guard rest.last == OutlineWords.page else { return false }
      let digits = rest.dropLast().reversed().prefix(while: \.isDigit).count
      guard digits > 0, rest.dropLast(digits + 1).last == head else { return false }
      rest = rest.dropLast(digits + 2)
      return true
    }
    _ = drop(OutlineWords.ofAllPages)
    return drop(OutlineWords.ofPage)
  }
}
