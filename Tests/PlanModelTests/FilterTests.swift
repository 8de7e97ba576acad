import PlanModel
import TestSupport
import Testing

/// Filters with names, due windows, and what may be so of an item.
@Suite struct FilterTests {
  private func numbers(_ filter: Filter, _ board: Snapshot) -> [String] {
    board.items(matching: filter).map(\.number)
  }

  @Test(arguments: [
    ("本周", DueWindow.calendarWeek), ("week", .calendarWeek), ("本月", .calendarMonth),
    ("30", .within(days: 30)),
    ("60天内", .within(days: 60)), ("３０ 天", .within(days: 30)),
    ("2018-01~2018-06", .between(day("2018-01-01"), day("2018-06-30"))),
    ("2018-01至2018-06-15", .between(day("2018-01-01"), day("2018-06-15"))),
    ("2018年6月", .between(day("2018-06-01"), day("2018-06-30"))),
    ("2018-06-15", .between(day("2018-06-15"), day("2018-06-15"))),
  ])
  func windowsAreRead(text: String, window: DueWindow) {
    #expect(DueWindow(text, seenFrom: day("2018-09-15")) == window)
    #expect(DueWindow(window.written, seenFrom: day("2018-09-15")) == window)
  }

  @Test func whatIsNoWindowIsRefused() {
    for text in ["", "x", "2018-06~2018-01", "~", "本年度吧", "2018-13"] {
      #expect(DueWindow(text, seenFrom: day("2018-09-15")) == nil, "\(text)")
    }
  }

  @Test func windowsAreCalendarWeeksAndMonths() {
    // A Saturday.
    let seen = day("2018-09-15")
    #expect(DueWindow.calendarWeek.days(seenFrom: seen) == day("2018-09-10")...day("2018-09-16"))
    #expect(DueWindow.calendarMonth.days(seenFrom: seen) == day("2018-09-01")...day("2018-09-30"))
    #expect(DueWindow.within(days: 30).days(seenFrom: seen) == seen...day("2018-10-15"))
    for number in 0..<15 {
      let week = DueWindow.calendarWeek.days(seenFrom: seen.advanced(by: number))
      #expect(week.contains(seen.advanced(by: number)) && week.lowerBound.daysSinceMonday == 0)
    }
  }

