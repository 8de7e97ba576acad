import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Reports are written piece by piece.
@Suite struct PieceTests {
  private func board(items: Int) -> Snapshot {
    Snapshot(plan: Plan(reading: LargePlan(items: items).text), journal: Journal(), asOf: day("2018-07-10"))
  }

  /// What comes in pieces is the same as the whole, and no piece is large.
  @Test(arguments: ReportFormat.all.map(\.name)) func piecesAreTheWhole(name: String) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let report = Report(board(items: 3000).items(matching: Filter()))
    final class Pieces { var all: [[UInt8]] = [] }
    let pieces = Pieces()
    var sink = ReportSink {
      pieces.all.append($0)
      return nil
    }
    try format.write(report, to: &sink)
    // Two workbooks differ by their time.
    if name != "xlsx" { #expect(Array(pieces.all.joined()) == (try format.bytes(report))) }
    #expect(pieces.all.allSatisfy { $0.count < 1 << 20 })
    if name == "json" || name == "html" { #expect(pieces.all.count > 3) }
  }

  /// Where a piece cannot be written nothing more is tried, and it is said.
  @Test func aFailureIsSaid() {
    final class Count { var count = 0 }
    let calls = Count()
    var sink = ReportSink { _ in
      calls.count += 1
      return ENOSPC
    }
    #expect {
      try ReportFormat.html.write(Report(board(items: 3000).items(matching: Filter())), to: &sink)
    } throws: { ($0 as? ReportError)?.code == ENOSPC }
    #expect(calls.count == 1)
  }

  /// Sheets of units would repeat all of a large plan: they are left out, and that is said.
  @Test func sheetsThatAreLeftOutAreTold() throws {
    let small = Report(board(items: 300).items(matching: Filter()))
    #expect(ReportFormat.xlsx.remark(small) == nil)
    let large = Report(board(items: 12_000).items(matching: Filter()))
    #expect(ReportFormat.xlsx.remark(large)?.contains("--each-unit") == true)
    #expect(ReportFormat.csv.remark(large) == nil)
  }
}

/// JSON that is written piece by piece.
@Suite struct JSONWriterTests {
  private struct Sample: JSONValue {
    let texts: [String]
    let numbers: [Double]

    func write(to json: inout JSONWriter) {
      json.object { json in
        json.member("texts", texts)
        json.member("numbers", numbers)
        json.member("nothing", [String]())
        json.member("absent", ifAny: Int?.none)
        json.member("null", [String?.none])
        json.array("objects") { json in
          json.element { json in json.member("a", true) }
          json.element { _ in }
        }
      }
    }
  }

  @Test func anotherReaderFindsTheSame() throws {
    let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    let texts = scalars + ["\u{202E}", "𠮷", "e\u{301}", "\\\"/", "\u{E0001}", "a\r\nb", ""]
    let numbers = [0, 85, -0.5, 1e-7, 1e21, 98.6]
    let bytes = JSONWriter.bytes(Sample(texts: texts, numbers: numbers))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let read = try #require(object["texts"] as? [String])
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    #expect(object["numbers"] as? [Double] == numbers)
    #expect((object["nothing"] as? [Any])?.isEmpty == true && object["absent"] == nil)
    #expect((object["objects"] as? [[String: Bool]]) == [["a": true], [:]])
    // Nothing in it has an effect on a terminal.
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { safe(String($0)) == $0 })
  }

  @Test func whatIsNoNumberIsNull() {
    #expect(String(decoding: JSONWriter.bytes([Double.infinity]), as: UTF8.self) == "[\n  null\n]\n")
  }
}
