import PlanBytes
import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// Days as people type them.
@Suite struct DayReaderTests {
  /// A Saturday.
  private static let seen = day("2018-09-15")
  private let reader = DayReader(seenFrom: seen, firstYear: 2017)

  private func read(_ text: String, _ use: DayReader.Use) -> String? {
    (try? reader.read(text, for: use))?.day.description
  }

  /// Text, what it means by when something is due, and when something happened; nil where it means no day.
  @Test(arguments: [
    ("2018-09-15", "2018-09-15", "2018-09-15"), ("2018-9-5", "2018-09-05", "2018-09-05"),
    ("20180915", "2018-09-15", "2018-09-15"), ("2018.9.15", "2018-09-15", "2018-09-15"),
    ("2018/9/15", "2018-09-15", "2018-09-15"), ("2018年9月15日", "2018-09-15", "2018-09-15"),
    ("2018 年 9 月 15 号", "2018-09-15", "2018-09-15"), ("２０１８－９－１５", "2018-09-15", "2018-09-15"),
    ("二〇一八年九月十五日", "2018-09-15", "2018-09-15"), ("二零一八年十二月三十一日", "2018-12-31", "2018-12-31"),
    ("9-15", "2018-09-15", "2018-09-15"), ("9-14", "2019-09-14", "2018-09-14"),
    ("9-16", "2018-09-16", "2017-09-16"), ("9.16", "2018-09-16", "2017-09-16"),
    ("9/16", "2018-09-16", "2017-09-16"),
    ("0916", "2018-09-16", "2017-09-16"), ("9月16日", "2018-09-16", "2017-09-16"),
    ("九月十六", "2018-09-16", "2017-09-16"),
    ("2月29日", "2020-02-29", "2016-02-29"), ("20日", "2018-09-20", "2018-08-20"),
    ("十五号", "2018-09-15", "2018-09-15"),
    ("今天", "2018-09-15", "2018-09-15"), ("昨天", "2018-09-14", "2018-09-14"),
    ("前天", "2018-09-13", "2018-09-13"),
    ("大前天", "2018-09-12", "2018-09-12"), ("明天", "2018-09-16", "2018-09-16"),
    ("后天", "2018-09-17", "2018-09-17"),
    ("上周五", "2018-09-07", "2018-09-07"), ("本周五", "2018-09-14", "2018-09-14"),
    ("这周日", "2018-09-16", "2018-09-16"),
    ("下周一", "2018-09-17", "2018-09-17"), ("上个星期三", "2018-09-05", "2018-09-05"),
    ("周五", "2018-09-21", "2018-09-14"),
    ("礼拜六", "2018-09-15", "2018-09-15"), ("下下周一", "2018-09-24", "2018-09-24"),
    ("三天后", "2018-09-18", "2018-09-18"), ("两周内", "2018-09-29", "2018-09-29"),
    ("3天前", "2018-09-12", "2018-09-12"),
    ("2026年12月底", "2026-12-31", "2026-12-31"), ("12月底", "2018-12-31", "2017-12-31"),
    ("年底", "2018-12-31", "2017-12-31"), ("今年底", "2018-12-31", "2018-12-31"),
    ("明年年底", "2019-12-31", "2019-12-31"),
    ("2019年末", "2019-12-31", "2019-12-31"), ("月底", "2018-09-30", "2018-08-31"),
    ("上月底", "2018-08-31", "2018-08-31"),
    ("下个月15号", "2018-10-15", "2018-10-15"), ("本月月底", "2018-09-30", "2018-09-30"),
    ("今年9月1日", "2018-09-01", "2018-09-01"),
    ("第三季度", "2018-09-30", nil), ("2019年二季度", "2019-06-30", nil), ("Q4", "2018-12-31", nil),
    ("上半年", "2019-06-30", nil), ("下半年", "2018-12-31", nil), ("2019年上半年", "2019-06-30", nil),
    ("本季度末", "2018-09-30", nil), ("季度末", "2018-09-30", "2018-09-30"), ("季末", "2018-09-30", "2018-09-30"),
    ("上旬", "2018-10-10", nil), ("9、16", "2018-09-16", "2017-09-16"),
    ("2018。9。15", "2018-09-15", "2018-09-15"),
    ("2018‐09−15", "2018-09-15", "2018-09-15"), ("2017-06–08", nil, nil),
    ("2019", "2019-12-31", nil), ("2019年", "2019-12-31", nil), ("2019-06", "2019-06-30", nil),
    ("201906", "2019-06-30", nil),
    ("6月", "2019-06-30", nil), ("十月份", "2018-10-31", nil), ("10月上旬", "2018-10-10", nil),
    ("2019年2月下旬", "2019-02-28", nil),
    ("9月底前", "2018-09-30", nil), ("于2018年9月30日前", "2018-09-30", nil), ("15日前", "2018-09-15", nil),
    ("最迟10月1日", "2018-10-01", nil), ("", nil, nil), ("汛期", nil, nil), ("2018", "2018-12-31", nil),
    ("915", nil, nil),
    ("2018-9-15-3", nil, nil), ("3", nil, nil), ("周八", nil, nil), ("1018-09-15", nil, nil),
    ("181012", "2018-10-12", "2018-10-12"),
    ("2018915", nil, nil),
    ("99999999999999999999", nil, nil), ("年", nil, nil), ("第五季度", nil, nil), ("二三月", nil, nil),
    ("-5", nil, nil),
  ])
  func aTextIsADay(text: String, due: String?, fact: String?) {
    #expect(read(text, .due) == due, "\(text) as a due day")
    #expect(read(text, .fact) == fact, "\(text) as the day of a fact")
  }

