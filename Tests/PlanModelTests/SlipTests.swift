import PlanModel
import PlanPhrases
import TestSupport
import Testing

/// 催办: what was issued, and whether anybody answered.
@Suite struct SlipTests {
  private func entries(_ lines: [(kind: Event.Kind, value: String, text: String)]) throws -> [LedgerEntry] {
    let events = try lines.enumerated().map { number, line in
      Event(
        id: EventID(
          replica: try #require(ReplicaID("aaaaaaaaaa")), sequence: UInt32(number + 1), checksum: 0),
        time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day("2018-09-01"), who: "甲",
        kind: line.kind, item: ItemID("aaaaaa3"), value: line.value, text: line.text)
    }
    return ItemHistory(events).ledger(upTo: day("2018-12-31"))
  }

  @Test func aSlipIsAnsweredByTheNextEntry() throws {
    let paper = Slip.text(paper: "连督〔2018〕3号", unit: "县水务局")
    let all = try entries([
      (.note, "", "早先的"), (.slip, "1", paper), (.close, "", ""), (.slip, "2", paper), (.note, "", "答复"),
      (.slip, "9", "只有文号"),
    ])
    let slips = all.slips
    #expect(slips.map(\.before) == [0, 1, 2])
    #expect(slips.map { $0.answer?.text } == ["答复", "答复", nil])
    #expect(slips[0].paper == "连督〔2018〕3号" && slips[0].unit == "县水务局")
    #expect(slips.map(\.level) == [.reminder, .urging, nil] && slips[2].unit == "")
    #expect(all[1].change(in: .chinese) == "催办 提醒函" && all[5].change(in: .chinese) == "催办")
    #expect(SlipLevel("催办单") == .urging && SlipLevel("3") == .notice && SlipLevel("x") == nil)
  }
}
