import PlanBytes
import PlanModel
import TestSupport
import Testing

/// What is typed to find something: words, numbers, what items are, pinyin.
@Suite struct FindingTests {
  private func board(_ plan: Plan) -> Snapshot {
    Snapshot(plan: plan, journal: Journal(), asOf: day("2018-09-15"))
  }

  private func numbers(_ text: String, _ board: Snapshot) -> [String] {
    var filter = Filter()
    filter.text = text
    return board.items(matching: filter).map(\.number)
  }

  @Test func severalWordsMeanAllOfThem() throws {
    let shipped = board(try shippedPlan())
    let both = Set(numbers("水务局 水环境", shipped))
    #expect(both == Set(numbers("水务局", shipped)).intersection(numbers("水环境", shipped)) && !both.isEmpty)
    #expect(numbers("水环境　 水务局", shipped) == numbers("水务局 水环境", shipped))
    #expect(numbers("水务局 没有这个", shipped).isEmpty)
    #expect(numbers("  ", shipped).count == 57)
  }

  @Test(arguments: ["7.4a", "(七)4a", "七、4a", "７．４ａ", "（七）4(a)", "第七组第四项a"])
  func aNumberIsFoundInEachOfItsForms(text: String) throws {
    #expect(numbers(text, board(try shippedPlan())) == ["7.4a"])
  }

  @Test func otherNumbersAreFound() throws {
    let shipped = board(try shippedPlan())
    #expect(numbers("P1.2", shipped) == ["阶段一.2"] && numbers("第一阶段2", shipped) == ["阶段一.2"])
    #expect(numbers("9.2①", shipped) == numbers("9.2(1)", shipped) && numbers("9.2①", shipped).count == 1)
    #expect(numbers("(七)4 水务局", shipped) == ["7.4a"])
  }

  @Test func wordsOfStatusAndLightFindWhatTheyName() throws {
    var shipped = board(try shippedPlan())
    #expect(numbers("未启动", shipped).count == 57)
    #expect(numbers("逾期", shipped).count == shipped.lights.count { $0 == .red })
    let line = Event(
      id: EventID(replica: try #require(ReplicaID("bbbbbbbbbb")), sequence: 1, checksum: 0),
      time: Moment(milliseconds: 1_536_969_600_000, zoneMinutes: 480), on: day("2018-09-01"), who: "王芳",
      kind: .mark, item: shipped.plan.assignments[shipped.plan.items(named: "4.2")[0]].id, value: "blocked")
    shipped.absorb(JournalPiece(written: EventLine.write(line).bytes))
    for word in ["受阻", "卡住"] { #expect(numbers(word, shipped) == ["4.2"], "\(word)") }
    #expect(numbers("受阻 水务局", shipped) == ["4.2"])
    // A word of the plan's own is no colour.
    #expect(numbers("绿色", shipped).count < 20 && !numbers("绿色", shipped).isEmpty)
  }

  /// A word alone never takes more than what it names and where it stands; one more never adds anything.
  @Test func moreWordsLeaveFewer() throws {
    let shipped = board(try shippedPlan())
    let words = ["逾期", "4.2", "水务局", "swj", "建设", "正常", "(七)", "gt", "阶段一", "hbj", "a", "。"]
    for one in words {
      for other in words {
        let both = Set(numbers("\(one) \(other)", shipped))
        #expect(both == Set(numbers(one, shipped)).intersection(numbers(other, shipped)), "\(one) \(other)")
      }
    }
  }

  @Test func pinyinFindsUnitsAndTitles() throws {
    let shipped = board(try shippedPlan())
    #expect(numbers("swj", shipped) == numbers("县水务局", shipped))
    #expect(numbers("swj", shipped).count == 4)
    #expect(numbers("hbj", shipped) == numbers("县国土资源和环境保护局", shipped))
    #expect(numbers("shuiwuju", shipped) == numbers("swj", shipped))
    #expect(numbers("shuiwj", shipped) == numbers("swj", shipped))
    #expect(numbers("SWJ", shipped).isEmpty && numbers("Swj", shipped).isEmpty)
    #expect(numbers("ｓｗｊ", shipped) == numbers("swj", shipped))
    #expect(numbers("dlgsshjzl", shipped) == ["4.2"], "大力改善水环境质量")
  }

  /// Letter by letter, which is a short way, as at once.
  @Test(arguments: ["swj", "hbj", "guotu", "xianweizzb", "lvsecx 交通", "dlgs 4.2", "jtysj 逾期"])
  func oneMoreLetterFindsWhatItFindsAtOnce(text: String) throws {
    let shipped = board(try shippedPlan())
    var kept: SearchIndex?
    var filter = Filter()
    for length in (1...text.count) + (1...text.count).reversed() {
      filter.text = String(text.prefix(length))
      var fresh: SearchIndex?
      #expect(
        shipped.matches(of: filter, search: &kept) == shipped.matches(of: filter, search: &fresh),
        "\(filter.text)")
    }
  }

  @Test func whatIsFoundByAnAliasIsFoundByPinyin() {
    let small = board(plan(smallPlan))
    #expect(numbers("水利局", small) == ["1.1"] && numbers("slj", small) == ["1.1"])
  }
}

/// Thirty names of places, offices and words, each found by what people type for it.
@Suite struct PinyinTests {
  private static let names = [
    "长沙", "重庆", "会计", "银行", "单县", "六安", "洪洞", "蚌埠", "厦门", "大厦", "音乐", "快乐", "女子", "绿化", "西安市", "东莞",
    "番禺", "乐清", "台州", "丽水", "铅山", "浚县", "枞阳", "涡阳", "亳州", "行政", "参差", "校对", "勉县", "朝阳",
  ]

