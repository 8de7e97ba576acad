import CLinux
import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport

/// One plan edited by several at the same moment: by commands, by a program that stays open, and by hand in `plan.md`,
/// each in lines of its own and in one that all want. What was acknowledged is in the plan, or something that was made in
/// knowledge of it; all taken back is as before.
struct EditMelee: Sendable {
  private let root: String
  private let seed: UInt64
  private let edits: Int

  private struct Actor: Sendable {
    var number: Int
    var kind: Kind
    var site: Site
    var name: String { "编者\(number)" }

    enum Kind: Sendable { case commands, program, hand }
  }

  /// What an editor was told that it did, field by field, the last at the end.
  private struct Account: Sendable {
    var findings = Findings()
    var said: [(item: Int, field: EditField, text: String)] = []
    /// The last title that was written by hand, and whether that replaced something it did not know.
    var title: String?
    var hasOverwritten = false
  }

  init(root: String, seed: UInt64, edits: Int) { (self.root, self.seed, self.edits) = (root, seed, edits) }

  private var actors: [Actor] {
    let kinds: [Actor.Kind] = [.commands, .commands, .program, .hand]
    return kinds.enumerated().map { number, kind in
      Actor(number: number, kind: kind, site: Site(root: "\(root)/\(number)", plan: "\(root)/plan"))
    }
  }

  /// Two tasks of each editor, and one that all want to change the content of.
  static var text: String {
    var text = "# 方案\n- 格式: duban 1\n"
    for (group, name) in ["一", "二", "三", "四"].enumerated() {
      text += "\n## （\(name)）组\n"
      for task in 0..<2 {
        text += "### \(task + 1). 任务\(group)\(task)\n"
        text += "- 牵头: 县水务局；内容: 原来；期限: 2018-06 ^\(id(group * 2 + task))\n"
      }
    }
    return text + "\n## （五）大家\n### 1. 共有\n- 牵头: 县水务局；内容: 起点 ^\(id(shared))\n"
  }

  private static let shared = 8
  private static let ids = [
    "aaaaab2", "aaaaab3", "aaaaac2", "aaaaac3", "aaaaad2", "aaaaad3", "aaaaae2", "aaaaae3", "aaaaa99",
  ]

  private static func id(_ item: Int) -> String { ids[item] }

  func run() async throws -> Findings {
    for actor in actors { try actor.site.clear(plan: EditMelee.text, isKnown: false) }
    let accounts = try await withThrowingTaskGroup(of: Account.self) { group in
      for actor in actors { group.addTask { try await account(of: actor) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    var findings = Findings()
    for account in accounts { findings.add(account.findings) }
    findings.count("rounds of edits at the same moment")
    if accounts.contains(where: \.hasOverwritten) {
      // No program can help an editor that replaces what was saved between its own comparison and renaming.
      findings.count("rounds left out: an editor's own window replaced something")
      return findings
    }
    try check(accounts, &findings)
    try takeBack(accounts, &findings)
    return findings
  }

  // MARK: What they do

  private func account(of actor: Actor) async throws -> Account {
    var account = Account()
    var generator = SeededGenerator(seed: seed &+ UInt64(actor.number) &* 7919)
    for number in 0..<edits {
      if actor.kind == .hand {
        try edit(byHand: "手改\(actor.number)-\(number)", of: actor, &account)
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...8, using: &generator)))
        continue
      }
      let isShared = Int.random(in: 0..<4, using: &generator) == 0
      let item = isShared ? EditMelee.shared : actor.number * 2 + Int.random(in: 0..<2, using: &generator)
      let own = wish(actor, number, &generator)
      let (field, text) = isShared ? (EditField.scope, "共\(actor.number)-\(number)") : own
      let problem =
        actor.kind == .commands
        ? try await command(actor, item, field, text) : try save(actor, item, field, text)
      if let problem {
        account.findings.count("edits refused and told, several at once")
        if item != EditMelee.shared, !problem.contains("和原来一样") {
          account.findings.fail("\(actor.name) \(EditMelee.id(item)) \(field): \(problem)")
        }
      } else {
        account.findings.count("edits of several at once")
        account.said.append((item, field, text))
      }
    }
    return account
  }

