import PlanBytes
import PlanModel
import PlanPhrases

// What lists hold.
extension Desk {
  /// The lines of a chooser.
  package func choices(of chooser: Chooser) -> [Choice] {
    switch chooser.purpose {
    case .actions: actions
    case .units: unitChoices(containing: chooser.query.text)
    case .status(let item): statusChoices(item)
    case .filter: filterChoices
    case .reopen(let item, let status):
      [
        Choice(
          label: said(.reopenAs(status.text(in: language))),
          effect: .save(Wish(item: item, day: asOf, kind: .mark, value: status.code))),
        Choice(label: said(.keepDone), effect: .keep),
      ]
    case .review(let doubt): reviewChoices(doubt)
    case .problems: problemChoices
    case .reverse(let what, let event, _):
      [
        Choice(label: said(what == .undo ? .undoIt : .redoIt), effect: .reverse(what, event)),
        Choice(label: said(.leaveIt), effect: .keep),
      ]
    }
  }

  /// Everything that can be done with the selected row, in the words of the table of keys.
  private var actions: [Choice] {
    KeyTable.menuRows.filter { obstacle(to: $0) == nil }.map { row in
      Choice(
        label: label(of: row).map { said($0) } ?? "", detail: row.names(in: language),
        effect: .command(row.command))
    }
  }

  private func unitChoices(containing query: String) -> [Choice] {
    let wanted = comparisonForm(query)
    let named = units.filter { wanted.isEmpty || comparisonForm($0.name).contains(wanted) }
      .sorted { $0.progress.total > $1.progress.total }
    let all = Choice(label: said(.allUnits), detail: said(.itemCount(itemCount)), effect: .unit(nil))
    return (wanted.isEmpty ? [all] : [])
      + named.map {
        Choice(label: $0.name, detail: said(.unitCounts($0.progress)), effect: .unit($0.name))
      }
  }

  private func statusChoices(_ item: DeskItem) -> [Choice] {
    let live = self[item]?.history.standing(on: asOf).live ?? []
    return Status.allCases.map { status in
      let sides = live.filter { $0.status == status }.map { "\($0.who) \($0.day) \($0.text)" }
      return Choice(
        label: status.text(in: language), detail: language.clauses(sides), effect: .mark(item, status))
    }
  }

  private var filterChoices: [Choice] {
    func choice(_ phrase: BoardPhrase, _ isOn: Bool, _ condition: Choice.Condition) -> Choice {
      Choice(label: said(phrase), isOn: isOn, effect: .condition(condition))
    }
    let open = choice(.filterStatus(said(ModelPhrase.openItems)), filter.statuses == Filter.open, .open)
    let statuses = Status.allCases.map {
      choice(.filterStatus($0.text(in: language)), filter.statuses.contains($0), .status($0))
    }
    let lights = [Light.red, .yellow, .green].map {
      choice(.filterLight($0.text(in: language)), filter.lights.contains($0), .light($0))
    }
    let phases = plan.phases.indices.map { index in
      let number = plan.phases[index].ordinal
      let title = language.numeral(number) + " " + plan.shortTitle(ofPhase: index)
      return choice(.filterPhase(title), filter.phases.contains(number), .phase(number))
    }
    let roles = Role.allCases.map { choice(.filterRole($0.text(in: language)), filter.role == $0, .role($0)) }
    return [open] + statuses + lights + phases + roles
  }

  private func reviewChoices(_ doubt: Doubt) -> [Choice] {
    let reviewed = Choice(label: said(.doReviewed), effect: .reviewed(doubt))
    return (isReadOnly ? [] : [reviewed]) + [
      Choice(label: said(.nextDoubt), effect: .nextDoubt(after: doubt)),
      Choice(
        label: said(.helpDetail), detail: KeyTable.name(of: .detail).text(in: language),
        effect: .command(.detail)),
    ]
  }

  /// Longer lists are for `duban check`.
  private static let mostListed = 999

  private var problemChoices: [Choice] {
    problems.found.prefix(Desk.mostListed).enumerated().map { place, problem in
      let file = problem.file.split(separator: "/").last.map(String.init) ?? problem.file
      return Choice(
        label: said(.problemPlace(problem.severity, "\(file):\(problem.line)")),
        detail: problem.what(in: language),
        effect: .problem(place))
    }
  }
}

extension KeyTable {
  /// What the menu of a row offers, in its order.
  fileprivate static let menuRows = board.bindings.compactMap { row in row.menuPlace.map { ($0, row) } }
    .sorted { $0.0 < $1.0 }.map(\.1)
}

extension Filter {
  /// Turns one condition on or off.
  mutating func apply(_ condition: Choice.Condition) {
    switch condition {
    case .role(let role): self.role = role
    case .phase(let number): phases.formSymmetricDifference([number])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .light(let light): lights.formSymmetricDifference([light])
    case .open: statuses = statuses == Filter.open ? [] : Filter.open
    }
  }
}
