import PlanModel

/// Word documents (ECMA-376): the main part with its numbering and styles.
enum DocxReader {
  static let mainPart = "word/document.xml"

  /// - Parameter part: the bytes of a part of the document; nil where it has none of that name.
  static func read(_ part: Parts) throws(ImportFailure) -> SourceDocument {
    guard let main = try part(mainPart) else {
      throw .damaged(part: mainPart, line: nil, column: nil)
    }
    let styles = StyleHandler()
    if let bytes = try part("word/styles.xml") {
      try XMLReader.read(bytes, part: "word/styles.xml", into: styles)
    }
    let numbering = NumberingHandler()
    if let bytes = try part("word/numbering.xml") {
      try XMLReader.read(bytes, part: "word/numbering.xml", into: numbering)
    }
    let body = DocumentHandler(styles: styles.styles, numbering: AutomaticNumbers(numbering))
    try XMLReader.read(main, part: mainPart, into: body)
    return SourceDocument(blocks: body.blocks, unit: .paragraph)
  }
}

/// What a paragraph style says about numbers and levels (17.7.4.17).
struct WordStyle {
  var basedOn: String?
  var name = ""
  var numberID: String?
  var numberLevel: Int?
  /// From 0; 9 is body text.
  var outlineLevel: Int?
}

/// Reads word/styles.xml.
final class StyleHandler: XMLHandler {
  private(set) var styles: [String: WordStyle] = [:]
  private(set) var failure: ImportFailure?
  private var current: (id: String, style: WordStyle)?

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "style", attributes["type"] == "paragraph", let id = attributes["styleId"] {
      current = (id, WordStyle())
    }
    guard current != nil, let value = attributes["val"] else { return }
    switch name {
    case "basedOn": current?.style.basedOn = value
    case "name": current?.style.name = value
    case "numId": current?.style.numberID = value
    case "ilvl": current?.style.numberLevel = Int(value)
    case "outlineLvl": current?.style.outlineLevel = Int(value)
    default: break
    }
  }

  func end(_ name: String) {
    guard name == "style", let (id, style) = current else { return }
    styles[id] = style
    current = nil
  }

  func text(_ text: String) {}
}

extension [String: WordStyle] {
  /// A style with what it takes over from those that it is based on.
  func resolved(_ id: String) -> WordStyle {
    var result = WordStyle()
    var next: String? = id
    var steps = 0
    while let id = next, let style = self[id], steps < 20 {
      if result.name.isEmpty { result.name = style.name }
      result.numberID = result.numberID ?? style.numberID
      result.numberLevel = result.numberLevel ?? style.numberLevel
      result.outlineLevel = result.outlineLevel ?? style.outlineLevel
      next = style.basedOn
      steps += 1
    }
    return result
  }
}
