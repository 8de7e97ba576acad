import ArgumentParser
import FoundationEssentials
import PlanImport
import PlanModel
import PlanStore

/// `duban import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "import")

  @Argument var document: String

  func run() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: document)))
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0.isNewline
    }
    let blocks = lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { SourceDocument.Block.paragraph(Paragraph(String($0.element), line: $0.offset + 1)) }
    let plan = PlanImporter.plan(from: SourceDocument(blocks: blocks, unit: .line), fallbackTitle: "x")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try writeOutput(String(decoding: try encoder.encode(AnnotationForm(plan)), as: UTF8.self) + "\n")
    for doubt in plan.doubts { writeError("\(doubt)") }
  }
}
