import Glibc
import PlanModel
import TestSupport

/// A sync program as people have met them: it replaces files by renaming, brings old versions back, deletes,
/// cuts off, makes conflict copies, changes line ends, and is late.
struct BadSync {
  /// Versions of files that it has seen, to be brought back.
  private var versions: [(machine: String, name: String, bytes: [UInt8])] = []
  private var copies = 0
  private let order: JournalNames

  init(order: JournalNames) { self.order = order }

  /// Takes one journal, or all, over to another machine, in the place of what is there or beside it.
  mutating func deliver(
    from: SyncedMachine, to: SyncedMachine, _ generator: inout SeededGenerator
  ) {
    guard from.folder != to.folder else { return }
    let takesAll = Bool.random(using: &generator)
    for (name, bytes) in from.files {
      guard takesAll || Bool.random(using: &generator) else { continue }
      let old = readFile("\(to.journal)/\(name)")
      remember(to, name, old)
      let isNewer = bytes.count >= old.count
      // Mostly the longer one wins; now and then the shorter, or both are kept.
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: replace(name, on: to, with: bytes)
      case 1 where bytes != old: replace(copyName(of: name, &generator), on: to, with: bytes)
      default: if isNewer { replace(name, on: to, with: bytes) }
      }
    }
  }

  /// Does something to one journal of a machine.
  ///
  /// - Returns: what, for the figures.
  mutating func misbehave(on machine: SyncedMachine, _ generator: inout SeededGenerator) -> String {
    guard let (name, bytes) = machine.files.randomElement(using: &generator) else {
      return "nothing to spoil"
    }
    let path = "\(machine.journal)/\(name)"
    remember(machine, name, bytes)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      unlink(path)
      return "deleted"
    case 1:
      let old = versions.filter { $0.name == name }.randomElement(using: &generator)
      replace(name, on: machine, with: old?.bytes ?? [])
      return "old version back"
    case 2:
      replace(
        name, on: machine, with: Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
      return "cut off"
    case 3:
      truncate(path, off_t(Int.random(in: 0...bytes.count, using: &generator)))
      return "cut off in place"
    case 4:
      replace(copyName(of: name, &generator), on: machine, with: bytes)
      return "conflict copy"
    default:
      replace(name, on: machine, with: withOtherEnds(bytes))
      return "line ends changed"
    }
  }

  /// Everything to everybody, at last: where versions differ, all are kept.
  mutating func deliverAll(_ machines: [SyncedMachine]) {
    let all = machines.map(\.files)
    for machine in machines {
      for files in all {
        for (name, bytes) in files {
          let old = readFile("\(machine.journal)/\(name)")
          if old == bytes { continue }
          copies += 1
          let target =
            old.isEmpty ? name : name.replacing(".tsv", with: ".sync-conflict-20180520-\(copies).tsv")
          replace(target, on: machine, with: bytes)
        }
      }
    }
  }

  private mutating func remember(_ machine: SyncedMachine, _ name: String, _ bytes: [UInt8]) {
    versions.append((machine.folder, name, bytes))
  }

  private mutating func copyName(of name: String, _ generator: inout SeededGenerator) -> String {
    copies += 1
    let sign =
      Bool.random(using: &generator)
      ? " (conflict copy 2018-05-20 \(copies))" : ".sync-conflict-20180520-\(copies)"
    let copy = name.replacing(".tsv", with: "\(sign).tsv")
    order.add(copy)
    return copy
  }

  private func replace(_ name: String, on machine: SyncedMachine, with bytes: [UInt8]) {
    let temporary = "\(machine.journal)/.sync.tmp"
    guard (try? writeFile(temporary, bytes)) != nil else { return }
    rename(temporary, "\(machine.journal)/\(name)")
  }

  private func withOtherEnds(_ bytes: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    if bytes.contains(carriageReturn) { return bytes.filter { $0 != carriageReturn } }
    return bytes.flatMap { $0 == UInt8(ascii: "\n") ? [carriageReturn, $0] : [$0] }
  }
}
