import PlanBytes
import PlanModel
import PlanPhrases

// What lists hold.
extension Desk {
  /// The lines of a chooser.
  package func choices(of chooser: Chooser) -> [Choice] {
    switch chooser.purpose {
    case .actions: actions
    case .palette: paletteChoices(containing: chooser.query.text)
    case .units: unitChoices(containing: chooser.query.text)
    case .status(let items): statusChoices(items)
    case .lot(let lot): lotChoices(lot)
    case .editing(let part): editChoices(part)
    case .places(let part): placeChoices(part, chooser.query.text)
    case .numbering(let part, let how, let own, let next): numberChoices(part, how, own, next)
    case .ways(let part): wayChoices(part)
    case .preview(let wish, let shown): previewChoices(wish) + cutChoices(wish, shown)
    case .unitsOf, .unitsOfMany: unitChoices(chooser, chooser.purpose.unitSpots ?? [])
    case .editingAll(let items): editChoices(items)
    case .previewAll(let wishes, _): previewChoices(wishes)
    case .filter: filterChoices
    case .arrangement: arrangementChoices
    case .reopen(let item, let status): reopenChoices(item, status)
    case .review(let doubt): reviewChoices(doubt)
    case .problems: problemChoices
    case .reverse(let what, let event, _):
      orLeaveIt(what == .undo ? .undoIt : .redoIt, .reverse(what, event))
    case .takeBack(let event, let plan, _): orLeaveIt(.undoIt, .takeBack(event, plan: plan))
    case .duePhase(let items): duePhaseChoices(items)
    case .lookBack: lookBackChoices
    case .export: exportChoices
    case .sheets(let preview): choices(of: preview)
    case .bulletin(let wish, let text): choices(of: wish, text)
    }
  }

  /// To do something, or not.
  private func orLeaveIt(_ phrase: BoardPhrase, _ effect: Choice.Effect) -> [Choice] {
    [Choice(label: said(phrase), effect: effect), Choice(label: said(.leaveIt), effect: .keep)]
  }

  private func reopenChoices(_ item: DeskItem, _ status: Status) -> [Choice] {
    [
      Choice(
        label: said(.reopenAs(status.text(in: language))),
        effect: .save(Wish(items: [item], day: asOf, kind: .mark, value: status.code))),
      Choice(label: said(.keepDone), effect: .keep),
    ]
  }

  /// The papers of every week first, then the table in other forms, by the ends of their names.
  private var exportChoices: [Choice] {
    let chores = PaperChore.allCases.map { Choice(label: said(.sheets(.chore($0))), effect: .chore($0)) }
    let formats = exports.map { name in
      Choice(
        label: said(.exportAs(name)), detail: "." + (name.split(separator: ".").last ?? ""),
        effect: .export(name))
    }
    let slips = Choice(label: said(.writeSlips), detail: ".docx", effect: .slips)
    // Whole names are those of papers for people, not of forms of the table.
    let papers = max(1, exports.prefix { $0 == exports.first || $0.contains(".") }.count)
    return formats.prefix(papers) + (isReadOnly ? [] : [slips]) + chores + formats.dropFirst(papers)
  }

  /// Phases by their last days, and a day that is typed.
  private func duePhaseChoices(_ items: [DeskItem]) -> [Choice] {
    let plan = plans[items.first?.plan ?? planInHand].plan
    let due = items.count == 1 ? items.first.flatMap { self[$0]?.due } : nil
    let phases = plan.phases.indices.compactMap { index in
      plan.phases[index].span.map { span in
        Choice(
          label: plan.phaseName(index, in: language) + " " + plan.shortTitle(ofPhase: index),
          detail: span.lastDay.description, isOn: due == span.lastDay,
          effect: .due(items, span.lastDay))
      }
    }
    return phases + [Choice(label: said(.otherDay), effect: .due(items, nil))]
  }

  private var lookBackChoices: [Choice] {
    let monthBefore = asOf.firstOfMonth.advanced(by: -1)
    let lastMonth = Period.days(since: monthBefore.firstOfMonth, until: monthBefore)
    let periods: [(Period, ViewPhrase)] = [
      (.sinceIssue, .sinceIssue), (.week, .thisWeek), (.month, .thisMonth), (lastMonth, .lastMonth),
    ]
    let choices = periods.map { period, phrase in
      Choice(
        label: said(phrase), detail: said(.dayRange(plans[0].days(of: period))),
        isOn: lookBack.period == period, effect: .lookBack(LookBack(period: period, order: lookBack.order)))
    }
    let isTyped = !periods.contains { $0.0 == lookBack.period }
    let typed = Choice(label: said(.otherPeriod), isOn: isTyped, effect: .typePeriod)
    return choices + [typed]
      + EventOrder.allCases.map {
        Choice(
          label: said(.ordered(by: $0)), isOn: lookBack.order == $0,
          effect: .lookBack(LookBack(period: lookBack.period, order: $0)))
      }
  }

