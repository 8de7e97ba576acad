import PlanModel

// What can be wrong with plans and journals, in Chinese.
extension PlanProblem {
  package var chinese: Advice {
    switch self {
    case .missingTitle: ("没有方案名称", "第一行写 # 方案名称")
    case .secondTitle: ("第二个方案名称", "一个文件一个方案；任务组用 ##，任务用 ###")
    case .newerFormat(let text): ("格式“\(text)”比本程序新", "只能查看；请升级 duban")
    case .badFormat(let text): ("格式“\(text)”看不懂", "写成 格式: duban \(PlanHeader.supportedFormat)")
    case .badZone(let text): ("时区“\(text)”看不懂", "写成 时区: +0800")
    case .badNumber(let field, let value): ("\(field)“\(value)”不是合适的整数", "写成 \(field): 30")
    case .badDate(let text): ("期限“\(text)”看不懂", "写日期 2019、2019-06、2019-06-30，或方案里有的阶段，如 阶段一")
    case .unknownPhase(let text, let known):
      (
        "没有“\(text)”",
        known.isEmpty
          ? "先在 ## 阶段 下面写各个阶段"
          : "本方案有"
            + known.prefix(PlanProblem.mostNamed).map { "阶段\(Numerals.chinese($0))" }.joined(
              separator: "、") + (known.count > PlanProblem.mostNamed ? "等 \(known.count) 个阶段" : "")
      )
    case .phaseWithoutDates: ("阶段没有起止月份", "写成 ### （一）动员部署阶段 2017-06 – 2017-08")
    case .phaseEndsBeforeStart: ("阶段的结束早于开始", "改正起止月份")
    case .badTarget: ("指标看不懂", "写成 指标: 名称 ≥ 85 %，比较号用 ≥ ≤ =")
    case .targetWithoutItem: ("指标前面没有责任事项", "把它写在所属的 - 牵头: … 下面一行，缩进两格")
    case .badID(let text): ("行尾的记号“\(text)”不对", "要 \(ItemID.length) 个字符 a–z 2–9；新写的行不必写记号，删去 ^\(text) 即可")
    case .strayID(let text):
      ("这一行不用记号，“\(text)”没有用", "记号只写在责任事项和指标的行尾；删去 \(text)；本来就是文字的，前面加 \\")
    case .duplicateID(let text, let line): ("行尾的记号“\(text)”与第 \(line) 行重复", "复制的行删去 ^\(text)，程序会给新的")
    case .duplicateUnit(let name): ("单位“\(name)”前面已经出现过", "## 单位 写在任务组前面，一个单位只写一行")
    case .itemWithoutTask: ("责任事项不在任务下面", "前面加一行任务标题 ### 1. 名称")
    case .taskWithoutGroup: ("任务不在任务组下面", "前面加一行任务组标题 ## （一）名称")
    case .partWithoutTask: ("分项不在任务下面", "前面加一行任务标题 ### 1. 名称")
    case .headingTooDeep: ("标题层级太深", "任务组 ##，任务 ###，分项 ####")
    case .taskWithoutItem: ("任务没有责任事项，不能办理", "下面加一行 - 牵头: 单位")
    case .emptyField(let field): ("\(field)是空的", "填上内容，或删去这一栏")
    case .almostHeading: ("像标题，又不是标题", "半角 # 后面空一格：### 1. 名称")
    case .almostItem: ("像责任事项，又不是", "行首写半角 - 再空一格：- 牵头: 单位；本来就是说明的，前面加 \\")
    case .nestedItem: ("缩进的行里只能写指标", "责任事项不要缩进；指标写成 - 指标: 名称 ≥ 85 %")
    case .repeatedField(let field): ("\(field)写了两次，只用后一个", "合成一栏，单位之间用、分开")
    case .repeatedNumber(let number, let line): ("编号“\(number)”与第 \(line) 行重复", "改成不同的编号，命令里才指得明白")
    case .oddUnit(let name): ("单位“\(name)”不像单位", "栏目之间用；分开，行尾的记号前面空一格")
    case .unfinishedMerge(let last):
      (
        "没改完的合并冲突，到第 \(last) 行为止",
        "两边各写了一份：留下要的行，删去 <<<<<<<、=======、>>>>>>> 这些行；改好以前，这几行里的事项不能办理"
      )
    case .almostField: ("像栏目，又不是", "写成 栏目名: 内容，前面不加别的符号；本来就是内容的，前面加 \\")
    case .loneReturn: ("行末是老式的回车（CR），几行连成了一行", "用编辑器把换行符改成 LF 或 CRLF，重新保存")
    case .mergeMark: ("没改完的合并冲突，留下了这个标记", "核对上下几行，再删去这一行")
    case .manyMistakes: ("这一行还有许多地方要改", "先改前面指出的；一个事项写一行，不要连在一起")
    case .notUTF8: ("有不是 UTF-8 的字节", "用 UTF-8 编码重新保存文件")
    }
  }
}

