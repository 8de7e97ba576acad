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
    case .emptyPlan: "方案里还没有可办理的事项，写法见 Plans/FORMAT.md"
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

    case .keyToggle: "完成"
    case .keyFold: "折叠"
    case .keyReopen: "改回"
    case .keyResolve: "选定"
    case .keyMenu: "操作"
    case .keyStatus: "状态"
    case .keyNote: "进展"
    case .keyClear: "清除"
    case .keyFind: "查找"
    case .keyUnits: "单位"
    case .keyFilter: "筛选"
    case .keyUndo: "撤销"
    case .keyHelp: "帮助"
    case .keyQuit: "退出"
    case .keyProblems: "要看"
    case .keyReview: "核对"
    case .barChoose: "选择"
    case .barTake: "确定"
    case .barClose: "返回"
    case .barNarrow: "缩小范围"
    case .barSave: "保存"
    case .barNextField: "下一栏"
    case .barCancel: "取消"
    case .barScroll: "翻看"
    case .helpToggle: "标为已完成；已完成的改回未完成（先问）；在标题上折叠或展开"
    case .helpMenu: "列出对这一行能做的事"
    case .helpStatus: "改状态，可写备注和日期"
    case .helpNote: "记一条进展"
    case .helpDue: "改期限，写明原因"
    case .helpClear: "清除全部筛选条件"
    case .helpFind: "查找文字，边输入边筛选"
    case .helpUnits: "选一个单位，只看它的事项"
    case .helpFilter: "按状态、预警、阶段、角色筛选"
    case .helpUndo: "撤销自己最近一次记录"
    case .helpRedo: "重做：收回刚才的撤销"
    case .helpAllIsSaved: "不用按：每次记录都已当场保存"
    case .helpRedraw: "画面乱了，重画一遍"
    case .helpHowToLeave: "提示怎样退出"
    case .helpTyping: "输入文字时"
    case .helpStart: "光标到开头"
    case .helpEnd: "光标到末尾"
    case .helpEraseAfter: "删去光标后面的字"
    case .helpEraseWord: "删去光标前面的一个词"
    case .helpEraseToStart: "删去光标前面的全部文字"
    case .helpEraseToEnd: "删去光标后面的全部文字"
    case .helpNextField: "下一栏"
    case .helpPreviousField: "上一栏"
    case .helpSave: "保存"
    case .helpCancel: "返回，没写完的内容保留"
    case .helpHelp: "显示帮助"
    case .helpQuit: "退出（记录都已保存）"
    case .helpDetail: "看这一行的全文和台账"
    case .helpFoldAll: "全部折叠或全部展开"
    case .helpUp: "上一行"
    case .helpDown: "下一行"
    case .helpLeft: "折叠，或回到所在标题"
    case .helpRight: "展开，或进入第一项"
    case .helpPageUp: "上一页"
    case .helpPageDown: "下一页"
    case .actionFold: "折叠或展开"
    case .actionDone: "标为已完成"
    case .actionReopen: "改回未完成"
    case .actionResolve: "两人记得不一样，请选一个"
    case .helpFirst: "第一行"
    case .helpLast: "最后一行"
    case .helpClose: "关闭最上面打开的窗口"
    case .helpKeys: "按键（全角、半角都可以；鼠标单击选择，滚轮翻动）"
    case .helpCells: "阶段格：各阶段结束时的状态，带下划线的是到期阶段"
    case .helpLights: "预警"

    case .helpProblems: "列出方案和记录里要看的地方"
    case .helpReview: "逐处核对导入时看不准的地方"
    case .titleActions: "操作"
    case .titleUnits: "单位（输入文字缩小范围）："
    case .filterTitle(let keys, let leave):
      "筛选（\(keys.map(\.chinese).joined(separator: "或 ")) 开关，\(leave.chinese) 返回）"
    case .titleStatus(let item): "\(item) 改为"
    case .titleConflict(let item): "\(item) 两人记得不一样，请选一个"
    case .titleReopen(let item): "\(item) 已完成，要改回未完成吗？"
    case .titlePerson: "第一次记录，请填姓名和单位（只问这一次）"
    case .titleMark(let item, let step): "\(item) " + (step.isStatus ? "改为 " : "") + step.chinese
    case .reasonHint(let save): "写明原因；日期是事情发生的那天，\(save.chinese) 保存"
    case .askedBy(let who, let day): "\(who) \(day) 申请销号"
    case .doneOn(let day, let late): "\(day) 完成" + (late > 0 ? "，超期 \(late) 天" : "")
    case .movedTimes(let moves): "改期 \(moves.count) 次" + (moves.late > 0 ? "，\(moves.late) 次在逾期后" : "")
    case .lotUnfit(.isNotDone, let count): "另有 \(count) 项还没有完成，不在内"
    case .lotUnfit(.isAskedAlready, let count): "另有 \(count) 项已经申请销号，不在内"
    case .lotUnfit(.isNotAsked, let count): "另有 \(count) 项没有申请销号，不在内"
    case .lotUndone(let count): "其中 \(count) 项还没有完成"
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
    case .filterRole(let role): "角色  \(role)"
    case .filterStatus(let status): "状态  \(status)"
    case .filterLight(let light): "预警  \(light)"
    case .filterNamed(let name): "常用  \(name)"
    case .ownUnitUnknown: "还不知道您的单位，先选一个"
    case .filterDue(let window): "期限  \(window)"
    case .filterOnly(let trait): "只看  \(trait)"
    case .filterPhase(let phase): "阶段  \(phase)"
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
    case .helpMeeting: "调度会：逾期、临期的逐项过，最后出会议确定事项清单"
    case .meetingTitle: "调度会"
    case .passedItems(let passed, let all): "已过 \(passed) / \(all)"
    case .nothingForMeeting: "没有逾期和临期的事项，不用开调度会"
    case .lastSaid: "上次"
    case .saidToday: "今天"
    case .nothingSaid: "还没有记录"
    case .barReply: "答复"
    case .barNextItem: "下一项"
    case .barPreviousItem: "上一项"
    case .barLeaveMeeting: "散会"
    case .barWrite: "存成文件"
    case .minutes: "会议确定事项清单"
    case .nothingSettled: "这次会上没有记下什么。"
    case .minutesHead(let day, let passed, let all): "\(day)，过了 \(passed) 项，共 \(all) 项。"
    case .writtenTo(let path): "已存为 \(path)"
    case .helpPalette: "全部操作：按名称、别的叫法或拼音找，带按键，不能用的说明为什么"
    case .helpCopyRow: "复制这一行（终端要允许 OSC 52）"
    case .helpChangePerson: "换记录人：填姓名和单位"
    case .titlePalette: "全部操作（输入名称或拼音）："
    case .copied: "已交给终端复制；粘贴不出来，是终端不支持，按住 Shift 用鼠标选"
    case .titleOtherPerson: "现在是谁在记录"
    case .personIs(let name): "以后记的都算 \(name) 的"
    case .notePart(let part): part.chinese
    case .fieldPercentage: "完成 %"
    case .percentageNeeded: "完成多少写 0 到 100 的数，如 60"
    case .helpNewLine: "换行（写进展时）"
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
    case .keyItsItems: "看事项"
    case .unitTotal: "共"
    case .unitShare: "完成率"
    case .unitNextDue: "最近期限"
    case .unitSilent: "未报"
    case .neverReported: "从未"
    case .daysOver(let days): "逾\(days)天"
    case .daysLeft(let days): "剩\(days)天"
    case .fieldFilterName: "名称"
    case .fieldDueWindow: "哪段时间"
    case .titleFilterName(let conditions): "存为常用筛选：\(conditions)"
    case .titleDueWindow: "看哪段时间到期的"
    case .nameFilter: "存为常用筛选"
    case .forgetFilter(let name): "删去常用筛选 \(name)"
    case .filterNamedNow(let name): "已存为常用筛选 \(name)，在筛选里选；命令里写 --filter \(name)"
    case .filterForgotten(let name): "已删去常用筛选 \(name)"
    case .filterNameNeeded: "请填名称"
    case .filterNameTaken(let name): "“\(name)”已经有了，换一个名称"
    case .noDueWindow(let text): "“\(text)”不是一段时间"
    case .dueFromTo: "起止"
    case .nameHint(let save): "起个名称，如 二季度在办；\(save.chinese) 保存"
    case .windowHint(let save): "如 2018-01~2018-06、2018-06、45（天内）；\(save.chinese) 确定"
    case .neverLate(let due, let filter):
      "没有一项写了期限，永远不会逾期：\(due.chinese) 写期限；要一起写，先用 \(filter.chinese) 选中全部已筛选的"
    case .helpMark: "选中这一行，再按取消；空格、s、n、d 对选中的一起办"
    case .helpMarkUp: "选中这一行，往上走"
    case .noneMarked: "没有选中的了"
    case .markedCount(let count, let finish, let keys, let leave):
      "选中 \(count) 项：\(finish.chinese) 完成，\(keys.map(\.chinese).joined(separator: " ")) 一起记，\(leave.chinese) 全不选"
    case .markAllShown: "选中  全部已筛选的"
    case .actionDoneMarked: "选中的都标为已完成"
    case .recordLot(let count): "记下这 \(count) 项"
    case .lotMark(let count, let status): "\(count) 项改为 \(status)"
    case .lotDue(let count, let day): "\(count) 项期限改为 \(day)"
    case .lotPlannedDue(let count): "\(count) 项恢复方案的期限"
    case .lotNote(let count, let text): "\(count) 项都记进展：\(text)"
    case .lotUnfinished(let left, let numbers, let hasMore):
      "上次成批记录没有记完，还差 \(left) 项（已选中，可以再记）：\(numbers.joined(separator: " "))\(hasMore ? " …" : "")"
    case .lotItems(let numbers, let hasMore): numbers.joined(separator: " ") + (hasMore ? " …" : "")
    case .lotSame(let count): "另有 \(count) 项不用改，不在内"
    case .lotConflicts(let count): "另有 \(count) 项两人记得不一样，要逐项选定，不在内"
    case .lotHidden(let count): "其中 \(count) 项现在没有显示"
    case .lotProgress(let before, let after):
      "记下后：完成 \(before.reached)/\(before.total) -> \(after.reached)/\(after.total)"
    case .lotMonth(let month, let before, let after): "\(month) 到期 \(before) -> \(after) 项"
    case .lotInConflict(let count): "这 \(count) 项两人记得不一样，请逐项选定"
    case .lotIsSo: "选中的都已是这样，不用再记"
    case .keyHit: "前后一处"
    case .helpNextHit: "下一处找到的"
    case .helpPreviousHit: "上一处找到的"
    case .helpToday: "看今天"
    case .helpMonthBack: "看上个月的情况；这时记的，算那一天的"
    case .helpMonthOn: "看下个月的情况"
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
    case .helpArrange: "分组和排序：按任务组、阶段、单位、月份，按期限、逾期天数等；“动态”页选时段"
    case .arrangementTitle(let keys, let leave):
      "分组和排序（\(keys.map(\.chinese).joined(separator: "或 ")) 选，\(leave.chinese) 返回）"
    case .groupedBy(let grouping): "分组  \(grouping.chinese)"
    case .sortedBy(let sorting): "排序  \(sorting.chinese)"
    case .unitOpen: "未完"
    case .unitLate: "逾"
    case .unitSupports: "配合"
    case .unitTargets: "达标"
    case .unitLastEntry: "最近记录"
    case .unitSummary(let lead, let all, let late, let silent, let days):
      "单位 \(lead)  有逾期 \(late)  \(days) 天未报 \(silent)"
        + (all > lead ? "  另有只配合的 \(all - lead)" : "")
    case .unitWhole(let unit):
      BoardPhrase.progressSummary(unit.progress).chinese + "；配合 \(unit.supported) 项"
        + (unit.targets > 0 ? "；指标达标 \(unit.reachedTargets)/\(unit.targets)" : "")
    case .earlierRecords(let count): "更早还有 \(count) 条，用 duban log 看"
    case .phaseFigures(let time, let progress):
      (time.map { "时间过 \($0)%  " } ?? "")
        + "完成 \(progress.reached)/\(progress.total) \(progress.share)"
    case .call(let call): call.chinese
    case .nothingInPhase: "这个阶段没有事项"
    case .lateCount(let count): "逾\(count)"
    case .soonShort(let count): "临\(count)"
    case .otherDay: "改到别的日子"
    case .titleDuePhase(let item): "\(item) 改到哪个阶段"
    case .viewTargets: "指标"
    case .keyMeasure: "记数"
    case .helpExport: "交出和收回：Excel 等，每单位一份，收回报表，封存"
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
    case .targetName: "指标"
    case .targetGoal: "目标"
    case .targetLast: "最近实测"
    case .targetGap: "差距"
    case .targetSeries: "走势"
    case .targetSummary(let figures):
      "指标 \(figures.total)  达标 \(figures.reached)  未达标 \(figures.missed)  未报 \(figures.noData)"
        + (figures.unreported > 0 ? "  已完成而指标未报 \(figures.unreported)" : "")
    case .missing(let number): "差 \(number)"
    case .targetState(let state): state.chinese
    case .unreported: "指标未报"
    case .noTargets: "没有指标"
    case .planAsWhole: "方案"
    case .viewChanges: "动态"
    case .keyArrange: "时段"
    case .nothingToArrange: "这一页只有一种排列"
    case .titleLookBack: "看哪段时间，怎么排"
    case .titleTakeBack(let what): "撤销这一条吗：\(what)"
    case .titlePeriod: "从哪天看到哪天"
    case .periodHint(let save): "两天都算在内；按 \(save.chinese) 看"
    case .sinceIssue: "自上次通报"
    case .thisWeek: "本周"
    case .thisMonth: "本月"
    case .lastMonth: "上月"
    case .otherPeriod: "起止日期…"
    case .dayRange(let days): "\(days.first) 至 \(days.last)"
    case .ordered(let order): order.chinese
    case .fieldSince: "从"
    case .fieldUntil: "到"
    case .endsBeforeItBegins: "结束的日子不能早于开始的日子"
    case .notYours(let who): "这条是\(who.isEmpty ? "别人" : who)记的，只能撤销自己记的"
    case .takenBackAlready: "这条已经撤销了"
    case .nothingHappened: "这段时间没有记录"
    case .changeWhat: "记的什么"
    case .changeWho: "谁"
    case .changeWhen: "哪天"
    case .changeItem: "事项"
    case .changeRecorded: "录入"
    case .outsidePhases: "不在各阶段"
    case .nothingToFold: "这里没有可以折叠的"
    case .helpNextView: "换到右边一页"
    case .helpPreviousView: "换到左边一页"
    case .helpView(let title): "换到“\(title.chinese)”页"
    case .groupNumber(let number): "(\(Numerals.chinese(number)))"
    case .groupTitle(let number, let title): "(\(Numerals.chinese(number)))\(title)"
    case .cell(let status): status.chineseCell
    case .model(let phrase): phrase.chinese
    case .editing(let phrase): phrase.chinese
    case .sheets(let phrase): phrase.chinese
    }
  }
}

