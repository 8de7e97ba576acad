import PlanBytes
import PlanModel

// Paragraphs of WordprocessingML (ECMA-376 part 1, 17.3): their text stands in runs, and office programs break runs where
// they like.
extension XMLElement {
  var isParagraph: Bool { name == "w:p" }
  var isRow: Bool { name == "w:tr" }

  /// Which paragraph of the part it is, from 1; never written.
  static let placeName = "duban:place"
  var place: Int { self[XMLElement.placeName].flatMap { Int($0) } ?? 0 }

  /// All texts in it, as they are split over runs.
  var texts: [String] {
    if name == "w:t" { return [children.map { if case .text(let text) = $0 { text } else { "" } }.joined()] }
    return children.flatMap { $0.element?.texts ?? [] }
  }

  var wholeText: String { texts.joined() }

  /// The same with other texts, one for each of `texts`.
  func with(texts: [String]) -> XMLElement {
    var rest = texts[...]
    return replacing(&rest)
  }

  private func replacing(_ texts: inout ArraySlice<String>) -> XMLElement {
    var copy = self
    if name == "w:t" {
      let text = texts.popFirst() ?? ""
      copy.children = text.isEmpty ? [] : [.text(text)]
      copy["xml:space"] = "preserve"
      return copy
    }
    copy.children = children.map { child in
      child.element.map { .element($0.replacing(&texts)) } ?? child
    }
    return copy
  }

  /// With each placeholder in the run in which it begins, and each paragraph with its number.
  ///
  /// - Parameter count: of the paragraphs before it.
  func prepared(_ count: inout Int) -> XMLElement {
    var copy = self
    if isParagraph {
      count += 1
      copy = joined
      copy[XMLElement.placeName] = "\(count)"
    }
    copy.children = copy.children.map { child in child.element.map { .element($0.prepared(&count)) } ?? child
    }
    return copy
  }

  private var joined: XMLElement {
    let (texts, whole) = (self.texts, wholeText)
    var owners = texts.enumerated().flatMap { place, text in text.map { _ in place } }
    let signs = Array(whole)
    // Signs that are made of several may differ once the texts are one: then they stay where they are.
    guard owners.count == signs.count else { return self }
    for placeholder in Placeholder.all(in: whole) {
      let first = whole.distance(from: whole.startIndex, to: placeholder.range.lowerBound)
      let last = whole.distance(from: whole.startIndex, to: placeholder.range.upperBound)
      for place in first..<last { owners[place] = owners[first] }
    }
    var result = texts.map { _ in "" }
    for (sign, owner) in zip(signs, owners) { result[owner].append(sign) }
    return result == texts ? self : with(texts: result)
  }

  /// Without the marks of a loop that stand first in it.
  func without(_ kinds: Set<Placeholder.Kind>, _ name: String) -> XMLElement {
    var isDone = false
    let texts = self.texts.map { text -> String in
      guard !isDone,
        let mark = Placeholder.all(in: text).first(where: { kinds.contains($0.kind) && $0.name == name })
      else { return text }
      isDone = true
      return text.replacingCharacters(in: mark.range)
    }
    return with(texts: texts)
  }

  /// With its lines in `w:br`, one below the other.
  var withBreaks: XMLElement {
    var copy = self
    copy.children = children.flatMap { child -> [XMLNode] in
      guard let element = child.element else { return [child] }
      guard element.name == "w:t" else { return [.element(element.withBreaks)] }
      let lines = element.wholeText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return lines.enumerated().flatMap { place, line -> [XMLNode] in
        let line = XMLNode.element(element.with(texts: [String(line)]))
        return place == 0 ? [line] : [.element(XMLElement(name: "w:br", attributes: [])), line]
      }
    }
    return copy
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
