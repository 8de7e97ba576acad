import PlanBytes
import PlanModel

/// Web pages saved as one file (RFC 2557) and mails: the first page in it, else the first text (RFC 2045).
enum MailReader {
  private static let deepest = 5
  private static let mostParts = 1_000
  private static let longestHead = 1 << 16

  /// Whether bytes begin with the head of such a file.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, (0x41...0x7A).contains(first) else { return false }
    let fields = MailPart(bytes.prefix(longestHead)[...]).fields
    guard let version = fields["mime-version"] else { return false }
    return !version.isEmpty && fields["content-type"] != nil
  }

  /// The text of the part that counts, in UTF-8, and whether it is a page.
  static func text(_ bytes: [UInt8]) throws(ImportError) -> (text: [UInt8], isPage: Bool) {
    let parts = leaves(of: MailPart(bytes[...]), depth: 0)
    let pages = parts.filter { $0.kind.hasPrefix("text/html") }
    guard let part = pages.first ?? parts.first(where: { $0.kind.hasPrefix("text/plain") }) else {
      throw .unsupported(.webArchive)
    }
    return (try Encodings.utf8(part.decoded, declared: part.charset), !pages.isEmpty)
  }

  private static func leaves(of part: MailPart, depth: Int) -> [MailPart] {
    guard let boundary = part.boundary, depth < deepest else { return [part] }
    return part.parts(between: boundary, atMost: mostParts).flatMap { leaves(of: $0, depth: depth + 1) }
  }
}

/// A head of fields and a body.
private struct MailPart {
  /// By their names in small letters.
  private(set) var fields: [String: String] = [:]
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var last = ""
    while let line = MailPart.line(&rest), !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09 {
        fields[last, default: ""] += " " + trimmed(text)
      } else if let colon = text.firstIndex(of: ":") {
        last = text[..<colon].lowercased()
        fields[last] = trimmed(String(text[text.index(after: colon)...]))
      }
    }
    body = rest
  }

  /// The next line, without its end.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    let line = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return line.last == 0x0D ? line.dropLast() : line
  }

  var kind: String { (fields["content-type"] ?? "text/plain").lowercased() }
  var charset: String? { parameter("charset") }
  var boundary: String? { kind.hasPrefix("multipart/") ? parameter("boundary") : nil }

  private func parameter(_ name: String) -> String? {
    let field = fields["content-type"] ?? ""
    let pieces = field.split(separator: ";").map { trimmed(String($0)) }
    guard let piece = pieces.first(where: { $0.lowercased().hasPrefix(name + "=") }) else { return nil }
    let value = piece.dropFirst(name.count + 1)
    if value.hasPrefix("\"") { return String(value.dropFirst().prefix { $0 != "\"" }) }
    return String(value.prefix { $0 != " " })
  }

  func parts(between boundary: String, atMost most: Int) -> [MailPart] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [MailPart] = []
    var rest = body
    var start: Int?
    while parts.count < most {
      let place = rest.startIndex
      guard let line = MailPart.line(&rest) else { break }
      guard line.starts(with: mark) else { continue }
      if let start { parts.append(MailPart(body[start..<place])) }
      start = rest.startIndex
      if line.dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
    }
    // The last mark is missing where the file was cut.
    if let start, start < body.endIndex { parts.append(MailPart(body[start...])) }
    return parts
  }

  /// The body as it was before it was sent (RFC 2045 6).
  var decoded: [UInt8] {
    switch (fields["content-transfer-encoding"] ?? "").lowercased() {
    case "quoted-printable": MailPart.quotedPrintable(body)
    case "base64": MailPart.base64(body)
    default: Array(body)
    }
  }

  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == UInt8(ascii: "=") else {
        bytes.append(body[index])
        index += 1
        continue
      }
      let digits = body[(index + 1)...].prefix(2)
      if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        bytes.append(value)
        index += 3
      } else {
        // A line that goes on.
        index += digits.first == 0x0D ? 3 : 2
      }
    }
    return bytes
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      guard let value = base64Value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
