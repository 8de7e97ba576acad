import PlanModel
import PlanPhrases

/// Units that a person ticked or unticked in a list; what nobody touched stays as the plan has it.
package struct UnitPicks: Equatable, Sendable {
  private(set) var on: [String] = []
  private var off: Set<String> = []

  var isEmpty: Bool { on.isEmpty && off.isEmpty }

  mutating func set(_ unit: String, _ isOn: Bool) {
    on.removeAll { $0 == unit }
    off.remove(unit)
    if isOn { on.append(unit) } else { off.insert(unit) }
  }

  /// The units of a field after it, each once; those that came in last.
  func applied(to units: [String]) -> [String] {
    units.filter { !off.contains($0) } + on.filter { !units.contains($0) }
  }
}

extension Chooser.Purpose {
  /// The fields whose units are ticked in it: one, or the same field of several items.
  var unitSpots: [EditSpot]? {
    if case .unitsOf(let spot) = self { return [spot] }
    return if case .unitsOfMany(let spots) = self { spots } else { nil }
  }
}

// Units that a field is to name, ticked one by one; Enter writes what is ticked, and what the cursor stands on.
extension Desk {
  /// Opens the list of units for one field, or for the same field of several items.
  mutating func openUnits(of spots: [EditSpot]) {
    guard let first = spots.first else { return }
    open(.chooser(Chooser(purpose: spots.count == 1 ? .unitsOf(first) : .unitsOfMany(spots))))
  }

  /// The units of each field as the plan has them.
  func units(of spots: [EditSpot]) -> [[String]] {
    spots.map { spot in
      let plan = plans[spot.part.plan].plan
      let names = place(of: spot.part).map { WrittenText.unitNames(plan.typed(spot.field, at: $0)) } ?? []
      return names.map { name in plan.units.number(of: name).map { plan.units[$0] } ?? name }
    }
  }

  /// What each field would name if Enter were pressed now.
  ///
  /// The unit that the cursor stands on is taken, too, unless only ticks count: another lead unit takes the place of
  /// the one that there is, any other unit joins those that there are.
  func unitsWanted(_ chooser: Chooser, _ spots: [EditSpot], at effect: Choice.Effect?) -> [[String]] {
    let units = units(of: spots)
    var picks = chooser.picks
    if effect == .clearUnits { return units.map { _ in [] } }
    if case .tickUnit(let unit) = effect, picks.isEmpty || !chooser.query.text.isEmpty,
      !units.allSatisfy({ picks.applied(to: $0).contains(unit) })
    {
      if replacesLead(chooser, spots, units) { picks.untick(units) }
      picks.set(unit, true)
    }
    return units.map(picks.applied)
  }

  private func replacesLead(_ chooser: Chooser, _ spots: [EditSpot], _ units: [[String]]) -> Bool {
    spots.first?.field == .lead && chooser.picks.isEmpty
      && (spots.count > 1 || units.allSatisfy { $0.count < 2 })
  }

  /// Takes what is typed before a comma, or pasted: units one behind the other. As leads they take the place of the one
  /// that there is.
  func takingTypedUnits(_ chooser: Chooser) -> Chooser {
    let text = chooser.query.text
    guard let spots = chooser.purpose.unitSpots, let plan = spots.first.map({ plans[$0.part.plan].plan }),
      text.contains(where: { Plan.listCommas.contains(String($0)) })
    else { return chooser }
    // What stands between brackets is one name, also while it is typed.
    let (opened, closed) = (text.count { "(\u{FF08}".contains($0) }, text.count { ")\u{FF09}".contains($0) })
    guard opened <= closed else { return chooser }
    let names = WrittenText.unitNames(text)
    let isOver = text.last.map { Plan.listCommas.contains(String($0)) } ?? false
    guard names.count > 1 || isOver else { return chooser }
    var chooser = chooser
    let units = units(of: spots)
    if replacesLead(chooser, spots, units) { chooser.picks.untick(units) }
    for name in isOver ? names : names.dropLast() {
      chooser.picks.set(plan.unitNames(like: name).first ?? name, true)
    }
    chooser.query = chooser.query.holding(isOver ? "" : names.last ?? "", isSuggestion: false)
    return chooser
  }

  /// Sends off what is ticked; of several items it is shown before.
  mutating func submit(units chooser: Chooser, _ spots: [EditSpot], at effect: Choice.Effect) -> [Effect] {
    let wanted = unitsWanted(chooser, spots, at: effect)
    let changes = zip(spots, zip(units(of: spots), wanted)).filter { $1.0 != $1.1 }
    if changes.isEmpty { return leaveAsItIs() }
    replaceTop(.chooser(chooser))
    let wishes = changes.map { spot, sides in
      EditWish(part: spot.part, change: .field(spot.field, to: language.list(sides.1), was: spot.was))
    }
    guard spots.count > 1 else { return submit(wishes[0]) }
    let lines = changes.map { spot, sides in
      said(.editing(.unitsOfItem(shortName(of: spot.part), spot.field, from: sides.0, to: sides.1)))
    }
    let same = spots.count - changes.count
    preview(wishes, lines + (same > 0 ? [said(.lots(.same(same)))] : []))
    return []
  }

  /// Shows what would be changed of several items.
  private mutating func preview(_ wishes: [EditWish], _ lines: [String]) {
    let most = max(2, size.rows / 2 - 2)
    let shown =
      lines.count > most
      ? lines.prefix(most - 1) + [said(.editing(.moreLines(lines.count - most + 1)))] : lines
    open(.chooser(Chooser(purpose: .previewAll(wishes, shown))))
  }
}

extension UnitPicks {
  mutating func untick(_ units: [[String]]) {
    for unit in units.joined() + on { set(unit, false) }
  }
}
