import Foundation
import Subprocess
import SystemPackage
import Testing

/// A small share of each campaign; the full numbers are in `Tests/Campaigns/README.md`.
@Suite(.serialized) struct CampaignTests {
  /// One campaign with the words that make it small.
  struct Share: CustomTestStringConvertible {
    var words: [String]
    /// It mounts file systems of its own, which not every user and not every container may.
    var mounts = false
    /// It is several users.
    var needsRoot = false
    var testDescription: String { words.joined(separator: " ") }
  }

  static let shares = [
    Share(words: ["bits", "--trials", "2000"]),
    Share(words: ["fold", "--trials", "120"]),
    Share(words: ["clocks", "--trials", "60"]),
    // On a debug build one small kind of each sort: a few seconds.
    Share(words: ["growth", "--least", "0.1", "--only", "marks taken back"]),
    Share(words: ["growth", "--least", "0.1", "--only", "one number"]),
    Share(words: ["growth", "--least", "0.1", "--only", "a table of a page"]),
    Share(words: ["writers", "--sessions", "4", "--users", "4", "--trials", "400"]),
    Share(words: ["editors", "--trials", "80"]),
    Share(words: ["schedules", "--trials", "40"]),
    Share(words: ["kill", "--trials", "10"]),
    Share(words: ["syscalls", "--trials", "30"]),
    Share(words: ["failures", "--trials", "30"]),
    Share(words: ["durability"]),
    Share(words: ["keys", "--trials", "12"]),
    Share(words: ["resize", "--trials", "600"]),
    Share(words: ["lots", "--trials", "6", "--items", "400"]),
    Share(words: ["git", "--trials", "2"]),
    Share(words: ["boards", "--trials", "4"]),
    Share(words: ["state", "--trials", "100"]),
    Share(words: ["rights", "--trials", "12"], needsRoot: true),
    Share(words: ["shrink", "--trials", "3"]),
    Share(words: ["twins", "--trials", "3"]),
    Share(words: ["full", "--trials", "60"], mounts: true),
    Share(words: ["powercut", "--trials", "12"], mounts: true),
  ]

  @Test(arguments: shares)
  func aShareOfEachCampaignPasses(_ share: Share) async throws {
    let result = try await run(
      .path(CampaignTests.folder.appending("campaigns")),
      arguments: Arguments(share.words + ["--seed", "1"]),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    if (share.mounts || share.needsRoot) && result.terminationStatus == .exited(77) {
      try Test.cancel("\(result.standardOutput)")
    }
    #expect(
      result.terminationStatus == .exited(0),
      "\(result.standardOutput)\(result.standardError)")
  }

  /// The folder that the programs are built in, beside the tests.
  private static let folder: FilePath = {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let places = [link ?? CommandLine.arguments[0], Bundle.main.bundlePath].map {
      URL(filePath: $0).deletingLastPathComponent().path
    }
    return FilePath(
      places.first { FileManager.default.isExecutableFile(atPath: $0 + "/campaigns") } ?? ".build/debug")
  }()
}
