import PlanModel
import PlanPhrases

// Notes by their parts (进展、存在问题、下一步), with the number of a paper and a percentage.
extension Desk {
  /// The form for a note: what most people want stands on top.
  mutating func noteForm(for items: [DeskItem]) -> Form {
    func field(_ label: BoardPhrase, _ kind: TextField.Use) -> Form.Field {
      Form.Field(label: label, content: TextField(kind: kind))
    }
    let fields = [
      field(.fieldProgress, .lines), dayField, field(.notePart(.problems), .lines),
      field(.notePart(.next), .lines), field(.notePart(.paper), .word), field(.fieldPercentage, .word),
    ]
    return withDraft(Form(purpose: .note(items: items), fields: fields))
  }

  /// The percentage that was typed, as it is recorded; empty where none was.
  func percentage(_ form: Form) throws(FormError) -> String {
    let typed = form.value(.fieldPercentage)
    if typed.isEmpty { return "" }
    guard let number = DecimalNumber(percentage: typed) else {
      throw FormError(text: .percentageNeeded, field: form.place(of: .fieldPercentage))
    }
    return number.description
  }
}

extension NoteText.Part {
  /// The field that it is typed in.
  fileprivate var label: BoardPhrase { self == .progress ? .fieldProgress : .notePart(self) }
}

extension Form {
  /// What it holds for the ledger.
  var written: String {
    if case .entry(let kind, _) = purpose { return kind.formFields.map { value(.field($0)) }.joinedCells }
    guard case .note = purpose else { return value(purpose.text) }
    var note = NoteText()
    for part in NoteText.Part.allCases { note[part] = value(part.label) }
    return note.written
  }

  /// Puts a text that was kept where it was typed.
  mutating func set(text: String) {
    if case .entry(let kind, _) = purpose {
      for (field, cell) in zip(kind.formFields, text.split(separator: "\t", omittingEmptySubsequences: false))
      {
        set(.field(field), to: String(cell), isSuggestion: false)
      }
      return
    }
    guard case .note = purpose else { return set(purpose.text, to: text, isSuggestion: false) }
    let note = NoteText(text)
    for part in NoteText.Part.allCases { set(part.label, to: note[part], isSuggestion: false) }
  }
}

extension [String] {
  /// With tabs between, which nobody types; empty where all are.
  fileprivate var joinedCells: String { allSatisfy(\.isEmpty) ? "" : joined(separator: "\t") }
}
