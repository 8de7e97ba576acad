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
    case .reportWritten(let path, let number, let fetch):
      "通报 \(number) 已写入 \(path)" + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    }
  }
}
