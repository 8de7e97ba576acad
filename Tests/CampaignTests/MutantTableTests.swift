import Foundation
import TestSupport
import Testing

@testable import campaigns

/// The faults are put where they belong: a table that speaks of code that is gone tries nothing.
@Suite struct MutantTableTests {
  @Test func everyPlaceStandsOnce() throws {
    for mutant in Mutant.all {
      let text = String(decoding: try file("Sources/\(mutant.file)"), as: UTF8.self)
      #expect(
        text.components(separatedBy: mutant.original).count == 2, "\(mutant.name) in \(mutant.file)")
      #expect(mutant.mutated.contains("FAULT"))
    }
    #expect(Set(Mutant.all.map(\.name)).count == Mutant.all.count)
  }
}
