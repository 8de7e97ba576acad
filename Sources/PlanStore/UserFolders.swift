import CLinux
import Glibc
import PlanModel

/// Where a user's own files are (XDG Base Directory Specification 0.8), and who that is.
package struct UserFolders: Sendable {
  /// The login and the machine (`wangf@oa1`), for records to say; nil where they are to say nothing of it.
  package var login: String?
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

extension UserFolders {
  /// The login and the name of this machine, as the environment says them; nil where it says no login.
  package static func loginHere(environment: (String) -> String?) -> String? {
    guard let name = environment("LOGNAME") ?? environment("USER") else { return nil }
    var machine = [CChar](repeating: 0, count: 256)
    gethostname(&machine, machine.count - 1)
    let host = machine.prefix { $0 != 0 && $0 != CChar(UInt8(ascii: ".")) }.map { UInt8(bitPattern: $0) }
    return "\(name)@\(String(decoding: host, as: UTF8.self))"
  }
}

/// The words behind the program's name, as texts of paths. To be asked before the environment is changed.
package func commandWords() -> [String] {
  let words = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
  // Swift reads them from /proc, which a root may lack.
  var (count, start) = (words.count, words.baseAddress)
  if count == 0 { start = UnsafePointer(linux_words(&count)) }
  return UnsafeBufferPointer(start: start, count: count).dropFirst().compactMap {
    $0.map { String(path: $0) }
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
