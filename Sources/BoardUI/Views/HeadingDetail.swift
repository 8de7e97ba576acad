import PlanModel
import PlanPhrases

// What is said of headings that are neither groups nor phases nor units.
extension Desk {
  func headingDetail(_ heading: Heading, in place: Int) -> [DetailLine] {
    let title = self.heading(of: .heading(heading, plan: PlanNumber(place)))
    switch heading {
    case .watch: return watchDetail(title, in: place)
    case .phases: return [DetailLine(label: "", text: title, style: .heading)] + phaseLines(in: place)
    case .plan: return planDetail(in: place)
    case .month, .undated, .noPhase, .noUnit: return [DetailLine(label: "", text: title, style: .heading)]
    }
  }

  private func watchDetail(_ title: String, in place: Int) -> [DetailLine] {
    let progress = plans[place].progress(of: figures[place].watched)
    let counts = [
      BoardPhrase.overdueCount(progress.overdue), .soonCount(progress.soon),
      .conflictCount(progress.conflicts),
    ]
    return [
      DetailLine(label: title, text: counts.map { said($0) }.joined(separator: "  "), style: .heading),
      DetailLine(label: "", text: said(.watchMeans)),
    ]
  }

  /// Each phase with its days and how far it is.
  private func phaseLines(in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    return plan.phases.indices.map { index in
      let dates = plan.phases[index].span.map { "\($0.firstDay) ~ \($0.lastDay)" }
      let text = [plan.text(plan.phases[index].title), dates, said(.doneCount(figures[place].phases[index]))]
      return DetailLine(
        label: plan.phaseName(index, in: language), text: text.compactMap(\.self).joined(separator: "  "))
    }
  }

  /// What the plan says as a whole.
  private func planDetail(in place: Int) -> [DetailLine] {
    let plan = plans[place].plan
    let dates = plan.header.deadlines.map {
      DetailLine(label: FieldHeading.due.text(in: language), text: "\($0.date) \(plan.text($0.text))")
    }
    let targets = plan.targets[plan.header.targets].map {
      DetailLine(
        label: FieldHeading.targets.text(in: language),
        text: plan.text($0.indicator) + " " + plan.goal(of: $0))
    }
    let safeguards = plan.safeguards.map {
      DetailLine(
        label: said(.safeguards), text: language.pair(plan.text($0.title), plan.paragraphs(in: $0.body)))
    }
    let about = [plan.introduction].filter { !$0.isEmpty }.map {
      DetailLine(label: said(.introduction), text: $0)
    }
    return [DetailLine(label: said(.thePlan), text: plan.name(in: language), style: .heading)]
      + dates + targets + about + safeguards
  }
}
