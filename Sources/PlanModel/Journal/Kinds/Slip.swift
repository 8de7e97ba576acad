extension Event.Kind {
  /// A reminder that was issued (催办): its value is the level, its text the number of the paper TAB the unit that it
  /// went to. One event an item; a paper is all that have its number.
  package static let slip = Event.Kind(
    code: "slip", isUndoable: true, name: .slip, shown: { SlipLevel(value: $0).map { .slip($0) } })
}

/// How a reminder is called, the mildest first.
package enum SlipLevel: Int, CaseIterable, Sendable {
  /// 提醒函
  case reminder = 1
  /// 催办单
  case urging
  /// 督办通知单
  case notice

  /// The word in commands.
  package var code: String { "\(rawValue)" }

  fileprivate init?(value: String) {
    guard let level = Self.allCases.first(where: { $0.code == value }) else { return nil }
    self = level
  }
}

/// A reminder, and whether the unit answered.
package struct Slip: Equatable, Sendable {
  package var event: Event
  /// Nil where this version does not know it.
  package var level: SlipLevel?
  package var paper: String
  package var unit: String
  /// How many went before it.
  package var before: Int
  /// The first entry that was recorded after it; nil: no answer yet.
  package var answer: Event?

  /// What is written in the event.
  package static func text(paper: String, unit: String) -> String { paper + "\t" + unit }

  fileprivate init(_ event: Event, before: Int, answer: Event?) {
    let parts = event.text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    (self.event, self.before, self.answer) = (event, before, answer)
    level = SlipLevel(value: event.value)
    (paper, unit) = (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
  }
}

extension [LedgerEntry] {
  /// The reminders in the ledger of an item and its targets, in their order.
  package var slips: [Slip] {
    let standing = filter { !$0.isVoided }.map(\.event).sorted()
    var before = 0
    return standing.indices.filter { standing[$0].kind == .slip }.map { index in
      defer { before += 1 }
      return Slip(
        standing[index], before: before, answer: standing[index...].first { $0.kind.isEntry })
    }
  }
}
