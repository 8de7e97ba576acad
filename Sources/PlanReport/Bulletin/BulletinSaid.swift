import PlanModel
import PlanPhrases

extension Bulletin.Said {
  /// What was said, with its day and who said it: `召开调度会（2018-05-03 陈静）`
  func text(in language: Language) -> String { words(language) + language.aside("\(on) \(who)") }

  private func words(_ language: Language) -> String {
    let kind = Event.Kind(code: self.kind)
    let text = language.lines(self.text)
    // A note is what it says.
    if kind == .note { return text.isEmpty ? kind.word(in: language) : text }
    let value = kind.shown(self.value)?.text(in: language) ?? self.value
    let named = kind.isPlain ? value : kind.word(in: language) + " " + value
    let what = indicator.map { $0 + " " + self.value } ?? named
    return text.isEmpty ? what : language.pair(what, text)
  }
}

extension Language {
  /// Several lines as statements one after the other.
  func lines(_ text: String) -> String { clauses(text.split(whereSeparator: \.isNewline).map(String.init)) }
}
