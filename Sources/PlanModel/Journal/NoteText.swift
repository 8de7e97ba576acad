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

  /// Takes a text apart by the words that its lines begin with.
  package init(_ text: String) {
    var part = Part.progress
    for (named, line) in NoteText.lines(of: text) {
      part = named ?? part
      texts[part] = texts[part].map { $0 + "\n" + line } ?? line
    }
  }

  /// The lines of a text, each with the part that begins there.
  package static func lines(of text: String) -> [(part: Part?, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for part in Part.allCases {
        for mark in part.marks where line.hasPrefix(mark) {
          return (part, String(line.dropFirst(mark.count)))
        }
      }
      return (nil, String(line))
    }
  }

  /// Written down: what is empty is left out.
  package var written: String {
    Part.allCases.filter { !self[$0].isEmpty }.map { ($0.marks.first ?? "") + self[$0] }.joined(
      separator: "\n")
  }
}
