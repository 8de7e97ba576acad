// Edits among the events of a journal: which stands on which, and what nobody recorded.
extension Event {
  /// What an edit is about.
  package var editName: EditName? {
    edit.map { EditName(item: item, which: item == nil ? $0.which : "") }
  }

  /// Whether it edits a field of something; lines that come or go take all fields along.
  fileprivate func edits(_ field: EditField, of name: EditName) -> Bool {
    guard let own = edit, editName == name else { return false }
    return own.field == field || own.field.isOfLines || field.isOfLines
  }

  /// Whether both edit the same: of the same thing the same field.
  fileprivate func editsTheSame(as other: Event) -> Bool {
    guard let record = other.edit, let name = other.editName else { return false }
    return edits(record.field, of: name)
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

extension ItemHistory {
  /// The edits of a field that no later one was made in knowledge of: several, where people edited it unseen by one
  /// another. Their `after` says what they knew.
  package func editHeads(_ field: EditField, of name: EditName) -> [Event] {
    let same = liveEdits.filter { $0.edits(field, of: name) }
    let named = Set(same.flatMap(\.after))
    return same.filter { !named.contains($0.id.reference) }
  }
}

extension Plan {
  /// The last edit of each field that a history has, where the plan says something else by now: somebody changed it and
  /// nothing says who (方案另有改动，没有记录是谁). Of edits that were made unseen by one another it may hold any.
  package func overwrittenEdits(in history: ItemHistory) -> [Event] {
    let live = history.liveEdits
    // Numbers of headings may be others by now.
    let lines = live.lastIndex { $0.edit?.field.isOfLines ?? false } ?? -1
    return live.indices.filter { index in
      let event = live[index]
      guard event.item != nil || index > lines, let record = event.edit, let name = event.editName,
        !live[(index + 1)...].contains(where: { $0.editsTheSame(as: event) })
      else { return false }
      return history.editHeads(record.field, of: name).allSatisfy { holds($0) == false }
    }.map { live[$0] }
  }

  private func holds(_ event: Event) -> Bool? {
    guard let record = event.edit, let name = event.editName else { return nil }
    return holds(record, of: name)
  }
}

extension Snapshot {
  /// Whether the plan says something else than an edit wrote, and nothing says who changed it.
  package func isOverwritten(_ event: Event) -> Bool {
    guard event.kind == .edit else { return false }
    return plan.overwrittenEdits(in: journal.history(of: event.item)).contains(event)
  }
}
