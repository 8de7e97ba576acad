import CLinux
import Glibc
import PlanModel

/// Where a user's own files are (XDG Base Directory Specification 0.8).
package struct UserFolders: Sendable {
  package var config: String?
  package var data: String?
  package var state: String?
  private var home: String?

  /// From the environment; a relative path counts as unset.
  package init(environment: (String) -> String?) {
    home = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    func folder(_ variable: String, _ fallback: String) -> String? {
      if let path = environment(variable), path.hasPrefix("/") { return path }
      return environment("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/\(fallback)" : nil }
    }
    self.config = folder("XDG_CONFIG_HOME", ".config")
    self.data = folder("XDG_DATA_HOME", ".local/share")
    self.state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// Where the private folders of plans are. What `sudo duban` made there belongs to root: then beside it, or in the
  /// home folder itself.
  package func stateRoot() throws(StoreError) -> String {
    guard let usual = stateRoots.first else { throw .noStateFolder }
    return stateRoots.first { SystemCall.refusal(toKeepFilesIn: $0) == nil } ?? usual
  }

  /// Why the usual place of private folders is out of reach; nil where it is not.
  package var stateRefusal: StoreError? {
    stateRoots.first.flatMap { usual in
      SystemCall.refusal(toKeepFilesIn: usual).map { .system(.open, path: usual, $0) }
    }
  }

  private var stateRoots: [String] {
    guard let state else { return [] }
    return ["\(state)/duban", "\(state)/duban-\(getuid())"] + (home.map { ["\($0)/.duban-state"] } ?? [])
  }
}

/// The whole environment, each variable as `name=value`, in bytes of whatever encoding.
package func environmentVariables() -> [[UInt8]] {
  var result: [[UInt8]] = []
  guard var place = linux_environment() else { return result }
  while let variable = place.pointee {
    result.append(Array(UnsafeRawBufferPointer(start: variable, count: strlen(variable))))
    place += 1
  }
  return result
}

/// A variable of the environment; nil where it is unset or empty.
package func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name).map({ String(path: $0) }), !value.isEmpty else { return nil }
  return value
}
