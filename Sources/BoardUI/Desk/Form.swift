import PlanBytes
import PlanModel
import PlanPhrases

/// Lines to be typed, saved together.
package struct Form: Equatable, Sendable {
  package var purpose: Purpose
  package var fields: [Field]
  package var focus = 0
  /// What its text goes on from, or is kept as while it is typed.
  package var kept: Draft?
  /// Why it could not be saved; what was typed stays.
  package var problem: String?
  /// What Enter was pressed on once already: asked a second time it is confirmed.
  package var asked: [String] = []

  package struct Field: Equatable, Sendable {
    package var label: BoardPhrase
    package var content: TextField
  }

  package enum Purpose: Equatable, Sendable {
    /// Who is at the screen; then what was about to be saved.
    case person(then: Effect?)
    case mark(items: [DeskItem], StatusStep)
    case note(items: [DeskItem])
    /// A new due day and its reason.
    case due(items: [DeskItem])
    /// What was measured of a target.
    case measure(target: DeskTarget)
    /// From when to when is looked back.
    case period
    /// A name for the filter in force.
    case filterName
    /// From when to when what is shown is due.
    case dueWindow
    /// Where the sheets are that came back.
    case collecting
    /// Which bulletin is issued.
    case issuing
    /// What a field of the plan is to say.
    case edit(EditSpot)
    /// Something new in a part of the plan.
    case entry(NewEntry.Kind, in: DeskPart)
    /// What an item becomes, a line for each.
    case split(DeskPart)

    /// What it is about: one item, or many of one plan; none where it is about something else.
    var items: [DeskItem] {
      switch self {
      case .person(.save(let wish)?): wish.items
      case .mark(let items, _), .note(let items), .due(let items): items
      case .person, .measure, .period, .filterName, .dueWindow, .edit, .entry, .split, .collecting, .issuing:
        []
      }
    }

    /// The item that it is about; nil where these are many.
    var item: DeskItem? { items.count == 1 ? items.first : nil }

    /// The part of the plan that it changes.
    var part: DeskPart? {
      switch self {
      case .edit(let spot): spot.part
      case .entry(_, let part), .split(let part): part
      case .person, .mark, .note, .due, .measure, .period, .filterName, .dueWindow, .collecting, .issuing:
        nil
      }
    }

    /// The place of the plan on the desk.
    var plan: Int {
      if case .measure(let target) = self { return target.plan }
      return part?.plan ?? items.first?.plan ?? 0
    }

    /// The field whose text is kept for the ledger.
    var text: BoardPhrase {
      switch self {
      case .person: .fieldName
      case .mark(_, let step): step.needsReason ? .fieldReason : .fieldRemark
      case .note: .fieldProgress
      case .due: .fieldReason
      case .measure: .fieldSource
      case .period: .fieldSince
      case .filterName: .filters(.fieldFilterName)
      case .dueWindow: .filters(.fieldDueWindow)
      case .collecting: .sheets(.fieldPlace)
      case .issuing: .sheets(.fieldNext)
      case .edit(let spot): .field(spot.field)
      case .entry(let kind, _): .field(kind.formFields[0])
      case .split: .field(.scope)
      }
    }
  }

  var isPerson: Bool { if case .person = purpose { true } else { false } }

  /// What was typed in the field of that label, without white space at either end.
  func value(_ label: BoardPhrase) -> String {
    fields.first { $0.label == label }.map { trimmed($0.content.text) } ?? ""
  }

  /// The place of the field of that label.
  func place(of label: BoardPhrase) -> Int { fields.firstIndex { $0.label == label } ?? 0 }

  /// Puts what was typed before into the field of that label, where there is one.
  ///
  /// - Parameter isSuggestion: typing replaces it; otherwise what is typed is added.
  mutating func set(_ label: BoardPhrase, to text: String, isSuggestion: Bool = true) {
    guard fields.contains(where: { $0.label == label }) else { return }
    let place = place(of: label)
    fields[place].content = fields[place].content.holding(text, isSuggestion: isSuggestion)
  }
}
