// What an import says, in Chinese.
extension ImportDoubt {
  var chinese: String {
    switch self {
    case .outOfSeries(let number, let last): "编号“\(number)”与前面的第 \(last) 项接不上"
    case .startsLate(let number): "编号从“\(number)”开始，前面可能有漏"
    case .noUnit: "没有找到责任单位"
    case .oddUnit(let name): "“\(name)”不像单位名称"
    case .unitsInProse(let name): "单位“\(name)”取自正文，请核对牵头和配合"
    case .phaseWithoutDates(let title): "阶段“\(title.prefix(20))”没有找到起止时间"
    case .yearImplied(let date): "“\(date)”没有写年份，按方案的年份算"
    case .tableNotUnderstood(let head): "表格没有认出任务栏：\(head.prefix(30))"
    }
  }
}

extension ImportPlace {
  var chinese: String {
    switch unit {
    case .line: "第 \(number) 行"
    case .paragraph: "第 \(number) 段"
    case .row: "第 \(number) 行"
    }
  }
}
