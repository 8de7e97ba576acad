/// A piece of what came from the terminal.
enum Token: Equatable, Sendable {
  case key(Key)
  /// What is no key.
  case event(InputEvent)
  /// The marks around a paste (xterm's mode 2004).
  case pasteBegin, pasteEnd
}

/// Tells keys from pastes that come without marks, by what comes together.
///
/// A person's keys come one by one, and act at once. What comes together with a character outside ASCII, or as 20
/// printable ones, is text, line ends included. Fewer are keys of a slow line; but a paste may come in pieces, so
/// several characters wait a moment for what follows before it is decided what they are.
struct Typing: Sendable {
  /// From so many printable characters on nobody typed them before the program could read one.
  static let fewestOfPaste = 20
  /// How long several characters wait for more, in milliseconds; shorter than a hand takes for the next key, longer
  /// where they are a line or more.
  static let shortWait: Int64 = 30
  static let longWait: Int64 = 100
  /// More characters than that are not kept; no field holds so many.
  static let longest = 1 << 18

  /// What waits, in its order, and since when.
  private var waiting: [Key] = []
  private var start: Int64 = 0
  private var latest: Int64 = 0
  private var printable = 0
  private var isForeign = false
  private var hasLineEnd = false

  /// When what waits is decided; nil where nothing does.
  var deadline: Int64? {
    guard !waiting.isEmpty else { return nil }
    let wait = hasLineEnd || printable >= Typing.fewestOfPaste ? Typing.longWait : Typing.shortWait
    // Keys must not wait for ever behind a key that repeats itself; a paste may be long.
    return (isText ? latest : start) + wait
  }

  /// Takes tokens that came together, none where time has passed.
  mutating func combine(_ tokens: [Token], at now: Int64) -> [InputEvent] {
    var events: [InputEvent] = []
    if tokens.isEmpty, let deadline, now >= deadline { events = decide() }
    let isTogether = !waiting.isEmpty || tokens.count(where: Typing.isTyped) > 1
    if isTogether, waiting.isEmpty { start = now }
    for token in tokens {
      switch token {
      case .key(let key):
        if isTogether { wait(with: key, at: now) } else { events.append(.key(key)) }
      case .event(let event):
        // What was typed before a paste is not behind it.
        if case .paste = event { events += decide() }
        events.append(event)
      case .pasteBegin, .pasteEnd: break
      }
    }
    return events
  }

  private mutating func wait(with key: Key, at now: Int64) {
    latest = now
    if waiting.count < Typing.longest { waiting.append(key) }
    if [.enter, .lineFeed, .alternateEnter].contains(key) { hasLineEnd = true }
    if case .character(let character) = key {
      printable += 1
      isForeign = isForeign || !character.isASCII
    }
  }

  private var isText: Bool { isForeign || printable >= Typing.fewestOfPaste }

  private mutating func decide() -> [InputEvent] {
    defer { self = Typing() }
    guard isText else { return waiting.map(InputEvent.key) }
    var text = String.UnicodeScalarView()
    for key in waiting { Typing.text(of: key).map { text.append(contentsOf: $0) } }
    return text.isEmpty ? [] : [.paste(String(text))]
  }

  private static func isTyped(_ token: Token) -> Bool {
    guard case .key(let key) = token else { return false }
    return text(of: key) != nil
  }

  /// What a key is in a text; nil for those that are no text.
  static func text(of key: Key) -> String.UnicodeScalarView? {
    if case .character(let character) = key { return String(character).unicodeScalars }
    if [.enter, .lineFeed, .alternateEnter].contains(key) { return "\n".unicodeScalars }
    return key == .tab ? "\t".unicodeScalars : nil
  }
}
