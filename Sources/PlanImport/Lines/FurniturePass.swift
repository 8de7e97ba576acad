/// Takes away what the page has around the text: page numbers, menus, what a site says about the page.
enum FurniturePass {
  /// A page with fewer links than this has no menus.
  private static let fewestLinks = 8
  /// What a site says is not longer, in signs.
  private static let longest = 100

  static func run(_ pieces: [Piece]) -> [Piece] {
    let hasMenus = pieces.lines.count(where: \.isLink) >= fewestLinks
    return pieces.filter { piece in
      guard let line = piece.line else { return true }
      if PageLine.isOne(line.text) { return false }
      return !(hasMenus && (line.isLink && !isAnnex(line.text) || saysSite(line.text)))
    }
  }

  private static func isAnnex(_ text: Passage) -> Bool { text.has(OutlineWords.attachment, at: 0) }

  private static func saysSite(_ text: Passage) -> Bool {
    text.count <= longest
      && FurnitureWords.ofSites.length(in: text, at: text.signs.first == "(" ? 1 : 0, before: text.count)
        != nil
  }
}
