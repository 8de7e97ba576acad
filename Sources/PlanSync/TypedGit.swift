import Glibc
import PlanModel
import PlanStore

/// Commands for git as a person types them: what a message prints can be copied and run where they stand.
struct TypedGit {
  /// The top of the work tree.
  let top: String
  private let here = SystemCall.resolve(".")

  init(top: String) { self.top = top }

  /// A command that means the same anywhere in the work tree; from elsewhere git has to be told which one.
  ///
  /// - Parameter settings: `name=value`, for this call.
  func callAsFunction(_ words: String, _ settings: [String] = []) -> String {
    start(isHere: here.map { $0 == top || $0.hasPrefix(top + "/") } ?? false, settings) + words
  }

  /// A command that names files as they are seen from the top.
  func fromTop(_ words: String, _ paths: [Path], _ settings: [String] = []) -> String {
    ([start(isHere: here == top, settings) + words] + paths.map { shellWord(String(path: $0)) })
      .joined(separator: " ")
  }

  private func start(isHere: Bool, _ settings: [String]) -> String {
    "git " + (isHere ? "" : "-C \(shellWord(top)) ") + settings.map { "-c \(shellWord($0)) " }.joined()
  }

  /// A command that makes a copy of a remote repository beside this one, in a folder that is not there yet.
  func clone(of address: String) -> String {
    let folder = (2...).lazy.map { "\(top)-\($0)" }.first { !SystemCall.allows($0, F_OK) } ?? top
    return "git clone \(shellWord(address)) \(shellWord(folder))"
  }

  /// A command that moves out of the way what stands in the place of a file.
  func moveAway(_ path: Path) -> String {
    let place = here == top ? "" : top + "/"
    let name = place + String(path: path)
    return "mv \(shellWord(name)) \(shellWord(name + ".bak"))"
  }
}
