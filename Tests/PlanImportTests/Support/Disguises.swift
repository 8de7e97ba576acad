/// The same document as it circulates in other clothes.
enum Disguise: String, CaseIterable {
  case markdown, joined, blanks, wide, wrapped, pages, headlines, fullPoint, numberLine, brackets, indented

  func text(_ lines: [ExampleDocument.Line]) -> String {
    switch self {
    case .markdown: lines.map(markdown).joined(separator: "\n\n")
    case .joined: lines.map { $0.number + $0.text }.joined()
    case .blanks: lines.map { $0.number + $0.text }.joined(separator: " ")
    case .wide: lines.map { $0.number + $0.text }.joined(separator: "　　")
    case .wrapped: lines.flatMap { wrapped($0.number + $0.text, at: 24) }.joined(separator: "\n")
    case .pages: lines.enumerated().map { "\($1.number)\($1.text)\n— \($0 + 1) —" }.joined(separator: "\n")
    case .headlines: lines.map { $0.number + headline($0) }.joined(separator: "\n")
    case .fullPoint:
      lines.map { $0.number.replacing("1.", with: "１．").replacing("2.", with: "２．") + $0.text }
        .joined(separator: "\n")
    case .numberLine:
      lines.map { $0.number.isEmpty ? $0.text : "\($0.number)\n\($0.text)" }.joined(separator: "\n")
    case .brackets: lines.map { bracketed($0.number) + $0.text }.joined(separator: "\n")
    case .indented: lines.flatMap { wrapped("　　" + $0.number + $0.text, at: 24) }.joined(separator: "\n")
    }
  }

  private func markdown(_ line: ExampleDocument.Line) -> String {
    guard !line.number.isEmpty else { return line.text }
    if line.level == 0 { return "## " + line.number + line.text }
    let parts = line.text.split(separator: "。", maxSplits: 1)
    guard parts.count == 2 else { return "**\(line.number)\(line.text)**" }
    return "**\(line.number)\(parts[0])。** \(parts[1])"
  }

  private func headline(_ line: ExampleDocument.Line) -> String {
    guard let level = line.level, level > 0, let stop = line.text.firstIndex(of: "。") else {
      return line.text
    }
    return line.text[..<stop] + "\n" + line.text[line.text.index(after: stop)...]
  }

  private func bracketed(_ number: String) -> String {
    number.hasSuffix(".") ? "（\(number.dropLast())）" : number
  }

  private func wrapped(_ text: String, at width: Int) -> [String] {
    var rest = text[...]
    var lines: [String] = []
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines
  }
}

extension ExampleDocument {
  /// Long enough to be wrapped, with levels of three forms.
  static let longLines = [
    Line(text: "青禾县农村供水提升工作方案"),
    Line(text: "为改善农村供水条件，提高供水保障水平，让群众喝上放心水，结合我县实际，制定本方案。"),
    Line(number: "一、", level: 0, text: "工作目标"),
    Line(text: "到2026年底，全县农村集中供水率达到92%以上，水质合格率不低于98%。"),
    Line(number: "二、", level: 0, text: "重点任务"),
    Line(number: "（一）", level: 1, text: "建好供水工程"),
    Line(number: "1.", level: 2, text: "改造老旧管网。对使用年限较长、漏损较大的管网逐村排查，今年改造管网46公里。（县水务局牵头，县财政局、各乡镇人民政府配合）"),
    Line(number: "2.", level: 2, text: "更新净水设备。按照先急后缓的原则更新净水设备，配齐消毒设施，2025年10月底前完成。（牵头单位：县水务局；责任单位：县卫生健康局）"),
    Line(number: "（二）", level: 1, text: "管好供水服务"),
    Line(number: "1.", level: 2, text: "加强水质检测。每月检测一次，检测结果及时向群众公布，发现问题立即处理。（县卫生健康局、县疾控中心按职责分工负责）"),
    Line(number: "2.", level: 2, text: "规范水费收缴。推行阶梯水价，公开收费标准，水费收缴率达到95%以上。（县发展和改革局负责）"),
    Line(number: "三、", level: 0, text: "实施步骤"),
    Line(number: "（一）", level: 1, text: "部署阶段（2025年3月）。召开动员会，印发方案，明确各单位的任务和完成的时间。"),
    Line(number: "（二）", level: 1, text: "推进阶段（2025年4月至10月）。逐村改造，逐项验收。"),
    Line(number: "四、", level: 0, text: "保障措施"),
    Line(number: "（一）", level: 1, text: "加强领导。成立专班，定期调度，协调解决工作中遇到的困难和问题。"),
    Line(number: "（二）", level: 1, text: "严格考核。按月通报进展，年底考核。"),
  ]
}
