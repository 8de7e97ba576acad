import PlanBytes
import PlanModel
import PlanPhrases

/// A bulletin in the words of a language: what stands on the screen, on a page and in Markdown, part by part.
package struct BulletinReport: Sendable {
  package let bulletin: Bulletin
  let language: Language
  let width: DisplayWidth

  package init(_ bulletin: Bulletin, width: DisplayWidth = DisplayWidth(), in language: Language = .chinese) {
    (self.bulletin, self.width, self.language) = (bulletin, width, language)
  }

  /// A part of it.
  enum Block {
    case heading(String)
    case text(String)
    /// Things that are numbered.
    case list([String])
    case table(heads: [String], rows: [[String]])
  }

  func said(_ phrase: BulletinPhrase) -> String { phrase.text(in: language) }

  var title: String { said(.title(planName)) }
  var planName: String { bulletin.title.isEmpty ? String(.unnamedPlan, in: language) : bulletin.title }

  /// Number, day, and what stands on every screen.
  var head: String {
    [said(.number(bulletin.number)), said(.day(bulletin.date)), bulletin.label].compactMap(\.self)
      .joined(separator: "  ")
  }

  var blocks: [Block] {
    let parts: [(BulletinPhrase, [Block])] = [
      (.overview, overview), (.changed(bulletin.days), changes), (.late, late), (.silent, silent),
      (.targets, targets), (.next, next.map { .text($0) }),
      (.byGroup, [table(of: bulletin.groups, headed: .group)]),
      (.byUnit, [table(of: bulletin.units, headed: .unit)]),
    ].filter { !$0.1.isEmpty }
    return parts.enumerated().flatMap { place, part in
      [Block.heading(said(.part(place + 1, said(part.0))))] + part.1
    }
  }

  /// What the office asks for, line by line.
  var next: [String] {
    (bulletin.next ?? "").split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// By what is written at the foot the history can be held against what was sealed; nil where nothing was.
  var foot: String? { bulletin.seal.map { said(.seal($0)) } }

  // MARK: Figures

  private var overview: [Block] {
    let whole = bulletin.whole
    if whole.total == 0 { return [.text(said(.noItems))] }
    let parts = zip(BulletinPhrase.parts, zip(whole.counts.all, whole.shares.all)).map { name, figures in
      said(.share(said(name), figures.0, thousandths: figures.1))
    }
    return [
      .text(
        said(
          .summary(
            until: bulletin.until, plan: planName, whole, parts: language.list(parts),
            warningDays: bulletin.warningDays)))
    ]
  }

  /// 办结, 推进, 受阻 and 未启动 in numbers and shares, then what is no part of the sum.
  private func table(of parts: [Bulletin.Part], headed: BulletinPhrase) -> Block {
    let heads: [BulletinPhrase] =
      [headed, .total] + BulletinPhrase.parts + [.dropped, .reachedShare, .lateOfThem]
    return .table(
      heads: heads.map { said($0) }, rows: parts.map { [name(of: $0)] + cells(of: $0.tally) })
  }

  func name(of part: Bulletin.Part) -> String {
    FieldValue.section(phase: part.phase, title: part.name).text(in: language)
  }

  private func cells(of tally: Tally) -> [String] {
    let counts = [tally.total] + tally.counts.all + [tally.dropped]
    return counts.map { "\($0)" } + [percent(tally), "\(tally.late)"]
  }

  /// How much is done; nothing where there is nothing to do.
  func percent(_ tally: Tally) -> String {
    tally.counts.sum == 0 ? "" : said(.percent(thousandths: tally.reachedShare))
  }

  // MARK: What happened

  private var changes: [Block] {
    let lines = bulletin.changes.map { figure in
      let numbers = figure.items.map { number(of: $0) }
      let count = String(.changes(figure.what, numbers.count), in: language)
      return numbers.isEmpty ? count : language.pair(count, language.list(numbers))
    }
    return [.list(lines)]
  }

  private var silent: [Block] {
    let units = bulletin.silentUnits
    if bulletin.units.isEmpty { return [.text(said(.noUnits))] }
    return [.text(units.isEmpty ? said(.noneSilent) : said(.silentUnits(units)))]
  }

  func number(of item: Bulletin.Named) -> String {
    ItemNumber(item.number)?.text(in: language) ?? item.number
  }

  // MARK: What is late

  private var late: [Block] {
    bulletin.late.isEmpty ? [.text(said(.noneLate))] : [.list(bulletin.late.map { line(of: $0) })]
  }

  /// Number, title, units, due day and days, the plan's own words, and what was said last.
  private func line(of late: Bulletin.Late) -> String {
    let name = number(of: late.item) + " " + late.item.title + language.aside(facts(of: late))
    return said(.lateItem(name, wording: language.lines(late.wording), last: said(.upToNow(last(late)))))
  }

  /// Who leads it, its due day, and how many days that is ago.
  func facts(of late: Bulletin.Late) -> String {
    let leads = late.item.leads.isEmpty ? [] : [language.list(late.item.leads)]
    return language.clauses(leads + [said(.overdue(late.due, late.days))])
  }

  /// What was said last of an item.
  func last(_ late: Bulletin.Late) -> String {
    late.last?.text(in: language) ?? said(.nothingRecorded)
  }

  // MARK: Targets

  private var targets: [Block] {
    if bulletin.targets.isEmpty { return [.text(said(.noTargets))] }
    let counts = said(
      .targetCounts(
        reached: bulletin.count(.reached), missed: bulletin.count(.missed), noData: bulletin.count(.noData)))
    let measured = bulletin.targets.filter { $0.state != .noData }
    if measured.isEmpty { return [.text(counts)] }
    let heads: [ReportPhrase] = [
      .changeNumber, .targetIndicator, .targetGoal, .targetLast, .targetLastDay, .targetState,
    ]
    return [
      .text(counts),
      .table(heads: heads.map { $0.text(in: language) }, rows: measured.map { cells(of: $0) }),
    ]
  }

  func cells(of target: Bulletin.Measured) -> [String] {
    [
      target.number.isEmpty
        ? String(.wholePlan, in: language) : ItemNumber(target.number)?.text(in: language) ?? target.number,
      target.indicator, target.goal, target.last ?? "", target.on?.description ?? "",
      String(.target(target.state), in: language),
    ]
  }
}
