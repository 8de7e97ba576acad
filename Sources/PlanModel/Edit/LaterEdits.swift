// Edits among the events of a journal: which stands on which, and what nobody recorded.
extension Event {
  /// What an edit is about, as it is called afterwards.
  package var editName: EditName? { editNames.last }

  /// What an edit is about, as it was called, and as it is called afterwards.
  private var editNames: [EditName] {
    guard let topic = editTopic else { return [] }
    return item.map { [EditName(item: $0, which: "")] }
      ?? topic.headings.map { EditName(item: nil, which: $0) }
  }

  /// Whether it edits a field of something; lines that come or go take all fields along, and other numbers the names of
  /// what they are written before.
  fileprivate func edits(_ field: EditField, of name: EditName) -> Bool {
    guard let own = editTopic else { return false }
    if editNames.contains(name) { return own.field == field || own.field.isOfLines || field.isOfLines }
    return own.field == .number && editNames.contains { name.isUnder($0) }
  }

  /// Whether both edit the same: of the same thing the same field.
  fileprivate func editsTheSame(as other: Event) -> Bool {
    func edits(_ one: Event, what other: Event) -> Bool {
      guard let field = other.editTopic?.field else { return false }
      return other.editNames.contains { one.edits(field, of: $0) }
    }
    return edits(self, what: other) || edits(other, what: self)
  }
}

extension EditName {
  /// Whether it is the name of a heading that stands under another one, or under the plan.
  func isUnder(_ other: EditName) -> Bool {
    guard item == nil, other.item == nil, which != other.which, let own = ItemNumber(which) else {
      return false
    }
    return other.which.isEmpty || ItemNumber(other.which)?.covers(own) ?? false
  }
}

extension ItemHistory {
  /// The edits that were not taken back, in their order.
  package var liveEdits: [Event] {
    let voided = voided()
    return zip(events, voided).filter { !$1 && $0.editTopic != nil }.map(\.0)
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
    var (found, later) = ([Event](), LaterTopics())
    for event in history.liveEdits.reversed() {
      guard let topic = event.editTopic, let name = event.editName else { continue }
      // Numbers of headings may be others by now.
      if event.item == nil, later.hasLines { break }
      // Most hold: what stands on which is asked only of the others.
      if !later.edits(topic.field, of: name), holds(event) == false,
        history.editHeads(topic.field, of: name).allSatisfy({ holds($0) == false })
      {
        found.append(event)
      }
      later.take(topic, name)
    }
    return found.reversed()
  }

  fileprivate func holds(_ event: Event) -> Bool? {
    guard let record = event.edit, let name = event.editName else { return nil }
    return holds(record, of: name)
  }
}

/// Which fields were edited later, and of what lines came or went.
private struct LaterTopics {
  private var fields: Set<Field> = []
  private var lines: Set<EditName> = []
  private(set) var hasLines = false

  private struct Field: Hashable {
    var field: EditField
    var name: EditName
  }

  mutating func take(_ topic: EditTopic, _ name: EditName) {
    fields.insert(Field(field: topic.field, name: name))
    guard topic.field.isOfLines || topic.field == .number else { return }
    lines.insert(name)
    hasLines = true
  }

  func edits(_ field: EditField, of name: EditName) -> Bool {
    fields.contains(Field(field: field, name: name)) || lines.contains(name)
  }
}

extension Snapshot {
  /// Whether the plan says something else than an edit wrote, and nothing says who changed it.
  package func isOverwritten(_ event: Event) -> Bool {
    guard event.kind == .edit, plan.holds(event) == false else { return false }
    return plan.overwrittenEdits(in: journal.history(of: event.item)).contains(event)
  }
}
