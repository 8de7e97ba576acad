import ArgumentParser
import PlanModel
import TestSupport

/// Every bit of a journal flipped: each is reported at its line, and costs no other. Every line of a journal
/// deleted, doubled, swapped with its neighbour: each is reported.
struct BitsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bits",
    abstract: "Every bit of a 3 KB journal flipped; every line deleted, doubled, swapped.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var tally = Tally("bits", options)
    var generator = options.generator(trial: 0)
    for hasCarriageReturns in [false, true] {
      let lines = SoundJournal(bytes: 3000, &generator).lines.map {
        hasCarriageReturns ? $0.dropLast() + Array("\r\n".utf8) : $0
      }
      let bits = FlippedBits(lines: lines)
      // Without a number every bit; a share takes every so many-th one.
      let step = max(1, bits.count / (options.trials ?? bits.count))
      let offset = Int.random(in: 0..<step, using: &generator)
      await tally.inParallel((bits.count - offset) / step) { number, findings in
        bits.flip(offset + number * step, &findings)
      }
    }
    let lines = DamagedLines(SoundJournal(lines: 100, &generator))
    for number in 0..<lines.count { tally.add(lines.damage(number)) }
    try tally.finish()
  }
}

/// A journal as a program writes it, whose every event names the one before.
private struct SoundJournal {
  private(set) var lines: [[UInt8]] = []
  private(set) var events: [Event] = []
  let replica: ReplicaID

  init(bytes: Int, _ generator: inout SeededGenerator) {
    replica = .random(using: &generator)
    while lines.joined().count < bytes { add(&generator) }
  }

  init(lines count: Int, _ generator: inout SeededGenerator) {
    replica = .random(using: &generator)
    while lines.count < count { add(&generator) }
  }

  private mutating func add(_ generator: inout SeededGenerator) {
    let number = UInt32(lines.count + 1)
    let isMark = Bool.random(using: &generator)
    let status = Status.allCases.randomElement(using: &generator) ?? .done
    let texts = ["", "批复已印发 2018-17号", "完成流域整治\t三处\n", "≥85%"]
    add(
      Event(
        id: EventID(replica: replica, sequence: number, checksum: 0),
        time: Moment(milliseconds: 1_526_800_000_000 + Int64(number) * 60_000, zoneMinutes: 480),
        on: day("2018-05-20"), who: "王芳", kind: isMark ? .mark : .note, item: ItemID("aaaaaa3"),
        value: isMark ? status.code : "", text: texts.randomElement(using: &generator) ?? "",
        after: events.last.map { [$0.id.reference] } ?? []))
  }

  private mutating func add(_ event: Event) {
    let (line, id) = EventLine.write(event)
    lines.append(line)
    events.append(event)
    events[events.count - 1].id = id
  }

  /// A line of somebody else, made in knowledge of the last one.
  var answer: [UInt8] {
    guard let other = ReplicaID("zzzzzzzzzz"), var event = events.last else { return [] }
    event.after = [event.id.reference]
    event.id = EventID(replica: other, sequence: 1, checksum: 0)
    event.time.milliseconds += 60_000
    return EventLine.write(event).bytes
  }
}

/// Findings of the check for some files; far in the future no clock is ahead.
private func check(_ files: [(name: String, bytes: [UInt8])], own: (name: String, bytes: [UInt8])? = nil)
  -> [Diagnostic]
{
  var check = JournalCheck(of: plan(smallPlan), folder: "j", horizon: .max, width: DisplayWidth())
  for (name, bytes) in files { check.read(bytes, file: name) }
  if let own { check.expect(own.bytes, file: own.name) }
  return check.findings()
}

/// A journal of which one bit is flipped.
private struct FlippedBits {
  private let bytes: [UInt8]
  /// Of each byte its line, from 0.
  private let lineOfByte: [Int]
  private let events: [Event]

  init(lines: [[UInt8]]) {
    bytes = Array(lines.joined())
    lineOfByte = lines.enumerated().flatMap { number, line in line.map { _ in number } }
    var journal = Journal()
    journal.absorb(JournalPiece(file: "a.tsv", bytes: bytes))
    events = journal.events
  }

  var count: Int { bytes.count * 8 }

  func flip(_ bit: Int, _ findings: inout Findings) {
    var damaged = bytes
    damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    let line = lineOfByte[bit / 8]
    // Without its end a line and the next are one.
    let isEnd = bytes[bit / 8] == UInt8(ascii: "\n")
    let touched = isEnd ? line...line + 1 : line...line
    var journal = Journal()
    journal.absorb(JournalPiece(file: "a.tsv", bytes: damaged))
    findings.count("bits flipped")
    let rest = events.indices.filter { !touched.contains($0) }.map { events[$0] }
    if journal.events != rest { findings.fail("bit \(bit): other lines changed, or a damaged one counts") }
    let isTail = isEnd && line == events.count - 1
    if journal.findings.map(\.line).first != line + 1 && !isTail {
      findings.fail("bit \(bit): the reader says nothing")
    }
    let told = check([("a.tsv", damaged)])
    if !told.contains(where: { $0.line == line + 1 && ($0.severity >= .damage || isTail) }) {
      findings.fail("bit \(bit): check says nothing of line \(line + 1)")
    }
  }
}

/// A journal of which one line is deleted, doubled or swapped with the next.
private struct DamagedLines {
  private let journal: SoundJournal
  private var name: String { "\(journal.replica).tsv" }

  init(_ journal: SoundJournal) { self.journal = journal }

  var count: Int { journal.lines.count * 3 }

  func damage(_ number: Int) -> Findings {
    var findings = Findings()
    var lines = journal.lines
    let line = number / 3
    let what = ["deleted", "doubled", "swapped"][number % 3]
    switch number % 3 {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    default: lines.swapAt(line, line + 1 < lines.count ? line + 1 : line - 1)
    }
    findings.count("lines \(what)")
    // By one who wrote the journal, and by one who only has what somebody else wrote after it.
    let damaged = (name, Array(lines.joined()))
    let own = check([damaged], own: (name, Array(journal.lines.joined())))
    let others = check([damaged, ("zzzzzzzzzz.tsv", journal.answer)])
    for (who, told) in [("its writer", own), ("others", others)]
    where !told.contains(where: { $0.file == "j/\(name)" || number % 3 == 0 }) {
      findings.fail("line \(line + 1) \(what): check says nothing to \(who)")
    }
    return findings
  }
}
