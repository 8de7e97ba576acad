import PlanModel
import PlanPhrases

// What an import says, in Chinese.
extension ImportPhrase {
  package var chinese: String {
    switch self {
    case .doubt(let doubt, let place): "\(doubt.chinese)（原文\(place.chinese)）"
    case .doubtAt(let file, let doubt, let place): "\(file):\(place.number): \(doubt.chinese)"
    case .failure(let failure, let file): "\(file)\(failure.place): \(failure.chinese)"
    case .explainHead(let margin):
      "行 编号 层 是什么 代价 标题" + (margin.map { "（与第二种读法相差 \($0)）" } ?? "（没有第二种读法）")
    }
  }
}

extension ExplainedLine.Kind {
  package var chinese: String {
    switch self {
    case .group: "任务组"
    case .task: "任务"
    case .phase: "阶段"
    case .safeguard: "保障措施"
    case .text: "说明"
    }
  }
}

extension ImportDoubt {
  package var chinese: String {
    switch self {
    case .outOfSeries(let number, let last): "编号“\(number)”与前面的第 \(last) 项接不上"
    case .startsLate(let number): "编号从“\(number)”开始，前面可能有漏"
    case .noUnit: "没有找到责任单位"
    case .oddUnit(let name): "“\(name)”不像单位名称"
    case .unitsInProse(let name): "单位“\(name)”取自正文，请核对牵头和配合"
    case .phaseWithoutDates(let title): "阶段“\(title.prefix(20))”没有找到起止时间"
    case .phaseEndsBeforeStart(let title): "阶段“\(title.prefix(20))”的结束早于开始，只用了结束"
    case .yearImplied(let date): "“\(date)”没有写年份，按方案的年份算"
    case .tableNotUnderstood(let head): "表格没有认出任务栏：\(head.prefix(30))"
    case .ownTable: "这是 duban 导出的表，不是新方案；状态和进展只留作文字，要收回请用 duban merge"
    case .yearUnknown(let text): "“\(text)”没有写年份，文中也找不到年份，没有当作期限"
    case .secondPlan(let title): "文件里还有一份方案“\(title)”，它的任务列在后面"
    case .otherOutline: "这里的编号也可能是别的层次，请对照原文"
    case .noItems: "没有找到编号，按句子或段落列成任务"
    case .clausesUnused(let unused, let all): "写明责任单位的地方有 \(all) 处，其中 \(unused) 处没有归到任务"
    case .marksUnused(let unused, let all): "带编号的行有 \(all) 行，其中 \(unused) 行没有成为条目"
    case .manyClauses(let count): "一个任务里有 \(count) 处责任单位，可能漏分了条目"
    case .titleFromFile: "没有找到标题，用了文件名"
    case .emptyTitle: "这一条没有标题"
    case .columnUnread(let head): "“\(head.prefix(20))”一栏没有认出，照原样放在说明里"
    case .columnGuessed(let head): "“\(head.prefix(20))”一栏的内容是按各行猜的，请核对"
    case .dueUnread(let text): "“\(text.prefix(20))”没有读成期限"
    case .dayOfNumber(let number, let day): "“\(number)”按 Excel 的日期序号算成 \(day)"
    case .aside(let kind, let text): kind.chinese(text)
    }
  }
}

extension DocumentAside {
  fileprivate func chinese(_ text: String) -> String {
    switch self {
    case .hiddenText: "隐藏文字没有读：\(text)"
    case .turnedText: "页面上斜排或没有字号的文字（如水印）没有读：\(text)"
    case .struckText: "划掉的文字没有读：\(text)"
    case .comment: "批注没有读：\(text)"
    case .header: "页眉没有读：\(text)"
    case .footer: "页脚没有读：\(text)"
    case .drawing: "图形里的文字没有读：\(text)"
    case .embedded: "嵌入的文件没有读：\(text)"
    case .hiddenSheet: "隐藏的工作表没有读：\(text)"
    case .errorValue: "单元格是错误值：\(text)"
    case .uncomputed: "公式没有存结果：\(text)；请在 Excel 里打开，保存一次再导入"
    case .unknownSymbol: "有符号认不出，写成了 □（\(text)）"
    case .hiddenRows: "表里隐藏的行也读了：第 \(text) 行"
    case .hiddenColumns: "表里隐藏的列也读了：\(text) 列"
    }
  }
}

