import Glibc
import PlanModel

/// Keeps two programs from giving ids in the same plan at once: a file that only one can make.
///
/// What is left of a program that was killed is taken away after some seconds. People who edit with an editor
/// know nothing of it: they are found out by comparing the file just before it is replaced.
struct PlanLock {
  private let path: String
  /// Microseconds between two tries, how many there are, and the age in seconds at which a lock is dead.
  private static let pause: UInt32 = 10_000
  private static let tries = 1_500
  private static let dead = 10

  init(_ folder: PlanFolder) throws(StoreError) {
    path = "\(folder.path)/.\(PlanFolder.planFile).lock"
    for _ in 0..<PlanLock.tries {
      do throws(StoreError) {
        _ = try Descriptor.open(path, flags: O_WRONLY | O_CREAT | O_EXCL)
        return
      } catch .system(.open, _, EEXIST) {
        removeIfDead()
        usleep(PlanLock.pause)
      }
    }
    throw .planChanged(path: folder.planPath)
  }

  func release() { unlink(path) }

  private func removeIfDead() {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    if time(nil) - status.st_mtim.tv_sec > PlanLock.dead { unlink(path) }
  }
}
