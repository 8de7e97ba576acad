import PlanBytes
import PlanModel

/// The text of an .ofd (GB/T 33190-2016), the form in which offices publish what is final: pages on which each sign has its
/// place, in a zip archive.
enum OfdReader {
  /// - Throws: `unsupported` where no page has text, as of a scan.
  static func read(_ package: OfficePackage) throws(ImportError) -> SourceDocument {
    if package.has("Encryptions.xml") { throw .encrypted }
    let roots = OfdRootHandler()
    try package.read("OFD.xml", into: roots)
    var pages: [OfdPageHandler] = []
    for root in roots.documents { pages += try self.pages(of: root, in: package) }
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw .unsupported(.ofd) }
    var document = PlacedDocument()
    for page in pages {
      document.add(page: page.words)
      document.add(turned: trimmed(page.turned))
    }
    return document.finished
  }

  /// The pages of one document in their order, each with what its templates say.
  private static func pages(of root: String, in package: OfficePackage) throws(ImportError)
    -> [OfdPageHandler]
  {
    let document = OfdDocumentHandler(from: root)
    try package.read(root, into: document)
    var (pages, count) = ([OfdPageHandler](), 0)
    for part in document.pages {
      guard package.has(part) else { throw .damaged(part: part, line: nil, column: nil) }
      let page = OfdPageHandler()
      try package.read(part, into: page)
      for template in Set(page.templates).compactMap({ document.templates[$0] }).sorted() {
        try package.read(template, into: page)
      }
      count += page.words.count
      guard count <= PlacedDocument.mostWords else {
        throw .tooMany(part: "OFD", limit: PlacedDocument.mostWords)
      }
      pages.append(page)
    }
    return pages
  }
}

/// OFD.xml: where the documents begin (GB/T 33190-2016 7.4).
private final class OfdRootHandler: XMLHandler {
  private(set) var documents: [String] = []
  private(set) var failure: ImportError?
  private var name = ""

  func start(_ name: String, _ attributes: XMLAttributes) {
    self.name = name
    if name == "DocRoot" { documents.append("") }
  }

  func end(_ name: String) {
    if name == "DocRoot", let last = documents.popLast() {
      documents.append(PartName.resolved(last, from: ""))
    }
    self.name = ""
  }

  func text(_ text: String) {
    if name == "DocRoot", !documents.isEmpty { documents[documents.count - 1] += text }
  }
}

/// Document.xml: the parts of the pages in their order, and those of the templates by their ids (7.5).
private final class OfdDocumentHandler: XMLHandler {
  private(set) var pages: [String] = []
  private(set) var templates: [String: String] = [:]
  private(set) var failure: ImportError?
  private let origin: String

  init(from origin: String) { self.origin = origin }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Page" || name == "TemplatePage", let place = attributes["BaseLoc"] else { return }
    let part = PartName.resolved(place, from: origin)
    if name == "Page" { pages.append(part) } else { templates[attributes["ID"] ?? ""] = part }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// Content.xml of a page: its words (7.7, 11.2).
private final class OfdPageHandler: XMLHandler {
  private(set) var words: [PlacedWord] = []
  /// The text that is left out, cut.
  private(set) var turned = ""
  private(set) var templates: [String] = []
  private(set) var failure: ImportError?
  private var object: OfdTextObject?
  private var code: OfdTextCode?

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "Template": templates += [attributes["TemplateID"] ?? ""]
    case "TextObject": object = OfdTextObject(attributes)
    case "TextCode": code = OfdTextCode(attributes, after: code)
    default: break
    }
  }

  /// In UTF-8 bytes: a hint, not the text.
  private static let longestTurned = 1_000

  func text(_ text: String) { code?.text += text }

  func end(_ name: String) {
    if name == "TextObject" { (object, code) = (nil, nil) }
    guard name == "TextCode", let code else { return }
    self.code?.text = ""
    guard let object else {
      if turned.utf8.count < Self.longestTurned { turned += (turned.isEmpty ? "" : " ") + trimmed(code.text) }
      return
    }
    words += code.words(in: object)
    if words.count > PlacedDocument.mostOnPage {
      failure = .tooMany(part: "OFD", limit: PlacedDocument.mostOnPage)
    }
  }
}
