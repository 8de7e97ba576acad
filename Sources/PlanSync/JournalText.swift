import PlanBytes

/// A journal as its reader takes it, whatever editors and power cuts did to it: two lines are the same if they are it to
/// the reader.
enum JournalText {
  /// The lines that say something, each without its end, a byte order mark before it and NULs in it.
  static func lines(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
    bytes.split(separator: Ascii.newline).map { Array(clean(Array($0)[...])) }.filter { !$0.isEmpty }
  }

  /// A line without what its reader leaves out.
  static func clean(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let plain = line.contains(0) ? ArraySlice(line.filter { $0 != 0 }) : line
    let text = plain.starts(with: mark) ? plain.dropFirst(mark.count) : plain
    return text.last == Ascii.carriageReturn ? text.dropLast() : text
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The lines that have an end: a last one without waits, and is not read.
  static func endedLines(_ bytes: [UInt8]) -> [[UInt8]] {
    lines(bytes.endedLines)
  }

  /// All lines of the first, to the letter, then those of the second that it lacks.
  static func union(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    let known = Set(endedLines(first))
    let missing = lines(second).filter { !known.contains($0) }
    if missing.isEmpty { return first }
    let isEnded = first.isEmpty || first.last == Ascii.newline
    // What only lacks its end gets it.
    let torn = isEnded ? nil : lines(first).last
    return first + (isEnded ? [] : [Ascii.newline])
      + missing.filter { $0 != torn }.flatMap { $0 + [Ascii.newline] }
  }
}
