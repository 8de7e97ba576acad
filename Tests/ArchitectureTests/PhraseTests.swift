import Foundation
import Testing

/// Tables of phrases: a file for each language, and in each file the same things said with the same facts.
@Suite struct PhraseTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources").path

  /// A table in both languages.
  struct Table: CustomTestStringConvertible {
    var place: String
    var chinese: String
    var english: String
    var testDescription: String { place }
  }

  static func tables() throws -> [Table] {
    let paths = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
    let found = paths.filter { $0.contains("/Words/Chinese") }.sorted()
    return try found.map { path in
      func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      }
      return Table(
        place: path, chinese: try text(path),
        english: try text(path.replacing("/Chinese", with: "/English")))
    }
  }

  @Test func everyTargetThatSpeaksHasATable() throws {
    let targets = Set(try Self.tables().compactMap { $0.place.split(separator: "/").first })
    #expect(
      targets == ["PlanPhrases", "StorePhrases", "PlanImport", "PlanReport", "BoardUI", "duban"], "\(targets)"
    )
  }

  /// Every phrase is in both tables, says something, and says it with the same facts.
  @Test(arguments: try tables())
  func everyPhraseIsInBothLanguages(_ table: Table) throws {
    let (chinese, english) = (Entry.all(in: table.chinese), Entry.all(in: table.english))
    #expect(!chinese.isEmpty && Set(chinese.keys) == Set(english.keys), "\(table.place)")
    for (name, one) in chinese {
      guard let other = english[name] else { continue }
      #expect(one.used == other.used, "\(table.place) \(name): \(one.used) \(other.used)")
      #expect(one.isEmpty == other.isEmpty, "\(table.place) \(name) says nothing")
    }
  }

  /// What English says has no Chinese sign, of words or between them.
  @Test(arguments: try tables())
  func englishIsEnglish(_ table: Table) {
    for line in table.english.split(separator: "\n") {
      let isForeign = line.unicodeScalars.contains {
        (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
      }
      #expect(!isForeign, "\(table.place): \(line)")
    }
  }

  /// What a table says of one case, with all its patterns.
  private struct Entry {
    /// The facts of its patterns that its text is made with.
    var used: Set<String> = []
    var isEmpty = true

    /// Those of a file, by type and case.
    static func all(in text: String) -> [String: Entry] {
      var (result, type) = ([String: Entry](), "")
      var open: (patterns: [Substring], body: String)?
      func close() {
        for pattern in open?.patterns ?? [] {
          result["\(type)\(name(of: pattern))", default: Entry()].add(pattern, open?.body ?? "")
        }
        open = nil
      }
      for line in text.split(separator: "\n") {
        let words = line.drop { $0 == " " }
        if line.hasPrefix("extension ") {
          type = String(line.split(separator: " ")[1])
        } else if words.hasPrefix("case "), let end = endOfPattern(words) {
          close()
          open = (split(words[..<end].dropFirst("case ".count)), String(words[end...].dropFirst()))
        } else if line == "    }" || line == "  }" {
          close()
        } else {
          open?.body += "\n" + words
        }
      }
      return result
    }

    private mutating func add(_ pattern: Substring, _ body: String) {
      let names = pattern.matches(of: /let (\w+)/).map { String($0.1) }
      let words = Set(body.matches(of: /\w+/).map { String($0.0) })
      used.formUnion(names.filter(words.contains))
      if !["", "\"\""].contains(body.trimmingCharacters(in: .whitespaces)) { isEmpty = false }
    }

    private static func name(of pattern: Substring) -> Substring { pattern.prefix { $0 != "(" } }

    /// Where the colon stands behind the patterns of a case.
    private static func endOfPattern(_ line: Substring) -> Substring.Index? {
      var depth = 0
      return line.indices.first { index in
        if line[index] == "(" { depth += 1 }
        if line[index] == ")" { depth -= 1 }
        return line[index] == ":" && depth == 0
      }
    }

    /// The patterns of a case, between the commas outside brackets.
    private static func split(_ patterns: Substring) -> [Substring] {
      var (depth, parts, start) = (0, [Substring](), patterns.startIndex)
      for index in patterns.indices {
        if patterns[index] == "(" { depth += 1 }
        if patterns[index] == ")" { depth -= 1 }
        guard patterns[index] == ",", depth == 0 else { continue }
        parts.append(patterns[start..<index])
        start = patterns.index(after: index)
      }
      return (parts + [patterns[start...]]).map { $0.drop { $0 == " " } }
    }
  }
}
