import PlanModel

/// The parts of an Office document, found as Office finds them: through relations and content types, whatever the case
/// of their names and the kind of their slashes (ECMA-376 part 2).
struct OfficePackage {
  /// Names as the archive has them, by their folded form.
  private let names: [String: String]
  private let bytes: Parts
  private var contentTypes: [String: String] = [:]
  private var related: [String] = []

  /// - Parameters:
  ///   - names: of all parts; empty where they can only be asked for.
  ///   - bytes: the bytes of a part by its name in the archive.
  init(names: [String], _ bytes: @escaping Parts) throws(ImportError) {
    self.names = Dictionary(names.map { (PartName.folded($0), $0) }) { one, _ in one }
    self.bytes = bytes
    let types = ContentTypeHandler()
    try read("[Content_Types].xml", into: types)
    contentTypes = types.types
    related = try relations(of: "").filter { $0.kind == "officedocument" }.map(\.target)
  }

  /// The bytes of a part; nil where there is none of that name.
  func part(_ name: String) throws(ImportError) -> [UInt8]? {
    let folded = PartName.folded(name)
    if let own = names[folded] { return try bytes(own) }
    return names.isEmpty ? try bytes(name) : nil
  }

  func has(_ name: String) -> Bool { names[PartName.folded(name)] != nil }

  /// Tells a handler what a part says, where there is such a part.
  func read(_ name: String, into handler: any XMLHandler) throws(ImportError) {
    guard let bytes = try part(name) else { return }
    try XMLReader.read(bytes, part: name, into: handler)
  }

  /// The relations of a part; those of the package itself for the name of none.
  func relations(of name: String) throws(ImportError) -> [PartRelation] {
    let handler = RelationHandler(from: name)
    try read(PartName.relations(of: name), into: handler)
    return handler.relations
  }

  /// The main part: what the package is related to, else what has the type of one, else what is called like one.
  var mainPart: String? {
    let typed = contentTypes.filter { $0.value.contains(".main+xml") }.map(\.key).sorted()
    return (related + typed + [DocxReader.mainPart, XlsxReader.mainPart]).first(where: has)
  }

  /// A part that another one refers to by its kind: through a relation, else by its content type, else by its usual name.
  func part(_ kind: StaticString, of main: String, among relations: [PartRelation]) -> String {
    let kind = "\(kind)"
    if let related = relations.first(where: { $0.kind == kind.lowercased() }), !related.isExternal {
      return related.target
    }
    let typed = contentTypes.filter { $0.value.hasSuffix(".\(kind.lowercased())+xml") }.map(\.key).min()
    return typed ?? PartName.resolved(kind + ".xml", from: main)
  }
}

/// A relation of a part to another.
struct PartRelation: Sendable {
  var id: String
  /// The last word of its type in small letters: `worksheet`.
  var kind: String
  /// The name of the part.
  var target: String
  var isExternal: Bool
}

/// Names of parts.
enum PartName {
  /// The form in which names are compared.
  static func folded(_ name: String) -> String { path(name[...]).joined(separator: "/").lowercased() }

  /// A target as it is meant from a part.
  static func resolved(_ target: String, from name: String) -> String {
    let target = decoded(target)
    guard let first = target.utf8.first, first != slash, first != backslash else {
      return path(target[...]).joined(separator: "/")
    }
    let folder = path(name[...]).dropLast().joined(separator: "/")
    return path((folder + "/" + target)[...]).joined(separator: "/")
  }

  static func relations(of name: String) -> String {
    let path = path(name[...])
    return (path.dropLast() + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
  }

  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")

  /// The steps of a name, `.` and `..` walked.
  private static func path(_ name: Substring) -> [String] {
    var steps: [String] = []
    for step in name.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
      if step != ".." { steps.append(String(step)) } else { _ = steps.popLast() }
    }
    return steps
  }

  /// `%20` read as what it stands for, a fragment left out.
  private static func decoded(_ target: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(target.utf8.prefix { $0 != UInt8(ascii: "#") })[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(digits, radix: 16) {
        rest = rest.dropFirst(2)
        bytes.append(value)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Relations of a part: ids and the parts that they mean.
final class RelationHandler: XMLHandler {
  private(set) var relations: [PartRelation] = []
  private(set) var failure: ImportError?
  private let origin: String

  init(from origin: String) { self.origin = origin }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let target = attributes["Target"] else { return }
    let isExternal = attributes["TargetMode"]?.lowercased() == "external"
    relations.append(
      PartRelation(
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").split(separator: "/").last.map { $0.lowercased() } ?? "",
        target: isExternal ? target : PartName.resolved(target, from: origin), isExternal: isExternal))
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// [Content_Types].xml: the types of parts that have one of their own, in small letters.
private final class ContentTypeHandler: XMLHandler {
  private(set) var types: [String: String] = [:]
  private(set) var failure: ImportError?

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Override", let part = attributes["PartName"], let type = attributes["ContentType"] else {
      return
    }
    types[PartName.resolved(part, from: "")] = type.lowercased()
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}
