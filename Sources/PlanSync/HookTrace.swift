import PlanModel
import PlanStore

/// Reads from git's own notes (Trace2, the event format: an object of JSON in each line) which hook failed.
enum HookTrace {
  /// The name of the first hook that did not end well; nil where it was no hook.
  static func failed(in file: String) -> String? {
    guard let bytes = try? readWholeFile(file) else { return nil }
    var hooks: [Substring: Substring] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      // What a hook itself runs has the mark of its parent, and a slash.
      guard let child = value("child_id", in: line), value("sid", in: line)?.contains("/") == false else {
        continue
      }
      if line.contains("\"event\":\"child_start\"") {
        hooks[child] = value("hook_name", in: line)
      } else if line.contains("\"event\":\"child_exit\""), value("code", in: line) != "0",
        let hook = hooks[child]
      {
        return String(hook)
      }
    }
    return nil
  }

  /// `"name":"text"` or `"name":3`
  private static func value(_ name: String, in line: Substring) -> Substring? {
    guard let start = line.firstRange(of: "\"\(name)\":")?.upperBound else { return nil }
    return line[start...].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != "," && $0 != "}" }
  }
}
