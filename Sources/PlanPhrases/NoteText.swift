import PlanModel

extension NoteText.Part: Phrase {}

extension Event {
  /// What was written with it, as it is shown: the parts of a note are named in a language.
  package func remark(in language: Language) -> String {
    guard kind == .note else { return remark }
    return NoteText.lines(of: remark).map { part, text in
      part.map { language.pair($0.text(in: language), text) } ?? text
    }.joined(separator: "\n")
  }
}
