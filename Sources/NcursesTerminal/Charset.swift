import BoardUI
import CNcurses
import Glibc

/// Changes text between UTF-8 and the charset of the terminal, piece by piece.
final class Charset {
  private let toTerminal: iconv_t
  private let fromTerminal: iconv_t
  /// The first bytes of a character whose rest is still to come.
  private var rest: [UInt8] = []

  /// Nil where the system does not know GBK.
  static func gbk() -> Charset? { Charset("GBK") }

  private init?(_ name: String) {
    guard let there = iconv_open(name, "UTF-8"), Int(bitPattern: there) != -1 else { return nil }
    guard let back = iconv_open("UTF-8", name), Int(bitPattern: back) != -1 else {
      iconv_close(there)
      return nil
    }
    toTerminal = there
    fromTerminal = back
  }

  deinit {
    iconv_close(toTerminal)
    iconv_close(fromTerminal)
  }

  /// Whole characters as the terminal wants them; what it has no sign for becomes `?` as often as it has columns.
  func encode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    convert(Array(text), toTerminal) { bad in
      let scalar = String(decoding: bad.prefix(4), as: UTF8.self).unicodeScalars.first ?? "?"
      let columns = max(0, Int(duban_wcwidth(wchar_t(bitPattern: scalar.value))))
      return (UTF8.width(scalar), [UInt8](repeating: UInt8(ascii: "?"), count: columns))
    }.output
  }

  /// What came from the terminal, as UTF-8; half a character waits for the rest.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    let (output, used) = convert(rest + bytes, fromTerminal) { _ in (1, Array("\u{FFFD}".utf8)) }
    rest = Array((rest + bytes).dropFirst(used))
    return output
  }

  /// - Parameter replace: for what cannot be converted, how many bytes it is and what stands for it.
  private func convert(
    _ bytes: [UInt8], _ converter: iconv_t, _ replace: (ArraySlice<UInt8>) -> (Int, [UInt8])
  ) -> (output: [UInt8], used: Int) {
    var output: [UInt8] = []
    var place = 0
    var buffer = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    while place < bytes.count {
      let (read, written, code) = step(bytes[place...], converter, &buffer)
      output += buffer[..<written].lazy.map { UInt8(bitPattern: $0) }
      place += read
      guard place < bytes.count, code != EINVAL else { break }
      if code == EILSEQ {
        let (length, replacement) = replace(bytes[place...])
        output += replacement
        place += max(1, length)
      }
    }
    return (output, place)
  }

  /// One call of iconv: bytes read, bytes written, and why it stopped.
  private func step(
    _ bytes: ArraySlice<UInt8>, _ converter: iconv_t, _ buffer: inout [CChar]
  ) -> (Int, Int, Int32) {
    bytes.withUnsafeBytes { source in
      var start: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .bindMemory(to: CChar.self, capacity: source.count)
      var (left, room) = (source.count, buffer.count)
      let result = buffer.withUnsafeMutableBufferPointer { target in
        var place = target.baseAddress
        return iconv(converter, &start, &left, &place, &room)
      }
      return (source.count - left, buffer.count - room, result == -1 ? errno : 0)
    }
  }
}
