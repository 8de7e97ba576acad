/// The words in the head of a 任务分解表 that say what a column holds; those for units, people and days are the
/// labels of clauses.
enum TableWords {
  static let kinds: [(kind: ColumnKind, words: WordSet)] = [
    (.number, WordSet("序号 编号 序 项次 号次")),
    (.person, WordSet("联系电话 电话")), (.due, WordSet("进度安排")),
    (.target, WordSet("指标 目标值 量化目标 考核指标 工作目标 目标要求 年度目标 预期目标 主要目标 量化指标 指标值 绩效目标 整改目标 目标")),
    (.group, WordSet("类别 任务类别 分类 领域 重点领域 任务分类 一级指标 板块 工作领域 任务领域 工作类别 项目类别 方面")),
    (
      .task,
      WordSet(
        "任务 工作任务 主要任务 重点任务 具体任务 任务名称 工作内容 事项 工作事项 内容 任务内容 具体内容 措施 具体措施 工作措施 主要措施 重点工作 目标任务 项目名称 举措 具体举措 整改措施 工作要点 任务事项 主要内容 建设内容 名称 工作举措 整治内容 重点事项 任务要求 工作项目"
      )
    ),
    (.note, WordSet("备注 说明")),
  ]
}

/// What a column of a table of tasks holds.
enum ColumnKind: Sendable {
  case number, group, task, lead, responsible, cooperating, person, due, target, note, other

  init(_ role: ClauseRole) {
    self =
      switch role {
      case .lead: .lead
      case .responsible: .responsible
      case .cooperating, .guiding: .cooperating
      case .person: .person
      case .time: .due
      }
  }
}
