import PlanBytes

/// Makes text safe for a terminal: one line, no control characters, nothing that turns the direction of
/// writing or hides (U+202E, U+200B, …). Each of those becomes `?`, a tab or line end a space. Names of files that are
/// no UTF-8 are shown as what they are.
package func safe(_ text: String) -> String {
  guard hasUnsafe(text, from: 0) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.shownPath.unicodeScalars {
    if !isUnsafe(scalar) {
      result.append(scalar)
    } else {
      result.append(scalar == "\t" || scalar == "\n" || scalar == "\r" ? " " : "?")
    }
  }
  return String(result)
}

/// JSON that is safe for a terminal: what `safe` takes out stands as `\u202e`, so that a program reads the same
/// (RFC 8259, 7).
package func safeJSON(_ json: String) -> String {
  guard hasUnsafe(json, from: 0x7F) else { return json }
  var result = String.UnicodeScalarView()
  for scalar in json.unicodeScalars {
    // JSON itself escapes what is lower within strings; outside of them there are line ends.
    guard isUnsafe(scalar), scalar.value >= 0x7F else { result.append(scalar); continue }
    for unit in UTF16.encode(scalar) ?? .init() {
      result += "\\u\(hexadecimal(UInt64(unit), digits: 4))".unicodeScalars
    }
  }
  return String(result)
}

/// Whether an unsafe scalar of at least that value is in a text; only those that may be one are decoded.
private func hasUnsafe(_ text: String, from least: UInt8) -> Bool {
  var rest = text.utf8[...]
  while let index = rest.firstIndex(where: { $0 >= least && canBeginUnsafe($0) }) {
    if isUnsafe(text.unicodeScalars[index]) { return true }
    rest = rest[text.utf8.index(after: index)...]
  }
  return false
}

/// Whether a UTF-8 byte is an unsafe control or the first of a scalar that may be unsafe: ideographs never are.
private func canBeginUnsafe(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20..<0x7F, 0x80..<0xC2, 0xE3...0xED: false
  default: true
  }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE007F, 0x10FF80...0x10FFFF:
    true
  default: false
  }
}
