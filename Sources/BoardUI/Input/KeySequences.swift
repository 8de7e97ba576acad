/// What a key's escape sequence means (ECMA-48, 5.4), as common terminals send them whatever TERM says: xterm, PuTTY,
/// the Linux console, rxvt, screen, vt220.
struct KeySequences: Sendable {
  /// Sequences that the description of the terminal has besides, without their ESC; the first counts.
  var others: [(sequence: ArraySlice<UInt8>, key: Key)] = []
  /// PuTTY, where it is set to the Home and End of rxvt, sends `ESC [ H` and `ESC O w`: the second is the 7 of the
  /// numeric keypad, too, which then was never seen in its application mode.
  private var endIsSeven = false
  private var hasKeypad = false

  init(others: [(sequence: ArraySlice<UInt8>, key: Key)] = []) { self.others = others }

  /// `ESC [ H` came, as it is.
  mutating func sawShortHome() { endIsSeven = !hasKeypad }

  /// The key of a control sequence, `ESC [`; nil for reports, which some program asked for that has ended.
  ///
  /// - Parameters:
  ///   - parameters: the bytes between the introducer and the last one.
  func key(_ parameters: ArraySlice<UInt8>, last: UInt8) -> Key? {
    if let first = parameters.first, !(0x30...0x3B).contains(first) { return nil }
    if "cntxyIO".utf8.contains(last) { return nil }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let first = numbers.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let isModified = numbers.count > 1
    if last == UInt8(ascii: "~") || last == UInt8(ascii: "^") {
      guard let key = KeySequences.numbered[first] else { return .other }
      if case .function = key, isModified { return .other }
      return key
    }
    if let key = KeySequences.lettered[last] {
      // 2: Shift alone.
      let isShifted = numbers.count == 2 && numbers[1].elementsEqual("2".utf8)
      return isShifted ? key.shifted : key
    }
    return last == UInt8(ascii: "P") && !isModified ? .function(1) : .other
  }

  /// The key of a single shift, `ESC O`: cursor keys, F1, and the numeric keypad in its application mode.
  mutating func keypad(_ last: UInt8) -> Key {
    switch last {
    case UInt8(ascii: "w") where endIsSeven: return .end
    case UInt8(ascii: "P"): return .function(1)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return KeySequences.lettered[last - 0x20] ?? .other
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"), UInt8(ascii: " "):
      // vt220: the sign is the low half of the letter, `p` is 0.
      (hasKeypad, endIsSeven) = (true, false)
      let sign = last == UInt8(ascii: " ") ? 0x20 : last == UInt8(ascii: "X") ? 0x3D : last - 0x40
      return .character(Character(Unicode.Scalar(sign)))
    default: return KeySequences.lettered[last] ?? .other
    }
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    // rxvt, with Shift.
    UInt8(ascii: "a"): .shiftUp, UInt8(ascii: "b"): .shiftDown, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  private static let numbered: [String: Key] = [
    "1": .home, "4": .end, "7": .home, "8": .end, "5": .pageUp, "6": .pageDown, "3": .delete,
    "11": .function(1),
  ]
}

extension Key {
  /// The same with Shift, where that makes a difference.
  fileprivate var shifted: Key { self == .up ? .shiftUp : self == .down ? .shiftDown : self }
}
