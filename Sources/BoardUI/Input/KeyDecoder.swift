/// What the bytes from a terminal mean: keys, pastes, the mouse, its answers. The time comes in as a value, in
/// milliseconds, so all of it can be tried without a terminal.
///
/// Bytes that may be the beginning of something wait for the rest: Esc for what may be a sequence, half a character,
/// several characters for what may be a paste (`Typing`). Whoever calls must call again at `deadline`.
package struct KeyDecoder: Sendable {
  /// How long Esc waits for the rest of a sequence.
  private let escapeDelay: Int64
  private var sequences: KeySequences
  private var typing = Typing()
  /// Bytes that are not understood yet, and when they are given up.
  private var rest: [UInt8] = []
  private var restDeadline: Int64?
  /// Until when the rest of a sequence whose Esc was taken for the key is not taken for letters.
  private var tornUntil: Int64?
  /// `rest` begins with an Esc that was already taken for the key.
  private var isTorn = false
  /// Text between the marks of a paste.
  private var pasted: String.UnicodeScalarView?
  /// The last byte was CR: LF behind it is the same line end.
  private var isAfterReturn = false
  /// An answer is expected until then.
  private var answerUntil: Int64?
  private var isAnswered = true

  /// What is begun is given up after that; a key by hand comes in one piece.
  private static let sequencePatience: Int64 = 1_000
  /// A paste whose end mark has not come for that long is taken as it is, or keys would be dead for ever.
  private static let pastePatience: Int64 = 3_000
  /// While an answer is awaited Esc waits longer: the answer begins with one.
  private static let answerPatience: Int64 = 2_000
  private static let answerEscapeDelay: Int64 = 400
  private static let lateAnswerPatience: Int64 = 10_000

  /// - Parameters:
  ///   - escapeDelay: how long Esc waits for the rest of a sequence, in milliseconds.
  ///   - keys: sequences that the description of the terminal has, with their ESC.
  package init(escapeDelay: Int64, keys: [(sequence: [UInt8], key: Key)] = []) {
    self.escapeDelay = escapeDelay
    self.sequences = KeySequences(others: keys.map { ($0.sequence.dropFirst(), $0.key) })
  }

  /// From now on one report of the cursor's place is an answer; others are nothing.
  package mutating func expectAnswer(at now: Int64) {
    isAnswered = false
    answerUntil = now + KeyDecoder.answerPatience
  }

  /// When `take` must be called, even if nothing came; nil where nothing waits.
  package var deadline: Int64? {
    [restDeadline, typing.deadline].compactMap(\.self).min()
  }

  /// Takes what came, or nothing where a deadline has passed.
  ///
  /// What comes while something waits belongs to it, however late this program was woken.
  package mutating func decode(_ bytes: [UInt8], at now: Int64) -> [InputEvent] {
    var tokens: [Token] = []
    if bytes.isEmpty {
      if let end = restDeadline, now >= end { tokens = giveUp(at: now) }
    } else {
      if rest.isEmpty, let until = tornUntil, now < until, [0x5B, 0x4F].contains(bytes[0]) {
        rest = [Ascii.escape]
        isTorn = true
      }
      tornUntil = nil
      rest += bytes
      tokens = tokenize(at: now)
    }
    return typing.combine(tokens, at: now)
  }

  /// What waited too long is taken for what it is.
  private mutating func giveUp(at now: Int64) -> [Token] {
    defer {
      rest = []
      restDeadline = nil
      isTorn = false
    }
    if let text = pasted {
      pasted = nil
      return [.event(.paste(String(text)))]
    }
    if isTorn { return rest.count == 2 ? [.key(.character(Character(Unicode.Scalar(rest[1]))))] : [] }
    guard rest == [Ascii.escape] else { return [] }
    tornUntil = now + (isAnswered ? KeyDecoder.sequencePatience : KeyDecoder.lateAnswerPatience)
    return [.key(.escape)]
  }

  // MARK: Bytes

  private mutating func tokenize(at now: Int64) -> [Token] {
    var tokens: [Token] = []
    var place = 0
    while place < rest.count {
      guard let (length, token) = next(rest[place...]) else { break }
      place += length
      if isTorn {
        isTorn = false
        if case .event? = token {} else { continue }
      }
      collect(token, &tokens)
    }
    rest.removeFirst(place)
    restDeadline = patience.map { now + $0 }
    if answerUntil.map({ now > $0 }) ?? false { answerUntil = nil }
    return tokens
  }

  /// How long what is left waits, in milliseconds.
  private var patience: Int64? {
    if pasted != nil { return KeyDecoder.pastePatience }
    if rest.isEmpty { return nil }
    let isBare = rest == [Ascii.escape] || isTorn && rest.count == 2 || rest == [Ascii.escape, 0x4F]
    guard isBare else { return KeyDecoder.sequencePatience }
    return answerUntil == nil ? escapeDelay : max(escapeDelay, KeyDecoder.answerEscapeDelay)
  }

  /// Puts a token where it belongs: into the text of a paste while one lasts.
  private mutating func collect(_ token: Token?, _ tokens: inout [Token]) {
    switch token {
    case .pasteBegin?: pasted = pasted ?? .init()
    case .pasteEnd?:
      if let text = pasted { tokens.append(.event(.paste(String(text)))) }
      pasted = nil
    case .event(let event)?: tokens.append(.event(event))
    case .key(let key)?:
      guard pasted != nil else { return tokens.append(.key(key)) }
      guard let scalars = Typing.text(of: key),
        pasted.map({ String($0).utf8.count < Typing.longest }) ?? false
      else { return }
      pasted?.append(contentsOf: scalars)
    case nil: break
    }
  }

  /// The first token of some bytes and how many it takes; nil where the rest of it is still to come.
  private mutating func next(_ bytes: ArraySlice<UInt8>) -> (Int, Token?)? {
    guard let first = bytes.first else { return nil }
    defer { isAfterReturn = first == 0x0D }
    if isAfterReturn, first == 0x0A { return (1, nil) }
    if first == Ascii.escape { return sequence(bytes) }
    if first < 0x80 { return (1, KeyDecoder.key(ofASCII: first).map(Token.key)) }
    return character(bytes)
  }

  private static func key(ofASCII byte: UInt8) -> Key? {
    switch byte {
    case 0x0D: .enter
    case 0x0A: .lineFeed
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    // Ctrl-\ is as easily pressed as Ctrl-C.
    case 0x03, 0x1C: .interrupt
    case 0: nil
    case 1...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1D...0x1F: .other
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// A character of several bytes (Unicode 16, table 3-7); U+FFFD for what is none.
  private func character(_ bytes: ArraySlice<UInt8>) -> (Int, Token?)? {
    let count =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let unit = bytes.prefix(count)
    if let wrong = unit.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return (wrong - bytes.startIndex, .key(.character("\u{FFFD}")))
    }
    guard unit.count == count else { return nil }
    var decoder = UTF8()
    var iterator = unit.makeIterator()
    guard count > 1, case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return (count, .key(.character("\u{FFFD}")))
    }
    return (count, (0x80..<0xA0).contains(scalar.value) ? nil : .key(.character(Character(scalar))))
  }

  // MARK: Sequences

  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> (Int, Token?)? {
    guard bytes.count > 1 else { return nil }
    let start = bytes.startIndex
    if let (length, key) = described(bytes.dropFirst()) { return (length + 1, .key(key)) }
    switch bytes[start + 1] {
    case 0x0D, 0x0A: return (2, .key(.alternateEnter))
    case 0x5B: return controlSequence(bytes)
    case 0x4F:
      // Some terminals put a modifier before the letter.
      guard let last = bytes.dropFirst(2).firstIndex(where: { !(0x31...0x38).contains($0) }) else {
        return nil
      }
      return bytes[last] < 0x20 || bytes[last] > 0x7E
        ? (2, nil) : (last + 1 - start, .key(sequences.keypad(bytes[last])))
    case 0x5D where bytes.dropFirst(2).first.map { (0x30...0x39).contains($0) } ?? false:
      return textReport(bytes)
    default: return (1, .key(.escape))
    }
  }

  /// A report of a colour or the like that another program asked for: to BEL, or to `ESC \`.
  private func textReport(_ bytes: ArraySlice<UInt8>) -> (Int, Token?)? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 < 0x20 || $0 > 0x7E }) else {
      return body.count > 256 ? (2, nil) : nil
    }
    if bytes[end] == 0x1B, end + 1 == bytes.endIndex { return nil }
    let isEscape = bytes[end] == 0x1B && bytes[end + 1] == 0x5C
    return (end + (isEscape ? 2 : 1) - bytes.startIndex, nil)
  }

  /// A sequence of the terminal's description.
  private func described(_ bytes: ArraySlice<UInt8>) -> (Int, Key)? {
    guard !sequences.others.isEmpty, pasted == nil else { return nil }
    return sequences.others.first { bytes.starts(with: $0.sequence) }.map { ($0.sequence.count, $0.key) }
  }

  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> (Int, Token?)? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      // Nothing that long is a key.
      return body.count > 64 ? (bytes.count, nil) : nil
    }
    let (last, length) = (bytes[end], end + 1 - bytes.startIndex)
    // Something else began inside: what came before is nothing.
    guard (0x40...0x7E).contains(last) else { return (length - 1, nil) }
    let parameters = bytes[body.startIndex..<end]
    switch (last, parameters.first) {
    // The Linux console has F1 to F5 as `ESC [ [ A`.
    case (0x5B, nil):
      guard end + 1 < bytes.endIndex else { return nil }
      return (length + 1, .key(bytes[end + 1] == UInt8(ascii: "A") ? .function(1) : .other))
    case (UInt8(ascii: "M"), nil):
      guard bytes.count >= length + 3 else { return nil }
      return (length + 3, oldMouse(bytes[(end + 1)...]))
    case (UInt8(ascii: "M"), UInt8(ascii: "<")), (UInt8(ascii: "m"), UInt8(ascii: "<")):
      return (length, mouse(numbers(parameters.dropFirst()), isPress: last == UInt8(ascii: "M")))
    case (UInt8(ascii: "R"), _): return (length, answer(numbers(parameters)))
    case (UInt8(ascii: "~"), _) where parameters.elementsEqual("200".utf8): return (length, .pasteBegin)
    case (UInt8(ascii: "~"), _) where parameters.elementsEqual("201".utf8): return (length, .pasteEnd)
    default:
      if last == UInt8(ascii: "H"), parameters.isEmpty { sequences.sawShortHome() }
      return (length, sequences.key(parameters, last: last).map(Token.key))
    }
  }

  private func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// A report of the cursor's place: the answer, once.
  private mutating func answer(_ numbers: [Int]) -> Token? {
    guard !isAnswered, numbers.count == 2 else { return nil }
    isAnswered = true
    answerUntil = nil
    return .event(.cursor(column: numbers[1]))
  }

  /// A report of the mouse as xterm's mode 1006 writes it.
  private func mouse(_ numbers: [Int], isPress: Bool) -> Token? {
    guard numbers.count == 3, isPress else { return nil }
    return mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// The same in three bytes, from terminals that know no other.
  private func oldMouse(_ bytes: ArraySlice<UInt8>) -> Token? {
    let values = bytes.prefix(3).map { Int($0) - 32 }
    return mouse(button: values[0], column: values[1] - 1, row: values[2] - 1)
  }

  private func mouse(button: Int, column: Int, row: Int) -> Token? {
    switch button {
    case 0: .event(.click(row: row, column: column))
    case 64: .event(.wheel(-3))
    case 65: .event(.wheel(3))
    default: nil
    }
  }
}

private enum Ascii {
  static let escape: UInt8 = 0x1B
}
