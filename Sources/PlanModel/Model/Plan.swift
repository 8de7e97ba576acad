import PlanBytes

/// A work plan (工作方案) as read from one `plan.md`.
///
/// The text itself is kept to the byte; titles and descriptions are ranges of it, made into strings only
/// where they are shown. Everything is stored in the order of the file and refers to the rest by index.
package struct Plan: Sendable {
  /// The bytes that were read; writing them back is the identity.
  package let source: [UInt8]
  package internal(set) var title: ByteRange = 0..<0
  package internal(set) var header = PlanHeader()
  package internal(set) var phases: [Phase] = []
  package internal(set) var groups: [TaskGroup] = []
  package internal(set) var tasks: [PlanTask] = []
  /// Everything that can be marked: deliverables of phases and assignments of tasks, in file order.
  package internal(set) var assignments: [Assignment] = []
  package internal(set) var targets: [Target] = []
  /// The assignments that somebody should look at (待核), in file order.
  package internal(set) var doubtful: [Int] = []
  package internal(set) var safeguards: [Safeguard] = []
  package internal(set) var units = UnitTable()
  /// Unit numbers that assignments refer to by range.
  package internal(set) var unitReferences: [UnitIndex] = []
  package internal(set) var findings: [PlanFinding] = []
  /// The ids that items and targets had in other copies of the plan (标识), each with the one that they have here.
  package internal(set) var otherIDs: [ItemID: ItemID] = [:]
  /// Where each id is written, also those of targets.
  private var idLocations: [IDLocation] = []
  /// Indices into `idLocations`.
  private var idTable = IndexTable()

  struct IDLocation: Sendable {
    /// Line in the file, from 1.
    let line: Int32
    /// The index of an item; of a target all bits turned.
    private let code: Int32

    init(line: Int, of subject: Subject) {
      self.line = Int32(line)
      switch subject {
      case .item(let index): code = Int32(index)
      case .target(let index): code = ~Int32(index)
      }
    }

    var subject: Subject { code < 0 ? .target(Int(~code)) : .item(Int(code)) }

    /// Of an id that is not written any more.
    static let gone = IDLocation(line: 0, of: .item(0))
    var isGone: Bool { line == 0 }
  }

  /// The assignment with that id, as an index into `assignments`.
  package func index(of id: ItemID) -> Int? {
    guard case .item(let index)? = subject(of: id) else { return nil }
    return index
  }

  /// What has that id, also as one that it had in another copy.
  package func subject(of id: ItemID) -> Subject? { location(of: id)?.subject }

  /// Where an id is written.
  func location(of id: ItemID) -> IDLocation? {
    idTable.index(of: id.key).map { idLocations[$0] }.flatMap { $0.isGone ? nil : $0 }
  }

  /// Takes over where the ids of another reading are written, each moved to where that is now.
  mutating func takeIDs(from old: Plan, moved: (IDLocation) -> IDLocation) {
    (idTable, idLocations) = (old.idTable, old.idLocations.map(moved))
  }

  /// Makes room for so many ids at once.
  mutating func reserve(ids count: Int) {
    idTable.reserve(count)
    idLocations.reserveCapacity(count)
  }

  /// Notes where an id is written, unless it was before: then that location is given back.
  mutating func insert(_ location: IDLocation, of id: ItemID) -> IDLocation? {
    if let first = idTable.insert(idLocations.count, under: id.key) {
      if !idLocations[first].isGone { return idLocations[first] }
      idLocations[first] = location
      return nil
    }
    idLocations.append(location)
    return nil
  }

  /// The text of a range, its backslash escapes resolved.
  package func text(_ range: ByteRange) -> String {
    let bytes = source[range]
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: unescaped(bytes), as: UTF8.self)
  }

  /// The title; nil where the file gives none.
  package var titleText: String? { title.isEmpty ? nil : text(title) }
}

/// What has an id, so that something can be recorded about it.
package enum Subject: Hashable, Sendable {
  /// Index into `Plan.assignments`.
  case item(Int)
  /// Index into `Plan.targets`.
  case target(Int)
}

/// What stands in the list under the title.
package struct PlanHeader: Sendable {
  /// Major version of the text format; a higher one than `supportedFormat` is opened read-only.
  package internal(set) var format = 1
  package internal(set) var planID: String?
  package internal(set) var shortName: ByteRange?
  /// A label shown on every screen, such as 演示数据.
  package internal(set) var label: ByteRange?
  /// Offset of the plan's days from UTC, in minutes.
  package internal(set) var zoneMinutes = PlanHeader.usualZone
  /// 临期天数: an item is yellow when it is due within so many days.
  package internal(set) var warningDays = 30
  package internal(set) var deadlines: [Deadline] = []
  /// What somebody should look at (待核), each a line of its own.
  package internal(set) var doubts: [ByteRange] = []
  /// Targets of the plan as a whole.
  package internal(set) var targets: Range<Int> = 0..<0

  /// China Standard Time.
  package static let usualZone = 480
  /// The format that this program writes.
  package static let supportedFormat = 1
  package var isReadOnly: Bool { format > PlanHeader.supportedFormat }
}

