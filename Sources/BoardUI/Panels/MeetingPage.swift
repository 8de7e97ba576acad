import PlanModel
import PlanPhrases

// One item of a meeting over the whole screen: few lines, no grey, nothing that is not about it.
extension Desk {
  /// So many rows, whatever the item has to say.
  func meetingLines(_ meeting: Meeting, rows: Int) -> [Line] {
    let item = meeting.item.flatMap { self[$0] }
    let lines = [meetingTitle(meeting, item)] + (item.map { meetingBody($0, rows: rows - 1) } ?? [nothingDue])
    return Array((lines + Array(repeating: Line(), count: max(0, rows - lines.count))).prefix(rows))
  }

  private var nothingDue: Line {
    laidOut([DetailLine(label: "", text: said(.nothingForMeeting))], limit: nil, columns: size.columns)
      .first ?? Line()
  }

  /// `调度会  县水务局                              已过 3 / 12`
  private func meetingTitle(_ meeting: Meeting, _ item: Item?) -> Line {
    var builder = LineBuilder(width, limit: size.columns, base: .bar)
    let passed = said(.passedItems(passed(meeting), of: meeting.items.count)) + " "
    let room = max(0, size.columns - width.columns(of: passed) - 1)
    let unit = item.map { language.list($0.leads) } ?? ""
    builder.column(" " + said(.meetingTitle) + "  " + unit, room, .heading)
    builder.addRight(passed, .heading)
    return builder.filled()
  }

  /// With room to spare its parts stand apart.
  private func meetingBody(_ item: Item, rows: Int) -> [Line] {
    let parts = ItemDetail(item, in: language).meetingParts
    let laid = parts.map { laidOut($0, limit: nil, columns: size.columns) }.filter { !$0.isEmpty }
    let isRoomy = laid.reduce(laid.count) { $0 + $1.count } <= rows
    return isRoomy ? laid.flatMap { [Line()] + $0 } : laid.flatMap(\.self)
  }
}

extension ItemDetail {
  /// For a meeting: what it is, what was promised, what was said last.
  var meetingParts: [[DetailLine]] {
    let entries = item.ledger.reversed().filter { !$0.isVoided }
    let today = entries.filter { $0.event.day == item.snapshot.asOf }
    let before = entries.first { $0.event.day < item.snapshot.asOf && $0.event.kind.isEntry }
    func lines(_ label: BoardPhrase, _ entries: [LedgerEntry]) -> [DetailLine] {
      entries.map { DetailLine(label: said(label), text: ledgerText($0)) }
    }
    let last =
      before.map { lines(.lastSaid, [$0]) } ?? [
        DetailLine(label: said(.lastSaid), text: said(.nothingSaid))
      ]
    return [
      Array(headLines.prefix(1)),
      Array(headLines.dropFirst())
        + fieldLines([.aboveLedger, .aboveLedgerWithRoom]) { $0.lines(in: language) },
      last, lines(.saidToday, today),
    ]
  }
}
