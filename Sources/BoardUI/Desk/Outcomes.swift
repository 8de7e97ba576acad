import PlanModel
import PlanPhrases

// What became of effects.
extension Desk {
  /// Takes in what became of an effect.
  ///
  /// - Parameter plan: the place of the plan that it is about.
  /// - Returns: what follows from it.
  mutating func apply(_ outcome: Outcome, in plan: Int) -> [Effect] {
    defer { settled = nil }
    switch outcome {
    case .saved(let event, let lines, let count): return apply(saved: event, lines, count, in: plan)
    case .undone(let event, let lines, let count):
      tick(.undo)
      take(event, lines, .model(.undone(describe(event, count, in: plan))), in: plan)
    case .redone(let event, let lines, let count):
      sitting.insert(event.id)
      take(event, lines, .redone(describe(event, count, in: plan)), in: plan)
    case .reviewed(let item, let lines):
      if !lines.isEmpty { absorbOwn(lines, in: plan) }
      apply(reviewed: item)
    case .nothingToReverse(let what):
      say(what == .undo ? .model(.nothingToUndo) : .nothingToRedo)
    case .asks(let what, let id, let event, let count):
      reveal(event.item, in: plan)
      open(.chooser(Chooser(purpose: .reverse(what, id, describe(event, count, in: plan)))))
    case .waits(let events): return wait(for: events, in: plan)
    case .undoWaits(let voids): return wait(toUndo: voids, in: plan)
    case .delivered(let lines):
      apply(delivered: lines, in: plan)
      markUnfinished()
    case .undelivered: outbox.wantsDelivery = !outbox.waiting.isEmpty
    case .kept(let old, let new): apply(kept: old, as: new)
    case .found(let found): open(problems: found)
    case .identified(let wish, let key): return goOn(with: wish, under: key)
    case .changedMeanwhile(let field, let now): apply(changed: field, now: now)
    case .notSaved(let reason): report(reason)
    case .written(let path): say(.writtenTo(path))
    case .isGone: report(said(.itemIsGone))
    case .failed(let reason): message = Message(text: reason, isProblem: true)
    case .papers(let text, let lines): return apply(papers: text, lines, in: plan)
    case .exported(let text, let path): return apply(exported: text, to: path)
    case .sheets(let preview): open(preview)
    case .bulletin(let wish, let text): open(wish, text)
    case .done: break
    }
    return []
  }

  private mutating func apply(papers text: String, _ lines: [UInt8], in plan: Int) -> [Effect] {
    let effects = closeForms()
    absorbOwn(lines, in: plan)
    message = Message(text: text)
    return effects
  }

  private mutating func apply(exported text: String, to path: String?) -> [Effect] {
    message = Message(text: text)
    return path.map { [.copy($0)] } ?? []
  }

  private mutating func apply(saved event: Event, _ lines: [UInt8], _ count: Int, in plan: Int) -> [Effect] {
    let effects = closeForms() + forgetLot(event, count)
    if count > 1 { marked = [] }
    absorbOwn(lines, in: plan)
    if event.kind == .note { tick(.note) }
    if event.edit?.field.putsLines ?? false { revealEdited(event, in: plan) }
    let day = event.day == asOf ? nil : event.day
    if let settled, doubtCount > 0 { openDoubt(after: settled - 1) }
    message = Message(text: said(.saved(describe(event, count, in: plan), on: day)))
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
    noteOwn()
    let last = lines.split(separator: UInt8(ascii: "\n")).last
    if let id = last.flatMap({ try? EventLine.read($0) })?.id { sitting.insert(id) }
  }

  /// What was typed stays open where it was typed.
  mutating func report(_ reason: String) {
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

extension EditField {
  /// Whether lines stand somewhere that were not there.
  fileprivate var putsLines: Bool { isOfLines && ![.remove, .lines].contains(self) }
}
