import ArgumentParser
import Foundation
import PlanModel
import SystemPackage
import TestSupport

/// Saves on a disk that is full, with every amount of free space up to a page.
struct FullCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "full",
    abstract: "Four operations on a full disk with 0 to 4,096 bytes free.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    try await Mounts.beOnOnesOwn("full")
    var tally = Tally("full", options)
    let scratch = try ScratchFolder("full")
    let (options, all) = (options, FullTrial.all)
    try await inTwoLanes(&tally) { lane, tally in
      let folder = "\(scratch.path)/\(lane)"
      try await Mounts.mount(["-t", "tmpfs", "-o", "size=16m", "tmpfs"], at: folder)
      try await Mounts.mount(["-t", "tmpfs", "-o", "size=64k", "tmpfs"], at: "\(folder)/disk")
      let disk = FullDisk(folder: folder)
      let trials = options.trials ?? all.count
      for number in stride(from: lane, to: trials, by: 2) where tally.failures.count < 100 {
        var random = options.generator(trial: number)
        let some = all.randomElement(using: &random) ?? all[0]
        try await disk.run(trials < all.count ? some : all[number], &tally)
      }
      try await Mounts.unmount("\(folder)/disk")
      try await Mounts.unmount(folder)
    }
    try tally.finish()
  }
}

/// One save with so many bytes free.
private struct FullTrial: Sendable, CustomStringConvertible {
  enum Operation: String, CaseIterable {
    case markOnJournal, markOnMirror, identify, undo
  }
  var operation: Operation
  /// Bytes that can still be written; where a plan is saved, bytes that are missing.
  var bytes: Int

  var description: String { "\(operation), \(bytes) bytes" }

  static let all = Operation.allCases.flatMap { operation in
    (0...4_096).map { FullTrial(operation: operation, bytes: $0) }
  }
}

/// A small disk that is filled up for each trial.
private struct FullDisk: Sendable {
  private static let page = 4_096
  private static let person = "王芳"
  let folder: String
  private var disk: String { "\(folder)/disk" }
  private var filler: String { "\(disk)/filler" }

  func run(_ trial: FullTrial, _ tally: inout Tally) async throws {
    try? FileManager.default.removeItem(atPath: filler)
    let site = self.site(trial.operation)
    try prepare(trial, site)
    let before = try Reading(site)
    try fill(freePages: trial.operation == .identify || trial.bytes == FullDisk.page ? 1 : 0)
    let wish = self.wish(trial.operation, before)
    let ended = try await site.duban(wish.words)
    tally.count("runs")
    tally.count(ended.isSuccess ? "saved" : "told")
    let isTold =
      ended.errors.contains("磁盘已满") && (ended.errors.contains("写不进") || ended.errors.contains("未保存"))
    if ended.hung || ended.diedBySignal || !(ended.isSuccess ? ended.saysSaved : isTold) {
      tally.fail("\(trial): \(ended.summary)")
    }
    if try Reading(site).wishes.keys.count(where: { before.wishes[$0] != nil }) != before.wishes.count {
      tally.fail("\(trial): old events cannot be read")
    }
    try FileManager.default.removeItem(atPath: filler)
    let item = trial.operation == .identify ? "1.2b" : "1.1"
    let next = Wish(words: ["mark", item, "blocked", "--note", "next"], name: "next")
    let aftermath = Aftermath(site: site, acknowledged: before, visible: before, wish: wish, next: next)
    for problem in try await aftermath.problems(wasSaved: ended.isSuccess, tally: &tally) {
      tally.fail("\(trial): \(problem)")
    }
  }

  private func site(_ operation: FullTrial.Operation) -> Site {
    operation == .markOnMirror
      ? Site(root: folder, state: "\(disk)/state") : Site(root: folder, plan: "\(disk)/plan")
  }

  private func wish(_ operation: FullTrial.Operation, _ before: Reading) -> Wish {
    switch operation {
    case .markOnJournal, .markOnMirror:
      Wish(words: ["mark", "1.1", "done", "--note", "wish"], name: "wish")
    case .identify: Wish(words: ["mark", "1.2b", "done", "--note", "wish"], name: "wish")
    case .undo: Wish(words: ["undo"], name: "void \(before.newest?.reference.description ?? "")")
    }
  }

  /// Makes the plan and a journal that end so many bytes before the end of a page.
  private func prepare(_ trial: FullTrial, _ site: Site) throws {
    var text = smallPlan
    if trial.operation == .identify {
      let added = " ^xxxxxxx".utf8.count
      text = Scenario.unidentified
      text += String(repeating: "x", count: FullDisk.page + trial.bytes - added - text.utf8.count - 1) + "\n"
    }
    repeat {
      try site.clear(plan: text)
      try site.record("before")
    } while site.slots.count > 1 || site.slots.isEmpty
    guard trial.operation != .identify, let journal = site.journalFile, let slot = site.slot else { return }
    let lines = try padded(site.bytes(journal), to: 2 * FullDisk.page - trial.bytes)
    try site.write(lines, journal)
    try site.write(lines, "\(slot)/own.tsv")
  }

  /// One line, and after it another that is just long enough.
  private func padded(_ line: [UInt8], to size: Int) throws -> [UInt8] {
    var event = try EventLine.read(line.dropLast())
    event.id.sequence += 1
    event.time.milliseconds += 1
    event.kind = .note
    event.value = ""
    event.text = "x"
    let shortest = line.count + EventLine.write(event).bytes.count
    event.text = String(repeating: "x", count: size - shortest + 1)
    return line + EventLine.write(event).bytes
  }

  /// Fills the disk up, but for some pages.
  private func fill(freePages: Int) throws {
    let file = try FileDescriptor.open(
      FilePath(filler), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    defer { try? file.close() }
    let page = [UInt8](repeating: 0x78, count: FullDisk.page)
    var pages = 0
    while (try? file.writeAll(page)) != nil { pages += 1 }
    try file.resize(to: Int64((pages - freePages) * FullDisk.page))
  }
}
