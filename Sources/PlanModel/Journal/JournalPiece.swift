/// A part of a journal file, to be taken in.
package struct JournalPiece: Sendable, Equatable {
  /// The name of the file; empty for a line that was just written.
  package var file: String
  package var bytes: [UInt8]
  /// The number of its first line in the file, from 1; 0 for a line that was just written.
  package var firstLine: Int
  /// Why the file cannot be read, where it cannot.
  package var problem: String?

  package init(file: String, bytes: [UInt8] = [], firstLine: Int = 1, problem: String? = nil) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    self.problem = problem
  }

  /// A line that was just written.
  package init(written line: [UInt8]) { self.init(file: "", bytes: line, firstLine: 0) }

  /// How many lines it has, without what follows the last end of a line.
  package var lineCount: Int {
    var (count, end) = (0, bytes.span.firstIndex(of: Ascii.newline))
    while end < bytes.count {
      count += 1
      end = bytes.span.firstIndex(of: Ascii.newline, from: end + 1)
    }
    return count
  }

  /// Calls `body` with the number and the content of each line, without NULs.
  func forEachLine(_ body: (_ number: Int, _ content: ArraySlice<UInt8>) -> Void) {
    var lines = JournalLines(bytes.span, firstLine: firstLine)
    while let range = lines.next(bytes.span) {
      let content = bytes[range].contains(0) ? ArraySlice(bytes[range].filter { $0 != 0 }) : bytes[range]
      if !content.isEmpty { body(lines.number, content) }
    }
  }
}

/// The lines of a part of a journal file that have an end and are not empty: without the byte order mark of the
/// file and without CR at their end.
struct JournalLines {
  /// The number of the line that was given last.
  private(set) var number: Int
  private var start = 0

  init(_ bytes: Span<UInt8>, firstLine: Int) {
    number = firstLine - 1
    let isMarked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    if firstLine == 1, isMarked { start = 3 }
  }

  mutating func next(_ bytes: Span<UInt8>) -> Range<Int>? {
    while start < bytes.count {
      let end = bytes.firstIndex(of: Ascii.newline, from: start)
      guard end < bytes.count else { return nil }
      let hasReturn = end > start && bytes[end - 1] == Ascii.carriageReturn
      let line = start..<(hasReturn ? end - 1 : end)
      number += 1
      start = end + 1
      if !line.isEmpty { return line }
    }
    return nil
  }
}
