import CNcurses
import Glibc
import PlanModel
import Synchronization

/// The width of ambiguous characters that ncurses is told, in columns.
enum AmbiguousWidth {
  static let columns = Atomic<Int>(1)
}

/// The C library's `wcwidth`, replaced for the whole program: ncurses then counts columns as the board does.
///
/// - Returns: columns, or -1 for what is not printed.
@_cdecl("wcwidth")
package func duban_wcwidth(_ character: wchar_t) -> Int32 {
  guard let scalar = Unicode.Scalar(UInt32(bitPattern: character)), scalar.value >= 0x20, scalar.value != 0x7F
  else {
    return character == 0 ? 0 : -1
  }
  return Int32(DisplayWidth(ambiguous: AmbiguousWidth.columns.load(ordering: .relaxed)).columns(of: scalar))
}

/// The C library's `wcrtomb`, replaced for the whole program: what ncurses writes is UTF-8, on systems without any
/// UTF-8 locale too, as where nothing but the program is installed.
///
/// - Returns: how many bytes were written; -1, with `errno`, for what is no scalar.
@_cdecl("wcrtomb")
package func duban_wcrtomb(
  _ bytes: UnsafeMutablePointer<CChar>?, _ character: wchar_t, _ state: UnsafeMutablePointer<mbstate_t>?
) -> Int {
  guard let bytes else { return 1 }
  guard let encoded = Unicode.Scalar(UInt32(bitPattern: character)).flatMap(UTF8.encode) else {
    errno = EILSEQ
    return -1
  }
  for (index, byte) in encoded.enumerated() { bytes[index] = CChar(bitPattern: byte) }
  return encoded.count
}

/// Chooses the locale of the environment where it is an installed UTF-8 one, else C.UTF-8, else any; where the system
/// has none, the program's own functions above do.
func chooseLocale() {
  for name in ["", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] {
    guard setlocale(LC_ALL, name) != nil else { continue }
    if let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" {
      return
    }
  }
  setlocale(LC_ALL, "C")
}
