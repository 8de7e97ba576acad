import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// An imported document reviewed in a real terminal, with the keys counted; words are typed as words.
  @Suite struct ReviewWalkTests {
    private static let plan = "Plans/lianshan/plan.md"

    /// Twenty-six tasks: of every four one says all, one names no unit, two write no year.
    private static var document: String {
      let units = ["县水务局", "县农业局", "县林业局", "县住建局"]
      var (lines, number) = (["某县2018年水环境整治工作方案", "", "一、工作任务"], 0)
      for (group, count) in [("（一）治理河道", 9), ("（二）保护林地", 9), ("（三）整治村镇", 8)] {
        lines.append(group)
        for place in 1...count {
          number += 1
          let rest =
            switch number % 4 {
            case 0: "落实巡查制度。（牵头单位：\(units[place % 4])）"
            case 1: "建立长效机制。"
            default: "10月底前完成。（牵头单位：\(units[place % 4])、\(units[(place + 1) % 4])）"
            }
          lines.append("\(place)．整治河段\(number)。\(rest)")
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }

    /// What is done about a doubt before Enter says that it is settled.
    private enum Mending { case none, unit, due, title, split, down, background, safeguard, move }

    private static let mendings: [Mending] = [
      .unit, .none, .split, .unit, .none, .none, .due, .none, .background, .move, .none, .none, .down, .none,
      .none, .title, .unit, .none, .safeguard, .none,
    ]

    @Test func twentyDoubtsTenCorrected() async throws {
      let workspace = try Workspace(plans: [])
      try workspace.write(Self.document, to: "a.txt")
      #expect(try workspace.duban("import", "a.txt", "--into", "Plans/lianshan").status == 0)
      let before = try workspace.read(Self.plan)
      #expect(before.components(separatedBy: "待核: ").count - 1 == 20)
      let walk = Walk(try await TmuxSession.onBoard(workspace))
      try await walk.press("r", until: "> 1 核对过了")
      for (place, mending) in Self.mendings.enumerated() {
        try await mend(mending, walk)
        if [.background, .safeguard].contains(mending) { continue }
        let left = 19 - place
        try await walk.press("Enter", until: left == 0 ? "全部核对完" : "还有 \(left) 处")
      }
      let after = try workspace.read(Self.plan)
      #expect(!after.contains("待核") && after.contains("## 保障措施\n### （一）整治河段"))
      #expect(try workspace.duban("check").status == 0)
      // An Enter for each doubt, and for each mending two to six keys besides its words.
      #expect(walk.keys <= 70, "\(walk.keys)")
      for _ in try workspace.events().filter({ $0.contains("\tedit\t") }) { try walk.session.press("z") }
      try await walk.session.wait("the plan as it was") { _ in try workspace.read(Self.plan) == before }
      try await walk.session.quit()
    }

    private func mend(_ mending: Mending, _ walk: Walk) async throws {
      switch mending {
      case .none: return
      case .unit: try await walk.type("shuiwu", in: "牵头", until: "> [ ] 县水务局")
      case .due: try await walk.type("2018-12", in: "期限", until: "2018-12")
      case .title: try await walk.type("（重点）", in: "名称", until: "（重点）")
      case .split: try await walk.choose("一个牵头单位一项")
      case .down: try await walk.choose("降级")
      case .background: try await walk.choose("改为背景")
      case .safeguard: try await walk.choose("改为保障")
      case .move:
        try await walk.press("End", until: "> ")
        try await walk.press("Up", "Up", until: ">   移动…")
        try await walk.press("Enter", until: "移到哪里")
        try await walk.press("Down", "Enter", until: "写进方案")
      }
      try await walk.press("Enter", until: "已保存")
      try await walk.session.wait(for: "> 1 核对过了")
    }
  }

  /// Keys that are pressed and counted.
  private final class Walk {
    let session: TmuxSession
    private(set) var keys = 0

    init(_ session: TmuxSession) { self.session = session }

    func press(_ pressed: String..., until text: String) async throws {
      for key in pressed { try session.press(key) }
      keys += pressed.count
      try await session.wait(for: text)
    }

    /// The key of a line of the open list.
    private func number(of words: String) throws -> String {
      let line = try session.screen().lines.first { $0.hasPrefix("  ") && $0.dropFirst(4).hasPrefix(words) }
      return line.map { String($0.dropFirst(2).prefix(1)) } ?? "no \(words)"
    }

    func type(_ text: String, in field: String, until shown: String) async throws {
      try await press(try number(of: field), until: field == "牵头" ? "空格勾选" : "写进方案")
      try session.type(text)
      try await session.wait(for: shown)
    }

    func choose(_ way: String) async throws {
      try await press("End", until: "> ")
      try await press("Up", until: ">   升级、降级")
      try await press("Enter", until: "改成什么")
      try await press(try number(of: way.hasPrefix("一个") ? "拆开：\(way)" : way), until: "方案里要改这几行")
    }
  }
}
