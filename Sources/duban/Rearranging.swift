import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

// Lines of the plan that a person wants elsewhere, or as something else, as it was typed.
extension Session {
  private var plan: Plan { snapshot.plan }

  /// What a number, an id or the word for the plan means.
  func changeable(named text: String) throws -> EditPlace {
    isWholePlan(text) ? .plan : try removable(named: text)
  }

  /// What a word says that a heading is to become.
  func changeOfLevel(of place: EditPlace, named word: String, number: Int?) throws -> Rearrangement {
    let known = LevelWord.allCases.first { level in
      Language.allCases.contains { comparisonForm(level.text(in: $0)) == comparisonForm(trimmed(word)) }
    }
    switch known {
    case .up: return .level(place, .up, number: number)
    case .down: return .level(place, .down, number: number)
    case .phase: return .become(place, .phase)
    case .safeguard: return .become(place, .safeguard)
    case .background: return .become(place, .background)
    case nil:
      let words = LevelWord.allCases.map { $0.text(in: language) }
      throw CommandError(
        saying: EditPhrase.levelWords(word, words.map { SameCommand.with($0, for: word, nil) }), code: 2)
    }
  }

  /// A heading that gets new neighbours asks for its number there: it stays as it is, or is the next one.
  func askNumber(_ change: Rearrangement, _ item: String) throws {
    guard case .move(let place, let destination, nil) = change,
      let number = plan.number(of: place, at: destination)
    else { return }
    let numbers = number.isTaken ? [number.next] : [number.own, number.next]
    let commands = numbers.map { SameCommand.with(["--number", "\($0)"]) }
    throw CommandError(saying: EditPhrase.askNumber(item, commands), code: 2)
  }

  /// Shows what changes where that is more than a line, and carries it out.
  func carryOut(_ change: Rearrangement, by person: PersonOption, isSure: Bool) throws {
    let made = try mapped { () throws(StoreError) in try preview(change) }
    let (old, new) = (made.flatMap(\.lines.old), made.flatMap(\.lines.new))
    if !isSure, old.count + new.count > 2 {
      throw CommandError(saying: EditPhrase.askChange(old, new, SameCommand.agreed), code: 2)
    }
    let who = try person.name(self)
    try tell(
      try self.change { store, board throws(StoreError) in try store.rearrange(change, by: who, on: board) })
  }

  private func preview(_ change: Rearrangement) throws(StoreError) -> [PlanEdit] {
    var generator = SystemRandomNumberGenerator()
    do throws(EditError) {
      return try plan.applying(change) { plan.unusedID(using: &generator) }
    } catch {
      throw .edit(error)
    }
  }
}

/// What a heading can become, as people type it.
enum LevelWord: CaseIterable, Phrase {
  case up, down, phase, safeguard, background
}
