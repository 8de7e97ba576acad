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

  /// Office programs take a text that begins like that for a formula, also behind blanks and with full-width signs.
  static func looksLikeFormula(_ text: String) -> Bool {
    // Most begin with an ideograph or a digit.
    if let byte = text.utf8.first, byte.beginsIdeograph || byte.isLetterOrDigit { return false }
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
  /// One for each kind of each column.
  private var formats: [UnsafeMutablePointer<lxw_format>?]

  /// In columns of a terminal.
  private static let narrowest = 6
  private static let widest = 28
  /// Beside what stands in a cell.
  private static let margin = 2
  private static let room = widest - margin
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
    formats = Array(repeating: nil, count: columns.count * CellLook.Kind.allCases.count)
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
    var lines = 1
    for (place, cell) in cells.enumerated() { lines = max(lines, write(cell, place, fills[place])) }
    // Not every program finds the heights of rows by itself.
    if lines > 1 {
      worksheet_set_row(sheet, row, min(Sheet.highest, Double(lines) * Sheet.lineHeight), nil)
    }
    row += 1
  }

  /// - Returns: how many lines it takes.
  private func write(_ cell: SheetCell, _ place: Int, _ colors: (fill: UInt32, color: UInt32)?) -> Int {
    let column = UInt16(place)
    switch cell {
    case .text(let text): return write(text, place, colors)
    case .day(let day):
      // Serial numbers of days count 1970-01-01 as 25569 (ECMA-376 18.17.4.1).
      let serial = Double(day.number) + 25_569
      book.note(worksheet_write_number(sheet, row, column, serial, format(.day, place, colors)))
      return measure("yyyy-mm-dd", place)
    case .number(let number, let isPercent):
      let value = (Double(number.description) ?? 0) / (isPercent ? 100 : 1)
      let format = format(isPercent ? .percent : .general, place, colors)
      book.note(worksheet_write_number(sheet, row, column, value, format))
      return measure(number.description + "%", place)
    }
  }

  private func write(_ text: String, _ place: Int, _ colors: (fill: UInt32, color: UInt32)?) -> Int {
    let plain = Sheet.plain(text)
    let isShort = plain.utf8.count <= Sheet.longestKept || plain.utf16.count <= Sheet.longestKept
    let kind: CellLook.Kind = isShort || SheetCell.looksLikeFormula(text) ? .text : .general
    let format = format(kind, place, colors)
    book.note(
      plain.isEmpty
        ? worksheet_write_blank(sheet, row, UInt16(place), format)
        : worksheet_write_string(sheet, row, UInt16(place), plain, format))
    return measure(plain, place)
  }

  /// The format of a cell; that of a column, which most have, is looked up once.
  private func format(
    _ kind: CellLook.Kind, _ place: Int, _ colors: (fill: UInt32, color: UInt32)?
  ) -> UnsafeMutablePointer<lxw_format>? {
    let known = place * CellLook.Kind.allCases.count + kind.rawValue
    if colors == nil, let format = formats[known] { return format }
    let isOpen = columns[place].isOpen
    let look = CellLook(
      kind: kind, isOpen: isOpen, fill: colors?.fill ?? (isOpen ? Sheet.openFill : nil), color: colors?.color)
    let format = book.format(look)
    if colors == nil { formats[known] = format }
    return format
  }

  /// Widens a column to a text.
  ///
  /// - Returns: how many lines it takes there; no column is narrower than what it holds, but the widest.
  private func measure(_ text: String, _ place: Int) -> Int {
    if columns[place].isHidden { return 1 }
    // No text takes more columns than bytes.
    let bytes = text.utf8.count
    let isOneLine = bytes == 0 || !text.utf8.contains(Ascii.newline)
    if isOneLine, bytes <= Sheet.room, bytes + Sheet.margin <= widths[place] { return 1 }
    let display = DisplayWidth(ambiguous: 2)
    let lines = isOneLine ? [text[...]] : text.split(omittingEmptySubsequences: false) { $0 == "\n" }
    let columns = lines.map { display.columns(of: $0) }
    widths[place] = max(widths[place], columns.reduce(0, +) + Sheet.margin)
    return columns.reduce(0) { $0 + max(1, ($1 + Sheet.room - 1) / Sheet.room) }
  }

  /// Text as a cell holds it: lines stay lines, other signs that cannot be seen become `?`, and what reads like the name of
  /// a sign is told from one (ECMA-376 22.9.2.19).
  static func plain(_ text: String) -> String {
    var plain = hasLineEnds(text) ? lines(of: text) : safe(text)
    if plain.utf8.contains(UInt8(ascii: "_")) { plain = plain.replacing("_x", with: "_x005F_x") }
    guard plain.utf8.count > longestText else { return plain }
    guard plain.unicodeScalars.count > longestText else { return plain }
    return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(longestText - 1))) + "…"
  }

  private static func hasLineEnds(_ text: String) -> Bool {
    let mayHave = text.utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
    return mayHave && text.contains(where: \.isNewline)
  }

  private static func lines(of text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { safe(String($0)) }.joined(separator: "\n")
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
