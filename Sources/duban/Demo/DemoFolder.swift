import FoundationEssentials
import Glibc
import PlanModel
import PlanPhrases
import PlanStore

/// The folder of a demo in the temporary folder, gone when the demo is, however it ends: signals that would end the
/// program at once wait from here on (the board takes them as a wish to quit), and what a demo that was killed left
/// is taken away by the next one.
struct DemoFolder {
  let path: String
  /// The folder, locked while the demo runs: one that can be locked belongs to nobody.
  private let lock: Int32
  private static let prefix = "duban-demo-"

  init() throws {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] { sigaddset(&signals, signal) }
    sigprocmask(SIG_BLOCK, &signals, nil)
    // A reader that goes away is an error to be told, not the end.
    signal(SIGPIPE, SIG_IGN)
    let temporary = FileManager.default.temporaryDirectory.path
    DemoFolder.removeAbandoned(in: temporary)
    var template = Array("\(temporary)/\(DemoFolder.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandError(
        saying: FileError(FileError.Reason(errno), call: .makeFolder, path: temporary))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    flock(lock, LOCK_EX | LOCK_NB)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  private static func removeAbandoned(in temporary: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = temporary + "/" + name
      let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard folder >= 0 else { continue }
      defer { close(folder) }
      var status = stat()
      guard fstat(folder, &status) == 0, status.st_uid == geteuid(), flock(folder, LOCK_EX | LOCK_NB) == 0
      else {
        continue
      }
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
