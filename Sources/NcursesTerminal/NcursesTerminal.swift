import BoardUI
import CNcurses
import Glibc
import PlanModel

/// The board's terminal on ncurses: the only code that knows ncurses, signals and the tty.
package final class NcursesTerminal: Terminal {
  private let signals = Signals()
  let output: FrameOutput
  var shown: [Line] = []
  var shownTable: Frame.Table?
  let hasColors: Bool
  let width: DisplayWidth
  /// Used again for every line.
  var cells: [cchar_t] = []
  private var isOpen = true
  /// Milliseconds between two ticks, and when the next is due.
  private static let tick: Int64 = 1000
  private var nextTick = NcursesTerminal.now + NcursesTerminal.tick
  /// The signal that ended the program, where one did.
  package private(set) var endSignal: Int32?

  package enum Failure: Error {
    case noTerminal
    /// The value of TERM.
    case unknown(String)
    case noUTF8Locale
  }

  /// Milliseconds without input after which a paste counts as ended.
  static let pastePatience: Int64 = 10_000
  /// Text that is being pasted, and when the latest of it came.
  var paste: (text: String.UnicodeScalarView, latest: Int64)?
  static let pasteBegin: Int32 = 0x2FE
  static let pasteEnd: Int32 = 0x2FF

  /// Takes over the terminal.
  package init(width: DisplayWidth) throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    self.width = width
    AmbiguousWidth.columns.store(width.ambiguous, ordering: .relaxed)
    guard chooseLocale() else { throw .noUTF8Locale }
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard let output = FrameOutput() else { throw .noTerminal }
    self.output = output
    guard !name.isEmpty, shim_open(output.stream) != nil else { throw .unknown(name) }
    guard shim_can_move_cursor() else {
      endwin()
      throw .unknown(name)
    }
    set_escdelay(50)
    cbreak()
    noecho()
    nonl()
    let window = shim_stdscr()
    intrflush(window, false)
    keypad(window, true)
    nodelay(window, true)
    idlok(window, true)
    mousemask(shim_mouse_click() | shim_mouse_wheel_up() | shim_mouse_wheel_down(), nil)
    mouseinterval(0)
    define_key("\u{1B}[200~", NcursesTerminal.pasteBegin)
    define_key("\u{1B}[201~", NcursesTerminal.pasteEnd)
    hasColors = has_colors()
    if hasColors { NcursesTerminal.startColors() }
    setBracketedPaste(true)
    output.gather()
  }

  deinit { close() }

  /// Gives the terminal back as it was.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
  }

  private func leave() {
    output.connect()
    setBracketedPaste(false)
    // Where there is no screen of its own to leave, the shell goes on in the last line.
    wmove(shim_stdscr(), shim_lines() - 1, 0)
    wclrtoeol(shim_stdscr())
    wrefresh(shim_stdscr())
    endwin()
  }

  private static func startColors() {
    start_color()
    use_default_colors()
    let colors: [(Style.Color, Int32)] = [
      (.red, COLOR_RED), (.yellow, COLOR_YELLOW), (.green, COLOR_GREEN), (.blue, COLOR_CYAN),
    ]
    for (color, number) in colors { init_pair(Int16(color.rawValue), Int16(number), -1) }
  }

  /// xterm's mode 2004: pasted text comes between marks, so that a line end in it presses no key.
  private func setBracketedPaste(_ isOn: Bool) {
    let sequence = isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    output.flush()
    output.write(Array(sequence.utf8)[...])
  }

  package var size: ScreenSize { ScreenSize(rows: Int(shim_lines()), columns: Int(shim_columns())) }

  // MARK: Events

  package func events() -> [InputEvent] {
    while true {
      var events = pendingSignals()
      events += pendingInput()
      events += pendingTick()
      if endSignal != nil { return events + [.terminate] }
      if !events.isEmpty { return events }
      wait()
    }
  }

  private func pendingTick() -> [InputEvent] {
    let now = NcursesTerminal.now
    guard now >= nextTick else { return [] }
    nextTick = now + NcursesTerminal.tick
    return [.tick]
  }

  /// Milliseconds of a clock that nobody sets.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private func wait() {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let patience = Int32(clamping: max(0, nextTick - NcursesTerminal.now))
    guard poll(&sources, 2, patience) > 0 else { return }
    let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
    // A terminal that went away reads as its end for ever; SIGHUP may not come.
    if sources[0].revents & gone != 0 && sources[0].revents & Int16(POLLIN) == 0 {
      endSignal = endSignal ?? SIGHUP
    }
  }

  private func pendingSignals() -> [InputEvent] {
    var events: [InputEvent] = []
    while let signal = signals.next() {
      switch signal {
      case SIGWINCH: events += resized()
      case SIGTSTP:
        suspend()
        events += resized()
      case SIGCONT: events += resized()
      case SIGINT, SIGQUIT: events.append(.key(.interrupt))
      case SIGTERM, SIGHUP: endSignal = signal
      default: break
      }
    }
    return events
  }

  private func resized() -> [InputEvent] {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return []
    }
    resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    repaint()
    return [.resize(ScreenSize(rows: Int(window.ws_row), columns: Int(window.ws_col)))]
  }

  private func suspend() {
    leave()
    signals.stop()
    // Takes over the terminal again, which must be the one that ncurses is connected to.
    wrefresh(shim_stdscr())
    setBracketedPaste(true)
    output.gather()
  }

  /// Forgets what is on the screen.
  private func repaint() {
    shown = []
    shownTable = nil
    wclear(shim_stdscr())
  }
}
