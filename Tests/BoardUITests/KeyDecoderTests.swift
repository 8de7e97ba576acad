import TestSupport
import Testing

@testable import BoardUI

/// Bytes of a terminal as keys, at given times.
@Suite struct KeyDecoderTests {
  /// Plays bytes that come at given milliseconds and lets all waits end.
  private func events(
    _ reads: [(at: Int64, bytes: String)], escapeDelay: Int64 = 50, expectsAnswer: Bool = false
  ) -> [InputEvent] {
    played(reads.map { ($0.at, Array($0.bytes.utf8)) }, escapeDelay, expectsAnswer)
  }

  private func played(
    _ reads: [(at: Int64, bytes: [UInt8])], _ escapeDelay: Int64 = 50, _ expectsAnswer: Bool = false
  ) -> [InputEvent] {
    var decoder = KeyDecoder(escapeDelay: escapeDelay)
    if expectsAnswer { decoder.expectAnswer(at: 0) }
    var events: [InputEvent] = []
    for read in reads + [(at: 100_000, bytes: [])] {
      while let deadline = decoder.deadline, deadline <= read.at {
        events += decoder.decode([], at: deadline)
      }
      events += decoder.decode(read.bytes, at: read.at)
    }
    #expect(decoder.deadline == nil)
    return events
  }

  private func keys(_ text: String) -> [InputEvent] {
    text.map { .key($0 == "\r" ? .enter : .character($0)) }
  }

  @Test func aKeyActsAtOnce() {
    var decoder = KeyDecoder(escapeDelay: 50)
    for (bytes, key) in [
      ("j", Key.character("j")), ("\r", .enter), ("\u{1B}[A", .up), ("中", .character("中")), ("\t", .tab),
      ("\u{1A}", .control("z")), ("\u{3}", .interrupt), ("\u{7F}", .backspace),
    ] {
      #expect(decoder.decode(Array(bytes.utf8), at: 0) == [.key(key)])
      #expect(decoder.deadline == nil)
    }
  }

  @Test func keysOfASlowLineAreKeys() {
    #expect(events([(0, "jjjnabcde\r")]) == keys("jjjnabcde\r"))
    #expect(events([(0, "jjj"), (5, "n"), (20, "abcde\r")]) == keys("jjjnabcde\r"))
    #expect(events([(0, "\u{1B}[B\u{1B}[Bn")]) == [.key(.down), .key(.down)] + keys("n"))
  }

  @Test func whatComesTogetherIsText() {
    #expect(events([(0, "水\r")]) == [.paste("水\n")])
    #expect(events([(0, "第一行\r\n第二行\r")]) == [.paste("第一行\n第二行\n")])
    #expect(events([(0, "abcdefghijklmnopqrst\r")]) == [.paste("abcdefghijklmnopqrst\n")])
    #expect(events([(0, "甲\t乙"), (500, "\r")]) == [.paste("甲\t乙"), .key(.enter)])
  }

  /// Cut at any byte, some milliseconds between: nothing of it is Enter.
  @Test(arguments: ["完成三处，\r已报县创建办\r", "abc\r第二行q z\r", "https://a.example/b?c=d\rxyz\r"])
  func aPasteMayComeInPieces(_ text: String) {
    let bytes = Array(text.utf8)
    for cut in 2..<bytes.count {
      let played = played([(0, Array(bytes[..<cut])), (20, Array(bytes[cut...]))])
      #expect(!played.contains(.key(.enter)), "cut at \(cut): \(played)")
      let taken = played.map { event -> String in
        switch event {
        case .paste(let text): text
        case .key(.character(let character)): String(character)
        default: "?"
        }
      }
      #expect(taken.joined() == text.replacing("\r", with: "\n"), "cut at \(cut)")
    }
  }

  @Test func aRepeatedKeyIsNeverAPaste() {
    let reads = [(at: Int64(0), bytes: "jj")] + (1...60).map { (at: Int64($0) * 16, bytes: "j") }
    #expect(events(reads) == keys(String(repeating: "j", count: 62)))
  }

