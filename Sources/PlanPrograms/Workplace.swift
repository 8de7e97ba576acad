import Glibc
import PlanModel
import PlanStore
import Subprocess
import SystemPackage

/// A folder for one conversion: the document under a name that says nothing, the settings of the program, what it writes.
struct Workplace: Sendable {
  let path: String
  static let document = "document.doc"

  /// nil where it cannot be made.
  init?(for bytes: [UInt8]) {
    var name =
      ("\(environmentVariable("TMPDIR") ?? "/tmp")/duban-XXXXXX").pathBytes.map(CChar.init(bitPattern:)) + [0]
    guard let made = mkdtemp(&name) else { return nil }
    path = String(path: made)
    guard write(bytes, as: Workplace.document), writeProfile() else {
      remove()
      return nil
    }
  }

  private func write(_ bytes: [UInt8], as name: String) -> Bool {
    let file = FileDescriptor(
      rawValue: SystemCall.open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
    guard file.rawValue >= 0 else { return false }
    defer { try? file.close() }
    return (try? file.writeAll(bytes)) == bytes.count
  }

  /// The first bytes of a file that was written here; nil where there is none, or it is longer.
  func contents(of name: String, upTo limit: Int) -> [UInt8]? {
    let bytes = try? readWholeFile("\(path)/\(name)")
    return bytes.flatMap { $0.count <= limit ? $0 : nil }
  }

  func remove() {
    _ = ProgramCall(
      .path("/bin/rm"), words: ["-rf", "--", path], longest: 1 << 16, patience: Workplace.aWhile
    ).run()
  }

  private static func aWhile(_ session: ProgramCall.Session) async {
    try? await Task.sleep(for: .seconds(10))
  }

  // MARK: The settings of LibreOffice

  /// Its folder as a URL; every byte that is no letter or digit is escaped.
  var profileURL: String {
    "file://"
      + "\(path)/profile".pathBytes.map { byte in
        return Workplace.plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
      }.joined()
  }

  private static let plain = Set("/0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-".utf8)

  private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  /// Macros off, nothing that a document refers to is fetched.
  private static let settings = [
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"), ("Calc/Content/Update", "Link", "2"),
  ]

  private func writeProfile() -> Bool {
    let items = Workplace.settings.map { group, name, value in
      "<item oor:path=\"/org.openoffice.Office.\(group)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)"
        + "</value></prop></item>"
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">\(items.joined())</oor:items>
      """
    for folder in ["profile", "profile/user"] {
      guard SystemCall.makeFolder("\(path)/\(folder)", 0o700) == 0 else { return false }
    }
    return write(Array(text.utf8), as: "profile/user/registrymodifications.xcu")
  }
}
