import PlanBytes
import PlanModel
import TestSupport

/// References that no honest program writes: to nothing, to itself, in a circle, to anything at all.
struct Hostility {
  /// What there is to refer to.
  let known: [EventReference]

  /// The event with made-up references; two events where they refer to each other.
  func variants(of event: Event, _ generator: inout SeededGenerator) -> [Event] {
    var event = event
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<3: event.after = some(&generator)
    case 3: event.after += [event.after.first, never(&generator)].compactMap { $0 }
    case 4: event.after = [never(&generator)]
    case 5: event.day = event.day.advanced(by: Int.random(in: -5...5, using: &generator))
    case 6: event.after = []
    case 7: event.after += [event.id.reference]
    case 8: return [naming(itself: event, &generator)]
    default: return circle(of: event, &generator)
    }
    return [event]
  }

  private func some(_ generator: inout SeededGenerator) -> [EventReference] {
    Array(known.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator)))
  }

  /// An event that never arrives.
  private func never(_ generator: inout SeededGenerator) -> EventReference {
    EventReference(
      replica: .random(using: &generator), sequence: 7,
      check: UInt16.random(in: 0...UInt16.max, using: &generator))
  }

  private func naming(itself event: Event, _ generator: inout SeededGenerator) -> Event {
    var own = event.id.reference
    own.check = UInt16.random(in: 0...UInt16.max, using: &generator)
    var event = event
    event.after = some(&generator) + [own]
    return forged(event, check: own.check, &generator)
  }

  /// Two events of which each names the other.
  private func circle(of event: Event, _ generator: inout SeededGenerator) -> [Event] {
    var first = event
    var second = event
    second.id.sequence += 1
    second.time.milliseconds += Int64.random(in: -5...5, using: &generator)
    if Bool.random(using: &generator) { (second.kind, second.value) = (.mark, "blocked") }
    if Bool.random(using: &generator) { first.kind = .void }
    var wanted = second.id.reference
    wanted.check = UInt16.random(in: 0...UInt16.max, using: &generator)
    first.after = some(&generator) + [wanted]
    second.after = some(&generator) + [EventLine.write(first).id.reference]
    return [first, forged(second, check: wanted.check, &generator)]
  }

  /// The event with one more reference, to nothing, chosen so that its own sum begins with `check`.
  private func forged(_ event: Event, check: UInt16, _ generator: inout SeededGenerator) -> Event {
    var event = event
    event.after.append(never(&generator))
    let last = event.after.count - 1
    let digits = Array("0123456789abcdef".utf8)
    while true {
      // The column is the last but the sum: all but the reference's own four digits is the same at every try.
      event.after[last] = never(&generator)
      let line = EventLine.write(event).bytes
      let prefix = fnv1a(line[..<(line.count - 1 - 16 - 1 - 4)])
      for number in 0...UInt16.max {
        var sum = prefix
        for shift: UInt16 in [12, 8, 4, 0] {
          sum = (sum ^ UInt64(digits[Int(number >> shift & 15)])) &* 0x100_0000_01B3
        }
        guard UInt16(sum >> 48) == check else { continue }
        event.after[last].check = number
        return event
      }
    }
  }
}
