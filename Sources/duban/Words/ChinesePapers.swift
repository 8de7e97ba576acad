import PlanModel
import PlanPhrases
import PlanReport

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
    case .optionNextText: "“下一步工作”写什么：从这个文件里取（txt、docx），印发后一起存下"
    case .oddNumber(let number): "期号“\(number)”不行：要有从 1 起的数字，不以 - 开头；写成 3、2018-09、第三期 这样"
    case .noNumber(let number): "期号“\(number)”不能作文件名；写成 3、2018-09 这样，不要 / \\ : * ? \" < > |，不以 . 开头"
    case .issued(let number, let days, let again):
      (again ? "上次存了，没有记完，接着" : "已") + "印发通报 \(number)（\(days.first) 至 \(days.last)）；撤回：duban undo"
    case .issuedOnBoard(let number, let days): "已印发通报 \(number)（\(days.first) 至 \(days.last)）"
    case .issuedAlready(let number, let days, let command):
      "通报 \(number)（\(days.first) 至 \(days.last)）已经印发，不能改；原样再印：\n  \(command)"
    case .issuedLost(let number, let command): "通报 \(number) 印发时的文件不在了，或被改过，印不了；看缺什么：\n  \(command)"
    case .reportWritten(let path, let number, let length, let fetch):
      "通报 \(number) 已写入 \(path)" + (length.map { "，全文 \($0) 字" } ?? "")
        + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    case .aboutTemplate: "取出一种文件的模板（docx），用 WPS 或 Word 改好，放进方案文件夹的 templates 里，以后就用它"
    case .argumentTemplate: "哪一种：\(ShippedTemplate.allCases.map(\.name).joined(separator: "、"))"
    case .optionTemplate: "用这个模板，只这一次；docx 才用模板"
    case .optionTemplateOutput: "写到哪个文件；不写就是模板的名称，放在当前目录"
    case .aboutSlips: "给每个有逾期、临期事项的单位出一份提醒函、催办单或督办通知单（docx），都记下来"
    case .optionSlipsPaper: "第一份的文号，如 连督〔2018〕3号，后面的接着编；不写就接着上一份"
    case .optionSlipsLevel:
      "\(SlipLevel.allCases.map(\.chinese).joined(separator: "、"))；不写就按情况定：只有临期的、有逾期的、催办过没有答复的"
    case .optionSlipsOutput: "写到哪个文件夹；不写就新建一个"
    case .templateWritten(let path, let name):
      "模板已写入 \(path)；改好后放进方案文件夹的 templates 里，名称还叫 \(name).docx"
    case .noTemplate(let name):
      "没有模板“\(name)”；有这些：\(ShippedTemplate.allCases.map(\.name).joined(separator: " "))"
    case .noTemplateFor(let format): "\(format) 不用模板；要用模板，写成 .docx"
    case .templateProblem(let name, let error):
      "模板 \(name) 第 \(error.paragraph) 段“\(error.text.prefix(40))”：\(error.problem.chinese)"
    case .templateUnreadable(let name, let why): "模板 \(name) 读不出：\(why)"
    case .typedNumber(let name, let paragraph, let word, let typed, let counted):
      "模板 \(name) 第 \(paragraph) 段里写着“\(word) \(typed)”，算出来是 \(counted)，请核对"
    case .isCounting: "正在算通报 …"
    case .noLead(let count, let numbers, let command):
      "没有牵头单位、催不到的有 \(count) 项：\(Language.chinese.list(numbers))\(count > numbers.count ? " 等" : "")；写上单位：\(command)"
    case .someUnit: "单位"
    case .noSlips: "没有哪个单位有逾期、临期的事项，不用催"
    case .slip(let paper): "\(paper.level.chinese)  \(paper.number)  \(paper.unit)  \(paper.items.count) 项"
    case .slipsWritten(let path, let count, let records, let fetch):
      "已写入 \(path)（\(count) 份），已记下 \(records) 条催办；撤回记录：duban undo" + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    case .firstPaper(let year): "督〔\(year)〕1号"
    case .slipFolder(let day): "催办-\(day)"
    case .bulletinFile(let number, let day): "通报\(number)-\(day)"
    }
  }
}

extension TemplateError.Problem {
  fileprivate var chinese: String {
    switch self {
    case .unknown(let name, let known): "没有“\(name)”可填；这里可用：\(known.joined(separator: " "))"
    case .unclosed(let name): "“{{#\(name)}}”后面没有“{{/\(name)}}”"
    case .unopened(let name): "“{{/\(name)}}”前面没有“{{#\(name)}}”"
    }
  }
}
