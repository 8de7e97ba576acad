/// What the program says of its commands and options, and of how they were typed.
package enum UsageText: Sendable, Equatable {
  // Parts of a page of help
  case usage, commands, options, parameters, anyOptions, anyCommand, moreHelp, seeHelp(String)
  case showHelp, showVersion, aboutHelp, version(String), makeCompletion

  // Names of values
  case folder, day, columns, name, unit, role, phase, status, light, words, item, format, remark, reason,
    content
  case number, source, target, due, document, oldPlan, newPlan, command, shell

  // What was typed wrongly
  case noCommand(String, near: [String], all: [String]), looksLikeItem(String)
  case noOption(String, near: String?), optionOfOther(String, command: String)
  case missingValue(String, String), needlessValue(String), missing([String]), needless([String])
  case asText(String), noShell(String), notUnderstood
  case wrongChoice(String, for: String, allowed: [String])

  // Days
  case dayProblem(DayProblem, typed: String), dueProblem(DayProblem, typed: String)
  case dayDoubt(DayDoubt, Day, typed: String), pressAgain(String), askDay(String), dayLeft, typeAgain(
    String, String), typeDay(String, String)
  case unitTaken(String), plansNotThere(String), logHead

  // Measured values
  case noTarget(String), noTargetOfPlan, whichTarget(String, [String])
  case noSuchTarget(String, of: String, [String]), severalTargets(String, of: String, [String])
  case likeTargets(String, fix: String), noNumber(String, measure: String)
}

extension UsageText {
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
    case .command: "命令"
    case .shell: "shell"

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

    case .dayProblem(.unreadable, let typed):
      typed.isEmpty ? "没有写日期；写成 2018-09-15、9-15 或 昨天" : "“\(typed)”不是日期；写成 2018-09-15、9-15 或 昨天"
    case .dueProblem(.unreadable, let typed): "“\(typed)”看不懂；期限写成 2019-06-30、6月底、第三季度 或 阶段三"
    case .dayProblem(let problem, let typed), .dueProblem(let problem, let typed): problem.chinese(typed)
    case .dayDoubt(.shortYear, let day, let typed): "“\(typed)”是 \(day) 吗？"
    case .dayDoubt(.farYear, let day, _): "\(day)，年份没写错吗？"
    case .dayDoubt(.beforePlan(let year), let day, _): "\(day) 早于方案开始的 \(year) 年，没写错吗？"
    case .pressAgain(let question): "\(question)没错就再按 Enter"
    case .askDay(let question): "\(question)输入 y 继续，其他键不记："
    case .dayLeft: "没有记"
    case .typeAgain(let question, let command): "\(question)\n没错就这样写：\n  \(command)"
    case .typeDay(let why, let command): "\(why)，例如：\n  \(command)"
    case .unitTaken(let unit): "单位：\(unit)"
    case .plansNotThere(let path): "环境变量 DUBAN_PLANS 指的 \(path) 里没有方案"
    case .noTarget(let item):
      "\(item) 没有指标；先在 plan.md 里这一项的下面写一行：\n    - 指标: 名称 ≥ 85 %"
    case .noTargetOfPlan: "方案的总栏目里没有指标；先在 plan.md 的名称下面写一行：\n  - 指标: 名称 ≥ 85 %"
    case .whichTarget(let item, let lines):
      "\(item) 有 \(lines.count) 个指标，写明是哪一个：" + indented(lines)
    case .noSuchTarget(let word, let item, let lines): "\(item) 没有指标“\(word)”；有这些：" + indented(lines)
    case .severalTargets(let word, let item, let lines):
      "\(item) 有 \(lines.count) 个指标合“\(word)”，写明是哪一个：" + indented(lines)
    case .likeTargets(let item, let fix):
      "\(item) 的几个指标名称一样或写不进命令；先给每个指标一个记号：\n  \(fix)"
    case .noNumber(let text, let measure):
      "“\(text)”看不懂；实测值写成 81 或 81.5" + (measure.isEmpty ? "" : "，单位 \(measure) 可以不写")
    case .logHead: "记于              办理日期    记录人  编号  内容"
    }
  }
}

/// Below what is said about them.
private func indented(_ lines: [String]) -> String { "\n" + lines.map { "  \($0)\n" }.joined() }

extension DayProblem {
  fileprivate func chinese(_ typed: String) -> String {
    switch self {
    case .unreadable: "“\(typed)”不是日期"
    case .noPhase(let known): "没有“\(typed)”；本方案有 \(known.map(Numerals.phaseName).joined(separator: " "))"
    case .phaseWithoutDates: "“\(typed)”没有起止月份，要写明是哪天"
    case .noMonth(let month): "没有 \(month) 月"
    case .noDay(let day, let month?, let year):
      (month == 2 && day == 29 ? year.map { "\($0) 年" } ?? "" : "") + "\(Numerals.chinese(month))月没有 \(day) 日"
    case .noDay(let day, nil, _): "没有哪个月有 \(day) 日"
    case .notYet: "“\(typed)”还没到，写办理的那一天"
    case .severalDays: "“\(typed)”不止一天，要写明是哪天"
    }
  }
}
