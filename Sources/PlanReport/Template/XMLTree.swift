import PlanImport
import PlanModel

/// A part of a document as a tree, its names with their prefixes, so that it is written as it was read.
struct XMLElement: Sendable {
  let name: String
  var attributes: [XMLAttribute]
  var children: [XMLNode] = []

  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      attributes.removeAll { $0.name == attribute }
      if let newValue { attributes.append(XMLAttribute(name: attribute, value: newValue)) }
    }
  }
}

indirect enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)

  var element: XMLElement? { if case .element(let element) = self { element } else { nil } }
}

extension XMLElement {
  /// Reads a part.
  static func read(_ bytes: [UInt8], part: String) throws(ImportError) -> XMLElement {
    let builder = XMLTreeBuilder()
    try XMLReader.read(bytes, part: part, into: builder)
    guard let root = builder.root else { throw .damaged(part: part, line: nil, column: nil) }
    return root
  }

  /// As a whole part.
  var document: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    write(to: &text)
    return Array(text.utf8)
  }

  private func write(to text: inout String) {
    text += "<" + name
    for attribute in attributes {
      text += " \(attribute.name)=\"" + XMLElement.escaped(attribute.value, isAttribute: true) + "\""
    }
    if children.isEmpty { return text += "/>" }
    text += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &text)
      case .text(let own): text += XMLElement.escaped(own, isAttribute: false)
      }
    }
    text += "</\(name)>"
  }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    guard text.utf8.contains(where: { "&<>\"\t\n\r".utf8.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isAttribute: result += "&quot;"
      case "\t" where isAttribute, "\n" where isAttribute, "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Makes the tree while a part is read.
private final class XMLTreeBuilder: XMLHandler {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []
  var failure: ImportError? { nil }
  var wantsPrefixes: Bool { true }

  func start(_ name: String, _ attributes: XMLAttributes) {
    open.append(XMLElement(name: name, attributes: attributes.all))
  }

  func end(_ name: String) {
    guard let done = open.popLast() else { return }
    if open.isEmpty { root = done } else { open[open.count - 1].children.append(.element(done)) }
  }

  func text(_ text: String) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    if case .text(let before)? = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + text)
    } else {
      open[last].children.append(.text(text))
    }
  }
}
