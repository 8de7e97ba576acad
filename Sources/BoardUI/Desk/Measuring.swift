import PlanModel
import PlanPhrases

// What was measured of a target.
extension Desk {
  /// The target of the selected row.
  var selectedTarget: DeskTarget? {
    guard case .target(let index, let plan) = selection else { return nil }
    return DeskTarget(plan: Int(plan), key: plans[Int(plan)].plan.key(ofTarget: Int(index)))
  }

  mutating func openMeasure() {
    guard let target = selectedTarget else { return }
    let fields = [
      Form.Field(label: .fieldMeasured, content: TextField()), dayField,
      Form.Field(label: .fieldSource, content: TextField(kind: .line)),
    ]
    open(.form(withDraft(Form(purpose: .measure(target: target), fields: fields))))
  }

  /// `7.4a 达标率 ≥ 85 %`
  func name(of target: DeskTarget) -> String {
    let plan = plans[target.plan].plan
    guard let index = plan.target(of: target.key) else { return "" }
    let number = plan.item(ofTarget: index).map { plan[$0].number(in: language) + " " } ?? ""
    return number + plan.text(plan.targets[index].indicator) + " " + plan.goal(of: plan.targets[index])
  }

  /// The number that was typed.
  func measured(_ form: Form, of target: DeskTarget) throws(FormError) -> DecimalNumber {
    let plan = plans[target.plan].plan
    let measure = plan.target(of: target.key).map { plan.text(plan.targets[$0].countedIn) } ?? ""
    guard let value = DecimalNumber(typed: form.value(.fieldMeasured), in: measure) else {
      throw FormError(text: .numberNeeded, field: form.place(of: .fieldMeasured))
    }
    return value
  }
}
