/// 64-bit FNV-1a: finds damage; no signature.
@usableFromInline package enum FNV1a {
  /// The checksum of no bytes.
  @inlinable package static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The checksum of some bytes and one more.
  @inlinable package static func adding(_ byte: UInt8, to checksum: UInt64) -> UInt64 {
    (checksum ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// The 64-bit FNV-1a checksum of some bytes.
@inlinable package func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(FNV1a.empty) { FNV1a.adding($1, to: $0) }
}
