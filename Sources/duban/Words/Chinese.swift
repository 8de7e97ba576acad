import BoardUI
import PlanImport
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore
import StorePhrases

// What commands say, in Chinese.
extension CommandPhrase {
  var chinese: String {
    switch self {
    case .aboutProgram: "督办：工作方案任务分解表的看板"
    case .aboutBoard: "打开看板（不写命令时就是它）"
    case .aboutList: "列出事项，筛选条件与看板相同"
    case .aboutShow: "显示一个事项的全部内容和台账"
    case .aboutMark: "改一个事项的状态"
    case .aboutNote: "给一个事项记一条进展"
    case .aboutDue: "改一个事项的期限"
    case .aboutMeasure: "记一个指标的实测值"
    case .aboutUndo: "撤销自己在这台机器上最近一次记录"
    case .aboutLog: "列出记录，最新的在前"
    case .aboutChanges: "一段时间的动态：新完成、新逾期、没有记录的单位，和记了什么"
    case .aboutCheck: "检查方案和记录：0 没有问题，1 有提醒，2 有错误，3 读不出"
    case .aboutDemo: "打开一份带模拟进度的演示，退出后什么也不留"
    case .aboutSync: "用 git 与别的电脑同步"
    case .aboutImport: "把工作方案（docx、txt、html、xlsx、csv）变成看板；已有的方案再导入，先看改动"
    case .aboutDiff: "两个方案有哪些事项新增、取消、改动"
    case .aboutDoctor: "检查终端、文件夹、git、时钟是不是都好，不好的怎么改"
    case .aboutSetup: "管理员用：把方案文件夹设成一个组共用"
    case .aboutMerge: "收回各单位填好的表（export 写的 xlsx、csv）：先看改动，再记下"
    case .argumentSheets: "填好的表，可写几个"
    case .optionMergeYes: "不再询问，直接记下"
    case .optionMergeMine: "定不下来的，按看板里的"
    case .optionMergeOthers: "定不下来的，按表里的；几张表不一样的，按写在后面的"
    case .mineOrSheets: "--mine 和 --others 写一个"
    case .noSheet(let path): "\(path) 不是 duban 导出的表：没有“编号、任务”和“状态”或“进展”这几栏，也没有“记号”"
    case .mergeChanges(let count): "表里填的，有 \(count) 处要记下："
    case .mergeDoubts(let count): "要人来定的有 \(count) 处："
    case .mergeLeftOut(let count): "收不进来的有 \(count) 处："
    case .mergeNothing: "没有要记下的"
    case .mergeLine(let about, let what, let place): "\(about) \(what)（\(place)）"
    case .mergeDoubt(let doubt): doubt.chinese
    case .mergeMeasured(let value, let day): "实测 \(value)，\(day)"
    case .mergeLeft(let place, let reason, let text): "\(place)：\(reason.chinese(text))"
    case .askSheet(let line): "\(line)\n按表里的记吗？输入 y 记，其他键不记："
    case .askMerge(let count): "记下这 \(count) 处吗？输入 y 记下，其他键不记："
    case .mergeNeedsYes(let command): "还没有记；看过没有问题，这样记下：\n  \(command)"
    case .notRecorded: "没有记"
    case .merged(let count, let undo): "已记下 \(count) 条；撤回：duban undo，或在看板里按 \(undo.chinese)"
    case .mergeOpen(let count, let others, let mine):
      "有 \(count) 处没有定，没有记；按表里的记：\n  \(others)\n按看板里的：\n  \(mine)"
    case .aboutExport: "把事项写成文件：Excel（xlsx）、csv、json 等；筛选条件与看板相同"
    case .optionWithin: "只看多少天内到期的，已过期还没完成的也算，如 30d、30天"
    case .optionColumns:
      "只要这些栏，按这个顺序：\(Report.allColumns.map { $0.text(in: .chinese) }.joined(separator: "、"))"
    case .optionExitCode: "有事项时退出码为 1，没有时为 0，给定时任务用"
    case .optionOutput: "写到哪个文件；格式看文件名末尾，如 .xlsx；不写就用方案的名称，放在当前目录"
    case .optionReplace: "已有同名文件也写，不再询问"
    case .dueOrWithin: "--due 和 --within 写一个"
    case .noSuchSpan(let word): "--within 不能写“\(word)”；写成 30d、30天 或 30"
    case .noColumns(let format): "\(format) 总是全部栏目，不能写 --columns"
    case .noSuchColumn(let word):
      "没有栏目“\(word)”；可用 \(Report.allColumns.map { $0.text(in: .chinese) }.joined(separator: " "))"
    case .noFormat(let file, let formats):
      "从文件名“\(file)”看不出格式；名称末尾写成 .xlsx、.csv 等，或加 --format，可用 \(formats.joined(separator: " "))"
    case .notForScreens(let format, let command): "\(format) 不能显示在屏幕上；写成文件：\n  \(command)"
    case .fileIsThere(let path, let command): "\(path) 已经有了；换一个名称，或这样换掉它：\n  \(command)"
    case .askReplace(let path): "\(path) 已经有了，换掉它吗？输入 y 换掉，其他键不写："
    case .notWritten: "没有写"
    case .exported(let path, let items, let fetch, let remark):
      "已写入 \(path)（\(items) 项）" + (remark.map { "；\($0)" } ?? "")
        + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    case .optionEachUnit: "写到一个文件夹，每个有未完成事项的牵头单位一份，填好后发回"
    case .exportedUnits(let path, let units, let idle, let fetch):
      "已在 \(path) 写入 \(units) 份" + (idle.isEmpty ? "" : "；没有未完成事项、不用填的：\(idle.joined(separator: "、"))")
        + (fetch.map { "；取到自己的电脑：\($0)" } ?? "")
    case .noUnitOpen: "这些事项里，没有哪个牵头单位还有未完成的，一份也没有写"
    case .outputOrUnits: "--output 和 --each-unit 写一个"
    case .filesAreThere(let path, let count, let command):
      "\(path) 里已经有 \(count) 个同名文件；换一个文件夹，或这样换掉它们：\n  \(command)"
    case .askReplaceAll(let path, let count):
      "\(path) 里已经有 \(count) 个同名文件，换掉它们吗？输入 y 换掉，其他键不写："
    case .optionGroup: "组，写名称或号码"
    case .argumentShared: "方案文件夹，或放着几个方案的文件夹"
    case .aboutExplain: "列出每个编号：行、编号、层次、是什么、代价"
    case .optionPlan: "方案文件夹（里面有 plan.md）"
    case .optionAsOf: "看哪一天的情况，如 2018-09-15、昨天；不写就是今天"
    case .optionAmbiguous: "≥ ① “ 这类字符在终端里占几列"
    case .optionLanguage: "用哪种语言：zh（不写就是它）、en"
    case .optionWho: "记录人姓名；第一次给出后会记住"
    case .optionUnit: "只看这个单位的事项；写简称也行，如 水务局"
    case .optionRole: "单位的角色：牵头（不写就是它）、配合、牵头或配合"
    case .optionPhase: "只看这个阶段到期的事项，如 阶段三；可写多次"
    case .optionStatus: "只看这种状态：\(Status.allCases.map(\.chinese).joined(separator: "、"))、未完成；可写多次"
    case .optionLight: "只看这种预警：逾期、临期、正常；可写多次"
    case .optionDue: "只看这段时间到期的：本周、本月、30（天内）、2018-01~2018-06"
    case .optionOnly: "只看\(ItemTrait.allCases.map(\.chinese).joined(separator: "、"))的事项；可写多次，要同时符合"
    case .optionFilter:
      "常用筛选：\(NamedFilter.allCases.map(\.chinese).joined(separator: "、"))，或自己存的名称"
    case .optionFind: "只看含有这些文字的事项；几个词用空格隔开，要都有；编号、状态、预警、小写拼音也认"
    case .optionFix: "在 plan.md 的行尾补上缺的记号，补写本机丢失的记录"
    case .optionFormat(let names):
      "输出格式：" + ([names.prefix(1).map { $0 + "（不写就是它）" }.joined()] + names.dropFirst()).joined(separator: "、")
    case .optionImportFormat: "输出格式：text（不写就是它）、json"
    case .optionNote: "备注；\(StatusStep.all.filter(\.needsReason).map(\.chinese).joined(separator: "、"))要写明原因"
    case .optionSince:
      "从哪天起，如 2018-08-01、2018-08、上周一；changes 不写就是上次通报的第二天，没有通报就是上月 1 日，log 不写就是从头"
    case .optionUntil: "到哪天止；不写就是所看的那一天"
    case .untilIsAhead(let last, let asOf): "--until \(last) 晚于所看的日子，只算到 \(asOf)"
    case .optionLogWho: "只看这个人记的；写姓名"
    case .noSuchRecorder(let name, let known):
      known.isEmpty
        ? "没有“\(name)”的记录：还没有人记过" : "没有“\(name)”的记录；记过的有：\(known.joined(separator: "、"))"
    case .endsBeforeItBegins(let first, let last): "到 \(last) 止早于从 \(first) 起，换一个 --since 或 --until"
    case .optionOn: "哪天办的，如 2018-09-15、9-15、昨天；不写就是所看的那一天"
    case .optionSure: "看着不对也照记，不再询问"
    case .optionReason: "改期限的原因"
    case .optionTarget: "是哪个指标：名称里的几个字，或它的记号；只有一个时不必写"
    case .optionMeasuredOn: "哪天的数，如 2018-06-30、6月底、昨天；不写就是所看的那一天"
    case .optionSource: "数从哪里来，如 监测月报"
    case .optionSamePlan: "plan.md 里的编号改了，还是同一个方案"
    case .optionOtherPlan: "plan.md 里的编号改了，是另一个方案"
    case .optionDryRun: "只看结果，不写文件"
    case .optionYes: "已有方案的改动不再询问，直接写入"
    case .optionInto: "写到哪个文件夹；里面已有方案时，先显示改动"
    case .optionMine: "plan.md 两边改得不一样时，用本机的"
    case .optionOthers: "plan.md 两边改得不一样时，用对方的"
    case .optionItem: "只定这一项：编号或行尾的记号，可写多次"
    case .argumentItem: "事项的编号，如 7.4a、9.2(1)、阶段一.1"
    case .argumentMeasuredItem: "事项的编号、记号，或指标的记号；方案总栏目里的指标写 方案"
    case .argumentMeasured: "实测的数，如 81、81.5"
    case .argumentDue: "新期限：2019-06-30、6月底、第三季度 或 阶段三；- 是恢复方案的期限"
    case .argumentStatus: "\(StatusStep.all.map(\.chinese).joined(separator: "、"))"
    case .argumentText: "进展内容"
    case .argumentDocument: "工作方案文件"
    case .argumentOld: "原来的方案：方案文件夹或文件"
    case .argumentNew: "新的方案：方案文件夹或文件"

    case .plansSeveral(let plans):
      "有 \(plans.count) 个方案，用 --plan 指定一个：\n" + plans.map { "  duban --plan \(shellWord($0))\n" }.joined()
    case .plansNone(let places):
      "没有找到方案。找过：\(places.joined(separator: "，"))\n把正式文件变成方案：duban import 文件.docx\n看演示：duban demo\n"
    case .askFirstPlan: "新建一个空的：写出方案的名称，回车（不写名称就不建，什么也不留下）："
    case .isReading(let files): "正在读 \(files) …"
    case .isWriting(let path): "正在写 \(path) …"
    case .planIsClosed(let path): "没有权限打开 \(path)，看不到里面有没有方案；请它的主人或管理员给读的权限"
    case .planNotAt(let path): "\(path) 里没有方案（要有 plan.md）"
    case .plansNotThere(let path): "环境变量 DUBAN_PLANS 指的 \(path) 里没有方案"

    case .noSuchItem(let item): "没有事项“\(item)”；编号如 7.4a、9.2(1)、阶段一.1，用 duban list 查看"
    case .severalItems(let item, let lines):
      "“\(item)”有 \(lines.count) 个事项，请指明一个：\n" + lines.map { "  \($0)\n" }.joined()
    case .noSuchUnit(let unit, let similar, let key):
      similar.isEmpty
        ? "没有单位“\(unit)”；有哪些单位：打开看板按 \(key.chinese)，或 duban list"
        : "“\(unit)”有 \(similar.count) 个单位，写明是哪个：\(similar.joined(separator: "、"))"
    case .unitTaken(let unit): "单位：\(unit)"
    case .noSuchStatus(let word, let isFilter):
      "没有状态“\(word)”；可用 \((isFilter ? Status.allCases.map(\.chinese) + [ModelPhrase.openItems.chinese] : StatusStep.all.map(\.chinese)).joined(separator: " "))"
    case .noSuchLight(let word):
      "没有预警“\(word)”；可用 \([Light.red, .yellow, .green].map(\.chinese).joined(separator: " "))"
    case .noSuchTrait(let word):
      "--only 不能写“\(word)”；可用 \(ItemTrait.allCases.map(\.chinese).joined(separator: " "))"
    case .noSuchWindow(let word):
      "“\(word)”不是一段时间；--due 写成 本周、本月、30、2018-06 或 2018-01~2018-06"
    case .noSuchFilter(let name, let known):
      "没有常用筛选“\(name)”；有这些：\(known.joined(separator: " "))"
    case .unitUnknown(let command): "还不知道您是哪个单位的，写上单位，例如：\n  \(command)"
    case .noSuchRole(let word):
      "--role 不能写“\(word)”；可用 \(Role.allCases.map(\.chinese).joined(separator: " "))"
    case .noSuchPhase(let word, let known):
      "没有阶段“\(word)”；本方案有 \(known.joined(separator: " "))"
    case .aboutSlip: "记一次催办：发了提醒函、催办单或督办通知单"
    case .optionLevel: "\(SlipLevel.allCases.map(\.chinese).joined(separator: "、"))；不写就是第一种"
    case .optionSlipPaper: "文号，如 连督〔2018〕3号；同一份文件催几项，写同一个文号"
    case .optionSlipUnit: "发给哪个单位；不写就是牵头单位"
    case .noSuchLevel(let word):
      "--level 不能写“\(word)”；可用 \(SlipLevel.allCases.map(\.chinese).joined(separator: " "))"
    case .optionNoMouse: "不用鼠标：单击和滚轮留给终端自己（选文字、粘贴）"
    case .optionProblems: "存在问题"
    case .optionNext: "下一步打算"
    case .optionPaper: "文号，如 连创建办〔2018〕17号"
    case .optionPercent: "完成了百分之几，如 60"
    case .noPercentage(let text): "“\(text)”不是百分数；--percent 写 0 到 100 的数，如 60"
    case .reasonFor(let step, let command): "请写明\(step.chinese)的原因，例如：\n  \(command)"
    case .reasonExample: "材料不全"
    case .emptyNote(let item): "没有写进展的内容；写在编号后面，如 duban note \(item) 完成三处"
    case .whoIsIt: "还不知道是谁在记录：请加 --who 姓名（会记住），或先在看板里记一次"
    case .nameNotKept(let why): "姓名没有记住（\(why.chinese)），下次还要写 --who 姓名"
    case .notUTF8(let word):
      "“\(word)”认不出是什么字：不是 UTF-8，也不是 LANG、LC_ALL 所说的编码；终端是 GBK 的，前面加 LANG=zh_CN.GB18030 再运行一次"
    case .mineOrOthers: "--mine 和 --others 写一个；--item 与其中一个一起用"

    case .dayAfterAsOf(let day, let asOf): "办理日期 \(day) 晚于 \(asOf)，写 \(asOf) 或更早的一天"
    case .askDay(let question): "\(question.chinese)输入 y 继续，其他键不记："
    case .dayLeft: "没有记"
    case .typeAgain(let question, let command): "\(question.chinese)\n没错就这样写：\n  \(command)"
    case .typeDay(let why, let command): "\(why.chinese)，例如：\n  \(command)"

    case .noTarget(let item):
      "\(item) 没有指标；先在 plan.md 里这一项的下面写一行：\n    - 指标: 名称 ≥ 85 %"
    case .noTargetOfPlan: "方案的总栏目里没有指标；先在 plan.md 的名称下面写一行：\n  - 指标: 名称 ≥ 85 %"
    case .whichTarget(let item, let choices):
      "\(item) 有 \(choices.count) 个指标，写明是哪一个：" + chinese(choices)
    case .noSuchTarget(let word, let item, let choices): "\(item) 没有指标“\(word)”；有这些：" + chinese(choices)
    case .severalTargets(let word, let item, let choices):
      "\(item) 有 \(choices.count) 个指标合“\(word)”，写明是哪一个：" + chinese(choices)
    case .likeTargets(let item, let fix):
      "\(item) 的几个指标名称一样或写不进命令；先给每个指标一个记号：\n  \(fix)"
    case .noNumber(let text, let measure):
      "“\(text)”看不懂；实测值写成 81 或 81.5" + (measure.isEmpty ? "" : "，单位 \(measure) 可以不写")
    case .wholePlan: "方案"

    case .noTerminal: "标准输入不是终端，打不开看板；看表格用 duban list"
    case .terminalUnknown(let name):
      name.isEmpty
        ? "没有设置 TERM，打不开看板；看表格用 duban list" : "不认识终端 TERM=\(name)，打不开看板；可试 TERM=xterm，看表格用 duban list"
    case .ended(let signal): "已退出（信号 \(signal)），记录都在"

    case .demoLabel: "演示数据"
    case .journalDamage(let count, let place, let problem, let plan):
      "记录有 \(count) 处损坏或读不出，没有算进来（\(place)：\(safe(problem.chinese.what))）；看全部：duban check --plan \(plan)"
    case .folderIsAway(let why): "暂时看不到方案文件夹（\(why.chinese)），恢复后自动接上"
    case .planIDChangedHere(let old, let new):
      "方案的编号变了，退出再打开，会问是不是同一个方案（\(old.isEmpty ? "无" : old) -> \(new.isEmpty ? "无" : new)）"
    case .askSamePlan(let old, let new):
      "plan.md 里的编号从“\(old.isEmpty ? "无" : old)”变成了“\(new.isEmpty ? "无" : new)”。还是同一个方案吗？是 y，换成了另一个 n："
    case .idSettled: "记下了，以后不再问"
    case .checkClean(let items, let events): "没有问题：\(items) 个事项，\(events) 条记录"
    case .checkTotal(let errors, let warnings): "错误 \(errors) 处，提醒 \(warnings) 处"
    case .checkFixed(let ids, let lines):
      "已修补：补写行尾的记号 \(ids) 个" + (lines > 0 ? "，补写本机的记录 \(lines) 条" : "")

    }
  }

  /// Below what is said about them.
  private func chinese(_ choices: [TargetChoice]) -> String {
    "\n" + choices.map { "  \($0.target)：\n    \($0.command)\n" }.joined()
  }
}