extension Diagnostic.Problem {
  package var chinese: Advice {
    switch self {
    case .plan(let problem): problem.chinese
    case .journal(let problem): problem.chinese
    case .vanished(let number, let title):
      ("事项不见了：\(number.text(in: .chinese)) \(title)", "如果不是有意删去，把这一行（连同行尾的记号）写回原处；它的记录都还在")
    }
  }
}

extension JournalProblem {
  package var chinese: Advice {
    switch self {
    case .damage(let damage): (damage.chinese, "这一行不算，其余照常；从备份或同事那份补回后，删去这一行")
    case .unreadable(let why): ("这个文件读不出，里面的记录看不到：\(why.chinese)", "检查文件的权限和种类")
    case .torn: ("最后一行没写完", "写它的程序正在写，或被打断；它下次记录时会补全")
    case .gap(let writer, let numbers):
      (
        "\(writer) 的记录缺第 \(numbers.lowerBound)"
          + (numbers.count == 1 ? " 号" : "–\(numbers.upperBound) 号"),
        "在记它的那台电脑上补：duban check --fix；那台电脑不在了，从备份或同事那份把缺的行补回这个文件夹"
      )
    case .missing(let writer, let number):
      ("这一条接着 \(writer) 的第 \(number) 号记录，那一条不在任何文件里", "还没有同步过来，或丢了一行；等同步，或从备份补回")
    case .ownLinesMissing(let count): ("本机写过的 \(count) 条记录不在任何文件里", "下次记录时自动补写；现在就补：duban check --fix")
    case .mirrorUnreadable(let why):
      ("本机留底的那份读不出：\(why.chinese)；它记下的记录是否都在，没法核对", "改回它的主人和权限，或把它移走；下次记录时会另建一份")
    case .numberTwice(let writer, let number, let file, let line):
      ("\(writer) 的第 \(number) 号记录有两条，另一条在 \(file):\(line)", "两条都算数；电脑是复制出来的或恢复过备份，程序已换新编号，不必处理")
    case .sumTwice(let writer, let number, let file, let line):
      ("\(writer) 的第 \(number) 号记录有两条，内容不同，末一栏却一样，另一条在 \(file):\(line)", "两条都算数；有一条是改出来的，请核对后删去")
    case .repeated(let line): ("与第 \(line) 行重复", "只算一次，不必处理")
    case .disorder: ("编号比前一条小，次序被改过", "不影响结果，不必处理")
    case .copy: ("这个文件里的记录别的文件里都有", "可以删去")
    case .unknownKind(let code, let count): ("有 \(count) 条记录的种类“\(code)”本程序不认识", "原样保留；升级 duban 后可用")
    case .unknownValue(let value): ("值“\(value)”本程序不认识", "原样保留，不计入状态；升级 duban 后可用")
    case .clockAhead(let time): ("记录的时间比现在晚得多（\(time)）", "校准写它的那台电脑的时钟；状态不受影响")
    case .more(let count, let last, _): ("另有 \(count) 处问题没有逐条列出，到第 \(last) 行为止", "先处理上面列出的，再运行 duban check")
    case .moreFiles(let count, let files, _):
      ("另有 \(files) 个文件里的 \(count) 处问题没有逐条列出", "先处理上面列出的，再运行 duban check")
    case .planEdited(let field, let name):
      ("方案另有改动，没有记录是谁（\(name.isEmpty ? "" : safe(name) + " ")\(field.chinese)）", "核对 plan.md；改得对就不必处理")
    case .issuedMissing(let number):
      ("通报 \(safe(number)) 已印发，issued 里没有它的文件", "还没有同步过来，或被删了；等同步，或从备份放回")
    case .issuedChanged(let number):
      ("通报 \(safe(number)) 的文件不是印发时的了", "从备份或同事那份放回 issued；改过的不要再发")
    case .issuedTwice(let number, let count):
      ("期号 \(safe(number)) 印发了 \(count) 次", "都保留；以后用不同的期号")
    case .issuedUnrecorded(let number):
      ("这份通报存了，没有印发的记录", "接着印发：duban report --issue --number \(shellWord(number))；不印发就删去这个文件")
    case .orphan(let item, let count):
      ("事项 ^\(item) 不在方案里，有 \(count) 条记录", "在 plan.md 里找回这一行，行末写 ^\(item)；不要这一项就不必处理")
    }
  }
}

extension EventLine.Damage {
  package var chinese: String {
    switch self {
    case .wrongColumnCount(let count): "记录应有 \(EventLine.columns) 栏，这一行有 \(count) 栏"
    case .wrongSum: "这一行被改动过，或损坏了"
    case .tooLong: "这一行超过 64 KB"
    case .badColumn(let column): "第 \(column) 栏看不懂"
    case .mergeMarker: "这是 git 合并标记，不是记录"
    }
  }
}
