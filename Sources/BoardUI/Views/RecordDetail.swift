import PlanModel
import PlanPhrases

// What is said of a target and of an event in full: themselves, then their item.
extension Desk {
  func targetDetail(_ index: Int, in place: Int) -> [DetailLine] {
    let (snapshot, plan) = (plans[place], plans[place].plan)
    let (target, standing) = (plan.targets[index], snapshot.standing(ofTarget: index))
    let item = plan.item(ofTarget: index).map { ItemPlace(plan: place, index: $0) }
    let title = DetailLine(
      label: FieldHeading.targets.text(in: language),
      text: plan.text(target.indicator) + " " + plan.goal(of: target), style: .heading)
    let values = standing.series.reversed().flatMap { standing in
      standing.live.sorted(by: >).map { event in
        let author = snapshot.journal.author(of: event, in: language)
        let text = "\(event.day) \(snapshot.words(of: event, in: language)) \(author)"
        return DetailLine(
          label: said(.ledger),
          text: event.remark.isEmpty ? text : language.pair(text, event.remark(in: language)),
          style: standing.isConflict ? .problem : .normal)
      }
    }
    return [title] + values + (item.map { detail(of: .item($0)) } ?? [])
  }

  func eventDetail(_ index: EventIndex, in place: Int) -> [DetailLine] {
    let snapshot = plans[place]
    guard let change = snapshot.changes(of: [index]).first else { return [] }
    let event = change.event
    let author = snapshot.journal.author(of: event, in: language)
    let words = "\(event.day) \(snapshot.words(of: change, in: language)) \(author)"
    let recorded = language.aside(String(event.time.written.prefix(16)))
    let item = change.item.map { ItemPlace(plan: place, index: $0) }
    return [
      DetailLine(
        label: said(.ledger),
        text: (event.remark.isEmpty ? words : language.pair(words, event.remark(in: language))) + recorded,
        style: .heading)
    ] + (item.map { detail(of: .item($0)) } ?? [])
  }
}
