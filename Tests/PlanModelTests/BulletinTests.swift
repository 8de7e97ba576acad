import PlanBytes
import PlanModel
import TestSupport
import Testing

/// Bulletins, held against a slow recount over random plans and events.
@Suite struct BulletinTests {
  /// Shares make 1,000, and none is 0 or 1,000 unless it stands for nothing or for all.
  /// What stands alone is not made to add up: one of three is 33.3% on paper as on the board.
  @Test func aShareThatStandsAloneIsTheNearest() {
    let wanted = [(1, 3, 333), (2, 3, 667), (0, 3, 0), (3, 3, 1000), (1, 100_000, 1), (99_999, 100_000, 999)]
    #expect(wanted.allSatisfy { nearestShare(of: $0.0, in: $0.1, parts: 1000) == $0.2 })
  }

  @Test func sharesMakeAWhole() {
    #expect(thousandths(of: [0, 0, 0, 0]) == [0, 0, 0, 0] && thousandths(of: []) == [])
    #expect(thousandths(of: [0, 7, 0, 0]) == [0, 1000, 0, 0])
    #expect(thousandths(of: [1, 1, 1, 0]) == [334, 333, 333, 0])
    #expect(thousandths(of: [1, 1, 1, 99_997]) == [1, 1, 1, 997])
    #expect(thousandths(of: [18, 20, 2, 17]) == [316, 351, 35, 298])
    var generator = SeededGenerator(seed: 7)
    var wrong: [[Int]] = []
    for _ in 0..<20_000 {
      let most = [1, 3, 60, 3_000, 2_000_000].randomElement(using: &generator) ?? 1
      let counts = (0..<4).map { _ in
        Int.random(in: 0...(Bool.random(using: &generator) ? most : 1), using: &generator)
      }
      if !isFair(thousandths(of: counts), counts) { wrong.append(counts) }
    }
    #expect(wrong == [])
  }

  private func isFair(_ shares: [Int], _ counts: [Int]) -> Bool {
    let total = counts.reduce(0, +)
    if total == 0 { return shares == [0, 0, 0, 0] }
    // Nearer than one part, but where some were raised to be no nothing.
    let raised = counts.count { $0 > 0 && $0 * 1000 < total }
    return shares.reduce(0, +) == 1000
      && zip(counts, shares).allSatisfy { count, share in
        (share == 0) == (count == 0) && (share == 1000) == (count == total)
          && abs(count * 1000 - share * total) < total * (1 + raised)
      }
  }

  @Test(arguments: UInt64(1)...40) func everyFigureIsThatOfASlowRecount(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<4 {
      let last = ChangesTests.days.lowerBound.advanced(by: Int.random(in: 40..<364, using: &generator))
      let board = try ChangesTests.board(seed * 10 + UInt64(round), asOf: last)
      let first = last.advanced(by: -Int.random(in: 0..<80, using: &generator))
      let found = board.bulletin(number: "3", dated: last, since: first)
      let slow = SlowBulletin(board)
      let plan = board.plan
      slow.expect(found.whole, of: Array(plan.assignments.indices))
      #expect(found.whole.counts.sum == found.whole.total - found.whole.dropped)
      for part in found.units {
        slow.expect(part.tally, of: plan.assignments.indices.filter { plan[$0].leads.contains(part.name) })
      }
      #expect(Set(found.units.map(\.name)) == Set(plan.assignments.indices.flatMap { plan[$0].leads }))
      let sections = plan.sections.filter { !plan.items(of: $0).isEmpty }
      #expect(found.groups.count == sections.count)
      for (part, section) in zip(found.groups, sections) {
        slow.expect(part.tally, of: Array(plan.items(of: section)))
      }
      expectItems(found, slow)
      let changes = board.changes(
        in: DayRange(first: first, last: last), where: plan.assignments.map { _ in true }, isWhole: true)
      for figure in found.changes {
        #expect(figure.items.map(\.number) == changes.items(figure.what).map { plan[$0].number })
      }
      #expect(found.silentUnits == changes.silentUnits.map { plan.units[$0] })
    }
  }

