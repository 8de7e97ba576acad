import PlanModel
import TestSupport
import Testing

@testable import PlanImport

/// Workbooks of Excel 97 to 2003.
@Suite struct XlsTests {
  private func read(_ book: OldWorkbook, _ name: String = "a.xls") throws -> SourceDocument {
    try DocumentReader.read(book.file, name: name)
  }

  private func failure(_ bytes: [UInt8]) -> ImportError? {
    do throws(ImportError) {
      _ = try DocumentReader.read(bytes, name: "a.xls")
      return nil
    } catch {
      return error
    }
  }

  @Test func allKindsOfCells() throws {
    var sheet = OldWorkbook.Sheet("表")
    sheet.cells = [
      (0, 0, .text("整治<河道>&\"堤防\"")), (0, 1, .label("县水务局\u{7}")), (0, 2, .number(12.5)),
      (1, 0, .packed(3 << 2 | 2)), (1, 1, .packed(1250 << 2 | 3)),
      (1, 2, .packed(UInt32(Double(2).bitPattern >> 32))),
      (2, 0, .row([1 << 2 | 2, 2 << 2 | 2, UInt32(bitPattern: -3 << 2) | 2])),
      (3, 0, .formula(7)), (3, 1, .textOfFormula("县农业局")), (3, 2, .truth(true)),
      (4, 0, .text("末")), (4, 26, .number(1e20)), (5, 0, .number(.nan)),
    ]
    let lines = try read(OldWorkbook([sheet])).lines
    #expect(
      lines.first?.split(separator: "/").map { $0.split(separator: "|").joined(separator: " ") } == [
        "整治<河道>&\"堤防\" 县水务局  12.5", "3 12.5 2", "1 2 -3", "7 县农业局 TRUE", "末 100000000000000000000",
      ])
  }

  @Test func daysMergedAndHiddenCells() throws {
    var sheet = OldWorkbook.Sheet("任务分解表", rows: [["任务", "牵头单位", "时限"], ["整治河道", "县水务局"], ["清理堤岸"]])
    sheet.cells.append((1, 2, .number(45_078, format: 1)))
    sheet.cells.append((2, 2, .number(45_107, format: 2)))
    sheet.merged = [(1...2, 1...1)]
    var other = OldWorkbook.Sheet("底稿", rows: [["不读"]])
    other.isHidden = true
    var book = OldWorkbook([sheet, other])
    // One of the formats that Chinese versions have built in: the year and the month.
    book.styles = [0, 14, 57]
    let document = try read(book)
    #expect(document.blocks.count == 1)
    #expect(document.lines[0].hasPrefix("任务|牵头单位|时限/整治河道|县水务局|2023/6/1/清理堤岸|^县水务局|2023"))
    let plan = PlanImporter.plan(from: document, fallbackTitle: "x")
    #expect(plan.tasks.map(\.leads) == [["县水务局"], ["县水务局"]])
    book.startsIn1904 = true
    #expect(try read(book).lines[0].contains("2027/6/2"))
  }

  @Test(arguments: [40, 41, 42, 43, 200, 8224]) func textsGoOnInTheNextRecord(_ longest: Int) throws {
    let texts = ["短", "很长的文字😀" + String(repeating: "治水", count: 90), "尾", ""] + (0..<30).map { "第\($0)项" }
    var book = OldWorkbook([OldWorkbook.Sheet("a", rows: texts.map { [$0] })])
    book.longestPiece = longest
    #expect(try read(book).lines == [texts.filter { !$0.isEmpty }.joined(separator: "/")])
  }

  @Test func largeAndSmallFilesAreReadAlike() throws {
    for count in [1, 30, 300, 3_000] {
      let rows = (0..<count).map { ["\($0)", "任务\($0)"] }
      #expect(
        try read(OldWorkbook([OldWorkbook.Sheet("a", rows: rows)])).lines[0].split(separator: "/").count
          == count)
    }
  }

  @Test func whatIsOlderOrLocked() {
    var book = OldWorkbook([OldWorkbook.Sheet("a", rows: [["b"]])])
    book.isEncrypted = true
    #expect(failure(book.file) == .encrypted)
    book = OldWorkbook([OldWorkbook.Sheet("a", rows: [["b"]])])
    book.version = 0x500
    #expect(failure(book.file) == .unsupported(.xls))
    #expect(failure(CompoundWriter.file([("Book", book.stream)])) == .unsupported(.xls))
    #expect(failure(Array(book.stream.prefix(4)) + Array("\0\u{5}任务".utf8)) == .unsupported(.xls))
    #expect(failure([0x09, 0x00, 0x04, 0x00, 2, 0, 16, 0, 0x41]) == .unsupported(.xls))
  }

  /// Word documents with a workbook inside are Word documents, and the other way round.
  @Test func whatStandsAtTheTopCounts() {
    var word = [UInt8](repeating: 0, count: 200)
    #expect(failure(CompoundWriter.file([("WordDocument", word)])) == .unsupported(.doc))
    word[0x0B] = 1
    #expect(failure(CompoundWriter.file([("WordDocument", word)])) == .encrypted)
    #expect(failure(CompoundWriter.file([("EncryptedPackage", word)])) == .encrypted)
    #expect(failure(CompoundWriter.file([("PowerPoint Document", word)])) == .unsupported(.presentation))
    #expect(failure(CompoundWriter.file([("x", word)])) == .unsupported(.otherOffice))
  }

  // MARK: Files made to do harm

  private var example: OldWorkbook {
    var sheet = OldWorkbook.Sheet("表", rows: (0..<40).map { ["\($0)", "任务\($0)", "县水务局"] })
    sheet.merged = [(1...2, 1...1)]
    return OldWorkbook([sheet, OldWorkbook.Sheet("二", rows: [["尾"]])])
  }

  @Test func filesThatWereCutEndInATableOrAFailure() throws {
    let whole = example.file
    for count in stride(from: 8, to: whole.count, by: 61) { _ = failure(Array(whole[..<count])) }
    #expect(failure(Array(whole[..<512])) == .damaged(part: "OLE", line: nil, column: nil))
  }

  @Test func everySingleDamagedByteEndsInATableOrAFailure() {
    let whole = example.file
    for place in stride(from: 8, to: whole.count, by: 7) {
      for change: UInt8 in [0x01, 0xFF] {
        var bytes = whole
        bytes[place] ^= change
        _ = failure(bytes)
      }
    }
  }

  /// Chains of sectors that lead back into themselves have an end all the same.
  @Test func chainsThatGoInCirclesEnd() {
    let whole = example.file
    let table = (Int(LittleEndian(whole).u32(0x4C)) + 1) * 512
    for entry in 0..<20 {
      for target: UInt8 in [0, UInt8(entry), 1] {
        var bytes = whole
        bytes.replaceSubrange(table + entry * 4..<table + entry * 4 + 4, with: [target, 0, 0, 0])
        _ = failure(bytes)
      }
    }
    // The list of the tables of sectors, too.
    var bytes = whole
    bytes.replaceSubrange(0x44..<0x48, with: [0, 0, 0, 0])
    _ = failure(bytes)
  }

  @Test func oneTextInManyCellsTakesNoRoom() throws {
    var sheet = OldWorkbook.Sheet("a", rows: [[String(repeating: "水", count: 30_000)]])
    sheet.cells += (1..<60_000).map { ($0, 0, .textOfFormula("")) }
    var stream = OldWorkbook([sheet]).stream
    // Every cell means the first text.
    let many = (0..<20_000).flatMap { row -> [UInt8] in
      CompoundWriter.bytes(UInt16(0xFD)) + [10, 0] + CompoundWriter.bytes(UInt16(row)) + [
        0, 0, 0, 0, 0, 0, 0, 0,
      ]
    }
    stream.replaceSubrange(stream.count - 4..<stream.count, with: many + [0x0A, 0, 0, 0])
    let failure = failure(CompoundWriter.file([("Workbook", stream)]))
    guard case .tooLong? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
