import Foundation
import PlanModel
import PlanStore

/// What somebody reads who opens a plan now.
struct Reading: Sendable {
  /// What each event was made for: its text, or what it takes back.
  var wishes: [EventID: String]
  var plan: [UInt8]
  /// The last event that the person at this machine can take back.
  var newest: EventID?

  init(_ site: Site) throws(StoreError) {
    let open = try site.open()
    let events = try open.readJournal().events
    wishes = Dictionary(events.map { ($0.id, Reading.wish(of: $0)) }, uniquingKeysWith: { first, _ in first })
    plan = open.plan.source
    newest =
      events.filter { $0.kind != .void && $0.who == "王芳" }.max { ($0.time, $0.id) < ($1.time, $1.id) }?.id
  }

  static func wish(of event: Event) -> String {
    event.kind == .void ? "void \(event.after.map(\.description).joined(separator: ","))" : event.text
  }

  func count(of wish: String) -> Int { wishes.values.count { $0 == wish } }
}

/// What a person asks the program for, and how it is found again in a journal.
struct Wish: Sendable {
  var words: [String]
  var name: String
}

/// Looks at a plan after a save of it was disturbed.
struct Aftermath: Sendable {
  let site: Site
  /// All that was ever acknowledged.
  let acknowledged: Reading
  /// What could be read just before the disturbed save: less, where somebody had damaged the journal.
  let visible: Reading
  let wish: Wish
  /// A save that nobody disturbs.
  let next: Wish

  /// Everything that is not as it must be.
  ///
  /// - Parameter wasSaved: the program said that the disturbed event is on the disk.
  func problems(wasSaved: Bool, tally: inout Tally) async throws -> [String] {
    let first: Reading
    do {
      first = try Reading(site)
    } catch {
      return ["the plan does not open: \(error)"]
    }
    var problems = compare(first, with: visible, wishes: [wish.name])
    if wasSaved && first.count(of: wish.name) != 1 { problems.append("acknowledged, but not there") }
    if first.count(of: wish.name) == 1 && !wasSaved { tally.count("there, not acknowledged") }
    ageLock(&tally)
    let ended = try await site.duban(next.words)
    guard ended.isSuccess, ended.saysSaved else {
      return problems + ["the next save fails: \(ended.summary)"]
    }
    let second = try Reading(site)
    problems += compare(second, with: acknowledged, wishes: [wish.name, next.name])
    if second.count(of: next.name) != 1 { problems.append("the next event is not there") }
    if Set(first.wishes.keys).subtracting(second.wishes.keys).count > 0 { problems.append("seen, then gone") }
    if second.count(of: wish.name) > first.count(of: wish.name) { tally.count("came with the next save") }
    return problems + (try await check(&tally))
  }

  private func check(_ tally: inout Tally) async throws -> [String] {
    let ended = try await site.duban(["check"])
    if ended.status == .exited(1) { tally.count("warnings of check") }
    return [.exited(0), .exited(1)].contains(ended.status) ? [] : ["check: \(ended.summary)"]
  }

  private func compare(_ now: Reading, with old: Reading, wishes: Set<String>) -> [String] {
    var problems: [String] = []
    let lost = Set(old.wishes.keys).subtracting(now.wishes.keys)
    if !lost.isEmpty { problems.append("\(lost.count) acknowledged events lost") }
    let strange = now.wishes.filter { acknowledged.wishes[$0.key] == nil && !wishes.contains($0.value) }
    if !strange.isEmpty { problems.append("events that nobody asked for: \(strange.values.sorted())") }
    for wish in wishes where now.count(of: wish) > 1 { problems.append("“\(wish.prefix(40))” is doubled") }
    if !isWhole(now.plan) { problems.append("plan.md is neither old nor new: \(now.plan.count) bytes") }
    return problems
  }

  /// Whether the plan is as it was, but for at most one id more.
  private func isWhole(_ plan: [UInt8]) -> Bool {
    if plan == acknowledged.plan { return true }
    let added = " ^xxxxxxx".utf8.count
    guard plan.count == acknowledged.plan.count + added else { return false }
    let same = zip(plan, acknowledged.plan).prefix { $0 == $1 }.count
    let rest = plan[same...].prefix(added)
    guard Array(plan[(same + added)...]) == Array(acknowledged.plan[same...]) else { return false }
    return rest.contains(UInt8(ascii: "^"))
  }

  /// A lock that was left behind is dead after some seconds; this makes it look as old as that.
  private func ageLock(_ tally: inout Tally) {
    let lock = "\(site.plan)/.plan.md.lock"
    guard FileManager.default.fileExists(atPath: lock) else { return }
    tally.count("locks left behind")
    try? FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: lock)
  }
}
