import PlanBytes
import PlanModel
import PlanPhrases

/// What a file said when it went out: by its hidden sheet, else by the journal at the moment that it shows, else unknown.
struct SheetPast {
  /// What an item said.
  struct Values {
    var status: Status?
    var progress: String?
    /// What sheets do not change.
    var fixed: [OwnColumn: Was] = [:]
  }

  /// What a cell said, or what was kept of it.
  enum Was {
    case text(String)
    case sum(String)

    var text: String? { if case .text(let text) = self { text } else { nil } }

    func isSaid(by cell: FilledCell) -> Bool {
      let readings = SheetText.readings(of: cell)
      switch self {
      case .text(let text): return readings.contains(SheetText.one(text))
      case .sum(let sum): return readings.contains { ExportSheet.sum(of: $0) == sum }
      }
    }
  }

  private let record: ExportedValues?
  private let moment: Moment?
  private let board: Snapshot
  /// The day that the file is of.
  let day: Day?

  /// What is not of the plan, or moves by itself.
  private static let moving = free.union([.lastDay, .light, .section])
  /// What may be filled in, and by what rows are found.
  private static let free: Set<OwnColumn> = [.status, .lastText, .id, .number]

  init(_ file: FilledTables, _ board: Snapshot) {
    (record, self.board) = (file.record, board)
    day = file.record?.day ?? file.shownDay
    let zone = board.plan.header.zoneMinutes
    // A sheet shows no more than seconds: all of the last one counts.
    moment = file.shownMoment.flatMap { shown in
      Moment(written: "\(shown).999 +0000").map {
        Moment(milliseconds: $0.milliseconds - Int64(zone) * 60_000, zoneMinutes: zone)
      }
    }
  }

  /// - Parameter language: that of the sheet.
  func values(of item: Item, in language: Language) -> Values {
    if let told = record?.values(of: item.plan[item.index]) {
      let fixed = told.texts.filter { !SheetPast.free.contains($0.key) }.mapValues { Was.text($0) }
      return Values(
        status: told.texts[.status].flatMap { Status($0) }, progress: told.texts[.lastText],
        fixed: fixed.merging(told.sums.mapValues { .sum($0) }) { text, _ in text })
    }
    let texts = SheetPast.texts(of: item, in: language).filter { !SheetPast.moving.contains($0.key) }
    var values = Values(fixed: texts.mapValues { .text($0) })
    // The hidden sheet knows every item of its own: another file put this one in.
    if record == nil, let moment, let day {
      let past = board.past(of: item.index, on: day, upTo: moment)
      (values.status, values.progress) = (past.status, past.text)
    }
    return values
  }

  /// What a cell said of which only a sum was kept, where the board still says it.
  func text(of column: OwnColumn, _ item: Item, in language: Language) -> String? {
    guard case .sum(let sum)? = values(of: item, in: language).fixed[column] else { return nil }
    let text = SheetPast.texts(of: item, in: language)[column]
    return text.flatMap { ExportSheet.sum(of: $0) == sum ? $0 : nil }
  }

  /// What the board says of an item now.
  private static func texts(of item: Item, in language: Language) -> [OwnColumn: String] {
    let fields = ItemField.all.filter(\.isExported)
    let texts = zip(fields, item.values(of: fields)).compactMap { field, value -> (OwnColumn, String)? in
      let heading = field.heading.text(in: .chinese)
      return OwnColumn.allCases.first { $0.heading == heading }.map { ($0, value.text(in: language)) }
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  var ownUnit: String { record?.unit ?? "" }

  /// Whose sheet it is: the one that it was made for, that the sheet is called by, else the first lead of the item.
  func unit(of item: Item, sheet: String) -> String {
    if let own = record?.unit, !own.isEmpty { return own }
    if board.plan.units.number(of: sheet) != nil { return sheet }
    return item.leads.first ?? ""
  }
}
