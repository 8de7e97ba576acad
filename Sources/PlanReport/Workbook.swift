import CDocuments
import Glibc
import PlanModel

/// A workbook that is being written, by libxlsxwriter: sheets one after the other, each from the top to the bottom, so that
/// no more than a row of it is in memory.
final class Workbook {
  private let book: UnsafeMutablePointer<lxw_workbook>
  /// The finished file, in memory.
  private let file: Int32
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: Set<String> = []
  private(set) var failure: lxw_error = LXW_NO_ERROR

  /// Names of sheets have at most so many UTF-16 units (ECMA-376 18.2.19).
  private static let longestName = 31

  init() throws(ReportError) {
    file = documents_memory_file()
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    guard file >= 0, let book = workbook_new_opt("/proc/self/fd/\(file)", &options) else {
      throw ReportError(code: errno)
    }
    self.book = book
  }

  /// A sheet behind those that are there.
  ///
  /// - Parameter name: what cannot stand in one is left out; a second of the same name gets a number.
  func sheet(named name: String, columns: [SheetColumn]) -> Sheet? {
    guard let sheet = workbook_add_worksheet(book, unique(name)) else { return nil }
    return Sheet(sheet, columns, of: self)
  }

  private func unique(_ name: String) -> String {
    let plain = String(safe(name).map { "[]:*?/\\'".contains($0) ? " " : $0 })
    var (candidate, number) = (Workbook.fitting(plain, Workbook.longestName), 1)
    while candidate.isEmpty || !names.insert(candidate.lowercased()).inserted {
      number += 1
      let end = " \(number)"
      candidate = Workbook.fitting(plain, Workbook.longestName - end.utf16.count) + end
    }
    return candidate
  }

  private static func fitting(_ text: String, _ units: Int) -> String {
    var (result, count) = ("", 0)
    for character in text {
      count += character.utf16.count
      if count > units { break }
      result.append(character)
    }
    return result
  }

  /// One format for each look.
  func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    look.set(format)
    formats[look] = format
    return format
  }

  func note(_ error: lxw_error) { if failure == LXW_NO_ERROR { failure = error } }

  /// Ends the workbook, and passes on its bytes.
  func finish(to sink: inout ReportSink) throws(ReportError) {
    defer { close(file) }
    errno = 0
    note(workbook_close(book))
    guard failure == LXW_NO_ERROR else { throw ReportError(code: errno == 0 ? EIO : errno) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var place = 0
    while true {
      let count = pread(file, &chunk, chunk.count, off_t(place))
      guard count >= 0 else { throw ReportError(code: errno) }
      if count == 0 { return }
      sink.add(chunk[..<count])
      place += count
    }
  }
}

/// Why a report could not be made: there was no room for it, or its template cannot be filled.
package struct ReportError: Error {
  /// An `errno`; 0 where it is none.
  package let code: Int32
  package private(set) var template: TemplateError?
  package private(set) var document: ImportError?

  init(code: Int32) { self.code = code }
  init(_ error: TemplateError) { (code, template) = (0, error) }
  init(_ error: ImportError) { (code, document) = (0, error) }
}

/// How a cell looks, and whether it may be filled in.
struct CellLook: Hashable {
  enum Kind: Int, CaseIterable { case text, general, day, percent }

  var kind = Kind.general
  var isBold = false
  var isWrapped = true
  var isCentered = false
  var hasBorder = true
  var isOpen = false
  /// In points.
  var size = 11.0
  /// Red, green and blue, in hexadecimal digits.
  var fill: UInt32?
  var color: UInt32?

  func set(_ format: UnsafeMutablePointer<lxw_format>) {
    switch kind {
    case .text: format_set_num_format(format, "@")
    case .general: break
    case .day: format_set_num_format(format, "yyyy-mm-dd")
    case .percent: format_set_num_format(format, "0.##########%")
    }
    if isBold { format_set_bold(format) }
    if isWrapped { format_set_text_wrap(format) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isOpen { format_set_unlocked(format) }
    let side = isCentered ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT
    format_set_align(format, UInt8(side.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_font_size(format, size)
    if let fill { format_set_bg_color(format, fill) }
    if let color { format_set_font_color(format, color) }
  }
}