extension Call {
  fileprivate var chinese: String {
    switch self {
    case .late: Light.red.chinese
    case .soon: Light.yellow.chinese
    case .blocked: Status.blocked.chinese
    case .doing: Status.doing.chinese
    case .todo: Status.todo.chinese
    case .reached: Status.done.chinese
    case .dropped: Status.dropped.chinese
    }
  }
}

extension TargetState {
  fileprivate var chinese: String {
    switch self {
    case .reached: "达标"
    case .missed: "未达标"
    case .noData: "未报"
    }
  }
}

extension EventOrder {
  fileprivate var chinese: String {
    switch self {
    case .day: "按日子排"
    case .who: "按记录人排"
    case .kind: "按记的什么排"
    case .unit: "按单位排"
    }
  }
}

extension KeyName {
  package var chinese: String {
    switch self {
    case .space: "空格"
    case .up: "上 k"
    case .down: "下 j"
    case .left: "左"
    case .right: "右"
    case .upAndDown: "上下"
    case .backspace: "退格"
    case .typing: "输入"
    case .verbatim(let name): name
    }
  }
}

extension Status {
  /// The sign in a phase cell, two columns wide at most.
  fileprivate var chineseCell: String {
    switch self {
    case .todo: "未"
    case .doing: "办"
    case .blocked: "阻"
    case .done: "完"
    case .closed: "销"
    case .dropped: "停"
    }
  }
}

extension Grouping {
  fileprivate var chinese: String {
    switch self {
    case .group: "任务组"
    case .phase: "阶段"
    case .unit: "牵头单位"
    case .month: "到期月份"
    case .none: "不分组"
    }
  }
}

extension Sorting {
  fileprivate var chinese: String {
    switch self {
    case .plan: "方案顺序"
    case .due: "期限"
    case .late: "逾期天数，办完的在后"
    case .entry: "最近记录，久未报的在前"
    }
  }
}
