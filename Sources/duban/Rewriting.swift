import BoardUI
import PlanModel
import PlanPhrases
import PlanPrograms
import PlanStore

// Lines of the plan in an editor of the person's own.
extension Session {
  /// Lets the person rewrite the lines of a part; what they say counts once the plan can be read with them.
  func rewrite(_ part: DeskPart, _ desk: Desk) throws(StoreError) -> Outcome {
    var snapshot = desk.plans[part.plan]
    if part.isNameless {
      _ = try store.identified(part.key, on: snapshot)
      snapshot = snapshot.with(plan: store.plan)
    }
    guard let place = snapshot.plan.place(of: part.key) else { return .isGone }
    let file = try store.editorText(of: place, in: snapshot.plan)
    switch Editor(environmentVariable("VISUAL") ?? environmentVariable("EDITOR")).open(file.path) {
    case .noProgram(let name):
      file.remove()
      return .failed(said(.noEditor(name)))
    case .ended(let status) where status != 0: return .failed(said(.editorFailed(Int(status))))
    case .ended: return try take(file, place, desk, snapshot)
    }
  }

  private func take(
    _ file: EditorText, _ place: EditPlace, _ desk: Desk, _ snapshot: Snapshot
  ) throws(StoreError) -> Outcome {
    let text = try file.read()
    do throws(RewriteProblem) { _ = try snapshot.plan.rewriting(place, as: text) } catch {
      guard error.problem == .same else { return .failed(said(.refused(line: error.line, error.problem))) }
      file.remove()
      return .failed(error.problem.text(in: language))
    }
    do throws(StoreError) {
      let saved = try store.rewrite(place, as: text, by: desk.person?.name ?? "", on: snapshot)
      file.remove()
      return .saved(saved.event, lines: saved.lines)
    } catch .edit(let problem) {
      return .failed(said(.keptElsewhere(problem, path: file.path)))
    }
  }

  private func said(_ phrase: EditingPhrase) -> String { phrase.text(in: language) }
}
