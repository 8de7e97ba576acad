import PlanModel
import PlanPhrases

/// What is said of an item in full.
package struct ItemDetail {
  let item: Item
  let language: Language

  package init(_ item: Item, in language: Language) { (self.item, self.language) = (item, language) }

  private var plan: Plan { item.plan }
  func said(_ phrase: BoardPhrase) -> String { phrase.text(in: language) }

  /// Everything about it, the most important first; what waits for the plan's folder stands on top of the ledger.
  package func lines(waiting: [DetailLine] = []) -> [DetailLine] {
    func fields(_ places: [DetailPlace]) -> [DetailLine] { fieldLines(places) { $0.lines(in: language) } }
    return headLines + fields([.aboveLedger, .aboveLedgerWithRoom]) + ledgerLines(waiting)
      + fields([.belowLedger])
  }

  /// The same in few rows: one for each kind of thing, the latest of the ledger.
  func shortLines(waiting: [DetailLine]) -> [DetailLine] {
    func fields(_ place: DetailPlace) -> [DetailLine] {
      fieldLines([place]) { [$0.text(in: language)].filter { !$0.isEmpty } }
    }
    return headLines + fields(.aboveLedger) + ledgerLines(waiting).prefix(1)
      + fields(.aboveLedgerWithRoom) + fields(.belowLedger)
  }

  var headLines: [DetailLine] {
    // A deliverable is the plan's own, so that none is missing.
    let named =
      item.leads.isEmpty
      ? item.isDeliverable ? [] : [said(.notNamed)] : [language.list(item.leads)]
    let lead = (named + [dueText + planDueText]).joined(separator: "   ")
    return [
      DetailLine(
        label: item.number(in: language), text: item.fullTitle(in: language), style: .heading),
      DetailLine(
        label: (named.isEmpty ? FieldHeading.status : .lead).text(in: language), text: lead,
        style: Style(item.snapshot.color(of: item.light))),
    ]
  }

  /// The lines of the fields that have a place in the detail, as the table of fields says.
  func fieldLines(
    _ places: [DetailPlace], _ lines: (FieldValue) -> [String]
  ) -> [DetailLine] {
    let fields = ItemField.detailed.filter { $0.detail.map(places.contains) ?? false }
    return zip(fields, item.values(of: fields)).flatMap { field, value in
      let style: Style = if case .doubt = value { .problem } else { .normal }
      return withMeasured(lines(value), value).map {
        DetailLine(label: field.label.text(in: language), text: $0, style: style)
      }
    }
  }

  /// Behind each target what was measured last of it.
  private func withMeasured(_ lines: [String], _ value: FieldValue) -> [String] {
    let targets = plan.assignments[item.index].targets
    guard case .targets = value, lines.count == targets.count else { return lines }
    return zip(lines, targets).map { $0 + measuredText($1) }
  }

  private func measuredText(_ target: Int) -> String {
    guard let standing = item.snapshot.measurements(ofTarget: target).last, let event = standing.shown else {
      return ""
    }
    func number(_ event: Event) -> String {
      plan.text(of: event.shownValue(in: language) ?? "", for: plan.targets[target])
    }
    if standing.isConflict {
      let sides = standing.live.map { "\($0.who) \(number($0))" }
      return said(.measuredConflict(language.list(sides)))
    }
    return said(.measured(number(event), on: event.day, source: event.text))
  }

  private var dueText: String {
    let status = item.status.text(in: language)
    guard let due = item.due, let left = item.daysLeft else { return said(.undated(status)) }
    let day = due.description + derivedText
    switch item.light {
    case .red: return said(.overdueBy(status, day, -left))
    case .yellow, .green: return said(.dueIn(status, day, left))
    case .none: return said(.dueOn(status, day)) + endingText
    }
  }

  /// When it was done, and who asks that it be closed.
  private var endingText: String {
    let (snapshot, index) = (item.snapshot, item.index)
    let done = snapshot.doneDay(of: index).map {
      said(.doneOn($0, late: snapshot.daysDoneLate(of: index) ?? 0))
    }
    let asked = item.closing.pending.map { said(.askedBy($0.who, $0.day)) }
    return [done, asked].compactMap(\.self).map { "   " + $0 }.joined()
  }

  /// Where the due day is that of a phase: which one.
  private var derivedText: String {
    guard case .phase(let phase) = plan.assignments[item.index].due, item.due == item.plannedDue else {
      return ""
    }
    return language.aside(said(.byPhase(plan.phaseName(phase, in: language))))
  }

  /// The due day of the plan, where another one counts, and how often it became another one.
  private var planDueText: String {
    let moves = item.moves
    let planned =
      item.plannedDue == item.due ? nil : said(.planDue(item.plannedDue?.description ?? said(.noDueDay)))
    let all = [planned, moves.count > 0 ? said(.movedTimes(moves)) : nil].compactMap(\.self)
    return all.isEmpty ? "" : language.aside(language.clauses(all))
  }

  private func ledgerLines(_ waiting: [DetailLine]) -> [DetailLine] {
    let entries = item.ledger.reversed()
    let latest = entries.first { !$0.isVoided }?.event.id
    var lines = entries.map { entry in
      DetailLine(
        label: said(.ledger),
        text: ledgerText(entry) + (entry.event.id == latest ? silence(since: entry) : ""),
        style: entry.isVoided ? .dim : .normal)
    }
    lines.insert(contentsOf: slipLines, at: 0)
    lines.insert(contentsOf: waiting, at: 0)
    if item.hasDueConflict {
      lines.insert(conflictLine(.dueConflictSides(sides(.due))), at: 0)
    }
    if item.hasStatusConflict {
      lines.insert(conflictLine(.conflictSides(sides(.status))), at: 0)
    }
    return lines
  }

  /// The reminder that was issued last, whether it was answered, and how many went before.
  private var slipLines: [DetailLine] {
    guard let last = item.ledger.slips.last else { return [] }
    let what = [last.event.day.description, last.level?.text(in: language) ?? "", last.paper, last.unit]
    let phrase = BoardPhrase.slipIssued(
      what.filter { !$0.isEmpty }.joined(separator: " "), before: last.before, answered: last.answer?.day)
    return [
      DetailLine(
        label: Event.Kind.slip.word(in: language), text: said(phrase),
        style: last.answer == nil ? .problem : .normal)
    ]
  }

  private func conflictLine(_ phrase: BoardPhrase) -> DetailLine {
    DetailLine(label: said(.model(.conflict)), text: said(phrase), style: .problem)
  }

  /// Who says what, where several contradict one another.
  private func sides(_ fact: Fact) -> String {
    let live = item.history.standing(on: item.snapshot.asOf, fact).live
    return language.list(live.map { "\($0.who) \($0.shownValue(in: language) ?? "")" })
  }

  /// For how long nothing was recorded of what is open, where that is long (久未报).
  private func silence(since entry: LedgerEntry) -> String {
    let days = item.snapshot.asOf.days(since: entry.event.day)
    guard item.status.isOpen, days >= ItemTrait.silentDays else { return "" }
    return language.aside(said(.nothingSince(days)))
  }

  func ledgerText(_ entry: LedgerEntry) -> String {
    let event = entry.event
    let author = item.snapshot.journal.author(of: event, in: language)
    let what = "\(event.day) \(item.snapshot.words(of: entry, in: language)) \(author)"
    let text = event.remark.isEmpty ? what : language.pair(what, event.remark(in: language))
    return text + (entry.isVoided ? said(.model(.voided)) : "")
  }
}
