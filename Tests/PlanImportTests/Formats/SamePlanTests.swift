import CDocuments
import PlanModel
import Testing

@testable import PlanImport

/// The same document in every format gives the same plan.
@Suite struct SamePlanTests {
  private func plan(_ bytes: [UInt8], _ name: String) throws -> ImportedPlan {
    var plan = PlanImporter.plan(from: try DocumentReader.read(bytes, name: name), fallbackTitle: "无题")
    plan.forgetPlaces()
    return plan
  }

  private static let encodings = ["GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE"]

  @Test(arguments: encodings) func textInEveryEncoding(_ encoding: String) throws {
    let utf8 = try plan(Array(ExampleDocument.text.utf8), "a.txt")
    let mark = encoding.hasPrefix("UTF-32") ? "\u{FEFF}" : ""
    #expect(try plan(encoded(mark + ExampleDocument.text, encoding), "a.txt") == utf8)
    #expect(utf8.tasks.map(\.title) == ["推广高效灌溉", "改造灌区渠系", "降低管网漏损"])
    #expect(utf8.phases.count == 2 && utf8.safeguards.count == 2 && utf8.targets.count == 1)
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\u{85}"]) func textWithEveryLineEnd(_ end: String) throws {
    let text = "\u{FEFF}" + ExampleDocument.text.replacing("\n", with: end)
    #expect(try plan(Array(text.utf8), "a.txt") == plan(Array(ExampleDocument.text.utf8), "a.txt"))
  }

  @Test func wordDocumentsWithAutomaticNumbers() throws {
    #expect(try plan(ExampleDocument.docx(), "a.docx") == plan(Array(ExampleDocument.text.utf8), "a.txt"))
  }

  @Test func webPages() throws {
    let page = encoded(ExampleDocument.html, "GB18030")
    #expect(try plan(page, "a.html") == plan(Array(ExampleDocument.text.utf8), "a.txt"))
  }

  @Test func pagesWithoutLineEnds() throws {
    let joined = ExampleDocument.lines.map { $0.number + $0.text }.joined(separator: "　　")
    #expect(try plan(Array(joined.utf8), "a.txt") == plan(Array(ExampleDocument.text.utf8), "a.txt"))
  }
}

extension ImportedPlan {
  /// Lines and paragraphs are counted differently.
  fileprivate mutating func forgetPlaces() {
    for group in groups.indices {
      groups[group].line = 0
      for task in groups[group].tasks.indices { groups[group].tasks[task].line = 0 }
    }
    for index in phases.indices { phases[index].line = 0 }
    for index in safeguards.indices { safeguards[index].line = 0 }
    for index in background.indices { background[index].line = 0 }
  }
}
