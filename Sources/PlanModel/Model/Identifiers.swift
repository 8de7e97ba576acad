import PlanBytes

/// A random id of a fixed number of letters a–z and 2–9 (no 0 and 1, which people misread).
package struct RandomID<Kind: RandomIDKind>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters as digits of base 34.
  private let packed: UInt64

  /// Number of letters.
  package static var length: Int { Kind.length }

  /// Reads exactly `length` letters; nil for anything else.
  package init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// Reads exactly `length` letters of a line. 4.1 ms for 200,000 ids, 66 ms by way of a `String`.
  package init?(bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count == Kind.length else { return nil }
    // Without branches: whether a letter or a digit follows cannot be foretold.
    var (value, isValid) = (UInt64(0), true)
    for index in range {
      let (letter, digit) = (bytes[index] &- UInt8(ascii: "a"), bytes[index] &- UInt8(ascii: "2"))
      isValid = isValid && (letter < 26 || digit < 8)
      value = value &* 34 &+ UInt64(letter < 26 ? letter : digit &+ 26)
    }
    guard isValid else { return nil }
    self.packed = value
  }

  init?(bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard let digit = Self.digit(byte), count < Kind.length else { return nil }
      value = value * 34 + digit
      count += 1
    }
    guard count == Kind.length else { return nil }
    self.packed = value
  }

  /// A number of its own for each id: of 36 bits where it has seven letters.
  package var key: UInt64 { packed }

  private init(packed: UInt64) { self.packed = packed }

  /// A new random id.
  package static func random(using generator: inout some RandomNumberGenerator) -> Self {
    // One draw for all letters: the system's generator is asked through the kernel each time.
    let count = (0..<Kind.length).reduce(1 as UInt64) { count, _ in count * 34 }
    return Self(packed: UInt64.random(in: 0..<count, using: &generator))
  }

  package var description: String {
    var rest = packed
    var letters: [UInt8] = []
    for _ in 0..<Kind.length {
      let digit = UInt8(rest % 34)
      letters.append(digit < 26 ? UInt8(ascii: "a") + digit : UInt8(ascii: "2") + digit - 26)
      rest /= 34
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt64(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "2")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "2") + 26)
    default: nil
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

/// What a random id is the id of.
package protocol RandomIDKind: Sendable {
  /// Number of letters, at most 12.
  static var length: Int { get }
}

package enum ItemIDKind: RandomIDKind { package static let length = 7 }
package enum ReplicaIDKind: RandomIDKind { package static let length = 10 }

/// The id of an assignment, a deliverable or a target: written once, never derived.
package typealias ItemID = RandomID<ItemIDKind>

/// The id of one writing session slot.
package typealias ReplicaID = RandomID<ReplicaIDKind>

/// Names one event: the replica that wrote it, the number it has there, and its sum, since two
/// machines cloned from one may both use a number.
package struct EventID: Hashable, Sendable, Comparable {
  package var replica: ReplicaID
  package var sequence: UInt32
  package var checksum: UInt64

  package init(replica: ReplicaID, sequence: UInt32, checksum: UInt64) {
    self.replica = replica
    self.sequence = sequence
    self.checksum = checksum
  }

  /// The sum is as good as random already.
  package func hash(into hasher: inout Hasher) { hasher.combine(checksum) }

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.replica, left.sequence, left.checksum) < (right.replica, right.sequence, right.checksum)
  }

  /// The reference to it in the `after` column.
  package var reference: EventReference {
    EventReference(replica: replica, sequence: sequence, check: UInt16(checksum >> 48))
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
