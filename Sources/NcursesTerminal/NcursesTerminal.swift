import BoardUI
import CNcurses
import Glibc
import PlanBytes
import PlanModel

/// The board's terminal on ncurses: the only code that knows ncurses and the tty.
///
/// ncurses draws; what is typed is read and understood here and in `KeyDecoder`, since ncurses hides which bytes
/// came together and takes the end of a terminal for silence.
package final class NcursesTerminal: Terminal {
  let signals = Signals()
  let output: FrameOutput
  var shown: [Line] = []
  var shownTable: Frame.Table?
  /// Nil where there are no colours.
  let palette: Palette?
  private(set) var width: DisplayWidth
  /// Used again for every line.
  var cells: [cchar_t] = []
  private var isOpen = true
  /// Milliseconds between two ticks, and when the next is due.
  private static let tick: Int64 = 1000
  private var nextTick = NcursesTerminal.now + NcursesTerminal.tick
  /// What there is to take in since the terminal was lent.
  var returned: [InputEvent] = []
  /// The signal that ended the program, where one did.
  package internal(set) var endSignal: Int32?
  private var input = TerminalInput()
  private var decoder: KeyDecoder
  private var charset: Charset?
  /// It understands sequences of ECMA-48.
  private let isStandard: Bool
  private let hasMouse: Bool
  /// The width of ambiguous characters was said by the person.
  private let isWidthGiven: Bool

  package enum Failure: Error {
    case noTerminal
    /// The value of TERM.
    case unknown(String)
  }

  /// Takes over the terminal.
  ///
  /// - Parameters:
  ///   - width: of characters, until the terminal answers.
  ///   - isWidthGiven: the terminal's answer does not change it.
  ///   - hasMouse: clicks and the wheel are for this program, not for the terminal.
  package init(width: DisplayWidth, isWidthGiven: Bool = false, hasMouse: Bool = true) throws(Failure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    self.width = width
    (self.isWidthGiven, self.hasMouse) = (isWidthGiven, hasMouse)
    AmbiguousWidth.columns.store(width.ambiguous, ordering: .relaxed)
    chooseLocale()
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard let output = FrameOutput() else { throw .noTerminal }
    self.output = output
    let isKnown = NcursesTerminal.withWindowSize {
      !name.isEmpty && Terminfo.descriptions(for: name).contains { shim_open($0, output.stream) != nil }
    }
    guard isKnown else { throw .unknown(name) }
    guard let cursorAddress = Terminfo.string("cup") else {
      endwin()
      throw .unknown(name)
    }
    isStandard = cursorAddress.starts(with: [0x1B, 0x5B])
    decoder = KeyDecoder(escapeDelay: NcursesTerminal.escapeDelay, keys: Terminfo.keys)
    NcursesTerminal.setModes()
    palette = Palette.start()
    output.gather()
    // On the screen that it has to itself, where it has one: what is asked leaves no trace on the other.
    wrefresh(shim_stdscr())
    write(modes(areOn: true) + question)
    decoder.expectAnswer(at: NcursesTerminal.now)
  }

  deinit { close() }

  /// Gives the terminal back as it was.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
  }

  /// How long Esc waits for the rest of a key's sequence, in milliseconds: ESCDELAY, else longer where the bytes
  /// come over a network, which may tear them apart.
  private static var escapeDelay: Int64 {
    if let given = getenv("ESCDELAY").flatMap({ Int64(String(cString: $0)) }), given >= 0 {
      return min(given, 5_000)
    }
    return getenv("SSH_CONNECTION") == nil && getenv("SSH_TTY") == nil ? 50 : 200
  }

  private static func setModes() {
    // Every key comes as it is: no flow control (Ctrl-S), no signals (Ctrl-Z, Ctrl-C).
    raw()
    noecho()
    nonl()
    // ncurses reads nothing, so nothing that was typed need hold up a frame.
    typeahead(-1)
    idlok(shim_stdscr(), true)
  }

  func leave() {
    output.connect()
    write(modes(areOn: false))
    // Where there is no screen of its own to leave, the shell goes on in the last line.
    wmove(shim_stdscr(), shim_lines() - 1, 0)
    wclrtoeol(shim_stdscr())
    wrefresh(shim_stdscr())
    endwin()
  }

  /// Takes the terminal back after it was somebody else's.
  func enter() {
    output.connect()
    reset_prog_mode()
    wrefresh(shim_stdscr())
    write(modes(areOn: true))
    output.gather()
    repaint()
  }

  /// xterm's modes: 2004, pasted text comes between marks, so that a line end in it presses no key; 1000 and 1006,
  /// clicks and the wheel.
  private func modes(areOn: Bool) -> String {
    guard isStandard else { return "" }
    let mouse = !hasMouse ? "" : areOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
    return areOn ? "\u{1B}[?2004h" + mouse : mouse + "\u{1B}[?2004l"
  }

  private func write(_ sequence: String) {
    output.flush()
    output.write(Array(sequence.utf8)[...])
  }

  /// Asks where the cursor stands behind a few characters, which are erased at once; nobody waits for the answer, and
  /// many terminals give none.
  private var question: String { isStandard ? "\r" + TerminalFacts.probe + "\u{1B}[6n\r\u{1B}[K" : "" }

  /// xterm's OSC 52: the terminal puts the text into the clipboard of its machine.
  package func copy(_ text: String) {
    if isStandard { write("\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}") }
  }

  package var size: ScreenSize { ScreenSize(rows: Int(shim_lines()), columns: Int(shim_columns())) }

  // MARK: Events

  package func events() -> [InputEvent] {
    while true {
      var events = returned + pendingSignals()
      returned = []
      events += pendingInput()
      events += pendingTick()
      if input.isGone || output.isGone { endSignal = endSignal ?? SIGHUP }
      if endSignal != nil { return events + [.terminate] }
      if !events.isEmpty { return events }
      wait()
    }
  }

  private func pendingInput() -> [InputEvent] {
    var bytes = input.read()
    if let charset { bytes = charset.decode(bytes) }
    return decoder.decode(bytes, at: NcursesTerminal.now).compactMap(own)
  }

  /// What the terminal itself makes of an event.
  private func own(_ event: InputEvent) -> InputEvent? {
    switch event {
    case .cursor(let column): return TerminalFacts(columnBehindProbe: column).flatMap(adapt)
    case .key(.control("l")): repaint()
    case .key, .paste, .click, .wheel, .resize, .terminal, .tick, .terminate: break
    }
    return event
  }

  /// Draws as the terminal turned out to be.
  ///
  /// - Returns: what there is to say of it; nil where it is as was thought.
  private func adapt(to found: TerminalFacts) -> InputEvent? {
    var facts = found
    if isWidthGiven { facts.ambiguousColumns = width.ambiguous }
    let old = TerminalFacts(charset: .utf8, ambiguousColumns: width.ambiguous)
    guard facts != old else { return .terminal(facts) }
    if facts.charset == .gbk {
      charset = Charset.gbk()
      output.charset = charset
    }
    width = DisplayWidth(ambiguous: facts.ambiguousColumns)
    AmbiguousWidth.columns.store(facts.ambiguousColumns, ordering: .relaxed)
    repaint()
    return .terminal(facts)
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
    let end = min(nextTick, decoder.deadline ?? nextTick)
    poll(&sources, 2, Int32(clamping: max(0, end - NcursesTerminal.now)))
  }

  // MARK: Signals

  private func pendingSignals() -> [InputEvent] {
    var events: [InputEvent] = []
    while let signal = signals.next() {
      switch signal {
      case SIGWINCH: events += resized()
      case SIGTSTP:
        leave()
        signals.stop()
        enter()
        events += resized()
      case SIGCONT:
        enter()
        events += resized()
      case SIGINT, SIGQUIT: events.append(.key(.interrupt))
      case SIGTERM, SIGHUP: endSignal = signal
      default: break
      }
    }
    return events
  }

  func resized() -> [InputEvent] {
    fitWindow()
    repaint()
    return [.resize(size)]
  }

  /// Makes the screen as large as the window, as far as it can be drawn.
  private func fitWindow() {
    guard let drawn = NcursesTerminal.windowSize, drawn != size else { return }
    resizeterm(Int32(drawn.rows), Int32(drawn.columns))
  }

  /// The part of the window that is drawn; nil where the window says nothing.
  private static var windowSize: ScreenSize? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return nil
    }
    return ScreenSize(rows: Int(window.ws_row), columns: Int(window.ws_col)).drawn
  }

  /// Opens a screen of the window's size: ncurses believes these variables before the window, and would make room for
  /// 65,535 rows of as many columns. Programs that are started later see them no more.
  private static func withWindowSize<Result>(_ open: () -> Result) -> Result {
    let given = ScreenSize(
      rows: number("LINES") ?? 24, columns: number("COLUMNS") ?? 80)
    let size = windowSize ?? given.drawn
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
    defer {
      unsetenv("LINES")
      unsetenv("COLUMNS")
    }
    return open()
  }

  private static func number(_ variable: String) -> Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Forgets what is on the screen.
  private func repaint() {
    shown = []
    shownTable = nil
    wclear(shim_stdscr())
  }
}
