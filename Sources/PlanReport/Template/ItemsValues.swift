import PlanModel
import PlanPhrases

extension ReportFormat {
  package static let docx = ReportFormat(name: "docx", isText: false, hasColumns: false) {
    (report, sink) throws(ReportError) in
    sink.add(try ShippedTemplate.items.template.filled(with: TemplateValues(report)).bytes)
  }
}

extension TemplateValues {
  /// What a template of the 任务分解表 may ask for.
  package init(_ report: Report) {
    let groups = report.items.grouped(report.grouping).map { group, items in
      let progress = report.snapshot.progress(of: items.indicesInPlan)
      return TemplateValues(
        texts: [
          TemplateWords.name: report.name(of: group),
          TemplateWords.progress: "\(progress.reached)/\(progress.total)",
        ], lists: [TemplateWords.items: items.map { TemplateValues($0, report.language) }])
    }
    self.init(
      texts: [
        TemplateWords.title: report.title, TemplateWords.plan: report.title,
        TemplateWords.facts: report.facts.joined(separator: "  "), TemplateWords.summary: report.total,
        TemplateWords.label: report.plan.header.label.map { report.plan.text($0) } ?? "",
      ], lists: [TemplateWords.groups: groups])
  }

  private init(_ item: Item, _ language: Language) {
    func text(_ heading: FieldHeading) -> String {
      ItemField.all.first { $0.heading == heading && $0.isExported }?.value(of: item).text(in: language) ?? ""
    }
    self.init(texts: [
      TemplateWords.numbers: text(.number), TemplateWords.item: item.fullTitle(in: language),
      TemplateWords.lead: text(.leads), TemplateWords.support: text(.supporters),
      TemplateWords.targets: text(.targets), TemplateWords.indicator: text(.targets),
      TemplateWords.due: text(.due), TemplateWords.status: text(.status),
      TemplateWords.light: ItemField.all.first { $0.heading == .light }?.value(of: item).short(in: language)
        ?? "", TemplateWords.measuredOn: text(.lastDay),
      TemplateWords.wording: text(.progress),
    ])
  }
}
