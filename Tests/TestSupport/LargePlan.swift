import PlanModel

/// A made-up plan of any size, the same for the same seed: as a province has it that rolls up its counties.
///
/// Titles of 10–30 characters, descriptions of 100–200, one to three assignments for a task, units, targets and
/// due days as in real plans. It is written as bytes, so that 100,000 items take a second.
package struct LargePlan {
  package private(set) var text: [UInt8] = []
  /// The ids of the items, in the order of the text.
  package private(set) var ids: [ItemID] = []
  private var generator: SeededGenerator

  /// Items of one group, on average.
  private static let itemsPerGroup = 400

  /// - Parameter items: how many assignments it has, the four deliverables of its phases among them; at least 10.
  package init(items: Int, seed: UInt64 = 1) {
    generator = SeededGenerator(seed: seed)
    text.reserveCapacity(items * 800)
    add("# 某省生态文明建设工作方案（\(items) 项）\n- 格式: duban 1\n- 简称: 生态文明建设\n- 时区: +0800\n- 临期天数: 30\n\n## 阶段\n")
    for (place, phase) in Words.phases.enumerated() {
      add("### （\(Words.numerals[place])）\(phase.title) \(phase.dates)\n- 完成\(phase.title)的各项准备")
      addID()
    }
    let groups = max(4, items / LargePlan.itemsPerGroup)
    for group in 0..<groups {
      // Exactly as many as are asked for.
      addGroup(group, upTo: 4 + (items - 4) * (group + 1) / groups)
    }
  }

  private mutating func add(_ piece: String) { text.append(contentsOf: piece.utf8) }

  private mutating func addID() {
    let id = ItemID.random(using: &generator)
    ids.append(id)
    add(" ^\(id)\n")
  }

  private mutating func random<Element>(_ words: [Element]) -> Element {
    words[Int(generator.next() % UInt64(words.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { generator.next() % 100 < percent }

  private mutating func addGroup(_ number: Int, upTo end: Int) {
    let numeral = number < 10 ? Words.numerals[number] : String(number + 1)
    add(
      "\n## （\(numeral)）\(random(Words.verbs))\(random(Words.objects))，\(random(Words.verbs))\(random(Words.objects))\n"
    )
    var task = 0
    while ids.count < end {
      task += 1
      addTask(task, assignments: min(end - ids.count, random([1, 1, 1, 1, 1, 1, 2, 3])))
    }
  }

  private mutating func addTask(_ number: Int, assignments: Int) {
    add("\n### \(number). \(random(Words.places))\(random(Words.verbs))\(random(Words.objects))")
    if chance(50) { add("和\(random(Words.objects))") }
    add("\n\n")
    addDescription(characters: 100 + Int(generator.next() % 100))
    add("\n\n")
    for assignment in 0..<assignments { addAssignment(assignment, isOnly: assignments == 1) }
  }

  private mutating func addDescription(characters: Int) {
    var count = 0
    while count < characters {
      let sentence = random(Words.sentences)
      let share = generator.next() % 60 + 40
      add(sentence.before + "\(share)" + sentence.after)
      count += sentence.characters
    }
  }

  private mutating func addAssignment(_ place: Int, isOnly: Bool) {
    add("- 牵头: \(random(Words.units))")
    if chance(8) { add("、\(random(Words.units))") }
    if chance(45) { add("；配合: \(random(Words.units))、\(random(Words.units))") }
    if !isOnly { add("；内容: \(random(Words.verbs))\(random(Words.objects))第\(Words.numerals[place])部分") }
    if chance(70) {
      add("；期限: 阶段\(random(["二", "三", "四"]))")
    } else {
      add("；期限: \(random(["2018", "2019", "2020"]))-\(random(["03", "06", "09", "12"]))")
    }
    addID()
    if chance(25) {
      add("  - 指标: \(random(Words.objects))达标率 ≥ \(generator.next() % 50 + 50) %\n")
    }
  }
}

/// What the made-up plan is made of.
private enum Words {
  static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  static let phases: [(title: String, dates: String)] = [
    ("动员部署阶段", "2017-01 – 2017-06"), ("全面实施阶段", "2017-07 – 2018-12"),
    ("巩固提升阶段", "2019-01 – 2019-12"), ("总结验收阶段", "2020-01 – 2020-12"),
  ]
  static let places = ["东江", "清溪", "白云", "石桥", "青山", "南坪", "北河", "金沙", "龙泉", "梅岭", "桃源", "平湖"].map {
    $0 + "县"
  }
  static let verbs = ["加强", "推进", "完善", "整治", "实施", "开展", "落实", "严格", "建立健全", "全面提升"]
  static let objects = [
    "饮用水水源地保护", "农村生活污水治理", "畜禽养殖废弃物利用", "重点行业清洁生产", "生态公益林管护", "河道岸线保洁", "土壤污染状况详查",
    "城镇生活垃圾分类", "建筑工地扬尘管控", "工业园区集中供热", "节约用水和再生水利用", "绿色出行体系", "环境信息公开制度", "生态保护红线划定",
    "美丽乡村示范点", "自然保护区规范化建设",
  ]
  static let units =
    [
      "水务", "林业", "农业", "环保", "财政", "住建", "交通运输", "国土资源", "教育", "发展改革", "经济和信息化", "统计", "审计", "文化", "卫生计生",
      "科技",
    ]
    .flatMap { ["县\($0)局", "市\($0)局", "省\($0)厅"] } + ["各镇人民政府", "县创建办", "县委宣传部", "县融媒体中心"]
  static let sentences: [(before: String, after: String, characters: Int)] = [
    ("按照分级负责的要求摸清底数，建立台账，逐项明确责任人和完成时间，今年完成任务总量的", "%以上；", 43),
    ("对排查发现的问题实行清单管理，能当场解决的立行立改，一时难以解决的限期整改，整改率达到", "%；", 45),
    ("统筹安排专项资金，优先保障重点乡镇和重点流域的工程建设，资金到位率不低于", "%，并接受社会监督。", 46),
    ("每季度组织一次现场督查和第三方评估，结果纳入年度绩效考核，群众满意度达到", "分以上。", 41),
    ("引导企业采用先进工艺和设备，鼓励群众参与，形成政府主导、企业主体、公众共治的格局，覆盖", "个村（社区）。", 49),
  ]
}
