import PlanBytes
import PlanModel

/// Fills a part of a template: a placeholder becomes its text; the paragraph or the row of a table that holds both marks
/// of a loop, or else all from the one to the other, stands once for each thing of a list.
struct TemplateFilling {
  /// Fills a whole part.
  static func fill(_ root: XMLElement, with values: TemplateValues) throws(TemplateError) -> XMLElement {
    var count = 0
    return try TemplateFilling().filled(root.prepared(&count), TemplateScope(values))
  }

  private func filled(_ element: XMLElement, _ scope: TemplateScope) throws(TemplateError) -> XMLElement {
    if element.isParagraph { return try filledParagraph(element, scope) }
    var copy = element
    copy.children = try filled(element.children, scope)
    // A cell without a paragraph is damaged (17.4.65).
    if element.name == "w:tc", !copy.children.contains(where: { $0.element?.isParagraph ?? false }) {
      copy.children.append(.element(XMLElement(name: "w:p", attributes: [])))
    }
    return copy
  }

  // MARK: Loops

  private func filled(_ nodes: [XMLNode], _ scope: TemplateScope) throws(TemplateError) -> [XMLNode] {
    var (result, index) = ([XMLNode](), 0)
    while index < nodes.count {
      guard let element = nodes[index].element, let mark = element.opening else {
        result.append(
          try nodes[index].element.map { (own) throws(TemplateError) in
            .element(try filled(own, scope))
          } ?? nodes[index])
        index += 1
        continue
      }
      guard let last = end(of: mark, in: nodes, from: index) else {
        throw element.error(.unclosed(mark.name), mark.name)
      }
      let body = body(of: mark, Array(nodes[index...last]))
      for own in try scopes(of: mark, in: element, scope) { result += try filled(body, own) }
      index = last + 1
    }
    return result
  }

  /// The place of the thing that holds the end of a loop.
  private func end(of mark: Placeholder, in nodes: [XMLNode], from start: Int) -> Int? {
    nodes[start...].firstIndex { $0.element?.ends(mark.name) ?? false }
  }

  /// What is repeated: without the marks, and without paragraphs that held nothing else.
  private func body(of mark: Placeholder, _ nodes: [XMLNode]) -> [XMLNode] {
    let last = nodes.count - 1
    return nodes.enumerated().compactMap { place, node in
      guard var element = node.element, place == 0 || place == last else { return node }
      if place == 0 { element = element.without([mark.kind], mark.name) }
      if place == last { element = element.without([.end], mark.name) }
      let isNothingElse = element.isParagraph && element.wholeText.allSatisfy(\.isWhitespace)
      return isNothingElse ? nil : .element(element)
    }
  }

  /// One for each time that a loop is gone through.
  private func scopes(
    of mark: Placeholder, in element: XMLElement, _ scope: TemplateScope
  ) throws(TemplateError) -> [TemplateScope] {
    guard let list = scope.list(mark.name) else {
      throw element.error(.unknown(mark.name, known: scope.names), mark.name)
    }
    if mark.kind == .none { return list.isEmpty ? [scope] : [] }
    return list.enumerated().map { scope.inside($1, place: $0 + 1) }
  }

  // MARK: Texts

  private func filledParagraph(
    _ paragraph: XMLElement, _ scope: TemplateScope
  ) throws(TemplateError) -> XMLElement {
    var texts: [String] = []
    for text in paragraph.texts { texts.append(try filled(text, paragraph, scope)) }
    var copy = texts == paragraph.texts ? paragraph : paragraph.with(texts: texts).withBreaks
    copy[XMLElement.placeName] = nil
    copy.children = copy.children.map { $0.element.map { .element($0.withoutPlaces) } ?? $0 }
    return copy
  }

  private func filled(
    _ text: String, _ paragraph: XMLElement, _ scope: TemplateScope
  ) throws(TemplateError) -> String {
    var (result, rest) = ("", text.startIndex)
    for placeholder in Placeholder.all(in: text) {
      guard placeholder.kind != .end else {
        throw paragraph.error(.unopened(placeholder.name), placeholder.name)
      }
      guard placeholder.kind == .value, let value = scope.text(placeholder.name) else {
        throw paragraph.error(.unknown(placeholder.name, known: scope.names), placeholder.name)
      }
      result += text[rest..<placeholder.range.lowerBound] + lines(of: value)
      rest = placeholder.range.upperBound
    }
    return result + text[rest...]
  }

  /// Signs that XML does not know, and those that cannot be seen, are no text.
  private func lines(of value: String) -> String {
    value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { safe(String($0)) }
      .joined(separator: "\n")
  }
}

extension XMLElement {
  /// The mark with which a loop begins in a paragraph or a row, where it is not of one of its cells alone.
  fileprivate var opening: Placeholder? {
    guard isParagraph || isRow else { return nil }
    let own = isParagraph ? [self] : children.compactMap(\.element)
    return own.lazy.flatMap { part in
      Placeholder.all(in: part.wholeText).filter { mark in
        [.each, .none].contains(mark.kind) && (isParagraph || !part.ends(mark.name))
      }
    }.first
  }

  /// Whether the end of a loop stands in it.
  fileprivate func ends(_ name: String) -> Bool {
    Placeholder.all(in: wholeText).contains { $0.kind == .end && $0.name == name }
  }

  /// The paragraph in it in which a placeholder stands.
  private func paragraph(with name: String) -> XMLElement? {
    if isParagraph {
      return Placeholder.all(in: wholeText).contains { $0.name == name } ? self : nil
    }
    return children.lazy.compactMap { $0.element?.paragraph(with: name) }.first
  }

  fileprivate func error(_ problem: TemplateError.Problem, _ name: String) -> TemplateError {
    let paragraph = paragraph(with: name) ?? self
    return TemplateError(problem: problem, paragraph: paragraph.place, text: paragraph.wholeText)
  }

  fileprivate var withoutPlaces: XMLElement {
    var copy = self
    if isParagraph { copy[XMLElement.placeName] = nil }
    copy.children = children.map { $0.element.map { .element($0.withoutPlaces) } ?? $0 }
    return copy
  }
}
