import Foundation
import PlanBytes
import PlanModel
import PlanStore
import TestSupport

/// What several people do to one plan, one after the other and by chance: edits of fields, lines that come, go, go
/// elsewhere or become others; what each does must be in the plan and touch nothing else, and all of it, taken back from
/// the last to the first, must leave the bytes of before.
struct EditCourse {
  private let site: Site
  private var generator: SeededGenerator
  private var people: [Person] = []
  /// What stands, in the order in which it was made, with who made it.
  private var made: [Made] = []
  private(set) var findings = Findings()

  private struct Person {
    var name: String
    var store: OpenPlan
  }

  private struct Made {
    var id: EventID
    var who: String
  }

  private static let names = ["王芳", "李强", "陈静"]
  private static let texts = [
    "县水务局", "县农业局、县林业局", "甲镇", "清淤；绿化", "牵头: 某局", "[x] 巡河 ^aaaaaa3", "# 标题", "2018-06", "阶段二", "2019年6月底",
    "达标率 ≥ 9 %",
    "一句话。\n\n- 两句话。", "2018-02~2018-05", "", "（九）又一个", "\\；", "年份？",
  ]

  init(_ site: Site, _ generator: SeededGenerator) throws {
    (self.site, self.generator) = (site, generator)
    try site.clear()
    for name in EditCourse.names {
      let own = Site(root: "\(site.state)/\(name)", plan: site.plan)
      people.append(Person(name: name, store: try own.open()))
    }
  }

  mutating func run() throws {
    let original = readFile(site.planFile)
    for _ in 0..<Int.random(in: 4...14, using: &generator) {
      if chance(25) {
        try takeBackLast()
      } else {
        try step()
      }
    }
    try checkCommuting()
    while !made.isEmpty, try takeBackLast() {}
    let left = readFile(site.planFile)
    findings.count("courses")
    if left != original { fail("taken back, it is not as before:\n\(difference(original, left))") }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func any<Value>(_ list: [Value]) -> Value {
    list[Int.random(in: list.indices, using: &generator)]
  }

  private mutating func fail(_ what: String) { findings.fail(what) }

  // MARK: What people do

  private mutating func step() throws {
    let person = any(people)
    let board = try look(person.store)
    guard let wish = wish(board.plan) else { return }
    let result = Result { () throws(StoreError) in
      try wish.carriedOut(in: person.store, by: person.name, on: board)
    }
    switch result {
    case .success(let saved): take(saved, of: person.name, "\(wish)", board.plan.source)
    case .failure(let error): try refuse(error, "\(wish)", board.plan.source)
    }
  }

  private mutating func take(_ saved: Saved, of who: String, _ what: String, _ before: [UInt8]) {
    findings.count("edits")
    let events = Array(JournalPiece(written: saved.lines).statements.suffix(saved.count))
    for event in events { made.append(Made(id: event.id, who: who)) }
    check(what, events, before)
  }

  private mutating func refuse(_ error: StoreError, _ what: String, _ before: [UInt8]) throws {
    guard case .edit = error else { throw error }
    findings.count("edits refused and told")
    if readFile(site.planFile) != before { fail("\(what): refused, and the plan is another") }
  }

  /// What a person sees.
  private func look(_ store: OpenPlan) throws -> Snapshot {
    _ = try store.news()
    return Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: day("2018-05-20"))
  }

