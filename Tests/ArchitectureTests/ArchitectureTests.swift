import Foundation
import Testing

/// The house rules that a compiler does not know.
@Suite struct ArchitectureTests {
  private struct Source {
    var target: String
    var path: String
    var text: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func sources() throws -> [Source] {
    let folder = root.appending(path: "Sources").path
    let paths = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let target = try #require(path.split(separator: "/").first.map(String.init))
      return Source(
        target: target, path: path, text: try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8))
    }
  }

  /// What each target may import: dependencies point one way.
  private static let imports: [String: Set<String>] = [
    "PlanBytes": ["CBytes"], "PlanModel": ["PlanBytes"], "PlanPhrases": ["PlanBytes", "PlanModel"],
    "PlanImport": ["PlanBytes", "PlanModel", "PlanPhrases", "CDocuments", "Glibc"],
    "StorePhrases": ["PlanBytes", "PlanModel", "PlanPhrases", "PlanStore", "PlanSync"],
    "PlanStore": ["PlanBytes", "PlanModel", "CLinux", "Glibc", "Synchronization"],
    "PlanPrograms": [
      "PlanModel", "PlanStore", "Glibc", "Dispatch", "Subprocess", "Synchronization", "SystemPackage",
    ],
    "PlanSync": [
      "PlanBytes", "PlanModel", "PlanStore", "PlanPrograms", "Glibc", "Dispatch", "Subprocess",
      "Synchronization",
      "SystemPackage",
    ],
    "PlanReport": [
      "PlanBytes", "PlanModel", "PlanPhrases", "PlanImport", "CDocuments", "FoundationEssentials", "Glibc",
    ],
    "BoardUI": ["PlanBytes", "PlanModel", "PlanPhrases"],
    "NcursesTerminal": ["PlanBytes", "PlanModel", "BoardUI", "CNcurses", "Glibc", "Synchronization"],
    "duban": [
      "PlanBytes", "PlanModel", "PlanPhrases", "PlanImport", "PlanStore", "PlanPrograms", "PlanSync",
      "StorePhrases", "PlanReport", "BoardUI", "NcursesTerminal",
      "Glibc", "ArgumentParser", "FoundationEssentials",
    ],
  ]

  @Test func targetsImportOnlyWhatTheyMay() throws {
    for source in try Self.sources() {
      let allowed = try #require(Self.imports[source.target], "\(source.target) is not in the table")
      let imported = source.text.split(separator: "\n").filter {
        $0.hasPrefix("import ") || $0.contains(" import ") && !$0.contains("\"")
      }
      .filter { !$0.hasPrefix("//") }.compactMap { $0.split(separator: " ").last.map(String.init) }
      #expect(Set(imported).isSubset(of: allowed), "\(source.path) imports \(imported)")
    }
  }

  /// The folders of a target, each uses only those before it.
  private static let folders: [String: [String]] = [
    "PlanModel": [
      "Display", "Model", "Text", "Journal", "Query", "Bulletin", "Edit", "Compare", "Merge", "Check",
    ],
    "BoardUI": ["Words", "Input", "Screen", "Keys", "Desk", "Views", "Panels", "Board"],
  ]

  @Test(arguments: folders.keys.sorted()) func foldersDependOneWay(target: String) throws {
    let (files, others) = try SourceCode.all().split { $0.target == target }
    let wrong = FolderArrows(files, beside: others).wrongWays(in: Self.folders[target] ?? [])
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  /// What points the wrong way is found, whatever stands in comments and texts.
  @Test func aWrongArrowIsFound() {
    let low = SourceCode(
      path: "T/Low/A.swift",
      text: "struct Ground { // Tower\n  let text = \"Tower \\(height)\"\n}\nlet height = 3\n")
    let high = SourceCode(path: "T/High/B.swift", text: "struct Tower { var ground: Ground }\n")
    #expect(FolderArrows([low, high]).wrongWays(in: ["Low", "High"]) == [])
    #expect(
      FolderArrows([low, high]).wrongWays(in: ["High", "Low"]) == ["High uses Low: Ground in T/High/B.swift"])
    let wrong = SourceCode(path: "T/Low/C.swift", text: "/* Ground */ let top = \"\\(Tower.self)\"\n")
    #expect(
      FolderArrows([low, high, wrong]).wrongWays(in: ["Low", "High"]) == [
        "Low uses High: Tower in T/Low/C.swift"
      ])
  }

  /// Tables of words aside.
  @Test func functionsAreShort() throws {
    for source in try SourceCode.all() where !source.path.contains("/Words/") {
      for function in source.functions {
        #expect(function.lines <= 40, "\(source.path): \(function.name) has \(function.lines) lines")
      }
    }
  }

  /// A new case of an enum has to be decided on wherever one is: no `default` covers it. Pairs aside, and the rules of
  /// import, which pick a few of many signs.
  @Test func casesAreNamed() throws {
    let files = try SourceCode.all()
    let cases = Set(files.flatMap(\.declaredCases))
    for source in files where source.target != "PlanImport" {
      for found in source.switchesWithDefault where !found.patterns.contains(where: { $0.contains("case (") })
      {
        let own = found.patterns.flatMap { pattern in
          pattern.matches(of: /[ (\[]\.(\w+)/).map { String($0.1) }
        }
        .filter(cases.contains)
        #expect(own.isEmpty, "\(source.path):\(found.line) covers cases beside \(own)")
      }
    }
  }

  /// The map names what is there.
  @Test func theMapNamesPlacesThatAre() throws {
    let sources = Self.root.appending(path: "Sources").path
    let map = try String(contentsOfFile: sources + "/README.md", encoding: .utf8)
    let places = map.matches(of: /\b([A-Z][A-Za-z]+\/[A-Za-z\/+]+(?:\.swift)?)/).map { String($0.1) }
    #expect(places.count > 30)
    for place in places where Self.imports.keys.contains(where: { place.hasPrefix($0 + "/") }) {
      #expect(FileManager.default.fileExists(atPath: "\(sources)/\(place)"), "\(place)")
    }
    for target in Self.imports.keys { #expect(map.contains("`\(target)`"), "\(target)") }
  }

  @Test func filesAreRoomsNotHalls() throws {
    for source in try Self.sources() {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 300, "\(source.path) has \(lines) lines")
    }
  }

  /// Paths become bytes in one place: a call elsewhere would open another file where a name is no UTF-8.
  @Test func systemCallsThatTakePathsStandInOneFile() throws {
    let calls =
      /\b(openat|mkdirat?|access|lstat|fstatat|opendir|renameat|unlinkat?|realpath|chmod|chown|symlink)\(/
    for source in try Self.sources() where ["PlanStore", "PlanSync", "duban"].contains(source.target) {
      if source.path.hasSuffix("/SystemCall.swift") { continue }
      let code = source.text.split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      for line in code { #expect(line.firstMatch(of: calls) == nil, "\(source.path): \(line)") }
    }
  }

  @Test func mannersAreKept() throws {
    for source in try Self.sources() {
      let code = source.text.split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      for line in code {
        #expect(!line.contains("try!") && !line.contains(" as! "), "\(source.path): \(line)")
        #expect(!line.hasPrefix("public ") && !line.contains(" public "), "\(source.path): \(line)")
        #expect(!line.hasPrefix("var ") && !line.hasPrefix("package var "), "\(source.path): \(line)")
      }
    }
  }

  /// Texts of the screen come from one table. Elsewhere Chinese is only what the plan's grammar is made of.
  @Test func chineseStandsInTheTableOfTexts() throws {
    let grammar: Set<String> = [
      "Numbering.swift", "FieldList.swift", "Signs.swift", "PlanHeadings.swift", "Day.swift",
      "CommitWords.swift",
      "Settings.swift", "DemoPlan.swift", "Descriptions.swift", "Numbers.swift", "Passage.swift",
      "Marker.swift", "DateReader.swift", "DateForms.swift", "NumberScanner.swift", "TargetReader.swift",
      "SignatureLine.swift", "UnitList.swift", "PlanInterpreter.swift", "AliasHints.swift",
    ]
    for source in try Self.sources() where !source.path.contains("/Words/") {
      // The rules of import are words, and so is the grammar of a plan.
      let isOfWords = ["PlanImport", "PlanModel"].contains(source.target)
      if isOfWords, source.path.hasSuffix("Words.swift") { continue }
      let name = try #require(source.path.split(separator: "/").last.map(String.init))
      if grammar.contains(name) { continue }
      let code = source.text.split(separator: "\n").filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      for line in code {
        let hasChinese = line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(!hasChinese, "\(source.path): \(line)")
      }
    }
  }

  /// What is listed, and what is said aside, is joined by the signs of a language: those of Chinese stand in its tables.
  @Test func chineseSignsStandInTables() throws {
    let speaking: Set<String> = ["PlanPhrases", "StorePhrases", "PlanReport", "BoardUI", "duban"]
    // Where a line may not be broken, what people type between two words, and what the people of the demo wrote.
    let others: Set<String> = ["Frame.swift", "FilterOptions.swift", "DemoPlan.swift"]
    for source in try Self.sources() where speaking.contains(source.target) {
      let name = try #require(source.path.split(separator: "/").last.map(String.init))
      if source.path.contains("/Words/") || others.contains(name) { continue }
      for line in source.text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let isChinese = line.unicodeScalars.contains {
          (0x3000...0x303F).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
        }
        #expect(!isChinese, "\(source.path): \(line)")
      }
    }
  }
}