  private func found(_ letters: String) -> [String] {
    guard let query = PinyinQuery(letters) else { return [] }
    return Self.names.filter { query.names($0) }
  }

  @Test(arguments: [
    ("changsha", ["长沙"]), ("chongqing", ["重庆"]), ("kuaiji", ["会计"]), ("yinhang", ["银行"]),
    ("shanxian", ["单县"]), ("luan", ["六安"]), ("hongtong", ["洪洞"]), ("bengbu", ["蚌埠"]),
    ("xiamen", ["厦门"]), ("dasha", ["大厦"]), ("yinyue", ["音乐"]), ("kuaile", ["快乐"]), ("nvzi", ["女子"]),
    ("nuzi", ["女子"]), ("lvhua", ["绿化"]), ("luhua", ["绿化"]), ("xianshi", ["西安市"]), ("dongguan", ["东莞"]),
    ("panyu", ["番禺"]), ("yueqing", ["乐清"]), ("taizhou", ["台州"]), ("lishui", ["丽水"]),
    ("yanshan", ["铅山"]), ("xunxian", ["浚县"]), ("zongyang", ["枞阳"]), ("guoyang", ["涡阳"]),
    ("bozhou", ["亳州"]), ("xingzheng", ["行政"]), ("cenci", ["参差"]), ("jiaodui", ["校对"]),
    ("mianxian", ["勉县"]), ("zhaoyang", ["朝阳"]), ("cs", ["长沙"]), ("zs", ["长沙"]), ("cq", ["重庆"]),
    ("zhq", ["重庆"]), ("kj", ["会计"]), ("lvh", ["绿化"]), ("changs", ["长沙"]), ("csha", ["长沙"]),
    ("chsh", ["长沙"]), ("shangxian", []), ("sha", ["长沙", "单县", "厦门", "大厦", "铅山"]),
    ("xas", ["西安市"]), ("xs", []), ("bb", ["蚌埠"]), ("bengb", ["蚌埠"]), ("zzz", []),
  ])
  func aNameIsFoundByWhatIsTyped(letters: String, names: [String]) {
    #expect(Set(found(letters)) == Set(names), "\(letters): \(found(letters))")
  }

  @Test func onlySmallLettersArePinyin() {
    for text in ["", "CS", "Cs", "c1", "c s", "长", "lǜ", "c'", "é"] {
      #expect(PinyinQuery(text) == nil, "\(text)")
    }
    #expect(PinyinQuery("ｃｓ")?.letters == Array("cs".utf8))
  }

  @Test func readingsAreThoseOfTheDictionaries() {
    func readings(_ character: Unicode.Scalar) -> Set<String> { Set(Pinyin.all.readings(of: character)) }
    #expect(readings("长") == ["chang", "zhang"] && readings("单") == ["chan", "dan", "shan"])
    #expect(readings("绿") == ["lu", "lv"] && readings("行").isSuperset(of: ["hang", "xing"]))
    #expect(readings("A").isEmpty && readings("，").isEmpty)
    let all = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init)
    #expect(all.count { readings($0).isEmpty } < 20, "nearly every character of the old block")
  }

  /// Signs between characters are not read, what is no letter of a name neither.
  @Test func signsAreNotRead() throws {
    let query = try #require(PinyinQuery("qzlk"))
    #expect(query.match(in: "做好强制（落）、库") == "强制(落)、库")
    #expect(try #require(PinyinQuery("gdpzzh")).match(in: "人均GDP增长") == "gdp增长")
  }

  /// Initials of units with others in between: three at least, in their order.
  @Test func initialsOfUnitsMayLeaveOthersOut() throws {
    let unit = "县国土资源和环境保护局"
    for letters in ["hbj", "gtj", "xgtj", "gthbj", "zyhj"] {
      #expect(try #require(PinyinQuery(letters)).names(unit), "\(letters)")
    }
    for letters in ["gj", "bhjx", "bjg"] {
      #expect(!(try #require(PinyinQuery(letters)).names(unit)), "\(letters)")
    }
  }

  /// What a part of the letters finds is not less than what all of them find.
  @Test func fewerLettersFindAsMuch() throws {
    var generator = SeededGenerator(seed: 16)
    let texts = (0..<200).map { _ in
      String((0..<6).compactMap { _ in Self.names.joined().randomElement(using: &generator) })
    }
    for text in texts {
      var letters = ""
      for scalar in text.unicodeScalars {
        let reading = Pinyin.all.readings(of: scalar).randomElement(using: &generator) ?? ""
        letters += Bool.random(using: &generator) ? reading : String(reading.prefix(1))
      }
      for length in 1...letters.count {
        let part = String(letters.prefix(length))
        #expect(PinyinQuery(part)?.match(in: text) != nil, "\(part) in \(text)")
      }
    }
  }
}
