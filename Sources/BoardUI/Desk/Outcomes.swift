import PlanModel
import PlanPhrases

// What became of effects.
extension Desk {
  /// Takes in what became of an effect.
  ///
  /// - Parameter plan: the place of the plan that it is about.
  /// - Returns: what follows from it.
  mutating func apply(_ outcome: Outcome, in plan: Int) -> [Effect] {
    switch outcome {
    case .saved(let event, let lines): return apply(saved: event, lines, in: plan)
    case .undone(let event, let lines):
      take(event, lines, .model(.undone(describe(event, in: plan))), in: plan)
    case .redone(let event, let lines):
      sitting.insert(event.id)
      take(event, lines, .redone(describe(event, in: plan)), in: plan)
    case .reviewed(let item): apply(reviewed: item)
    case .nothingToReverse(let what):
      say(what == .undo ? .model(.nothingToUndo) : .nothingToRedo)
    case .asks(let what, let id, let event):
      reveal(event.item, in: plan)
      open(.chooser(Chooser(purpose: .reverse(what, id, describe(event, in: plan)))))
    case .waits(let event, let item):
      return wait(for: event, about: item.map { self.item(at: ItemPlace(plan: plan, index: $0)) })
    case .undoWaits(let event, let void): return wait(toUndo: event, by: void, in: plan)
    case .delivered(let lines): apply(delivered: lines, in: plan)
    case .undelivered: outbox.wantsDelivery = !outbox.waiting.isEmpty
    case .kept(let old, let new): apply(kept: old, as: new)
    case .found(let found): open(problems: found)
    case .notSaved(let reason): report(reason)
    case .isGone: report(said(.itemIsGone))
    case .failed(let reason): message = Message(text: reason, isProblem: true)
    case .done: break
    }
    return []
  }

  private mutating func apply(saved event: Event, _ lines: [UInt8], in plan: Int) -> [Effect] {
    let effects = closeForms()
    absorbOwn(lines, in: plan)
    let day = event.day == asOf ? nil : event.day
    message = Message(text: said(.saved(describe(event, in: plan), on: day)))
    return effects
  }

  private mutating func take(_ event: Event, _ lines: [UInt8], _ phrase: BoardPhrase, in plan: Int) {
    absorbOwn(lines, in: plan)
    reveal(event.item, in: plan)
    say(phrase)
  }

  /// Takes in what was written for a person at this screen; the last line of it is what was made now.
  private mutating func absorbOwn(_ lines: [UInt8], in plan: Int) {
    absorb([JournalPiece(written: lines)], into: plan)
    let last = lines.split(separator: UInt8(ascii: "\n")).last
    if let id = last.flatMap({ try? EventLine.read($0) })?.id { sitting.insert(id) }
  }

  /// What was typed stays open where it was typed.
  private mutating func report(_ reason: String) {
    let text = said(.notSaved(reason))
    if case .form(var form) = overlays.last {
      form.problem = text
      replaceTop(.form(form))
    } else {
      message = Message(text: text, isProblem: true)
    }
  }

  private mutating func reveal(_ id: ItemID?, in plan: Int) {
    if let index = id.flatMap({ plans[plan].index(of: $0) }) { reveal(ItemPlace(plan: plan, index: index)) }
  }
}
