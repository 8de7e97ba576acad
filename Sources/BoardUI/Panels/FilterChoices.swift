import PlanModel
import PlanPhrases

// What the list of filters holds: those with names first, by the digits; then each condition.
extension Desk {
  var filterChoices: [Choice] {
    [openCondition] + namedFilters + ownFilterChoices + statusConditions + lightConditions + dueConditions
      + traitConditions
      + phaseConditions
      + roleConditions + [markingChoice] + namingChoices
  }

  /// All that is shown, for what is done next to all of it.
  private var markingChoice: Choice {
    Choice(label: said(.filters(.markAllShown)), detail: said(.itemCount(shown.count)), effect: .markShown)
  }

  /// The unit of the person at the screen, as the plan in hand calls it; nil where that is not known.
  var ownUnit: String? { plan.ownUnit(of: person) }

  private var openCondition: Choice {
    choice(.filters(.filterStatus(said(ModelPhrase.openItems))), filter.statuses == Filter.open, .open)
  }

  private var namedFilters: [Choice] {
    NamedFilter.allCases.map { named in
      let label = said(.filters(.filterNamed(named.text(in: language))))
      // Their places, and so the digits, stay the same.
      guard let filter = named.filter(of: ownUnit) else {
        return Choice(
          label: label, detail: said(.filters(.ownUnitUnknown)), isOn: false, effect: .command(.pickUnit))
      }
      let isOn = filter == self.filter
      return Choice(label: label, isOn: isOn, effect: .filter(isOn ? Filter() : filter))
    }
  }

  private var ownFilterChoices: [Choice] {
    ownFilters.map { own in
      let isOn = own.filter == filter
      return Choice(
        label: said(.filters(.filterNamed(own.name))),
        detail: language.clauses(own.filter.conditions(in: language)), isOn: isOn,
        effect: .filter(isOn ? Filter() : own.filter))
    }
  }

  /// To keep the filter in force under a name, or to forget that.
  private var namingChoices: [Choice] {
    guard isFiltered else { return [] }
    if let own = ownFilters.first(where: { $0.filter == filter }) {
      return [Choice(label: said(.filters(.forgetFilter(own.name))), effect: .forgetFilter(own.name))]
    }
    return [Choice(label: said(.filters(.nameFilter)), effect: .nameFilter)]
  }

  private func choice(_ phrase: BoardPhrase, _ isOn: Bool, _ condition: Choice.Condition) -> Choice {
    Choice(label: said(phrase), isOn: isOn, effect: .condition(condition))
  }

  private var statusConditions: [Choice] {
    Status.allCases.map {
      choice(.filters(.filterStatus($0.text(in: language))), filter.statuses.contains($0), .status($0))
    }
  }

  private var lightConditions: [Choice] {
    [Light.red, .yellow, .green].map {
      choice(.filters(.filterLight($0.text(in: language))), filter.lights.contains($0), .light($0))
    }
  }

  private var dueConditions: [Choice] {
    DueWindow.usual.map { choice(.filters(.filterDue($0.text(in: language))), filter.due == $0, .due($0)) }
      + [
        Choice(
          label: said(.filters(.filterDue(said(.filters(.dueFromTo))))),
          detail: otherWindow.map { $0.text(in: language) } ?? "",
          isOn: otherWindow != nil, effect: .askDueWindow)
      ]
  }

  /// A time that the list has no line for.
  private var otherWindow: DueWindow? { filter.due.flatMap { DueWindow.usual.contains($0) ? nil : $0 } }

  private var traitConditions: [Choice] {
    ItemTrait.allCases.map {
      choice(.filters(.filterOnly($0.text(in: language))), filter.traits.contains($0), .trait($0))
    }
  }

  private var phaseConditions: [Choice] {
    plan.phases.indices.map { index in
      let number = plan.phases[index].ordinal
      let title = language.numeral(number) + " " + plan.shortTitle(ofPhase: index)
      return choice(.filters(.filterPhase(title)), filter.phases.contains(number), .phase(number))
    }
  }

  private var roleConditions: [Choice] {
    Role.allCases.map { choice(.filters(.filterRole($0.text(in: language))), filter.role == $0, .role($0)) }
  }
}

extension Filter {
  /// Turns one condition on or off.
  mutating func apply(_ condition: Choice.Condition) {
    switch condition {
    case .role(let role): self.role = role
    case .phase(let number): phases.formSymmetricDifference([number])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .light(let light): lights.formSymmetricDifference([light])
    case .due(let window): due = due == window ? nil : window
    case .trait(let trait): traits.formSymmetricDifference([trait])
    case .open: statuses = statuses == Filter.open ? [] : Filter.open
    }
  }
}
