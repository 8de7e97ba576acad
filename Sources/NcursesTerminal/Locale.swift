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

/// Chooses the locale of the environment where it is an installed UTF-8 one, else C.UTF-8.
///
/// - Returns: false where the system has no UTF-8 locale at all.
func chooseLocale() -> Bool {
  for name in ["", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] {
    if setlocale(LC_ALL, name) != nil, let codeset = nl_langinfo(Int32(CODESET)),
      String(cString: codeset) == "UTF-8"
    {
      return true
    }
  }
  return false
}
