import PlanBytes

/// Something that happened to an item: one line of a journal.
package struct Event: Sendable, Equatable {
  package var id: EventID
  package var time: Moment
  /// The day the fact is true of.
  package var day: Day
  package var who: String
  package var kind: Kind
  /// Nil where the event concerns the plan as a whole.
  package var item: ItemID?
  package var value: String
  package var text: String
  /// The events that this one was made in knowledge of, or takes back.
  package var after: [EventReference]

  package init(
    id: EventID, time: Moment, on: Day, who: String, kind: Kind, item: ItemID?, value: String = "",
    text: String = "",
    after: [EventReference] = []
  ) {
    self.id = id
    self.time = time
    self.day = on
    self.who = who
    self.kind = kind
    self.item = item
    self.value = value
    self.text = text
    self.after = after
  }
}

/// The fixed order of events: by time, then id; where both are equal, as when somebody made up a line with the sum of
/// another, the bytes of their lines decide.
extension Event: Comparable {
  package static func < (left: Event, right: Event) -> Bool {
    if left.time.milliseconds != right.time.milliseconds { return left.time < right.time }
    if left.id != right.id { return left.id < right.id }
    return EventLine.write(left).bytes.lexicographicallyPrecedes(EventLine.write(right).bytes)
  }
}

/// When something was recorded: for people and for ties only.
package struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var milliseconds: Int64
  /// Offset from UTC that it is written in, in minutes.
  package var zoneMinutes: Int

  package init(milliseconds: Int64, zoneMinutes: Int) {
    self.milliseconds = milliseconds
    self.zoneMinutes = zoneMinutes
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  /// Before all others.
  static let distantPast = Moment(milliseconds: .min / 2, zoneMinutes: 0)

  private static let perDay: Int64 = 86_400_000

  private var local: Int64 { milliseconds + Int64(zoneMinutes) * 60_000 }

  /// The day in its zone.
  package var day: Day { Day(number: Int32(clamping: floorDivide(local, Moment.perDay))) }

  /// `2026-03-04 09:16:05.481 +0800`
  package var written: String {
    let sign = zoneMinutes < 0 ? "-" : "+"
    let zone = abs(zoneMinutes)
    return "\(day) \(clock) \(sign)\(padded(zone / 60, 2))\(padded(zone % 60, 2))"
  }

  private var clock: String {
    let rest = Int(local - floorDivide(local, Moment.perDay) * Moment.perDay)
    return
      "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))"
  }

  /// Reads what `written` writes; nil for anything else.
  package init?(written text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, bytes.indices)
  }

  /// Reads a cell of a journal.
  ///
  /// - Parameter day: the day that stands in it, where that is known.
  init?(_ line: Span<UInt8>, _ range: Range<Int>, day: Day? = nil) {
    let start = range.lowerBound
    guard range.count == 29, line[start + 10] == Ascii.space, line[start + 23] == Ascii.space,
      let day = day ?? Day(line, start..<start + 10),
      let clock = Moment.milliseconds(clock: line, start + 11..<start + 23),
      let zone = Moment.minutes(zone: line, start + 24..<start + 29)
    else { return nil }
    self.init(
      milliseconds: Int64(day.number) * Moment.perDay + clock - Int64(zone) * 60_000, zoneMinutes: zone)
  }

  /// `09:16:05.481`
  private static func milliseconds(clock line: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    let start = range.lowerBound
    guard line[start + 2] == 0x3A, line[start + 5] == 0x3A, line[start + 8] == Ascii.dot,
      let hour = line.decimal(start..<start + 2), let minute = line.decimal(start + 3..<start + 5),
      let second = line.decimal(start + 6..<start + 8), let milli = line.decimal(start + 9..<start + 12),
      hour < 24, minute < 60, second < 61
    else { return nil }
    return Int64(((hour * 60 + minute) * 60 + second) * 1000 + milli)
  }

  /// `+0800`
  private static func minutes(zone line: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard line[start] == UInt8(ascii: "+") || line[start] == Ascii.dash,
      let hour = line.decimal(start + 1..<start + 3), let minute = line.decimal(start + 3..<start + 5),
      hour <= 14, minute < 60
    else { return nil }
    return (line[start] == Ascii.dash ? -1 : 1) * (hour * 60 + minute)
  }
}
