/// A few signs, asked for at most places of a document: a set would compute a hash for each.
struct SignSet: ExpressibleByArrayLiteral, Sendable {
  private let signs: [Unicode.Scalar]
  /// A bit for the last six bits of each.
  private let mask: UInt64

  init(arrayLiteral signs: Unicode.Scalar...) {
    self.signs = signs
    mask = signs.reduce(0) { $0 | SignSet.bit($1) }
  }

  func contains(_ sign: Unicode.Scalar) -> Bool { mask & SignSet.bit(sign) != 0 && signs.contains(sign) }

  private static func bit(_ sign: Unicode.Scalar) -> UInt64 { 1 << UInt64(sign.value & 63) }
}
