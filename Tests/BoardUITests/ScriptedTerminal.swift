import PlanModel
import PlanPhrases
import TestSupport

@testable import BoardUI

/// A terminal that plays a script and keeps the frames that it was shown.
final class ScriptedTerminal: Terminal {
  let size: ScreenSize
  private var script: [InputEvent]
  private(set) var frames: [Frame] = []

  init(size: ScreenSize, script: [InputEvent]) {
    self.size = size
    self.script = script
  }

  private(set) var copied: [String] = []

  func copy(_ text: String) { copied.append(text) }

  private(set) var lentTimes = 0

  func lend(to program: () -> Void) {
    lentTimes += 1
    program()
  }

  func present(_ frame: Frame) { frames.append(frame) }

  func events() -> [InputEvent] { script.isEmpty ? [.terminate] : [script.removeFirst()] }
}

/// A board on a disk that is a list: keeps what is saved, and can be made to fail.
final class MemoryStore {
  private(set) var entries: [Entry] = []
  private(set) var measurements: [Measurement] = []
  private(set) var people: [Person] = []
  /// How the board was left, each time.
  private(set) var left: [Remembered] = []
  private(set) var drafts: [Draft] = []
  /// Files by their names.
  private(set) var written: [String: String] = [:]
  var failure: String?
  /// The day of today; nil where nobody says it.
  var today: Day?
  /// Lines of others that were not looked at yet.
  var news: [UInt8] = []
  /// The plan, where it is another than the one that the board began with.
  var changed: Plan?
  /// The plan as it is on the disk, where somebody changed it and the board does not know it yet.
  var elsewhere: Plan?
  /// The plan's folder is away: what is saved waits.
  var isAway = false
  /// What `!` finds.
  var diagnostics: [Diagnostic] = []
  private(set) var waiting: [UInt8] = []
  /// What was done with papers besides.
  private(set) var papers: [Effect] = []
  /// What comes back in sheets.
  var sheets = SheetPreview(sure: [], doubts: [], left: [])
  /// The formats that were written.
  private(set) var exported: [String] = []
  private var events: [Event] = []
  /// Replicas of this machine from before this sitting.
  var earlier: Set<ReplicaID> = []

  var services: BoardServices {
    var services = BoardServices { [self] effect, desk in perform(effect, desk) }
    services.plan = { [self] _ in changed }
    services.today = { [self] in today }
    services.outsideChanges = { [self] _ in
      defer { news = [] }
      return news.isEmpty ? nil : OutsideChanges(lines: [JournalPiece(written: news)])
    }
    return services
  }

  private func perform(_ effect: Effect, _ desk: Desk) -> Outcome {
    let snapshot = desk.plans[desk.plan(of: effect)]
    let plan = snapshot.plan
    switch effect {
    case .save(let wish):
      return wish.entries(in: plan).map { save($0, on: snapshot, by: desk.person) } ?? .isGone
    case .measure(let wish): return wish.measurement(in: plan).map { save($0, on: snapshot, desk) } ?? .isGone
    case .reverse(let what, let who, let asked): return reverse(what, who, asked, desk)
    case .takeBack(let id, let who, _): return takeBack(id, who, snapshot)
    case .review(let doubt): return review(doubt.item.flatMap { plan.index(of: $0) }, plan)
    case .edit(let wish): return change(wish, snapshot, by: desk.person)
    case .editAll(let wishes): return change(wishes, snapshot, by: desk.person)
    case .openEditor: return .failed("没有编辑器")
    case .remember(let person): people.append(person)
    case .leave(let remembered, _): left.append(remembered)
    case .keep(let draft), .hold(let draft): return keep(draft)
    case .forget(let draft): drafts.removeAll { $0.name == draft.name }
    case .deliver:
      if isAway { return .undelivered }
      defer { waiting = [] }
      return .delivered(waiting)
    case .check: return .found(diagnostics)
    case .slips: return .exported("催办已写入")
    case .export(let format):
      exported.append(format)
      return .exported("已写入 a.\(format)")
    case .chore:
      papers.append(effect)
      return .exported("已写入", path: "/s/1.txt")
    case .readSheets:
      papers.append(effect)
      return .sheets(sheets)
    case .takeSheets: papers.append(effect)
    case .issue:
      papers.append(effect)
      return .papers("已印发", lines: [])
    case .showBulletin(let wish):
      papers.append(effect)
      return .bulletin(wish, text: "关于推进情况的通报\n第 \(wish.number) 期\n")
    case .write(let name, let minutes):
      written[name] = minutes.text(in: .chinese)
      return .written(name)
    case .copy, .quit: break
    }
    return .done
  }

  private func keep(_ draft: Draft) -> Outcome {
    if let failure { return .notSaved(failure) }
    var kept = draft
    kept.name = "\(names)"
    names += 1
    drafts.removeAll { $0.name == draft.name }
    drafts.append(kept)
    return .kept(draft, as: kept)
  }

  private var names = 0

