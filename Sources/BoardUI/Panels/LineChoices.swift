import PlanModel
import PlanPhrases

// What lists hold that lead to lines which go elsewhere or become others.
extension Desk {
  /// The lines that lead to them; none for what has no lines of its own.
  func lineChoices(_ part: DeskPart) -> [Choice] {
    let movable = movableParts(part)
    let moves = movable.map { one in
      Choice(
        label: said(.editing(.move)), detail: movable.count > 1 ? name(of: one) : "",
        effect: .lines(.places(one)))
    }
    let ways = wayChoices(part)
    return moves
      + (ways.count > 1 ? [Choice(label: said(.editing(.ways)), effect: .lines(.ways(part)))] : ways)
  }

  /// What goes elsewhere with a part: of a task the only item is the whole task, one of several it or the task.
  private func movableParts(_ part: DeskPart) -> [DeskPart] {
    let plan = plans[part.plan].plan
    guard let place = place(of: part), let own = plan.removed(with: place) else { return [] }
    let all = own == place ? [own, plan.heading(over: place)].compactMap(\.self) : [own]
    return all.map { self.part(at: $0, in: part.plan) }
  }

  /// The places that a part may go to, as an outline.
  func placeChoices(_ part: DeskPart, _ query: String) -> [Choice] {
    let plan = plans[part.plan].plan
    return places(for: part, sought: query).map { to in
      let indent = to.side == .after ? "  " : ""
      return Choice(
        label: indent + name(of: to.named, in: part.plan),
        detail: said(.editing(.moved(to.side))),
        effect: .lines(.rearrange(part, .move(to.side, plan.key(of: to.beside)))))
    }
  }

  func numberChoices(_ part: DeskPart, _ how: Regrouping, _ own: Int, _ next: Int) -> [Choice] {
    [(EditingPhrase.keepNumber(own), own), (.nextNumber(next), next)].map { words, number in
      Choice(label: said(.editing(words)), effect: .lines(.rearrange(part, how.numbered(number))))
    }
  }

  /// What else can become of a part, and of the task that an item stands under.
  func wayChoices(_ part: DeskPart) -> [Choice] {
    guard let place = place(of: part) else { return [] }
    let plan = plans[part.plan].plan
    let all = [place, plan.heading(over: place)].compactMap(\.self)
    return all.flatMap { one in
      let own = self.part(at: one, in: part.plan)
      let isItem = if case .item = one { true } else { false }
      let split = isItem ? [Choice(label: said(.editing(.splitTexts)), effect: .lines(.split(own)))] : []
      return split
        + plan.ways(of: one).map { way in
          Choice(
            label: said(.editing(.way(way))), detail: name(of: one, in: part.plan),
            effect: .lines(.rearrange(own, way)))
        }
    }
  }

  /// Where not all lines are seen that change, all of them.
  func cutChoices(_ wish: EditWish, _ shown: [String]) -> [Choice] {
    let count = rows(of: wish).count
    guard count > shown.count else { return [] }
    return [Choice(label: said(.editing(.showAllLines(count))), effect: .lines(.showAll(wish)))]
  }
}

extension Plan {
  /// The task of an item; nil for anything else, and for a deliverable.
  fileprivate func heading(over place: EditPlace) -> EditPlace? {
    guard case .item(let index) = place, case .task = assignments[index].home else { return nil }
    return home(ofItem: index)
  }
}
