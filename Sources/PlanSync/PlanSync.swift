import Glibc
import PlanModel
import PlanPrograms
import PlanStore

/// Brings a plan and its copies on other machines together through git: commits what belongs to the plan, fetches,
/// merges, pushes.
///
/// Records are only ever added: after it the branch has every line of both sides and of all commits between. Where only
/// a person can bring two versions of `plan.md` together, the records go all the same, and `plan.md` stays as it is in
/// the work tree until that is decided.
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

  /// Why git cannot be used here, whatever the plan; nil where it can.
  ///
  /// - Parameter folder: where it is asked.
  package static func obstacle(in folder: String) -> SyncError? {
    do throws(SyncError) {
      try Repository.expectNewEnough(of: Git(folder: folder))
      return nil
    } catch {
      return error
    }
  }

  /// Synchronises. Signals that end a program are answered between two steps.
  ///
  /// - Parameter choice: decides what both sides changed in the plan.
  /// - Throws: why it could not be done; what was recorded is safe on this machine, and the repository has
  ///   nothing half done in it.
  package func run(_ choice: PlanChoice? = nil) throws(SyncError) -> SyncReport {
    Interrupt.watch()
    let repository = try Repository(of: plan.folder.path, name: name)
    let files = PlanFiles(folder: plan.folder, repository: repository)
    try files.expectNotIgnored()
    try files.expectNotSparse()
    try Attributes(files: files).set()
    // Who has no home has git's folder.
    let dispute = (try? plan.dispute()) ?? PlanDispute(folder: "\(repository.gitFolder)/duban")
    var round = Round(plan: plan, files: files, dispute: dispute, choice: choice)
    try round.prepare()
    let destination = try Destination(of: repository)
    for _ in 1...PlanSync.tries {
      if try round.exchange(with: destination) { return try round.finished() }
      usleep(UInt32.random(in: 20...UInt32(PlanSync.pause)) * 1000)
    }
    throw .keepsMoving
  }
}
