/// How Chinese characters are read: syllables of small letters without tones, ü written v.
package struct Pinyin: Sendable {
  /// Made when somebody first asks: half a millisecond.
  package static let all = Pinyin(table)

  /// The letters of each syllable.
  private var syllables: [[UInt8]] = []
  /// For each character from U+4E00 to U+9FFF a set of syllables by its number; 0: none is known.
  private var sets = [UInt16](repeating: 0, count: 0x5200)
  /// The same for all other characters.
  private var otherSets: [UInt32: UInt16] = [:]
  /// Each set: numbers of syllables.
  private var readings: [[UInt16]] = [[]]
  /// For each set the letters with which its syllables begin, one bit each.
  private var initials: [UInt32] = [0]

  /// - Parameter table: each syllable, and behind it the characters that are read so.
  init(_ table: StaticString) {
    var numbers: [[UInt16]: UInt16] = [[]: 0]
    var syllable: [UInt8] = []
    table.withUTF8Buffer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
          if !syllable.isEmpty { syllables.append(syllable) }
          syllable = []
          let (scalar, width) = bytes.scalar(at: index)
          add(UInt16(syllables.count - 1), to: scalar, &numbers)
          index += width
        } else {
          if byte != Ascii.newline { syllable.append(byte) }
          index += 1
        }
      }
    }
    initials = readings.map { set in set.reduce(0) { $0 | Pinyin.bit(of: syllables[Int($1)][0]) } }
  }

  private mutating func add(_ syllable: UInt16, to scalar: UInt32, _ numbers: inout [[UInt16]: UInt16]) {
    let wanted = readings[set(of: scalar)] + [syllable]
    let number = numbers[wanted] ?? UInt16(readings.count)
    if Int(number) == readings.count {
      numbers[wanted] = number
      readings.append(wanted)
    }
    if scalar &- 0x4E00 < 0x5200 { sets[Int(scalar - 0x4E00)] = number } else { otherSets[scalar] = number }
  }

  @inline(__always)
  private func set(of scalar: UInt32) -> Int {
    scalar &- 0x4E00 < 0x5200 ? Int(sets[Int(scalar &- 0x4E00)]) : Int(otherSets[scalar] ?? 0)
  }

  @inline(__always)
  static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter &- UInt8(ascii: "a")) }

  /// The letters with which a character may begin, one bit each.
  @inline(__always)
  func initials(of scalar: UInt32) -> UInt32 { initials[set(of: scalar)] }

  /// Whether one of the readings of a character is as wanted.
  func hasReading(_ scalar: UInt32, where isWanted: ([UInt8]) -> Bool) -> Bool {
    readings[set(of: scalar)].contains { isWanted(syllables[Int($0)]) }
  }

  /// The readings of a character; none where none is known.
  package func readings(of character: Unicode.Scalar) -> [String] {
    readings[set(of: character.value)].map { String(decoding: syllables[Int($0)], as: UTF8.self) }
  }
}

