import PlanModel
import Testing

@testable import PlanImport

/// Tables of which a few bytes would fill the memory.
@Suite struct GridTests {
  private func failure(_ bytes: [UInt8], _ name: String) -> ImportError? {
    do throws(ImportError) {
      _ = try DocumentReader.read(bytes, name: name)
      return nil
    } catch {
      return error
    }
  }

  private static let full = GridRoom.mostPlaces

  @Test func cellsOfPagesThatCoverTooMuch() {
    let rows = 15_700
    let wide = String(repeating: "<tr><td colspan=256>水<td>利</tr>", count: rows)
    #expect(
      failure(Array("<table>\(wide)</table>".utf8), "a.html") == .tooMany(part: "table", limit: Self.full))
    let long = "<tr><td>利<td colspan=256 rowspan=1000>水</tr>" + String(repeating: "<tr></tr>", count: 999)
    let page = "<table>\(String(repeating: long, count: 17))</table>"
    #expect(failure(Array(page.utf8), "a.html") == .tooMany(part: "table", limit: Self.full))
    // Each of them has room, all together have not.
    let tables = String(
      repeating: "<table>\(String(repeating: "<tr><td>利<td colspan=256>水</tr>", count: 4_000))</table>",
      count: 5)
    #expect(failure(Array(tables.utf8), "a.html") == .tooMany(part: "table", limit: Self.full))
  }

  @Test func rowsThatOneLongRowMakesLong() {
    let rows = "甲\n" + String(repeating: "乙\n", count: 20_000) + String(repeating: "丙,", count: 255) + "丁\n"
    #expect(failure(Array(rows.utf8), "a.csv") == .tooMany(part: "csv", limit: Self.full))
  }

  @Test func cellsOfWordThatCoverTooMuch() throws {
    let row = #"<w:tr><w:tc><w:tcPr><w:gridSpan w:val="256"/></w:tcPr></w:tc></w:tr>"#
    let bytes = try makeDocx("<w:tbl>\(String(repeating: row, count: 16_000))</w:tbl>")
    #expect(failure(bytes, "a.docx") == .tooMany(part: "word/document.xml", limit: Self.full))
  }

  private func sheet(_ rows: Int, _ others: String = "", merged: String = "") throws(ImportError)
    -> SourceTable
  {
    func cell(_ place: String) -> String { "<c r=\"\(place)\" t=\"str\"><v>水</v></c>" }
    let lines = (1...rows).map { "<row r=\"\($0)\">\(cell("A\($0)"))\($0 == 2 ? others : "")</row>" }
    let text = "<s><sheetData>\(lines.joined())</sheetData>\(merged)</s>"
    let handler = SheetHandler(
      SheetShared(strings: [], stringsPart: "", styles: [], startsIn1904: false), part: "a")
    try XMLReader.read(Array(text.utf8), part: "a", into: handler)
    var room = GridRoom()
    return try handler.table(named: "a", in: &room)
  }

  @Test func oneCellFarToTheRightMakesALongSheetNoWideOne() throws {
    let last = #"<c r="IV2" t="str"><v>备注</v></c>"#
    let long = try sheet(5_000, last, merged: #"<mergeCell ref="A1:IV1"/>"#)
    #expect(long.rows.count == 5_000)
    #expect(long.rows.allSatisfy { $0.cells.count == 2 })
    #expect(long.rows[1].cells.map(\.text) == ["水", "备注"])
    #expect(long.rows[0].cells.map(\.isContinuation) == [false, true])
    // A short one stays as it is.
    #expect(try sheet(3, last).rows[1].cells.count == 256)
  }

  @Test func areasThatCoverTheSheetAgainAndAgain() throws {
    let areas = String(repeating: #"<mergeCell ref="A1:B5000"/>"#, count: 500)
    #expect(throws: ImportError.tooMany(part: "mergeCell", limit: Self.full)) {
      try sheet(5_000, #"<c r="B2" t="str"><v>利</v></c>"#, merged: areas)
    }
  }
}
