import Testing

extension EndToEnd {
  /// What an office asks on Monday, in a real terminal: how many keys each answer takes, a name that is typed aside.
  @Suite struct MondayTests {
    /// A question, the keys that answer it, one to a press, and what is seen then.
    struct Question: CustomTestStringConvertible {
      let name: String
      var keys: [String] = []
      var typed = ""
      var then: [String] = []
      /// At most so many keys.
      let most: Int
      let seen: [String]
      var testDescription: String { name }
    }

    static let questions = [
      Question(name: "what is late", most: 0, seen: ["-盯办", "大力改善水环境质量", "逾77天", "逾15天"]),
      Question(
        name: "what of my unit is late", keys: ["f", "2"], most: 2,
        seen: ["牵头=县水务局", "显示 1/57", "4.2   大力改善水环境质量"]),
      Question(
        name: "what is due within 30 days", keys: ["f", "3"], most: 2,
        seen: ["期限=30 天内", "7.4b  农村卫生厕所普及"]),
      Question(
        name: "what one unit has to do", keys: ["u"], typed: "林业", then: ["Enter"], most: 2,
        seen: ["牵头=县林业局"]),
      Question(
        name: "what changed since last month", keys: ["5"], most: 2, seen: ["2018-08-01", "新完成"]),
      Question(name: "who has not reported", keys: ["5"], most: 1, seen: ["没有记录的单位"]),
      Question(name: "how the units stand", keys: ["3"], most: 1, seen: ["完成率", "最近期限", "未报"]),
    ]

    @Test(arguments: questions)
    func eachQuestionTakesFewKeys(_ question: Question) async throws {
      let workspace = try Workspace()
      try workspace.write("姓名: 王芳\n单位: 县水务局\n", to: "config/duban/settings")
      let session = try await TmuxSession.onBoard(
        workspace, command: TmuxSession.board + " demo", columns: 120, rows: 40)
      for key in question.keys {
        let before = try session.screen()
        try session.type(key)
        try await session.wait("an answer to \(key)") { $0 != before }
      }
      if !question.typed.isEmpty {
        try session.type(question.typed)
        try await session.wait(for: question.typed)
      }
      for key in question.then { try session.press(key) }
      for words in question.seen { try await session.wait(for: words) }
      #expect(question.keys.count + question.then.count <= question.most)
      try await session.quit()
    }
  }
}
