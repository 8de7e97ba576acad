import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import BoardUI

@Suite struct ReadmeTests {
  /// The tables of keys in the README are the program's, row by row.
  @Test func theReadmeHasEveryKey() throws {
    let readme = String(decoding: try file("README.md"), as: UTF8.self)
    let rows = KeyTable.helpRows.board + KeyTable.helpRows.typing
    let written = rows.map { "| \($0.keys(in: .chinese)) | \($0.text.chinese) |" }
    let tables = readme.split(separator: "\n").filter { line in
      written.contains { $0.prefix { $0 != "，" } == line.prefix { $0 != "，" } }
    }
    #expect(tables.map(String.init) == written)
  }

  @Test func everyActionHasAKeyOfItsOwn() {
    #expect(Set(KeyTable.field.bindings.map(\.command)) == Set(FieldAction.allCases))
    #expect(Set(KeyTable.form.bindings.map(\.command)) == Set(FormAction.allCases))
    for motion in Motion.allCases {
      #expect(KeyTable.board.binding(of: .move(motion)) != nil)
      #expect(KeyTable.list.binding(of: .move(motion)) != nil)
      #expect(KeyTable.pager.binding(of: .move(motion)) != nil)
    }
  }

  /// Letters mean the same in either case and width, so no two rows of a scope may differ by that only.
  @Test func noTwoRowsOfAScopeShareAKey() {
    expectDistinct(KeyTable.board)
    expectDistinct(KeyTable.field)
    expectDistinct(KeyTable.form)
    expectDistinct(KeyTable.list)
    expectDistinct(KeyTable.pager)
    expectDistinct(KeyTable.search)
    let typing = KeyTable.form.bindings.flatMap(\.keys) + KeyTable.field.bindings.flatMap(\.keys)
    #expect(Set(typing).count == typing.count, "a form is also its fields")
    for key in KeyTable.board.bindings.flatMap(\.everywhere) {
      #expect(!typing.contains(key) && KeyTable.list.action(for: key) == nil)
    }
  }

  private func expectDistinct<Action>(_ scope: KeyScope<Action>) {
    let keys = scope.bindings.flatMap(\.keys).map(\.asCommand)
    #expect(Set(keys).count == keys.count, "\(keys)")
    #expect(Set(scope.bindings.map(\.command)).count == scope.bindings.count)
    for binding in scope.bindings {
      for key in binding.keys { #expect(scope.action(for: key) == binding.command) }
      for case .character(let letter) in binding.keys {
        for other in [letter.uppercased(), letter.lowercased()] {
          #expect(scope.action(for: .character(Character(other))) == binding.command)
        }
      }
    }
  }
}
