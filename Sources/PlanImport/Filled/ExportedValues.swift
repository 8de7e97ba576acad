import PlanBytes
import PlanModel

/// What a workbook said when it went out, from its hidden sheet.
struct ExportedValues: Sendable {
  let plan: String
  let day: Day
  let moment: Moment?
  /// The unit that it was made for; empty where it was for all.
  let unit: String
  /// By id, or by number where an item had no id yet.
  private let items: [String: Told]

  /// What it said of an item.
  struct Told: Sendable {
    /// Whole, where it may be filled in.
    var texts: [OwnColumn: String] = [:]
    /// Sums of the rest.
    var sums: [OwnColumn: String] = [:]
  }

  /// Nil where it is not the hidden sheet of this program.
  init?(_ table: SourceTable) {
    var facts: [String: String] = [:]
    var items: [String: Told] = [:]
    var columns: [Int: OwnColumn] = [:]
    for row in table.rows {
      let cells = row.cells.map { FilledTables.plain($0.text) }
      guard let name = cells.first, cells.count > 1 else { continue }
      switch name {
      case ExportSheet.heads: columns = ExportedValues.columns(cells)
      case ExportSheet.item:
        items[cells[1]] = Told(cells, columns, hasSums: facts[ExportSheet.version] != "1")
      default: facts[name] = cells[1]
      }
    }
    guard facts[ExportSheet.version] != nil, let day = facts[ExportSheet.day].flatMap({ Day($0) }) else {
      return nil
    }
    (self.day, self.items) = (day, items)
    (plan, unit) = (facts[ExportSheet.plan] ?? "", facts[ExportSheet.unit] ?? "")
    moment = facts[ExportSheet.moment].flatMap { Moment(written: $0) }
  }

  private static func columns(_ heads: [String]) -> [Int: OwnColumn] {
    // Those of sums stand in one cell.
    let heads = heads.flatMap { $0.split(separator: ExportSheet.headEnd, omittingEmptySubsequences: false) }
    return heads.map(String.init).enumerated().dropFirst(2).reduce(into: [:]) { columns, head in
      if let column = OwnColumn.allCases.first(where: { $0.headings.contains(head.element) }) {
        columns[head.offset] = column
      }
    }
  }

  /// What was exported of an item; nil where it was not.
  func values(of item: PlanItem) -> Told? {
    item.id.flatMap { items[$0.description] } ?? items[item.number]
  }
}

extension ExportedValues.Told {
  /// - Parameter hasSums: the columns from `ExportSheet.firstSum` on stand in one cell as sums; versions before kept all.
  fileprivate init(_ cells: [String], _ columns: [Int: OwnColumn], hasSums: Bool) {
    let first = ExportSheet.firstSum
    let digits = hasSums && cells.count > first ? Array(cells[first].utf8) : []
    func sum(_ place: Int) -> String? {
      let range = place * ExportSheet.sumDigits..<(place + 1) * ExportSheet.sumDigits
      return digits.indices.upperBound < range.upperBound
        ? nil : String(decoding: digits[range], as: UTF8.self)
    }
    for (place, column) in columns {
      if hasSums && place >= first {
        sums[column] = sum(place - first)
      } else {
        texts[column] = cells.indices.contains(place) ? cells[place] : ""
      }
    }
  }
}
