import PlanModel
import PlanPhrases

// What the board says, in Chinese.
extension BoardPhrase {
  package var chinese: String {
    switch self {
    case .productName: "督办"
    case .dates: "起止"
    case .ledger: "台账"
    case .deliverables: "阶段任务"
    case .dueInPhase: "本阶段到期"
    case .notNamed: "未明确"
    case .noDueDay: "无期限"
    case .readOnly: "只读"
    case .planEnded(let day): "方案已于 \(day) 到期"
    case .planIsOver: "已到期"
    case .planNotBegun: "未开始"
    case .phaseDaysLeft(let days): "余\(days)天"
    case .shownCount(let shown, let all): "显示 \(shown)/\(all)"
    case .doneCount(let progress): "完成 \(progress.reached)/\(progress.total) \(progress.share)"
    case .doneOf(let done, let all): "完成 \(done)/\(all)"
    case .overdueCount(let count): "逾期 \(count)"
    case .soonCount(let count): "临期 \(count)"
    case .conflictCount(let count): "冲突 \(count)"
    case .clearWith(let key): "\(key.chinese) 清除"
    case .windowTooSmall(let columns, let rows): "窗口太小，至少要 \(columns) 列 \(rows) 行"
    case .emptyPlan(let add):
      "方案里还没有事项：按 \(add.chinese) 添加任务组，再按 \(add.chinese) 添加任务；也可直接写 plan.md，写法见 Plans/FORMAT.md"
    case .nothingMatchesFilter(let key): "没有符合筛选条件的事项，按 \(key.chinese) 清除筛选"
    case .moreWith(let key): "\(key.chinese) 看全文"
    case .findings(let count, let key): "有 \(count) 处要看，按 \(key.chinese)"
    case .planDue(let day): "方案原定 \(day)"
    case .dueConflict(let sides, let key): "期限两人记得不一样：\(sides)；按 \(key.chinese) 选一个"
    case .overdueBy(let status, let day, let days): "\(status)   期限 \(day)，逾期 \(days) 天"
    case .dueIn(let status, let day, let days): "\(status)   期限 \(day)，还有 \(days) 天"
    case .dueOn(let status, let day): "\(status)   期限 \(day)"
    case .measured(let value, let day, let source):
      "，实测 \(value)（\(day)\(source.isEmpty ? "" : "，" + source)）"
    case .measuredConflict(let sides): "，实测两人记得不一样：\(sides)"
    case .statusConflict(let sides, let keys):
      "两人记得不一样：\(sides)；按\(keys.map(\.chinese).joined(separator: "或 ")) 选一个"
    case .itemCount(let count): "\(count) 项"
    case .unitCounts(let progress):
      "\(progress.total) 项  完成 \(progress.reached)  未完成 \(progress.open)"
        + (progress.overdue > 0 ? "  逾期 \(progress.overdue)" : "")
    case .meaningRed: "未完成，已过期限"
    case .meaningYellow(let days): "未完成，\(days) 天内到期"
    case .meaningGreen: "未完成，期限未到"
    case .helpTyping: "输入文字时"
    case .helpKeys: "按键（全角、半角都可以；输入名称、拼音或键名查找）："
    case .helpCells: "阶段格：各阶段结束时的状态，带下划线的是到期阶段"
    case .nothingInHelp: "没有找到这样的按键"
    case .titleActions: "操作"
    case .titleUnits: "单位（输入文字缩小范围）："
    case .titleStatus(let item): "\(item) 改为"
    case .titleConflict(let item): "\(item) 两人记得不一样，请选一个"
    case .titleReopen(let item): "\(item) 已完成，要改回未完成吗？"
    case .titlePerson: "第一次记录，请填姓名和单位（只问这一次）"
    case .titleMark(let item, let step): "\(item) " + (step.isStatus ? "改为 " : "") + step.chinese
    case .reasonHint(let save): "写明原因；日期是事情发生的那天，\(save.chinese) 保存"
    case .askedBy(let who, let day): "\(who) \(day) 申请销号"
    case .doneOn(let day, let late): "\(day) 完成" + (late > 0 ? "，超期 \(late) 天" : "")
    case .movedTimes(let moves): "改期 \(moves.count) 次" + (moves.late > 0 ? "，\(moves.late) 次在逾期后" : "")
    case .titleNote(let item): "\(item) 进展"
    case .titleDue(let item): "\(item) 改期限"
    case .titleReview(let doubt): "待核：\(doubt)"
    case .allUnits: "全部单位"
    case .reopenAs(let status): "改回\(status)"
    case .keepDone: "不改，仍是已完成"
    case .titleUndo(let what): "这一条不是这次打开后记的，要撤销吗？\(what)"
    case .titleRedo(let what): "这一条不是这次打开后撤销的，要重做吗？\(what)"
    case .undoIt: "撤销"
    case .redoIt: "重做"
    case .leaveIt: "不动它"
    case .fieldProgress: "进展"
    case .fieldRemark: "备注"
    case .fieldReason: "原因"
    case .fieldNewDue: "新期限"
    case .fieldDay: "日期"
    case .fieldName: "姓名"
    case .fieldUnit: "单位"
    case .personHint(let save): "\(save.chinese) 到下一栏，填完保存；记在每条台账里"
    case .markHint(let save): "备注可以不填；日期是事情发生的那天，\(save.chinese) 保存"
    case .noteHint(let line, let save):
      "只填要填的；\(line.map(\.chinese).joined(separator: " 或 ")) 换行，\(save.chinese) 保存"
    case .lessonsHead: "试一试"
    case .lessonsDone: "都会了"
    case .lesson(.findLate, let unit): "找出\(unit)逾期的一项"
    case .lesson(.note, _): "记一条进展"
    case .lesson(.undo, _): "撤销"
    case .slipIssued(let what, let before, let answered):
      what + (before > 0 ? "（以前 \(before) 次）" : "") + (answered.map { "，\($0) 已答复" } ?? "，还没有答复")
    case .meetingTitle: "调度会"
    case .passedItems(let passed, let all): "已过 \(passed) / \(all)"
    case .nothingForMeeting: "没有逾期和临期的事项，不用开调度会"
    case .lastSaid: "上次"
    case .saidToday: "今天"
    case .nothingSaid: "还没有记录"
    case .minutes: "会议确定事项清单"
    case .nothingSettled: "这次会上没有记下什么。"
    case .minutesHead(let day, let passed, let all): "\(day)，过了 \(passed) 项，共 \(all) 项。"
    case .writtenTo(let path): "已存为 \(path)"
    case .titlePalette: "全部操作（输入名称或拼音）："
    case .copied: "已交给终端复制；粘贴不出来，是终端不支持，按住 Shift 用鼠标选"
    case .titleOtherPerson: "现在是谁在记录"
    case .personIs(let name): "以后记的都算 \(name) 的"
    case .notePart(let part): part.chinese
    case .fieldPercentage: "完成 %"
    case .percentageNeeded: "完成多少写 0 到 100 的数，如 60"
    case .dueHint(let save): "期限写日期或阶段，留空是恢复方案的期限；\(save.chinese) 保存"
    case .nameNeeded: "请填姓名"
    case .noteNeeded: "还没有写内容"
    case .dayInFuture(let day): "日期不能晚于 \(day)"
    case .redone(let what): "已重做 \(what)"
    case .nothingToRedo: "没有可以重做的：只能收回刚才的撤销"
    case .unknownKey(let help): "没有这个键。输入法开着？按 \(help.chinese) 看帮助"
    case .uselessKey(let leave): "这个键在这里没有用，按 \(leave.chinese) 返回"
    case .unreadableText: "收到的不是 UTF-8 文字，没有采用；请检查终端的字符集"
    case .allIsSaved: "每次记录都已当场保存"
    case .saveThisWith(let save): "按 \(save.chinese) 保存这一条；以前的每次记录都已当场保存"
    case .fieldFull(let count): "太长了，这一栏最多 \(count) 个汉字，后面的没有收下"
    case .terminalFound(let charset, let columns):
      "终端用的是 \(charset)，“①≥”这类字符占\(columns == 1 ? "一" : "两")列，已按此显示"
    case .terminalKnown(let charset, let columns):
      "终端：\(charset ?? "没有应答，按 UTF-8")，“①≥”这类字符按\(columns == 1 ? "一" : "两")列显示"
    case .notSaved(let reason): "未保存：\(reason)"
    case .draftKept: "没写完的内容已保留，再打开这一项可接着写"
    case .draftsWaiting(let items): "有没写完的内容：\(items.joined(separator: " "))，打开那一项可接着写"
    case .severalDrafts(let count): "这一项没写完的内容有 \(count) 份，这是其中一份，写完或清空后再看另一份"
    case .quitWith(let key): "退出请按 \(key.chinese)"
    case .pasteAfter(let key): "先按 \(key.chinese) 打开进展，再粘贴"
    case .itemIsGone: "方案刚被改过，这一项已经不在方案里"
    case .readOnlyPlan: "方案只读，不能记录"
    case .selectItemFirst: "先移到一个任务上，标题上不能记"
    case .noFilter: "现在没有筛选条件"
    case .newsFrom(let who, let what, let others):
      "\(who) 刚记了 \(what)" + (others > 0 ? "，另有 \(others) 条" : "")
    case .planChangedOutside: "方案文件被改过，已重新读取"
    case .folderIsBack: "方案文件夹恢复了"
    case .waiting: "待保存"
    case .delivered(let count, let items):
      "先前记的 \(count) 条已保存" + (items.isEmpty ? "" : "：\(items.joined(separator: " "))")
    case .planDamaged(let lost, let findings, let line, let key):
      "方案文件被改过" + (lost > 0 ? "，少了 \(lost) 个事项" : "") + "，有 \(findings) 处要看"
        + (line.map { "（\(lost > 0 ? "原第" : "第") \($0) 行起）" } ?? "") + "，按 \(key.chinese)"
    case .noProblems: "方案和记录都没有要看的地方"
    case .problemsTitle(let count, let key): "要看的 \(count) 处（\(key.chinese) 看在哪一行、怎么改）"
    case .problemPlace(let severity, let place): "\(severity.chinese) \(place)"
    case .problemWhere: "位置"
    case .problemWhat: "问题"
    case .problemRemedy: "怎么办"
    case .noDoubts: "没有要核对的地方"
    case .doReviewed: "核对过了，去掉这个标记"
    case .nextDoubt: "下一处"
    case .reviewed(let left): left == 0 ? "已去掉标记，全部核对完" : "已去掉标记，还有 \(left) 处"
    case .confirm(let question, let save): "\(question.chinese)没错就再按 \(save.chinese)"
    case .progressSummary(let progress):
      "共 \(progress.total) 项："
        + Status.allCases.filter { progress[$0] > 0 }.map { "\($0.chinese) \(progress[$0])" }.joined(
          separator: "，")
        + "；完成率 \(progress.share)" + (progress.overdue > 0 ? "，逾期 \(progress.overdue)" : "")
    case .viewTable: "任务"
    case .viewPhases: "阶段"
    case .viewUnits: "单位"
    case .daysOver(let days): "逾\(days)天"
    case .daysLeft(let days): days == 0 ? "今天" : "剩\(days)天"
    case .neverLate(let due, let filter):
      "没有一项写了期限，永远不会逾期：\(due.chinese) 写期限；要一起写，先用 \(filter.chinese) 选中全部已筛选的"
    case .noneMarked: "没有选中的了"
    case .markedCount(let count, let finish, let keys, let leave):
      "选中 \(count) 项：\(finish.chinese) 完成，\(keys.map(\.chinese).joined(separator: " ")) 一起记，\(leave.chinese) 全不选"
    case .recordLot(let count): "记下这 \(count) 项"
    case .seekFirst(let find): "先按 \(find.chinese) 查找，或按条件筛选"
    case .daySeen(let day, let back): "看的是 \(day) 的情况，现在记的也算这一天；\(back.chinese) 回到今天"
    case .todaySeen(let day): "看的是今天（\(day)）"
    case .hitPlace(let place, let count): "第 \(place) 处，共 \(count) 处"
    case .nothingSince(let days): "此后 \(days) 天没有新进展"
    case .undated(let status): "\(status)   无期限"
    case .byPhase(let phase): "按\(phase)"
    case .headingWatch: "盯办"
    case .headingPhases(let phases, let items): "实施阶段：\(phases) 个阶段，\(items) 项阶段任务"
    case .headingPlan: "方案：说明、时间、指标、保障措施"
    case .watchMeans: "要马上有人管的：逾期的、快到期的、两人记得不一样的；办好了就不在这里了"
    case .thePlan: "方案"
    case .safeguards: "保障"
    case .introduction: "说明"
    case .untouched(let day, let items): "方案 \(day) 已到期，\(items) 项都还没有办理记录。"
    case .fillIn(let toggle, let note):
      "补记：\(toggle.chinese) 完成，\(note.chinese) 进展，日期写当时那天    先看样子：duban demo（临时副本）"
    case .otherDay: "改到别的日子"
    case .titleDuePhase(let item): "\(item) 改到哪个阶段"
    case .viewTargets: "指标"
    case .titleExport(let count): "写成什么文件（\(count) 项）"
    case .exportAs(let format):
      switch format {
      case "xlsx": "Excel 表，给单位填的"
      case "docx": "Word 文档，任务分解表"
      case "bulletin.docx": "通报（Word）"
      case "csv": "csv 表，用 Excel 打开"
      case "tsv": "tsv 表，用 TAB 分开"
      case "md": "Markdown 文档"
      case "html": "网页，能打印"
      case "json": "json，给程序用"
      case "table": "纯文本表格"
      default: format
      }
    case .writeSlips: "催办（Word）：给有逾期、临期的单位各出一份，并记下来"
    case .nothingToExport: "这里不能写成文件"
    case .fieldMeasured: "实测值"
    case .fieldSource: "来源"
    case .numberNeeded: "这里要写一个数，如 81 或 81.5"
    case .titleMeasure(let target): "\(target) 的实测值"
    case .measureHint(let save): "日期写这个数是哪天的，来源如 监测月报；按 \(save.chinese) 保存"
    case .viewChanges: "动态"
    case .nothingToArrange: "这一页只有一种排列"
    case .titleLookBack: "看哪段时间，怎么排"
    case .titleTakeBack(let what): "撤销这一条吗：\(what)"
    case .titlePeriod: "从哪天看到哪天"
    case .periodHint(let save): "两天都算在内；按 \(save.chinese) 看"
    case .fieldSince: "从"
    case .fieldUntil: "到"
    case .endsBeforeItBegins: "结束的日子不能早于开始的日子"
    case .notYours(let who): "这条是\(who.isEmpty ? "别人" : who)记的，只能撤销自己记的"
    case .takenBackAlready: "这条已经撤销了"
    case .nothingToFold: "这里没有可以折叠的"
    case .groupNumber(let number): "(\(Numerals.chinese(number)))"
    case .groupTitle(let number, let title): "(\(Numerals.chinese(number)))\(title)"
    case .model(let phrase): phrase.chinese
    case .keys(let phrase): phrase.chinese
    case .filters(let phrase): phrase.chinese
    case .lots(let phrase): phrase.chinese
    case .views(let phrase): phrase.chinese
    case .editing(let phrase): phrase.chinese
    case .sheets(let phrase): phrase.chinese
    }
  }
}
