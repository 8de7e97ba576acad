import ArgumentParser
import BoardUI
import PlanBytes
import PlanModel
import PlanPhrases

/// `duban slip ITEM`: a reminder was issued (提醒函、催办单、督办通知单).
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "slip", abstract: said(.aboutSlip))

  @OptionGroup var recording: RecordOptions
  @Option(help: help(.optionLevel, .content))
  var level: String?
  @Option(help: help(.optionSlipPaper, .content))
  var paper: String
  @Option(help: help(.optionSlipUnit, .unit))
  var unit: String?

  func run() throws {
    let level = try self.level.map { word in
      guard let level = SlipLevel(word) else { throw CommandError(.noSuchLevel(word), code: 2) }
      return level
    }
    try recording.record { session, index, day in
      let item = session.snapshot[index]
      let unit = try self.unit.map { try session.unit(named: $0) } ?? item.leads.first ?? ""
      // TAB stands between the two.
      let text = Slip.text(paper: safe(trimmed(paper)), unit: safe(unit))
      return Entry(
        item: index, on: day, kind: .slip, value: (level ?? .reminder).code, text: text)
    }
  }
}

extension Session {
  /// The unit that is meant, as the plan calls it.
  fileprivate func unit(named text: String) throws -> String {
    let found = snapshot.plan.units(named: text)
    guard found.count == 1 else {
      let similar = found.map { snapshot.plan.units[$0] }
      throw CommandError(.noSuchUnit(text, similar, key: KeyTable.name(of: .pickUnit)), code: 2)
    }
    return snapshot.plan.units[found[0]]
  }
}
