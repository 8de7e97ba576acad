import BoardUI
import CNcurses

/// What the description of the terminal (terminfo) says.
enum Terminfo {
  /// A capability that is a string; nil where the terminal has none.
  static func string(_ name: String) -> [UInt8]? {
    shim_capability(name).map { Array(String(cString: $0).utf8) }
  }

  /// The descriptions to try for a value of TERM, in their order: its own, and where the system has none, which small
  /// systems do not have for many, that of the terminal which it is made like.
  static func descriptions(for name: String) -> [String] {
    guard let like = like.first(where: { isOf($0.family, name.lowercased()) })?.like else { return [name] }
    return [name] + (name.hasSuffix("256color") ? [like + "-256color"] : []) + [like]
  }

  private static func isOf(_ family: String, _ name: String) -> Bool {
    name.hasPrefix(family) && name.dropFirst(family.count).first.map { !$0.isLetter } ?? true
  }

  private static let like: [(family: String, like: String)] =
    [("screen", "screen"), ("tmux", "screen"), ("linux", "linux"), ("vt", "vt220")]
    + [
      "putty", "xterm", "rxvt", "konsole", "gnome", "vte", "mintty", "mobaxterm", "kitty", "alacritty",
      "foot", "st",
      "wezterm", "ghostty", "iterm", "nsterm", "teraterm", "securecrt", "xshell", "cygwin", "ms-terminal",
      "ms-vt", "eterm", "dtterm",
    ].map { ($0, "xterm") }

  /// The sequences of keys; those that all terminals share are in `KeySequences`.
  static var keys: [(sequence: [UInt8], key: Key)] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kf1", .function(1)),
      ("kri", .shiftUp), ("kind", .shiftDown),
    ]
    let found = names.compactMap { name, key in string(name).map { (sequence: $0, key: key) } }
    return found.filter { $0.sequence.count > 1 && $0.sequence[0] == 0x1B }
  }
}
