import Foundation

/// A file of Swift without its comments and texts: blanks stand in their place, so that lines and columns stay. Code
/// inside a text, `\(…)`, stays.
struct SourceCode {
  /// Below `Sources`.
  let path: String
  let lines: [Substring]
  let code: String

  init(path: String, text: String) {
    var reader = CodeReader(Array(text.utf8))
    reader.read(untilParenthesis: false)
    self.path = path
    self.code = String(decoding: reader.bytes, as: UTF8.self)
    self.lines = code.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var target: String { String(path.prefix { $0 != "/" }) }
  /// The folder of its target that it lies in; empty for those that lie in none.
  var folder: String { path.split(separator: "/").dropLast().dropFirst().first.map(String.init) ?? "" }

  /// All files below `Sources`.
  static func all() throws -> [SourceCode] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources").path
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SourceCode(path: path, text: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8))
    }
  }

  // MARK: What stands in it

  /// Functions and how many lines each has, from its name to its last brace.
  var functions: [(name: String, lines: Int)] {
    lines.indices.compactMap { start in
      guard ["func ", "init", "subscript", "var "].contains(where: { lines[start].contains($0) }),
        let name = lines[start].firstMatch(of: Self.function)?.1
      else { return nil }
      return bodyEnd(from: start).map { (String(name), $0 - start + 1) }
    }
  }

  private static var function: Regex<(Substring, Substring)> {
    /^[ a-z@A-Z()]*\b(func [^ (<]+|init[?]?(?=[(<])|subscript(?=[(<])|var \w+(?=: [^={]+\{$))/
  }

  /// The line in which the braces close that open first from a line on; nil where none opens before the next
  /// declaration.
  private func bodyEnd(from start: Int) -> Int? {
    var depth = 0
    for (line, text) in lines.enumerated().dropFirst(start) {
      if line > start, depth == 0, text.contains(Self.declaration) { return nil }
      for sign in text {
        if sign == "{" { depth += 1 }
        if sign == "}" {
          depth -= 1
          if depth <= 0 { return depth == 0 ? line : nil }
        }
      }
    }
    return nil
  }

  private static var declaration: Regex<(Substring, Substring)> {
    /^ *(func|var|let|init|static|mutating|package|private|case|struct|enum|extension)\s/
  }

  /// The cases of enums that it declares.
  var declaredCases: [String] {
    lines.filter { line in
      let code = line.drop { $0 == " " }
      return code.hasPrefix("case ") && code.dropFirst(5).first?.isLetter ?? false
    }.flatMap { line in line.matches(of: /(?:case|,) ([a-z]\w+)/).map { String($0.1) } }
  }

  /// The patterns of each `switch` that has a `default`, with the line of that.
  var switchesWithDefault: [(line: Int, patterns: [String])] {
    lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("default:") }.map { line in
      let indent = lines[line].prefix { $0 == " " }.count
      var patterns: [String] = []
      for above in lines[..<line].reversed() {
        let own = above.prefix { $0 == " " }.count
        if own == indent, above.dropFirst(own).hasPrefix("case ") { patterns.append(pattern(of: above)) }
        if own <= indent, above.contains("switch ") { break }
      }
      return (line + 1, patterns)
    }
  }
}

/// What stands before the colon of a case, without its condition.
private func pattern(of line: Substring) -> String {
  var depth = 0
  for place in line.indices {
    if line[place] == "(" { depth += 1 }
    if line[place] == ")" { depth -= 1 }
    if depth == 0, line[place...].hasPrefix(" where ") || line[place] == ":" { return String(line[..<place]) }
  }
  return String(line)
}

/// Blanks comments and texts out.
private struct CodeReader {
  private(set) var bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func comes(_ text: StaticString) -> Bool {
    let end = place + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[place..<end]) }
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      place += 1
    }
  }

  /// Reads code to the end, or behind the parenthesis that closes.
  mutating func read(untilParenthesis: Bool) {
    var depth = 0
    while place < bytes.count {
      if comes("//") {
        while place < bytes.count, !comes("\n") { blank(1) }
      } else if comes("/*") {
        while place < bytes.count, !comes("*/") { blank(1) }
        blank(2)
      } else if comes("\"\"\"") {
        skipText("\"\"\"", 3)
      } else if comes("\"") {
        skipText("\"", 1)
      } else {
        if comes("(") { depth += 1 }
        if comes(")") {
          if untilParenthesis, depth == 0 { return blank(1) }
          depth -= 1
        }
        place += 1
      }
    }
  }

  private mutating func skipText(_ sign: StaticString, _ length: Int) {
    blank(length)
    while place < bytes.count {
      if comes(sign) { return blank(length) }
      if length == 1, comes("\n") { return }
      if comes("\\(") {
        blank(2)
        read(untilParenthesis: true)
      } else {
        blank(comes("\\") ? 2 : 1)
      }
    }
  }
}
