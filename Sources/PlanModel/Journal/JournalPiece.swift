import PlanBytes

/// A part of a journal file, to be taken in.
package struct JournalPiece: Sendable, Equatable {
  /// The name of the file; empty for a line that was just written.
  package var file: String
  package var bytes: [UInt8]
  /// The number of its first line in the file, from 1; 0 for a line that was just written.
  package var firstLine: Int
  /// Why the file cannot be read, where it cannot.
  package var problem: FileError?

  package init(file: String, bytes: [UInt8] = [], firstLine: Int = 1, problem: FileError? = nil) {
    self.file = file
    self.bytes = bytes
    self.firstLine = firstLine
    self.problem = problem
  }

  /// A line that was just written.
  package init(written line: [UInt8]) { self.init(file: "", bytes: line, firstLine: 0) }

  /// Its lines that have an end and are not empty, CR left out; the others wait, or say nothing.
  var lines: some Sequence<Lines.Line> {
    Lines(bytes, firstNumber: firstLine).lazy.filter { !$0.end.isEmpty && !$0.content.isEmpty }
  }

  /// How many lines it has, without what follows the last end of a line.
  package var lineCount: Int { Lines(bytes).count { !$0.end.isEmpty } }

  /// Calls `body` with the number and the content of each line, without NULs.
  func forEachLine(_ body: (_ number: Int, _ content: ArraySlice<UInt8>) -> Void) {
    for line in lines {
      let content = bytes[line.content]
      let clean = content.contains(0) ? ArraySlice(content.filter { $0 != 0 }) : content
      if !clean.isEmpty { body(line.number, clean) }
    }
  }
}
