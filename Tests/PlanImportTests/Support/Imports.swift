import CDocuments
import Foundation
import PlanImport
import PlanModel

@testable import PlanImport

/// The plan of a text, one paragraph a line; that it has no title is no doubt here.
func imported(_ text: String) -> ImportedPlan {
  var plan = PlanImporter.plan(from: TextReader.read(Array(text.utf8)), fallbackTitle: "无题")
  plan.doubts.removeAll { $0.kind == .titleFromFile }
  return plan
}

/// The only task of a text under a heading of its own.
func task(_ paragraphs: String, in document: String = "一、主要任务\n（一）") -> ImportedTask? {
  imported(document + paragraphs).tasks.first
}

extension ImportedTask {
  var leads: [String] { assignments.flatMap(\.leads) }
  var cooperating: [String] { assignments.flatMap(\.cooperating) }
  /// `≥85%`
  var goals: [String] { targets.map { $0.comparator.sign + $0.value + $0.measure } }
  var dates: [String] { deadlines.map(\.date.description) }
}

/// A zip archive with some parts.
func makeZip(_ parts: [(String, String)]) throws -> [UInt8] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "duban-zip-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "a.zip").path
  try ZipWriter.write(parts.map { ($0.0, Array($0.1.utf8)) }, to: path)
  return Array(try Data(contentsOf: URL(filePath: path)))
}

/// A Word document with a body, and lists that number themselves.
func makeDocx(_ body: String, numbering: String = "", styles: String = "") throws -> [UInt8] {
  let names = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  return try makeZip([
    (
      "word/document.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(names)><w:body>\(body)</w:body></w:document>"
    ),
    ("word/numbering.xml", "<w:numbering \(names)>\(numbering)</w:numbering>"),
    ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
  ])
}

/// A paragraph of a Word document, with the level and id of its list where it has one.
func wordParagraph(_ text: String, list: (id: Int, level: Int)? = nil, style: String? = nil) -> String {
  let numbers =
    list.map { #"<w:numPr><w:ilvl w:val="\#($0.level)"/><w:numId w:val="\#($0.id)"/></w:numPr>"# } ?? ""
  let named = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
  let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  return "<w:p><w:pPr>\(named)\(numbers)</w:pPr><w:r><w:t>\(safe)</w:t></w:r></w:p>"
}

/// A list whose levels print as some patterns.
func wordList(_ id: Int, _ levels: [(format: String, text: String)]) -> String {
  let parts = levels.enumerated().map { index, level in
    #"<w:lvl w:ilvl="\#(index)"><w:start w:val="1"/><w:numFmt w:val="\#(level.format)"/><w:lvlText w:val="\#(level.text)"/></w:lvl>"#
  }
  return #"<w:abstractNum w:abstractNumId="\#(id)">\#(parts.joined())</w:abstractNum>"#
    + #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(id)"/></w:num>"#
}

extension SourceDocument {
  /// Labels and texts of the paragraphs.
  var lines: [String] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.label + paragraph.text
      case .table(let table):
        table.rows.map { $0.cells.map { ($0.isContinuation ? "^" : "") + $0.text }.joined(separator: "|") }
          .joined(separator: "/")
      }
    }
  }
}

/// A text in an encoding that iconv knows.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8") else { return [] }
  defer { iconv_close(converter) }
  var bytes = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: bytes.count * 4)
  var left = bytes.count
  var room = output.count
  bytes.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var from = source.baseAddress
      var to = target.baseAddress
      iconv(converter, &from, &left, &to, &room)
    }
  }
  return output.dropLast(room).map { UInt8(bitPattern: $0) }
}