  private func save(_ wanted: [Entry], on snapshot: Snapshot, by person: Person?) -> Outcome {
    if let failure { return .notSaved(failure) }
    entries += wanted
    let time = events.count
    let written = wanted.map { entry in
      let after = snapshot[entry.item].history.references(for: entry.kind, on: entry.day)
      return write(
        entry.kind, item: snapshot.plan.assignments[entry.item].id, on: entry.day, value: entry.value,
        text: entry.text, who: person?.name ?? "", after: after, time: time)
    }
    let lines = written.flatMap(\.1)
    if isAway {
      waiting += lines
      return .waits(zip(written, wanted).map { (event: $0.0, item: $1.item) })
    }
    guard let last = written.last?.0 else { return .isGone }
    return .saved(last, lines: lines, count: written.count)
  }

  private func save(_ measurement: Measurement, on snapshot: Snapshot, _ desk: Desk) -> Outcome {
    if let failure { return .notSaved(failure) }
    measurements.append(measurement)
    let id = snapshot.plan.targets[measurement.target].id
    let after = snapshot.journal.history(of: id).references(for: .meas, on: measurement.day)
    let (event, line) = write(
      .meas, item: id, on: measurement.day, value: measurement.value.description, text: measurement.source,
      who: desk.person?.name ?? "", after: after, time: events.count)
    return .saved(event, lines: line)
  }

  private func takeBack(_ id: EventID, _ who: String, _ snapshot: Snapshot) -> Outcome {
    guard let own = snapshot.journal.reversible(id, by: who) else { return .nothingToReverse(.undo) }
    let (_, line) = write(
      .void, item: own.target.item, on: own.target.day, value: "", text: "", who: who, after: own.lines,
      time: events.count)
    return .undone(own.event, lines: line)
  }

  private func review(_ item: Int?, _ plan: Plan) -> Outcome {
    if let failure { return .notSaved(failure) }
    let text = item.map { plan.source(settlingDoubtOf: $0) } ?? plan.sourceSettlingDoubtOfPlan
    changed = Plan(reading: text ?? plan.source)
    return .reviewed(item: item)
  }

  private func change(_ wish: EditWish, _ snapshot: Snapshot, by person: Person?) -> Outcome {
    made(on: snapshot, by: person) { plan throws(EditError) in
      guard let id = ItemID("zzzzzz\(events.count % 8 + 2)") else { preconditionFailure("seven signs") }
      switch try wish.change(in: plan) {
      case .edit(let edit): return try applied(plan.following([edit]), to: plan)
      case .add(let entry): return [try plan.adding(entry, id: id)]
      case .remove(let place): return [try plan.removing(place)]
      case .rearrange(let change):
        var numbers = SeededGenerator(seed: UInt64(events.count))
        return Array(try plan.applying(change, newID: { plan.unusedID(using: &numbers) }).suffix(1))
      case nil: return []
      }
    }
  }

  private func change(_ wishes: [EditWish], _ snapshot: Snapshot, by person: Person?) -> Outcome {
    made(on: snapshot, by: person) { plan throws(EditError) in
      var edits: [FieldEdit] = []
      for wish in wishes { if case .edit(let edit) = try wish.change(in: plan) { edits.append(edit) } }
      return try applied(edits, to: plan)
    }
  }

  private func applied(_ edits: [FieldEdit], to plan: Plan) throws(EditError) -> [PlanEdit] {
    var (plan, made) = (plan, [PlanEdit]())
    for edit in edits {
      made.append(try plan.applying(edit))
      plan = made[made.count - 1].plan
    }
    return made
  }

  /// Keeps a plan with edits, and records them in one go.
  private func made(
    on snapshot: Snapshot, by person: Person?, _ make: (Plan) throws(EditError) -> [PlanEdit]
  ) -> Outcome {
    if let failure { return .notSaved(failure) }
    do throws(EditError) {
      let made = try make(elsewhere ?? snapshot.plan)
      changed = made.last?.plan ?? changed
      let time = events.count
      let written = made.map { edit in
        write(
          .edit, item: edit.name.item, on: snapshot.asOf, value: edit.record.value, text: edit.record.text,
          who: person?.name ?? "", after: [], time: time)
      }
      guard let last = written.last?.0 else { return .isGone }
      return .saved(last, lines: written.flatMap(\.1), count: written.count)
    } catch .changedMeanwhile(let field, let now) {
      return .changedMeanwhile(field, now: now)
    } catch {
      return .notSaved(error.text(in: .chinese))
    }
  }

  private func reverse(_ what: Reversal, _ who: String, _ asked: EventID?, _ desk: Desk) -> Outcome {
    let (journal, own) = (desk.snapshot.journal, Set(events.map(\.id.replica)).union(earlier))
    guard let found = journal.lastReversible(what, by: who, from: own, now: .max / 2) else {
      return .nothingToReverse(what)
    }
    let (last, event, count) = (found.target, found.event, found.all.count)
    guard last.id == asked || desk.sitting.contains(last.id) else {
      return .asks(what, last.id, about: event, count: count)
    }
    let time = events.count
    let voids = found.all.reversed().map { one in
      write(
        .void, item: one.target.item, on: one.target.day, value: "", text: "", who: who, after: one.lines,
        time: time)
    }
    let lines = voids.flatMap(\.1)
    if isAway { waiting += lines }
    return what == .undo
      ? .undone(event, lines: lines, count: count) : .redone(event, lines: lines, count: count)
  }

