import Glibc
import PlanModel
import PlanStore

/// What a synchronisation did.
package struct SyncReport: Sendable {
  /// Events that went to the remote repository.
  package var sent = 0
  /// Events that came from it, and how many from whom.
  package var received = 0
  package var receivedByPerson: [String] = []
  package var planSent = false
  package var planReceived = false
  /// Whether anything at all went or came.
  package var moved = false
  /// Journals that somebody had deleted, and that are there again.
  package var kept: [String] = []

  /// Lines for the person at the screen.
  package var lines: [String] {
    let parts: [Text?] = [
      sent > 0 ? .sentRecords(sent) : nil, planSent ? .sentPlan : nil,
      received > 0 ? .receivedRecords(received, receivedByPerson) : nil, planReceived ? .receivedPlan : nil,
    ]
    let said = parts.compactMap { $0.map { String($0) } }
    return [String(moved ? .synced(said) : .upToDate)] + (kept.isEmpty ? [] : [String(.journalsKept(kept))])
  }
}

/// Brings a plan and its copies on other machines together through git: commits what belongs to the plan, fetches,
/// merges, pushes.
package struct PlanSync {
  private let plan: OpenPlan
  private let name: String?
  /// How often it is tried while others push at the same time, and the longest pause between, in milliseconds.
  private static let tries = 10
  private static let pause = 400

  /// - Parameter name: of the person, for commits where git knows none.
  package init(_ plan: OpenPlan, name: String?) {
    self.plan = plan
    self.name = name
  }

  /// Synchronises. Signals that end a program are answered between two steps.
  ///
  /// - Throws: why it could not be done; what was recorded is safe on this machine, and the repository has
  ///   nothing half done in it.
  package func run() throws(SyncFailure) -> SyncReport {
    Interrupt.watch()
    let repository = try Repository(of: plan.folder.path, name: name)
    let files = PlanFiles(folder: plan.folder, repository: repository)
    try files.expectNotIgnored()
    try files.setAttributes()
    var round = Round(plan: plan, repository: repository, files: files)
    try round.commit()
    let destination = try repository.destination()
    for _ in 1...PlanSync.tries {
      if try round.exchange(with: destination) { return round.report }
      usleep(UInt32.random(in: 20...UInt32(PlanSync.pause)) * 1000)
    }
    throw .keepsMoving
  }
}

/// What is done again when the remote repository moved meanwhile.
private struct Round {
  let plan: OpenPlan
  let repository: Repository
  let files: PlanFiles
  private var received = RecordCount()
  private(set) var report = SyncReport()

  init(plan: OpenPlan, repository: Repository, files: PlanFiles) {
    self.plan = plan
    self.repository = repository
    self.files = files
  }

  private var git: Git { repository.git }

  /// Commits what is on the disk, after it was made whole.
  mutating func commit() throws(SyncFailure) {
    if !plan.plan.header.isReadOnly {
      _ = try stored { () throws(StoreError) in try plan.restoreOwnLines() }
    }
    report.kept += try files.bringBackDeleted()
    try files.commit()
  }

  /// Fetches, merges and pushes once; false where somebody was faster.
  mutating func exchange(with destination: Destination) throws(SyncFailure) -> Bool {
    let theirs = try fetch(destination)
    if let theirs, try !take(theirs, from: destination) { return false }
    // What the merge took away is written again.
    try commit()
    guard let ours = try repository.commit("HEAD") else { return true }
    if ours == theirs { return true }
    let sent = try files.records(from: theirs, to: ours)
    guard try push(destination) else { return false }
    report.sent = sent.total
    report.planSent = try files.planDiffers(from: theirs, to: ours)
    report.moved = true
    return true
  }

  /// The tip of the remote branch; nil where there is no such branch yet.
  private func fetch(_ destination: Destination) throws(SyncFailure) -> String? {
    let output = try online(["fetch", "--quiet", "--", destination.remote, destination.ref])
    if output.isGood { return try repository.commit("FETCH_HEAD") }
    if output.errors.contains("couldn't find remote ref") { return nil }
    throw .unreachable(output.reason)
  }

  private mutating func take(_ theirs: String, from destination: Destination) throws(SyncFailure) -> Bool {
    guard let ours = try repository.commit("HEAD") else { return true }
    let merge = Merge(repository: repository, files: files)
    let name =
      "\(destination.remote)/\(destination.ref.split(separator: "/").dropFirst(2).joined(separator: "/"))"
    guard case .done(let kept) = try merge.merge(theirs, into: ours, named: name) else { return false }
    report.kept += kept.filter { !report.kept.contains($0) }
    guard let merged = try repository.commit("HEAD"), merged != ours else { return true }
    received.add(try files.records(from: ours, to: merged))
    report.received = received.total
    report.receivedByPerson = received.byPerson
    if try files.planDiffers(from: ours, to: merged) { report.planReceived = true }
    report.moved = true
    return true
  }

  /// False where the remote repository moved meanwhile.
  private func push(_ destination: Destination) throws(SyncFailure) -> Bool {
    let upstream = destination.isUpstream ? [] : ["--set-upstream"]
    let output = try online(
      ["push", "--porcelain"] + upstream + ["--", destination.remote, "HEAD:\(destination.ref)"])
    if output.isGood { return true }
    let answer = String(decoding: output.bytes, as: UTF8.self)
    guard let refusal = answer.split(separator: "\n").first(where: { $0.hasPrefix("!") }) else {
      throw .unreachable(output.reason)
    }
    let isRace = ["[rejected]", "cannot lock ref", "failed to update ref", "reference already exists"]
      .contains { refusal.contains($0) }
    if isRace { return false }
    throw .refused(safe(String(refusal.split(separator: "\t").last ?? "")))
  }

  /// A call that talks to another machine.
  private func online(_ arguments: [String]) throws(SyncFailure) -> Git.Output {
    let slow = ["http.lowSpeedLimit=1", "http.lowSpeedTime=30"]
    var git = self.git
    git.settings += slow
    return try git.run(arguments, isInterruptible: true)
  }
}
