import PlanBytes

/// A field of items: all that tables, files, the detail, the search and comparisons know of it. There is one of each.
package final class ItemField: Sendable {
  /// Over its column.
  package let heading: FieldHeading
  /// In front of what it says.
  package let label: FieldHeading
  /// Its name in files for programs; nil: it is not in them.
  package let name: String?
  /// Whether it is a column of tables in files.
  package let isExported: Bool
  package let screen: ScreenColumn?
  package let plain: PlainColumn?
  package let detail: DetailPlace?
  /// How another wording is told; nil: it makes no difference between two items.
  package let comparison: Comparison?
  let search: Search?
  private let content: Content

  private enum Content: Sendable {
    case planned(@Sendable (PlanItem) -> FieldValue)
    case standing(@Sendable (Item) -> FieldValue)
  }

  private init(
    _ heading: FieldHeading, label: FieldHeading? = nil, name: String?, isExported: Bool,
    screen: ScreenColumn?,
    plain: PlainColumn?, detail: DetailPlace? = nil, comparison: Comparison? = nil, search: Search?,
    content: Content
  ) {
    (self.heading, self.label, self.name, self.isExported) = (heading, label ?? heading, name, isExported)
    (self.screen, self.plain, self.detail) = (screen, plain, detail)
    (self.comparison, self.search, self.content) = (comparison, search, content)
  }

  /// A field that the plan states.
  convenience init(
    _ heading: FieldHeading, label: FieldHeading? = nil, name: String? = nil, isExported: Bool = false,
    screen: ScreenColumn? = nil, plain: PlainColumn? = nil, detail: DetailPlace? = nil,
    comparison: Comparison? = nil, search: Search? = nil,
    planned: @escaping @Sendable (PlanItem) -> FieldValue
  ) {
    self.init(
      heading, label: label, name: name, isExported: isExported, screen: screen, plain: plain,
      detail: detail, comparison: comparison, search: search, content: .planned(planned))
  }

  /// A field that follows from what happened up to the day of the snapshot.
  convenience init(
    _ heading: FieldHeading, name: String? = nil, isExported: Bool = true, screen: ScreenColumn? = nil,
    plain: PlainColumn? = nil, search: Search? = nil, standing: @escaping @Sendable (Item) -> FieldValue
  ) {
    self.init(
      heading, name: name, isExported: isExported, screen: screen, plain: plain, search: search,
      content: .standing(standing))
  }

  /// Whether all items of a task or a phase say the same.
  var isShared: Bool { if case .shared = search { true } else { false } }

  /// What it says of an item.
  package func value(of item: Item) -> FieldValue {
    switch content {
    case .planned(let value): value(item.planned)
    case .standing(let value): value(item)
    }
  }

  /// What it says of an item by its plan; nil where that takes more than the plan.
  func value(of item: PlanItem) -> FieldValue? {
    if case .planned(let value) = content { value(item) } else { nil }
  }
}

extension Item {
  /// What fields say of it.
  package func values(of fields: [ItemField]) -> [FieldValue] { fields.map { $0.value(of: self) } }
}

/// How a field stands in the table on a screen.
package struct ScreenColumn: Sendable {
  /// How many columns it takes at most of a list so wide, a blank at the end among them; 0: left out; nil: what the
  /// others leave.
  package let columns: @Sendable (Int) -> Int?
  /// Right of the phase cells.
  package var isRight = false
  /// Only where it says something.
  package var isSign = false
  /// Left out, too, where it says the same in every row.
  package var mayGo = false

  static func left(_ columns: @escaping @Sendable (Int) -> Int) -> ScreenColumn {
    ScreenColumn(columns: columns, mayGo: true)
  }
  static func right(_ columns: @escaping @Sendable (Int) -> Int) -> ScreenColumn {
    ScreenColumn(columns: columns, isRight: true, mayGo: true)
  }
  /// Always there.
  static func fixed(_ columns: Int, isRight: Bool = false) -> ScreenColumn {
    ScreenColumn(columns: { _ in columns }, isRight: isRight)
  }
  static func sign(_ columns: Int) -> ScreenColumn {
    ScreenColumn(columns: { _ in columns }, isRight: true, isSign: true)
  }
  static let rest = ScreenColumn(columns: { _ in nil })
}

/// How a field stands in a table of plain text.
package enum PlainColumn: Sendable {
  case columns(Int)
  /// At the end of the line, and only where it calls for attention.
  case sign
}

/// Where a field has lines of its own in the detail.
package enum DetailPlace: Sendable {
  case aboveLedger
  /// Below the ledger where each thing has one row.
  case aboveLedgerWithRoom
  case belowLedger
}

/// How another wording of a field is told.
package struct Comparison: Sendable {
  /// Its rank among the differences of an item.
  var rank: Int
  package private(set) var telling = Telling.both

  package enum Telling: Sendable {
    /// By what it was and what it is now.
    case both
    /// The same, but for long texts.
    case bothIfShort
    /// By its name alone.
    case name
  }
}

/// Where a text that is sought is looked for.
enum Search: Sendable {
  /// In a text that each item has for itself.
  case own(@Sendable (Plan, Int, inout FoldedText) -> Void)
  /// In texts that several items share, each of which is looked through once.
  case shared(@Sendable (Plan, inout TextIndex) -> Void)
  /// In the names of the units that have any part in it.
  case units
  /// In what was recorded, and by whom.
  case remarks
}
