import PlanBytes
import PlanModel
import TestSupport

/// Two copies of a plan edited apart, field by field, and brought together: each edit is in the plan, or what it changed
/// is named as a conflict.
struct EditsApart {
  private var generator: SeededGenerator
  private(set) var findings = Findings()

  private struct Field: Hashable {
    var name: EditName
    var field: EditField
  }

  private static let texts = ["县水务局", "县农业局", "清淤", "阶段二", "2019-06", "年份？", "一句话。\n两句话。", ""]

  init(_ generator: SeededGenerator) { self.generator = generator }

  mutating func run() {
    let base = Plan(reading: Array(smallPlan.utf8))
    let (mine, own) = edited(base)
    let (theirs, others) = edited(base)
    let merge = PlanMerge(base: base.source, ours: mine.source, theirs: theirs.source)
    guard let text = merge.text({ _ in .ours }) else { return findings.fail("no merged text") }
    let merged = Plan(reading: text)
    findings.count("plans merged")
    findings.count("conflicts named", merge.conflicts.count)
    let named = Set(merge.conflicts.map(\.item))
    for (edits, plan, other) in [(own, mine, others), (others, theirs, own)] {
      for edit in edits where !isIn(edit, merged, as: plan) {
        let item = edit.name.item.flatMap { plan.item(about: $0) }.flatMap { plan.assignments[$0].id }
        // A conflict is of a line: all that either changed in it is to be decided.
        if !named.contains(item) && !named.contains(edit.name.item) {
          findings.fail(
            "\(edit) of \(other.contains(edit) ? "both" : "one") is lost and no conflict:\n\(String(decoding: text, as: UTF8.self))"
          )
        }
      }
    }
  }

  private func isIn(_ edit: Field, _ merged: Plan, as plan: Plan) -> Bool {
    guard let place = merged.editPlace(named: edit.name, edit.field),
      let own = plan.editPlace(named: edit.name, edit.field)
    else { return false }
    let (now, wanted) = (merged.written(edit.field, at: place), plan.written(edit.field, at: own))
    // Of descriptions that both wrote the lines of both stand there.
    if edit.field == .body {
      return Set(wanted.split(separator: "\n")).isSubset(of: now.split(separator: "\n"))
    }
    return now == wanted
  }

  private mutating func edited(_ base: Plan) -> (Plan, Set<Field>) {
    var (plan, fields) = (base, Set<Field>())
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let places =
        plan.assignments.indices.map(EditPlace.item) + plan.tasks.indices.map(EditPlace.task)
        + plan.groups.indices.map(EditPlace.group)
      let place = places[Int.random(in: places.indices, using: &generator)]
      let all: [EditField] = [.lead, .support, .scope, .due, .doubt, .title, .body]
      let field = all[Int.random(in: all.indices, using: &generator)]
      let text = EditsApart.texts[Int.random(in: EditsApart.texts.indices, using: &generator)]
      guard let edit = try? plan.applying(FieldEdit(place, field, text)) else { continue }
      plan = edit.plan
      fields.insert(Field(name: edit.name, field: field))
      findings.count("edits apart")
    }
    return (plan, fields)
  }
}
