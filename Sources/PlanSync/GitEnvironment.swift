import PlanModel
import PlanStore

/// What git gets of the environment that the program was started in.
enum GitEnvironment {
  /// What a person sets for git as such. All else that begins with GIT_ says where a repository is or how one call is
  /// to be made, as git itself leaves it to a hook: the folder says which repository is meant.
  private static let kept = [
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL",
    "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_PROXY_COMMAND", "GIT_EXEC_PATH", "GIT_TEMPLATE_DIR",
    "GIT_ALLOW_PROTOCOL", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_ATTR_NOSYSTEM",
  ]
  private static let keptBeginnings = ["GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_", "GIT_SSL_", "GIT_HTTP_"]

  /// What git gets, each variable as `name=value` in bytes: a home or a repository may lie where names are no UTF-8.
  ///
  /// - Parameters:
  ///   - index: the file of an index of its own.
  ///   - trace: the file for notes of what runs.
  static func variables(index: String?, trace: String?, hasOwnSSH: Bool) -> [[UInt8]] {
    let changes = changes(index, trace, hasOwnSSH)
    let inherited = environmentVariables().filter { variable in
      guard let sign = variable.firstIndex(of: UInt8(ascii: "=")) else { return false }
      let name = String(path: variable[..<sign])
      return !changes.keys.contains(name) && isKept(name)
    }
    return inherited
      + changes.compactMap { name, value in value.map { Array("\(name)=".utf8) + $0.pathBytes } }
  }

  /// What differs from the environment of this program; nil takes a variable away.
  private static func changes(_ index: String?, _ trace: String?, _ hasOwnSSH: Bool) -> [String: String?] {
    var changes: [String: String?] = [:]
    // Messages that can be understood by a program.
    changes["LC_ALL"] = "C"
    changes["LANGUAGE"] = .some(nil)
    // Names of files are no patterns.
    changes["GIT_LITERAL_PATHSPECS"] = "1"
    changes["GIT_INDEX_FILE"] = .some(index)
    changes["GIT_TRACE2_EVENT"] = .some(trace)
    changes["SSH_ASKPASS"] = .some(nil)
    let answers = [
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never", "GIT_EDITOR": "true",
      "GIT_MERGE_AUTOEDIT": "no", "GIT_PAGER": "cat",
    ]
    for (name, value) in answers { changes[name] = value }
    if !isSet("GIT_SSH_COMMAND") && !isSet("GIT_SSH") && !hasOwnSSH {
      changes["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes -o ConnectTimeout=20"
    }
    return changes
  }

  /// An empty variable counts as none.
  static func isSet(_ name: String) -> Bool { environmentVariable(name) != nil }

  private static func isKept(_ name: String) -> Bool {
    // A name that begins with a digit is none.
    guard let first = name.first, !("0"..."9").contains(first) else { return false }
    if !name.hasPrefix("GIT_") { return true }
    if keptBeginnings.contains(where: { name.hasPrefix($0) }) { return true }
    return kept.contains(name) && isSet(name)
  }
}
