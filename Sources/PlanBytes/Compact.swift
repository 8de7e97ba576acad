/// Keeps a range in eight bytes, where a `Range<Int>` takes sixteen: a plan of 100,000 items has a million of them.
///
/// It buys 8 MB of memory and no time. Bounds are at most 4 GiB; a larger file is refused before it is read.
@propertyWrapper
@usableFromInline package struct Compact: Sendable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  @inlinable package init(wrappedValue range: Range<Int>) {
    (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  @inlinable package var wrappedValue: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { self = Compact(wrappedValue: newValue) }
  }
}

/// The same for a range that there may not be.
@propertyWrapper
@usableFromInline package struct CompactOptional: Sendable {
  @usableFromInline var lower: UInt32
  /// Below the other where there is none.
  @usableFromInline var upper: UInt32

  @inlinable package init(wrappedValue range: Range<Int>?) {
    lower = range.map { UInt32($0.lowerBound) } ?? 1
    upper = range.map { UInt32($0.upperBound) } ?? 0
  }

  @inlinable package var wrappedValue: Range<Int>? {
    get { lower > upper ? nil : Int(lower)..<Int(upper) }
    set { self = CompactOptional(wrappedValue: newValue) }
  }
}
