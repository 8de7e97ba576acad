import PlanModel
import PlanPhrases

// What commands that make papers say, in Chinese.
extension PaperPhrase {
  var chinese: String {
    switch self {
    case .aboutReport: "通报：办结、推进、受阻、未启动各多少，新的变化，逾期事项，没有记录的单位，指标"
    case .optionNumber: "期号，如 3、2018-09；不写就接着上一期"
    case .optionDate: "通报上的日期；不写就是所看的那一天"
    case .optionReportSince: "从哪天起；不写就是上次通报的第二天，没有通报就是上月 1 日"
    case .optionReportOutput: "写到哪个文件；格式看文件名末尾，如 .html、.md；不写就显示出来"
    case .optionIssue: "印发：存到方案的 issued 文件夹，记一条通报，以后原样再印，“自上次通报”从这里算起"
    case .noNumber(let number): "期号“\(number)”不能作文件名；写成 3、2018-09 这样，不要 / \\ : * ? \" < > |，不以 . 开头"
    case .issued(let number, let days, let again):
      (again ? "上次存了，没有记完，接着" : "已") + "印发通报 \(number)（\(days.first) 至 \(days.last)）；撤回：duban undo"
    case .issuedAlready(let number, let days, let command):
      "通报 \(number)（\(days.first) 至 \(days.last)）已经印发，不能改；原样再印：\n  \(command)"
    case .issuedLost(let number, let command): "通报 \(number) 印发时的文件不在了，或被改过，印不了；看缺什么：\n  \(command)"
    case .reportWritten(let path, let number, let fetch):
      "通报 \(number) 已写入 \(path)" + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    }
  }
}
