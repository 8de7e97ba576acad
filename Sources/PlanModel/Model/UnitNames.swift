import PlanBytes

/// The name of a unit as it is compared: without blanks, full-width letters and signs made half-width.
func unitKey(_ name: String) -> String {
  // Most are ideographs alone.
  if name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }
  let bytes = Array(name.utf8)
  let scalars = String(decoding: bytes.withoutBlanks(bytes.indices), as: UTF8.self).unicodeScalars.map {
    scalar in
    (0xFF01...0xFF5E).contains(scalar.value) ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
  var key = String.UnicodeScalarView()
  key.append(contentsOf: scalars)
  return String(key)
}

/// A name without blanks at its ends and without characters that cannot be seen.
func visibleName(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }
  return trimmed(String(name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
}
