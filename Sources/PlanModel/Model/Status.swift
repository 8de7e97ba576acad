/// Where an item stands, as people say it.
package enum Status: UInt8, CaseIterable, Sendable {
  case todo, doing, blocked, done, closed, dropped

  /// The word in journals, commands and JSON.
  package var code: String { "\(writtenCode)" }

  var writtenCode: StaticString {
    switch self {
    case .todo: "todo"
    case .doing: "doing"
    case .blocked: "blocked"
    case .done: "done"
    case .closed: "closed"
    case .dropped: "dropped"
    }
  }

  /// 未完成: still to be worked on.
  package var isOpen: Bool { self == .todo || self == .doing || self == .blocked }

  /// Counted as reached in 完成率.
  package var isReached: Bool { self == .done || self == .closed }
}

/// The sign that follows by rule from status, due day and the day looked at.
package enum Light: UInt8, CaseIterable, Sendable, Comparable {
  case none, green, yellow, red

  /// The word in commands and JSON.
  package var code: String {
    switch self {
    case .none: "none"
    case .green: "green"
    case .yellow: "yellow"
    case .red: "red"
    }
  }

  /// The light of an item: none once it is no longer open; red when the due day is past; yellow when it
  /// comes within `warningDays`.
  package init(status: Status, due: Day?, asOf day: Day, warningDays: Int) {
    guard status.isOpen else {
      self = .none
      return
    }
    guard let due else {
      self = .green
      return
    }
    let left = due.days(since: day)
    self = left < 0 ? .red : left <= warningDays ? .yellow : .green
  }

  package static func < (left: Light, right: Light) -> Bool { left.rawValue < right.rawValue }
}

/// Which part of a unit's items is meant.
package enum Role: Sendable, CaseIterable {
  /// Only where the unit leads (牵头).
  case lead
  /// Only where it cooperates (配合).
  case support
  /// Where it leads or cooperates (牵头或配合).
  case any

  /// The word in commands.
  package var code: String { "\(self)" }
}
