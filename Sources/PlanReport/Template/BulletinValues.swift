import PlanModel
import PlanPhrases

extension TemplateValues {
  /// What a template of a bulletin may ask for.
  package init(_ report: BulletinReport) {
    let (bulletin, whole) = (report.bulletin, report.bulletin.whole)
    self.init(texts: [
      TemplateWords.title: report.title, TemplateWords.plan: report.planName,
      TemplateWords.label: bulletin.label ?? "", TemplateWords.number: report.said(.number(bulletin.number)),
      TemplateWords.date: report.said(.day(bulletin.date)),
      TemplateWords.since: report.said(.day(bulletin.since)),
      TemplateWords.until: report.said(.day(bulletin.until)),
      TemplateWords.warningDays: "\(bulletin.warningDays)",
      TemplateWords.targetCount: "\(bulletin.targets.count)",
      TemplateWords.measuredCount: "\(bulletin.targets.count - bulletin.count(.noData))",
      TemplateWords.reached: "\(bulletin.count(.reached))",
      TemplateWords.missed: "\(bulletin.count(.missed))",
      TemplateWords.noData: "\(bulletin.count(.noData))",
      TemplateWords.silentUnits: report.language.list(bulletin.silentUnits),
      TemplateWords.silentCount: "\(bulletin.silentUnits.count)",
      TemplateWords.next: report.next.joined(separator: "\n"), TemplateWords.seal: bulletin.seal ?? "",
    ])
    texts.merge(TemplateValues.figures(whole, report)) { old, _ in old }
    lists = [
      TemplateWords.next: report.next.map { TemplateValues(texts: [TemplateWords.paragraph: $0]) },
      TemplateWords.groups: bulletin.groups.map { TemplateValues(part: $0, report) },
      TemplateWords.units: bulletin.units.map { TemplateValues(part: $0, report) },
      TemplateWords.changes: bulletin.changes.filter { !$0.items.isEmpty }.map { TemplateValues($0, report) },
      TemplateWords.lateItems: bulletin.late.map { TemplateValues($0, report) },
      TemplateWords.targets: bulletin.targets.filter { $0.state != .noData }.map {
        TemplateValues($0, report)
      },
    ]
  }

  private static func figures(_ tally: Tally, _ report: BulletinReport) -> [String: String] {
    var texts = [
      TemplateWords.total: "\(tally.total)", TemplateWords.sum: "\(tally.counts.sum)",
      TemplateWords.dropped: "\(tally.dropped)", TemplateWords.late: "\(tally.late)",
      TemplateWords.soon: "\(tally.soon)",
    ]
    for (name, count) in zip(TemplateWords.counts, tally.counts.all) { texts[name] = "\(count)" }
    for (name, share) in zip(TemplateWords.shares, tally.shares.all) {
      texts[name] = tally.counts.sum == 0 ? "" : report.said(.percent(thousandths: share))
    }
    return texts
  }

  private init(part: Bulletin.Part, _ report: BulletinReport) {
    self.init(texts: TemplateValues.figures(part.tally, report))
    texts[TemplateWords.name] = report.name(of: part)
    texts[TemplateWords.shares[0]] = report.percent(part.tally)
  }

  private init(_ figure: Bulletin.Figure, _ report: BulletinReport) {
    let numbers = figure.items.map { report.number(of: $0) }
    self.init(texts: [
      TemplateWords.name: figure.what.text(in: report.language), TemplateWords.count: "\(numbers.count)",
      TemplateWords.numbers: report.language.list(numbers),
    ])
  }

  private init(_ late: Bulletin.Late, _ report: BulletinReport) {
    self.init(texts: [
      TemplateWords.numbers: report.number(of: late.item), TemplateWords.item: late.item.title,
      TemplateWords.lead: report.language.list(late.item.leads),
      TemplateWords.due: report.said(.day(late.due)), TemplateWords.days: "\(late.days)",
      TemplateWords.state: report.facts(of: late),
      TemplateWords.wording: report.said(.sentence(report.language.lines(late.wording))),
      TemplateWords.last: report.said(.clause(report.last(late))),
    ])
  }

  private init(_ target: Bulletin.Measured, _ report: BulletinReport) {
    let cells = report.cells(of: target)
    let names = [
      TemplateWords.numbers, TemplateWords.indicator, TemplateWords.goal, TemplateWords.measured,
      TemplateWords.measuredOn, TemplateWords.state,
    ]
    self.init(texts: Dictionary(uniqueKeysWithValues: zip(names, cells)))
  }
}
