/// What the placeholders of a template stand for: texts by their names, and lists of the same.
package struct TemplateValues: Sendable {
  var texts: [String: String]
  var lists: [String: [TemplateValues]] = [:]
}

/// Where placeholders are looked up: what is meant innermost, and what stands around it.
struct TemplateScope {
  private var layers: [TemplateValues]

  init(_ values: TemplateValues) { layers = [values] }

  /// The same for one thing of a list; how many it is counts from 1.
  func inside(_ values: TemplateValues, place: Int) -> TemplateScope {
    var (scope, values) = (self, values)
    values.texts[TemplateWords.place] = "\(place)"
    scope.layers.append(values)
    return scope
  }

  func text(_ name: String) -> String? { layers.reversed().lazy.compactMap { $0.texts[name] }.first }

  /// A list; of a text: itself once, where it says anything.
  func list(_ name: String) -> [TemplateValues]? {
    for layer in layers.reversed() {
      if let list = layer.lists[name] { return list }
      if let text = layer.texts[name] {
        return text.isEmpty || text == "0" ? [] : [TemplateValues(texts: [:])]
      }
    }
    return nil
  }

  /// All names that mean something here.
  var names: [String] { layers.flatMap { Array($0.texts.keys) + Array($0.lists.keys) }.sorted() }
}

/// Why a template cannot be filled: what is wrong, and in which paragraph.
package struct TemplateError: Error, Equatable, Sendable {
  package let problem: Problem
  /// Its number in the document, from 1, and its text.
  package let paragraph: Int
  package let text: String

  package enum Problem: Equatable, Sendable {
    /// A placeholder that means nothing here, and those that do.
    case unknown(String, known: [String])
    /// What is to be repeated has no end, or an end without a beginning.
    case unclosed(String)
    case unopened(String)
  }
}
