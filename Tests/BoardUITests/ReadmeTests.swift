import BoardUI
import Foundation
import PlanModel
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The table of keys in the README is the program's.
  @Test func theReadmeHasEveryKey() throws {
    let readme = String(decoding: try file("README.md"), as: UTF8.self)
    for binding in KeyTable.bindings {
      #expect(readme.contains("| \(String(binding.keyName)) | \(String(binding.long)) |"))
    }
  }

  @Test func everyCommandHasAKeyOfItsOwn() {
    #expect(Set(KeyTable.bindings.map(\.command)) == Set(Command.allCases))
    let keys = KeyTable.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for binding in KeyTable.bindings {
      for key in binding.keys { #expect(KeyTable.command(for: key) == binding.command) }
    }
  }
}
