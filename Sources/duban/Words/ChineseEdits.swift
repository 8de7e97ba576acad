import PlanModel
import PlanPhrases

// What commands that change the plan say, in Chinese.
extension EditPhrase {
  var chinese: String {
    switch self {
    case .aboutEdit: "改方案里的内容：名称、牵头、配合、期限、指标、说明、简称"
    case .argumentEdited: "改哪一个：事项的编号，任务组如 （三），阶段如 阶段一，单位的名称（改简称），或 方案"
    case .aboutAdd: "在方案里添加任务、责任事项、指标、阶段任务等；单项交办：--plan 交办"
    case .argumentAdded: "任务的名称、事项的内容，指标写成 名称 ≥ 85 %"
    case .newHome: "加在哪里：任务组 （三）、任务 4.2、阶段一、方案；不写就是最后一个任务组"
    case .newKind: "加什么：\(NewEntry.Kind.allCases.map(\.chinese).joined(separator: "、"))；不写按 --in 定"
    case .aboutRemove: "从方案里删去一项（记录都保留）；一般改成“不再办理”就够了"
    case .argumentRemoved: "删哪一个：编号、任务组如 （三），指标写它的记号"
    case .removedSurely: "不再询问，直接删去"
    case .aboutMove: "把任务、责任事项、任务组等移到别处"
    case .argumentMoved: "移哪一个：编号、任务组如 （三）、指标的记号"
    case .movedInto: "移到哪一个里面：任务组 （四）、任务 4.2、阶段一"
    case .movedBefore: "移到哪一个前面"
    case .movedAfter: "移到哪一个后面"
    case .movedNumber: "移过去以后的编号；不写，写好的编号不变"
    case .aboutRenumber: "按顺序重新编号，先列出每一处"
    case .argumentRenumbered: "哪一个里面的：任务组 （三）、任务 4.2；不写就是整个方案"
    case .aboutLevel: "改层级：升级、降级，或改为阶段、保障、背景"
    case .argumentLevel: "改哪一个：任务 4.2、分项 9.2(1)、任务组 （三）"
    case .levelWord: LevelWord.allCases.map(\.chinese).joined(separator: "、")
    case .aboutSplit: "把一个责任事项拆成几个"
    case .argumentSplit: "拆哪一个"
    case .splitTexts: "拆开以后各是什么内容；不写就按牵头单位拆"
    case .aboutJoin: "把责任事项并入上一项；任务的标题变成上一项的文字"
    case .argumentJoined: "并哪一个"
    case .changedSurely: "不再询问，直接改"
    case .newTitle: "新的名称"
    case .newLead: "牵头单位，几个用顿号分开；- 是去掉"
    case .newSupport: "配合单位，几个用顿号分开；- 是去掉"
    case .newScope: "事项的内容；- 是去掉"
    case .newDue: "期限：2019-06-30、6月底 或 阶段三；- 是去掉。已有记录的，改记一条期限，要写 --note"
    case .newTarget: "指标，写成 名称 ≥ 85 %；名称一样的那一个，只有一个时不管名称"
    case .newDescription: "任务的说明；- 是去掉"
    case .newShort: "简称；- 是去掉"
    case .newTime: "阶段的起止，如 2017-06~2017-08"
    case .newReason: "已有记录的改期限：原因"
    case .takenAsTyped: "单位、日期照写的记，不再询问"
    case .nothingToEdit(let command): "没有写要改什么，例如：\n  \(command)"
    case .emptyValue(let field, let command): "\(field.chinese)是空的；要去掉\(field.chinese)，这样写：\n  \(command)"
    case .someReason: "会议要求"
    case .unitLike(let name, let commands, let asTyped):
      "方案里没有单位“\(name)”，有相近的：\n" + commands.map { "  \($0)\n" }.joined() + "就是“\(name)”，这样写：\n  \(asTyped)"
    case .noUnit(let name, let known):
      known.isEmpty
        ? "没有编号、单位“\(name)”" : "“\(name)”有 \(known.count) 个单位，写明是哪个：\(known.joined(separator: "、"))"
    case .strangeField(let field, let kind):
      "\(kind.chinese)没有“\(field.chinese)”这一栏，不要写；要改别的，加好以后用 duban edit"
    case .strangePlace(let kind, let home, let example):
      "\(kind.chinese)不能加在\(home.map { "“\($0)”里" } ?? "这里")"
        + (example.map { "，例如：\n  \($0)" } ?? "，方案里还没有能加的地方")
    case .timeNeeded(let command): "阶段要写从哪个月到哪个月，例如：\n  \(command)"
    case .moveWhere(let command): "没有写移到哪里：写 --to、--before 或 --after，例如：\n  \(command)"
    case .askNumber(let item, let commands):
      "\(item) 移过去以后编号是几，写明：" + commands.map { "\n  \($0)" }.joined()
    case .levelWords(let word, let commands):
      "“\(word)”不知道是改成什么，写其中一个：" + commands.map { "\n  \($0)" }.joined()
    case .askChange(let old, let new, let command):
      "要改这些行：\n" + old.map { "- \(safe($0))\n" }.joined() + new.map { "+ \(safe($0))\n" }.joined()
        + "就这样改，这样写：\n  \(command)"
    case .askRemoval(let item, let items, let records, let drop, let command):
      "要删去 \(item)（\(items) 个事项，\(records) 条记录；记录保留，成为无主记录）。"
        + (drop.map { "留着这几行、只是不办了，这样写：\n  \($0)\n" } ?? "\n") + "还是要删去，这样写：\n  \(command)"
    case .dueIsRecorded(let item, let command):
      "\(item) 已有记录，改期限要写明原因（记为一条期限，方案文件不变），例如：\n  \(command)"
    }
  }
}

extension LevelWord {
  var chinese: String {
    switch self {
    case .up: "升级"
    case .down: "降级"
    case .phase: "阶段"
    case .safeguard: "保障"
    case .background: "背景"
    }
  }
}
