import TestSupport
import Testing

@testable import PlanModel
import PlanPhrases

/// Every row of the table of kinds, through writing, reading, folding, the ledger and undo.
@Suite struct KindTests {
  private static let item = ItemID("aaaaaa3")

  /// A value that this version understands, and one that it does not.
  private func values(_ value: EventValue) -> (good: String, bad: String?) {
    switch value {
    case .any: ("", nil)
    case .status: ("done", "later")
    case .day: ("2019-03-31", "soon")
    case .number: ("-81.50", "8 1")
    }
  }

  private func event(
    _ number: UInt32, _ kind: Event.Kind, _ value: String, on: String = "2018-05-01",
    after: [EventReference] = [], by replica: String = "aaaaaaaaaa"
  ) throws -> Event {
    let event = Event(
      id: EventID(replica: try #require(ReplicaID(replica)), sequence: number, checksum: 0),
      time: Moment(milliseconds: Int64(number), zoneMinutes: 480), on: day(on), who: "甲", kind: kind,
      item: Self.item, value: value, text: "来源", after: after)
    return try EventLine.read(EventLine.write(event).bytes.dropLast())
  }

  private func journal(_ events: [Event]) -> Journal {
    var journal = Journal()
    for event in events { journal.insert(event) }
    return journal
  }

  @Test(arguments: Event.Kind.all) func everyKindGoesThroughAll(kind: Event.Kind) throws {
    let (good, bad) = values(kind.value)
    let one = try event(1, kind, good)
    #expect(Event.Kind(code: kind.code) == kind && kind.isKnown && kind.word(in: .chinese) != kind.code)
    #expect(one.kind == kind && one.value == good && one.hasKnownValue)
    if let bad { #expect(try !event(1, kind, bad).hasKnownValue) }
    // What the fold keeps of a line says the same as the event.
    for value in [good, bad].compactMap({ $0 }) {
      let one = try event(1, kind, value)
      let says = journal([one]).records[0].says
      #expect(says.fact == (one.hasKnownValue ? kind.fact : nil))
      #expect((says == .void) == (kind == .void))
    }
    let history = ItemHistory([one])
    for fact in Fact.allCases {
      #expect(history.standing(fact).live == (fact == kind.fact ? [one] : []))
    }
    let ledger = history.ledger(upTo: day("2018-05-01"))
    #expect(ledger.map(\.event) == (kind == .void ? [] : [one]))
    #expect(
      ledger.allSatisfy {
        $0.change(in: .chinese).contains(
          kind.isPlain ? one.shownValue(in: .chinese) ?? "?" : kind.word(in: .chinese))
      })
    let undone = journal([one]).lastReversible(.undo, by: "甲", from: [one.id.replica], now: 0)
    #expect(undone?.event == (kind.isUndoable ? one : nil))
    let void = try event(2, .void, "", after: [one.id.reference])
    #expect(ItemHistory([one, void]).isVoided(one))
    for fact in Fact.allCases { #expect(ItemHistory([one, void]).standing(fact).live == []) }
  }

  /// A kind that states a status or a due day that older programs show too is mark or due; others name their own kind
  /// alone, so that they push no item off the fast way.
  @Test(arguments: Event.Kind.all) func everyKindKeepsTheRule(kind: Event.Kind) throws {
    if kind != .mark { #expect(kind.fact != .status) }
    if kind != .due { #expect(kind.fact != .due) }
    guard kind != .void else { return #expect(kind.fact == nil) }
    var all = [Event]()
    for (number, other) in Event.Kind.all.enumerated() {
      all.append(try event(UInt32(number + 1), other, values(other.value).good))
    }
    all.append(try event(20, .void, "", after: [all[0].id.reference]))
    all.append(try event(21, .void, "", after: [all[2].id.reference]))
    let named = ItemHistory(all).references(for: kind, on: day("2018-05-01"))
    let kinds = Set(all.filter { named.contains($0.id.reference) }.map(\.kind))
    #expect(kinds.isSubset(of: [.mark, .due].contains(kind) ? [kind, .void] : [kind]))
    #expect(named.isEmpty == (kind.fact == nil))
  }

  @Test func unknownKindsAreKeptAndTouchNothing() throws {
    let later = Event.Kind.other("slipped")
    let mark = try event(1, .mark, "done")
    let one = try event(2, later, "x")
    let other = try event(3, later, "y", after: [one.id.reference])
    let board = Snapshot(
      plan: plan(smallPlan), journal: journal([mark, one, other]), asOf: day("2018-06-01"))
    #expect(board.statuses[1] == .done && !board[1].isInConflict)
    #expect(board.ledger(of: 1).map(\.event.kind) == [.mark, later, later])
    #expect(board[1].lastEntry == mark)
    #expect(later.word(in: .english) == "slipped" && !later.isKnown && !later.isUndoable)
    #expect(board.journal.lastUndoable(by: "甲", from: [mark.id.replica], now: 0)?.event == mark)
  }

  @Test(arguments: [
    ("81", true), ("-81.50", true), ("0", true), ("", false), (".", false), (".5", false), ("5.", false),
    ("1.2.3", false), ("1,000", false), ("８１", false), ("81 ", false), ("1e3", false), ("--1", false),
    ("-", false), (String(repeating: "9", count: 30), true), (String(repeating: "9", count: 31), false),
  ])
  func aNumberIsADecimalOne(text: String, isOne: Bool) {
    #expect((DecimalNumber(text) != nil) == isOne)
  }

  @Test(arguments: [
    ("81", "81"), ("８１．５", "81.5"), (" 81 % ", "81"), ("81％", "81"), ("+3", "3"), ("−3", "-3"),
    ("1,234.50", "1234.50"),
    ("１，２３４", "1234"), ("-12,345", "-12345"), ("81吨", nil), ("81,5", nil), ("1234,567", nil), (",123", nil),
    ("-,123", nil), ("约81", nil), ("", nil), ("%", nil),
  ])
  func aNumberIsTypedInManyWays(text: String, number: String?) {
    #expect(DecimalNumber(typed: text, in: "%")?.description == number)
  }

  @Test func equalNumbersAreEqual() {
    for text in ["81", "81.0", "081", "81.00"] { #expect(DecimalNumber(text) == DecimalNumber("81")) }
    for text in ["-0", "0.0", "000"] { #expect(DecimalNumber(text) == DecimalNumber("0")) }
    #expect(DecimalNumber("8.10") != DecimalNumber("81.0") && DecimalNumber("-1") != DecimalNumber("1"))
  }
}