  @Test func marksAroundAPasteAreObeyed() {
    #expect(events([(0, "\u{1B}[200~a\rb\u{1B}[201~\r")]) == [.paste("a\nb"), .key(.enter)])
    let whole = Array("\u{1B}[200~甲q\r\u{1B}[A乙\u{1B}[201~".utf8)
    for cut in 2..<whole.count {
      #expect(
        played([(0, Array(whole[..<cut])), (300, Array(whole[cut...]))]) == [.paste("甲q\n乙")], "\(cut)")
    }
    #expect(events([(0, "\u{1B}[200~甲q\r")]) == [.paste("甲q\n")], "one that never ends")
  }

  @Test func theNumericKeypadGivesItsSigns() {
    let sent = "pqrstuvwxynmkjolX".map { "\u{1B}O\($0)" }
    let given = "0123456789.-+*/,="
    for (sequence, sign) in zip(sent, given) { #expect(events([(0, sequence)]) == keys(String(sign))) }
    #expect(events([(0, sent[2] + sent[0] + sent[1] + sent[9])]) == keys("2019"))
    #expect(events([(0, "\u{1B}OM")]) == [.key(.enter)])
  }

  /// PuTTY, set to the Home and End of rxvt, has `ESC O w` for End; a keypad that was used before has it for 7.
  @Test func endOfRxvtIsNoSeven() {
    #expect(events([(0, "\u{1B}[H"), (50, "\u{1B}Ow")]) == [.key(.home), .key(.end)])
    #expect(
      events([(0, "\u{1B}[H"), (50, "\u{1B}Or"), (99, "\u{1B}Ow")]) == [.key(.home)] + keys("27"))
    #expect(
      events([(0, "\u{1B}Op"), (50, "\u{1B}[H"), (99, "\u{1B}Ow")]) == keys("0") + [.key(.home)] + keys("7"))
  }

  @Test func keysOfManyTerminals() {
    let table: [(String, Key)] = [
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[1;5D", .left), ("\u{1B}Od", .left), ("\u{1B}[15~", .other), ("\u{1B}[1;2P", .other),
      ("\u{1B}[57362u", .other), ("\u{1B}[[B", .other),
    ]
    for (sequence, key) in table {
      #expect(events([(0, sequence)]) == [.key(key)], "\(sequence.dropFirst())")
      let bytes = Array(sequence.utf8)
      // Torn behind its Esc, an arrow is still one over ssh.
      let torn = played([(0, [bytes[0]]), (120, Array(bytes[1...]))], 200)
      #expect(torn == [.key(key)], "\(sequence.dropFirst()) torn")
    }
  }

  @Test func theRestOfASequenceWhoseEscWasTakenIsNoLetters() {
    #expect(events([(0, "\u{1B}"), (120, "[D")]) == [.key(.escape)])
    #expect(events([(0, "\u{1B}"), (120, "OD")]) == [.key(.escape)])
    #expect(events([(0, "\u{1B}"), (120, "["), (140, "D")]) == [.key(.escape)])
    #expect(events([(0, "\u{1B}"), (300, "O")]) == [.key(.escape)] + keys("O"))
    #expect(events([(0, "\u{1B}"), (300, "j")]) == [.key(.escape)] + keys("j"))
    #expect(events([(0, "\u{1B}[1;"), (5_000, "j")]) == keys("j"))
  }

  /// The answer, whole, torn anywhere, late, beside keys, twice: once the column, never a key.
  @Test func theAnswerIsNeverKeys() {
    let answer = Array("\u{1B}[24;6R".utf8)
    for cut in 0..<answer.count {
      for gap in [5, 100, 390] as [Int64] {
        let played = played([(10, Array(answer[..<cut])), (10 + gap, Array(answer[cut...]))], 50, true)
        #expect(played == [.cursor(column: 6)], "cut at \(cut), \(gap) ms")
      }
    }
    #expect(events([(60_000, "\u{1B}[24;6R")], expectsAnswer: true) == [.cursor(column: 6)])
    #expect(
      events([(0, "j\u{1B}[24;6Rk")], expectsAnswer: true) == [.cursor(column: 6)] + keys("jk"))
    #expect(events([(0, "\u{1B}[24;6R\u{1B}[24;6R")], expectsAnswer: true) == [.cursor(column: 6)])
    #expect(events([(0, "\u{1B}[24;6R")]) == [])
    #expect(
      events([(0, "\u{1B}"), (3_000, "[24;6R")], expectsAnswer: true) == [.key(.escape), .cursor(column: 6)])
  }

  /// Reports that other programs asked for before.
  @Test func otherReportsAreNothing() {
    for report in [
      "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[I", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
      "\u{1B}]10;rgb:ff/ff/ff\u{7}", "\u{1B}[?2004;1$y", "\u{1B}[8;24;80t",
    ] {
      #expect(events([(0, report)]) == [], "\(report.dropFirst())")
    }
  }

  @Test func theMouseInBothForms() {
    #expect(events([(0, "\u{1B}[<0;21;8M\u{1B}[<0;21;8m")]) == [.click(row: 7, column: 20)])
    #expect(events([(0, "\u{1B}[<65;5;9M")]) == [.wheel(3)])
    #expect(events([(0, "\u{1B}[M !!")]) == [.click(row: 0, column: 0)])
  }

  /// Any bytes, cut anywhere: no crash, and all is decided in the end.
  @Test(arguments: 0..<20) func anyBytes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      var reads: [(at: Int64, bytes: [UInt8])] = []
      var now: Int64 = 0
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        now += Int64.random(in: 0...300, using: &generator)
        let alphabet: [UInt8] = [
          0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x52, 0x7E, 0x0D, 0xE4, 0xB8, 0xAD, 0x6A, 0xFF,
        ]
        let bytes = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        }
        reads.append((now, bytes))
      }
      _ = played(reads, 50, seed.isMultiple(of: 2))
    }
  }

  @Test func whatTheProbeSays() {
    #expect(TerminalFacts.probe.utf8.count.isMultiple(of: 2))
    #expect(TerminalFacts.probe.utf8.allSatisfy { $0 >= 0xA0 }, "no control character in any charset")
    #expect(TerminalFacts(columnBehindProbe: 6) == TerminalFacts(charset: .utf8, ambiguousColumns: 1))
    #expect(TerminalFacts(columnBehindProbe: 7) == TerminalFacts(charset: .utf8, ambiguousColumns: 2))
    #expect(TerminalFacts(columnBehindProbe: 9) == TerminalFacts(charset: .gbk, ambiguousColumns: 2))
    #expect(TerminalFacts(columnBehindProbe: 1) == nil)
  }
}
