/// A screen with a keyboard: ncurses in life, a script in tests.
package protocol Terminal: AnyObject {
  var size: ScreenSize { get }
  /// Shows a frame; only what differs from the one before is painted.
  func present(_ frame: Frame)
  /// Gives a text to the clipboard of the machine that the terminal is on, where the terminal does that.
  func copy(_ text: String)
  /// Gives the terminal to another program, and takes it back when that has ended.
  func lend(to program: () -> Void)
  /// Waits for the next events; several where they came together. Once a second a `tick` is among them.
  func events() -> [InputEvent]
}
