import PlanModel
import PlanStore
import TestSupport

/// One way in which what the program reads may grow.
struct GrowthKind: Sendable {
  let name: String
  /// What is run on it; without what it is run on.
  let words: [String]
  /// The size that is tried first.
  let first: Int
  /// Whether it changes what it reads, so that every run needs its own.
  var writes = false
  /// How it is to end.
  var code: Int32 = 0
  var object: @Sendable (Site) -> [String] = { ["--plan", $0.plan] }
  let make: @Sendable (Site, Int) throws -> Void

  static let all = ofPlans + ofJournals + ofItems + ofDocuments

  /// What somebody writes into `plan.md`.
  private static let ofPlans = [
    GrowthKind(name: "items without ids", words: ["check", "--fix"], first: 250, writes: true) { site, size in
      try site.clear(plan: plan(items: (0..<size).map { "内容: 第\($0)项" }))
    },
    GrowthKind(name: "fields on a line", words: ["check"], first: 1000) { site, size in
      let fields = (0..<size).map { "栏目\($0): 值" }.joined(separator: "；")
      try site.clear(plan: plan(items: [fields]))
    },
    GrowthKind(name: "units on an item", words: ["list", "--format", "csv"], first: 1000) { site, size in
      let units = (0..<size).map { "第\($0)局" }.joined(separator: "、")
      try site.clear(plan: plan(items: ["配合: \(units)"]))
    },
    GrowthKind(name: "groups", words: ["list"], first: 500) { site, size in
      let groups = (1...size).map { "## （\($0)）第\($0)组\n### 1. 任务\n- 牵头: 水务局\n" }
      try site.clear(plan: "# 方案\n- 格式: duban 1\n\n" + groups.joined())
    },
    GrowthKind(name: "names of a unit", words: ["check"], first: 1000) { site, size in
      let names = (0..<size).map { "简\($0)" }.joined(separator: "、")
      let units = "# 方案\n- 格式: duban 1\n\n## 单位\n- 第一局；简称: \(names)\n"
      try site.clear(plan: units + "\n## （一）组\n### 1. 任务\n- 牵头: 简5\n")
    },
    GrowthKind(name: "phases", words: ["list"], first: 500) { site, size in
      let phases = (1...size).map { "### （\($0)）阶段 2017-01 – 2018-12\n- 会议\($0)\n" }.joined()
      try site.clear(plan: "# 方案\n- 格式: duban 1\n\n## 阶段\n\(phases)")
    },
    GrowthKind(name: "parts of a task", words: ["list"], first: 1000) { site, size in
      let parts = (1...size).map { "#### （\($0)）分项\n- 牵头: 水务局\n" }.joined()
      try site.clear(plan: "# 方案\n- 格式: duban 1\n\n## （一）组\n### 1. 任务\n\(parts)")
    },
  ]

  private static func plan(items: [String]) -> String {
    "# 方案\n- 格式: duban 1\n\n## （一）组\n### 1. 任务\n"
      + items.map { "- 牵头: 水务局；\($0)\n" }.joined()
  }

  /// What lies in the folder of the journals.
  private static let ofJournals = [
    GrowthKind(name: "journals", words: ["list"], first: 1000) { site, size in
      try site.begin()
      for number in 0..<size {
        var history = GrowingHistory(seed: UInt64(number))
        history.add(.note)
        try site.write(history.bytes, "\(site.journal)/\(history.replica).tsv")
      }
    },
    GrowthKind(name: "tabs", words: ["check"], first: 1_000_000, code: 2) { site, size in
      try site.begin(Array(repeatElement(UInt8(ascii: "\t"), count: size)) + [UInt8(ascii: "\n")])
    },
    GrowthKind(name: "garbage", words: ["check"], first: 20_000, code: 2) { site, size in
      try site.begin(Array(repeatElement(Array("乱\t码\n".utf8), count: size).joined()))
    },
    GrowthKind(name: "garbage in a list", words: ["list"], first: 20_000) { site, size in
      try site.begin(Array(repeatElement(Array("乱\t码\n".utf8), count: size).joined()))
    },
    GrowthKind(name: "gaps", words: ["check"], first: 1000, code: 2) { site, size in
      try site.begin { history in
        for number in 0..<size { history.add(.note, number: number * 2 + 1) }
      }
    },
    GrowthKind(name: "events of no item", words: ["check"], first: 1000, code: 1) { site, size in
      try site.begin { history in
        for number in 0..<size { history.add(.note, item: ItemID.random(seed: UInt64(number))) }
      }
    },
    GrowthKind(name: "one number", words: ["check"], first: 1000, code: 1) { site, size in
      try site.begin { history in
        for number in 0..<size { history.add(.note, text: "\(number)", number: 0) }
      }
    },
  ]

