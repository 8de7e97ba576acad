import PlanModel
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesIsItselfAgain() {
    for number in Int32(-60_000)...Int32(90_000) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.civil
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2000-03-01")?.number == 11_017)
  }

  @Test(arguments: [
    "2018-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "abc", "", "2018", "2018-01", "2018-01-01x",
  ])
  func whatIsNoDayIsRefused(text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ("2019", "2019-12-31"), ("2019-02", "2019-02-28"), ("2020-2", "2020-02-29"), ("2019年6月", "2019-06-30"),
    ("2019年6月3日", "2019-06-03"), ("2019/6/3", "2019-06-03"),
  ])
  func aPartialDateEndsOnItsLastDay(text: String, last: String) throws {
    #expect(try #require(PartialDate(text)).last == day(last))
  }
}

@Suite struct IdentifierTests {
  @Test func idsAreReadAsWritten() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let item = ItemID.random(using: &generator)
      #expect(ItemID(item.description) == item)
      let replica = ReplicaID.random(using: &generator)
      #expect(ReplicaID(replica.description) == replica)
    }
    for wrong in ["", "aaaaaa", "aaaaaaaa", "aaaaaa1", "aaaaaa0", "AAAAAAA", "aaaaaa县"] {
      #expect(ItemID(wrong) == nil)
    }
  }
}

@Suite struct DisplayTests {
  @Test func columnsFollowTheWidthOfCharacters() {
    let narrow = DisplayWidth(ambiguous: 1)
    let wide = DisplayWidth(ambiguous: 2)
    #expect(narrow.columns(of: "县水务局 a") == 10)
    #expect(narrow.columns(of: "≥①“●│") == 5)
    #expect(wide.columns(of: "≥①“●│") == 10)
    #expect(narrow.columns(of: "e\u{301}") == 1)
    #expect(narrow.columns(of: "（Ａ）") == 6)
    #expect(narrow.columns(of: "\u{20000}") == 2)
  }

  @Test func noCharacterIsCutInHalf() {
    let width = DisplayWidth()
    #expect(width.prefix(of: "县水务局", fitting: 5) == ("县水", 4))
    #expect(width.prefix(of: "e\u{301}县", fitting: 1) == ("e\u{301}", 1))
    #expect(width.prefix(of: "县", fitting: 1) == ("", 0))
    let family = "\u{1F468}\u{200D}\u{1F469}"
    #expect(width.prefix(of: family, fitting: 3) == ("", 0))
  }

  @Test func prefixesNeverExceedTheirLimit() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("a县≥e\u{301}①　👨‍👩‍👧한\u{200D}“")
    for _ in 0..<5000 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &generator) ?? "a" })
      let width = DisplayWidth(ambiguous: Int.random(in: 1...2, using: &generator))
      let limit = Int.random(in: 0...20, using: &generator)
      let (prefix, columns) = width.prefix(of: text, fitting: limit)
      #expect(columns <= limit)
      #expect(width.columns(of: prefix) == columns)
      #expect(text.hasPrefix(prefix))
    }
  }

  @Test func nothingUnsafeReachesATerminal() {
    #expect(safe("正常 text ≥“”") == "正常 text ≥“”")
    #expect(safe("a\u{1B}[31mb\u{202E}c\u{200B}d\ne\tf\u{9B}g") == "a?[31mb?c?d e f?g")
    for value in (0..<0x20).map(UInt32.init) + [0x7F, 0x85, 0x202A, 0x2066, 0xFEFF, 0x2028] {
      let scalar = Unicode.Scalar(value).map(Character.init) ?? " "
      #expect(!safe("x\(scalar)y").unicodeScalars.contains { $0.value == value }, "\(value)")
    }
  }
}
