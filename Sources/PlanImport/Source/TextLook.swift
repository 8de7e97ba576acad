/// How all the text of a paragraph is set, as far as it tells a title or a heading.
package struct TextLook: Equatable, Sendable {
  package var isCentred = false
  package var isBold = false
  /// Nil where the text is set in several, or where nothing says in which.
  package var face: TypeFace?
  /// In half points, the smallest of several; 0 where nothing says it.
  package var size = 0

  package init() {}

  /// The look of two pieces of text together.
  mutating func join(_ other: TextLook) {
    isBold = isBold && other.isBold
    if face != other.face { face = nil }
    size = min(size, other.size)
  }
}

/// The types of official papers: headings of the first level stand in 黑体, of the second in 楷体, the text in 仿宋 (GB/T
/// 9704-2012 7.3.3).
package enum TypeFace: Equatable, Sendable {
  case hei, kai, other

  /// - Parameter name: of a font, such as `黑体`, `SimHei`, `楷体_GB2312`, `方正楷体简体`.
  init(name: String) {
    let name = name.lowercased()
    func has(_ words: [String]) -> Bool { words.contains(where: name.contains) }
    // 微软雅黑 is a type for the screen.
    self =
      has(LookWords.hei) && !has(LookWords.notHei) ? .hei : has(LookWords.kai) ? .kai : .other
  }
}
