import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// 催办 by a command, and who is asked at the start.
  @Suite struct SlipTests {
    @Test func aSlipIsRecordedAndAnswered() throws {
      let workspace = try Workspace()
      let first = try workspace.duban("slip", "4.2", "--paper", "连督〔2018〕3号", "--on", "2018-09-01")
      #expect(first.outputText == "已保存 4.2 催办 提醒函（2018-09-01 办理）\n", "\(first.errorText)")
      #expect(try workspace.duban("show", "4.2").outputText.contains("提醒函 连督〔2018〕3号 县水务局，还没有答复"))
      #expect(try workspace.duban("note", "4.2", "已整改", "--on", "2018-09-03").status == 0)
      #expect(try workspace.duban("show", "4.2").outputText.contains("，2018-09-03 已答复"))
      let second = try workspace.duban(
        "slip", "4.2", "--paper", "连督〔2018〕9号", "--level", "催办单", "--unit", "林业局")
      #expect(second.status == 0, "\(second.errorText)")
      #expect(try workspace.duban("show", "4.2").outputText.contains("县林业局（以前 1 次），还没有答复"))
      #expect(
        try workspace.duban("slip", "4.2", "--paper", "x", "--level", "黄牌").errorText.contains("可用 提醒函 催办单"))
      #expect(try workspace.duban("undo").status == 0 && workspace.duban("check").status == 0)
      // It states nothing: what is shown stays as it was.
      #expect(try workspace.duban("list", "--find", "水环境").outputText.contains("未启动"))
    }

    /// Nobody can be told of what has no lead unit: that is said, with a command that names one.
    @Test func whatNobodyLeadsIsNamed() throws {
      let workspace = try Workspace()
      let plan = "Plans/lianshan/plan.md"
      let text = try workspace.read(plan).replacingOccurrences(of: "- 牵头: 县水务局；期限", with: "- 期限")
      try workspace.write(text, to: plan)
      let made = try workspace.duban("slips", "--as-of", "2020-01-15", "--output", "催办")
      #expect(made.status == 0 && made.outputText.contains("已写入 "), "\(made.errorText)")
      let told = try #require(made.errorLines.first { $0.contains("没有牵头单位、催不到的有 ") })
      #expect(told.contains("4.2") && told.contains("duban edit "), "\(told)")
      let remedy = try #require(told.components(separatedBy: "写上单位：").last)
      #expect(try workspace.type(remedy).status == 0, "\(remedy)")
    }

    @Test func whoSharesALoginIsAskedAtTheStart() async throws {
      let workspace = try Workspace()
      try workspace.write("姓名: 测试员\n单位: 创建办\n每次问姓名: 是\n", to: "config/duban/settings")
      let session = try TmuxSession(workspace)
      try await session.wait(for: "现在是谁在记录")
      try session.type("李强")
      try session.press("Enter")
      try session.press("Enter")
      try await session.wait(for: "以后记的都算 李强 的")
      try await session.quit()
      #expect(try workspace.read("config/duban/settings").contains("姓名: 李强"))
      #expect(try workspace.read("config/duban/settings").contains("每次问姓名: 是"))
    }

    @Test func withoutAPlanTwoLinesSayWhatToDo() throws {
      let workspace = try Workspace(plans: [])
      let lines = try workspace.duban("list").errorLines
      #expect(lines.suffix(2) == ["把正式文件变成方案：duban import 文件.docx", "看演示：duban demo"], "\(lines)")
    }
  }
}
