import PlanBytes

/// Where a report goes, piece by piece: of what is large only the last piece is in memory.
package struct ReportSink {
  /// What was not passed on yet.
  private(set) var bytes: [UInt8] = []
  private let take: (([UInt8]) -> Int32?)?
  private var failure: Int32?

  /// In bytes.
  private static let piece = 1 << 18

  /// - Parameter take: what becomes of each piece; nil or the `errno` of why it could not be. Without it all is kept.
  package init(_ take: (([UInt8]) -> Int32?)? = nil) {
    self.take = take
    if take != nil { bytes.reserveCapacity(ReportSink.piece * 2) }
  }

  mutating func add(_ text: String) {
    bytes += text.utf8
    if bytes.count >= ReportSink.piece { passOn() }
  }

  /// Each with a line end.
  mutating func add(lines: [String]) {
    for line in lines {
      bytes += line.utf8
      bytes.append(Ascii.newline)
    }
    if bytes.count >= ReportSink.piece { passOn() }
  }

  mutating func add(_ more: some Collection<UInt8>) {
    bytes += more
    if bytes.count >= ReportSink.piece { passOn() }
  }

  private mutating func passOn() {
    guard let take else { return }
    if failure == nil { failure = take(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Passes on the rest.
  mutating func finish() throws(ReportError) {
    passOn()
    if let failure { throw ReportError(code: failure) }
  }
}
