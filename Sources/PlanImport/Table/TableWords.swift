/// The words in the head of a 任务分解表 that say what a column holds.
enum TableWords {
  /// Looked for in this order: 牵头单位 is no task, 责任单位及责任人 is a unit.
  static let kinds: [(kind: ColumnKind, words: WordSet)] = [
    (.number, WordSet("序号 编号 序 项次 号次")),
    (.lead, WordSet("牵头单位 牵头部门 牵头 主办单位 主办部门 主责单位 牵头责任单位 主要责任单位 第一责任单位")),
    (.cooperating, WordSet("配合单位 配合部门 协办单位 协办部门 参与单位 参加单位 协同单位 协助单位 配合责任单位 配合")),
    (.person, WordSet("责任人 责任领导 牵头领导 分管领导 联系人 负责人 包抓领导 市级领导 县级领导 联系电话 挂点领导 督办领导")),
    (.responsible, WordSet("责任单位 责任部门 承办单位 负责单位 负责部门 实施单位 落实单位 实施主体 责任主体 责任科室 主管部门 责任分工")),
    (.due, WordSet("完成时限 完成时间 时限 时间节点 完成期限 办理时限 期限 时间要求 进度安排 完成日期 整改时限 时间安排 计划完成时间")),
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
}
