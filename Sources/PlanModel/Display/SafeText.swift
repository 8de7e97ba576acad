/// Makes text safe for a terminal: one line, no control characters, nothing that turns the direction of
/// writing or hides (U+202E, U+200B, …). Each of those becomes `?`, a tab or line end a space.
package func safe(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if !isUnsafe(scalar) {
      result.append(scalar)
    } else {
      result.append(scalar == "\t" || scalar == "\n" || scalar == "\r" ? " " : "?")
    }
  }
  return String(result)
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}
