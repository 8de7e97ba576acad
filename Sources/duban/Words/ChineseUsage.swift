import PlanPhrases

// What is said of commands and how they were typed, in Chinese.
extension UsagePhrase {
  var chinese: String {
    switch self {
    case .usage: "用法："
    case .commands: "命令："
    case .options: "选项："
    case .parameters: "要写的："
    case .anyOptions: "[选项]"
    case .anyCommand: "[命令]"
    case .moreHelp: "看一个命令怎么用：duban help 命令"
    case .seeHelp(let command): "看怎么用：duban help\(command.isEmpty ? "" : " " + command)"
    case .showHelp: "看怎么用"
    case .showVersion: "看版本"
    case .aboutHelp: "看一个命令怎么用"
    case .version(let number): "督办 \(number)"
    case .makeCompletion: "输出按 Tab 补全命令用的脚本：bash、zsh 或 fish"

    case .folder: "文件夹"
    case .day: "日期"
    case .columns: "1|2"
    case .language: "zh|en"
    case .name: "姓名"
    case .unit: "单位"
    case .role: "角色"
    case .phase: "阶段"
    case .status: "状态"
    case .light: "预警"
    case .words: "文字"
    case .item: "编号"
    case .format: "格式"
    case .remark: "备注"
    case .reason: "原因"
    case .content: "内容"
    case .number: "数值"
    case .source: "来源"
    case .target: "指标"
    case .due: "期限"
    case .document: "文件"
    case .oldPlan: "旧方案"
    case .newPlan: "新方案"
    case .shell: "shell"
    case .trait: "哪种"
    case .filter: "名称"
    case .group: "组"
    case .dayCount: "天数"
    case .heads: "栏目"
    case .topics: "还可以看："
    case .aboutTerminals: "PuTTY、MobaXterm、Windows Terminal、Xshell 怎么设"
    case .aboutManual: "全部命令、按键、栏目"
    case .versionOf(let number, let commit, let day): "督办 \(number)（\(commit)，\(day)）"

    case .manualName: "名称"
    case .manualSynopsis: "用法"
    case .manualKeys: "看板上的按键"
    case .manualTyping: "输入文字时"
    case .manualFields: "方案文件的栏目"
    case .manualFiles: "文件"
    case .manualPlansPlace: "方案，各占一个文件夹"
    case .manualStatePlace: "本机私有的副本、没写完的文字；不要在电脑之间同步"
    case .manualSettingsPlace: "姓名、单位、字宽"
    case .manualVariables: "环境变量"
    case .manualVariablePlans: "放方案的文件夹"
    case .manualVariableLanguage: "zh 或 en"
    case .manualSee: "另见"

    case .noCommand(let word, let near, let all):
      "没有命令 \(word)"
        + (near.isEmpty ? "；有这些命令：\(all.joined(separator: " "))" : "，是不是 \(near.joined(separator: " 或 "))")
    case .looksLikeItem(let item): "没有命令 \(item)；看这一项：duban show \(item)"
    case .noOption(let option, let near): "没有选项 \(option)" + (near.map { "，是不是 \($0)" } ?? "")
    case .optionOfOther(let option, let command): "选项 \(option) 要写在命令后面：duban \(command) \(option)"
    case .missingValue(let option, let value): "\(option) 后面少了\(value)"
    case .needlessValue(let option): "\(option) 后面不用写别的"
    case .missing(let values): "少了\(values.joined(separator: "、"))"
    case .needless(let words): "多出了 \(words.joined(separator: " "))；内容里有空格时用引号括起来"
    case .asText(let command): "要写的内容以 - 开头时，前面加 --：\n  \(command)"
    case .noShell(let shell): (shell.isEmpty ? "" : "没有 \(shell) 用的补全脚本；") + "可用 bash、zsh、fish"
    case .notUnderstood: "这样写看不懂"
    case .wrongChoice(let word, let option, let allowed):
      "\(option) 不能写“\(word)”；可用 \(allowed.joined(separator: " "))"
    }
  }
}

extension UnknownLanguage {
  var chineseText: String { "\(place) 不能写“\(word)”；可用 zh en" }
}
