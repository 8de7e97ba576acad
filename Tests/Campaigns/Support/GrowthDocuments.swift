import TestSupport

extension GrowthKind {
  /// Documents to be imported.
  static let ofDocuments = [
    document("import: tasks", "一、主要任务\n") { "\($0 + 1).推进供水改造，2026年底前水质达标率达到95%。（牵头单位：县水利局）\n" },
    document("import: sections") { "\(chinese[$0 % 9])、第\($0)项任务\n（一）推进供水改造。（县水利局负责）\n" },
    document("import: marks") { "（\(chinese[$0 % 9])）做好\($0)\n\($0 % 9 + 1).办好\n" },
    document("import: marks on one line", "一、主要任务\n") { "\($0 % 20 + 1).办好该办的事（\($0 % 9 + 1)）做好 " },
    document("import: numbers of four levels", "一、主要任务\n") { "1.\($0 % 9).\($0 % 7).\($0 % 5) 推进供水改造\n" },
    document("import: phases", "一、实施步骤\n") { "（\(chinese[$0 % 9])）第\($0)阶段（2026年\($0 % 12 + 1)月）。做好准备。\n" },
    document("import: annexes") { "附件\($0)\n一、主要任务\n（一）推进供水改造。\n某县人民政府\n2026年1月1日\n" },
    document("import: headings") { "# 加强第\($0)项建设\n推进供水改造。（县水利局负责）\n" },
    document("import: units of a clause", "一、主要任务\n（一）推进供水改造。（责任单位：") { "县\($0)局、" },
    document("import: sentences on one line", "一、主要任务\n（一）") { "县\($0)局负责供水；" },
    document("import: sentences with a verb", "一、主要任务\n（一）") { "由县\($0)局牵头，县财政局配合。" },
    document("import: items without line ends", "一、主要任务") { "（\(chinese[$0 % 9])）推进供水改造\($0)。（县水利局牵头）" },
    document("import: items of a page", "<h1>方案</h1>", name: "a.html") {
      "<p>\($0 % 200 + 1).推进供水改造，2026年底前水质达标率达到95%。（牵头单位：县水利局）</p>\n"
    },
    document("import: items of Markdown", "# 方案\n## 一、主要任务\n") {
      "### （\(chinese[$0 % 9])）推进**供水**改造\n- 2026年底前达标率达到95%。（牵头单位：县水利局）\n"
    },
    document("import: text and a table of the same", "<p>一、主要任务</p>", name: "a.html") {
      "<p>\($0 % 200 + 1).推进第\($0)处改造。</p><table><tr><th>任务<th>牵头单位<tr><td>推进第\($0)处改造<td>县水利局</table>\n"
    },
    document("import: a table of text", "序号,任务,牵头单位,完成时限\n", name: "a.csv") {
      "\($0),推进第\($0)处水厂改造,县水利局,2026年12月\n"
    },
    document("import: a table of a page", "<table><tr><th>任务<th>牵头单位</tr>", name: "a.html") {
      "<tr><td>推进第\($0)处水厂改造</td><td>县水利局</td></tr>\n"
    },
  ]

  private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A document of so many parts behind a head.
  private static func document(
    _ title: String, _ head: String = "", name: String = "a.txt", part: @escaping @Sendable (Int) -> String
  ) -> GrowthKind {
    GrowthKind(
      name: title, words: ["import", "--dry-run"], first: 500, object: { ["\($0.config)/\(name)"] },
      make: { site, size in
        try site.clear()
        try site.write(Array((head + (0..<size).map(part).joined()).utf8), "\(site.config)/\(name)")
      })
  }
}
