import PlanModel

/// What a paragraph style says about numbers and levels (17.7.4.17), and what any style says of how text is shown.
struct WordStyle {
  var basedOn: String?
  var name = ""
  var numberID: String?
  var numberLevel: Int?
  /// From 0; 9 is body text.
  var outlineLevel: Int?
  var isHidden: Bool?
  var isStruck: Bool?
  var isCentred: Bool?
  var isBold: Bool?
  var face: TypeFace?
  /// In half points.
  var size: Int?
}

/// Reads word/styles.xml.
final class StyleHandler: XMLHandler {
  private(set) var styles: [String: WordStyle] = [:]
  private(set) var failure: ImportError?
  private var current: (id: String, style: WordStyle)?

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "style", ["paragraph", "character"].contains(attributes["type"]),
      let id = attributes["styleId"]
    {
      current = (id, WordStyle())
    }
    guard current != nil else { return }
    let value = attributes["val"]
    switch name {
    case "vanish": current?.style.isHidden = attributes.isOn
    case "strike", "dstrike": current?.style.isStruck = attributes.isOn
    case "basedOn": current?.style.basedOn = value
    case "name": current?.style.name = value ?? ""
    case "numId": current?.style.numberID = value
    case "ilvl": current?.style.numberLevel = value.flatMap { Int($0) }
    case "outlineLvl": current?.style.outlineLevel = value.flatMap { Int($0) }
    case "jc": current?.style.isCentred = value == "center"
    case "b": current?.style.isBold = attributes.isOn
    case "sz": current?.style.size = value.flatMap { Int($0) }
    case "rFonts": if let face = attributes.face { current?.style.face = face }
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
      result.isHidden = result.isHidden ?? style.isHidden
      result.isStruck = result.isStruck ?? style.isStruck
      result.isCentred = result.isCentred ?? style.isCentred
      result.isBold = result.isBold ?? style.isBold
      result.face = result.face ?? style.face
      result.size = result.size ?? style.size
      next = style.basedOn
      steps += 1
    }
    return result
  }
}

extension WordStyle {
  /// The level of the built-in heading styles, whose names are the same in every language's file.
  var headingLevel: Int? {
    let name = name.lowercased()
    return name.hasPrefix("heading ") ? Int(name.dropFirst("heading ".count)) : nil
  }
}

extension XMLAttributes {
  /// The type of ideographs.
  var face: TypeFace? { (self["eastAsia"] ?? self["fareast"]).map(TypeFace.init) }

  /// Whether a property that has no value, or has one that is true, is on (17.17.4).
  var isOn: Bool { !["0", "false", "off"].contains(self["val"]) }
}
