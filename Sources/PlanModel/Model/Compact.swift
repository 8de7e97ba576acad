/// Keeps a range in eight bytes, where a `Range<Int>` takes sixteen: a plan of 100,000 items has a million of them.
///
/// Bounds are at most 4 GiB; a larger file is refused before it is read.
@propertyWrapper
package struct Compact: Sendable {
  private var (lower, upper): (UInt32, UInt32)

  package init(wrappedValue range: Range<Int>) {
    (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  package var wrappedValue: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { self = Compact(wrappedValue: newValue) }
  }
}

/// The same for a range that there may not be.
@propertyWrapper
package struct CompactOptional: Sendable {
  /// Begins after its end where there is none.
  private var (lower, upper): (UInt32, UInt32) = (1, 0)

  package init(wrappedValue range: Range<Int>?) {
    if let range { (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound)) }
  }

  package var wrappedValue: Range<Int>? {
    get { lower > upper ? nil : Int(lower)..<Int(upper) }
    set { self = CompactOptional(wrappedValue: newValue) }
  }
}