  private func wish(
    _ actor: Actor, _ number: Int, _ generator: inout SeededGenerator
  ) -> (EditField, String) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: (.lead, ["县农业局", "县林业局", "新单位\(number)"][Int.random(in: 0..<3, using: &generator)])
    case 1: (.due, "2019-0\(Int.random(in: 1...9, using: &generator))")
    case 2: (.title, "名称\(actor.number)-\(number)")
    default: (.scope, "内容\(actor.number)-\(number)；说明")
    }
  }

  /// By a command; why it refused.
  private func command(
    _ actor: Actor, _ item: Int, _ field: EditField, _ text: String
  ) async throws -> String? {
    let words = ["edit", EditMelee.id(item), "--\(field.rawValue)", text, "--yes", "--who", actor.name]
    let ended = try await actor.site.duban(words)
    if ended.isSuccess && ended.saysSaved { return nil }
    return ended.diedBySignal || ended.hung || ended.errors.isEmpty
      ? "broken: \(ended.summary)" : ended.errors
  }

  /// By a program that looks at the plan and saves; why that was refused.
  private func save(_ actor: Actor, _ item: Int, _ field: EditField, _ text: String) throws -> String? {
    let store = try actor.site.open()
    let board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
    guard let index = ItemID(EditMelee.id(item)).flatMap({ store.plan.index(of: $0) }) else { return "gone" }
    let place = field == .title ? store.plan.home(ofItem: index) : .item(index)
    usleep(UInt32(edits * 100))
    let result = Result { () throws(StoreError) in
      try store.edit([FieldEdit(place, field, text)], by: actor.name, on: board)
    }
    switch result {
    case .success: return nil
    case .failure(.edit(.same)): return "和原来一样"
    case .failure(.edit(let problem)): return "\(problem)"
    case .failure(let error): throw error
    }
  }

  /// By hand: a title in the text, put in the place of the plan where that is still what was read.
  private func edit(byHand title: String, of actor: Actor, _ account: inout Account) throws {
    let path = actor.site.planFile
    for _ in 0..<50 {
      let before = readFile(path)
      var lines = String(decoding: before, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      guard let group = lines.firstIndex(where: { $0.hasPrefix("## （四）") }) else { return }
      lines[group + 1] = "### 1. \(title)"
      let after = Array(lines.joined(separator: "\n").utf8)
      let temporary = "\(root)/plan/.by-hand"
      try writeFile(temporary, after)
      defer { unlink(temporary) }
      guard readFile(path) == before else { continue }
      guard linux_exchange(AT_FDCWD, temporary, path) == 0 else { throw POSIXError(.EINVAL) }
      account.title = title
      account.findings.count("edits by hand at the same moment")
      if readFile(temporary) != before { account.hasOverwritten = true }
      return
    }
  }

  // MARK: What must be so

  private func check(_ accounts: [Account], _ findings: inout Findings) throws {
    let store = try actors[0].site.open()
    let (plan, events) = (store.plan, try store.readJournal().events.filter { $0.kind == .edit })
    if !plan.findings.isEmpty { findings.fail("the plan is damaged: \(plan.findings)") }
    for account in accounts {
      let own = Dictionary(grouping: account.said.filter { $0.item != EditMelee.shared }) {
        "\($0.item) \($0.field)"
      }
      for last in own.values.compactMap(\.last) {
        let now = value(last.field, of: last.item, plan)
        if now != last.text { findings.fail("\(last) was acknowledged, the plan says \(now ?? "nothing")") }
      }
      if let title = account.title, !plan.tasks.contains(where: { plan.text($0.title) == title }) {
        findings.fail("the title \(title) that was written by hand is lost")
      }
    }
    let said = accounts.flatMap(\.said).count
    if events.count != said { findings.fail("\(events.count) edits are recorded, \(said) were acknowledged") }
    // Of the one that all want each edit goes on from one that was there.
    var now = "起点"
    var left = events.compactMap(\.edit).filter { $0.field == .scope && $0.new.text.hasPrefix("共") }
    while let next = left.firstIndex(where: { $0.old.text == now }) { now = left.remove(at: next).new.text }
    if !left.isEmpty || now != value(.scope, of: EditMelee.shared, plan) {
      findings.fail("edits of one field do not go on from each other: \(now), \(left)")
    }
  }

  private func value(_ field: EditField, of item: Int, _ plan: Plan) -> String? {
    guard let index = ItemID(EditMelee.id(item)).flatMap({ plan.index(of: $0) }) else { return nil }
    return plan.typed(field, at: field == .title ? plan.home(ofItem: index) : .item(index))
  }

  /// Each takes back what it did, whatever stands on nothing later first; then the text is that of before but for what was
  /// written by hand.
  private func takeBack(_ accounts: [Account], _ findings: inout Findings) throws {
    let all = try actors[0].site.open().readJournal().events.filter { $0.kind == .edit }
    var left = Array(all.reversed())
    while !left.isEmpty {
      var postponed: [Event] = []
      for event in left {
        guard let actor = actors.first(where: { $0.name == event.who }) else { continue }
        let store = try actor.site.open()
        let board = Snapshot(plan: store.plan, journal: try store.readJournal(), asOf: store.now.day)
        let result = Result { () throws(StoreError) in
          try store.takeBack(event.id, by: event.who, on: board)
        }
        switch result {
        case .success(let undone):
          if undone == nil { findings.fail("nothing to take back: \(event.value)") }
          findings.count("taken back after several at once")
        case .failure(.edit(.standsUnder)): postponed.append(event)
        case .failure(let error): throw error
        }
      }
      if postponed.count == left.count {
        findings.fail("\(left.count) edits cannot be taken back, the first \(left[0].value) \(left[0].text)")
        return
      }
      left = postponed
    }
    var expected = EditMelee.text
    if let title = accounts.compactMap(\.title).first { expected = expected.replacing("任务30", with: title) }
    let now = String(decoding: readFile(actors[0].site.planFile), as: UTF8.self)
    if now != expected { findings.fail("taken back, it is not as before:\n\(now)") }
  }
}
