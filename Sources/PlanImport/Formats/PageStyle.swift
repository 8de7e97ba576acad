import CDocuments

/// What the `style` of an element of a page says (CSS 2.1): names and values in small letters, without white space.
struct PageStyle {
  private var values: [Substring: Substring] = [:]

  init(_ text: String) {
    let text = text.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1].prefix { $0 != "!" } }
    }
  }

  subscript(name: Substring) -> Substring? { values[name] }

  var isBold: Bool? {
    self["font-weight"].map { $0.hasPrefix("bold") || (Int($0) ?? 0) >= 600 }
  }

  /// In half points.
  var size: Int? {
    guard let size = self["font-size"], let number = Double(size.prefix { $0.isNumber || $0 == "." }),
      number < 1_000
    else { return nil }
    if size.hasSuffix("pt") { return Int(number * 2) }
    return size.hasSuffix("px") ? Int(number * 1.5) : nil
  }
}

extension PageElement {
  /// How the text of an element is set that stands in another.
  func look(_ style: PageStyle?, within outer: TextLook) -> TextLook {
    var look = outer
    if let place = style?["text-align"] ?? self["align"]?.lowercased()[...] {
      look.isCentred = place == "center"
    }
    if tag == GUMBO_TAG_CENTER { look.isCentred = true }
    look.isBold = style?.isBold ?? (look.isBold || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
    look.size = style?.size ?? look.size
    let font = style?["font-family"] ?? self["face"]?[...]
    look.face = font.map { TypeFace(name: String($0.prefix { $0 != "," })) } ?? look.face
    return look
  }
}