  @Test func aDayThatIsNoneIsToldForWhatItIs() {
    let cases: [(String, DayError)] = [
      ("2018-02-30", .noDay(30, month: 2, year: 2018)), ("2018年2月29日", .noDay(29, month: 2, year: 2018)),
      ("9-31", .noDay(31, month: 9, year: nil)), ("20181301", .noMonth(13)), ("13月", .noMonth(13)),
      ("35日", .noDay(35, month: nil, year: nil)), ("2018-00-10", .noMonth(0)),
      ("9-0", .noDay(0, month: 9, year: nil)),
    ]
    for (text, problem) in cases {
      for use in [DayReader.Use.due, .fact, .look] {
        #expect(throws: problem, "\(text)") { try reader.read(text, for: use) }
      }
    }
    #expect(throws: DayError.severalDays(last: Self.seen)) { try reader.read("9月", for: .fact) }
    #expect(throws: DayError.severalDays(last: day("2018-06-30"))) { try reader.read("6月", for: .fact) }
    #expect(throws: DayError.notYet) { try reader.read("明年3月", for: .fact) }
    #expect(read("6月", .look) == "2018-06-30")
  }

  @Test func whatMayNotBeMeantIsDoubtful() throws {
    for text in ["18-9-15", "180915", "18年9月15日", "18.9.15"] {
      #expect(try reader.read(text, for: .fact) == ReadDay(day: Self.seen, doubt: .shortYear), "\(text)")
    }
    #expect(try reader.read("2016-05-01", for: .fact).doubt == .beforePlan(year: 2017))
    #expect(try reader.read("2017-01-01", for: .fact).doubt == nil)
    #expect(try reader.read("2919-06-30", for: .due).doubt == .farYear)
    #expect(try reader.read("2016-05-01", for: .look).doubt == nil)
    #expect(try DayReader(seenFrom: Self.seen).read("2016-05-01", for: .fact).doubt == nil)
  }

  /// All days of ten years in all whole forms.
  @Test func everyWholeFormMeansItsDay() throws {
    for number in day("2015-01-01").number...day("2024-12-31").number {
      let day = Day(number: number)
      let (year, month, date) = day.civil
      let digits = "零一二三四五六七八九".map(String.init)
      let spoken = String(year).map { digits[$0.wholeNumberValue ?? 0] }.joined()
      let forms = [
        day.description, "\(year)-\(month)-\(date)", "\(year)/\(month)/\(date)", "\(year).\(month).\(date)",
        "\(year)年\(month)月\(date)日", padded(year, 4) + padded(month, 2) + padded(date, 2),
        "\(spoken)年\(Numerals.chinese(month))月\(Numerals.chinese(date))日",
      ]
      for form in forms {
        #expect(try reader.read(form, for: .fact).day == day, "\(form)")
        #expect(DayReader.written(form)?.last == day, "\(form)")
      }
    }
  }

