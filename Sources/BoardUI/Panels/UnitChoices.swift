import PlanBytes
import PlanModel
import PlanPhrases

// The list in which the units of a field are ticked.
extension Desk {
  /// Units that the plan has in the field first, then those that came in, then all others; what is typed narrows them.
  func unitChoices(_ chooser: Chooser, _ spots: [EditSpot]) -> [Choice] {
    guard let spot = spots.first else { return [] }
    let (plan, typed) = (plans[spot.part.plan].plan, trimmed(chooser.query.text))
    let units = units(of: spots)
    var names = typed.isEmpty ? units.flatMap(\.self) + chooser.picks.on : []
    names += plan.unitNames(like: typed)
    var seen: Set<String> = []
    let choices = names.filter { seen.insert($0).inserted }.map { name in
      choice(name, units.map(chooser.picks.applied), spot)
    }
    if typed.isEmpty {
      let hasAny = units.contains { !$0.isEmpty }
      return choices
        + (hasAny ? [Choice(label: said(.editing(.noUnit(spot.field))), effect: .clearUnits)] : [])
    }
    let isKnown = plan.units.number(of: typed) != nil
    return choices
      + (isKnown
        ? [] : [Choice(label: said(.editing(.unitAsTyped(typed))), isOn: false, effect: .tickUnit(typed))])
  }

  private func choice(_ unit: String, _ units: [[String]], _ spot: EditSpot) -> Choice {
    let count = units.count { $0.contains(unit) }
    let isPartly = count > 0 && count < units.count
    return Choice(
      label: unit,
      detail: isPartly ? said(.editing(.someHave(count))) : otherRole(of: unit, units.count, spot),
      isOn: count == units.count, effect: .tickUnit(unit))
  }

  /// That a unit is named in the other of the two fields.
  private func otherRole(of unit: String, _ count: Int, _ spot: EditSpot) -> String {
    var other = spot
    other.field = spot.field == .lead ? .support : .lead
    guard count == 1, self.units(of: [other]).joined().contains(unit) else { return "" }
    return said(.field(other.field))
  }

  /// Ticks or unticks what the cursor stands on; the cursor stays there.
  mutating func tick(_ chooser: Chooser, _ spots: [EditSpot], at effect: Choice.Effect) {
    var chooser = chooser
    let units = units(of: spots)
    if case .tickUnit(let unit) = effect {
      chooser.picks.set(unit, !units.allSatisfy { chooser.picks.applied(to: $0).contains(unit) })
    } else {
      chooser.picks.untick(units)
    }
    chooser.query = TextField()
    chooser.cursor = unitChoices(chooser, spots).firstIndex { $0.effect == effect } ?? 0
    replaceTop(.chooser(chooser))
  }

  /// What is asked, and what Enter would write.
  func unitTitles(_ chooser: Chooser, _ spots: [EditSpot]) -> [String] {
    guard let spot = spots.first else { return [] }
    let name = spots.count == 1 ? shortName(of: spot.part) : said(.itemCount(spots.count))
    let choices = unitChoices(chooser, spots)
    let effect = choices.indices.contains(chooser.cursor) ? choices[chooser.cursor].effect : nil
    let wanted = unitsWanted(chooser, spots, at: effect)
    return [
      said(.editing(.titleUnits(name, spot.field))),
      said(.unitsWritten(spot.field, from: units(of: spots), to: wanted)),
    ]
  }

  // MARK: Several items

  /// What of all marked items is changed together.
  func editChoices(_ items: [DeskItem]) -> [Choice] {
    let units = [EditField.lead, .support].map { field in
      let spots = items.compactMap { unitSpot(field, of: $0) }
      let lists = Set(self.units(of: spots))
      let text = lists.count == 1 ? language.list(lists.first ?? []) : said(.editing(.differing))
      return Choice(
        label: said(.field(field)), detail: text.isEmpty ? said(.model(.nothingSaid)) : text,
        effect: .editUnits(spots))
    }
    return units
      + [Command.setDue, .setStatus, .writeNote].map { command in
        Choice(
          label: KeyTable.board.binding(of: command).flatMap { label(of: $0) }.map { said($0) } ?? "",
          detail: KeyTable.name(of: command).text(in: language), effect: .command(command))
      }
  }

  private func unitSpot(_ field: EditField, of item: DeskItem) -> EditSpot? {
    let part = DeskPart(plan: item.plan, key: .item(item.key))
    return place(of: part).map { place in
      EditSpot(part: part, field: field, was: plans[item.plan].plan.written(field, at: place))
    }
  }

  func previewChoices(_ wishes: [EditWish]) -> [Choice] {
    [
      Choice(label: said(.editing(.doWrite)), effect: .writeAll(wishes)),
      Choice(label: said(.editing(.doNotWrite)), effect: .keep),
    ]
  }
}

extension BoardPhrase {
  /// What Enter writes in a list of units.
  fileprivate static func unitsWritten(
    _ field: EditField, from old: [[String]], to new: [[String]]
  ) -> BoardPhrase {
    let take = KeyTable.list.name(of: .take)
    if old == new { return .editing(.unitsStay(take: take)) }
    guard Set(new).count == 1, let units = new.first else {
      let (before, after) = (old.flatMap(\.self), new.flatMap(\.self))
      return .editing(
        .unitsComeAndGo(
          take: take, after.filter { !before.contains($0) }.eachOnce,
          before.filter { !after.contains($0) }.eachOnce
        ))
    }
    return .editing(units.isEmpty ? .unitsGo(field, take: take) : .unitsBecome(units, take: take))
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var eachOnce: [String] {
    reduce(into: []) { list, name in if !list.contains(name) { list.append(name) } }
  }
}
