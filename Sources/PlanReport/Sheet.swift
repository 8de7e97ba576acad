import CDocuments
import PlanBytes
import PlanModel

/// A column of a sheet.
struct SheetColumn {
  var heading: String
  /// Whether people fill it in: all else is locked.
  var isOpen = false
  /// For programs alone.
  var isHidden = false
  /// What may be chosen in it: cells of another sheet, as a formula names them.
  var choices: String?
}

/// What stands in a cell.
enum SheetCell {
  /// Text, whatever it begins with.
  case text(String)
  case day(Day)
  /// A number, and whether it is one of hundredths.
  case number(DecimalNumber, isPercent: Bool)

  /// A day where a text is one.
  static func day(written text: String) -> SheetCell { Day(text).map { .day($0) } ?? .text(text) }

  /// How wide it is, in columns of a terminal.
  var width: Int {
    switch self {
    case .text(let text): DisplayWidth(ambiguous: 2).columns(of: text)
    case .day: 10
    case .number(let number, _): number.description.utf8.count + 1
    }
  }

  /// How many lines it takes in so many columns; no column is narrower than what it holds, but the widest.
  func lines(in columns: Int) -> Int {
    guard case .text(let text) = self else { return 1 }
    let width = DisplayWidth(ambiguous: 2)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      $0 + max(1, (width.columns(of: String($1)) + columns - 1) / columns)
    }
  }

  /// Office programs take a text that begins like that for a formula, also behind blanks and with full-width signs.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    // ＝ ＋ － ＠ follow the ASCII signs at the same distance.
    let plain = first.value >= 0xFF01 && first.value <= 0xFF5E ? first.value - 0xFEE0 : first.value
    return [0x3D, 0x2B, 0x2D, 0x40].contains(plain)
  }
}

