import PlanModel

/// Words of the plan that the program makes.
enum PlanWords {
  /// What the folder of single orders is called.
  static let orders = "交办"

  /// A plan for single orders, without any.
  static func orderPlan(id: String) -> String {
    plan(called: "交办事项", id: id, sections: "\n## （一）交办\n")
  }

  /// A plan with its head, and what is given.
  static func plan(called title: String, id: String, sections: String) -> String {
    """
    # \(title)
    - 格式: duban \(PlanHeader.supportedFormat)
    - 编号: \(id)
    - 时区: +0800
    - 临期天数: 30
    \(sections)
    """
  }
}
