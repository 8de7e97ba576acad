import PlanImport
import PlanModel

/// A document of WordprocessingML with placeholders: what stands where on the paper is said in it, and nowhere else.
package struct Template: Sendable {
  /// By their names, in the order in which they are written.
  private var parts: [(name: String, bytes: [UInt8])]

  /// A filled one.
  package struct Filled: Sendable {
    /// All bytes of the file.
    package let bytes: [UInt8]
    /// How many signs its text has, without blanks.
    package let length: Int
    /// Numbers that somebody typed into the template and that are others than those that were counted.
    package let typed: [TypedNumber]
  }

  init(parts: [(name: String, bytes: [UInt8])]) { self.parts = parts.sorted { $0.name < $1.name } }

  /// Reads a docx.
  package init(reading bytes: [UInt8]) throws(ImportError) {
    let archive = try ZipArchive(bytes)
    guard archive.has(Template.body) else { throw .damaged(part: Template.body, line: nil, column: nil) }
    parts = []
    for name in archive.names {
      if let bytes = try archive.part(name) { parts.append((name, bytes)) }
    }
  }

  private static let body = "word/document.xml"

  /// Parts in which placeholders may stand.
  private static func isFilled(_ name: String) -> Bool {
    let beginnings = [body, "word/header", "word/footer", "word/footnotes", "word/endnotes"]
    return name.hasSuffix(".xml") && beginnings.contains { name.hasPrefix($0) }
  }

  /// All bytes of the file.
  package var bytes: [UInt8] { get throws(ReportError) { try ZipWriter.archive(of: parts) } }

  package func filled(with values: TemplateValues) throws(ReportError) -> Filled {
    var (copy, length, typed) = (self, 0, [TypedNumber]())
    for place in parts.indices where Template.isFilled(parts[place].name) {
      let (root, filled) = try Template.filled(parts[place], with: values)
      copy.parts[place].bytes = filled.document
      guard parts[place].name == Template.body else { continue }
      length = filled.wholeText.count { !$0.isWhitespace }
      typed = TypedNumber.all(in: root, beside: values)
    }
    return Filled(bytes: try copy.bytes, length: length, typed: typed)
  }

  /// A part before and after.
  private static func filled(
    _ part: (name: String, bytes: [UInt8]), with values: TemplateValues
  ) throws(ReportError) -> (XMLElement, XMLElement) {
    let root: XMLElement
    do throws(ImportError) {
      root = try XMLElement.read(part.bytes, part: part.name)
    } catch {
      throw ReportError(error)
    }
    do throws(TemplateError) {
      return (root, try TemplateFilling.fill(root, with: values))
    } catch {
      throw ReportError(error)
    }
  }
}

/// A number that somebody typed into a template: what it is said of, what was typed and what was counted.
package struct TypedNumber: Equatable, Sendable {
  package let name, typed, counted: String
  /// The number of the paragraph, from 1.
  package let paragraph: Int

  /// Those that differ from what was counted.
  static func all(in root: XMLElement, beside values: TemplateValues) -> [TypedNumber] {
    var count = 0
    return paragraphs(of: root.prepared(&count)).flatMap { numbers(in: $0, beside: values) }
  }

  private static func paragraphs(of element: XMLElement) -> [XMLElement] {
    element.isParagraph ? [element] : element.children.flatMap { $0.element.map(paragraphs) ?? [] }
  }

  private static func numbers(in paragraph: XMLElement, beside values: TemplateValues) -> [TypedNumber] {
    let text = paragraph.wholeText
    return TemplateWords.counted.compactMap { word in
      guard let start = text.firstRange(of: word.said)?.upperBound else { return nil }
      // `18`, or `31.6%`
      let rest = text[start...].drop { $0 == " " || TemplateWords.between.contains($0) }
      let number = String(rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
      guard number.contains(where: \.isNumber) else { return nil }
      let isShare = rest.dropFirst(number.count).first.map { "%\u{FF05}".contains($0) } ?? false
      let name = isShare ? word.share : word.count
      guard let name, let counted = values.texts[name] else { return nil }
      let typed = isShare ? number + "%" : number
      return typed == counted
        ? nil
        : TypedNumber(
          name: word.said, typed: typed, counted: counted, paragraph: paragraph.place)
    }
  }
}