/// A sheet that is being written, from the top to the bottom.
final class Sheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let columns: [SheetColumn]
  private unowned let book: Workbook
  private(set) var row: UInt32 = 0
  private var head: UInt32?
  private var widths: [Int]

  /// In columns of a terminal.
  private static let narrowest = 6
  private static let widest = 28
  /// Of a column that people write into.
  private static let roomToWrite = 20
  /// In points, of one line of text.
  private static let lineHeight = 15.0
  /// No row is higher, in points (Excel specifications and limits).
  private static let highest = 409.0
  /// A cell holds so many characters (Excel specifications and limits).
  private static let longestText = 32_767
  /// Cells of the kind for text show no more characters of it in older programs.
  private static let longestKept = 255
  /// Of what is to be filled in.
  static let openFill: UInt32 = 0xFFF9DB
  private static let headFill: UInt32 = 0xD9E2EC
  private static let bandFill: UInt32 = 0xEEF1F4

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ columns: [SheetColumn], of book: Workbook) {
    (self.sheet, self.columns, self.book) = (sheet, columns, book)
    widths = columns.map { DisplayWidth(ambiguous: 2).columns(of: $0.heading) + 2 }
    // Room for what is written into it.
    for (place, column) in columns.enumerated() where column.isOpen && column.choices == nil {
      widths[place] = max(widths[place], Sheet.roomToWrite)
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
    worksheet_set_footer(sheet, "&C&P / &N")
  }

  private var last: UInt16 { UInt16(max(0, (columns.lastIndex { !$0.isHidden } ?? 0))) }

  /// A line over all columns.
  func line(_ text: String, _ look: CellLook) {
    let format = book.format(look)
    book.note(
      last > 0
        ? worksheet_merge_range(sheet, row, 0, row, last, Sheet.plain(text), format)
        : worksheet_write_string(sheet, row, 0, Sheet.plain(text), format))
    row += 1
  }

  /// The title and what is said under it.
  func title(_ title: String, _ facts: [String]) {
    line(title, CellLook(isBold: true, isCentered: true, hasBorder: false, size: 16))
    for fact in facts { line(fact, CellLook(hasBorder: false)) }
  }

  /// The row of headings, which stays where it is and stands on each page.
  func headings() {
    let look = CellLook(kind: .text, isBold: true, isCentered: true, fill: Sheet.headFill)
    for (place, column) in columns.enumerated() {
      book.note(
        worksheet_write_string(sheet, row, UInt16(place), Sheet.plain(column.heading), book.format(look)))
    }
    head = row
    row += 1
    worksheet_freeze_panes(sheet, row, columns.count > 3 ? 2 : 0)
    worksheet_repeat_rows(sheet, 0, row - 1)
  }

  /// The heading of a part.
  func band(_ text: String) { line(text, CellLook(isBold: true, fill: Sheet.bandFill)) }

  /// - Parameter fills: colours of cells that call for attention, by their place.
  func add(_ cells: [SheetCell], fills: [Int: (fill: UInt32, color: UInt32)] = [:]) {
    let lines = cells.map { $0.lines(in: Sheet.widest - 2) }.max() ?? 1
    // Not every program finds the heights of rows by itself.
    if lines > 1 {
      worksheet_set_row(sheet, row, min(Sheet.highest, Double(lines) * Sheet.lineHeight), nil)
    }
    for (place, cell) in cells.enumerated() {
      let column = columns[place]
      var look = CellLook(isOpen: column.isOpen, fill: column.isOpen ? Sheet.openFill : nil)
      if let colors = fills[place] { (look.fill, look.color) = colors }
      write(cell, UInt16(place), look)
      widths[place] = max(widths[place], cell.width + 2)
    }
    row += 1
  }

  private func write(_ cell: SheetCell, _ place: UInt16, _ look: CellLook) {
    var look = look
    switch cell {
    case .text(let text):
      let plain = Sheet.plain(text)
      let isShort = plain.utf16.count <= Sheet.longestKept
      look.kind = isShort || SheetCell.looksLikeFormula(text) ? .text : .general
      let format = book.format(look)
      book.note(
        plain.isEmpty
          ? worksheet_write_blank(sheet, row, place, format)
          : worksheet_write_string(sheet, row, place, plain, format))
    case .day(let day):
      look.kind = .day
      // Serial numbers of days count 1970-01-01 as 25569 (ECMA-376 18.17.4.1).
      let serial = Double(day.number) + 25_569
      book.note(worksheet_write_number(sheet, row, place, serial, book.format(look)))
    case .number(let number, let isPercent):
      look.kind = isPercent ? .percent : .general
      let value = (Double(number.description) ?? 0) / (isPercent ? 100 : 1)
      book.note(worksheet_write_number(sheet, row, place, value, book.format(look)))
    }
  }

  /// Text as a cell holds it: lines stay lines, other signs that cannot be seen become `?`, and what reads like the name of
  /// a sign is told from one (ECMA-376 22.9.2.19).
  static func plain(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      safe(String($0))
    }
    let plain = lines.joined(separator: "\n").replacing("_x", with: "_x005F_x")
    guard plain.unicodeScalars.count > longestText else { return plain }
    return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(longestText - 1))) + "…"
  }

  /// Ends the sheet: filter buttons, choices, widths, and the lock.
  func finish() {
    if let head, row > head + 1 {
      worksheet_autofilter(sheet, head, 0, row - 1, last)
      for (place, column) in columns.enumerated() {
        if let choices = column.choices { offer(choices, UInt16(place), from: head + 1) }
      }
    }
    for (place, width) in widths.enumerated() { setWidth(width, UInt16(place)) }
    var allowed = lxw_protection()
    (allowed.format_cells, allowed.format_columns, allowed.format_rows) = (1, 1, 1)
    (allowed.sort, allowed.autofilter) = (1, 1)
    worksheet_protect(sheet, nil, &allowed)
  }

  private func setWidth(_ width: Int, _ place: UInt16) {
    var options = lxw_row_col_options()
    options.hidden = columns[Int(place)].isHidden ? 1 : 0
    let shown = Double(min(max(width, Sheet.narrowest), Sheet.widest))
    book.note(worksheet_set_column_opt(sheet, place, place, shown, nil, &options))
  }

  private func offer(_ choices: String, _ place: UInt16, from first: UInt32) {
    var formula = Array(choices.utf8CString)
    formula.withUnsafeMutableBufferPointer { formula in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = formula.baseAddress
      // What people write in other words is read as well.
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      book.note(worksheet_data_validation_range(sheet, first, place, row - 1, place, &validation))
    }
  }

  /// Only programs see it.
  func hide() { sheet.pointee.hidden = 2 }
}
