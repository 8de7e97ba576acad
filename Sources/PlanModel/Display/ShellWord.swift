/// A word as a shell takes it: what a message prints to be run can be copied and run.
///
/// - Parameter text: a path or a word. What a terminal would not show as it is stands in the form of `$'…'` (bash, zsh,
///   ksh, POSIX.1-2024).
package func shellWord(_ text: String) -> String {
  if safe(text) != text { return "$'" + text.pathBytes.map(shellByte).joined() + "'" }
  let isPlain = text.unicodeScalars.allSatisfy {
    $0.value > 0x2FFF || $0.properties.isAlphabetic || "0123456789./_-~".unicodeScalars.contains($0)
  }
  // A word that begins with a dash would be an option, with a tilde a home.
  let isNamed = text.first != "-" && text.first != "~"
  return isPlain && isNamed && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}

/// A command as a shell takes it: words of a person are quoted where they must be, names of options never.
package func shellCommand(_ words: [String]) -> String {
  words.map { $0.wholeMatch(of: #/--?[a-z\-]+/#) != nil ? $0 : shellWord($0) }.joined(separator: " ")
}

private func shellByte(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "'"), UInt8(ascii: "\\"): "\\" + String(Unicode.Scalar(byte))
  case 0x20..<0x7F: String(Unicode.Scalar(byte))
  // Three octal digits end by themselves; of hexadecimal ones a shell may take more than two.
  default: "\\" + String(repeating: "0", count: byte < 8 ? 2 : byte < 64 ? 1 : 0) + String(byte, radix: 8)
  }
}
