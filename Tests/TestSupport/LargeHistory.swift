import PlanModel

/// Made-up journals of any size on given items, the same for the same seed.
///
/// Many replicas mark, postpone, note and take back; most know of what was marked before, a few do not (conflicts).
package struct LargeHistory {
  /// The content of each journal with the replica that wrote it.
  package private(set) var files: [(replica: ReplicaID, bytes: [UInt8])] = []

  private static let people = ["王芳", "李强", "陈静", "黄伟", "韦小明", "覃丽"]
  private static let notes = ["召开调度会，明确时间表", "方案已印发，责任到人", "完成现场调查，数据已汇总", "工程进场施工", ""]
  private static let statuses = ["doing", "doing", "doing", "done", "done", "blocked", "closed", "dropped"]
  /// 2017-01-03, in milliseconds.
  private static let start: Int64 = 1_483_400_000_000
  private static let span: Int64 = 1_000 * 86_400_000

  package init(items: [ItemID], events: Int, replicas: Int = 64, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    files = (0..<replicas).map { _ in (ReplicaID.random(using: &generator), []) }
    var sequences = [UInt32](repeating: 0, count: replicas)
    var lastMark: [ItemID: (mark: EventReference, on: Day)] = [:]
    for number in 0..<events {
      let (replica, item) = (below(replicas), items[below(items.count)])
      sequences[replica] += 1
      let milliseconds = LargeHistory.start + LargeHistory.span / Int64(events) * Int64(number)
      let time = Moment(milliseconds: milliseconds, zoneMinutes: 480)
      var event = Event(
        id: EventID(replica: files[replica].replica, sequence: sequences[replica], checksum: 0), time: time,
        on: time.day, who: LargeHistory.people[replica % LargeHistory.people.count], kind: .mark, item: item)
      let before = lastMark[item]
      switch below(100) {
      case 0..<30:
        event.kind = .note
        event.text = LargeHistory.notes[below(4)]
      case 30..<33:
        event.kind = .due
        event.value = time.day.advanced(by: 90).description
        event.text = "汛期推迟"
      case 33 where before != nil:
        event.kind = .void
        event.after = before.map { [$0.mark] } ?? []
        event.day = before?.on ?? event.day
      default:
        event.value = LargeHistory.statuses[below(LargeHistory.statuses.count)]
        event.text = LargeHistory.notes[below(LargeHistory.notes.count)]
        // One in a hundred does not know of what was marked before.
        event.after = below(100) == 0 ? [] : before.map { [$0.mark] } ?? []
      }
      let (bytes, id) = EventLine.write(event)
      files[replica].bytes += bytes
      if event.kind == .mark { lastMark[item] = (id.reference, event.day) }
    }
  }
}
