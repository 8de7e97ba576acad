// Edits among the events of a journal: which stands on which, and what nobody recorded.
extension Event {
  /// What an edit is about.
  package var editName: EditName? {
    edit.map { EditName(item: item, which: item == nil ? $0.which : "") }
  }

  /// Whether both edit the same: of the same thing the same field.
  fileprivate func editsTheSame(as other: Event) -> Bool {
    guard let own = edit, let their = other.edit, editName == other.editName else { return false }
    return own.field == their.field || own.field.isOfLines || their.field.isOfLines
  }
}

extension ItemHistory {
  /// The edits that were not taken back, in their order.
  package var liveEdits: [Event] {
    let voided = voided()
    return zip(events, voided).filter { !$1 && $0.edit != nil }.map(\.0)
  }

  /// The last edit of the same field that was made after one and not taken back.
  package func edit(standingOn event: Event) -> Event? {
    liveEdits.last { $0 > event && $0.editsTheSame(as: event) }
  }
}

extension Plan {
  /// The last edit of each field that a history has, where the plan says something else by now: somebody changed it and
  /// nothing says who (方案另有改动，没有记录是谁).
  package func overwrittenEdits(in history: ItemHistory) -> [Event] {
    let live = history.liveEdits
    // Numbers of headings may be others by now.
    let lines = live.lastIndex { $0.edit?.field.isOfLines ?? false } ?? -1
    return live.indices.filter { index in
      let event = live[index]
      guard event.item != nil || index > lines, let record = event.edit, let name = event.editName,
        !live[(index + 1)...].contains(where: { $0.editsTheSame(as: event) })
      else { return false }
      return holds(record, of: name) == false
    }.map { live[$0] }
  }
}

extension Snapshot {
  /// Whether the plan says something else than an edit wrote, and nothing says who changed it.
  package func isOverwritten(_ event: Event) -> Bool {
    guard event.kind == .edit else { return false }
    return plan.overwrittenEdits(in: journal.history(of: event.item)).contains(event)
  }
}
