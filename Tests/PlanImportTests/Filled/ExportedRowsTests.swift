import Foundation
import PlanModel
import PlanReport
import TestSupport
import Testing

@testable import PlanImport

/// Every format holds what the screen shows, in the same order: over random plans, histories, filters and days.
@Suite struct ExportedRowsTests {
  /// The numbers of the items in a file, in its order.
  private func numbers(_ bytes: [UInt8], _ format: String) throws -> [String] {
    let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    let lines = text.components(separatedBy: "\n")
    switch format {
    case "tsv": return lines.dropFirst().dropLast().compactMap { $0.components(separatedBy: "\t").first }
    case "csv":
      return lines.dropFirst().dropLast().compactMap { $0.components(separatedBy: "\"").dropFirst().first }
    case "md":
      let rows = lines.filter { $0.hasPrefix("| ") }
      let cells = rows.map { $0.components(separatedBy: " | ")[0].dropFirst(2) }
      return cells.map { $0.replacingOccurrences(of: "\\", with: "") }.filter { $0 != "编号" && $0 != "---" }
    case "html":
      return lines.filter { $0.hasPrefix("<tr data-units") }.compactMap { line in
        line.components(separatedBy: "<td>").dropFirst().first?.components(separatedBy: "<").first
      }
    case "table":
      let rows = lines.filter { $0.hasPrefix("  ") }
      return rows.compactMap { $0.split(separator: " ").first.map(String.init) }
    case "xlsx":
      let document = try DocumentReader.read(bytes, name: "a.xlsx")
      guard case .table(let table)? = document.blocks.first else { return [] }
      let rows = table.rows.filter {
        $0.cells.count > 11 && !$0.cells[1].isContinuation && !$0.cells[0].text.isEmpty
      }
      return rows.map { $0.cells[0].text }.filter { $0 != "编号" }
    case "docx":
      let document = try DocumentReader.read(bytes, name: "a.docx")
      let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      let rows = tables.flatMap(\.rows).filter { $0.cells.count > 3 && !$0.cells[1].isContinuation }
      return rows.map { $0.cells[0].text }.filter { $0 != "编号" }
    default:
      let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
      func all(_ value: Any) -> [String] {
        if let values = value as? [Any] { return values.flatMap(all) }
        guard let object = value as? [String: Any] else { return [] }
        let own = object["ledger"] == nil ? [] : [object["number"] as? String ?? ""]
        return own + object.values.flatMap(all)
      }
      return all(object)
    }
  }

  private func filter(_ generator: inout SeededGenerator, _ plan: Plan) -> Filter {
    func chance() -> Bool { generator.next() % 3 == 0 }
    func one<Element>(_ all: [Element]) -> Element { all[Int(generator.next() % UInt64(all.count))] }
    var filter = Filter()
    if chance() { (filter.unit, filter.role) = (one(plan.units.names), one([.lead, .any, .support])) }
    if chance() { filter.statuses = one([Filter.open, [.done], [.doing, .blocked], [.todo]]) }
    if chance() { filter.lights = [one([.red, .yellow, .green])] }
    if chance() { filter.phases = [one([1, 2, 3])] }
    if chance() { filter.text = one(["水", "生态", "1", "进展"]) }
    if chance() { filter.traits = [one(ItemTrait.allCases)] }
    return filter
  }

  @Test(arguments: UInt64(1)...12) func everyFormatHoldsWhatIsShown(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plan = seed % 2 == 0 ? try shippedPlan() : Plan(reading: LargePlan(items: 60, seed: seed).text)
    let days = day("2018-01-01")...day("2018-12-31")
    let journal = RandomHistory(of: plan, days: days, count: 150, seed: seed).journal
    for asOf in [day("2018-04-10"), day("2018-09-15"), day("2020-07-01")] {
      let board = Snapshot(plan: plan, journal: journal, asOf: asOf)
      for _ in 0..<4 {
        let filter = self.filter(&generator, plan)
        let items = board.items(matching: filter)
        let shown = items.map(\.number)
        for format in ReportFormat.all {
          let written = try numbers(try format.bytes(Report(items, filter: filter)), format.name)
          let isOrdered = format.name != "json"
          #expect(
            isOrdered ? written == shown : written.sorted() == shown.sorted(),
            "\(seed) \(format.name) \(filter)")
        }
      }
    }
  }
}