  /// What happened to one item.
  private static let ofItems = [
    GrowthKind(name: "marks", words: ["list"], first: 2000) { try $0.chain(.mark, "done", $1) },
    GrowthKind(name: "marks in the log", words: ["log"], first: 1000) { try $0.chain(.mark, "done", $1) },
    GrowthKind(name: "marks shown", words: ["show", "1.1"], first: 1000) { try $0.chain(.mark, "done", $1) },
    GrowthKind(name: "marks as JSON", words: ["list", "--format", "json"], first: 1000) {
      try $0.chain(.mark, "done", $1)
    },
    GrowthKind(name: "unknown values", words: ["log"], first: 500) { try $0.chain(.mark, "later", $1) },
    GrowthKind(name: "marks taken back", words: ["log"], first: 500) { site, size in
      try site.begin { history in
        for _ in 0..<size {
          history.add(.mark, "done", afterLast: true)
          history.add(.void, afterLast: true)
        }
      }
    },
    GrowthKind(name: "unseen marks", words: ["mark", "1.1", "done"], first: 1000, writes: true) {
      site, size in
      try site.begin { history in
        for _ in 0..<size { history.add(.mark, "doing") }
      }
    },
    GrowthKind(name: "unseen marks shown", words: ["show", "1.1"], first: 1000) { site, size in
      try site.begin { history in
        for number in 0..<size { history.add(.mark, number % 2 == 0 ? "doing" : "blocked") }
      }
    },
    GrowthKind(name: "voids of voids", words: ["log"], first: 500) { site, size in
      try site.begin { history in
        history.add(.mark, "done")
        for _ in 0..<size { history.add(.void, afterLast: true) }
      }
    },
    GrowthKind(
      name: "before many days", words: ["mark", "1.1", "done", "--on", "1990-01-01"], first: 500, writes: true
    ) { site, size in
      try site.begin { history in
        for number in 0..<size { history.add(.mark, "doing", afterLast: true, day: number) }
      }
    },
    GrowthKind(name: "undone notes", words: ["undo"], first: 500, writes: true) { site, size in
      try site.begin { history in
        history.add(.note)
        for _ in 0..<size {
          history.add(.note)
          history.add(.void, afterLast: true)
        }
      }
      try site.takeOver(GrowingHistory().replica)
    },
    GrowthKind(name: "long notes", words: ["log"], first: 50) { site, size in
      let text = String(repeating: "召开调度会", count: 3000)
      try site.begin { history in
        for _ in 0..<size { history.add(.note, text: text) }
      }
    },
  ]
}

/// The journal of one machine about one item, as it grows.
struct GrowingHistory {
  let replica: ReplicaID
  private(set) var bytes: [UInt8] = []
  private var last: EventReference?
  private var count = 0

  init(seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    replica = .random(using: &generator)
  }

  /// - Parameters:
  ///   - afterLast: it names the event before it.
  ///   - number: its number less 1; the next one where none is given.
  ///   - day: after 2001-01-01.
  mutating func add(
    _ kind: Event.Kind, _ value: String = "", text: String = "", afterLast: Bool = false, number: Int? = nil,
    day: Int = 6000, item: ItemID? = ItemID("aaaaaa2")
  ) {
    let event = Event(
      id: EventID(replica: replica, sequence: UInt32((number ?? count) + 1), checksum: 0),
      time: Moment(milliseconds: 1_526_800_000_000 + Int64(count), zoneMinutes: 480),
      on: TestSupport.day("2001-01-01").advanced(by: day), who: "王芳", kind: kind, item: item,
      value: value, text: text, after: afterLast ? last.map { [$0] } ?? [] : [])
    let (line, id) = EventLine.write(event)
    bytes += line
    last = id.reference
    count += 1
  }
}

extension ItemID {
  fileprivate static func random(seed: UInt64) -> ItemID {
    var generator = SeededGenerator(seed: seed)
    return .random(using: &generator)
  }
}

extension Site {
  private static let text = """
    # 方案
    - 格式: duban 1
    - 编号: t-growth

    ## （一）组
    ### 1. 任务
    - 牵头: 水务局 ^aaaaaa2

    """

  /// Begins anew with one journal.
  fileprivate func begin(_ bytes: [UInt8] = []) throws {
    try clear(plan: Site.text)
    try makeFolders(journal)
    if !bytes.isEmpty { try write(bytes, "\(journal)/\(GrowingHistory().replica).tsv") }
  }

  fileprivate func begin(_ record: (inout GrowingHistory) -> Void) throws {
    var history = GrowingHistory()
    record(&history)
    try begin(history.bytes)
  }

  /// Makes a replica one of this machine's, as if it had been given up.
  fileprivate func takeOver(_ replica: ReplicaID) throws {
    try record("", item: 0, kind: .note)
    guard let rid = slot.map({ "\($0)/rid" }) else { return }
    try write(Array("\(replica)\n".utf8) + bytes(rid), rid)
  }

  fileprivate func chain(_ kind: Event.Kind, _ value: String, _ size: Int) throws {
    try begin { history in
      for _ in 0..<size { history.add(kind, value, afterLast: true) }
    }
  }
}
