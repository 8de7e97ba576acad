import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// What `duban check` says of journals, and where.
@Suite struct JournalCheckTests {
  private static let replica = "k7f3q2m9xa"

  private func line(
    _ number: UInt32, by replica: String = replica, kind: Event.Kind = .mark, item: String = "aaaaaa3",
    value: String = "done", text: String = "", time: Int64 = 1_000_000, after: [EventReference] = []
  ) throws -> [UInt8] {
    EventLine.write(
      Event(
        id: EventID(replica: try #require(ReplicaID(replica)), sequence: number, checksum: 0),
        time: Moment(milliseconds: time, zoneMinutes: 480), on: day("2018-05-20"), who: "王芳", kind: kind,
        item: ItemID(item), value: value, text: text, after: after)
    ).bytes
  }

  /// What is said of some files: place and words.
  private func findings(_ files: [String: [UInt8]], own: [UInt8] = []) -> [Diagnostic] {
    var check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: 2_000_000, width: DisplayWidth())
    for (name, bytes) in files { check.read(bytes, file: name) }
    check.expect(own, file: "\(Self.replica).tsv")
    return check.findings()
  }

  private func words(_ files: [String: [UInt8]], own: [UInt8] = []) -> [String] {
    findings(files, own: own).map { "\($0.severity) \($0.file):\($0.line) \($0.what(in: .chinese))" }
  }

  private static let name = "\(replica).tsv"

  @Test func soundJournalsAreClean() throws {
    let lines = try line(1) + line(2, kind: .note) + line(3, kind: .due, value: "2019-06-30")
    #expect(words([Self.name: lines, "m2b8xxn4td.tsv": try line(1, by: "m2b8xxn4td")], own: lines) == [])
  }

  @Test func aDamagedLineIsShownWithACaret() throws {
    var bytes = try line(1)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "d")))
    bytes[place] = UInt8(ascii: "D")
    let finding = try #require(findings([Self.name: bytes + (try line(2))]).first)
    let rows = finding.text(in: .chinese).split(separator: "\n")
    #expect(rows[0].hasPrefix("j/\(Self.name):1:") && rows[0].hasSuffix("这一行被改动过，或损坏了"))
    // The caret stands under the sum, the last of the columns.
    #expect(rows[2].hasSuffix(String(repeating: "^", count: 16)))
    #expect(finding.severity == .damage)
  }

  @Test func missingNumbersAreLostLines() throws {
    let bytes = try line(2) + line(5) + line(6)
    #expect(
      words([Self.name: bytes]) == [
        "damage j/\(Self.name):1 王芳 的记录缺第 1 号",
        "damage j/\(Self.name):2 王芳 的记录缺第 3–4 号",
      ])
  }

  @Test func aLostLastLineIsKnownFromWhoNamesItAndFromTheMirror() throws {
    let first = try EventLine.read(try line(1).dropLast()).id.reference
    let naming = try line(1, by: "m2b8xxn4td", after: [first])
    #expect(
      words(["m2b8xxn4td.tsv": naming], own: try line(1)) == [
        "warning j/\(Self.name):1 本机写过的 1 条记录不在任何文件里",
        "warning j/m2b8xxn4td.tsv:1 这一条接着 \(Self.name) 的第 1 号记录，那一条不在任何文件里",
      ])
  }

  @Test func linesThatVanishAreNamed() throws {
    let (one, two) = (try line(1), try line(2))
    #expect(words([Self.name: one + two + one]) == ["warning j/\(Self.name):3 与第 1 行重复"])
    #expect(words([Self.name: two + one]) == ["warning j/\(Self.name):2 编号比前一条小，次序被改过"])
    #expect(
      words([Self.name: one + two, "\(Self.replica) (副本).tsv": one]) == [
        "warning j/\(Self.replica) (副本).tsv:1 这个文件里的记录别的文件里都有"
      ])
    #expect(words([Self.name: one, "x.tsv": two]) == [])
    #expect(words([Self.name: one + two.dropLast()]) == ["warning j/\(Self.name):2 最后一行没写完"])
  }

  @Test func aForkIsNamedOnce() throws {
    let bytes = try line(1) + line(2, text: "a") + line(2, text: "b")
    #expect(
      words([Self.name: bytes]) == [
        "warning j/\(Self.name):3 王芳 的第 2 号记录有两条，另一条在 \(Self.name):2"
      ])
  }

  @Test func whatIsNotUnderstoodIsCounted() throws {
    let later = try line(1, kind: .other("later")) + line(2, kind: .other("later"))
    let odd = try line(3, value: "finished") + line(4, kind: .due, value: "soon") + line(5, item: "zzzzzzz")
    let wrong = try line(6, time: 3_000_000) + line(7, time: 4_000_000)
    let words = words([Self.name: later + odd + wrong])
    #expect(words.count == 5)
    for part in ["有 2 条记录的种类“later”", "值“finished”", "值“soon”", "^zzzzzzz 不在方案里", "比现在晚得多"] {
      #expect(words.contains { $0.hasPrefix("warning") && $0.contains(part) }, "\(part)")
    }
  }
}
