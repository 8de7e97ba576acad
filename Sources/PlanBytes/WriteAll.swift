import CBytes

/// How often a write that took nothing is made again: not for ever, since a broken file system or terminal may say so
/// every time.
private let mostFailures = 100

/// Writes all bytes to a descriptor; in one call where the system takes them in one.
///
/// - Parameter mayTryAgain: whether to go on after a call that took nothing, by its `errno`.
/// - Returns: the `errno` of the call that was the last; nil where all is written. A call that takes no byte and says
///   no error counts as a full disk.
package func writeAll(
  _ bytes: ArraySlice<UInt8>, to descriptor: Int32,
  mayTryAgain: (Int32) -> Bool = { $0 == bytes_interrupted }
) -> Int32? {
  var (rest, failures) = (bytes, 0)
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { bytes_write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
      continue
    }
    let code = count == 0 ? bytes_full : Int32(-count)
    failures += 1
    guard failures <= mostFailures, mayTryAgain(code) else { return code }
  }
  return nil
}
