import PlanModel

// Lists to choose from: what they hold and what choosing does.
extension BoardState {
  /// The lines of a chooser.
  package func choices(of chooser: Chooser) -> [Choice] {
    switch chooser.purpose {
    case .actions: actions
    case .units: unitChoices(containing: chooser.query.text)
    case .status(let item): statusChoices(item)
    case .filter: filterChoices
    case .reopen(_, let status):
      [
        Choice(label: String(.reopenAs(status.word)), effect: .reopen),
        Choice(label: String(.keepDone), effect: .keep),
      ]
    case .review: reviewChoices
    case .problems: problemChoices
    case .reverse(let what, _, _):
      [
        Choice(label: String(what == .undo ? .undoIt : .redoIt), effect: .reverse),
        Choice(label: String(.leaveIt), effect: .keep),
      ]
    }
  }

  /// Everything that can be done with the selected row, in the words of the table of keys.
  private var actions: [Choice] {
    let offered: [Command] = [
      .toggle, .setStatus, .writeNote, .setDue, .detail, .undo, .pickUnit, .filter, .find, .clearFilter,
      .foldAll, .review, .problems, .redo,
      .help, .quit,
    ]
    return KeyTable.bindings.filter { offered.contains($0.command) && isAvailable($0.command) }
      .sorted { (offered.firstIndex(of: $0.command) ?? 0) < (offered.firstIndex(of: $1.command) ?? 0) }
      .map { Choice(label: String(label(of: $0)), detail: $0.names, effect: .command($0.command)) }
  }

  private func unitChoices(containing query: String) -> [Choice] {
    let wanted = comparisonForm(query)
    let progress = unitProgress
    let units = snapshot.plan.units.names.indices.filter { index in
      let counts = progress[index]
      return counts.total + counts[.dropped] > 0
        && (wanted.isEmpty || comparisonForm(snapshot.plan.units.names[index]).contains(wanted))
    }
    let all = Choice(
      label: String(.allUnits), detail: String(.itemCount(snapshot.plan.assignments.count)),
      effect: .unit(nil))
    return (wanted.isEmpty ? [all] : [])
      + units.sorted { progress[$0].total > progress[$1].total }.map { index in
        Choice(
          label: snapshot.plan.units.names[index], detail: String(.unitCounts(progress[index])),
          effect: .unit(UnitIndex(index)))
      }
  }

  private func statusChoices(_ item: ItemKey) -> [Choice] {
    let live = snapshot[item]?.history.standing(on: snapshot.asOf).live ?? []
    return Status.allCases.map { status in
      let sides = live.filter { $0.status == status }.map { "\($0.who) \($0.day) \($0.text)" }
      return Choice(label: status.word, detail: sides.joined(separator: "；"), effect: .mark(status))
    }
  }

  private var filterChoices: [Choice] {
    let roles = Role.allCases.map {
      Choice(label: String(.filterRole($0.word)), isOn: filter.role == $0, effect: .role($0))
    }
    let open = Choice(
      label: String(.filterStatus(String(.openItems))), isOn: filter.statuses == Filter.open, effect: .open)
    let statuses = Status.allCases.map {
      Choice(label: String(.filterStatus($0.word)), isOn: filter.statuses.contains($0), effect: .status($0))
    }
    let lights = [Light.red, .yellow, .green].map {
      Choice(label: String(.filterLight($0.word)), isOn: filter.lights.contains($0), effect: .light($0))
    }
    let phases = snapshot.plan.phases.indices.map { phase in
      let title =
        Numerals.chinese(snapshot.plan.phases[phase].ordinal) + " " + snapshot.plan.shortTitle(ofPhase: phase)
      return Choice(
        label: String(.filterPhase(title)), isOn: filter.phases.contains(phase), effect: .phase(phase))
    }
    return [open] + statuses + lights + phases + roles
  }

  // MARK: Keys

