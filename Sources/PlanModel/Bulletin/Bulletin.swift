/// A bulletin (通报): all that it says of a plan and a period, as facts, so that it can be kept and printed again as it was
/// when it was issued. What it is told in is for those that write it out.
package struct Bulletin: Codable, Equatable, Sendable {
  /// Raised where a field changes its meaning or goes away.
  package static let supportedVersion = 1

  package let version: Int
  package let number: String
  package let planID: String?
  /// Empty where the plan has none.
  package let title: String
  /// What stands on every screen, such as 演示数据.
  package let label: String?
  /// The day that stands on it.
  package let date: Day
  /// The period; the last day is the one on which everything else is looked at.
  package let since, until: Day
  /// What is due within so many days is due soon.
  package let warningDays: Int
  package let whole: Tally
  /// Phases and groups, and lead units, in the order of the plan; those without items are left out. An item that several
  /// units lead counts for each.
  package let groups, units: [Part]
  package let changes: [Figure]
  /// Lead units that have something open, and no entry in the period.
  package let silentUnits: [String]
  /// The latest first.
  package let late: [Late]
  package let targets: [Measured]
  /// What the office asks for from now on (下一步工作), line by line; nil where nothing was written.
  package var next: String?
  /// What people write down of the seal that was made last; nil where there was none.
  package var seal: String?

  /// A part of the plan.
  package struct Part: Codable, Equatable, Sendable {
    /// The number of a phase; nil for what is none.
    package let phase: Int?
    package let name: String
    package let tally: Tally
  }

  /// An item, as far as it is named.
  package struct Named: Codable, Equatable, Sendable {
    package let number, title: String
    package let leads: [String]
  }

  /// What changed in the period.
  package struct Figure: Codable, Equatable, Sendable {
    package let what: ChangeFigure
    package let items: [Named]
  }

  /// An item that is late.
  package struct Late: Codable, Equatable, Sendable {
    package let item: Named
    /// What the plan says of it; empty where that is its title.
    package let wording: String
    package let due: Day
    package let days: Int
    /// By its code.
    package let status: String
    /// The entry that was recorded last; nil where there is none.
    package let last: Said?
  }

  /// An entry.
  package struct Said: Codable, Equatable, Sendable {
    package let on: Day
    package let who: String
    /// By its code.
    package let kind: String
    package let value, text: String
    /// What was measured, where it is about a target.
    package let indicator: String?
  }

  /// A target.
  package struct Measured: Codable, Equatable, Sendable {
    /// Of its item; empty where it is the plan's as a whole.
    package let number: String
    package let indicator, goal: String
    package let state: TargetState
    /// What was measured last, with what it is counted in, and when.
    package let last: String?
    package let on: Day?
  }

  /// The period.
  package var days: DayRange { DayRange(first: since, last: until) }

  /// How many targets are as wanted.
  package func count(_ state: TargetState) -> Int { targets.count { $0.state == state } }
}

extension ChangeFigure: Codable {}
extension TargetState: Codable {}

extension Day: Codable {
  /// As it is written, `2018-09-15`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