/// Small letters, by which a text may be sought that is read so: initials, whole syllables, or both mixed.
package struct PinyinQuery: Sendable {
  package let letters: [UInt8]
  private let pinyin = Pinyin.all
  /// Longer ones are no names.
  private static let longest = 64

  /// Nil where there is anything but small letters of ASCII, of either width.
  package init?(_ text: String) {
    let isSmall = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("\u{FF41}"..."\u{FF5A}").contains($0)
    }
    guard isSmall, !text.isEmpty, text.unicodeScalars.count <= PinyinQuery.longest else { return nil }
    letters = Array(comparisonForm(text).utf8)
  }

  /// Where a text, folded, is first read so; nil where it is nowhere.
  package func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> ByteRange? {
    let first = Pinyin.bit(of: letters[0])
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == letters[0], let end = end(bytes, index, range.upperBound, 0) { return index..<end }
        index += 1
        continue
      }
      let (scalar, width) = bytes.scalar(at: index)
      if pinyin.initials(of: scalar) & first != 0, let end = end(bytes, index, range.upperBound, 0) {
        return index..<end
      }
      index += width
    }
    return nil
  }

  /// Where the letters from one on end that are read from an index on; nil where the text is not read so.
  private func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ letter: Int) -> Int? {
    if letter == letters.count { return start }
    guard start < limit else { return nil }
    let byte = bytes[start]
    if byte < 0x80 {
      if byte == letters[letter] { return end(bytes, start + 1, limit, letter + 1) }
      // Blanks, signs and digits are not read; another letter is.
      let isLetter = byte &- UInt8(ascii: "a") < 26
      return isLetter || letter == 0 ? nil : end(bytes, start + 1, limit, letter)
    }
    let (scalar, width) = bytes.scalar(at: start)
    let next = start + width
    if pinyin.initials(of: scalar) == 0 {
      return letter == 0 || scalar.isIdeograph ? nil : end(bytes, next, limit, letter)
    }
    var found: Int?
    _ = pinyin.hasReading(scalar) { syllable in
      for count in counts(of: syllable, from: letter) {
        found = end(bytes, next, limit, letter + count)
        if found != nil { return true }
      }
      return false
    }
    return found
  }

  /// How many letters a syllable may take: all of it, one, two where it begins with zh, ch or sh; at the end of what is
  /// sought any.
  private func counts(of syllable: [UInt8], from letter: Int) -> [Int] {
    let rest = letters[letter...]
    let common = zip(syllable, rest).prefix { PinyinQuery.isSame($0, $1) }.count
    if common == 0 { return [] }
    if common == rest.count { return [common] }
    var counts = [1]
    if common >= 2, syllable[1] == UInt8(ascii: "h") { counts.append(2) }
    if common == syllable.count, common > (counts.last ?? 0) { counts.append(common) }
    return counts
  }

  /// ü is typed v, and u in names of people and on signs.
  private static func isSame(_ letter: UInt8, _ typed: UInt8) -> Bool {
    letter == typed || letter == UInt8(ascii: "v") && typed == UInt8(ascii: "u")
  }

  /// Whether the letters are initials of a text in their order, others in between: at least three.
  package func areInitials(of text: String) -> Bool {
    guard letters.count >= 3 else { return false }
    var rest = letters[...]
    for scalar in comparisonForm(text).unicodeScalars {
      guard let next = rest.first else { break }
      let isNext =
        scalar.value < 0x80
        ? scalar.value == UInt32(next) : pinyin.initials(of: scalar.value) & Pinyin.bit(of: next) != 0
      if isNext { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }

  /// The part of a text that is first read so; nil where it is nowhere.
  package func match(in text: String) -> String? {
    let bytes = Array(comparisonForm(text).utf8)
    return bytes.withUnsafeBufferPointer { firstMatch(in: $0, bytes.indices) }.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  /// Whether a name is read so, or has the letters for initials.
  package func names(_ name: String) -> Bool { match(in: name) != nil || areInitials(of: name) }
}

extension UInt32 {
  /// A character of Chinese (the blocks of UAX #38).
  fileprivate var isIdeograph: Bool {
    (0x3400...0x9FFF).contains(self) || (0xF900...0xFAFF).contains(self) || (0x20000...0x323AF).contains(self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character of well-formed UTF-8 at an index, and its length in bytes; of anything else the byte.
  @inline(__always)
  fileprivate func scalar(at index: Int) -> (UInt32, width: Int) {
    let byte = UInt32(self[index])
    func next(_ offset: Int) -> UInt32 { UInt32(self[index + offset] & 0x3F) }
    if byte >= 0xE0, byte < 0xF0, index + 3 <= count {
      return ((byte & 0xF) << 12 | next(1) << 6 | next(2), 3)
    }
    if byte >= 0xC0, byte < 0xE0, index + 2 <= count { return ((byte & 0x1F) << 6 | next(1), 2) }
    if byte >= 0xF0, index + 4 <= count {
      return ((byte & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (byte, 1)
  }
}
