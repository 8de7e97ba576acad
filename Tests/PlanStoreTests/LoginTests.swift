import Foundation
import PlanModel
import PlanPhrases
import TestSupport
import Testing

@testable import PlanStore

/// Under which login and on which machine a replica writes: said once, before its first record.
@Suite struct LoginTests {
  private func open(_ files: TemporaryPlan, _ machine: String, login: String?) throws -> OpenPlan {
    var folders = files.folders(machine)
    folders.login = login
    return try OpenPlan(files.folder, folders: folders) { 1_526_800_000_000 }
  }

  private func kinds(_ files: TemporaryPlan) -> [String] {
    files.journals.values.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
      .map { String($0.split(separator: "\t")[4]) }
  }

  @Test func aReplicaSaysItsLoginOnce() throws {
    let files = try TemporaryPlan()
    let store = try open(files, "one", login: "wangf@oa1")
    try store.append(Wanted())
    #expect(kinds(files) == ["login", "mark"])
    try store.append(Wanted(status: .doing))
    #expect(kinds(files) == ["login", "mark", "mark"])
    let board = try store.board
    #expect(board[1].ledger.count == 2 && board[1].lastEntry != nil && board.orphans.isEmpty)
    let event = try #require(board[1].ledger.last).event
    #expect(board.journal.author(of: event, in: .chinese) == "王芳（wangf@oa1）")
    #expect(board.journal.history(of: nil).events.map(\.text) == ["wangf@oa1"])
    #expect(try store.check(width: DisplayWidth()).isEmpty)
    // It is nobody's to take back, with or without what was recorded first.
    for _ in 0..<2 { #expect(try store.undo(by: "王芳") != nil) }
    #expect(try store.undo(by: "王芳") == nil)
    #expect(try store.board[1].status == .todo)
    // Another session goes on under the same replica or says it itself.
    let other = try open(files, "two", login: "lim@oa2")
    try other.append(Wanted(who: "李明"))
    #expect(kinds(files).count { $0 == "login" } == 2)
    #expect(Set(try other.board.journal.logins.values) == ["wangf@oa1", "lim@oa2"])
  }

  /// Where nothing is known of it, nothing is said; it is no event of a period.
  @Test func nothingIsSaidOfNoLogin() throws {
    let files = try TemporaryPlan()
    let store = try open(files, "one", login: nil)
    try store.append(Wanted())
    #expect(kinds(files) == ["mark"])
    let board = try store.board
    let event = try #require(board[1].ledger.last).event
    #expect(board.journal.author(of: event, in: .chinese) == "王芳")
    let named = try open(files, "two", login: "lim@oa2")
    try named.append(Wanted(who: "李明"))
    let shown = try named.board
    let days = DayRange(first: day("2018-05-01"), last: day("2018-05-20"))
    let changes = shown.changes(in: days, where: shown.plan.assignments.map { _ in true }, isWhole: true)
    #expect(changes.events.map { shown.journal.event($0).kind } == [.mark, .mark])
  }

  @Test func whoAndWhereThisIs() throws {
    #expect(UserFolders.loginHere { _ in nil } == nil)
    let login = try #require(UserFolders.loginHere { $0 == "LOGNAME" ? "wangf" : "other" })
    let parts = login.split(separator: "@", omittingEmptySubsequences: false)
    #expect(
      parts.count == 2 && parts[0] == "wangf" && !parts[1].isEmpty && !parts[1].contains("."), "\(login)")
    #expect(UserFolders.loginHere { $0 == "USER" ? "lim" : nil }?.hasPrefix("lim@") ?? false)
  }
}
