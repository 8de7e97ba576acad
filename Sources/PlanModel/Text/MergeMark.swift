import PlanBytes

/// A line that a merge leaves in a text where both sides changed the same.
enum MergeMark {
  case begin, base, middle, end

  /// The signs of each, seven times.
  private static let signs: [(byte: UInt8, mark: MergeMark)] = [
    (UInt8(ascii: "<"), .begin), (UInt8(ascii: "|"), .base), (UInt8(ascii: "="), .middle),
    (UInt8(ascii: ">"), .end),
  ]
  private static let length = 7

  /// Nil where a line, its end left out, is none.
  init?(_ source: [UInt8], _ line: ByteRange) {
    guard line.count >= MergeMark.length,
      let (byte, mark) = MergeMark.signs.first(where: { $0.byte == source[line.lowerBound] }),
      source[line].prefix(while: { $0 == byte }).count == MergeMark.length
    else { return nil }
    // A name follows, or nothing.
    let next = line.lowerBound + MergeMark.length
    guard next == line.upperBound || source[next] == Ascii.space || source[next] == Ascii.tab else {
      return nil
    }
    self = mark
  }

  /// Where the last line begins that ends a merge; -1 where there is none.
  static func lastEnd(in source: [UInt8]) -> Int {
    let signs = Array(repeating: UInt8(ascii: ">"), count: length)
    guard source.contains(signs) else { return -1 }
    return Lines(source).reduce(-1) { last, line in
      if case .end = MergeMark(source, line.content) { line.content.lowerBound } else { last }
    }
  }
}

extension Plan {
  /// The line, from 1, where the first merge begins that nobody finished; nil where there is none.
  package var firstMergeMark: Int? {
    findings.first { if case .unfinishedMerge = $0.problem { true } else { false } }?.line
  }
}
