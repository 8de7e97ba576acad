import Foundation

/// System calls of a program, seen and disturbed from outside by strace.
enum Strace {
  /// One call: its name, and the how manyth of that name it is.
  struct Call: Hashable, Sendable, CustomStringConvertible {
    var name: String
    var number: Int
    var description: String { "\(name) \(number)" }
  }

  static var isThere: Bool { Programs.tool("strace") != nil }

  /// The words that list all calls in a file, with the paths of descriptors.
  static func listing(_ log: String) -> [String] { ["strace", "-f", "-y", "-o", log] }

  /// The words that do something at one call.
  static func disturbing(_ call: Call, _ what: String, forGood: Bool = false, log: String) -> [String] {
    // Where it fails only what follows matters: whether it was forced to the disk again.
    let seen = call.name == "fsync" ? "fsync,openat" : call.name
    // With its filter in the kernel strace is faster, but then sends no signals.
    let filter = what.hasPrefix("signal") ? [] : ["--seccomp-bpf"]
    return ["strace", "-f", "-y"] + filter + [
      "-o", log, "-e", "trace=\(seen)", "-e",
      "inject=\(call.name):\(what):when=\(call.number)\(forGood ? "+" : "")",
    ]
  }

  /// The calls of a listing, from the first that names one of some folders on.
  static func calls(in log: String, from folders: [String]) throws -> [Call] {
    var numbers: [String: Int] = [:]
    var calls: [Call] = []
    for line in try lines(of: log) {
      let text = line.drop { $0 != " " }.drop { $0 == " " }
      guard let end = text.firstIndex(of: "("), text.first?.isLowercase == true else { continue }
      let name = String(text[..<end])
      numbers[name, default: 0] += 1
      let touches = folders.contains { line.contains($0) } && name != "execve"
      if !calls.isEmpty || touches { calls.append(Call(name: name, number: numbers[name] ?? 0)) }
    }
    return calls
  }

  static func lines(of log: String) throws -> [String] {
    String(decoding: try Data(contentsOf: URL(filePath: log)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// One line of a listing: `12 openat(4</plan>, "plan.md", O_RDONLY) = 5</plan/plan.md>`.
  struct Trace {
    var name: String
    /// The path of the first descriptor among the arguments.
    var path: String?
    /// The texts among the arguments.
    var texts: [String]
    /// The path of the descriptor that came of it.
    var result: String?
    var succeeded: Bool

    /// Nil for what is no whole call.
    init?(_ line: String) {
      guard let match = line.firstMatch(of: /^\d+ +([a-z0-9_]+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?/) else {
        return nil
      }
      name = String(match.1)
      path = match.2.firstMatch(of: /\d<([^>]*)>/).map { String($0.1) }
      texts = match.2.matches(of: /"([^"]*)"/).map { String($0.1) }
      succeeded = !match.3.hasPrefix("-")
      result = match.4.map(String.init)
    }
  }
}
