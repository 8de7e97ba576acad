import PlanBytes
import PlanModel
import PlanPhrases

// Lines of the plan that go elsewhere, to another level, become several or one: chosen, shown, then written.
extension Desk {
  /// Takes a step towards it.
  mutating func take(_ step: Choice.LineStep) {
    switch step {
    case .places(let part): openPlaces(for: part)
    case .ways(let part): open(.chooser(Chooser(purpose: .ways(part))))
    case .rearrange(let part, let how): rearrange(part, how)
    case .split(let part): openSplit(part)
    case .showAll(let wish):
      open(.pager(Pager(content: .text(rows(of: wish).joined(separator: "\n") + "\n"))))
    }
  }

  /// Shows which lines would be others, and asks; where that cannot be, says why. What gets new neighbours is asked for
  /// its number, where there is a choice.
  mutating func rearrange(_ part: DeskPart, _ how: Regrouping) {
    let plan = plans[part.plan].plan
    guard let place = plan.place(of: part.key), let change = plan.rearrangement(how, of: place) else {
      return say(.itemIsGone)
    }
    if case .move(_, let destination, nil) = change, let number = plan.number(of: place, at: destination) {
      if number.isTaken || number.own == number.next { return rearrange(part, how.numbered(number.next)) }
      let purpose = Chooser.Purpose.numbering(part, how, own: number.own, next: number.next)
      return open(.chooser(Chooser(purpose: purpose)))
    }
    do throws(EditError) {
      show(EditWish(part: part, change: .rearrange(how, lines: try plan.shownLines(of: change))))
    } catch {
      refuse(error)
    }
  }

  private mutating func refuse(_ error: EditError) {
    let text = error.text(in: language)
    if case .form(var form) = overlays.last {
      form.problem = text
      replaceTop(.form(form))
    } else {
      message = Message(text: text, isProblem: true)
    }
  }

  // MARK: Places

  /// Lists where a part may go to, from where it is.
  private mutating func openPlaces(for part: DeskPart) {
    guard let place = place(of: part) else { return say(.itemIsGone) }
    var chooser = Chooser(purpose: .places(part))
    chooser.cursor = places(for: part, sought: "").firstIndex { $0.named == place } ?? 0
    open(.chooser(chooser))
  }

  /// So many places are listed on each side of where something is; the others are found by typing.
  private static let mostPlaces = 100

  /// The places that a part may go to: those around it, or those that are sought by name, number or pinyin.
  func places(for part: DeskPart, sought text: String) -> [MovePlace] {
    guard let place = place(of: part) else { return [] }
    let plan = plans[part.plan].plan
    let (homes, words, most) = (plan.homes(for: place), SoughtWord.all(in: text), Desk.mostPlaces)
    guard words.isEmpty else {
      let found = homes.lazy.flatMap { plan.movePlaces(of: place, under: $0) }.filter { to in
        let name = name(of: to.named, in: part.plan)
        return words.allSatisfy { $0.names(unit: name) }
      }
      return Array(found.prefix(2 * most))
    }
    let own = plan.home(of: place).flatMap { homes.firstIndex(of: $0) } ?? 0
    let near = homes.dropFirst(max(0, own - most)).prefix(2 * most).flatMap {
      plan.movePlaces(of: place, under: $0)
    }
    let now = near.firstIndex { $0.named == place } ?? 0
    return Array(near.dropFirst(max(0, now - most)).prefix(2 * most))
  }

  // MARK: Splitting

  /// The form for what an item becomes: its text, a line for each of its clauses.
  private mutating func openSplit(_ part: DeskPart) {
    let content = TextField(textsToSplit(part), kind: .lines)
    let purpose = Form.Purpose.split(part)
    open(
      .form(withDraft(Form(purpose: purpose, fields: [Form.Field(label: purpose.text, content: content)]))))
  }

  func textsToSplit(_ part: DeskPart) -> String {
    guard let place = place(of: part) else { return "" }
    let text = plans[part.plan].plan.typed(.scope, at: place)
    return text.split { Plan.semicolons.contains(String($0)) }.map { trimmed(String($0)) }.joined(
      separator: "\n")
  }

  /// What follows from that form.
  mutating func take(_ form: Form, splitting part: DeskPart) throws(FormError) -> [Effect] {
    let texts = form.value(form.purpose.text).split(whereSeparator: \.isNewline).map { trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard texts.count > 1 else { throw FormError(text: .editing(.splitNeeded), field: 0) }
    replaceTop(.form(form))
    rearrange(part, .split(into: texts))
    return []
  }
}

extension Regrouping {
  /// With a number for what goes elsewhere.
  func numbered(_ number: Int) -> Regrouping {
    if case .move(let side, let key, _) = self { .move(side, key, number: number) } else { self }
  }
}