  private func expectItems(_ found: Bulletin, _ slow: SlowBulletin) {
    let board = slow.board
    let late = board.plan.assignments.indices.filter { slow.isLate($0) }
    #expect(Set(found.late.map(\.item.number)) == Set(late.map { board.plan[$0].number }))
    #expect(found.late.count == late.count && found.late.map(\.days) == found.late.map(\.days).sorted(by: >))
    for item in found.late {
      let index = late.first { board.plan[$0].number == item.item.number }
      let last = index.flatMap { slow.lastEntry(of: $0) }
      #expect(item.last?.on == last?.day && item.last?.text == last?.text && item.last?.who == last?.who)
      #expect(item.days == board.asOf.days(since: item.due) && item.days > 0)
    }
    #expect(found.targets.count == board.plan.targets.count)
    let reached = board.plan.targets.indices.count { board.standing(ofTarget: $0).state == .reached }
    #expect(found.count(.reached) == reached)
    #expect(TargetState.allCases.map(found.count).reduce(0, +) == found.targets.count)
  }

  @Test func numbersGoOn() {
    let pairs = [
      ("3", "4"), ("2018-09", "2018-10"), ("连督〔2018〕9号", "连督〔2018〕10号"), ("009", "010"), ("99", "100"),
      ("第3期（增刊）", "第4期（增刊）"),
    ]
    for (number, next) in pairs { #expect(PaperNumber.after(number) == next) }
    for number in ["", "甲", "三", "99999999999999999999999", "\(Int.max)"] {
      #expect(PaperNumber.after(number) == nil)
    }
  }

  /// FIPS 180-4 and the examples of NIST, and lengths about the ends of blocks.
  @Test func sumsAreThoseOfTheStandard() {
    #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(sha256(Array(two.utf8)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(sha256(million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(Set((54...66).map { sha256([UInt8](repeating: 7, count: $0)) }).count == 13)
  }
}

/// The same, item by item and event by event.
private struct SlowBulletin {
  let board: Snapshot
  private let history: [ItemID: ItemHistory]

  init(_ board: Snapshot) {
    self.board = board
    let ids = Set(board.journal.events.compactMap(\.item))
    history = Dictionary(uniqueKeysWithValues: ids.map { ($0, board.journal.history(of: $0)) })
  }

  private func status(_ item: Int) -> Status {
    board.plan[item].id.flatMap { history[$0]?.standing(on: board.asOf).status } ?? .todo
  }

  private func due(_ item: Int) -> Day? {
    let stated = board.plan[item].id.flatMap { history[$0]?.standing(on: board.asOf, .due).shown?.dueDay }
    return stated.flatMap { $0 } ?? board.plan[item].plannedDue
  }

  private var isOpen: [Status] { [.todo, .doing, .blocked] }

  func isLate(_ item: Int) -> Bool {
    isOpen.contains(status(item)) && due(item).map { $0 < board.asOf } ?? false
  }

  private func isSoon(_ item: Int) -> Bool {
    guard isOpen.contains(status(item)), let due = due(item), due >= board.asOf else { return false }
    return due.days(since: board.asOf) <= board.plan.header.warningDays
  }

  func lastEntry(of item: Int) -> Event? {
    let ids =
      [board.plan[item].id].compactMap(\.self)
      + board.plan.targets[board.plan.assignments[item].targets].compactMap(\.id)
    let entries = ids.compactMap { history[$0] }.flatMap { $0.ledger(upTo: board.asOf) }
    return entries.filter { !$0.isVoided && [.mark, .note, .due, .meas].contains($0.event.kind) }.map(\.event)
      .max()
  }

  func expect(_ tally: Tally, of items: [Int]) {
    func count(_ wanted: Status...) -> Int { items.count { wanted.contains(status($0)) } }
    #expect(tally.counts.all == [count(.done, .closed), count(.doing), count(.blocked), count(.todo)])
    #expect(tally.dropped == count(.dropped) && tally.total == items.count)
    #expect(tally.late == items.count { isLate($0) } && tally.soon == items.count { isSoon($0) })
    #expect(tally.counts.sum == 0 || tally.shares.sum == 1000)
  }
}
