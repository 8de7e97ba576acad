import Foundation
import PlanModel
import Testing

@testable import PlanImport

/// Real documents that stand beside the project on its developers' machines; elsewhere these tests are skipped, which
/// the run says.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "shared/samples")

  static let scorer = folder.appending(path: "score.py").path
  static let areThere = FileManager.default.fileExists(atPath: scorer)

  /// All of them: one that is missing is an error.
  static func all() throws -> [(name: String, text: [UInt8], gold: URL)] {
    try (["lianshan"] + ["01", "06", "07", "10", "11", "13"].map { "dev/" + $0 }).map { name in
      let text = try Data(contentsOf: folder.appending(path: name + ".txt"))
      return (name, Array(text), folder.appending(path: name + ".gold.json"))
    }
  }
}

@Suite(.enabled(if: Samples.areThere, "the samples are not beside the project")) struct SampleTests {
  /// Measures that the rules have to reach on every document, as the scorer beside the samples computes them.
  private static let wanted = [
    "title": 1.0, "groups": 0.98, "tasks": 0.98, "lead": 0.98, "cooperating": 0.95, "units_any_role": 0.98,
    "targets": 0.98,
    "deadlines": 0.98, "phases": 0.98,
  ]

  @Test func theRulesReachTheirScoresOnRealDocuments() throws {
    for document in try Samples.all() {
      let read = try DocumentReader.read(document.text, name: "a.txt")
      let json = try JSONEncoder().encode(AnnotationForm(PlanImporter.plan(from: read, fallbackTitle: "")))
      let file = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString).json")
      try json.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let scores = try score(Samples.scorer, document.gold.path, file.path)
      for (measure, least) in Self.wanted {
        #expect((scores[measure] ?? 0) >= least, "\(document.name) \(measure)")
      }
    }
  }

  private func score(_ scorer: String, _ gold: String, _ own: String) throws -> [String: Double] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", scorer, "--json", gold, own]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let measures = try JSONDecoder().decode([String: [String: Double]].self, from: data)
    return measures.compactMapValues { $0["f1"] }
  }
}
