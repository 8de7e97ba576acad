import PlanModel
import PlanPhrases

// What the board says where the plan is changed, in Chinese.
extension EditingPhrase {
  package var chinese: String {
    switch self {
    case .nothingToEdit: "这里没有可以编辑的；先移到事项、任务组、阶段或“方案”上"
    case .nothingToAdd: "这里不能添加；先移到事项、任务组、阶段或“方案”上"

    case .field(let field): field.chinese
    case .shared(let field, let count): "\(field.chinese)（\(count) 项共用）"
    case .titlePart(let name): "编辑 \(name)"
    case .titleField(let name, let field): "\(name) \(field.chinese)"
    case .fieldHint(.due, let save): "写日期或阶段，如 2019-06、阶段三；清空是不写期限；\(save.chinese) 写进方案"
    case .fieldHint(.span, let save): "写成 2017-06~2017-08；\(save.chinese) 写进方案"
    case .fieldHint(.target, let save): "写成 名称 ≥ 85 %，比较号用 ≥ ≤ =；\(save.chinese) 写进方案"
    case .fieldHint(.short, let save): "几个用顿号分开；清空是去掉；\(save.chinese) 写进方案"
    case .fieldHint(.title, let save): "\(save.chinese) 写进方案"
    case .fieldHint(_, let save): "清空是去掉；\(save.chinese) 写进方案"
    case .problem(let problem): problem.chinese

    case .add(let kind): "添加\(kind.chinese)"
    case .titleEntry(let kind, let home): "\(home)：添加\(kind.chinese)"
    case .entryHint(.target, let save): "写成 名称 ≥ 85 %，比较号用 ≥ ≤ =；\(save.chinese) 写进方案"
    case .entryHint(.phase, let save): "起止写成 2017-06~2017-08，可以不写；\(save.chinese) 写进方案"
    case .entryHint(.group, let save): "编号自动接着排；\(save.chinese) 写进方案"
    case .entryHint(_, let save): "单位可写一部分或拼音，期限写日期或阶段，没有的不填；\(save.chinese) 写进方案"

    case .titleUnits(let name, let field): "\(name) \(field.chinese)（输入名称或拼音，空格勾选）："
    case .someHave(let count): "其中 \(count) 项"
    case .differing: "各项不一样"
    case .unitsStay(let take): "\(take.chinese) 不改"
    case .unitsBecome(let units, let take): "\(take.chinese) 写成：\(units.joined(separator: "、"))"
    case .unitsGo(let field, let take): "\(take.chinese) 去掉\(field.chinese)"
    case .unitsComeAndGo(let take, let come, let gone):
      "\(take.chinese) " + (come.isEmpty ? "" : "加上 \(come.joined(separator: "、"))")
        + (come.isEmpty || gone.isEmpty ? "" : "，")
        + (gone.isEmpty ? "" : "去掉 \(gone.joined(separator: "、"))")
    case .unitsOfItem(let item, let field, let old, let new):
      "\(item) \(field.chinese) \(old.isEmpty ? "无" : old.joined(separator: "、")) -> "
        + (new.isEmpty ? "无" : new.joined(separator: "、"))
    case .unitAsTyped(let units): "照写：\(units)"
    case .noUnit(let field): "去掉\(field.chinese)"
    case .severalUnits(let typed, let units): "“\(typed)”可以是：\(units.joined(separator: "、"))，写全一点"
    case .newUnit(let unit, let save): "方案里没有单位“\(unit)”，没错就再按 \(save.chinese)"

    case .dropItem: "不再办理（这几行留着，写明原因）"
    case .takeOut: "从方案里删去…"
    case .titleRemoval(let name, let items, let records):
      "删去 \(name)？" + (items > 1 ? "共 \(items) 项，" : "") + (records > 0 ? "\(records) 条记录会成为无主记录" : "还没有记录")
    case .doRemove(let lines): "删去这 \(lines) 行"

    case .move: "移动…"
    case .titlePlaces(let name): "\(name) 移到哪里（输入编号、名称或拼音）："
    case .moved(.into): "排在末尾"
    case .moved(.before): "排在最前"
    case .moved(.after): "排在它后面"
    case .titleNumber(let name): "\(name)：换了地方，编号怎么写"
    case .keepNumber(let number): "编号不变，还是 \(number)"
    case .nextNumber(let number): "接着那里的编号，写 \(number)"
    case .ways: "升级、降级、拆开、合并、编号…"
    case .titleWays(let name): "\(name)：改成什么"
    case .way(.move): "移动"
    case .way(.up): "升级：提高一级"
    case .way(.down): "降级：归到前一项下面"
    case .way(.join): "并入上一项"
    case .way(.split): "拆开：一个牵头单位一项"
    case .way(.renumber): "重新编号：下面的从 1 起重排"
    case .way(.become(.phase)): "改为阶段"
    case .way(.become(.safeguard)): "改为保障"
    case .way(.become(.background)): "改为背景"
    case .splitTexts: "拆开：一条内容一项…"
    case .titleSplit(let name): "\(name) 拆开"
    case .splitHint(let line, let save):
      "一行一项，\(line.map(\.chinese).joined(separator: " 或 ")) 换行，\(save.chinese) 先看要改哪几行"
    case .splitNeeded: "写两行以上，一行一项"
    case .showAllLines(let count): "看全部 \(count) 行"

    case .openEditor: "用编辑器打开这几行"
    case .refused(let line, let problem):
      "没有改：" + (line.map { "第 \($0) 行：" } ?? "") + problem.chineseReason + "；写的都在，再选这一行接着改"
    case .noEditor(let name): "找不到编辑器 \(name)；请把环境变量 EDITOR 设成装了的编辑器，如 nano"
    case .editorFailed(let code): "编辑器没有正常结束（\(code)），没有改"
    case .keptElsewhere(let problem, let path): "没有改：\(problem.chinese)；您写的在 \(path)"

    case .titlePreview(let name): "\(name)：方案里要改这几行"
    case .titlePreviewAll(let count): "方案里要改这 \(count) 项"
    case .doWrite: "写进方案"
    case .doNotWrite: "先不写"
    case .moreLines(let count): "… 另有 \(count) 行"
    }
  }
}

extension EditError {
  /// Why lines do not count, in few words.
  fileprivate var chineseReason: String {
    if case .breaks(let problem) = self { problem.chinese.what } else { chinese }
  }
}