  /// Everything that can be done with the selected row, in the words of the table of keys.
  private var actions: [Choice] {
    KeyTable.menuRows.filter { obstacle(to: $0) == nil && isOffered($0.command) }.map { row in
      Choice(
        label: label(of: row).map { said($0) } ?? "", detail: row.names(in: language),
        effect: .command(row.command))
    }
  }

  /// A meeting is offered where what it is about stands together.
  private func isOffered(_ command: Command) -> Bool {
    guard command == .meeting else { return true }
    if case .heading(.watch, _) = selection { return true }
    return false
  }

  /// One's own unit first, then all, then each by how much it has to do.
  private func unitChoices(containing query: String) -> [Choice] {
    let (words, own) = (SoughtWord.all(in: query), ownUnit)
    let named = units.filter { unit in words.allSatisfy { names($0, unit.name) } }
      .sorted { $0.progress.total > $1.progress.total }
    func choices(_ units: [UnitCount]) -> [Choice] {
      units.map { Choice(label: $0.name, detail: said(.unitCounts($0.progress)), effect: .unit($0.name)) }
    }
    let all = Choice(label: said(.allUnits), detail: said(.itemCount(itemCount)), effect: .unit(nil))
    return choices(named.filter { $0.name == own }) + (words.isEmpty ? [all] : [])
      + choices(named.filter { $0.name != own })
  }

  /// Whether a word is a part of what a unit is called in any of the plans, or pinyin for it.
  private func names(_ word: SoughtWord, _ unit: String) -> Bool {
    word.names(unit: unit)
      || plans.contains { snapshot in
        guard let number = snapshot.plan.units.number(of: unit) else { return false }
        return snapshot.plan.units.aliases.contains { $0.number == number && word.names(unit: $0.name) }
      }
  }

  private func lotChoices(_ lot: Lot) -> [Choice] {
    [
      Choice(label: said(.recordLot(lot.wish.items.count)), effect: .save(lot.wish)),
      Choice(label: said(.leaveIt), effect: .keep),
    ]
  }

  private func statusChoices(_ items: [DeskItem]) -> [Choice] {
    let item = items.count == 1 ? items.first : nil
    let live = item.flatMap { self[$0] }?.history.standing(on: asOf).live ?? []
    return StatusStep.all.filter { isOffered($0, for: item) }.map { step in
      let sides = live.filter { step == $0.status.map(StatusStep.status) }.map {
        "\($0.who) \($0.day) \($0.text)"
      }
      let asked =
        step.answersAsking
        ? item.flatMap { self[$0]?.closing.pending }.map { said(.askedBy($0.who, $0.day)) } : nil
      return Choice(
        label: step.text(in: language), detail: language.clauses([asked].compactMap(\.self) + sides),
        effect: .mark(items, step))
    }
  }

  /// Of one item the steps to 销号 that can be taken now; of many to ask for it.
  private func isOffered(_ step: StatusStep, for item: DeskItem?) -> Bool {
    guard case .closing = step else { return true }
    guard let place = item.flatMap({ place(of: $0) }) else { return step == .closing(.ask) }
    return plans[place.plan].obstacle(to: step, place.index) == nil
  }

  private var arrangementChoices: [Choice] {
    func choice(_ phrase: BoardPhrase, _ change: Arrangement.Change) -> Choice {
      Choice(label: said(phrase), isOn: arrangement.has(change), effect: .arrange(change))
    }
    return Grouping.allCases.map { choice(.filters(.groupedBy($0)), .grouping($0)) }
      + Sorting.allCases.map { choice(.filters(.sortedBy($0)), .sorting($0)) }
  }

  private func reviewChoices(_ doubt: Doubt) -> [Choice] {
    let reviewed = Choice(label: said(.doReviewed), effect: .reviewed(doubt))
    let going = [
      Choice(label: said(.nextDoubt), effect: .nextDoubt(after: doubt)),
      Choice(
        label: said(.helpDetail), detail: KeyTable.name(of: .detail).text(in: language),
        effect: .command(.detail)),
    ]
    // What is doubted beside what the plan says now; that somebody looked at it is the first line.
    let fields = fieldChoices(doubt.part).filter { $0.effect.field != .doubt }
    return isReadOnly ? going : [reviewed] + going + fields + lineChoices(doubt.part) + undoing
  }

  /// What was decided is taken back without leaving the review.
  private var undoing: [Choice] {
    guard let row = KeyTable.board.binding(of: .undo), obstacle(to: row) == nil else { return [] }
    return [Choice(label: said(.helpUndo), detail: row.names(in: language), effect: .command(.undo))]
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

extension Choice.Effect {
  /// The field that it changes.
  fileprivate var field: EditField? { if case .edit(let spot) = self { spot.field } else { nil } }
}

extension StatusStep {
  /// Whether it grants or refuses what was asked for.
  fileprivate var answersAsking: Bool { [.status(.closed), .closing(.turnBack)].contains(self) }
}

extension KeyTable {
  /// What the menu of a row offers, in its order.
  fileprivate static let menuRows = board.bindings.compactMap { row in row.menuPlace.map { ($0, row) } }
    .sorted { $0.0 < $1.0 }.map(\.1)
}
