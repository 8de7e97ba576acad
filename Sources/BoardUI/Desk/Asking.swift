import PlanModel
import PlanPhrases

// What a person asks of the desk.
extension Desk {
  /// A text in the language of the person.
  func said(_ phrase: BoardPhrase) -> String { phrase.text(in: language) }
  func said(_ phrase: KeyPhrase) -> String { phrase.text(in: language) }
  func said(_ phrase: ViewPhrase) -> String { phrase.text(in: language) }

  /// A text of plans in general, in the language of the person.
  func said(_ phrase: ModelPhrase) -> String { phrase.text(in: language) }

  mutating func say(_ phrase: BoardPhrase, isProblem: Bool = false) {
    message = Message(text: said(phrase), isProblem: isProblem)
  }

  mutating func openStatuses() { open(.chooser(statusChooser(for: wanted))) }

  mutating func openNote() { open(.form(noteForm(for: wanted))) }

  mutating func openDue() { open(.form(dueForm(for: wanted))) }

  mutating func openDetail() { if let row = selected { open(.pager(Pager(content: .row(row)))) } }

  mutating func openUnits() {
    countUnits()
    open(.chooser(Chooser(purpose: .units)))
  }

  mutating func openSearch() { open(.search(TextField(filter.text), before: filter.text)) }

  /// Seeks what stands in the field of the search that is open.
  mutating func find(_ field: TextField, before: String) {
    replaceTop(.search(field, before: before))
    find(field.text)
  }

  mutating func find(_ text: String) { change { $0.text = text } }

  mutating func change(_ body: (inout Filter) -> Void) {
    var filter = self.filter
    body(&filter)
    setFilter(filter)
  }

  /// Takes back the last event, or the last taking back.
  ///
  /// - Parameter asked: what the person was asked about and said yes to.
  func reverse(_ what: Reversal, asked: EventID? = nil) -> [Effect] {
    person.map { [.reverse(what, who: $0.name, asked: asked)] } ?? []
  }

  /// Ctrl-S, which saves elsewhere: what is recorded is saved, what is still being typed or waits is not.
  mutating func sayAllIsSaved() {
    if !outbox.waiting.isEmpty {
      say(.model(.waitsForFolder(outbox.waiting.count)), isProblem: true)
    } else if case .form = overlays.last {
      say(.enterSavesThis)
    } else {
      say(.allIsSaved)
    }
  }
}