  private func write(
    _ kind: Event.Kind, item: ItemID?, on: Day, value: String, text: String, who: String,
    after: [EventReference], time: Int
  ) -> (Event, [UInt8]) {
    guard let replica = ReplicaID("aaaaaaaaaa") else { preconditionFailure("ten letters") }
    let event = Event(
      id: EventID(replica: replica, sequence: UInt32(events.count + 1), checksum: 0),
      time: Moment(milliseconds: Int64(time) * 60_000 + 1_536_969_600_000, zoneMinutes: 480), on: on,
      who: who,
      kind: kind, item: item, value: value, text: text, after: after)
    events.append(event)
    return (event, EventLine.write(event).bytes)
  }
}

/// A board with a script played on it.
struct Play {
  let store = MemoryStore()
  private let terminal: ScriptedTerminal
  private var loop: BoardLoop

  init(
    _ plan: Plan, rows: Int = 24, columns: Int = 80, asOf: String = "2018-09-15", person: String? = "王芳",
    drafts: [Draft] = [], ambiguous: Int = 1, isReadOnly: Bool = false, journal: Journal = Journal(),
    language: Language = .chinese, unit: String = "县创建办", remembered: Remembered? = nil,
    lessons: Lessons? = nil,
    exports: [String] = []
  ) {
    let size = ScreenSize(rows: rows, columns: columns)
    let board = Snapshot(plan: plan, journal: journal, asOf: day(asOf))
    var desk = Desk(
      plans: [board], size: size, width: DisplayWidth(ambiguous: ambiguous),
      person: person.map { Person(name: $0, unit: unit) }, drafts: drafts,
      isReadOnly: isReadOnly, language: language)
    desk.exports = exports
    desk.lessons = lessons
    terminal = ScriptedTerminal(size: size, script: [])
    self.loop = BoardLoop(
      BoardState(desk, remembered: remembered), on: terminal,
      services: store.services)
  }

  /// What is remembered as the board ends.
  mutating func leave() { loop.remember() }

  /// What was given to the clipboard.
  var copied: [String] { terminal.copied }

  var desk: Desk { loop.state.desk }
  var state: BoardState { loop.state }
  /// The rows of the table.
  var rows: [Row] { (loop.state.view as? TableView)?.list.rows ?? [] }
  var screen: String { picture(render(loop.state)) }

  /// Plays events; false where the board was quit.
  @discardableResult
  mutating func play(_ events: [InputEvent]) -> Bool {
    for event in events where !loop.handle(event) { return false }
    return true
  }

  /// Takes in what somebody else recorded.
  mutating func hear(_ lines: [UInt8]) {
    store.news += lines
    _ = loop.refresh()
  }

  /// What happens once a second to what is being typed.
  mutating func hold() { loop.hold() }

  /// Types letters as keys.
  @discardableResult
  mutating func type(_ text: String) -> Bool { play(text.map { .key(.character($0)) }) }

  /// The same with Enter for `\r` and Tab for `\t`.
  @discardableResult
  mutating func typeKeys(_ text: String) -> Bool {
    play(text.map { .key($0 == "\r" ? .enter : $0 == "\t" ? .tab : .character($0)) })
  }

  /// Presses keys.
  @discardableResult
  mutating func press(_ keys: Key...) -> Bool { play(keys.map(InputEvent.key)) }

  /// Selects an item by its number.
  mutating func select(_ number: String) {
    press(.character("c"), .home)
    guard let index = desk.snapshot.plan.items(named: number).first else { return }
    let item = Row.item(ItemPlace(index: index))
    if !rows.contains(item) {
      type("o")
      if !rows.contains(item) { type("o") }
      press(.home)
    }
    // What lies open takes the keys.
    guard desk.overlays.isEmpty else { return }
    while desk.selection != item, desk.selection != rows.last { press(.down) }
  }
}

/// The text of a frame, row by row.
func picture(_ frame: Frame) -> String {
  frame.lines.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
}

/// The styles of a frame: for each row its stretches that are not plain, as columns and a style.
func styles(_ frame: Frame) -> String {
  frame.lines.enumerated().compactMap { row, line -> String? in
    var start = 0
    var column = 0
    var parts: [String] = []
    for run in line.runs {
      let width = DisplayWidth().columns(of: String(decoding: line.text[start..<run.end], as: UTF8.self))
      if run.style != .normal { parts.append("\(column)-\(column + width) \(name(of: run.style))") }
      start = run.end
      column += width
    }
    return parts.isEmpty ? nil : "\(row): " + parts.joined(separator: ", ")
  }.joined(separator: "\n")
}

private func name(of style: Style) -> String {
  let attributes: [(Style.Attributes, String)] = [
    (.bold, "bold"), (.reverse, "reverse"), (.underline, "underline"), (.dim, "dim"),
  ]
  let names = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
  return ((style.color == .normal ? [] : ["\(style.color)"]) + names).joined(separator: "+")
}
