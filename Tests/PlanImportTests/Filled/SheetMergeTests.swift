import Foundation
import PlanModel
import PlanReport
import TestSupport
import Testing

@testable import PlanImport

/// What sheets change, without files and other programs.
@Suite struct SheetMergeTests {
  private static let seen = day("2018-07-10")

  private func board(_ journal: Journal = Journal()) -> Snapshot {
    Snapshot(plan: plan(smallPlan), journal: journal, asOf: Self.seen)
  }

  private func document(_ board: Snapshot, _ format: ReportFormat = .xlsx) throws -> SourceDocument {
    let moment = Moment(written: "2018-07-10 12:00:00.000 +0800")
    let report = Report(board.items(matching: Filter()), at: moment)
    return try DocumentReader.read(try format.bytes(report), name: "a." + format.name)
  }

  private func merge(_ documents: [SourceDocument], into board: Snapshot) throws -> SheetMerge {
    SheetMerge(try documents.map { try #require(FilledTables($0, file: "a.xlsx")) }, into: board)
  }

  /// Changes a cell of an item in the first sheet.
  private func write(_ text: String, _ head: String, of number: String, in document: inout SourceDocument)
    throws
  {
    guard case .table(var table) = document.blocks[0] else { throw CancellationError() }
    let heads = try #require(table.rows.first { $0.cells.contains { $0.text == "状态" } }).cells.map(\.text)
    let column = try #require(heads.firstIndex(of: head))
    let row = try #require(table.rows.firstIndex { $0.cells[0].text == number })
    table.rows[row].cells[column] = TableCell(text)
    document.blocks[0] = .table(table)
  }

  @Test(arguments: ["xlsx", "csv"]) func whatWasNotFilledInChangesNothing(name: String) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let merged = try merge([try document(board(), format)], into: board())
    #expect(merged.changes == [] && merged.leftOut == [])
  }

  /// However the board groups and sorts it: what comes back is known by its rows, and what was filled in once counts.
  @Test(arguments: Grouping.allCases, Sorting.allCases)
  func itComesBackHoweverItIsGrouped(grouping: Grouping, sorting: Sorting) throws {
    var arrangement = Arrangement()
    (arrangement.grouping, arrangement.sorting) = (grouping, sorting)
    let board = board()
    let report = Report(board.items(matching: Filter()), arranged: arrangement)
    var document = try DocumentReader.read(try ReportFormat.xlsx.bytes(report), name: "a.xlsx")
    let merged = try merge([document], into: board)
    #expect(merged.changes == [] && merged.leftOut == [])
    try write("完成了", "状态", of: "1.2a", in: &document)
    #expect(try merge([document], into: board).changes.map(\.says) == [.status(.done)])
  }

  @Test func statusesAndRemarksAreTakenIn() throws {
    var document = try document(board())
    try write("完成了", "状态", of: "1.1", in: &document)
    try write("=三处", "进展", of: "1.2a", in: &document)
    let merged = try merge([document], into: board())
    #expect(merged.leftOut == [] && merged.changes.map(\.doubt) == [nil, nil])
    #expect(merged.changes.map(\.says) == [.status(.done), .progress("=三处")])
    #expect(merged.changes.map(\.mark) == ["〔县水务局报表〕", "〔县农业局报表〕"])
  }

  /// Without its hidden sheet a workbook is known by the moment that it shows; without that every difference is doubtful.
  @Test func whatWentOutIsKnownInThreeWays() throws {
    var document = try document(board())
    try write("受阻", "状态", of: "1.1", in: &document)
    #expect(try merge([document], into: board()).changes.map(\.doubt) == [nil])
    document.record = nil
    #expect(try merge([document], into: board()).changes.map(\.doubt) == [nil])
    document.blocks = document.blocks.map { block in
      guard case .table(var table) = block else { return block }
      table.rows.removeAll { $0.cells[0].text.hasPrefix("导出于") }
      return .table(table)
    }
    #expect(try merge([document], into: board()).changes.map(\.doubt) == [.unknownBefore])
  }

  @Test func twoSheetsThatDifferAreDoubtful() throws {
    var (one, other) = (try document(board()), try document(board()))
    try write("受阻", "状态", of: "1.1", in: &one)
    try write("受阻", "状态", of: "1.1", in: &other)
    #expect(try merge([one, other], into: board()).changes.count == 1)
    try write("已完成", "状态", of: "1.1", in: &other)
    let merged = try merge([one, other], into: board())
    #expect(merged.changes.count == 2 && merged.changes.allSatisfy { $0.doubt != nil })
  }

  @Test func rowsAreFoundWithoutTheirIDs() throws {
    var document = try document(board())
    document.record = nil
    try write("", "记号", of: "1.1", in: &document)
    try write("受阻", "状态", of: "1.1", in: &document)
    #expect(try merge([document], into: board()).changes.map(\.says) == [.status(.blocked)])
    // A number that a program took for another is not believed against the id.
    try write("aaaaaa3", "记号", of: "1.1", in: &document)
    try write("1.10", "编号", of: "1.1", in: &document)
    #expect(try merge([document], into: board()).changes.map(\.says) == [.status(.blocked)])
    try write("另一件事", "任务", of: "1.10", in: &document)
    #expect(try merge([document], into: board()).leftOut.map(\.reason) == [.mixedUp])
  }

  /// A status that was recorded here after the sheet went out.
  private func marked(_ status: Status, _ text: String = "", at time: String) throws -> Snapshot {
    var journal = Journal()
    let line = EventLine.write(
      Event(
        id: EventID(replica: try #require(ReplicaID("k7f3q2m9xa")), sequence: 1, checksum: 0),
        time: try #require(Moment(written: time)), on: Self.seen, who: "王芳", kind: .mark,
        item: ItemID("aaaaaa3"), value: status.code, text: text))
    journal.absorb(JournalPiece(written: line.bytes))
    return board(journal)
  }

  @Test func whatChangedInBothPlacesIsDoubtful() throws {
    var document = try document(board())
    let here = try marked(.blocked, at: "2018-07-10 15:00:00.000 +0800")
    #expect(here.statuses.contains(.blocked))
    #expect(try merge([document], into: here).changes == [])
    try write("已完成", "状态", of: "1.1", in: &document)
    #expect(try merge([document], into: here).changes.map(\.doubt) == [.changedHere])
    // The same by the journal alone, and nothing where both say the same.
    document.record = nil
    #expect(try merge([document], into: here).changes.map(\.doubt) == [.changedHere])
    #expect(try merge([document], into: try marked(.done, at: "2018-07-10 15:00:00.000 +0800")).changes == [])
    // What was recorded before the export is what went out.
    let before = try marked(.doing, at: "2018-07-10 09:00:00.000 +0800")
    var later = try self.document(before)
    try write("已完成", "状态", of: "1.1", in: &later)
    later.record = nil
    #expect(try merge([later], into: before).changes.map(\.doubt) == [nil])
  }

  @Test func whatCannotBeTakenInIsListed() throws {
    var document = try document(board())
    try write("2018-07-09", "最近更新", of: "1.1", in: &document)
    try write("县林业局", "牵头单位", of: "1.1", in: &document)
    try write("大概一半", "状态", of: "1.2a", in: &document)
    document.notes.append(SourceNote(.comment, "资金何时到位？", line: 7))
    let left = try merge([document], into: board()).leftOut
    #expect(left.map(\.text) == ["县林业局", "2018-07-09", "大概一半", "资金何时到位？"])
    #expect(left.last?.place.description == "a.xlsx:7")
    #expect(left.first?.place.description.contains("任务分解表!D") == true)
  }

  /// Remarks that are recorded already, from a sheet or not, are not recorded again; line ends and blanks say nothing.
  @Test(arguments: ["〔县水务局报表〕三处 已完工", "三处\n已完工"]) func whatIsRecordedIsNotRecordedAgain(text: String) throws {
    var document = try document(board())
    try write("三处\n 已完工", "进展", of: "1.1", in: &document)
    #expect(try merge([document], into: board()).changes.count == 1)
    let here = try marked(.todo, text, at: "2018-07-10 15:00:00.000 +0800")
    #expect(try merge([document], into: here).changes == [])
  }

  /// Saved as an old workbook the hidden sheet still says what went out.
  @Test func anOldWorkbookIsTakenInTheSame() throws {
    var document = try document(board())
    try write("受阻", "状态", of: "1.1", in: &document)
    let record = try #require(document.record)
    func texts(_ table: SourceTable) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }
    var hidden = OldWorkbook.Sheet(ExportSheet.name, rows: texts(record))
    hidden.isHidden = true
    let shown = document.blocks.compactMap { block -> OldWorkbook.Sheet? in
      guard case .table(let table) = block else { return nil }
      // Without the lines above the heads, which show the moment.
      let rows = texts(table).drop { !$0.contains("编号") && !$0.contains("哪天") }
      return OldWorkbook.Sheet(table.name, rows: Array(rows))
    }
    let old = try DocumentReader.read(OldWorkbook(shown + [hidden]).file, name: "a.xls")
    #expect(old.isOwnWorkbook)
    let merged = try merge([old], into: board())
    #expect(merged.changes.map(\.says) == [.status(.blocked)] && merged.changes.map(\.doubt) == [nil])
  }
}