  private mutating func wish(_ plan: Plan) -> PlanWish? {
    let places = self.places(in: plan)
    let (place, other, text) = (any(places), any(places), any(EditCourse.texts))
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<5:
      let field = any(EditField.allCases.filter { !$0.isOfLines && $0 != .number })
      return .field(FieldEdit(place, field, text))
    case 5: return .add(NewEntry(any(NewEntry.Kind.allCases), in: place, text, [.lead: "县水务局"]))
    case 6: return .remove(place)
    default: return rearrangement(of: place, other, plan).map { .rearrange($0) }
    }
  }

  private mutating func rearrangement(of place: EditPlace, _ other: EditPlace, _ plan: Plan) -> Rearrangement?
  {
    let number = chance(40) ? Int.random(in: 1...9, using: &generator) : nil
    switch Int.random(in: 0..<9, using: &generator) {
    case 0..<4: return .move(place, any([.into(other), .before(other), .after(other)]), number: number)
    case 4: return .renumber(any([.plan, place]))
    case 5: return .level(place, any([.up, .down]), number: number)
    case 6: return .become(place, any(Rearrangement.NonTask.allCases))
    case 7:
      guard case .item(let index) = place else { return nil }
      return .split(index, into: any([[], ["清淤", "植树"]]))
    default: return .join(place)
    }
  }

  private func places(in plan: Plan) -> [EditPlace] {
    [.plan, .unit("县水务局")] + plan.groups.indices.map(EditPlace.group)
      + plan.phases.indices.map(EditPlace.phase) + plan.tasks.indices.map(EditPlace.task)
      + plan.assignments.indices.flatMap { [EditPlace.item($0), .item($0)] }
      + plan.targets.indices.map(EditPlace.target)
  }

  // MARK: What must be so

  /// An acknowledged edit is in the plan, and nobody's lines but its own are touched.
  private mutating func check(_ what: String, _ events: [Event], _ before: [UInt8]) {
    let after = readFile(site.planFile)
    let plan = Plan(reading: after)
    if plan.newProblem(in: Plan(reading: before)) == nil,
      let new = Plan(reading: before).newProblem(in: plan),
      new != .phaseWithoutDates
    {
      fail("\(what): the plan has a mistake: \(new)")
    }
    let records = events.compactMap(\.edit)
    if records.count != events.count { fail("\(what): an event that is no edit") }
    let (gone, come) = (lines(before, without: after), lines(after, without: before))
    let isOfLines = records.contains { $0.field.isOfLines }
    let (old, new) = (records.map(\.old.text).joined(), records.map(\.new.text).joined())
    if isOfLines {
      for line in gone where !old.contains(line) { fail("\(what): touched “\(line)”") }
      for line in come where !new.contains(line) { fail("\(what): wrote “\(line)”") }
    } else if let field = records.first?.field, ![.body, .short, .number].contains(field),
      gone.count != records.count || come.count != records.count
    {
      fail("\(what): \(gone) became \(come)")
    }
    for event in events where plan.overwrittenEdits(in: ItemHistory(events)).contains(event) {
      fail("\(what): acknowledged, and not in the plan")
    }
  }

  /// The lines of a text that another does not have.
  private func lines(_ text: [UInt8], without other: [UInt8]) -> [String] {
    var left = Dictionary(grouping: String(decoding: other, as: UTF8.self).split(separator: "\n")) { $0 }
      .mapValues(\.count)
    return String(decoding: text, as: UTF8.self).split(separator: "\n").filter { line in
      left[line, default: 0] -= 1
      return (left[line] ?? 0) < 0
    }.map(String.init)
  }

  /// Takes back the last that stands; whether that was done.
  @discardableResult private mutating func takeBackLast() throws -> Bool {
    guard let last = made.last, let person = people.first(where: { $0.name == last.who }) else {
      return false
    }
    do {
      guard try person.store.takeBack(last.id, by: last.who, on: try look(person.store)) != nil else {
        fail("nothing to take back: \(last.id)")
        return false
      }
      made.removeLast()
      findings.count("taken back")
      return true
    } catch {
      let event = try look(person.store).journal.events.first { $0.id == last.id }
      fail("cannot take back “\(event?.value ?? "")” “\(event?.text ?? "")”: \(error)")
      return false
    }
  }

  /// Edits of fields of different items are taken back in whatever order.
  private mutating func checkCommuting() throws {
    let plan = try look(people[0].store).plan
    let items = plan.assignments.indices.shuffled(using: &generator).prefix(2)
    guard items.count == 2 else { return }
    var (changed, edits) = (plan, [PlanEdit]())
    for item in items {
      let field = any([EditField.lead, .support, .scope, .due, .doubt])
      guard let edit = try? changed.applying(FieldEdit(.item(item), field, any(EditCourse.texts))) else {
        return
      }
      (changed, edits) = (edit.plan, edits + [edit])
    }
    func back(_ order: [PlanEdit]) throws(EditError) -> [UInt8] {
      var plan = changed
      for edit in order { plan = plan.with(source: try plan.reapplying(edit.record.reversed, to: edit.name)) }
      return plan.source
    }
    findings.count("pairs taken back in both orders")
    if try back(edits) != plan.source || back(edits.reversed()) != plan.source {
      fail("not the same in both orders: \(edits.map(\.record))")
    }
  }

  private func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
    "- \(lines(one, without: other))\n+ \(lines(other, without: one))\n\(String(decoding: other, as: UTF8.self))"
  }
}

/// What somebody wants to change of a plan.
enum PlanWish {
  case field(FieldEdit)
  case add(NewEntry)
  case remove(EditPlace)
  case rearrange(Rearrangement)

  func carriedOut(in store: OpenPlan, by who: String, on board: Snapshot) throws(StoreError) -> Saved {
    switch self {
    case .field(let edit): try store.edit([edit], by: who, on: board)
    case .add(let entry): try store.add(entry, by: who, on: board)
    case .remove(let place): try store.remove(place, by: who, on: board)
    case .rearrange(let change): try store.rearrange(change, by: who, on: board)
    }
  }
}
