/// A note (进展) by its parts: how far it is, what is in the way, what comes next, and the number of a paper (文号).
///
/// Written down it is plain text, a line or more for each part, so that every program and person reads it.
package struct NoteText: Equatable, Sendable {
  package enum Part: CaseIterable, Sendable { case progress, problems, next, paper }

  private var texts: [Part: String] = [:]

  package init() {}

  package subscript(part: Part) -> String {
    get { texts[part] ?? "" }
    set { texts[part] = newValue }
  }

  package var isEmpty: Bool { texts.values.allSatisfy(\.isEmpty) }

  /// Takes a text apart by the words that its lines begin with, in whatever language they were written.
  package init(_ text: String) {
    var part = Part.progress
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      if let (named, behind) = NoteText.beginning(of: line) { (part, rest) = (named, behind) }
      texts[part] = texts[part].map { $0 + "\n" + rest } ?? String(rest)
    }
  }

  private static func beginning(of line: Substring) -> (Part, Substring)? {
    for part in Part.allCases where part != .progress {
      for language in Language.allCases {
        let mark = language.pair(part.text(in: language), "")
        if line.hasPrefix(mark) { return (part, line.dropFirst(mark.count)) }
      }
    }
    return nil
  }

  /// Written down: what is empty is left out.
  package func text(in language: Language) -> String {
    Part.allCases.filter { !self[$0].isEmpty }.map { part in
      part == .progress ? self[part] : language.pair(part.text(in: language), self[part])
    }.joined(separator: "\n")
  }
}

extension NoteText.Part: Phrase {}
