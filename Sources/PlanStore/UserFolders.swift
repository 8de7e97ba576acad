import Glibc
import PlanModel

/// Where a user's own files are (XDG Base Directory Specification 0.8).
package struct UserFolders: Sendable {
  package var config: String?
  package var data: String?
  package var state: String?

  /// From the environment; a relative path counts as unset.
  package init(environment: (String) -> String?) {
    let home = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    func folder(_ variable: String, _ fallback: String) -> String? {
      if let path = environment(variable), path.hasPrefix("/") { return path }
      return home.map { "\($0)/\(fallback)" }
    }
    self.config = folder("XDG_CONFIG_HOME", ".config")
    self.data = folder("XDG_DATA_HOME", ".local/share")
    self.state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The private folder for a plan: a copied plan folder gets another one, so that nothing is poured from one
  /// copy into the other.
  func stateFolder(for folder: PlanFolder, planID: String?) throws(StoreError) -> String {
    guard let state else { throw .noStateFolder }
    let path = realPath(folder.path) ?? folder.path
    let name = (planID ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return "\(state)/duban/\(name.isEmpty ? "plan" : name)-\(hexadecimal(fnv1a(path.utf8), digits: 16))"
  }
}

/// The path without links and dots; nil where there is no such file.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A variable of the environment; nil where it is unset or empty.
package func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
  return value
}
