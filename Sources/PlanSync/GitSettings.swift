/// The user's settings of git, as they hold in a repository: one look for all of them.
struct GitSettings {
  private var values: [String: String] = [:]
  /// The names of remotes, in the order of the settings.
  private(set) var remotes: [String] = []
  private(set) var all: [(scope: String, name: String)] = []

  init(of git: Git) throws(SyncError) {
    // Scope, then name and value with LF between, each with NUL behind it.
    let cells = try git.need(["config", "--list", "-z", "--show-scope"]).paths
    for index in stride(from: 0, to: cells.count - 1, by: 2) {
      let setting = String(decoding: cells[index + 1], as: UTF8.self)
      let sides = setting.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(sides.first ?? "")
      values[name] = sides.count > 1 ? String(sides[1]) : "true"
      all.append((String(decoding: cells[index], as: UTF8.self), name))
      if name.hasPrefix("remote."), name.hasSuffix(".url") {
        let remote = String(name.dropFirst(7).dropLast(4))
        if !remotes.contains(remote) { remotes.append(remote) }
      }
    }
  }

  /// The value of a setting; its section and its own name are in small letters. Nil where it is not set, or empty.
  subscript(_ name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  func isOn(_ name: String) -> Bool {
    ["true", "yes", "on", "1"].contains(self[name]?.lowercased())
  }
}
