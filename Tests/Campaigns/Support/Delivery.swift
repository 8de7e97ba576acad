import PlanModel
import TestSupport

/// How the lines of a history reach a reader: the same set, in another order, doubled, split, or dressed as
/// sync programs and editors dress files.
enum Delivery: Int, CaseIterable {
  case shuffledLines, shuffledFiles, doubledLines, pieces, conflictCopies, carriageReturns, marksAndNULs
  case unionMerge, partialFirst, everything

  /// The pieces in the order in which they are read.
  func pieces(of history: RandomHistory, _ generator: inout SeededGenerator) -> [JournalPiece] {
    let lines = history.lines
    switch self {
    case .shuffledLines:
      return [JournalPiece(file: "a.tsv", bytes: Array(lines.shuffled(using: &generator).joined()))]
    case .shuffledFiles: return files(history).shuffled(using: &generator).map(whole)
    case .doubledLines:
      let doubled = lines + lines.filter { _ in Bool.random(using: &generator) }
      return [JournalPiece(file: "a.tsv", bytes: Array(doubled.shuffled(using: &generator).joined()))]
    case .pieces: return split(files(history), &generator)
    case .conflictCopies:
      return (files(history) + copies(history, &generator)).shuffled(using: &generator).map(whole)
    case .carriageReturns: return files(history).map { whole(Self.withCarriageReturns($0, &generator)) }
    case .marksAndNULs: return files(history).map { whole(Self.withNULs($0, &generator)) }
    case .unionMerge: return merged(history, &generator)
    case .partialFirst: return later(history, &generator)
    case .everything:
      let all = files(history) + copies(history, &generator)
      let dressed = all.map {
        Bool.random(using: &generator)
          ? Self.withNULs($0, &generator) : Self.withCarriageReturns($0, &generator)
      }
      return split(dressed.shuffled(using: &generator), &generator) + later(history, &generator)
    }
  }

  /// A journal file: lines with their ends.
  private struct File {
    var name: String
    var lines: [[UInt8]]
  }

  private func whole(_ file: File) -> JournalPiece {
    JournalPiece(file: file.name, bytes: Array(file.lines.joined()))
  }

  /// One for each replica, in the order of recording.
  private func files(_ history: RandomHistory) -> [File] {
    let places = Dictionary(grouping: history.events.indices) { history.events[$0].id.replica }
    return places.sorted { $0.key < $1.key }.map { replica, places in
      File(name: "\(replica).tsv", lines: places.map { history.lines[$0] })
    }
  }

  /// The beginnings of some files under other names.
  private func copies(_ history: RandomHistory, _ generator: inout SeededGenerator) -> [File] {
    files(history).filter { _ in Bool.random(using: &generator) }.map { file in
      File(
        name: file.name.replacing(".tsv", with: " (conflict copy 2018-05-20).tsv"),
        lines: Array(file.lines.prefix(Int.random(in: 0...file.lines.count, using: &generator))))
    }
  }

  private static func withCarriageReturns(_ file: File, _ generator: inout SeededGenerator) -> File {
    let isMixed = Bool.random(using: &generator)
    let lines = file.lines.map { line in
      isMixed && Bool.random(using: &generator) ? line : line.dropLast() + Array("\r\n".utf8)
    }
    return File(name: file.name, lines: lines)
  }

  /// A byte order mark at the beginning, NULs before, inside and behind lines.
  private static func withNULs(_ file: File, _ generator: inout SeededGenerator) -> File {
    var lines = file.lines
    for index in lines.indices where Int.random(in: 0..<3, using: &generator) == 0 {
      let run = [UInt8](repeating: 0, count: Int.random(in: 1...600, using: &generator))
      lines[index].insert(contentsOf: run, at: Int.random(in: 0...lines[index].count, using: &generator))
    }
    if Bool.random(using: &generator), !lines.isEmpty { lines[0] = [0xEF, 0xBB, 0xBF] + lines[0] }
    return File(name: file.name, lines: lines)
  }

  /// Each file in pieces that end at any line; files take turns as they like.
  private func split(_ files: [File], _ generator: inout SeededGenerator) -> [JournalPiece] {
    var rest = files.map { (file: $0, done: 0) }
    var pieces: [JournalPiece] = []
    while !rest.isEmpty {
      let index = Int.random(in: rest.indices, using: &generator)
      let (file, done) = rest[index]
      let end = Int.random(in: done...file.lines.count, using: &generator)
      pieces.append(
        JournalPiece(file: file.name, bytes: Array(file.lines[done..<end].joined()), firstLine: done + 1))
      rest[index].done = end
      if end == file.lines.count { rest.remove(at: index) }
    }
    return pieces
  }

  /// Two versions of each file, made into one as git's union merge does: what both have, then ours, then theirs.
  private func merged(_ history: RandomHistory, _ generator: inout SeededGenerator) -> [JournalPiece] {
    files(history).shuffled(using: &generator).map { file in
      let fork = Int.random(in: 0...file.lines.count, using: &generator)
      let tail = file.lines[fork...]
      let isOurs = tail.map { _ in Int.random(in: 0..<3, using: &generator) }
      let ours = zip(tail, isOurs).filter { $0.1 != 1 }.map(\.0)
      let theirs = zip(tail, isOurs).filter { $0.1 != 0 }.map(\.0)
      let sides = Bool.random(using: &generator) ? ours + theirs : theirs + ours
      return whole(File(name: file.name, lines: Array(file.lines[..<fork]) + sides))
    }
  }

  /// First only some lines, then every file from its beginning.
  private func later(_ history: RandomHistory, _ generator: inout SeededGenerator) -> [JournalPiece] {
    let some = files(history).map { file in
      File(name: file.name, lines: file.lines.filter { _ in Bool.random(using: &generator) })
    }
    return some.map(whole) + files(history).shuffled(using: &generator).map(whole)
  }
}
