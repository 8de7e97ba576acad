import PlanModel

/// Word documents (ECMA-376): the main part with its numbering, styles, notes and what is built into it.
enum DocxReader {
  static let mainPart = "word/document.xml"

  /// - Parameter part: the bytes of a part of the document; nil where it has none of that name.
  static func read(_ part: @escaping Parts) throws(ImportError) -> SourceDocument {
    try read(OfficePackage(names: [], part), main: mainPart)
  }

  /// - Parameter depth: how many documents this one is built into.
  static func read(
    _ package: OfficePackage, main: String, depth: Int = 0
  ) throws(ImportError) -> SourceDocument {
    guard let bytes = try package.part(main) else { throw .damaged(part: main, line: nil, column: nil) }
    let relations = try package.relations(of: main)
    let styles = StyleHandler()
    try package.read(package.part("styles", of: main, among: relations), into: styles)
    let numbering = NumberingHandler()
    try package.read(package.part("numbering", of: main, among: relations), into: numbering)
    var asides = DocumentAsides()
    for kind in NoteKind.allCases {
      let notes = NoteHandler()
      try package.read(package.part(kind.part, of: main, among: relations), into: notes)
      asides.notes[kind] = notes.texts
    }
    for relation in relations where relation.kind == "afchunk" && !relation.isExternal {
      let blocks = try Chunk.read(relation.target, of: package, depth: depth)
      asides.chunks[relation.id] = (relation.target.split(separator: "/").last.map(String.init) ?? "", blocks)
    }
    let body = DocumentHandler(
      styles: styles.styles, numbering: AutomaticNumbers(numbering), asides: asides, part: main)
    try XMLReader.read(bytes, part: main, into: body)
    let beside = try Surroundings.notes(of: relations, in: package)
    let hasUnread = asides.chunks.values.contains { $0.blocks == nil }
    if body.blocks.isEmpty, hasUnread { throw .unsupported(.embedded) }
    return SourceDocument(blocks: body.blocks, unit: .paragraph, notes: body.notes + beside)
  }
}

/// Kinds of notes: those below the text are read with it, those of readers are only told of.
enum NoteKind: CaseIterable {
  case foot, end, comment

  var part: StaticString {
    switch self {
    case .foot: "footnotes"
    case .end: "endnotes"
    case .comment: "comments"
    }
  }
}

/// What the text of a document refers to.
struct DocumentAsides {
  /// Texts by their ids.
  var notes: [NoteKind: [String: String]] = [:]
  /// Documents built into this one, by their relations; nil for those that cannot be read.
  var chunks: [String: (name: String, blocks: [SourceDocument.Block]?)] = [:]
}

/// Documents that are built into a Word document (17.17.2): web pages, Word documents, texts.
private enum Chunk {
  private static let deepest = 2

  static func read(
    _ name: String, of package: OfficePackage, depth: Int
  ) throws(ImportError) -> [SourceDocument.Block]? {
    guard depth < deepest, let bytes = try package.part(name) else { return nil }
    do throws(ImportError) {
      return try DocumentReader.content(bytes, name: name.lowercased(), depth: depth + 1).blocks
    } catch .unsupported {
      return nil
    }
  }
}

/// Texts around the main part that are told of and not read.
private enum Surroundings {
  private static let kinds: [String: DocumentAside] = [
    "header": .header, "footer": .footer, "diagramdata": .drawing, "chart": .drawing, "chartex": .drawing,
    "oleobject": .embedded, "package": .embedded,
  ]

  static func notes(
    of relations: [PartRelation], in package: OfficePackage
  ) throws(ImportError) -> [SourceNote] {
    var notes: [SourceNote] = []
    for relation in relations where !relation.isExternal {
      guard let kind = kinds[relation.kind], try package.part(relation.target) != nil else { continue }
      var text = relation.target.split(separator: "/").last.map(String.init) ?? ""
      if kind != .embedded {
        let handler = NoteHandler()
        try package.read(relation.target, into: handler)
        text = handler.all
      }
      let says = kind == .embedded || text.unicodeScalars.contains(where: isWord)
      let note = SourceNote(kind, text, line: 1)
      if says, !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  /// 第 1 页，共 3 页 says nothing.
  private static func isWord(_ sign: Unicode.Scalar) -> Bool {
    sign.isHan && !OutlineWords.ofPages.contains(sign)
  }
}

/// Gathers texts that stand apart: notes by their ids, or all there is.
final class NoteHandler: XMLHandler {
  private(set) var texts: [String: String] = [:]
  private(set) var failure: ImportError?
  private var lines: [String] = []
  private var own: (id: String, first: Int, isText: Bool)?
  private var isText = false
  private var skipped = 0

  private static let leftOut: Set<String> = ["del", "moveFrom", "Fallback", "instrText", "rt"]

  var all: String { lines.filter { !$0.isEmpty }.joined(separator: " ") }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if skipped > 0 { return skipped += 1 }
    switch name {
    case "footnote", "endnote", "comment":
      // Lines between text and notes are notes, too, by their type (17.11.23).
      own = (attributes["id"] ?? "", lines.count, attributes["type"] == nil || attributes["type"] == "normal")
    case "p", "br", "si": lines.append("")
    case "t", "v": isText = true
    case "tab": if !lines.isEmpty { lines[lines.count - 1] += " " }
    default: if NoteHandler.leftOut.contains(name) { skipped = 1 }
    }
  }

  func end(_ name: String) {
    if skipped > 0 { return skipped -= 1 }
    switch name {
    case "t", "v": isText = false
    case "footnote", "endnote", "comment":
      guard let (id, first, isText) = own, isText else { break }
      texts[id] = lines[min(first, lines.count)...].filter { !$0.isEmpty }.joined(separator: " ")
    default: break
    }
  }

  func text(_ text: String) {
    guard isText, skipped == 0 else { return }
    if lines.isEmpty { lines.append("") }
    lines[lines.count - 1] += text
  }
}
