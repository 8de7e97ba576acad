import PlanModel
import PlanPhrases

/// The columns of events: where there is little room there are fewer.
struct ChangeColumns: Sendable {
  private let room: Int
  private let hasLate: Bool
  private let day = 11
  private let who, unit, what, item: Int
  private var late: Int { hasLate ? 11 : 0 }
  private var hasUnit: Bool { unit > 0 }
  private var hasText: Bool { ChangeColumns.hasText(in: room) }
  /// What the text has.
  private var text: Int { max(0, room - 1 - day - item - unit - what - who - late) }

  /// The events that the widths are taken from.
  private static let sampleSize = 60

  /// - Parameters:
  ///   - rows: the events that are shown.
  ///   - hasLate: something was recorded later than it was true.
  init(_ desk: Desk, _ rows: [Row], hasLate: Bool) {
    (room, self.hasLate) = (desk.viewColumns, hasLate)
    let cells = rows.prefix(ChangeColumns.sampleSize).compactMap { ChangeCells($0, desk) }
    func width(_ text: (ChangeCells) -> String, _ heading: String, _ range: ClosedRange<Int>) -> Int {
      let widest = (cells.map(text) + [heading]).map { desk.width.columns(of: safe($0)) + 2 }.max() ?? 0
      return max(range.lowerBound, min(widest, range.upperBound))
    }
    who = width(\.who, desk.said(.changeWho), 8...12)
    unit =
      room < 76 ? 0 : width(\.units, FieldHeading.lead.text(in: desk.language), 10...(room >= 110 ? 24 : 15))
    let rest = max(10, room - 1 - day - who - unit - (hasLate ? 11 : 0))
    let wanted = ChangeColumns.hasText(in: room) ? \ChangeCells.words : \ChangeCells.all
    what = min(width({ $0[keyPath: wanted] }, desk.said(.changeWhat), 12...40), max(rest / 2, rest - 26))
    item = ChangeColumns.hasText(in: room) ? min(width(\.name, "", 16...48), rest - what - 10) : rest - what
  }

  private static func hasText(in room: Int) -> Bool { room >= 100 }

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    builder.add(" ")
    builder.column(desk.said(.changeWhen), day, .label)
    builder.column(desk.said(.changeItem), item, .label)
    if hasUnit { builder.column(FieldHeading.lead.text(in: desk.language), unit, .label) }
    builder.column(desk.said(.changeWhat), what, .label)
    if hasText { builder.column(FieldHeading.progress.text(in: desk.language), text, .label) }
    builder.column(desk.said(.changeWho), who, .label)
    if hasLate { builder.column(desk.said(.changeRecorded), late, .label) }
    return builder.line
  }

  func line(_ event: EventIndex, of snapshot: Snapshot, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    guard let change = snapshot.changes(of: [event]).first else { return builder.line }
    let cells = ChangeCells(change, of: snapshot, desk)
    func add(_ text: String, _ columns: Int, _ style: Style = .normal) {
      builder.column(text, columns - 1, style)
      builder.add(" ")
    }
    builder.add(" ")
    add(change.event.day.description, day)
    add(cells.name, item)
    if hasUnit { add(cells.units, unit) }
    add(hasText ? cells.words : cells.all, what, Style(change.color))
    if hasText { add(cells.text, text) }
    add(cells.who, who)
    if change.lateDays > 0 { builder.add(desk.said(.model(.recordedLate(change.lateDays))), Style(.yellow)) }
    return builder.line
  }
}

/// What the columns say of an event.
private struct ChangeCells {
  let name, units, words, text, who: String
  /// The words with the text, where that has no column.
  let all: String

  init(_ change: Change, of snapshot: Snapshot, _ desk: Desk) {
    let own = change.item.map { snapshot.plan[$0] }
    name = own.map { $0.name(in: desk.language) } ?? desk.said(.planAsWhole)
    units = own.map { desk.shortUnits(of: $0) } ?? ""
    words = snapshot.words(of: change, in: desk.language)
    text = change.event.remark(in: desk.language)
    who = change.event.who
    all = text.isEmpty ? words : desk.language.pair(words, text)
  }

  init?(_ row: Row, _ desk: Desk) {
    guard case .event(let event, let plan) = row else { return nil }
    let snapshot = desk.plans[Int(plan)]
    guard let change = snapshot.changes(of: [EventIndex(Int(event))]).first else { return nil }
    self.init(change, of: snapshot, desk)
  }
}

extension Change {
  /// The colour of the status that it states.
  fileprivate var color: Style.Color { event.status?.color ?? .normal }
}
