import BoardUI
import CNcurses
import Glibc

/// What the colours of frames are on a terminal. Nobody knows whether its background is light or dark: each is read on
/// both (WCAG 2.1, 1.4.3: at least 4 : 1 for bold text), and what has none for that is left without.
struct Palette {
  /// The numbers of a foreground and a background; -1: the terminal's own.
  struct Pair: Equatable {
    var foreground: Int16
    var background: Int16 = -1
  }

  private let pairs: [Style.Color: Pair]

  /// - Parameter colors: that the terminal has.
  init(colors: Int32) {
    // xterm's 256: #ff0000, #af5f00, #008700, #0087af. Of eight only red is read on both; black is on yellow.
    pairs =
      colors >= 256
      ? [
        .red: Pair(foreground: 196), .yellow: Pair(foreground: 130), .green: Pair(foreground: 28),
        .blue: Pair(foreground: 31),
      ]
      : [
        .red: Pair(foreground: Int16(COLOR_RED)),
        .yellow: Pair(foreground: Int16(COLOR_BLACK), background: Int16(COLOR_YELLOW)),
      ]
  }

  /// The number of the pair of a colour; nil where it is not told by one.
  func number(of color: Style.Color) -> Int32? { pairs[color].map { _ in Int32(color.rawValue) } }

  /// The palette of the terminal that is open; nil where it has no colours, or the person wants none (NO_COLOR,
  /// https://no-color.org).
  static func start() -> Palette? {
    let isUnwanted = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard has_colors(), !isUnwanted else { return nil }
    start_color()
    use_default_colors()
    let palette = Palette(colors: shim_colors())
    for (color, pair) in palette.pairs { init_pair(Int16(color.rawValue), pair.foreground, pair.background) }
    return palette
  }
}
