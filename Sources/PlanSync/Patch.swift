import PlanBytes

/// Reads the lines that a patch without context (`--unified=0`) takes away and adds.
struct Patch {
  /// Of a file's line, without its LF.
  enum Sign { case removed, added }

  private var path: Path = []
  /// Lines of each kind that are left of a hunk.
  private var (removed, added) = (0, 0)

  /// Calls a function with each line and the path of its file.
  static func read(_ patch: [UInt8], _ body: (Path, Sign, ArraySlice<UInt8>) -> Void) {
    var reader = Patch()
    for line in patch.split(separator: Ascii.newline, omittingEmptySubsequences: false) {
      reader.read(line, body)
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, _ body: (Path, Sign, ArraySlice<UInt8>) -> Void) {
    if removed > 0, line.first == UInt8(ascii: "-") {
      removed -= 1
      body(path, .removed, line.dropFirst())
    } else if added > 0, line.first == UInt8(ascii: "+") {
      added -= 1
      body(path, .added, line.dropFirst())
    } else if line.starts(with: "@@ ".utf8) {
      (removed, added) = Patch.counts(line)
    } else if line.starts(with: "--- ".utf8) || line.starts(with: "+++ ".utf8) {
      path = Patch.name(line.dropFirst(4)) ?? path
    }
  }

  /// `@@ -3,2 +4 @@`
  private static func counts(_ line: ArraySlice<UInt8>) -> (Int, Int) {
    let counts = line.split(separator: UInt8(ascii: " ")).dropFirst().prefix(2).map { range in
      let numbers = range.split(separator: UInt8(ascii: ","))
      return numbers.count < 2 ? 1 : Int(String(decoding: numbers[1], as: UTF8.self)) ?? 0
    }
    return counts.count == 2 ? (counts[0], counts[1]) : (0, 0)
  }

  /// `a/journal/x.tsv`, in quotes where git has to; nil for `/dev/null`.
  private static func name(_ word: ArraySlice<UInt8>) -> Path? {
    // After a name with spaces stands a TAB.
    let name = Path(printed: word.last == UInt8(ascii: "\t") ? word.dropLast() : word)
    return name.below("a/".utf8) ?? name.below("b/".utf8)
  }

  fileprivate static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]
}

extension Path {
  /// The path that git printed: in quotes, and escaped as in C, where it has to.
  init(printed text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "\"") else {
      self.init(text)
      return
    }
    var result: Path = []
    var rest = text.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if let octal = UInt8(String(decoding: [next] + rest.prefix(2), as: UTF8.self), radix: 8) {
        result.append(octal)
        rest = rest.dropFirst(2)
      } else {
        result.append(Patch.escapes[next] ?? next)
      }
    }
    self = result
  }
}
