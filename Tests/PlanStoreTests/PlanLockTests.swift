import Foundation
import Glibc
import PlanModel
import PlanPhrases
import StorePhrases
import TestSupport
import Testing

@testable import PlanStore

@Suite struct PlanLockTests {
  private func lockFile(_ files: TemporaryPlan) -> String { files.folder.path + "/.plan.md.lock" }

  private func age(_ path: String, by seconds: TimeInterval) throws {
    let time = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -seconds)]
    try FileManager.default.setAttributes(time, ofItemAtPath: path)
  }

  /// A program that slept so long that its lock was taken for dead: it may not save, and the next one's lock is not its
  /// to take away.
  @Test func whoSleptTooLongLosesTheLockAndNoticesIt() throws {
    let files = try TemporaryPlan()
    let lock = try PlanLock(files.folder)
    let held1 = lock.isHeld
    #expect(held1)
    try age(lockFile(files), by: 60)
    let next = try PlanLock(files.folder)
    let held2 = lock.isHeld
    #expect(!held2)
    let source = Array(smallPlan.utf8)
    do throws(StoreError) {
      _ = try files.folder.replacePlan(source, with: source + [0x0A], under: lock)
      Issue.record("saved without the lock")
    } catch {
      #expect(error == .lockLost(path: files.folder.planPath))
    }
    #expect(try files.bytes(files.folder.planPath) == source)
    lock.release()
    let held3 = next.isHeld
    #expect(held3)
    next.release()
    #expect(access(lockFile(files), F_OK) != 0)
  }

  /// Clocks of servers go ahead and behind: a lock that nobody has any more is in nobody's way for longer than 10 s.
  @Test func aLockWhoseTimeIsAheadDies() throws {
    let files = try TemporaryPlan()
    try files.write(Array("other".utf8), lockFile(files))
    try age(lockFile(files), by: -86_400)
    let lock = try PlanLock(files.folder)
    let held4 = lock.isHeld
    #expect(held4)
    lock.release()
  }

  @Test func oneThatIsAlwaysNewLivesAndIsSaidInItsOwnWords() throws {
    let files = try TemporaryPlan()
    let path = lockFile(files)
    // A program of its own: a task of this one may wait for other tests until the lock is old.
    let other = Process()
    other.executableURL = URL(filePath: "/bin/sh")
    other.arguments = ["-c", "for n in $(seq 400); do echo $n > \"$0\"; sleep 0.25; done", path]
    try other.run()
    defer {
      other.terminate()
      other.waitUntilExit()
    }
    while access(path, F_OK) != 0 { usleep(1000) }
    #expect(throws: StoreError.planLocked(path: path)) {
      let lock = try PlanLock(files.folder)
      lock.release()
    }
    #expect(StoreError.planLocked(path: path).chinese.contains("正被另一个程序改写"))
    #expect(access(path, F_OK) == 0)
  }

  @Test func damageOfAnOwnLineIsNotCalledLength() {
    let message = StoreError.ownLineDamaged(.wrongSum).chinese
    #expect(message.contains("改动过") && !message.contains("太长"))
  }
}
