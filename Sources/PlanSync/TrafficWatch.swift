import Glibc
import PlanStore

/// Notices when no byte moves any more: a line may be slow, but not dead.
///
/// What git prints of its progress comes too seldom for that, a packet of 64 KiB at a time; so what the processes of
/// its session have read and written is added up (proc(5), `io`). Only those of git itself count: what waits for the
/// line, such as a loop in a shell, also reads something now and then.
struct TrafficWatch {
  let patience: Duration
  private var bytes: UInt64 = 0
  private var lastMove = ContinuousClock.now
  private var lastLook = ContinuousClock.now

  /// Looking into all processes has its price.
  private static let interval = Duration.seconds(1)

  init(patience: Duration) { self.patience = patience }

  /// Whether nothing has moved for as long as one has patience.
  ///
  /// - Parameter session: of the processes, named by its first one; 0 where there is none yet.
  mutating func isStill(_ session: Int32) -> Bool {
    let now = ContinuousClock.now
    guard now - lastLook >= min(TrafficWatch.interval, patience / 4) else { return false }
    lastLook = now
    let moved = TrafficWatch.bytes(in: session)
    if moved != bytes { (bytes, lastMove) = (moved, now) }
    return now - lastMove >= patience
  }

  /// What the git processes of a session have read and written.
  private static func bytes(in session: Int32) -> UInt64 {
    numbersOfProcesses().reduce(0) { sum, process in
      guard isGit(process, in: session) else { return sum }
      let counts = text("/proc/\(process)/io").split(separator: "\n").prefix(2)
      return sum &+ counts.reduce(0) { $0 &+ (UInt64($1.split(separator: " ").last ?? "") ?? 0) }
    }
  }

  /// `123 (git-remote-https) S 1 123 77 …`: number, name, state, parent, group, session.
  private static func isGit(_ process: Int32, in session: Int32) -> Bool {
    let line = text("/proc/\(process)/stat")
    guard let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")") else { return false }
    let words = line[close...].split(separator: " ")
    return line[open...].hasPrefix("(git") && words.count > 4 && words[4] == "\(session)"
  }

  private static func numbersOfProcesses() -> [Int32] {
    let folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0, let stream = fdopendir(folder) else { return [] }
    defer { closedir(stream) }
    var numbers: [Int32] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name) { numbers.append(number) }
    }
    return numbers
  }

  private static func text(_ path: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