/// A date of the plan as a whole.
package struct Deadline: Sendable {
  package var date: PartialDate
  package var text: ByteRange
}

/// An implementation phase (实施阶段).
package struct Phase: Sendable {
  /// The number as written, `（一）`, or an empty range.
  package var number: ByteRange
  /// The value of the number, or its position among the phases, from 1.
  package var ordinal: Int
  package var title: ByteRange
  package internal(set) var shortTitle: ByteRange?
  /// From when to when it goes; nil for a step that has no days.
  package let span: PhaseSpan?
  /// Its deliverables (阶段任务).
  package internal(set) var deliverables: Range<Int>
  /// Line of the heading, from 1.
  package var line: Int

  /// Whether the day lies in it.
  package func contains(_ day: Day) -> Bool { span?.contains(day) ?? false }
}

/// The time of a phase (起止月份), as it is written.
package struct PhaseSpan: Sendable {
  package let start: PartialDate
  package let end: PartialDate
  /// Its first and its last day, which are asked for often.
  package let firstDay: Day
  package let lastDay: Day

  init(start: PartialDate, end: PartialDate) {
    self.start = start
    self.end = end
    firstDay = start.first
    lastDay = end.last
  }

  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }
}

/// A task group (任务组).
package struct TaskGroup: Sendable {
  package var number: ByteRange
  /// The value of the number, or its position among the groups, from 1.
  package var ordinal: Int
  package var title: ByteRange
  package internal(set) var tasks: Range<Int>
  /// Its assignments, in file order.
  package internal(set) var assignments: Range<Int>
  package var line: Int
}

/// A numbered sub-task, or one part of it: `（九）2（1）`.
package struct PlanTask: Sendable {
  @Compact package var number: ByteRange
  /// The value of the number, or its position among its siblings, from 1.
  package var ordinal: Int
  @Compact package var title: ByteRange
  /// The task whose part this is.
  package var parent: Int?
  package var group: Int
  @Compact package internal(set) var assignments: Range<Int>
  /// All lines between its heading and the next.
  @Compact package internal(set) var body: ByteRange
  /// Whether parts follow under headings of their own.
  package internal(set) var hasParts = false
  package var line: Int
}

/// What one lead, or joint leads, must do (责任事项), or a deliverable of a phase (阶段任务): the thing that
/// is marked done.
package struct Assignment: Sendable {
  package internal(set) var id: ItemID?
  /// Where an id is written, with its caret, valid or not.
  @CompactOptional package internal(set) var writtenID: ByteRange? = nil
  package var home: Home
  /// What it covers: the text of the line or its 内容 field.
  @Compact package internal(set) var scope: ByteRange = 0..<0
  /// Ranges of `Plan.unitReferences`.
  @Compact package internal(set) var leads: Range<Int> = 0..<0
  @Compact package internal(set) var supporters: Range<Int> = 0..<0
  package internal(set) var due: Due = .none
  @Compact package internal(set) var targets: Range<Int> = 0..<0
  /// The line without its end.
  @Compact package var lineRange: ByteRange
  /// Line in the file, from 1.
  package var line: Int

  package enum Home: Sendable, Hashable {
    case phase(Int)
    case task(Int)
  }

  /// 时间节点 / 期限.
  package enum Due: Sendable, Equatable {
    case none
    /// The last day of a phase, by its index.
    case phase(Int)
    case date(PartialDate)
  }
}

/// A numeric target (指标).
package struct Target: Sendable {
  package internal(set) var id: ItemID?
  /// Where an id is written, with its caret, valid or not.
  @CompactOptional package internal(set) var writtenID: ByteRange? = nil
  @Compact package var indicator: ByteRange
  package var comparator: Comparator
  /// The number as written, with a decimal point.
  @Compact package var value: ByteRange
  /// What the number is counted in, such as `%`; empty where it says nothing.
  @Compact package var countedIn: ByteRange
  package var line: Int

  package enum Comparator: String, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "="

    /// The sign in the plan's text.
    package var sign: String {
      switch self {
      case .atLeast: "≥"
      case .atMost: "≤"
      case .equal: "="
      }
    }
  }
}

/// A safeguard (保障措施): shown, never marked.
package struct Safeguard: Sendable {
  package var number: ByteRange
  package var title: ByteRange
  package internal(set) var body: ByteRange
}
