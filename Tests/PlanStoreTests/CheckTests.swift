import Foundation
import PlanModel
import PlanStore
import TestSupport
import Testing

/// What `check` says of files that cannot be read as journals.
@Suite struct CheckTests {
  enum Kind: CaseIterable { case folder, link, pipe }

  @Test(arguments: Kind.allCases) func whatIsNoFileIsReported(kind: Kind) throws {
    let files = try TemporaryPlan()
    let store = try files.open()
    try store.append(Wanted(text: "甲"))
    #expect(try store.check(width: DisplayWidth()).isEmpty)
    let path = files.journal + "/bbbbbbbbbb.tsv"
    switch kind {
    case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .link:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: files.root + "/Plans/small/plan.md")
    case .pipe: #expect(mkfifo(path, 0o644) == 0)
    }
    let found = try store.check(width: DisplayWidth())
    #expect(found.map(\.severity) == [.unreadable])
    #expect(found.first?.file == path)
  }
}
