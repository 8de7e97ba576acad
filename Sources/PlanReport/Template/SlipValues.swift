import PlanModel
import PlanPhrases

extension TemplateValues {
  /// What a template of a slip may ask for.
  package init(_ paper: SlipPaper, of snapshot: Snapshot, dated day: Day, in language: Language) {
    let lights = paper.items.map { snapshot.lights[$0] }
    self.init(
      texts: [
        TemplateWords.title: ShippedTemplate(paper.level).name, TemplateWords.paper: paper.number,
        TemplateWords.lead: paper.unit, TemplateWords.plan: snapshot.plan.name(in: language),
        TemplateWords.label: snapshot.plan.header.label.map { snapshot.plan.text($0) } ?? "",
        TemplateWords.date: BulletinPhrase.day(day).text(in: language),
        TemplateWords.itemCount: "\(paper.items.count)",
        TemplateWords.late: "\(lights.count { $0 == .red })",
        TemplateWords.soon: "\(lights.count { $0 == .yellow })",
      ],
      lists: [TemplateWords.items: paper.items.map { TemplateValues(item: $0, of: snapshot, language) }])
  }

  private init(item: Int, of snapshot: Snapshot, _ language: Language) {
    let named = snapshot.named(item)
    func said(_ phrase: BulletinPhrase) -> String { phrase.text(in: language) }
    let left = snapshot.dueDays[item].map { $0.days(since: snapshot.asOf) } ?? 0
    let last = snapshot.lastSaid(of: item)?.text(in: language) ?? said(.nothingRecorded)
    self.init(texts: [
      TemplateWords.numbers: ItemNumber(named.number)?.text(in: language) ?? named.number,
      TemplateWords.item: named.title, TemplateWords.lead: language.list(named.leads),
      TemplateWords.due: snapshot.dueDays[item]?.description ?? "",
      TemplateWords.days: "\(max(0, -left))",
      TemplateWords.state: said(left < 0 ? .lateBy(-left) : .dueIn(left)),
      TemplateWords.wording: said(.sentence(language.lines(snapshot.wording(of: item)))),
      TemplateWords.last: said(.clause(last)),
    ])
  }
}