  /// Without a year: due on the next such day, happened on the last.
  @Test func withoutAYearTheNearestCounts() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<5000 {
      let seen = Day(number: Int32.random(in: 10_000...25_000, using: &generator))
      let wanted = Day(number: Int32.random(in: 10_000...25_000, using: &generator)).civil
      let reader = DayReader(seenFrom: seen)
      let text =
        ["\(wanted.month)-\(wanted.day)", "\(wanted.month)月\(wanted.day)日"].randomElement(using: &generator)
        ?? ""
      let next = try reader.read(text, for: .due).day
      let last = try reader.read(text, for: .fact).day
      for found in [next, last] {
        #expect(found.civil.month == wanted.month && found.civil.day == wanted.day)
      }
      #expect(last <= seen && seen <= next)
      let between = (last.number..<next.number).dropFirst().count {
        let civil = Day(number: $0).civil
        return civil.month == wanted.month && civil.day == wanted.day
      }
      #expect(between == 0, "\(text) seen from \(seen)")
    }
  }

  @Test func whatAPlanMayHoldSaysItsYear() {
    for (text, written) in [
      ("20180915", "2018-09-15"), ("2018年12月底", "2018-12"), ("2018年第三季度", "2018-09"), ("2018年底前", "2018-12"),
      ("二〇一八年六月", "2018-06"), ("2018", "2018"), ("2018年上半年", "2018-06"),
    ] { #expect(DayReader.written(text)?.description == written, "\(text)") }
    for text in ["9-15", "今天", "年底", "18-9-15", "第三季度", "2018-02-30", "明年底", "上月15日", "本季度"] {
      #expect(DayReader.written(text) == nil, "\(text)")
    }
  }

  @Test func anyTextIsReadWithoutHarm() {
    var generator = SeededGenerator(seed: 7)
    let signs = Array("0123456789年月日号底末上下本周星期天一二三十〇季度半旬前后内-/.第今明去个qQ  ０９。、")
    for _ in 0..<15_000 {
      let text = String(
        (0..<Int.random(in: 0...9, using: &generator)).compactMap { _ in
          signs.randomElement(using: &generator)
        })
      for use in [DayReader.Use.due, .fact, .look] { _ = try? reader.read(text, for: use) }
      _ = DayReader.written(text)
    }
  }
}

/// Words for statuses, lights, roles, phases and units.
@Suite struct SpokenNameTests {
  @Test func statusesHaveManyWords() {
    for status in Status.allCases {
      for text in [
        status.code, status.chinese, status.english, status.code.uppercased(), " \(status.chinese)\u{3000}",
      ] {
        #expect(Status(text) == status, "\(text)")
      }
    }
    for (text, status) in [
      ("完成", Status.done), ("办结", .done), ("已办结", .done), ("推进", .doing), ("进行中", .doing), ("未开始", .todo),
      ("销号", .closed), ("不适用", .dropped), ("免", .dropped), ("ｄｏｎｅ", .done), ("停滞", .blocked),
    ] { #expect(Status(text) == status, "\(text)") }
    #expect(Status("finished") == nil && Status("") == nil && Status("未完成") == nil)
    #expect(Status.named("未完成") == Filter.open && Status.named("open") == Filter.open)
    #expect(Status.named("受阻") == [.blocked])
  }

  @Test func noWordMeansTwoThings() {
    let words = Status.allCases.flatMap { status in
      Status.allCases.filter { $0 != status }.map { (status, $0) }
    }
    for (one, other) in words {
      #expect(Status(one.chinese) != other && Status(one.english) != other && Status(one.code) != other)
    }
  }

  @Test func lightsAndRolesToo() {
    #expect(Light("逾期") == .red && Light("red") == .red && Light("超期") == .red && Light("临期") == .yellow)
    #expect(Light("即将到期") == .yellow && Light("正常") == .green && Light("") == nil)
    #expect(Role("牵头") == .lead && Role("配合") == .support && Role("any") == .any && Role("牵头或配合") == .any)
    #expect(Role("lead") == .lead && Role("协办单位") == .support && Role("x") == nil)
  }

  @Test func aPhaseHasManyNames() throws {
    let plan = try shippedPlan()
    for text in ["阶段三", "第三阶段", "阶段3", "第３阶段", "P3", "p3", "三阶段", "省级认定"] {
      #expect(plan.phase(named: text) == 2, "\(text)")
    }
    #expect(plan.phase(named: "3") == nil && plan.phase(named: "3", bare: true) == 2)
    #expect(
      plan.phase(named: "三", bare: true) == 2 && plan.phase(named: "阶段九") == nil
        && plan.phase(named: "") == nil)
  }

  @Test func aUnitIsFoundByWhatOnlyItCanMean() throws {
    let plan = try shippedPlan()
    func names(_ text: String) -> [String] { plan.units(named: text).map { plan.units[$0] } }
    #expect(names("水务局") == ["县水务局"])
    #expect(names("县水务局") == ["县水务局"])
    #expect(names("连山县水务局") == ["县水务局"])
    #expect(names(" 水务 局") == ["县水务局"])
    #expect(names("国土局") == ["县国土资源和环境保护局"])
    #expect(names("局").count > 3)
    #expect(names("没有的局") == [] && names("") == [])
  }

  @Test func aUnitThatCooperatesIsFoundAlone() throws {
    let plan = try shippedPlan()
    let board = Snapshot(plan: plan, journal: Journal(), asOf: day("2018-09-15"))
    for unit in plan.units.names {
      func items(_ role: Role) -> [Int] {
        var filter = Filter()
        (filter.unit, filter.role) = (unit, role)
        return board.items(matching: filter).indicesInPlan
      }
      #expect(Set(items(.lead)).union(items(.support)) == Set(items(.any)))
    }
  }
}
