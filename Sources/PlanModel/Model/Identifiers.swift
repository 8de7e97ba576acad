/// The 34 letters that ids are made of: a–z and 2–9 (no 0 and 1, which people misread).
enum IdentifierAlphabet {
  static let letters = Array("abcdefghijklmnopqrstuvwxyz23456789".utf8)

  static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x61...0x7A: UInt64(byte - 0x61)
    case 0x32...0x39: UInt64(byte - 0x32 + 26)
    default: nil
    }
  }

  static func pack(_ bytes: some Collection<UInt8>, length: Int) -> UInt64? {
    guard bytes.count == length else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard let digit = digit(byte) else { return nil }
      value = value * 34 + digit
    }
    return value
  }

  static func unpack(_ packed: UInt64, length: Int) -> String {
    var rest = packed
    var bytes = [UInt8](repeating: 0, count: length)
    for index in stride(from: length - 1, through: 0, by: -1) {
      bytes[index] = letters[Int(rest % 34)]
      rest /= 34
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func random(length: Int, using generator: inout some RandomNumberGenerator) -> UInt64 {
    (0..<length).reduce(0) { value, _ in value * 34 + UInt64.random(in: 0..<34, using: &generator) }
  }
}

/// The id of an assignment, a deliverable or a target: 7 letters, written once, never derived.
package struct ItemID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Number of letters.
  package static let length = 7
  let packed: UInt64

  /// Reads exactly 7 letters a–z2–9; nil for anything else.
  package init?(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)) }

  init?(bytes: some Collection<UInt8>) {
    guard let packed = IdentifierAlphabet.pack(bytes, length: ItemID.length) else { return nil }
    self.packed = packed
  }

  /// A new random id.
  package static func random(using generator: inout some RandomNumberGenerator) -> ItemID {
    ItemID(packed: IdentifierAlphabet.random(length: length, using: &generator))
  }

  private init(packed: UInt64) { self.packed = packed }

  package var description: String { IdentifierAlphabet.unpack(packed, length: ItemID.length) }
  package static func < (left: ItemID, right: ItemID) -> Bool { left.packed < right.packed }
}

/// The id of one writing session slot: 10 letters.
package struct ReplicaID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Number of letters.
  package static let length = 10
  let packed: UInt64

  /// Reads exactly 10 letters a–z2–9; nil for anything else.
  package init?(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)) }

  init?(bytes: some Collection<UInt8>) {
    guard let packed = IdentifierAlphabet.pack(bytes, length: ReplicaID.length) else { return nil }
    self.packed = packed
  }

  /// A new random id.
  package static func random(using generator: inout some RandomNumberGenerator) -> ReplicaID {
    ReplicaID(packed: IdentifierAlphabet.random(length: length, using: &generator))
  }

  private init(packed: UInt64) { self.packed = packed }

  package var description: String { IdentifierAlphabet.unpack(packed, length: ReplicaID.length) }
  package static func < (left: ReplicaID, right: ReplicaID) -> Bool { left.packed < right.packed }
}

/// Names one event: the replica that wrote it, the number it has there, and its sum, since two
/// machines cloned from one may both use a number.
package struct EventID: Hashable, Sendable, Comparable {
  package var replica: ReplicaID
  package var sequence: UInt32
  package var sum: UInt64

  package init(replica: ReplicaID, sequence: UInt32, sum: UInt64) {
    self.replica = replica
    self.sequence = sequence
    self.sum = sum
  }

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.replica, left.sequence, left.sum) < (right.replica, right.sequence, right.sum)
  }

  /// The reference to it in the `after` column.
  package var reference: EventReference {
    EventReference(replica: replica, sequence: sequence, check: UInt16(sum >> 48))
  }
}

/// A reference to an event as the `after` column has it: `k7f3q2m9xa.2/86d8`.
package struct EventReference: Hashable, Sendable, CustomStringConvertible {
  package var replica: ReplicaID
  package var sequence: UInt32
  /// The first four hexadecimal digits of the event's sum.
  package var check: UInt16

  package init(replica: ReplicaID, sequence: UInt32, check: UInt16) {
    self.replica = replica
    self.sequence = sequence
    self.check = check
  }

  package var description: String { "\(replica).\(sequence)/\(hexadecimal(UInt64(check), digits: 4))" }
}

/// Lower-case hexadecimal digits, with leading zeros.
package func hexadecimal(_ value: UInt64, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
