import Foundation

/// The program under test, built beside the tests.
enum Program {
  static let path = candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "duban"

  static let packageFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static var candidates: [String] {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folders = [link ?? CommandLine.arguments[0], Bundle.main.bundlePath].map {
      URL(filePath: $0).deletingLastPathComponent().path
    }
    return (folders + [packageFolder + "/.build/debug"]).map { $0 + "/duban" }
  }

  /// The full path of a tool; nil where it is not installed.
  static func tool(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// What became of a program that ran to its end.
struct Run {
  var status: Int32
  var output: Data
  var errors: Data

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  var outputLines: [String] { outputText.split(separator: "\n").map(String.init) }
  var errorLines: [String] { errorText.split(separator: "\n").map(String.init) }
}

/// Why a test could not go on.
struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