  mutating func press(_ key: Key, in chooser: Chooser) -> [Effect] {
    var chooser = chooser
    let choices = choices(of: chooser)
    let page = max(1, layout.panelRows - 2)
    if chooser.isNarrowedByTyping, chooser.query.handle(key) {
      chooser.cursor = 0
      tellIfFull(chooser.query)
    } else {
      switch KeyTable.list.action(for: key) {
      case .leave:
        closeTop()
        return []
      case .up: chooser.cursor -= 1
      case .down: chooser.cursor += 1
      case .pageUp: chooser.cursor -= page
      case .pageDown: chooser.cursor += page
      case .first: chooser.cursor = 0
      case .last: chooser.cursor = choices.count - 1
      case .take: return choose(chooser, choices)
      case nil: return choose(key, in: chooser, choices)
      }
    }
    moveCursor(of: &chooser, count: self.choices(of: chooser).count, page: page)
    replaceTop(.chooser(chooser))
    return []
  }

  /// Takes the choice that a key stands beside: its number, or the key of its command.
  private mutating func choose(_ key: Key, in chooser: Chooser, _ choices: [Choice]) -> [Effect] {
    let place: Int? =
      if case .character(let sign) = key.asCommand, let number = sign.wholeNumberValue {
        // A digit pressed by mistake does not end the program.
        choices.indices.contains(number - 1) && choices[number - 1].effect != .command(.quit)
          ? number - 1 : nil
      } else {
        KeyTable.command(for: key).flatMap { command in
          choices.firstIndex { $0.effect == .command(command) }
        }
      }
    guard !chooser.isNarrowedByTyping, let place else {
      message = Message(text: String(.keyUnknownInside))
      return []
    }
    var chooser = chooser
    chooser.cursor = place
    return choose(chooser, choices)
  }

  /// A click takes the choice it falls on.
  mutating func click(_ row: Int, in chooser: Chooser) -> [Effect] {
    let choices = choices(of: chooser)
    let place = chooser.firstVisible(rows: layout.panelRows) + row - layout.messageRow - 2
    guard row > layout.messageRow + 1, row < layout.barRow, choices.indices.contains(place) else { return [] }
    var chooser = chooser
    chooser.cursor = place
    return choose(chooser, choices)
  }

  private func moveCursor(of chooser: inout Chooser, count: Int, page: Int) {
    chooser.cursor = max(0, min(chooser.cursor, count - 1))
    chooser.top = min(max(chooser.top, chooser.cursor - page + 1), chooser.cursor)
  }

  private mutating func choose(_ chooser: Chooser, _ choices: [Choice]) -> [Effect] {
    guard choices.indices.contains(chooser.cursor) else { return [] }
    switch (choices[chooser.cursor].effect, chooser.purpose) {
    case (.command(let command), _):
      closeTop()
      return perform(command)
    case (.unit(let unit), _):
      closeTop()
      change { $0.unit = unit }
    case (.mark(let status), .status(let item)):
      let remark = Form.Field(label: .fieldRemark, content: TextField(kind: .line))
      open(.form(withDraft(Form(purpose: .mark(item: item, status), fields: [remark, dayField]))))
    case (.reopen, .reopen(let item, let status)):
      closeTop()
      return submit(Wish(item: item, day: snapshot.asOf, kind: .mark, value: status.code))
    case (.keep, _): closeTop()
    case (.problem(let place), _):
      replaceTop(.chooser(chooser))
      open(.pager(Pager(content: .problem(place))))
    case (.reverse, .reverse(let what, let id, _)):
      closeTop()
      return person.map { [.reverse(what, who: $0.name, asked: id)] } ?? []
    case (.reviewed, .review(let item)): return [.review(item: item)]
    case (.nextDoubt, .review(let item)):
      closeTop()
      openDoubt(after: item.flatMap { snapshot.plan.index(of: $0) })
    case (let effect, _):
      replaceTop(.chooser(chooser))
      change { $0.apply(effect) }
    }
    return []
  }

  private mutating func change(_ body: (inout Filter) -> Void) {
    var filter = self.filter
    body(&filter)
    setFilter(filter)
  }
}

extension Filter {
  /// Turns one condition on or off.
  fileprivate mutating func apply(_ effect: Choice.Effect) {
    switch effect {
    case .role(let role): self.role = role
    case .phase(let phase): phases.formSymmetricDifference([phase])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .light(let light): lights.formSymmetricDifference([light])
    case .open: statuses = statuses == Filter.open ? [] : Filter.open
    default: break
    }
  }
}
