import PlanBytes
import PlanModel
import TestSupport
import Testing

@Suite struct PathTextTests {
  @Test func everyPathHasOneTextAndKeepsItsBytes() {
    var random = SeededGenerator(seed: 1)
    var texts: Set<String> = []
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        [UInt8.random(in: 1...255, using: &random), 0xF4, 0x8F, 0xBF, 0x80, 0x2F].randomElement(
          using: &random) ?? 1
      }
      let text = String(path: bytes)
      #expect(text.pathBytes == bytes)
      #expect(
        !safe(text).unicodeScalars.contains { $0.value >= 0x10FF80 || $0.value < 0x20 || $0 == "\u{FFFD}" })
      texts.insert(text)
    }
    #expect(texts.count > 14_000)
    for scalar: UInt32 in [0x41, 0x65B9, 0x1F600, 0x10FF7F, 0x10FF80, 0x10FFFF] {
      let bytes = Array(String(Unicode.Scalar(scalar) ?? "?").utf8)
      #expect(String(path: bytes).pathBytes == bytes)
    }
  }

  @Test func namesInGBKAreShownAsWhatTheyAre() {
    let name = String(path: [0xB7, 0xBD, 0xB0, 0xB8])
    #expect(safe("打不开 d/\(name)2018.txt：不存在") == "打不开 d/方案2018.txt：不存在")
    // Two of these bytes are UTF-8 by chance, as in 联通.
    #expect(safe(String(path: [0xC1, 0xAA, 0xCD, 0xA8, 0xB7, 0xBD])) == "联通方")
    #expect(safe(String(path: [0x61, 0xFF, 0x62])) == "a?b")
    #expect(safe("方案") == "方案")
  }

  @Test func remediesCanBeRun() {
    #expect(shellWord(String(path: [0xB7, 0xBD, 0x37])) == "$'\\267\\2757'")
    #expect(shellWord("a\u{1B}'\\\n") == "$'a\\033\\'\\\\\\012'")
    #expect(shellWord("我的 方案") == "'我的 方案'")
    #expect(shellCommand(["duban", "mark", "1.1", "a b", "--on", "-x"]) == "duban mark 1.1 'a b' --on -x")
    #expect(shellCommand(["--on=a b", "--", "-"]) == "'--on=a b' -- '-'")
    #expect(shellWord("-x") == "'-x'" && shellWord("~x") == "'~x'" && shellWord("方案/a.b") == "方案/a.b")
  }

  @Test func localesSayTheirEncoding() {
    let cases: [([String: String], String?)] = [
      (["LANG": "zh_CN.GBK"], "GB18030"), (["LANG": "zh_CN.gb2312"], "GB18030"),
      (["LANG": "zh_CN"], "GB18030"),
      (["LANG": "zh_CN.GBK", "LC_ALL": "C.UTF-8"], nil),
      (["LC_CTYPE": "zh_CN.GB18030", "LANG": "C.UTF-8"], "GB18030"),
      (["LANG": "C"], nil), ([:], nil), (["LANG": "zh_TW.Big5@x"], "BIG5-HKSCS"),
      (["LANG": "zh_CN.utf8"], nil),
    ]
    for (variables, expected) in cases {
      #expect(Charset.ofLocale { variables[$0] } == expected, "\(variables)")
    }
  }

  @Test func onlyWhatIsWholeIsDecoded() {
    let bytes: [UInt8] = [0xCD, 0xEA, 0xB3, 0xC9]
    #expect(bytes.decoded(from: "GB18030") == "完成")
    #expect(bytes.dropLast().decoded(from: "GB18030") == nil)
    #expect(bytes.decoded(from: "no such encoding") == nil)
    #expect([UInt8]().decoded(from: "GB18030") == "")
  }

  @Test func jsonBringsNothingToATerminal() {
    #expect(
      safeJSON("{\n \"a\": \"方\u{202E}\u{9B}\u{7F}\u{2028}\u{E0001}\"}")
        == "{\n \"a\": \"方\\u202e\\u009b\\u007f\\u2028\\udb40\\udc01\"}")
  }
}
