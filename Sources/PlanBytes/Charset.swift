import CBytes

/// Encodings of text other than UTF-8, by the names that iconv knows.
package enum Charset {
  /// All that mainland China writes beside UTF-8: GB2312 and GBK are parts of it.
  package static let chinese = "GB18030"

  /// The encoding that a locale names (POSIX.1-2017, 8.2); nil where that is UTF-8, or none.
  ///
  /// - Parameter environment: the variables by name.
  package static func ofLocale(_ environment: (String) -> String?) -> String? {
    guard let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first else { return nil }
    let name = locale.split(separator: "@").first ?? ""
    let parts = name.split(separator: ".", maxSplits: 1)
    if parts.count == 2 { return wide(parts[1].uppercased()) }
    // What these names meant before they had an encoding in them.
    switch parts.first {
    case "zh_CN", "zh_SG", "zh": return chinese
    case "zh_TW", "zh_HK": return "BIG5-HKSCS"
    default: return nil
    }
  }

  /// An encoding, or the one that holds it and what Windows writes under its name.
  private static func wide(_ name: String) -> String? {
    switch name.filter({ $0.isLetter || $0.isNumber }) {
    case "UTF8": nil
    case "GB2312", "GBK", "GB18030", "EUCCN", "CP936": chinese
    case "BIG5", "CP950": "BIG5-HKSCS"
    default: name
    }
  }
}

extension Collection where Element == UInt8 {
  /// The text that the bytes are in an encoding; nil where a byte belongs to nothing, or nobody knows the encoding.
  package func decoded(from charset: String) -> String? {
    guard let converter = iconv_open("UTF-8", charset), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    // No encoding of one to four bytes needs more than three bytes for one.
    var output = [CChar](repeating: 0, count: count * 3 + 16)
    let size = output.count
    var input = map { CChar(bitPattern: $0) }
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        return iconv(converter, &from, &left, &to, &room) == -1 || left > 0 ? nil : room
      }
    }
    return left.map { String(decoding: output[..<(size - $0)].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }
}
