import CDocuments
import Glibc
import PlanModel

/// Finds out in which encoding a text is, by its bytes, and makes it UTF-8.
enum Encodings {
  /// Damaged bytes in a text of that many are replaced, in bytes; more, and it is no text.
  private static let bytesForOneDamage = 1_000
  /// How much of a text its encoding is judged by, in bytes.
  private static let sample = 1 << 16

  /// - Throws: `unknownEncoding` where the bytes belong to none of the encodings that are read.
  static func utf8(_ bytes: [UInt8], declared: String? = nil) throws(ImportError) -> [UInt8] {
    if let (name, length) = mark(bytes) { return try converted(bytes[length...], from: name) }
    if let name = utf16WithoutMark(bytes) { return try converted(bytes[...], from: name) }
    if isBinary(bytes) { throw .notADocument }
    let found = survey(bytes)
    // Letters of two bytes alone may be Chinese in either encoding.
    let isUnclear = found.long == 0 && found.characters > 0 && declared.map(isChinese) ?? false
    if found.damaged == 0, !found.isCut, !isUnclear { return bytes }
    if !isUnclear, found.characters > found.damaged, found.damaged <= bytes.count / bytesForOneDamage {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    if looksLikeBig5(bytes), let text = try? converted(bytes[...], from: "BIG5-HKSCS"),
      !text.contains(replacement)
    {
      return text
    }
    return try converted(bytes[...], from: "GB18030")
  }

  /// In Big5 a third of all signs has a second byte of ASCII, in GB18030 nearly none.
  private static func looksLikeBig5(_ bytes: [UInt8]) -> Bool {
    var (signs, low) = (0, 0)
    var rest = bytes.prefix(sample)
    while let byte = rest.popFirst() {
      guard byte >= 0x81, let next = rest.popFirst() else { continue }
      signs += 1
      if (0x40...0x7E).contains(next) { low += 1 }
    }
    return signs >= fewestSigns && low * 8 >= signs
  }

  private static let fewestSigns = 8

  private static func isChinese(_ name: String) -> Bool {
    ["gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936"].contains(name.lowercased())
  }

  /// U+FFFD
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The encoding that a byte order mark names, and the length of the mark.
  private static func mark(_ bytes: [UInt8]) -> (String, Int)? {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  /// Chinese text as UTF-16 has high bytes of few kinds, zero for the ASCII signs among them, on one side.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> String? {
    let units = min(bytes.count, sample) / 2
    guard bytes.count % 2 == 0, units >= 2 else { return nil }
    func share(high: Int) -> (plausible: Int, zeros: Int) {
      (0..<units).reduce(into: (0, 0)) { sum, unit in
        let (high, low) = (bytes[unit * 2 + high], bytes[unit * 2 + 1 - high])
        if high == 0 ? low >= 0x09 : isHan(high) { sum.0 += 1 }
        if high == 0, low > 0 { sum.1 += 1 }
      }
    }
    let little = share(high: 1)
    let big = share(high: 0)
    let (best, name) = little.plausible >= big.plausible ? (little, "UTF-16LE") : (big, "UTF-16BE")
    return best.zeros > units / 200 && best.plausible * 10 >= units * 9 ? name : nil
  }

  /// The high byte of CJK signs, ideographs and full-width forms.
  private static func isHan(_ byte: UInt8) -> Bool {
    (0x4E...0x9F).contains(byte) || [0x20, 0x22, 0x30, 0xFF].contains(byte)
  }

  /// Control characters that no text has.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(sample)
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains($0) }
    return controls * 100 > head.count
  }

  /// How many characters of several bytes a text has as UTF-8, and how many bytes that belong to none.
  private static func survey(_ bytes: [UInt8]) -> (characters: Int, long: Int, damaged: Int, isCut: Bool) {
    var result = (characters: 0, long: 0, damaged: 0, isCut: false)
    var index = 0
    while index < bytes.count {
      let width = bytes[index] < 0x80 ? 1 : sequence(bytes, at: index)
      if width > 1 {
        result.characters += 1
        if width > 2 { result.long += 1 }
      } else if width == 0 {
        // What was cut in its last character is no damage, however many bytes of it are left.
        let isTail = index + 3 >= bytes.count
        result.isCut = result.isCut || isTail
        result.damaged += isTail ? 0 : 1
      }
      index += max(1, width)
    }
    return result
  }

  /// The length of a well-formed sequence of several bytes (Unicode 16, table 3-7); 0 where there is none.
  private static func sequence(_ bytes: [UInt8], at index: Int) -> Int {
    let count =
      switch bytes[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard count > 0, index + count <= bytes.count,
      bytes[index + 1..<index + count].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return 0 }
    switch (bytes[index], bytes[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return count
    }
  }

  /// Through iconv; a few bytes that belong to nothing become U+FFFD.
  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) throws(ImportError)
    -> [UInt8]
  {
    if name == "UTF-8" { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      throw .unknownEncoding(offset: 0)
    }
    defer { iconv_close(converter) }
    var conversion = Conversion(converter, count: bytes.count)
    let damaged = bytes.withUnsafeBytes { conversion.run($0) }
    guard damaged.count <= 1 + bytes.count / bytesForOneDamage else {
      throw .unknownEncoding(offset: damaged.first ?? 0)
    }
    return conversion.output
  }
}

/// One run of iconv.
private struct Conversion {
  private let converter: iconv_t
  private(set) var output: [UInt8] = []
  /// More damage than this and the rest is not looked at.
  private static let mostDamage = 100_000

  init(_ converter: iconv_t, count: Int) {
    self.converter = converter
    output.reserveCapacity(count * 2)
  }

  /// - Returns: offsets of the bytes that belong to nothing.
  mutating func run(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    var damaged: [Int] = []
    guard let base = bytes.baseAddress else { return [] }
    var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
      .bindMemory(to: CChar.self, capacity: bytes.count)
    var left = bytes.count
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    while left > 0 {
      var room = buffer.count
      let result = buffer.withUnsafeMutableBufferPointer { target in
        var place = target.baseAddress
        return iconv(converter, &source, &left, &place, &room)
      }
      let code = errno
      output += buffer[..<(buffer.count - room)].lazy.map { UInt8(bitPattern: $0) }
      guard result == -1, code != E2BIG else { continue }
      // One byte is passed over, with a sign in its place.
      damaged.append(bytes.count - left)
      output += [0xEF, 0xBF, 0xBD]
      guard code != EINVAL, damaged.count < Conversion.mostDamage else { return damaged }
      source = source.map { $0 + 1 }
      left -= 1
    }
    return damaged
  }
}
