import Foundation
import TestSupport

/// Runs a program to its end, at most `limit` seconds.
///
/// Not with Foundation's `Process`, whose end comes only when all that the program left running, such as a
/// server, has ended too. Its output goes through files for the same reason.
func run(
  _ tool: String, _ arguments: [String], in folder: String, environment: [String: String],
  limit: TimeInterval = 20
) throws -> Run {
  let scratch = FileManager.default.temporaryDirectory.path + "/duban-run-" + UUID().uuidString
  let (output, errors) = (scratch + ".out", scratch + ".err")
  defer { for path in [output, errors] { unlink(path) } }
  let process = try spawn(
    ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, tool] + arguments,
    environment.map { "\($0)=\($1)" }, output: output, errors: errors)
  guard let status = end(of: process, limit: limit) else {
    kill(process, SIGKILL)
    _ = end(of: process, limit: 5)
    throw Failure("\(tool) \(arguments.first ?? "") did not end in \(limit) s")
  }
  return Run(
    status: status, output: try Data(contentsOf: URL(filePath: output)),
    errors: try Data(contentsOf: URL(filePath: errors)))
}

/// Starts a program with no input and no signals blocked or ignored.
private func spawn(
  _ words: [String], _ environment: [String], output: String, errors: String
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var (none, all) = (sigset_t(), sigset_t())
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var process: pid_t = 0
  let code = withStrings(words) { words in
    withStrings(environment) { posix_spawn(&process, "/bin/sh", &actions, &attributes, words, $0) }
  }
  guard code == 0 else { throw Failure("cannot start \(words[0]): \(String(cString: strerror(code)))") }
  return process
}

/// The exit code, or 128 and the signal; nil where the process still runs after `limit` seconds.
private func end(of process: pid_t, limit: TimeInterval) -> Int32? {
  var status: Int32 = 0
  let end = Date() + limit
  while waitpid(process, &status, WNOHANG) == 0 {
    guard Date() < end else { return nil }
    usleep(1000)
  }
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}
