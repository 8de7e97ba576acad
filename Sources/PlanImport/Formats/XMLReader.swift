import CDocuments
import Glibc
import PlanModel

/// What is told of the parts of an XML document, in its order.
package protocol XMLHandler: AnyObject {
  /// Whether names come with their prefixes; usually they do not.
  var wantsPrefixes: Bool { get }
  func start(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ text: String)
  /// Set by a handler that reads no further.
  var failure: ImportError? { get }
}

extension XMLHandler {
  package var wantsPrefixes: Bool { false }
}

/// An attribute of an element.
package struct XMLAttribute: Sendable {
  package var name, value: String

  package init(name: String, value: String) { (self.name, self.value) = (name, value) }
}

/// The attributes of an element, looked up by their names without prefixes.
package struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  subscript(name: StaticString) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index], let value = pairs[index + 1] {
      if strcmp(localName(key), UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
        return String(cString: value)
      }
      index += 2
    }
    return nil
  }
}

extension XMLAttributes {
  /// All of them in their order, with their prefixes.
  package var all: [XMLAttribute] {
    guard let pairs else { return [] }
    var (all, index) = ([XMLAttribute](), 0)
    while let name = pairs[index], let value = pairs[index + 1] {
      all.append(XMLAttribute(name: String(cString: name), value: String(cString: value)))
      index += 2
    }
    return all
  }
}

/// The name behind the prefix.
private func localName(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  strchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? name
}

/// Reads XML with expat: no document types, no entities of its own, no deep nesting.
package final class XMLReader {
  private let handler: any XMLHandler
  private let part: String
  private var parser: XML_Parser?
  private var depth = 0
  private var failure: ImportError?

  /// Office programs nest less.
  private static let deepest = 256

  private init(_ handler: any XMLHandler, part: String) {
    self.handler = handler
    self.part = part
  }

  /// Tells a handler what a part of a document says.
  ///
  /// - Parameter encoding: what the bytes are, whatever they say of themselves.
  package static func read(
    _ bytes: [UInt8], part: String, encoding: String? = nil, into handler: any XMLHandler
  ) throws(ImportError) {
    let reader = XMLReader(handler, part: part)
    guard let parser = XML_ParserCreate(encoding) else { throw .tooLarge(part: part, limit: 0) }
    defer { XML_ParserFree(parser) }
    reader.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    reader.setHandlers(parser)
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), 1)
    }
    withExtendedLifetime(reader) {}
    if let failure = reader.failure ?? handler.failure { throw failure }
    guard status == XML_STATUS_OK else { throw reader.damage }
  }

  private func setHandlers(_ parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { user, name, attributes in XMLReader.of(user)?.start(name, attributes) },
      { user, name in XMLReader.of(user)?.end(name) })
    XML_SetCharacterDataHandler(parser) { user, text, count in XMLReader.of(user)?.text(text, Int(count)) }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLReader.of(user)?.refuseDocumentType() }
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
    user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { parser.map { Int(XML_GetCurrentLineNumber($0)) } ?? 1 }
  /// From 1; expat counts from 0.
  private var column: Int { parser.map { Int(XML_GetCurrentColumnNumber($0)) + 1 } ?? 1 }
  private var damage: ImportError { .damaged(part: part, line: line, column: column) }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, failure == nil else { return }
    depth += 1
    guard depth <= XMLReader.deepest else { return stop(damage) }
    handler.start(shown(name), XMLAttributes(pairs: attributes))
    if let failure = handler.failure { stop(failure) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard let name, failure == nil else { return }
    depth -= 1
    handler.end(shown(name))
    if let failure = handler.failure { stop(failure) }
  }

  private func shown(_ name: UnsafePointer<CChar>) -> String {
    String(cString: handler.wantsPrefixes ? name : localName(name))
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard let text, failure == nil else { return }
    let bytes = UnsafeBufferPointer(start: text, count: count)
    bytes.withMemoryRebound(to: UInt8.self) { handler.text(String(decoding: $0, as: UTF8.self)) }
  }

  private func refuseDocumentType() { stop(.documentType(part: part, line: line, column: column)) }

  private func stop(_ failure: ImportError) {
    self.failure = self.failure ?? failure
    if let parser { XML_StopParser(parser, 0) }
  }
}
