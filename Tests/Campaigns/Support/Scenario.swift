import Foundation
import Glibc
import PlanModel
import TestSupport

/// A plan in a state in which something is going to be saved, and what is.
struct Scenario: Sendable {
  var name: String
  /// The operations that are disturbed here.
  var operations: [Operation] = [.mark, .note]
  var plan = smallPlan
  var isKnown = true
  /// Events that are recorded before.
  var events = 3
  /// What somebody else does to the files then.
  var damage: @Sendable (Site) throws -> Void = { _ in }

  enum Operation: String, CaseIterable, Sendable { case mark, note, longNote, undo, identify }

  static let all = [
    Scenario(name: "first event", events: 0),
    Scenario(name: "first event of somebody unknown", operations: [.mark], isKnown: false, events: 0),
    Scenario(name: "later event", operations: [.mark, .note, .longNote]),
    Scenario(name: "item without id", operations: [.identify], plan: unidentified, events: 1),
    Scenario(name: "undo", operations: [.undo]),
    Scenario(name: "journal deleted", operations: [.mark, .undo]) { site in
      for path in site.journalFiles { try FileManager.default.removeItem(atPath: path) }
    },
    Scenario(name: "journal lost its tail") { site in try site.shorten { $0[0] } },
    Scenario(name: "journal torn") { site in try site.shorten { $0[0] + $0[1] + $0[2].prefix(40) } },
    Scenario(name: "mirror torn") { site in
      let mirror = "\(site.slot ?? "")/own.tsv"
      try site.write(site.bytes(mirror) + Array("torn".utf8), mirror)
    },
    Scenario(name: "fork", operations: [.mark, .note, .undo]) { site in
      try site.shorten { lines in lines.flatMap { $0 } + foreign(after: lines[2]) }
    },
    Scenario(name: "fork that replaces") { site in
      try site.shorten { lines in lines[0] + foreign(after: lines[0]) }
    },
  ]

  /// A plan with an item that has no id yet.
  static let unidentified = smallPlan.replacing(" ^aaaaaa6", with: "")

  /// A line that a cloned machine wrote after another one.
  private static func foreign(after line: [UInt8]) -> [UInt8] {
    guard var event = try? EventLine.read(line.dropLast()) else { return [] }
    event.id.sequence += 1
    event.who = "李强"
    event.text = "from the clone"
    return EventLine.write(event).bytes
  }

  /// Puts a site into this state.
  ///
  /// - Returns: all that is acknowledged then, and what of it can be read.
  func prepare(_ site: Site) throws -> (acknowledged: Reading, visible: Reading) {
    try begin(site)
    var acknowledged = try Reading(site)
    try damage(site)
    let visible = try Reading(site)
    acknowledged.wishes.merge(visible.wishes) { first, _ in first }
    acknowledged.newest = visible.newest ?? acknowledged.newest
    return (acknowledged, visible)
  }

  /// Records what comes before, from one slot.
  ///
  /// - Throws: where no try did: a child that the other lane is just starting holds the lock of a slot for a moment,
  ///   but not again and again.
  private func begin(_ site: Site) throws {
    for _ in 1...Scenario.tries {
      try site.clear(plan: plan, isKnown: isKnown)
      for number in 0..<events {
        try site.record("before \(number)", kind: number == 1 ? .note : .mark)
      }
      if site.slots.count <= 1 { return }
      usleep(Scenario.pause)
    }
    throw Unprepared(description: "\(name): the first slot stays taken; \(site.slots.count) slots")
  }

  /// How often it is tried to begin, and the pause between, in microseconds.
  private static let tries = 100
  private static let pause: UInt32 = 20_000

  private struct Unprepared: Error, CustomStringConvertible {
    var description: String
  }

  /// What is asked for in an operation, told apart from everything else by its text.
  func wish(_ operation: Operation, text: String, _ acknowledged: Reading) -> Wish {
    let item = plan == Scenario.unidentified ? "1.2b" : "1.1"
    let who = isKnown ? [] : ["--who", "王芳"]
    switch operation {
    case .mark, .identify: return Wish(words: ["mark", item, "done", "--note", text] + who, name: text)
    case .note: return Wish(words: ["note", item, text] + who, name: text)
    case .longNote:
      let long = text + String(repeating: "长", count: 12_000)
      return Wish(words: ["note", item, long] + who, name: long)
    case .undo:
      let target = acknowledged.newest.map { $0.reference.description } ?? ""
      return Wish(words: ["undo"] + who, name: "void \(target)")
    }
  }
}

extension Site {
  /// Rewrites the one journal file from its lines, each with its LF.
  fileprivate func shorten(_ change: ([[UInt8]]) -> [UInt8]) throws {
    guard let path = journalFile else { return }
    let newline = UInt8(ascii: "\n")
    try write(change(bytes(path).split(separator: newline).map { $0 + [newline] }), path)
  }
}
