import PlanModel

/// A paragraph that is being read.
struct OpenParagraph {
  var lines: [String] = [""]
  var numberID: String?
  var numberLevel: Int?
  var outlineLevel: Int?
  /// The number that Word 2003 writes out.
  var printed = ""
  var isInProperties = false
  /// Whether its end was deleted, or is hidden: an empty one is not there at all.
  var isDeleted = false
  var run = Run()
  /// What its style says, and how the text so far is set; nil before there is any.
  var base = WordStyle()
  var isCentred: Bool?
  var look: TextLook?
  var struck = ""
  var hidden = ""
  /// Notes that it refers to.
  var notes: [String] = []
  /// Paragraphs of text boxes, which follow.
  var anchored: [Paragraph] = []

  struct Run {
    var isHidden = false
    var isStruck = false
    var font = ""
    var isBold: Bool?
    var face: TypeFace?
    var size: Int?
  }

  private mutating func see() {
    var look = TextLook()
    look.isCentred = isCentred ?? base.isCentred ?? false
    look.isBold = run.isBold ?? base.isBold ?? false
    look.face = run.face ?? base.face
    look.size = run.size ?? base.size ?? 0
    if self.look?.join(look) == nil { self.look = look }
  }

  mutating func add(_ text: String) {
    if run.isHidden {
      hidden += text
    } else if run.isStruck {
      struck += text
    } else {
      lines[lines.count - 1] += text
      if text.utf8.contains(where: { $0 > 0x20 }) { see() }
    }
  }

  mutating func set(_ name: String, _ attributes: XMLAttributes, _ styles: [String: WordStyle]) {
    let value = attributes["val"]
    switch name {
    case "pPr": isInProperties = true
    case "r": run = Run()
    case "pStyle": base = value.map(styles.resolved) ?? WordStyle()
    case "jc" where isInProperties: isCentred = value == "center"
    case "numId": numberID = value
    case "ilvl": numberLevel = value.flatMap { Int($0) }
    case "outlineLvl": outlineLevel = value.flatMap { Int($0) }
    case "t" where value != nil: printed = value ?? ""
    case "br", "cr":
      if attributes["type"] == nil || attributes["type"] == "textWrapping"
        || attributes["type"] == "text-wrapping"
      {
        lines.append("")
      }
    case "noBreakHyphen": add("-")
    case "tab", "ptab": if !isInProperties { add("\t") }
    case "vanish" where isInProperties: isDeleted = isDeleted || attributes.isOn
    default: if !isInProperties { setRun(name, attributes, styles) }
    }
  }

  private mutating func setRun(_ name: String, _ attributes: XMLAttributes, _ styles: [String: WordStyle]) {
    switch name {
    case "vanish": run.isHidden = attributes.isOn
    case "strike", "dstrike": run.isStruck = attributes.isOn
    case "b": run.isBold = attributes.isOn
    case "sz": run.size = attributes["val"].flatMap { Int($0) }
    case "rFonts", "font":
      run.face = attributes.face ?? run.face
      run.font = attributes["ascii"] ?? attributes["hAnsi"] ?? attributes["fareast"] ?? ""
    case "rStyle":
      let style = attributes["val"].map(styles.resolved) ?? WordStyle()
      run.isHidden = style.isHidden ?? false
      run.isStruck = style.isStruck ?? false
      (run.isBold, run.face, run.size) = (style.isBold, style.face, style.size)
    default: break
    }
  }
}
