import BoardUI
import CNcurses

/// What the description of the terminal (terminfo) says.
enum Terminfo {
  /// A capability that is a string; nil where the terminal has none.
  static func string(_ name: String) -> [UInt8]? {
    shim_capability(name).map { Array(String(cString: $0).utf8) }
  }

  /// The sequences of keys; those that all terminals share are in `KeySequences`.
  static var keys: [[UInt8]: Key] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kf1", .function(1)),
    ]
    let found = names.compactMap { name, key in string(name).map { ($0, key) } }
    return Dictionary(
      found.filter { $0.0.count > 1 && $0.0[0] == 0x1B }, uniquingKeysWith: { first, _ in first })
  }
}
