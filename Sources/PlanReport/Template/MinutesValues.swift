import PlanModel
import PlanPhrases

extension TemplateValues {
  /// What a template of 会议确定事项清单 may ask for.
  ///
  /// - Parameters:
  ///   - settled: by unit, each item with its number, its title, and what was settled.
  ///   - head: how many items there were.
  package init(
    settled: [(unit: String, items: [(number: String, title: String, text: String)])], head: String,
    of plan: Plan,
    dated day: Day, in language: Language
  ) {
    func said(_ phrase: BulletinPhrase) -> String { phrase.text(in: language) }
    let units = settled.map { unit, items in
      TemplateValues(
        texts: [TemplateWords.name: unit],
        lists: [
          TemplateWords.items: items.map { item in
            TemplateValues(texts: [
              TemplateWords.numbers: item.number, TemplateWords.item: item.title,
              TemplateWords.wording: said(.sentence(item.text)),
            ])
          }
        ])
    }
    self.init(
      texts: [
        TemplateWords.plan: plan.name(in: language), TemplateWords.date: said(.day(day)),
        TemplateWords.facts: said(.sentence(head)),
      ], lists: [TemplateWords.units: units])
  }
}
