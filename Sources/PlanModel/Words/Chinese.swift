extension Text {
  /// The Chinese text.
  var chinese: String {
    switch self {
    case .productName: "督办"
    case .unnamedPlan: "（未命名方案）"
    case .phase: "阶段"
    case .phaseName(let number): "阶段\(number)"
    case .leadUnit: "牵头"
    case .leadUnits: "牵头单位"
    case .supportingUnit: "配合"
    case .supportingUnits: "配合单位"
    case .targets: "指标"
    case .due: "期限"
    case .dates: "起止"
    case .status: "状态"
    case .light: "预警"
    case .description: "说明"
    case .ledger: "台账"
    case .progressNotes: "进展"
    case .deliverables: "阶段任务"
    case .dueInPhase: "本阶段到期"
    case .columnNumber: "编号"
    case .columnTask: "任务"
    case .taskName: "名称"
    case .columnSection: "任务组"
    case .columnScope: "内容"
    case .columnLastDay: "最近更新"
    case .columnID: "记号"
    case .notNamed: "未明确"
    case .noDueDay: "无期限"
    case .everything: "全部事项"
    case .openItems: "未完成"
    case .textWord: "文字"
    case .filterWord: "筛选"
    case .readOnly: "只读"
    case .conflict: "冲突"
    case .voidedSign: "（已撤销）"

    case .asOf(let day): "截至 \(day)"
    case .planEnded(let day): "方案已于 \(day) 到期"
    case .until(let day): "至\(day)"
    case .shownCount(let shown, let all): "显示 \(shown)/\(all)"
    case .doneCount(let progress): "完成 \(progress.reached)/\(progress.total) \(progress.percent)%"
    case .overdueCount(let count): "逾期 \(count)"
    case .soonCount(let count): "临期 \(count)"
    case .conflictCount(let count): "冲突 \(count)"
    case .clearHint: "c 清除"
    case .windowTooSmall(let columns, let rows): "窗口太小，至少要 \(columns) 列 \(rows) 行"
    case .emptyPlan: "方案里还没有可办理的事项，写法见 Plans/FORMAT.md"
    case .nothingMatches: "没有符合筛选条件的事项，按 c 清除筛选"
    case .moreHint: "v 看全文"
    case .planFindings(let count): "有 \(count) 处要看，按 !"

    case .planDue(let day): "方案原定 \(day)"
    case .planDueAgain: "按方案"
    case .dueConflictSides(let sides): "期限两人记得不一样：\(sides)；按 d 选一个"
    case .changed(let old, let new): "\(old) -> \(new)"
    case .overdueBy(let status, let day, let days): "\(status)   期限 \(day)，逾期 \(days) 天"
    case .dueIn(let status, let day, let days): "\(status)   期限 \(day)，还有 \(days) 天"
    case .dueOn(let status, let day): "\(status)   期限 \(day)"
    case .field(let name): name.written
    case .measured(let value, let day, let source):
      "，实测 \(value)（\(day)\(source.isEmpty ? "" : "，" + source)）"
    case .measuredConflict(let sides): "，实测两人记得不一样：\(sides)"
    case .conflictSides(let sides): "两人记得不一样：\(sides)；按空格或 s 选一个"
    case .progressSummary(let progress):
      "共 \(progress.total) 项："
        + Status.allCases.filter { progress[$0] > 0 }.map { "\($0.word) \(progress[$0])" }.joined(
          separator: "，")
        + "；完成率 \(progress.percent)%" + (progress.overdue > 0 ? "，逾期 \(progress.overdue)" : "")
    case .itemCount(let count): "\(count) 项"
    case .unitCounts(let progress):
      "\(progress.total) 项  完成 \(progress.reached)  未完成 \(progress.open)"
        + (progress.overdue > 0 ? "  逾期 \(progress.overdue)" : "")
    case .meaningRed: "未完成，已过期限"
    case .meaningYellow(let days): "未完成，\(days) 天内到期"
    case .meaningGreen: "未完成，期限未到"

    case .nameSpace: "空格"
    case .nameUp: "上 k"
    case .nameDown: "下 j"
    case .nameLeft: "左"
    case .nameRight: "右"
    case .nameUpDown: "上下"
    case .nameBackspace: "退格"
    case .verbatim(let text): text

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
    case .barChoose: "选择"
    case .barTake: "确定"
    case .barClose: "返回"
    case .barType: "输入"
    case .barNarrow: "缩小范围"
    case .barSave: "保存"
    case .barNextField: "下一栏"
    case .barCancel: "取消"
    case .barScroll: "翻看"
    case .barSearch: "Enter 确定  Esc 取消"

    case .viewTable: "任务"
    case .viewPhases: "阶段"
    case .outsidePhases: "不在各阶段"
    case .nothingToFold: "这里没有可以折叠的"
    case .helpView(let title): "换到“\(title)”页"
    case .helpNextView: "换到右边一页"
    case .helpPreviousView: "换到左边一页"

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

    case .titleActions: "操作"
    case .titleUnits: "单位（输入文字缩小范围）："
    case .titleFilter: "筛选（空格或 Enter 开关，Esc 返回）"
    case .titleStatus(let item): "\(item) 改为"
    case .titleConflict(let item): "\(item) 两人记得不一样，请选一个"
    case .titleReopen(let item): "\(item) 已完成，要改回未完成吗？"
    case .titlePerson: "第一次记录，请填姓名和单位（只问这一次）"
    case .titleMark(let item, let status): "\(item) 改为 \(status)"
    case .titleNote(let item): "\(item) 进展"
    case .titleDue(let item): "\(item) 改期限"
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
    case .filterPhase(let phase): "阶段  \(phase)"
    case .fieldProgress: "进展"
    case .fieldRemark: "备注"
    case .fieldReason: "原因"
    case .fieldNewDue: "新期限"
    case .fieldDay: "日期"
    case .fieldName: "姓名"
    case .fieldUnit: "单位"
    case .hintPerson: "Enter 到下一栏，填完保存；记在每条台账里"
    case .hintMark: "备注可以不填；日期是事情发生的那天，Enter 保存"
    case .hintNote: "日期是事情发生的那天，Enter 保存"
    case .hintDue: "期限写日期或阶段，留空是恢复方案的期限；Enter 保存"
    case .reasonNeeded: "请写明改期限的原因"
    case .nameNeeded: "请填姓名"
    case .noteNeeded: "还没有写内容"
    case .dayInFuture(let day): "日期不能晚于 \(day)"

    case .saved(let what, let day): "已保存 \(what)" + (day.map { "（\($0) 办理）" } ?? "")
    case .savedMeasured(let what, let day): "已保存 \(what)" + (day.map { "（\($0)）" } ?? "")
    case .undone(let what): "已撤销 \(what)"
    case .nothingToUndo: "没有可以撤销的记录"
    case .redone(let what): "已重做 \(what)"
    case .nothingToRedo: "没有可以重做的：只能收回刚才的撤销"
    case .keyUnknown: "没有这个键。输入法开着？按 ? 看帮助"
    case .keyUnknownInside: "这个键在这里没有用，按 Esc 返回"
    case .unreadableText: "收到的不是 UTF-8 文字，没有采用；请检查终端的字符集"
    case .allIsSaved: "每次记录都已当场保存"
    case .enterSavesThis: "按 Enter 保存这一条；以前的每次记录都已当场保存"
    case .fieldFull(let count): "太长了，这一栏最多 \(count) 个汉字，后面的没有收下"
    case .terminalFound(let charset, let columns):
      "终端用的是 \(charset)，“①≥”这类字符占\(columns == 1 ? "一" : "两")列，已按此显示"
    case .terminalKnown(let charset, let columns):
      "终端：\(charset ?? "没有应答，按 UTF-8")，“①≥”这类字符按\(columns == 1 ? "一" : "两")列显示"
    case .notSaved(let reason): "未保存：\(reason)"
    case .draftKept: "没写完的内容已保留，再打开这一项可接着写"
    case .draftsWaiting(let items): "有没写完的内容：\(items.joined(separator: " "))，打开那一项可接着写"
    case .severalDrafts(let count): "这一项没写完的内容有 \(count) 份，这是其中一份，写完或清空后再看另一份"
    case .quitWithQ: "退出请按 q"
    case .pasteIgnored: "先按 n 打开进展，再粘贴"
    case .itemIsGone: "方案刚被改过，这一项已经不在方案里"
    case .readOnlyPlan: "方案只读，不能记录"
    case .futureIsReadOnly(let today): "所看的日子还没到（今天 \(today)），只能看；要记录，去掉 --as-of"
    case .selectItemFirst: "先移到一个任务上，标题上不能记"
    case .noFilter: "现在没有筛选条件"

    case .newsFrom(let who, let what, let others):
      "\(who) 刚记了 \(what)" + (others > 0 ? "，另有 \(others) 条" : "")
    case .planChangedOutside: "方案文件被改过，已重新读取"
    case .folderIsAway(let why): "暂时看不到方案文件夹（\(why)），恢复后自动接上"
    case .folderIsBack: "方案文件夹恢复了"
    case .waitsForFolder(let count): "未保存：方案文件夹暂时看不到；已留在本机（\(count) 条），恢复后自动保存"
    case .waiting: "待保存"
    case .delivered(let count, let items):
      "先前记的 \(count) 条已保存" + (items.isEmpty ? "" : "：\(items.joined(separator: " "))")
    case .planChangedBadly(let lost, let findings, let line):
      "方案文件被改过" + (lost > 0 ? "，少了 \(lost) 个事项" : "") + "，有 \(findings) 处要看"
        + (line.map { "（\(lost > 0 ? "原第" : "第") \($0) 行起）" } ?? "") + "，按 !"
    case .keyProblems: "要看"
    case .helpProblems: "列出方案和记录里要看的地方"
    case .noProblems: "方案和记录都没有要看的地方"
    case .titleProblems(let count): "要看的 \(count) 处（Enter 看在哪一行、怎么改）"
    case .problemPlace(let severity, let place): "\(severity.word) \(place)"
    case .problemWhere: "位置"
    case .problemWhat: "问题"
    case .problemRemedy: "怎么办"
    case .itemVanished(let item): "事项不见了：\(item)"
    case .itemVanishedRemedy: "如果不是有意删去，把这一行（连同行尾的记号）写回原处；它的记录都还在"

    case .systemFailure(let call, let path, let why):
      path.isEmpty ? "\(call)：\(why)" : "\(call) \(path)：\(why)"
    case .notARegularFile(let path): "\(path) 不是普通文件（链接、管道、设备不予打开）"
    case .noPlanFile(let path): "\(path) 里没有 plan.md"
    case .readOnlyFormat: "方案的格式比本程序新，只能查看；请升级 duban"
    case .planChangedMeanwhile(let path): "\(path) 刚被别人改过，找不到这一项；请退出后重新打开"
    case .planDisplaced(let path, let kept): "\(path) 同时被几个人改过，其中一份存为 \(kept)，请把两份合并"
    case .noStateFolder: "没有可用的个人文件夹，请设置 HOME"
    case .stateOutOfReach(let path, let why):
      "本机的私有副本 \(path) 建不了（\(why)），不能记录；请把环境变量 XDG_STATE_HOME 设成自己能写的文件夹，再记一次"
    case .lineTooLong: "内容太长（一条最多 64 KB），请分几条记"
    case .planLocked(let path): "方案文件正被另一个程序改写，15 秒没有等到（\(path)），请稍后再试"
    case .noPlanLock(let path): "方案改不了：\(path) 这个名字要留给程序用，请把它移走，再试一次"
    case .nameNotKept(let why): "姓名没有记住（\(why)），下次还要写 --who 姓名"
    case .planIDChanged(let old, let new, let folder):
      "plan.md 里的编号从“\(old.isEmpty ? "无" : old)”变成了“\(new.isEmpty ? "无" : new)”，要先说明是不是同一个方案。\n"
        + "是同一个：duban check --same-plan --plan \(folder)\n换成了另一个：duban check --other-plan --plan \(folder)"
    case .planIDChangedHere(let old, let new):
      "方案的编号变了，退出再打开，会问是不是同一个方案（\(old.isEmpty ? "无" : old) -> \(new.isEmpty ? "无" : new)）"
    case .askSamePlan(let old, let new):
      "plan.md 里的编号从“\(old.isEmpty ? "无" : old)”变成了“\(new.isEmpty ? "无" : new)”。还是同一个方案吗？是 y，换成了另一个 n："
    case .idSettled: "记下了，以后不再问"
    case .folderIsCopy(let path): "这里是 \(path) 的副本：本机在这里另起记录，撤销只撤这里记的"
    case .journalOutOfReach(let path, let why): "本机的记录文件 \(path) 写不进（\(why)），已换一个文件接着记，原来的记录都算数"
    case .slotOutOfReach(let path, let why): "本机的私有副本 \(path) 用不了（\(why)），已另建一份接着记"
    case .journalDamage(let count, let place, let what, let plan):
      "记录有 \(count) 处损坏或读不出，没有算进来（\(place)：\(what)）；看全部：duban check --plan \(plan)"
    case .notUTF8(let word):
      "“\(word)”认不出是什么字：不是 UTF-8，也不是 LANG、LC_ALL 所说的编码；终端是 GBK 的，前面加 LANG=zh_CN.GB18030 再运行一次"
    case .optionSamePlan: "plan.md 里的编号改了，还是同一个方案"
    case .optionOtherPlan: "plan.md 里的编号改了，是另一个方案"
    case .callOpen: "打不开"
    case .callRead: "读不出"
    case .callWrite: "写不进"
    case .callSynchronize: "没能写到磁盘上"
    case .callMakeFolder: "建不了文件夹"
    case .callLock: "锁不住"
    case .diskFull: "磁盘已满"
    case .quotaExceeded: "超出磁盘配额"
    case .noPermission: "没有权限"
    case .readOnlyDisk: "磁盘是只读的"
    case .inputOutputError: "磁盘读写出错"
    case .doesNotExist: "不存在"
    case .notAFolder: "不是文件夹"
    case .isALink: "是符号链接"
    case .isAFolder: "是文件夹"
    case .staleFile: "网络盘上的文件已被换掉，请再试一次"
    case .tooManyFiles: "打开的文件太多"
    case .nameTooLong: "名字太长"
    case .cannotLock: "这个磁盘不能加锁"
    case .inUse: "正被别的程序占用"
    case .fileTooLarge: "文件有 4 GB 以上，不是正常的方案或记录"

    case .checkClean(let items, let events): "没有问题：\(items) 个事项，\(events) 条记录"
    case .checkFixed(let ids, let lines):
      "已修补：补写行尾的记号 \(ids) 个" + (lines > 0 ? "，补写本机的记录 \(lines) 条" : "")
    case .checkTotal(let errors, let warnings): "错误 \(errors) 处，提醒 \(warnings) 处"

    case .reportBy(let person): "制表 \(person)"
    case .tableTotal(let shown, let all, let progress):
      "显示 \(shown)/\(all)  完成 \(progress.reached)/\(progress.total) \(progress.percent)%  逾期 \(progress.overdue)  临期 \(progress.soon)"
    case .noTerminal: "标准输入不是终端，打不开看板；看表格用 duban list"
    case .terminalUnknown(let name):
      name.isEmpty
        ? "没有设置 TERM，打不开看板；看表格用 duban list" : "不认识终端 TERM=\(name)，打不开看板；可试 TERM=xterm，看表格用 duban list"
    case .noUTF8Locale: "系统没有 UTF-8 语言环境（如 C.UTF-8），显示不了中文"
    case .plansSeveral(let plans):
      "有 \(plans.count) 个方案，用 --plan 指定一个：\n" + plans.map { "  duban --plan \(shellWord($0))\n" }.joined()
    case .plansNone(let places):
      "没有找到方案。\n找过：\(places.joined(separator: "，"))\n已有工作方案的文件：duban import 文件；自己写：在 Plans/名称/plan.md 里按 Plans/FORMAT.md 写；先看样子：duban demo\n"
    case .planNotAt(let path): "\(path) 里没有方案（要有 plan.md）"
    case .noSuchItem(let item): "没有事项“\(item)”；编号如 7.4a、9.2(1)、阶段一.1，用 duban list 查看"
    case .severalItems(let item, let lines):
      "“\(item)”有 \(lines.count) 个事项，请指明一个：\n" + lines.map { "  \($0)\n" }.joined()
    case .noSuchUnit(let unit, let similar):
      similar.isEmpty
        ? "没有单位“\(unit)”；有哪些单位：打开看板按 u，或 duban list"
        : "“\(unit)”有 \(similar.count) 个单位，写明是哪个：\(similar.joined(separator: "、"))"
    case .noSuchStatus(let word, let isFilter):
      "没有状态“\(word)”；可用 \((Status.allCases.map(\.word) + (isFilter ? [String(.openItems)] : [])).joined(separator: " "))"
    case .noSuchLight(let word):
      "没有预警“\(word)”；可用 \([Light.red, .yellow, .green].map(\.word).joined(separator: " "))"
    case .noSuchPhase(let word, let known):
      "没有阶段“\(word)”；本方案有 \(known.joined(separator: " "))"
    case .dayAfterAsOf(let day, let asOf): "办理日期 \(day) 晚于 \(asOf)，写 \(asOf) 或更早的一天"
    case .emptyNote(let item): "没有写进展的内容；写在编号后面，如 duban note \(item) 完成三处"
    case .whoIsIt: "还不知道是谁在记录：请加 --who 姓名（会记住），或先在看板里记一次"
    case .nothingYet: "还没有记录"
    case .ended(let signal): "已退出（信号 \(signal)），记录都在"
    case .usage(let text): text.chinese
    case .demoLabel: "演示数据"

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
    case .aboutCheck: "检查方案和记录：0 没有问题，1 有提醒，2 有错误，3 读不出"
    case .aboutDemo: "打开一份带模拟进度的演示，退出后什么也不留"
    case .argumentMeasuredItem: "事项的编号、记号，或指标的记号；方案总栏目里的指标写 方案"
    case .argumentMeasured: "实测的数，如 81、81.5"
    case .optionTarget: "是哪个指标：名称里的几个字，或它的记号；只有一个时不必写"
    case .optionMeasuredOn: "哪天的数，如 2018-06-30、6月底、昨天；不写就是所看的那一天"
    case .optionSource: "数从哪里来，如 监测月报"
    case .optionPlan: "方案文件夹（里面有 plan.md）"
    case .optionAsOf: "看哪一天的情况，如 2018-09-15、昨天；不写就是今天"
    case .optionAmbiguous: "≥ ① “ 这类字符在终端里占几列"
    case .optionWho: "记录人姓名；第一次给出后会记住"
    case .optionUnit: "只看这个单位的事项；写简称也行，如 水务局"
    case .optionRole: "单位的角色：牵头（不写就是它）、配合、牵头或配合"
    case .optionPhase: "只看这个阶段到期的事项，如 阶段三；可写多次"
    case .optionStatus: "只看这种状态：\(Status.allCases.map(\.word).joined(separator: "、"))、未完成；可写多次"
    case .optionLight: "只看这种预警：逾期、临期、正常；可写多次"
    case .optionFind: "只看含有这些文字的事项"
    case .optionFix: "在 plan.md 的行尾补上缺的记号，补写本机丢失的记录"
    case .optionFormat(let names):
      "输出格式：" + ([names.prefix(1).map { $0 + "（不写就是它）" }.joined()] + names.dropFirst()).joined(separator: "、")
    case .optionImportFormat: "输出格式：text（不写就是它）、json"
    case .optionNote: "备注"
    case .optionOn: "哪天办的，如 2018-09-15、9-15、昨天；不写就是所看的那一天"
    case .optionSure: "日期看着不对也照记，不再询问"
    case .argumentItem: "事项的编号，如 7.4a、9.2(1)、阶段一.1"
    case .argumentDue: "新期限：2019-06-30、6月底、第三季度 或 阶段三；- 是恢复方案的期限"
    case .optionReason: "改期限的原因"
    case .argumentStatus: "\(Status.allCases.map(\.word).joined(separator: "、"))"
    case .argumentText: "进展内容"

    case .aboutSync: "用 git 与别的电脑同步"
    case .keyReview: "核对"
    case .helpReview: "逐处核对导入时看不准的地方"
    case .noDoubts: "没有要核对的地方"
    case .titleReview(let doubt): "待核：\(doubt)"
    case .doReviewed: "核对过了，去掉这个标记"
    case .nextDoubt: "下一处"
    case .reviewed(let left): left == 0 ? "已去掉标记，全部核对完" : "已去掉标记，还有 \(left) 处"
    case .importedGroup: "工作任务"
    case .untitled: "（无标题）"
    case .ungrouped: "未分组"
    case .explainHead(let margin):
      "行 编号 层 是什么 代价 标题" + (margin.map { "（与第二种读法相差 \($0)）" } ?? "（没有第二种读法）")
    case .aboutExplain: "列出每个编号：行、编号、层次、是什么、代价"
    case .imported(let document, let path): "已导入 \(document) → \(path)"
    case .wouldImport(let document): "只看结果：\(document)（没有写任何文件）"
    case .importedGroups(let count): "\(count) 个任务组"
    case .importedTasks(let count): "\(count) 个任务"
    case .importedItems(let count): "\(count) 个责任事项"
    case .importedTargets(let count): "\(count) 个指标"
    case .importedPhases(let count, let deliverables): "\(count) 个阶段（\(deliverables) 项阶段任务）"
    case .importedSafeguards(let count): "\(count) 条保障措施"
    case .importedUnits(let count, let list): count == 0 ? "没有找到责任单位" : "单位 \(count) 个：\(list)"
    case .nothingToImport(let file): "\(file): 没有找到任务；任务要有编号（一、（一）1.）或写在有“任务”“责任单位”栏的表格里"
    case .aliasHint(let alias, let unit): "\(alias) = \(unit)"
    case .aliasesHint: "可能是同一个单位（是的话在 plan.md 的 ## 单位 一节写上，如 - 县水务局；简称: 水务局）："
    case .doubtCount(let count): count == 0 ? "没有看不准的地方" : "看不准的有 \(count) 处："
    case .openImported(let command): "打开：\(command)"
    case .reviewImported: "打开后按 r，逐处核对看不准的地方"
    case .importChanges(let path): "与 \(path) 里的方案相比："
    case .importSame(let path): "与 \(path) 里的方案相同，没有改动"
    case .importAsk: "写入这些改动吗？已有的记录都保留。输入 y 写入，其他键不写："
    case .importNeedsYes(let command): "还没有写入；看过没有问题，这样写入：\n  \(command)"
    case .importLeft: "没有写入"
    case .importRevised(let path): "已写入 \(path)；原有事项的记录都在"
    case .differenceTotal(let added, let removed, let changed, let same):
      "新增 \(added) 项，取消 \(removed) 项，改动 \(changed) 项，不变 \(same) 项"
    case .differenceAdded(let line): "  + \(line)"
    case .differenceRemoved(let line, let records):
      "  - \(line)" + (records > 0 ? "（有 \(records) 条记录，记录保留）" : "")
    case .differenceChanged(let line): "  ~ \(line)"
    case .changedField(let field, let old, let new):
      "\(field) \(old.isEmpty ? "无" : old) → \(new.isEmpty ? "无" : new)"
    case .changedDescription: "说明有改动"
    case .aboutImport: "把工作方案（docx、txt、html、xlsx、csv）变成看板；已有的方案再导入，先看改动"
    case .aboutDiff: "两个方案有哪些事项新增、取消、改动"
    case .argumentDocument: "工作方案文件"
    case .optionDryRun: "只看结果，不写文件"
    case .optionYes: "已有方案的改动不再询问，直接写入"
    case .optionInto: "写到哪个文件夹；里面已有方案时，先显示改动"
    case .argumentOld: "原来的方案：方案文件夹或文件"
    case .argumentNew: "新的方案：方案文件夹或文件"
    case .synced(let parts): parts.isEmpty ? "已同步" : "已同步：" + parts.joined(separator: "，")
    case .upToDate: "已是最新"
    case .sentRecords(let count): "送出 \(count) 条"
    case .sentPlan: "送出方案的改动"
    case .receivedRecords(let count, let people): "收到 \(count) 条（\(people.joined(separator: "，"))）"
    case .receivedPlan: "收到方案的改动"
    case .journalsKept(let files): "有人删去了记录，已留着：\(files.joined(separator: "、"))"
    case .commitRecords(let count, let names, let hasMore):
      "duban: \(count) 条记录（\(names.joined(separator: "、"))\(hasMore ? " 等" : "")）"
    case .commitPlan: "duban: 方案有改动"
    case .commitSettings: "duban: 记录文件怎样合并"
    case .commitMerge(let name): "duban: 合并 \(name)"
    case .syncNoGit: "没有找到 git 程序，请先安装 git；本机的记录都在"
    case .syncGitTooOld(let version): "git \(version) 太旧，同步要 2.38 以上；本机的记录都在"
    case .syncNoRepository(let path):
      "\(path) 不在 git 仓库里。第一台电脑：在方案文件夹里运行 git init 和 git remote add origin 仓库地址；别的电脑：git clone 仓库地址"
    case .syncNoWorkTree(let path): "\(path) 在没有工作文件的 git 仓库（bare）里，同步不了"
    case .syncUnfinished(let command, let abort):
      "仓库里有一个没做完的 git \(command)，没有同步；先做完它，或运行 \(abort) 放弃，再同步；本机的记录都在"
    case .syncUnresolved(let files, let add):
      "仓库里有没解决的冲突，没有同步：\(files.joined(separator: "、"))；先改好，再运行 \(add) 然后同步；本机的记录都在"
    case .syncMarked(let line): "plan.md 第 \(line) 行起还有没改完的合并标记，没有同步；先把那里改好；本机的记录都在"
    case .syncDetached(let back): "仓库现在不在任何分支上，没有同步；先运行 \(back ?? "git switch 分支名") 再同步；本机的记录都在"
    case .syncIgnored(let file, let rule): "git 不收 \(file)（\(rule)），没有同步；从那个文件里删去这一行再来"
    case .syncNoRemote: "还没有远程仓库：用 git remote add origin 仓库地址 加上再来；记录已提交在本机"
    case .syncUnreachable(let why): "连不上远程仓库（\(why)），本机的记录都在，联网后再同步"
    case .syncNotLetIn(let why, let login):
      "远程仓库不让这个账号进（\(why)）；运行 \(login) 按它的提示登录或核对，再同步；本机的记录都在"
    case .syncTimedOut: "git 一分钟没有动静，已停下；本机的记录都在，稍后再同步"
    case .syncUnrelated(let clone):
      "本机和远程仓库是各自建的，方案也不同，没有合并；要用远程的那份，运行 \(clone) 后在那里继续；本机的记录都在"
    case .syncBlocked(let files, let stash):
      "这些文件改过还没提交，挡住了合并：\(files.joined(separator: "、"))；先提交，或运行 \(stash) 收起，再同步；本机的记录都在"
    case .syncInTheWay(let path, let move):
      "\(path) 的位置上有链接、文件夹或者读不了的文件，挡住了同步；运行 \(move) 移开，再同步；本机的记录都在"
    case .syncSparse(let add): "这个仓库只取出了一部分文件（sparse checkout），缺了记录；运行 \(add) 再同步；本机的记录都在"
    case .syncCheckedOut(let allow):
      "远程仓库是别人正在用的文件夹，不收别处送来的；在那台电脑上运行 \(allow) 再同步；记录已提交在本机"
    case .syncRefused(let why, let said):
      "远程仓库不收（\(why)）\(said.isEmpty ? "" : "，它说：\(said)")；记录已提交在本机"
    case .syncFollowsLocal(let branch, let followed, let remedy):
      "分支 \(branch) 跟着本机的分支 \(followed)，没有跟远程仓库，记录送不到别人那里，没有同步；先运行 \(remedy) 再同步；记录已提交在本机"
    case .syncForeign(let path, let word):
      "\(path) 是别的用户建的仓库，里面的设置可能以您的身份运行程序，git 不碰它，没有同步；信得过就运行 "
        + "git config --global --add safe.directory \(word) 再同步；本机的记录都在"
    case .syncClosed(let path): "没有权限写 git 仓库 \(path)，没有同步；请建这个仓库的人给写的权限；本机的记录都在"
    case .syncHook(let name, let file, let said):
      "仓库里的钩子 \(name) 没有放行\(said.isEmpty ? "" : "（\(said)）")，没有送出；按它说的改好，或者运行 chmod -x \(file) 停用它，再同步；本机的记录都在"
    case .syncNotDisputed(let item, let open):
      "\(item) 没有要定的改动\(open.isEmpty ? "" : "；要定的是：\(open.joined(separator: "、"))")"
    case .syncForeignFiles(let files, let pull, let commit):
      "记录和方案已经同步；方案以外的文件两边都改了，没有合并：\(files.joined(separator: "、"))；运行 \(pull)，改好这些文件，用 \(commit) 提交，再同步"
    case .syncForeignPlan(let folder, let command):
      "记录和方案已经同步；同一仓库里的另一个方案两边都改了，还没有合并：\(folder)；运行 \(command)"
    case .planUndecided(let count): "plan.md 有 \(count) 处两边改得不一样，要由您来定；记录都已同步，本机的 plan.md 没有动"
    case .undecidedMine(let text): "  本机：\(text)"
    case .undecidedOthers(let text): "  对方：\(text)"
    case .undecidedNothing: "（删去了）"
    case .undecidedMore(let count): "  另有 \(count) 处没有列出"
    case .decideMine(let command): "都用本机的：\(command) --mine"
    case .decideOthers(let command): "都用对方的：\(command) --others"
    case .decideItem(let command): "只定一项：\(command)"
    case .undecidedTexts(let own, let other): "两边的全文：\(own)（本机）、\(other)（对方）"
    case .optionMine: "plan.md 两边改得不一样时，用本机的"
    case .optionOthers: "plan.md 两边改得不一样时，用对方的"
    case .mineOrOthers: "--mine 和 --others 写一个；--item 与其中一个一起用"
    case .optionItem: "只定这一项：编号或行尾的记号，可写多次"
    case .journalKept(let file, let people):
      people.isEmpty ? file : "\(file)（\(people.joined(separator: "，"))）"
    case .syncNotTaken(let files):
      "对方把这些换成了链接、别的仓库、特殊权限或者删去了，没有照办，还按原来的：\(files.joined(separator: "、"))"
    case .syncKeepsMoving: "别人也正在同步，几次都没轮上；记录已提交在本机，过一会儿再同步"
    case .syncBusy(let why, let remove):
      "另一个 git 正在用这个仓库（\(why)）；本机的记录都在，稍后再同步"
        + (remove.map { "；要是没有别的 git 在用，那是它中断时留下的，运行 \($0) 再同步" } ?? "")
    case .syncInterrupted: "同步已停下；本机的记录都在"
    case .syncGitFailed(let why): "git 没能完成（\(why)）；本机的记录都在"

    case .kindNote: "进展"
    case .kindMeasured: "实测值"
    case .kindDue: "改期限"
    case .kindIssue: "通报"
    case .kindVoid: "撤销"
    }
  }
}

extension Status {
  /// The word on the screen.
  package var word: String {
    switch self {
    case .todo: "未启动"
    case .doing: "推进中"
    case .blocked: "受阻"
    case .done: "已完成"
    case .closed: "已销号"
    case .dropped: "不再办理"
    }
  }

  /// The sign in a phase cell, two columns wide.
  package var cell: String {
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

extension Severity {
  /// The word on the screen.
  fileprivate var word: String {
    switch self {
    case .warning: "提醒"
    case .damage: "错误"
    case .unreadable: "读不出"
    }
  }
}

extension Light {
  /// The word on the screen.
  package var word: String {
    switch self {
    case .none: ""
    case .green: "正常"
    case .yellow: "临期"
    case .red: "逾期"
    }
  }

  /// The word where it calls for attention, else nothing.
  package var wordIfLate: String { self >= .yellow ? word : "" }
}

extension Role {
  /// The word on the screen.
  package var word: String {
    switch self {
    case .lead: "牵头"
    case .support: "配合"
    case .any: "牵头或配合"
    }
  }
}
