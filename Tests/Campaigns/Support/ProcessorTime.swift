import Foundation
import Glibc

/// What a program took.
struct Usage {
  /// Of the processor, in the program and for it in the system, in seconds.
  var seconds: Double
  /// Its exit code; nil where a signal ended it.
  var code: Int32?
}

/// Runs a program to its end with its output thrown away, at most two minutes.
///
/// - Throws: where it cannot be started.
func usage(of words: [String], environment: [String: String]) throws -> Usage {
  let words = [Programs.tool("timeout") ?? "timeout", "-k", "1", "120"] + words
  let arguments = words.map { strdup($0) } + [nil]
  let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in arguments + variables { free(text) } }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for stream: Int32 in [0, 1, 2] {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
  }
  var child = pid_t()
  let failure = posix_spawn(&child, words[0], &actions, nil, arguments, variables)
  guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
  var (status, used) = (Int32(0), rusage())
  while wait4(child, &status, 0, &used) < 0 && errno == EINTR {}
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return Usage(
    seconds: seconds(used.ru_utime) + seconds(used.ru_stime),
    code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
}
