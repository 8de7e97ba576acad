/// A plan as its author wrote it, to be put into every format: numbers apart from texts, so that a word processor may make
/// them.
enum ExampleDocument {
  struct Line: Sendable {
    var number = ""
    /// Level of the automatic list.
    var level: Int?
    var text: String
  }

  static let lines = [
    Line(text: "青禾县节约用水工作方案"),
    Line(text: "为推进节水型社会建设，结合我县实际，制定本方案。"),
    Line(number: "一、", level: 0, text: "工作目标"),
    Line(text: "到2025年底，全县用水总量控制在3.2亿立方米以内。"),
    Line(number: "二、", level: 0, text: "主要任务"),
    Line(number: "（一）", level: 1, text: "农业节水"),
    Line(number: "1.", level: 2, text: "推广高效灌溉。新增高效节水灌溉面积2万亩。（县农业农村局牵头，县水利局、县财政局配合）"),
    Line(number: "2.", level: 2, text: "改造灌区渠系。2023年12月底前完成渠道防渗，利用系数≥0.56。（牵头单位：县水利局；责任单位：各乡镇人民政府）"),
    Line(number: "（二）", level: 1, text: "城镇节水"),
    Line(number: "1.", level: 2, text: "降低管网漏损。漏损率降到9%以下。（县住建局、县水务公司按职责分工负责）"),
    Line(number: "三、", level: 0, text: "实施步骤"),
    Line(number: "（一）", level: 1, text: "启动阶段（2022年3月—5月）。印发方案；召开动员会。"),
    Line(number: "（二）", level: 1, text: "实施阶段（2022年6月—2025年10月）。推进各项任务。"),
    Line(number: "四、", level: 0, text: "保障措施"),
    Line(number: "（一）", level: 1, text: "加强领导。成立工作专班。"),
    Line(number: "（二）", level: 1, text: "强化监督。定期通报进展。"),
    Line(text: "2022年2月18日"),
  ]

  static var text: String { lines.map { $0.number + $0.text + "\n" }.joined() }

  /// A Word document whose numbers are made by Word.
  static func docx() throws -> [UInt8] {
    let body = lines.map { line in wordParagraph(line.text, list: line.level.map { (id: 1, level: $0) }) }
      .joined()
    return try makeDocx(
      body,
      numbering: wordList(
        1, [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]))
  }

  static var html: String {
    "<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>x</title><style>p{color:red}</style></head><body><div>"
      + lines.map { "<p>&nbsp;&nbsp;<span>\($0.number)</span><b>\($0.text)</b></p>\r\n" }.joined()
      + "</div><script>var a = '<p>b</p>'</script></body></html>"
  }
}