extension ImportSureness {
  package var chinese: String {
    "把握：结构\(structure.chinese)，单位\(units.chinese)，指标\(targets.chinese)，时间\(days.chinese)"
  }
}

extension ImportSureness.Grade {
  fileprivate var chinese: String {
    switch self {
    case .high: "高"
    case .middle: "中"
    case .low: "低"
    case .none: "无"
    }
  }
}

extension ImportError {
  package var chinese: String {
    switch self {
    case .unsupported(let format): format.chinese
    case .notADocument: "不是文字，也不是认识的文件格式；请另存为 .docx、.txt、.html、.xlsx 或 .csv"
    case .empty: "文件里没有文字；扫描件和图片请先识别成文字"
    case .tooLong(_, let limit): "文件太大，最多读 \(limit >> 20) MB；请分成几个文件"
    case .tooLarge(let part, let limit): "里面的 \(part) 解开后超过 \(limit >> 20) MB，不是正常的文档；请在原来的软件里另存一份"
    case .tooMany(let part, let limit): "里面的 \(part) 超过 \(limit) 个，不是正常的文档；请在原来的软件里另存一份"
    case .damaged(let part, _, _): "里面的 \(part) 已损坏；请在原来的软件里打开，另存一份"
    case .encrypted: "文件有密码；请去掉密码，另存一份"
    case .documentType(let part, _, _): "里面的 \(part) 有 DOCTYPE 声明，正常的文档没有，不读；请在原来的软件里另存一份"
    case .unreadable(let program): "\(program) 打不开这个文件，可能已损坏；请在原来的软件里打开，另存为 .docx 再导入"
    case .tooSlow(let program, let time):
      "\(program) 转换了 \(time.components.seconds) 秒还没有完成，已停下；请在原来的软件里另存为 .docx 再导入"
    case .stopped: "已停下，什么都没有写"
    case .unknownEncoding: "文字的编码认不出（认 UTF-8、UTF-16、GB18030）；请另存为 UTF-8"
    }
  }
}

extension ImportError.ForeignFormat {
  fileprivate var chinese: String {
    switch self {
    case .doc: "是 .doc（旧版 Word）；请在 Word 或 WPS 里另存为 .docx 再导入"
    case .wps: "是 .wps；请在 WPS 里另存为 .docx 再导入"
    case .pdf: "是 PDF；请在 WPS 或 Word 里转成 .docx，或复制文字存为 .txt 再导入"
    case .xls: "是 Excel 97 以前的 .xls；请在 Excel 或 WPS 里另存为 .xlsx 再导入"
    case .rtf: "是 .rtf；请另存为 .docx 再导入"
    case .image: "是图片；请先识别成文字，存为 .txt 或 .docx 再导入"
    case .presentation: "是演示文稿；请把文字复制出来，存为 .docx 再导入"
    case .ofd: "这个 .ofd 里没有文字（多半是扫描件）；请先识别成文字，存为 .txt 或 .docx 再导入"
    case .lockFile: "是正在打开的文件留下的临时文件，里面没有内容；请导入同名、不带 ~$ 的那一个"
    case .excelXML: "是 Excel 2003 XML；请在 Excel 或 WPS 里另存为 .xlsx 再导入"
    case .wordXML: "是 Word 2003 XML；请在 Word 或 WPS 里另存为 .docx 再导入"
    case .webArchive: "是单个文件网页（.mht）；请在 Word 里打开，另存为 .docx 再导入"
    case .archive: "是压缩包；请先解压，再导入里面的文件"
    case .embedded: "正文是嵌在里面的另一份文件；请在 Word 里打开，另存为 .docx 再导入"
    case .binaryWorkbook: "是 .xlsb（二进制工作簿）；请在 Excel 里另存为 .xlsx 再导入"
    case .openDocument: "是 ODF（LibreOffice 的格式）；请另存为 .docx 或 .xlsx 再导入"
    case .uof: "是 UOF（标文通）；请在 WPS 里另存为 .docx 或 .xlsx 再导入"
    case .otherOffice: "这种格式不能直接读；请另存为 .docx 或 .xlsx 再导入"
    }
  }
}

extension ImportPlace {
  fileprivate var chinese: String {
    switch unit {
    case .line: "第 \(number) 行"
    case .paragraph: "第 \(number) 段"
    case .row: "第 \(number) 行"
    }
  }
}