  /// On random plans and events every filter leaves what a slow look at each item leaves.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func filtersLeaveWhatASlowLookLeaves(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let plan = Plan(reading: LargePlan(items: 200, seed: seed).text)
    let files = LargeHistory(items: plan.assignments.compactMap(\.id), events: 1500, replicas: 4, seed: seed)
      .files
    let journal = Journal(files.map { JournalPiece(file: "\($0.replica).tsv", bytes: $0.bytes) })
    for _ in 0..<40 {
      let seen = day("2017-06-01").advanced(by: Int.random(in: 0...1500, using: &random))
      let board = Snapshot(plan: plan, journal: journal, asOf: seen)
      let filter = Self.filter(of: plan, seen, &random)
      let slow = plan.assignments.indices.filter { Self.leaves(filter, board[$0]) }
      #expect(board.items(matching: filter).indicesInPlan == slow, "\(filter)")
      #expect(Filter(written: filter.written) == filter)
    }
  }

  private static func filter(of plan: Plan, _ seen: Day, _ random: inout SeededGenerator) -> Filter {
    var filter = Filter()
    if Bool.random(using: &random) { filter.unit = plan.units.names.randomElement(using: &random) }
    filter.role = Role.allCases.randomElement(using: &random) ?? .lead
    if Bool.random(using: &random) { filter.statuses = Filter.open }
    if Int.random(in: 0..<4, using: &random) == 0 { filter.lights = [.red, .yellow] }
    let first = seen.advanced(by: Int.random(in: -200...200, using: &random))
    let windows = DueWindow.usual + [.between(first, first.advanced(by: 100))]
    if Bool.random(using: &random) { filter.due = windows.randomElement(using: &random) }
    if Bool.random(using: &random) {
      filter.traits = [ItemTrait.allCases.randomElement(using: &random) ?? .conflict]
    }
    if filter.unit == nil { filter.role = .lead }
    return filter
  }

  private static func leaves(_ filter: Filter, _ item: Item) -> Bool {
    let units =
      filter.role == .lead
      ? item.leads : filter.role == .support ? item.supporters : item.leads + item.supporters
    if let unit = filter.unit, !units.contains(unit) { return false }
    if !filter.statuses.isEmpty, !filter.statuses.contains(item.status) { return false }
    if !filter.lights.isEmpty, !filter.lights.contains(item.light) { return false }
    if let window = filter.due {
      guard let due = item.due, window.days(seenFrom: item.snapshot.asOf).contains(due) else { return false }
    }
    return filter.traits.allSatisfy { has($0, item) }
  }

  private static func has(_ trait: ItemTrait, _ item: Item) -> Bool {
    switch trait {
    case .conflict: return item.isInConflict
    case .undated: return item.due == nil
    case .doubtful: return item.doubt != nil
    case .asked: return item.history.closing(on: item.snapshot.asOf).pending != nil
    case .returned: return item.ledger.contains { $0.isReturn }
    case .silent:
      guard item.status.isOpen else { return false }
      let days = item.ledger.filter { !$0.isVoided && $0.event.kind.isEntry }.map(\.event.day)
      let first = item.plan.phases.compactMap { $0.span?.firstDay }.min()
      return (days.max() ?? first).map { item.snapshot.asOf.days(since: $0) >= 60 } ?? true
    case .doneLate:
      guard item.status.isReached, let due = item.due else { return false }
      let marks = item.ledger.filter { !$0.isVoided && $0.event.kind == .mark }.map(\.event)
        .sorted { ($0.day, $0.time.milliseconds, "\($0.id)") < ($1.day, $1.time.milliseconds, "\($1.id)") }
      var since: Day?
      for mark in marks { since = mark.status?.isReached ?? false ? since ?? mark.day : nil }
      return since.map { $0 > due } ?? false
    }
  }

  @Test func namedFiltersAreReadByTheirNames() throws {
    let plan = try shippedPlan()
    for (word, named) in [
      ("我的逾期", NamedFilter.mineLate), ("30天内到期", .dueSoon), ("久未报", .silent), ("冲突", .conflict),
      ("无期限", .undated),
      ("待核", .doubtful), ("mine-late", .mineLate), ("due-30", .dueSoon),
    ] { #expect(NamedFilter(word) == named, "\(word)") }
    #expect(NamedFilter.mineLate.filter(of: nil) == nil)
    #expect(plan.ownUnit(of: Person(name: "王芳", unit: "水务局")) == "县水务局")
    #expect(plan.ownUnit(of: Person(name: "王芳", unit: "局")) == nil && plan.ownUnit(of: nil) == nil)
    let board = Snapshot(plan: plan, journal: Journal(), asOf: day("2019-12-15"))
    let mine = try #require(NamedFilter.mineLate.filter(of: "县水务局"))
    #expect(numbers(mine, board).isEmpty)
    #expect(numbers(try #require(NamedFilter.dueSoon.filter(of: nil)), board).count == 46)
    #expect(numbers(try #require(NamedFilter.silent.filter(of: nil)), board).count == 57)
    #expect(numbers(try #require(NamedFilter.undated.filter(of: nil)), board).isEmpty)
  }

  /// What was done in time and closed later is not late; what was reopened and done late is.
  @Test func doneLateIsByTheDayItWasDone() throws {
    let plan = plan(smallPlan)
    func isLate(_ marks: [(String, Status)]) throws -> Bool {
      var journal = Journal()
      for (number, mark) in marks.enumerated() {
        let after = journal.history(of: ItemID("aaaaaa5")).references(for: .mark, on: day(mark.0))
        let event = Event(
          id: EventID(
            replica: try #require(ReplicaID("bbbbbbbbbb")), sequence: UInt32(number + 1), checksum: 0),
          time: Moment(milliseconds: Int64(number + 1) * 1000, zoneMinutes: 480), on: day(mark.0), who: "甲",
          kind: .mark, item: ItemID("aaaaaa5"), value: mark.1.code, after: after)
        journal.absorb(JournalPiece(written: EventLine.write(event).bytes))
      }
      var filter = Filter()
      filter.traits = [.doneLate]
      let board = Snapshot(plan: plan, journal: journal, asOf: day("2018-12-31"))
      return board.items(matching: filter).contains { $0.id == ItemID("aaaaaa5") }
    }
    #expect(try isLate([("2018-07-01", .done)]) && !isLate([("2018-06-30", .done)]))
    #expect(try !isLate([("2018-06-01", .done), ("2018-09-01", .closed)]))
    #expect(try isLate([("2018-06-01", .done), ("2018-06-10", .doing), ("2018-08-01", .done)]))
    #expect(try !isLate([("2018-07-01", .dropped)]))
  }

  /// What is read is what was written; of anything else nothing but what can be read.
  @Test func whatIsRememberedIsReadAgain() throws {
    var remembered = Remembered()
    remembered.view = "viewUnits"
    remembered.filter.unit = "县水务局"
    remembered.filter.due = .within(days: 30)
    remembered.item = "^aaaaaa3"
    remembered.views = ["viewTable": ["0.g1", "0.p2"], "viewUnits": []]
    remembered.add(OwnFilter(name: "我的", filter: remembered.filter))
    #expect(Remembered(remembered.bytes) == remembered)
    #expect(Remembered(nil) == Remembered() && Remembered([0xFF, 0xFE, 0]) == Remembered())
    var random = SeededGenerator(seed: 16)
    for _ in 0..<300 {
      var bytes = remembered.bytes
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let read = Remembered(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
      #expect(Remembered(read.bytes) == read)
    }
    let later = Array("view\tviewTable\n新的\t留着\n".utf8)
    #expect(Remembered(later).bytes == later, "what a later version wrote is kept")
  }
}
