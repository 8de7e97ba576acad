import PlanModel
import PlanPhrases

/// The columns of events: where there is little room there are fewer.
struct ChangeColumns: Sendable {
  private let room: Int
  private let hasLate: Bool
  private let day = 11
  private let who = 8
  private var late: Int { hasLate ? 11 : 0 }
  private var hasUnit: Bool { room >= 76 }
  private var unit: Int { room >= 110 ? 24 : 15 }
  private var hasText: Bool { room >= 100 }
  private var rest: Int { max(10, room - 1 - day - who - late - (hasUnit ? unit : 0)) }
  private var what: Int { hasText ? 24 : max(min(18, rest / 2), rest * 45 / 100) }
  private var item: Int { hasText ? (rest - what) / 2 : rest - what }

  /// - Parameter hasLate: something was recorded later than it was true.
  init(_ desk: Desk, hasLate: Bool) { (room, self.hasLate) = (desk.viewColumns, hasLate) }

  func heading(_ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    builder.add(" ")
    builder.column(desk.said(.changeWhen), day, .label)
    builder.column(desk.said(.changeItem), item, .label)
    if hasUnit { builder.column(FieldHeading.lead.text(in: desk.language), unit, .label) }
    builder.column(desk.said(.changeWhat), what, .label)
    if hasText { builder.column(FieldHeading.progress.text(in: desk.language), rest - item - what, .label) }
    builder.column(desk.said(.changeWho), who, .label)
    if hasLate { builder.column(desk.said(.changeRecorded), late, .label) }
    return builder.line
  }

  func line(_ event: EventIndex, of snapshot: Snapshot, _ desk: Desk) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    guard let change = snapshot.changes(of: [event]).first else { return builder.line }
    func add(_ text: String, _ columns: Int, _ style: Style = .normal) {
      builder.column(text, columns - 1, style)
      builder.add(" ")
    }
    let own = change.item.map { snapshot.plan[$0] }
    builder.add(" ")
    add(change.event.day.description, day)
    add(own.map { $0.name(in: desk.language) } ?? desk.said(.planAsWhole), item)
    if hasUnit { add(own.map { desk.shortUnits(of: $0) } ?? "", unit) }
    let words = snapshot.words(of: change, in: desk.language)
    let text = change.event.remark
    add(hasText || text.isEmpty ? words : desk.language.pair(words, text), what, Style(change.color))
    if hasText { add(text, rest - item - what) }
    add(change.event.who, who)
    if change.lateDays > 0 { builder.add(desk.said(.model(.recordedLate(change.lateDays))), Style(.yellow)) }
    return builder.line
  }
}

extension Change {
  /// The colour of the status that it states.
  fileprivate var color: Style.Color { event.status?.color ?? .normal }
}
