import BoardUI
import FoundationEssentials
import Glibc
import PlanImport
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// What a board has read of sheets, until it is taken in or other sheets are read.
final class SheetsInHand {
  fileprivate var files: [FilledTables] = []
  fileprivate var merge: SheetMerge?
}

extension Session {
  /// Carries out what is done with papers; nil for all else.
  func perform(_ effect: Effect, _ desk: Desk, _ sheets: SheetsInHand) -> Outcome? {
    do {
      switch effect {
      case .export(let format): return export(desk, as: format)
      case .chore(.unitSheets): return try exportUnits(desk)
      case .chore(.seal):
        let sealed = try seal(by: desk.person?.name ?? "", key: nil)
        return .exported(String(SealPhrase(sealed), in: language), path: ReportPlace.whole(sealed.path))
      case .readSheets(let place): return .sheets(try read(place, desk, into: sheets))
      case .takeSheets(let chosen): return try take(chosen, desk, sheets)
      case .save, .measure, .reverse, .takeBack, .review, .edit, .editAll, .openEditor, .remember, .leave,
        .keep, .hold,
        .forget, .deliver, .check, .slips, .chore, .showBulletin, .issue, .copy, .write, .quit:
        return nil
      }
    } catch {
      return .notSaved((error as? CommandError)?.text(in: language) ?? "\(error)")
    }
  }

  /// A folder of a name that is free, with a file for each unit.
  private func exportUnits(_ desk: Desk) throws -> Outcome {
    let report = Report(
      desk.snapshot.items(matching: desk.filter), filter: desk.filter, for: desk.person, width: width,
      in: language, arranged: desk.arrangement, at: store.now)
    let sheets = UnitSheets(report, .xlsx, in: ReportPlace.freeFolder(of: report))
    return .exported(try sheets.written(self).text(in: language), path: sheets.isEmpty ? nil : sheets.whole)
  }

  // MARK: What came back

  /// Reads a file, or all sheets of a folder.
  private func read(_ place: String, _ desk: Desk, into sheets: SheetsInHand) throws -> SheetPreview {
    let home = environmentVariable("HOME") ?? ""
    let path = place == "~" || place.hasPrefix("~/") ? home + place.dropFirst() : place
    let found = try mapped { () throws(StoreError) in try sheetFiles(at: path) }
    var (files, strange): ([FilledTables], [String]) = ([], [])
    for file in found ?? [path] {
      do {
        files.append(try FilledTables(at: file, in: language))
      } catch let error as CommandError where found != nil {
        strange.append(error.text(in: language))
      }
    }
    guard !files.isEmpty else { throw CommandError(.noSheet(path)) }
    let merge = SheetMerge(files, into: desk.snapshot)
    (sheets.files, sheets.merge) = (files, merge)
    let preview = MergePreview(merge, desk.snapshot, language)
    return preview.onBoard(strange: strange)
  }

  /// Records what was decided, on the board as it is now.
  private func take(_ chosen: Set<Int>, _ desk: Desk, _ sheets: SheetsInHand) throws -> Outcome {
    guard let seen = sheets.merge else { return .done }
    guard desk.snapshot.asOf <= store.now.day else {
      throw CommandError(.futureIsReadOnly(today: store.now.day.description))
    }
    let doubts = seen.changes.filter { $0.doubt != nil }
    let wanted =
      seen.changes.filter { $0.doubt == nil }
      + doubts.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
    // What was recorded, or moved, meanwhile is found anew.
    let taken = SheetMerge(sheets.files, into: desk.snapshot).changes.filter { change in
      wanted.contains { $0.place == change.place && $0.says == change.says }
    }
    guard !taken.isEmpty else { return .isGone }
    let day = desk.snapshot.asOf
    let saved = try mapped { () throws(StoreError) in
      try store.save(
        taken.entries(on: day), taken.compactMap(\.measurement), by: desk.person?.name ?? "",
        on: desk.snapshot)
    }
    sheets.merge = nil
    guard saved.isWaiting else { return .saved(saved.event, lines: saved.lines, count: saved.count) }
    let events = JournalPiece(written: saved.lines).statements
    return .waits(events.map { (event: $0, item: $0.item.flatMap { desk.snapshot.index(of: $0) }) })
  }
}

extension MergePreview {
  /// - Parameter strange: what is said of files that are no sheets of ours.
  fileprivate func onBoard(strange: [String]) -> SheetPreview {
    let doubts = merge.changes.filter { $0.doubt != nil }
    let shown = doubts.map { doubt in
      let rivals = doubts.indices.filter { doubts[$0].contradicts(doubt) }
      return SheetPreview.Doubt(text: line(of: doubt), rivals: Set(rivals), why: why(of: doubt))
    }
    return SheetPreview(
      sure: merge.changes.filter { $0.doubt == nil }.map(line), doubts: shown,
      left: merge.leftOut.map(line) + strange)
  }
}
